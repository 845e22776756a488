import { joinPassages } from '../../passage.ts';
import type { LineRules } from '../../rules/flat.ts';
import { joiner } from './flat-stream.ts';
import type { Piece } from './mark-pieces.ts';

/** Share of the wrap width from which on a line counts as full. */
const fullShare = 0.85;
/** Full lines that must end in mid-sentence before lines count as wrapped at a width. */
const leastWrapped = 3;
const longestHeading = 40;
const narrowestWrap = 12;
/** How far above the width a line may reach: half-width signs are not all half as wide. */
const slack = 1.1;
const nearlyAll = 0.9;
const aGoodPart = 0.3;

/** Paragraphs out of lines: a line that ends in mid-sentence at the wrap width, or in mid-word, runs on. */
export function joinWrapped(pieces: readonly Piece[], rules: LineRules): Piece[] {
  const width = wrapWidth(pieces, rules);
  const out: Piece[] = [];
  let group: Piece[] = [];
  const close = (): void => {
    if (group.length > 0) out.push(joinGroup(group));
    group = [];
  };
  for (const piece of pieces) {
    const last = group.at(-1);
    if (last !== undefined && !runsOn(last, piece, width, rules)) close();
    if (piece.kind !== 'blank') group.push(piece);
  }
  close();
  return out;
}

function joinGroup(group: readonly Piece[]): Piece {
  const first = group[0] as Piece;
  if (group.length === 1) return first;
  let passage = { text: first.passage.text.trim(), ranges: first.passage.ranges };
  const parts = [passage];
  let tail = passage.text;
  for (const piece of group.slice(1)) {
    const text = piece.passage.text.trim();
    passage = { text: joiner(tail, text) + text, ranges: piece.passage.ranges };
    parts.push(passage);
    tail = text;
  }
  return { ...first, passage: joinPassages(parts) };
}

function runsOn(last: Piece, next: Piece, width: number | null, rules: LineRules): boolean {
  if (next.kind !== 'text' || (last.kind !== 'text' && last.kind !== 'item')) return false;
  const before = last.passage.text.trimEnd();
  const after = next.passage.text.trimStart();
  if (before.length > 400 || rules.terminal.test(before) || rules.opening.test(after)) return false;
  if (cutsWord(before, after, rules)) return true;
  const isFull = width !== null && widthOf(before) >= width * fullShare;
  return isFull && !isHeadingLine(before, rules);
}

/** The line end stands inside a word that nothing parts, or inside a title in 《》. */
function cutsWord(before: string, after: string, rules: LineRules): boolean {
  const open = before.lastIndexOf('《');
  if (open > before.lastIndexOf('》') && before.length - open < 60 && after.includes('》')) return true;
  return rules.unbreakable.some((word) => {
    for (let cut = 1; cut < word.length; cut++) {
      const isCut = before.endsWith(word.slice(0, cut)) && after.startsWith(word.slice(cut));
      if (isCut && !isWordEnd(word.slice(0, cut), rules)) return true;
    }
    return false;
  });
}

const isWordEnd = (part: string, rules: LineRules): boolean => rules.unbreakable.includes(part);

/**
 * The width at which these lines were wrapped, in Chinese characters; null when they were not. Nearly all lines keep to
 * it, and a good part of those that end in mid-sentence reach it; a stray longer line does not hide that.
 */
function wrapWidth(pieces: readonly Piece[], rules: LineRules): number | null {
  const texts = pieces.filter((piece) => piece.kind === 'text').slice(0, 50_000).map((piece) => piece.passage.text.trim()); // prettier-ignore
  const all = texts.map(widthOf).toSorted((a, b) => a - b);
  const open = texts.filter((text) => !rules.terminal.test(text)).map(widthOf).toSorted((a, b) => b - a); // prettier-ignore
  let best = { width: 0, count: 0 };
  for (const width of new Set(open.filter((one) => one >= narrowestWrap && one <= rules.widestWrap))) {
    if (all.filter((one) => one <= width * slack).length < all.length * nearlyAll) continue;
    const count = open.filter((one) => one <= width * slack && one >= width * fullShare).length;
    if (count > best.count) best = { width, count };
  }
  return best.count >= Math.max(leastWrapped, open.length * aGoodPart) ? best.width : null;
}

function widthOf(text: string): number {
  if (text.length > 400) return text.length;
  let width = 0;
  for (const char of text) width += char.charCodeAt(0) < 0x2000 ? 0.5 : 1;
  return width;
}

/** A short line that begins with an ordinal or is a section's title, and does not end like a sentence. */
export function isHeadingLine(text: string, rules: LineRules): boolean {
  const line = text.trim();
  if (line.length > longestHeading || rules.terminal.test(line) || /[，,；;。]/u.test(line)) return false;
  const isNumbered =
    /^(?:[一二三四五六七八九十]{1,3}\s*[、.．]|[(（]\s*[一二三四五六七八九十\d]{1,3}\s*[)）]|\d{1,2}\s*[.、．](?!\d)|第[一二三四五六七八九十]{1,3}[章节部]|[①-⑳])\s*\S/u.test(
      line,
    );
  return isNumbered || rules.sectionTitles.includes(line);
}
