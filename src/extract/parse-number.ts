import type { ObservationState } from '../model.ts';
import { isDigits } from '../is-digits.ts';
import { squeeze } from '../to-key.ts';
import { readNumeral, shiftDecimal } from './read-numeral.ts';

/** What one table cell says. */
export interface ParsedNumber {
  readonly state: ObservationState;
  /** In `unit` when that is printed; 万 and 亿 are multiplied out. null unless `state` is `number` or `zero`. */
  readonly value: number | null;
  readonly approx: boolean;
  /** The unit printed in the cell (`元`, `万元`, `件` …), or null. */
  readonly unit: string | null;
  /** A 万 or 亿 stood behind the digits without a unit: of an amount it can only mean 元. */
  readonly scaled: boolean;
}

/** Characters of the longest cell that is read as a number. */
const MOST_LETTERS = 40;
const NOT_APPLICABLE = /^(?:[/\\\-—–―─_－*]+|无|暂无|不涉及|未涉及|不适用|无此项|没有)$/u;
const NUMERAL = '[\\d,.〇○零一二两三四五六七八九十百千万亿]+?';
const MEASURE = '亿元|万元|千元|元|人次|件次|件|条|个|项|次|篇|人|名|宗|起|份|场|期|家|部|处|本|则';
const CELL = new RegExp(`^(约|近|超过?|逾)?(${NUMERAL})([余多]|左右|以上)?(${MEASURE})?([余多]|左右|以上)?$`, 'u');
const SIGN = /^(?:净?(增加?|新增|\+)|净?(减少?|[-−–－]))/u;
/** No number is written with any other character; most labels have one among their first. */
const LETTERS =
  /^[\d,.〇○零一二两三四五六七八九十百千万亿约近超过逾余多左右以上元人次件条个项篇名宗起份场期家部处本则净增加新减少+\-−–－/，、;()了为:]+$/u;

/**
 * Reads a cell: `1,234`, `１２`, `-3`, `＋3`, `(增1)` → 1, `减2` → -2, `2000万`, `13575394432.52元`, `十二`. A blank cell is
 * `blank`, `/ - — 无 不涉及` are `na`, anything else is `text`; none of these has a value. `增1/减2` is the net change the
 * column asks for (-1): both of its numbers carry their sign. `1/2` without signs stays `text`.
 */
export function parseNumber(raw: string): ParsedNumber {
  // Most cells are a few digits and nothing else.
  if (raw.length <= MOST_DIGITS && isDigits(raw)) return plainNumber(Number(raw));
  const text = squeeze(raw);
  if (text === '') return noNumber('blank');
  if (NOT_APPLICABLE.test(text)) return noNumber('na');
  if (text.length > MOST_LETTERS || !LETTERS.test(text)) return noNumber('text');
  const plain = /^\((.*)\)$/u.exec(text)?.[1] ?? text;
  return parseSigned(plain) ?? parseNet(plain) ?? noNumber('text');
}

const MOST_DIGITS = 15;

const ZERO: ParsedNumber = { state: 'zero', value: 0, approx: false, unit: null, scaled: false };

function plainNumber(value: number): ParsedNumber {
  return value === 0 ? ZERO : { state: 'number', value, approx: false, unit: null, scaled: false };
}

function noNumber(state: ObservationState): ParsedNumber {
  return { state, value: null, approx: false, unit: null, scaled: false };
}

function parseSigned(text: string): ParsedNumber | null {
  const sign = SIGN.exec(text);
  const match = CELL.exec(sign === null ? text : text.slice(sign[0].length).replace(/^[:了为]/u, ''));
  if (match === null) return null;
  const [, about, numeral = '', more, measure, moreAfter] = match;
  const value = readNumeral(numeral);
  if (value === null) return null;
  const approx = about !== undefined || more !== undefined || moreAfter !== undefined;
  const signed = sign?.[2] === undefined || value === 0 ? value : -value;
  const scaled = measure === undefined && /[万亿]$/u.test(numeral);
  return { state: value === 0 ? 'zero' : 'number', value: signed, approx, unit: measure ?? null, scaled };
}

/** `增1/减2`, `+1/-2`, `0/0`, `增3减0`: increase and decrease in one cell. */
function parseNet(text: string): ParsedNumber | null {
  const parts = /^(.+?)(?:[/,，、;]+|(?=[减\-−]))(.+)$/u.exec(text);
  if (parts === null) return null;
  const [gain, loss] = [parseSigned(parts[1] ?? ''), parseSigned(parts[2] ?? '')];
  if (gain?.value === undefined || loss?.value === undefined || gain.value === null || loss.value === null) return null;
  const isSigned = (part: string | undefined, value: number | null): boolean => value === 0 || SIGN.test(part ?? '');
  if (!isSigned(parts[1], gain.value) || !isSigned(parts[2], loss.value)) return null;
  if (gain.value < 0 || loss.value > 0) return null;
  const value = gain.value + loss.value;
  return { ...gain, state: value === 0 ? 'zero' : 'number', value, unit: gain.unit ?? loss.unit };
}

const YUAN: Readonly<Record<string, number>> = { 元: 0, 千元: 3, 万元: 4, 亿元: 8 };

/** Converts an amount of money between 元, 千元, 万元 and 亿元 without float noise; null when either is no such unit. */
export function convertMoney(value: number, from: string, to: string): number | null {
  const [a, b] = [YUAN[from], YUAN[to]];
  return a === undefined || b === undefined ? null : shiftDecimal(value, a - b);
}
