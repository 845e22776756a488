import type { Period } from '../model.ts';
import type { ReportFacts } from './identify-input.ts';

export interface FoundYear {
  readonly year: number;
  readonly from: 'title' | 'period' | 'first-sentence' | 'table' | 'prose' | 'document-number' | 'url';
}

const DIGITS = new Map([...'〇○零一二三四五六七八九'].map((char, index) => [char, Math.max(0, index - 2)]));
const YEAR = /(?<!\d)(20[0-3]\d)(?!\d)/u;
const CHINESE_YEAR = /二[〇○零0][〇○零一二三四五六七八九]{2}/u;
const FIRST_YEAR = 2007;

/** The year in the text, in digits or in characters (二〇一八); null when there is none that a report can be for. */
export function readYear(text: string): number | null {
  const digits = YEAR.exec(text);
  const chinese = digits === null ? CHINESE_YEAR.exec(text) : null;
  const year =
    digits !== null
      ? Number(digits[1])
      : chinese !== null
        ? [...chinese[0].slice(2)].reduce((value, char) => value * 10 + (DIGITS.get(char) ?? 0), 20)
        : null;
  return year !== null && year >= FIRST_YEAR && year <= 2035 ? year : null;
}

/**
 * The year reported on. Trust: title, statistical period, opening sentences, column headers of an annex, how often a
 * year is named in the prose, document numbers (which carry the next year), URL parameters. The date of the page is
 * no evidence: reports are published, moved and republished years later.
 */
export function findYear(facts: ReportFacts, period: Period | null, url: string | null): FoundYear | null {
  return (
    named(readTitleYear(facts.title), 'title') ??
    named(period === null ? null : Number(period.start.slice(0, 4)), 'period') ??
    named(openingYear(facts.opening), 'first-sentence') ??
    named(tableYear(facts.cells), 'table') ??
    named(commonYear(facts.text), 'prose') ??
    named(documentYear(facts), 'document-number') ??
    named(urlYear(url), 'url')
  );
}

function named(year: number | null, from: FoundYear['from']): FoundYear | null {
  return year === null ? null : { year, from };
}

function readTitleYear(title: string | null): number | null {
  if (title === null || !/公开|年报|年度报告/u.test(title)) return null;
  return readYear(title.replace(/[〔(\[]20\d\d[〕)\]]\d+号/gu, ''));
}

const OPENING_YEAR = [
  /(20\d\d)年?(?:度)?(?:的)?[^。,]{0,24}(?:信息公开|政务公开)[^。,]{0,8}(?:报告|年报|工作)/u,
  /(?:^|[。\n])(?:在)?(20\d\d)年(?:度|以来)?[,]?/u,
  /(?:编制|公布|汇报|报告)[^。]{0,30}?(20\d\d)年/u,
];

function openingYear(opening: string): number | null {
  const text = opening.replace(/《[^》]*》|[〔(\[]20\d\d[〕)\]]\d*号?/gu, '');
  for (const pattern of OPENING_YEAR) {
    const match = pattern.exec(text);
    const year = match === null ? null : readYear(match[1] ?? '');
    if (year !== null) return year;
  }
  return null;
}

function tableYear(cells: readonly string[]): number | null {
  const headers = cells.filter((cell) => /^20\d\d(?:年|年度)?$/u.test(cell));
  const years = new Set(headers.map(readYear));
  return years.size === 1 ? ([...years][0] ?? null) : null;
}

/** The year that opens most statements (“2014年,…”); only when it is twice as common as any other. */
function commonYear(text: string): number | null {
  const counts = new Map<number, number>();
  const plain = aroundTitles(text)
    .map((part) => part.replace(/[〔(\[]20\d\d[〕)\]]\d*号?|20\d\d年\d{1,2}月\d{1,2}日/gu, ''))
    .join('');
  for (const match of plain.matchAll(/(?<!\d)(20[0-3]\d)年/gu)) {
    const year = Number(match[1]);
    if (year >= FIRST_YEAR) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  if (first === undefined || first[1] < 2) return null;
  return second === undefined || first[1] >= 2 * second[1] ? first[0] : null;
}

/** The text in front of, between and behind titles in 《》; a 《 that nothing closes is text. */
function aroundTitles(text: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (;;) {
    const open = text.indexOf('《', from);
    const close = open < 0 ? -1 : text.indexOf('》', open);
    if (close < 0) break;
    parts.push(text.slice(from, open));
    from = close + 1;
  }
  return [...parts, text.slice(from)];
}

/** The report's own document number, alone on one of its first lines: it is numbered in the year after. */
function documentYear(facts: ReportFacts): number | null {
  for (const line of facts.lines.slice(0, 3)) {
    const match = /^\p{Script=Han}{2,10}[〔(\[](20\d\d)[〕)\]]\d+号/u.exec(line);
    if (match !== null) return Number(match[1]) - 1;
  }
  return null;
}

function urlYear(url: string | null): number | null {
  const match = /[?&](?:fbtime|year|nd|nf|niandu)=(20\d\d)(?!\d)/iu.exec(url ?? '');
  return match === null ? null : readYear(match[1] ?? '');
}
