import { findAll } from '../../find-all.ts';
import { toKey } from '../../to-key.ts';
import type { LineRules } from '../../rules/flat.ts';
import { cutPassage } from './cut-passage.ts';
import type { Piece } from './mark-pieces.ts';

/** A line this long may hold several paragraphs; shorter ones are left alone. */
const shortestLine = 80;
const longestTitle = 40;
const shortestTitle = 4;

/** A section that begins right behind the end of a sentence, on a line however short. */
const GLUED_SECTION = /[。！？][”’」』)）]?\s*[一二三四五六七八九十]{1,3}\s?、/u;
/** White space that the end of a paragraph left: behind a sentence, or in front of an item or an annex … */
const PARAGRAPH_END =
  /(?<=[。！？][”’」』)）]?)\s+|(?<=[；：:;.．])\s+(?=\d{1,2}[、.．](?!\d)|[（(]\d{1,2}[）)]|附[件表])/gu;
/** … or behind the title of an item, `1.门户网站 在…`. */
const ITEM_TITLE_END = /(?<=(?:^|\s)\d{1,2}[、.．][^\s。；：！？\d]{2,24})\s+(?=\S{6})/gu;
const ORDINAL = /(?:[一二三四五六七八九十]{1,3}\s?、|[(（][一二三四五六七八九十]{1,3}[)）])\s*/gu;

const fewestSections = 3;
/** A line with so many headings is the text of several lines: white space behind a sentence is all that is left of their ends. */
const fewestOnOneLine = 2;

/** True for one run of text that holds several sections of a report. */
export function holdsSections(text: string): boolean {
  if (text.length < shortestLine) return false;
  const sections = [...findAll(text, GLUED_SECTION)];
  return sections.length >= fewestSections;
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
  let sections = 0;
  for (const match of text.matchAll(ORDINAL)) {
    const at = match.index;
    const isSection = match[0].includes('、');
    const end = at + match[0].length;
    const lastCut = cuts.at(-1) ?? 0;
    const isFresh =
      text.slice(lastCut, Math.min(at, lastCut + 200)).trim() === '' ||
      /[。！？][”’」』)）]?\s*$|\p{Script=Han}\d*[条件次篇项][.．]\s*$/u.test(text.slice(Math.max(0, at - 12), at)) ||
      opensList(text, at, match[0]);
    const titleEnd =
      findTitleEnd(text, end, isSection ? rules.sectionTitles : rules.partTitles, rules) ??
      (isFresh ? endOfUnknownTitle(text, end, rules) : null);
    // Behind the last cell of a table, an address or a lone 无 only a known title is one.
    const isSpaced = at === 0 || /[\s\da-z)）]$/u.test(text.slice(at - 1, at));
    const isBehindNone = /(?:^|[\s。])无\s?$/u.test(text.slice(Math.max(0, at - 3), at));
    if (!(isSection ? titleEnd !== null && (isFresh || isSpaced || isBehindNone) : isFresh || isBehindNone)) continue;
    if (isSection) sections++;
    if (at > lastCut) cuts.push(at);
    if (titleEnd !== null && titleEnd < text.length) cuts.push(titleEnd);
  }
  const ends = sections < fewestOnOneLine ? [] : [PARAGRAPH_END, ITEM_TITLE_END];
  const paragraphs = ends.flatMap((pattern) => [...text.matchAll(pattern)].map(({ index }) => index));
  return [...new Set([...cuts, ...signatureCuts(text, rules), ...paragraphs])].sort((a, b) => a - b);
}

/** `…改进：（一）…。（二）…`: the first of several parts stands behind a colon. */
function opensList(text: string, at: number, ordinal: string): boolean {
  if (!/^[(（]?一[、)）]/u.test(ordinal) || !/[：:]\s*$/u.test(text.slice(Math.max(0, at - 3), at))) return false;
  return /[。！？]\s*(?:[(（]二[)）]|二、)/u.test(text.slice(at, at + 3000));
}

/** Where a title that nobody knows ends for certain: its text begins with words that begin a sentence. */
function endOfUnknownTitle(text: string, from: number, rules: LineRules): number | null {
  if (/[\d\s]/u.test(text[from] ?? ' ')) return null;
  for (let at = from; at < Math.min(text.length, from + longestTitle); at++) {
    if (/[\s。；：！？:;!?]/u.test(text[at] as string)) return null;
    if (at < from + shortestTitle) continue;
    const title = text.slice(from, at);
    const rest = text.slice(at, at + 18);
    if (rules.textBegins.test(rest)) return at;
    if (/[，,]/u.test(title)) continue;
    if (rules.titleNoun.test(title) && rules.sentenceBegins.test(rest)) return at;
  }
  return null;
}

/** In front of the name, in front of the date, and behind a signature. */
function signatureCuts(text: string, rules: LineRules): number[] {
  return [...findAll(text, rules.signature)].flatMap(({ index, 0: all, 1: name = '' }) => {
    const end = index + all.length;
    return end < text.length ? [index, index + name.length, end] : [index, index + name.length];
  });
}

/** Where the title behind an ordinal ends: a known title, or (with white space behind it) any short text without punctuation. */
function findTitleEnd(text: string, from: number, titles: readonly string[], rules: LineRules): number | null {
  const window = text.slice(from, from + longestTitle);
  const spaced =
    /^(?:[^\s，。；：！？,;:!?]{2,36}|[^\s，。；：！？,;:!?]{3,14}[，,][^\s，。；：！？,;:!?]{3,14})(?=\s|$)/u.exec(
      window,
    )?.[0];
  if (spaced !== undefined && !/\d$/u.test(spaced))
    return from + (rules.insideTitle.exec(spaced)?.index ?? spaced.length);
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
