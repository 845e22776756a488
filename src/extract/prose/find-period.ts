import { findAll } from '../../find-all.ts';
import type { ContextWords } from '../../rules/phrasing.ts';

/** A report's year may begin in the calendar year before. */
const LEAST_YEARS = 2;

export type NumberPeriod = 'year' | 'cumulative' | 'other';

/**
 * Whether a number is the report year's, counts since the beginning, or belongs to another year or to a plan.
 *
 * @param left folded text of the sentence before the number, at most its last 240 characters
 * @param gap the end of it that follows the number before; only there 历年, 截至…已 make this number cumulative
 * @param right what follows the number, into the next sentence
 * @param year the year reported on; null when nobody knows it, then only words such as 比…年 exclude
 */
export function findPeriod(
  left: string,
  gap: string,
  year: number | null,
  words: ContextWords,
  right = '',
): NumberPeriod {
  const tail = left.slice(left.lastIndexOf(';') + 1);
  const plain = tail.replace(/《[^《》]{0,80}》|〔\d{4}〕/gu, (title) => '书'.repeat(title.length));
  if (isCompared(plain, words) || words.plan.test(plain) || words.elsewhere.test(plain)) return 'other';
  if (words.duty.test(plain) && words.dutyDone.test(right)) return 'other';
  // 网络申请65件(2017年50件),信函申请40件: a bracket that was closed is about the number before it.
  const said = lastYear(plain.replace(/\([^()]{0,60}\)/gu, ''), words);
  if (said !== null && year !== null && said !== year) return 'other';
  const near = gap.length < plain.length ? plain.slice(-gap.length || plain.length) : plain;
  if (words.thisYear.test(near)) return 'year';
  const phrases = near.slice(near.lastIndexOf(',', near.lastIndexOf(',') - 1) + 1);
  if (words.someYears.test(phrases) || words.partOfYear.test(phrases)) return 'other';
  return isOfAllYears(plain, near, right, year, words) ? 'cumulative' : 'year';
}

/** The words say so, or a span of years does, or what the year added is told right behind. */
function isOfAllYears(plain: string, near: string, right: string, year: number | null, words: ContextWords): boolean {
  // 今年以来, and 2018年以来 in the report for 2018, is the year.
  const since = words.sinceYear.exec(near);
  const isSinceNow = since !== null && (since[1] === undefined || Number(since[1]) === year);
  if (words.cumulative.test(isSinceNow ? near.replace(words.sinceYear, '') : near)) return true;
  const span = words.yearSpan.exec(near);
  if (span !== null && Number(span[2]) - Number(span[1]) >= LEAST_YEARS) return true;
  const ownWords = plain.replace(words.upTo, '');
  return words.runningTotal.test(plain) && words.addedSince.test(right) && !/\d{4}年|全年/u.test(ownWords);
}

/** The number stands in a comparison: `比2022年(31起`, `同比增加3件`. */
function isCompared(left: string, words: ContextWords): boolean {
  const phrase = left.slice(Math.max(left.lastIndexOf(','), left.lastIndexOf(')')) + 1);
  if (words.change.test(phrase)) return true;
  return /(?:比|较|相比|对比|同比)[^,)]{0,6}(?:\d{4}年|去年|上年|上一年|往年|前年)[^,)]{0,30}$/u.test(phrase);
}

/** The last year named for what happens, leaving comparisons aside, or null. */
function lastYear(left: string, words: ContextWords): number | null {
  let year: number | null = null;
  if (!words.otherYear.test(left)) return null;
  for (const match of findAll(left, words.otherYear)) {
    const before = left.slice(Math.max(0, match.index - 4), match.index);
    if (words.comparison.test(before) || /[自从于由]$/u.test(before)) continue;
    year = Number(match[1]);
  }
  return year;
}
