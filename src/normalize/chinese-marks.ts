import { findAll } from '../find-all.ts';
import { isWhite } from '../is-white.ts';
import type { PunctuationRules } from '../rules/punctuation.ts';
import { HAS, isCjkCode, isHanCode, type Scan } from './char-table.ts';
import { keptSpans } from './kept-spans.ts';
import { pairBrackets, pairQuotes, turnQuotes } from './pair-marks.ts';
import { replaceIn, type Replacement, type TextWithOrigin } from './text-with-origin.ts';

/** The text of one block as its marks are being decided: `to` holds what stands at an offset instead. */
export interface Marks {
  readonly text: string;
  readonly to: Map<number, string>;
  readonly kept: Uint8Array | null;
  readonly rules: PunctuationRules;
}

export interface MarkOptions {
  /** The block was Traditional: 「」『』 are its quotation marks. */
  readonly converted: boolean;
  /** Injected commas were proved on this page. */
  readonly spam: boolean;
}

/**
 * ASCII marks of Chinese sentences to Chinese ones. A mark counts as Chinese when a Chinese character or mark stands
 * beside it; brackets and quotation marks are decided in pairs.
 */
export function chineseMarks(
  state: TextWithOrigin,
  scan: Scan,
  rules: PunctuationRules,
  options: MarkOptions,
): TextWithOrigin {
  if ((scan.flags & HAS.han) === 0) return state;
  const unspammed = options.spam ? removeSpam(state, rules) : state;
  if ((scan.flags & (HAS.ascii | HAS.quote)) === 0) return unspammed;
  const { text } = unspammed;
  const marks: Marks = { text, to: new Map(), kept: keptSpans(text, rules), rules };
  if ((scan.flags & HAS.quote) !== 0) pairQuotes(marks, options.converted);
  if ((scan.flags & HAS.ascii) !== 0) {
    singleMarks(marks, pairBrackets(marks));
  }
  if ((scan.flags & HAS.quote) !== 0) turnQuotes(marks);
  const found: Replacement[] = [];
  for (const at of Uint32Array.from(marks.to.keys()).sort()) {
    const after = marks.to.get(at) as string;
    found.push({ from: at, to: at + 1, after, rule: ruleOf(after) });
  }
  return replaceIn(unspammed, found);
}

function ruleOf(after: string): string {
  if ('“”‘’'.includes(after)) return 'punctuation/quotation-marks';
  return '（）'.includes(after) ? 'punctuation/brackets' : 'punctuation/full-width';
}

function removeSpam(state: TextWithOrigin, rules: PunctuationRules): TextWithOrigin {
  const found = [...findAll(state.text, rules.spam)];
  return replaceIn(
    state,
    found.map(({ index }) => ({ from: index, to: index + 1, after: '', rule: 'punctuation/injected-comma' })),
  );
}

/** `, : ; ! ?` and lone brackets: forward and then backward, because one that was decided decides its neighbour. */
function singleMarks(marks: Marks, brackets: readonly number[]): void {
  const { text, rules } = marks;
  const at: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x7f || code === 0x28 || code === 0x29 || marks.kept?.[i] === 1) continue;
    if (rules.marks[text[i] as string] !== undefined) at.push(i);
  }
  for (const i of brackets) at.push(i);
  at.sort((a, b) => a - b);
  for (const i of at) decide(marks, i);
  for (const i of at.reverse()) decide(marks, i);
}

function decide(marks: Marks, i: number): void {
  const { text, to, rules } = marks;
  if (to.has(i)) return;
  const char = text[i] as string;
  const prev = codeAt(marks, i, -1);
  const next = codeAt(marks, i, 1);
  const ends = char === '!' || char === '?';
  if (char === '?' && (text[i - 1] === '?' || text[i + 1] === '?')) return; // what encoding damage looks like
  if (char === ':' && text[i + 1] === '/' && text[i + 2] === '/') return;
  const closes = next === 0 && i > 0 && (char === ';' || char === ',');
  if (isCjkCode(prev) || (!ends && isCjkCode(next)) || closes) to.set(i, rules.marks[char] as string);
}

/** The character before or behind, white space left out, as it will be written; 0 at the ends. */
function codeAt(marks: Marks, from: number, step: 1 | -1): number {
  let i = from + step;
  while (i >= 0 && i < marks.text.length && isWhite(marks.text.charCodeAt(i))) i += step;
  return (marks.to.get(i) ?? marks.text[i] ?? '\0').charCodeAt(0);
}

/** True when the nearest character on that side, white space left out, is Han. */
export function isHanBeside(text: string, from: number, step: 1 | -1): boolean {
  let i = from + step;
  while (i >= 0 && i < text.length && isWhite(text.charCodeAt(i))) i += step;
  return i >= 0 && i < text.length && isHanCode(text.charCodeAt(i));
}
