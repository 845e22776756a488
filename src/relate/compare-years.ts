import type { CheckResult, CheckStatus } from '../model.ts';
import type { RelateRules, YearRule } from '../rules/relations.ts';
import type { ReportSummary } from './summarize.ts';

/** Checks of a report against the same body's report of the year before. */
export function compareYears(now: ReportSummary, before: ReportSummary, rules: RelateRules): CheckResult[] {
  const year = now.year ?? 0;
  return [
    ...rules.years
      .filter((rule) => year >= rule.from && year <= (rule.to ?? Infinity))
      .flatMap((rule) => compare(rule, now, before)),
    ...compareTables(now, before),
    ...compareJumps(now, before, rules),
  ];
}

function compare(rule: YearRule, now: ReportSummary, before: ReportSummary): CheckResult[] {
  // Said only where both years print the row.
  if (![...rule.now].every((key) => key in now.figures) || !rule.before.every((key) => key in before.figures))
    return [];
  const left = sumOf(rule.now, now);
  const parts = [sumOf(rule.before, before), sumOf(rule.plus, now), sumOf(rule.minus, now)] as const;
  const right = parts.includes(null) ? null : (parts[0] ?? 0) + (parts[1] ?? 0) - (parts[2] ?? 0);
  const isRight = left !== null && right !== null && (rule.relation === '>=' ? left >= right : left === right);
  const status: CheckStatus = left === null || right === null ? 'unknown' : isRight ? 'pass' : 'fail';
  const side = (keys: readonly string[], of: ReportSummary): string =>
    keys.map((key) => `${key} ${of.figures[key] ?? 'unknown'}`).join(' + ');
  const change = [
    ...rule.plus.map((key) => ` + ${side([key], now)}`),
    ...rule.minus.map((key) => ` - ${side([key], now)}`),
  ].join('');
  const evidence = `${now.year}: ${side(rule.now, now)} ${rule.relation} ${before.year}: ${side(rule.before, before)}${change}`;
  return [
    {
      check: rule.id,
      severity: rule.severity,
      dimension: rule.dimension,
      status,
      left,
      right,
      suspect: null,
      otherReport: before.reportId,
      evidence,
    },
  ];
}

function sumOf(keys: readonly string[], of: ReportSummary): number | null {
  let sum = 0;
  for (const key of keys) {
    const value = of.figures[key];
    if (value === null || value === undefined) return null;
    sum += value;
  }
  return sum;
}

/** R37: a whole table as last year; tables of zeros are alike in every year. */
function compareTables(now: ReportSummary, before: ReportSummary): CheckResult[] {
  return Object.entries(now.tables).flatMap(([table, hash]) => {
    if (hash === null || hash === undefined || before.tables[table] !== hash) return [];
    const evidence = `every figure of table ${table} is that of ${before.year}`;
    const base = { check: 'R37', severity: 'W', status: 'fail', left: null, right: null, suspect: null } as const;
    return [{ ...base, dimension: table, otherReport: before.reportId, evidence }];
  });
}

/** R36: more than five times, or less than a fifth, of a figure that is not small. */
function compareJumps(now: ReportSummary, before: ReportSummary, rules: RelateRules): CheckResult[] {
  return rules.jumps.terms.flatMap((term) => {
    const [left, right] = [now.figures[term], before.figures[term]];
    if (left == null || right == null || Math.max(left, right) < rules.jumps.least || Math.min(left, right) === 0)
      return [];
    const ratio = Math.max(left / right, right / left);
    if (ratio <= rules.jumps.ratio) return [];
    const evidence = `${term}: ${left} in ${now.year}, ${right} in ${before.year}`;
    const base = { check: 'R36', severity: 'I', status: 'fail', suspect: null } as const;
    return [{ ...base, dimension: term, left, right, otherReport: before.reportId, evidence }];
  });
}
