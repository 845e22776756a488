import { toKey } from '../../to-key.ts';
import type { LineRules } from '../../rules/flat.ts';
import { cutPassage } from './cut-passage.ts';
import type { Piece } from './mark-pieces.ts';

/** A line this long may hold several paragraphs; shorter ones are left alone. */
const shortestLine = 80;
const longestTitle = 40;

/** A section that begins right behind the end of a sentence, on a line however short. */
const GLUED_SECTION = /[。！？][”’」』)）]?\s*[一二三四五六七八九十]{1,3}\s?、/u;
/** Name and date behind the last sentence: `…。 云溪市水务局 2019年1月8日`. */
const SIGNATURE = /(?<=[。！])\s+\S{3,30}\s+(?:20\d\d|二[〇○Ｏ零]..)\s?年.{1,6}月.{1,6}日\s*$/u;
const ORDINAL = /(?:[一二三四五六七八九十]{1,3}\s?、|[(（][一二三四五六七八九十]{1,3}[)）])\s*/gu;

const fewestSections = 3;

/** True for one run of text that holds several sections of a report. */
export function holdsSections(text: string): boolean {
  if (text.length < shortestLine) return false;
  const sections = text.match(new RegExp(GLUED_SECTION.source, 'gu'));
  return sections !== null && sections.length >= fewestSections;
}

/** A report on one line as paragraphs: before a section's or a part's ordinal, and behind its title where that is known. */
export function splitOneLine(piece: Piece, rules: LineRules): Piece[] {
  if (piece.kind !== 'text') return [piece];
  if (piece.passage.text.length < shortestLine && !GLUED_SECTION.test(piece.passage.text)) return [piece];
  const offsets = cutsOf(piece.passage.text, rules);
  if (offsets.length === 0) return [piece];
  return cutPassage(piece.passage, offsets)
    .filter((passage) => passage.ranges.length > 0)
    .map((passage) => ({ ...piece, passage }));
}

function cutsOf(text: string, rules: LineRules): number[] {
  const cuts: number[] = [];
  for (const match of text.matchAll(ORDINAL)) {
    const at = match.index;
    const isSection = match[0].includes('、');
    const end = at + match[0].length;
    const titleEnd = findTitleEnd(text, end, isSection ? rules.sectionTitles : rules.partTitles);
    const lastCut = cuts.at(-1) ?? 0;
    const isFresh =
      text.slice(lastCut, Math.min(at, lastCut + 200)).trim() === '' ||
      /[。！？][”’」』)）]?\s*$/u.test(text.slice(Math.max(0, at - 12), at));
    const isSpaced = at === 0 || /\s$/u.test(text.slice(at - 1, at));
    if (!(isSection ? titleEnd !== null && (isFresh || isSpaced) : isFresh)) continue;
    if (at > lastCut) cuts.push(at);
    if (titleEnd !== null && titleEnd < text.length) cuts.push(titleEnd);
  }
  return [...cuts, ...signatureCuts(text)];
}

/** In front of the name and in front of the date of a signature at the end. */
function signatureCuts(text: string): number[] {
  const tail = text.slice(-80);
  const match = SIGNATURE.exec(tail);
  if (match === null) return [];
  const at = text.length - tail.length + match.index;
  const name = /^\s+\S+/u.exec(match[0])?.[0].length ?? 0;
  return [at, at + name];
}

/** Where the title behind an ordinal ends: a known title, or (with white space behind it) any short text without punctuation. */
function findTitleEnd(text: string, from: number, titles: readonly string[]): number | null {
  const window = text.slice(from, from + longestTitle);
  const spaced = /^[^\s，。；：！？,;:!?]{2,36}(?=\s|$)/u.exec(window)?.[0];
  if (spaced !== undefined) return from + spaced.length;
  const key = toKey(window);
  let best = '';
  for (const titleKey of keysOf(titles)) {
    if (titleKey.length > best.length && key.startsWith(titleKey)) best = titleKey;
  }
  if (best === '') return null;
  for (let length = best.length; length <= window.length; length++) {
    if (toKey(window.slice(0, length)) !== best) continue;
    return /^[，,、。；;：:的和及与]/u.test(window.slice(length)) ? null : from + length;
  }
  return null;
}

const known = new WeakMap<readonly string[], string[]>();

function keysOf(titles: readonly string[]): string[] {
  const found = known.get(titles) ?? titles.map(toKey);
  known.set(titles, found);
  return found;
}
