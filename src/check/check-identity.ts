import { flatMap } from '../flat-map.ts';
import type { CheckResult, CleanReport, Identity, Observation } from '../model.ts';
import type { CheckRules } from '../rules/checks.ts';

const base = { suspect: null, otherReport: null, dimension: null } as const;

/** R31: the year of the title is the year of the statistical period. Years of a period that runs over New Year both count. */
export function checkYear(report: CleanReport, identity: Identity): CheckResult[] {
  const own = report.title ?? identity.title;
  const inTitle = /(20\d\d)\s*年/u.exec(own?.normalize('NFKC') ?? '')?.[1];
  const title = inTitle === undefined ? identity.year : Number(inTitle);
  if (title === null) return [];
  const start = identity.period === null ? null : Number(identity.period.start.slice(0, 4));
  const end = identity.period === null ? null : Number(identity.period.end.slice(0, 4));
  const status = start === null || end === null ? 'unknown' : start === title || end === title ? 'pass' : 'fail';
  const period = identity.period === null ? 'no period stated' : `${identity.period.start} to ${identity.period.end}`;
  return [
    {
      check: 'R31',
      severity: 'E',
      status,
      left: title,
      right: start,
      evidence: `${own ?? 'no title'}; ${period}`,
      ...base,
    },
  ];
}

/** R32: published by 31 March of the next year; departments since the report for 2019 by 31 January. Dates as yyyymmdd. */
export function checkPublished(identity: Identity): CheckResult[] {
  if (identity.year === null || identity.publishedOn === null) return [];
  const isDepartment = identity.agency?.kind === 'department';
  const isEarly = identity.year >= 2019 && isDepartment;
  if (identity.year >= 2019 && identity.agency?.kind == null) return [];
  const due = (identity.year + 1) * 10000 + (isEarly ? 131 : 331);
  const published = Number(identity.publishedOn.slice(0, 10).replaceAll('-', ''));
  if (!Number.isFinite(published)) return [];
  const evidence = `published on ${identity.publishedOn}, due by ${due}`;
  return [
    {
      check: 'R32',
      severity: 'I',
      status: published <= due ? 'pass' : 'fail',
      left: published,
      right: due,
      evidence,
      ...base,
    },
  ];
}

/** R34, for reports in the format of 2019 on: which of the six sections and of the three tables are missing. */
export function checkSections(
  report: CleanReport,
  identity: Identity,
  observations: readonly Observation[],
  rules: CheckRules,
): CheckResult[] {
  const tables = new Set(observations.map((one) => one.tableId));
  const isNewForm = identity.era === '2019-2020' || identity.era === '2021-' || tables.has('t3');
  if (!isNewForm) return [];
  const headings = flatMap(report.blocks, (block) =>
    block.kind !== 'table' && (block.role === 'section-heading' || block.kind === 'heading') ? [block.clean.text] : [],
  );
  const missing = rules.sections
    .filter((rule) => !headings.some((text) => rule.pattern.test(text)))
    .map((rule) => rule.dimension);
  for (const table of ['t2', 't3', 't4']) if (!tables.has(table)) missing.push(table);
  const whole = rules.sections.length + 3;
  const isOpen = missing.length > 0 && isCutOff(report, rules);
  const told = `missing: ${missing.join(', ')}${isOpen ? '; the text breaks off' : ''}`;
  const evidence = missing.length === 0 ? 'all sections and tables' : told;
  return [
    {
      check: 'R34',
      severity: 'W',
      status: missing.length === 0 ? 'pass' : isOpen ? 'unknown' : 'fail',
      left: whole - missing.length,
      right: whole,
      evidence,
      ...base,
    },
  ];
}

/** Characters of a line that is too long for a signature, a button or a statement of nothing. */
const LONG = 16;

/** True for a page that ends in the middle of a sentence or of a table: what is missing may stand behind. */
function isCutOff(report: CleanReport, rules: CheckRules): boolean {
  const last = report.blocks.findLast((block) => block.kind === 'table' || block.clean.text.trim() !== '');
  if (last === undefined || last.role === 'signature' || last.role === 'attachment') return false;
  if (last.kind === 'table') return true;
  const text = last.clean.text.trim();
  if (last.role === 'section-heading' || last.role === 'sub-heading') return true;
  // A bracket that holds nothing but an ordinal begins a row: 第二十条第（六）.
  if (/[（(][一二三四五六七八九十\d]{1,3}[）)]$/u.test(text)) return true;
  if (/[。.！!？?；;：:”’」』）)》】…]$|日$/u.test(text)) return false;
  return text.length >= LONG || !rules.lastLine.whole.test(text);
}

/** R39: an application dropped because a fee was not paid asks for a word on that fee in the last section. */
export function checkFee(report: CleanReport, observations: readonly Observation[], rules: CheckRules): CheckResult[] {
  const unpaid = observations.find(
    (one) => one.metric === 'result_other_fee_unpaid' && one.dimension === 'total' && one.occurrence === 1,
  );
  if (unpaid === undefined || unpaid.value === null || unpaid.value === 0) return [];
  const last = lastSection(report);
  const isTold = last !== null && rules.fee.test(last);
  return [
    {
      check: 'R39',
      severity: 'W',
      status: last === null ? 'unknown' : isTold ? 'pass' : 'fail',
      left: unpaid.value,
      right: null,
      evidence: `${unpaid.evidence}: ${unpaid.raw} (line ${unpaid.line}); section six ${isTold ? 'speaks' : 'does not speak'} of the fee`,
      ...base,
    },
  ];
}

function lastSection(report: CleanReport): string | null {
  const last = Math.max(0, ...report.blocks.map((block) => block.section));
  if (last === 0) return null;
  return report.blocks
    .flatMap((block) => (block.kind !== 'table' && block.section === last ? [block.clean.text] : []))
    .join('\n');
}
