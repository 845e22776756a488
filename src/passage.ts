import { flatMap } from './flat-map.ts';
import { findAll } from './find-all.ts';
import { isWhite } from './is-white.ts';
import type { Passage, Range } from './model.ts';

/**
 * Work on {@link Passage}: text with its page-text positions. White space is what JavaScript's `\s` matches; it never
 * has a position. Everything else counts one position a code point.
 */

/** True for a code point that the page text numbers. */
export function isCounted(char: string): boolean {
  return !isWhite(char.charCodeAt(0));
}

/** Number of non-white-space code points of `text`: its length in page-text positions. */
export function countChars(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isWhite(code)) continue;
    // The second half of a surrogate pair belongs to the code point before it.
    if (code >= 0xdc00 && code <= 0xdfff && i > 0) {
      const lead = text.charCodeAt(i - 1);
      if (lead >= 0xd800 && lead <= 0xdbff) continue;
    }
    count++;
  }
  return count;
}

/** Number of positions that `ranges` cover. */
export function rangeLength(ranges: readonly Range[]): number {
  let length = 0;
  for (const [from, to] of ranges) length += to - from;
  return length;
}

export const emptyPassage: Passage = { text: '', ranges: [] };

/** A passage whose characters stand one after another from `from` on. */
export function passageAt(text: string, from: number): Passage {
  const length = countChars(text);
  return { text, ranges: length === 0 ? [] : [[from, from + length]] };
}

/** The part of `ranges` from its `skip`-th position on, `take` positions long. */
export function sliceRanges(ranges: readonly Range[], skip: number, take: number): Range[] {
  const out: Range[] = [];
  let left = skip;
  let want = take;
  for (const [from, to] of ranges) {
    if (want <= 0) break;
    const length = to - from;
    if (left >= length) {
      left -= length;
      continue;
    }
    const start = from + left;
    const end = Math.min(to, start + want);
    out.push([start, end]);
    want -= end - start;
    left = 0;
  }
  return out;
}

/** `passage.text.slice(from, to)` with its positions. Offsets are UTF-16 units and must not cut a surrogate pair. */
export function slicePassage(passage: Passage, from: number, to: number = passage.text.length): Passage {
  const text = passage.text.slice(from, to);
  if (from === 0 && to >= passage.text.length) return passage;
  return { text, ranges: sliceRanges(passage.ranges, countChars(passage.text.slice(0, from)), countChars(text)) };
}

/** Without white space at both ends. */
export function trimPassage(passage: Passage): Passage {
  const text = passage.text.trim();
  return text.length === passage.text.length ? passage : { text, ranges: passage.ranges };
}

/** One after another; `between` must be white space (it has no positions). Neighbouring ranges are merged. */
export function joinPassages(parts: readonly Passage[], between = ''): Passage {
  return {
    text: parts.map((part) => part.text).join(between),
    ranges: mergeRanges(flatMap(parts, (part) => part.ranges)),
  };
}

/** Joins ranges that touch; keeps the order. */
export function mergeRanges(ranges: readonly Range[]): Range[] {
  const out: [number, number][] = [];
  for (const [from, to] of ranges) {
    if (from === to) continue;
    const last = out.at(-1);
    if (last !== undefined && last[1] === from) last[1] = to;
    else out.push([from, to]);
  }
  return out;
}

/** Splits at every match of `separator`, which must match white space only (so that no position is lost). */
export function splitPassage(passage: Passage, separator: RegExp): Passage[] {
  const parts: Passage[] = [];
  let from = 0;
  for (const match of findAll(passage.text, separator)) {
    parts.push(slicePassage(passage, from, match.index));
    from = match.index + match[0].length;
  }
  parts.push(slicePassage(passage, from));
  return parts;
}

/** The page-text position of the character at `offset` (UTF-16) of the passage; the end position when there is none. */
export function positionAt(passage: Passage, offset: number): number {
  const [range] = sliceRanges(passage.ranges, countChars(passage.text.slice(0, offset)), 1);
  return range?.[0] ?? passage.ranges.at(-1)?.[1] ?? 0;
}
