import type { LineRules } from '../../rules/html.ts';
import { collapse, type RawLine } from './raw-line.ts';

const HAN = /\p{Script=Han}/u;
const WIDE = /[\p{Script=Han}，。、；：！？（）《》〈〉“”‘’〔〕【】％]/u;
const INDENT = /^[^\S\n]{2,}|^\u3000/u;
/** A line this much shorter than the longest one was not broken for want of room. */
const FULL_LINE = 0.9;
/** Below this many characters no line is taken for full: short lines are titles, signatures, verse. */
export const LEAST_WIDTH = 18;

/**
 * Groups the `<br>` lines of one element into paragraphs: a hard break inside a sentence is joined, a real paragraph
 * end is kept. Empty lines are always ends. In: lines in reading order. Out: one group of lines a paragraph.
 */
export function groupLines(lines: readonly RawLine[], rules: LineRules): RawLine[][] {
  if (lines.length === 1) return [[...lines]];
  const width = widest(lines);
  const indented = countIndented(lines) > 1;
  const groups: RawLine[][] = [];
  let before: string | null = null;
  for (const line of lines) {
    const text = collapse(line.text);
    if (text === '') {
      before = null;
      continue;
    }
    const opens = INDENT.test(line.text) || rules.opens.test(text);
    if (before !== null && goesOn(before, text, { opens, width, indented }, rules)) groups.at(-1)?.push(line);
    else groups.push([line]);
    before = text;
  }
  return groups;
}

function countIndented(lines: readonly RawLine[]): number {
  let count = 0;
  for (const { text } of lines) if (INDENT.test(text)) count++;
  return count;
}

export interface Setting {
  readonly opens: boolean;
  readonly width: number;
  /** True when paragraphs of this element begin with an indent, so that a line without one goes on. */
  readonly indented: boolean;
}

/** Whether a line is the rest of the sentence on the line before. */
export function goesOn(before: string, line: string, setting: Setting, rules: LineRules): boolean {
  if (rules.continues.test(line)) return true;
  if (setting.opens) return false;
  if (rules.goesOn.test(before)) return true;
  const isFull = before.length >= setting.width * FULL_LINE && setting.width >= LEAST_WIDTH;
  if (isFull) return setting.indented || !rules.closes.test(before);
  return setting.indented && breaksOff(before, line, rules);
}

/** Where paragraphs are indented, a long line without an end goes on in a line that is the rest of a sentence. */
function breaksOff(before: string, line: string, rules: LineRules): boolean {
  if (before.length < LEAST_WIDTH || rules.closes.test(before)) return false;
  return line.length >= LEAST_WIDTH || rules.finishes.test(line);
}

/** Length of the longest line, unless it stands alone: then lines are not broken at a width at all. */
function widest(lines: readonly RawLine[]): number {
  let [first, second] = [0, 0];
  for (const { text } of lines) {
    const { length } = collapse(text);
    if (length > first) [first, second] = [length, first];
    else if (length > second) second = length;
  }
  return second >= first * FULL_LINE ? first : Number.POSITIVE_INFINITY;
}

/** Between two lines that are one sentence: nothing where Chinese meets Chinese, a space elsewhere. */
export function glueLines(before: string, after: string): string {
  return WIDE.test(before.slice(-1)) || WIDE.test(after.slice(0, 1)) ? '' : ' ';
}

/** Between two paragraphs of one table cell: a label goes on without a space, sentences and numbers stand apart. */
export function glueCell(before: string, after: string): string {
  const last = before.slice(-1);
  const first = after.slice(0, 1);
  return (HAN.test(last) || /[、（(]/u.test(last)) && (HAN.test(first) || /[、，（(）)]/u.test(first)) ? '' : ' ';
}
