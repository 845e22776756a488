import type { ReportResult } from '../model.ts';
import type { RelateRow, Row } from './row.ts';

/** The rows of `checks.csv` for one report: its own checks first, then those against other reports, each in given order. */
export function checkRows(report: ReportResult, related: RelateRow | null): Row[] {
  return [...report.checks, ...(related?.checks ?? [])].map((one) => ({
    report_id: report.id,
    check_id: one.check,
    severity: one.severity,
    dimension: one.dimension,
    status: one.status,
    left: one.left,
    right: one.right,
    suspect: one.suspect,
    other_report: one.otherReport,
    evidence: one.evidence,
  }));
}
