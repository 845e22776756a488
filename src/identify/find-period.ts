import type { Period } from '../model.ts';

/** After the words that announce it: two dates with a word between them. Marks of the date may be lost (see below). */
const ANNOUNCED =
  /(?:统计|数据|期限|时限|时间|期间|截至|周期|涵盖|覆盖|反映)[^。;]{0,20}?(?<a>20\d\d年?\d{0,2}月?\d{0,2}日?|20\d\d[.-]\d{1,2}[.-]\d{1,2})(?:起|开始)?[,、]?(?:至|到|-|—|~|止于|―|–){1,2}(?<b>(?:20\d\d年?)?\d{0,2}月?\d{0,2}日?(?:[.-]\d{1,2}[.-]\d{1,2})?)/u;
const BARE = /(?:自|从)(?<a>20\d\d年\d{1,2}月\d{1,2}日)起?[,、]?(?:至|到)(?<b>(?:20\d\d年)?\d{1,2}月\d{1,2}日)/u;
/** A whole year, announced or not: 2009年1月1日至2009年12月31日,本局…. */
const WHOLE_YEAR = /(?<a>20\d\d年0?1月0?1日)起?[,、]?(?:至|到|-|—|~)(?<b>(?:20\d\d年)?12月31日)/u;
/** The year stands before the bracket: 2017年度(自1月1日起至12月31日止). */
const BRACKETED =
  /(?<y>20\d\d)年度?[(](?:自|从)?(?<a>\d{1,2}月\d{1,2}日)起?[,、]?(?:至|到|-|—|~)(?<b>\d{1,2}月\d{1,2}日)止?[)]/u;
const BOTH_ENDS =
  /起止(?:日期|时间)[^。;]{0,6}?(?<a>20\d\d年\d{1,2}月\d{1,2}日)(?:和|、|,)(?<b>(?:20\d\d年)?\d{1,2}月\d{1,2}日)/u;

/**
 * The statistical period as printed. Odd ones (ends 12-07, starts 01-02) are kept. Dates that lost 年, 月 or 日 beside
 * their digits (`201011日至20101231日`) are read only when one reading is possible and the period is the usual year.
 */
export function findPeriod(opening: string, text: string): Period | null {
  for (const source of [opening, text]) {
    for (const pattern of [ANNOUNCED, BARE, BRACKETED, BOTH_ENDS, WHOLE_YEAR]) {
      const { y, a, b } = pattern.exec(source)?.groups ?? {};
      const period = a === undefined || b === undefined ? null : readPeriod(y === undefined ? a : `${y}年${a}`, b);
      if (period !== null) return period;
    }
  }
  return null;
}

function readPeriod(a: string, b: string): Period | null {
  const year = /^20\d\d/u.exec(a)?.[0] ?? null;
  if (year === null) return null;
  const start = readDate(a, null);
  const end = readDate(b, year);
  if (start === null || end === null || end < start) return null;
  return { start, end };
}

/** ISO date, or null when the digits can be read in no way or in several. */
export function readDate(text: string, yearBefore: string | null): string | null {
  const marked = /^(?:(20\d\d)[年.-])?(\d{1,2})[月.-](\d{1,2})日?$/u.exec(text);
  if (marked !== null) return iso(marked[1] ?? yearBefore, marked[2] ?? '', marked[3] ?? '');
  const digits = text.replace(/[^\d]/gu, '');
  const hasYear = /^20\d\d\d{2,4}$/u.test(digits);
  if (!hasYear && yearBefore === null) return null;
  const year = hasYear ? digits.slice(0, 4) : yearBefore;
  const rest = hasYear ? digits.slice(4) : digits;
  const readings = [1, 2]
    .map((cut) => iso(year, rest.slice(0, cut), rest.slice(cut)))
    .filter((date): date is string => date !== null);
  return readings.length === 1 ? (readings[0] ?? null) : null;
}

function iso(year: string | null, month: string, day: string): string | null {
  if (year === null || !/^[1-9]\d?$|^0[1-9]$/u.test(month) || !/^[1-9]\d?$|^0[1-9]$/u.test(day)) return null;
  if (Number(month) > 12 || Number(day) > 31) return null;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
