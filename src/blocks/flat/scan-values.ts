import type { FlatStream } from './flat-stream.ts';
import { gaps } from './flat-stream.ts';
import { isDigit, skipOrdinals } from './label-tree.ts';

/** Keys `from` up to `to`: one run of characters that can be a cell. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** True where a known label of the form starts (ordinal included). */
export type IsLabel = (key: number) => boolean;

const BRACKET = 0x28;
const maxTokens = 64;
const maxRun = 240;

const FIGURE =
  /^[(]?(?:[增减+±−-]?\d[\d,]*(?:\.\d+)?[)]?(?:\/[增减+-]?\d+)?|[增减]\d+)[)]?(?:万元|亿元|万|亿|元|%|人次|件次|条次|[件条次个项人篇宗起])?/u;
const NOTHING = /^(?:[/—–―-]{1,8}|无|不涉及|持平|未发生)$/u;
const AMOUNT = /^(?:万元|亿元|万|亿|元)$/u;

/** The values that stand one after another from `from` on: figures, `/`, dashes and words for nothing. */
export function scanValues(stream: FlatStream, from: number, isLabel: IsLabel): Span[] {
  const spans: Span[] = [];
  for (let key = from; key < stream.keyCount && spans.length < maxTokens;) {
    const end = valueEnd(stream, key, isLabel);
    if (end === null) break;
    spans.push({ from: key, to: end });
    key = end;
  }
  return spans;
}

function valueEnd(stream: FlatStream, from: number, isLabel: IsLabel): number | null {
  // `(2)国家秘密数` behind an empty cell is the next row, not the value 2.
  if (stream.keyCode[from] === BRACKET && skipOrdinals(stream, from) > from && isLabel(from)) return null;
  const run = runAt(stream, from);
  if (NOTHING.test(run)) return from + run.length;
  const figure = FIGURE.exec(run)?.[0];
  if (figure === undefined || !/\d/u.test(figure)) return null;
  const cut = ordinalAtEnd(stream, from, run, isLabel) ?? yearAtEnd(from, run);
  if (cut !== null) return cut === from ? null : cut;
  const end = from + figure.length;
  if (figure.length < run.length && !endsHere(stream, end, isLabel) && !isFollowed(figure, run)) return null;
  if (figure.length === run.length && AMOUNT.test(runAt(stream, end)) && stream.keyGap[end] === gaps.space) {
    return end + runAt(stream, end).length;
  }
  return end;
}

/** A row that nobody knows: `政府信息公开收费减免金额元0`. */
const UNKNOWN_ROW = /^[\p{Script=Han}、()]{4,30}[条件元次人个份篇]\d/u;
const PROSE = /^(?![件条次个项人篇宗起份元万亿年月日号])\p{Script=Han}/u;
/** Digits of a count: more are those of several cells. */
const longestCount = 6;

/** True when what is glued behind a figure can be no part of its cell. */
function isFollowed(figure: string, run: string): boolean {
  const rest = run.slice(figure.length);
  if (!/^\d+$/u.test(figure)) return false;
  return UNKNOWN_ROW.test(rest) || (figure.length > longestCount && PROSE.test(rest));
}

/** The characters that stand together from `from` on, as folded. */
export function runAt(stream: FlatStream, from: number): string {
  let run = '';
  for (let key = from; key < stream.keyCount && key < from + maxRun; key++) {
    if (key > from && stream.keyGap[key] !== gaps.none) break;
    run += String.fromCharCode(stream.keyCode[key] as number);
  }
  return run;
}

/** `00000002.其他…`: the last digit belongs to the next row's label. Where the value ends then; null: no such case. */
function ordinalAtEnd(stream: FlatStream, from: number, run: string, isLabel: IsLabel): number | null {
  const digits = /^[\d]+(?=[.、](?!\d))/u.exec(run)?.[0];
  if (digits === undefined) return null;
  const start = from + digits.length - 1;
  // One ordinal and its label: `12、(二)部分公开` is the value 12 in front of a stray mark.
  return skipOrdinals(stream, start) === start + 2 && isLabel(start) ? start : null;
}

/** `02025年,我局…`: the next paragraph begins with a year. Where the value ends then. */
function yearAtEnd(from: number, run: string): number | null {
  const digits = /^\d+(?=20\d\d年)/u.exec(run)?.[0];
  return digits === undefined ? null : from + digits.length;
}

/** A value may be followed by nothing else than a label or a heading's ordinal when no gap parts them. */
function endsHere(stream: FlatStream, key: number, isLabel: IsLabel): boolean {
  if (key >= stream.keyCount || isLabel(key)) return true;
  return !isDigit(stream.keyCode[key] as number) && skipOrdinals(stream, key) > key;
}
