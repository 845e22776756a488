import type { PageResult, ReportResult } from '../model.ts';
import { countChars } from '../passage.ts';
import type { RelateRow, Row } from './row.ts';

/**
 * The row of `reports.csv`. Rows are sorted when pages come sorted by page id and reports by their ordinal.
 *
 * @param textFile where the text was written, relative to the output folder
 * @param related null: the reports were not compared; then the report stands for itself
 */
export function reportRow(page: PageResult, report: ReportResult, textFile: string, related: RelateRow | null): Row {
  const { identity, clean } = report;
  const checks = [...report.checks, ...(related?.checks ?? [])];
  return {
    report_id: report.id,
    body_id: identity.bodyId,
    title: clean.title ?? identity.title,
    agency: identity.agency?.name ?? null,
    agency_level: identity.agency?.level ?? null,
    agency_kind: identity.agency?.kind ?? null,
    agency_from: identity.agency?.from ?? null,
    region_code: identity.region?.code ?? null,
    region: identity.region?.name ?? null,
    year: identity.year,
    period_start: identity.period?.start ?? null,
    period_end: identity.period?.end ?? null,
    published_on: identity.publishedOn,
    era: identity.era,
    script_in: clean.scriptIn,
    url: page.url,
    file: page.file,
    page_id: page.page,
    text_file: textFile,
    chars_page: page.account.chars,
    chars_text: textChars(report),
    metrics: report.observations.filter(({ value }) => value !== null).length,
    checks_failed: checks.filter(({ status }) => status === 'fail').length,
    flags: flagsOf(report, related).join(';'),
    primary: related?.primary ?? true,
    duplicate_of: related?.duplicateOf ?? null,
  };
}

/** Sorted, so that they do not depend on which stage saw what first. */
function flagsOf({ identity }: ReportResult, related: RelateRow | null): string[] {
  return [...new Set([...identity.flags, ...(related?.flags ?? [])])].sort();
}

/** Characters of the text without white space and without the marks between table cells: to be compared with the page's. */
function textChars({ clean }: ReportResult): number {
  const texts = clean.blocks.flatMap((block) =>
    block.kind === 'table' ? block.cells.map((cell) => cell.clean) : [block.clean],
  );
  return texts.reduce((sum, one) => sum + countChars(one.text), 0);
}
