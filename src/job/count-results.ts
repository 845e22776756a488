import type { BadRecord } from '../dump/records.ts';
import type { Outcome, PageResult, ReportId } from '../model.ts';
import type { RelateRow } from '../write/row.ts';

export interface IssueCount {
  readonly code: string;
  readonly severity: string;
  readonly count: number;
  /** The first five in page order: page, and what was said. */
  readonly examples: readonly { readonly page: string; readonly file: string | null; readonly message: string }[];
}

export interface Counts {
  readonly pages: number;
  readonly outcomes: Readonly<Partial<Record<Outcome, number>>>;
  readonly reports: number;
  readonly numbers: number;
  readonly checksFailed: number;
  /** Errors of the ledger: text that is not accounted for. There should be none. */
  readonly alarms: readonly IssueCount[];
  readonly issues: readonly IssueCount[];
}

const MAX_EXAMPLES = 5;

/** Counts results one after another, in page order. */
export class ResultCounter {
  private pages = 0;
  private readonly outcomes = new Map<Outcome, number>();
  private reports = 0;
  private numbers = 0;
  private checksFailed = 0;
  private readonly issues = new Map<string, IssueCount>();

  /** `related`: what the comparison across reports says; its checks count too. */
  add(result: PageResult, related: ReadonlyMap<ReportId, RelateRow>): void {
    this.pages++;
    this.outcomes.set(result.outcome, (this.outcomes.get(result.outcome) ?? 0) + 1);
    for (const report of result.reports) {
      this.reports++;
      this.numbers += report.observations.filter(({ value }) => value !== null).length;
      const checks = [...report.checks, ...(related.get(report.id)?.checks ?? [])];
      this.checksFailed += checks.filter(({ status }) => status === 'fail').length;
    }
    for (const issue of result.issues) this.addIssue(result, issue);
  }

  private addIssue(result: PageResult, { code, severity, message }: PageResult['issues'][number]): void {
    const before = this.issues.get(code) ?? { code, severity, count: 0, examples: [] };
    const example = { page: result.page, file: result.file, message: message.slice(0, 300) };
    const examples = before.examples.length < MAX_EXAMPLES ? [...before.examples, example] : before.examples;
    this.issues.set(code, { ...before, count: before.count + 1, examples });
  }

  counts(): Counts {
    const issues = [...this.issues.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
    return {
      pages: this.pages,
      outcomes: Object.fromEntries([...this.outcomes].sort(([a], [b]) => (a < b ? -1 : 1))),
      reports: this.reports,
      numbers: this.numbers,
      checksFailed: this.checksFailed,
      alarms: issues.filter(({ code }) => code.startsWith('ledger.')),
      issues: issues.filter(({ code }) => !code.startsWith('ledger.')),
    };
  }
}

/** Share of pages and records that failed, 0 … 1; 0 when there were none. */
export function failedShare(counts: Counts, badRecords: readonly BadRecord[]): number {
  const all = counts.pages + badRecords.length;
  return all === 0 ? 0 : ((counts.outcomes.failed ?? 0) + badRecords.length) / all;
}
