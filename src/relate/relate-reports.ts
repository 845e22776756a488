import type { CheckResult, ReportId } from '../model.ts';
import type { RelateRules } from '../rules/relations.ts';
import { compareYears } from './compare-years.ts';
import { findCopies } from './find-copies.ts';
import { byQuality, findDuplicates } from './find-duplicates.ts';
import type { ReportSummary } from './summarize.ts';

/** What the comparison of all reports says about one of them. */
export interface RelateRow {
  readonly reportId: ReportId;
  /** The copy to use among the copies of this report. */
  readonly primary: boolean;
  /** The primary copy; null for the primary one itself. */
  readonly duplicateOf: ReportId | null;
  readonly flags: readonly string[];
  readonly checks: readonly CheckResult[];
}

/**
 * Compares the reports of a run: copies of one report, one year with the next, text taken from another report. Changes
 * no number and no text. The rows are sorted by report id and do not depend on the order of the input.
 */
export function relateReports(summaries: readonly ReportSummary[], rules: RelateRules): RelateRow[] {
  const sorted = summaries.toSorted((a, b) => (a.reportId < b.reportId ? -1 : 1));
  const duplicates = findDuplicates(sorted, rules);
  const primaries = sorted.filter((one) => !duplicates.has(one.reportId));
  const copies = findCopies(primaries, rules);
  const byYear = new Map<string, ReportSummary>();
  for (const one of primaries.toSorted(byQuality).toReversed()) byYear.set(`${one.bodyId}|${one.year}`, one);
  return sorted.map((one) => {
    const duplicateOf = duplicates.get(one.reportId) ?? null;
    const checks: CheckResult[] = [];
    const before = one.bodyId === null || one.year === null ? undefined : byYear.get(`${one.bodyId}|${one.year - 1}`);
    if (duplicateOf === null && before !== undefined) checks.push(...compareYears(one, before, rules));
    const copy = copies.get(one.reportId);
    if (copy !== undefined) checks.push(copy);
    const flags = [duplicateOf === null ? null : 'duplicate', copy === undefined ? null : 'copied-text'].filter(
      (flag) => flag !== null,
    );
    return { reportId: one.reportId, primary: duplicateOf === null, duplicateOf, flags, checks };
  });
}
