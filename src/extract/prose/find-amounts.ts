import type { NumberWords, UnitWord } from '../../rules/number-words.ts';
import { readNumeral } from '../read-numeral.ts';

/** A number in a folded sentence with its unit. Offsets are in the sentence. */
export interface Amount {
  /** First character of the number; words such as 约 stand before it. */
  readonly start: number;
  /** After the unit and the words 余, 以上 that follow it. */
  readonly end: number;
  /** End of the text before it that can hold a cue: before 约, 近. */
  readonly cueEnd: number;
  /** End of the unit, before 以上. */
  readonly rawEnd: number;
  readonly value: number;
  readonly unit: string;
  readonly approx: boolean;
}

const NUMERAL = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?(?!\\d)|\\d+(?:\\.\\d+)?|[一二两三四五六七八九十百千零〇]{1,8}';
const patterns = new WeakMap<NumberWords, RegExp>();

/** Finds the amounts of a sentence: numbers that carry a unit of the list, or stand bare at the end of a clause. */
export function findAmounts(sentence: string, words: NumberWords): Amount[] {
  const amounts: Amount[] = [];
  for (const match of sentence.matchAll(amountPattern(words))) {
    const amount = toAmount(match, sentence, words);
    if (amount !== null) amounts.push(amount);
  }
  return amounts;
}

function amountPattern(words: NumberWords): RegExp {
  const known = patterns.get(words);
  if (known !== undefined) return known;
  const units = words.units.map(unitSource).join('|');
  const source =
    `(?<![\\d.第〔\\[/~—-]|\\d,)(百分之)?(${NUMERAL})(${words.approxInside})?(万|亿|千|百)?(${words.approxInside})?` +
    `(?:(${units})(${words.approxAfter})?|(?=[,;。)、]|$))`;
  const pattern = new RegExp(source, 'gu');
  patterns.set(words, pattern);
  return pattern;
}

function unitSource(word: UnitWord): string {
  const plain = word.unit.replace(/[()]/gu, '\\$&');
  return word.notBefore === null ? plain : `${plain}(?!${word.notBefore})`;
}

function toAmount(match: RegExpExecArray, sentence: string, words: NumberWords): Amount | null {
  const [all, percent, numeral = '', inside, scale = '', insideToo, printed = '', after] = match;
  const start = match.index;
  const isHan = !/^\d/u.test(numeral);
  if (isHan && printed === '' && percent === undefined) return null;
  // “三个一”, “两个中心”: the name of a campaign.
  if (isHan && /[“"「『‘']/u.test(sentence[start - 1] ?? '')) return null;
  if (numeral === '一' && words.motto.test(sentence.slice(start + all.length, start + all.length + 24))) return null;
  if (isRange(sentence, start)) return null;
  const value = readNumeral(numeral + scale);
  if (value === null) return null;
  const approxBefore = words.approxBefore.exec(sentence.slice(Math.max(0, start - 6), start))?.[0] ?? '';
  const cueEnd = start - approxBefore.length;
  const isBare = printed === '' && percent === undefined;
  if (isBare && !words.bareAfter.test(sentence.slice(Math.max(0, cueEnd - 6), cueEnd))) return null;
  const approx = approxBefore !== '' || inside !== undefined || insideToo !== undefined || after !== undefined;
  const end = start + all.length;
  const unit = percent === undefined ? (words.units.find((word) => word.unit === printed)?.as ?? printed) : '%';
  return { start, end, cueEnd, rawEnd: end - (after ?? '').length, value, unit, approx };
}

/** `3-5次`, `3至5次`: neither end is a count of something that happened. */
function isRange(sentence: string, start: number): boolean {
  return /\d[至到]$/u.test(sentence.slice(Math.max(0, start - 3), start));
}
