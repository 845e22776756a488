import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { PageResult, ReportId } from '../model.ts';
import { revisionRows, versionName } from './revision-rows.ts';
import type { Revision } from './revisions.ts';
import { relateReports } from '../relate/relate-reports.ts';
import { summarize } from '../relate/summarize.ts';
import type { ReportSummary } from '../relate/summarize.ts';
import { tables } from '../rules/columns.ts';
import { relateRules } from '../rules/relations.ts';
import type { RelateRules } from '../rules/relations.ts';
import { dimensions, metrics } from '../rules/dictionary.ts';
import { checkRows } from '../write/check-rows.ts';
import { createTableWriter } from '../write/create-table-writer.ts';
import type { TableWriter } from '../write/create-table-writer.ts';
import { createTextWriter, textFileOf } from '../write/create-text-writer.ts';
import type { TextMode, TextWriter } from '../write/create-text-writer.ts';
import { dataPackage } from '../write/data-package.ts';
import { editRows } from '../write/edit-rows.ts';
import { metricNames } from '../write/metric-names.ts';
import { metricRows } from '../write/metric-rows.ts';
import { pageRow } from '../write/page-row.ts';
import { removedRows } from '../write/removed-rows.ts';
import { reportRow } from '../write/report-row.ts';
import type { RelateRow } from '../write/row.ts';
import { ResultCounter } from './count-results.ts';
import type { Counts } from './count-results.ts';
import { withUniqueIds } from './with-unique-ids.ts';
import { writeDurably } from './write-durably.ts';

/** A page and, in a collection, how its reports changed since they were first seen. */
export type PublishedPage = PageResult & { readonly revisions?: readonly Revision[] };

export interface Generation {
  /** An empty folder, written by this call alone. */
  readonly folder: string;
  readonly text: TextMode;
  /** All results sorted by page id, from the start at each call. */
  readonly results: () => AsyncIterable<PublishedPage>;
  /** Compares all reports, between the two passes. @default relateReports */
  readonly relate?: (reports: readonly ReportSummary[], rules: RelateRules) => readonly RelateRow[];
  /** Throws to stop the writing. */
  readonly checkStop: () => void;
}

interface Writers {
  readonly texts: TextWriter;
  readonly tables: TableWriter;
}

/**
 * Writes texts, tables, spreadsheets and the data package. Two passes over the results: the first gathers what the
 * comparison across reports needs, the second writes. Memory holds one page and the summaries. Throws WriteError.
 */
export async function writeGeneration(generation: Generation): Promise<Counts> {
  const { folder, text, checkStop, relate = relateReports } = generation;
  const results = (): AsyncIterable<PublishedPage> => withUniqueIds(generation.results());
  const summaries: ReportSummary[] = [];
  for await (const page of results()) {
    checkStop();
    summaries.push(...page.reports.map((report) => summarize(page, report, relateRules)));
  }
  const related = new Map(relate(summaries, relateRules).map((row) => [row.reportId, row]));
  // A run without a report has the folder too: an empty one says more than none.
  await mkdir(join(folder, 'text'), { recursive: true });
  const counter = new ResultCounter();
  const writers = { texts: createTextWriter(folder, text), tables: await createTableWriter(folder, tables) };
  try {
    for await (const page of results()) {
      checkStop();
      counter.add(page, related);
      await writePage(page, related, writers, text);
    }
  } finally {
    await Promise.all([writers.texts.close(), writers.tables.close()]);
  }
  await writeDurably(join(folder, 'datapackage.json'), `${JSON.stringify(dataPackage(tables), null, 2)}\n`);
  return counter.counts();
}

const names = metricNames(metrics, dimensions);

async function writePage(
  page: PublishedPage,
  related: ReadonlyMap<ReportId, RelateRow>,
  writers: Writers,
  mode: TextMode,
): Promise<void> {
  await writers.tables.write('pages', pageRow(page));
  for (const row of removedRows(page)) await writers.tables.write('removed', row);
  for (const report of page.reports) {
    const year = report.identity.year;
    const relation = related.get(report.id) ?? null;
    await writers.texts.write(report.id, year, report.clean.textFile);
    await writers.tables.write('reports', reportRow(page, report, textFileOf(report.id, year, mode), relation), year);
    for (const row of metricRows(report, names)) await writers.tables.write('metrics', row, year);
    for (const row of checkRows(report, relation)) await writers.tables.write('checks', row, year);
    for (const row of editRows(report)) await writers.tables.write('edits', row, year);
  }
  for (const revision of inOrder(page.revisions ?? [])) await writeRevision(revision, writers, mode);
}

function inOrder(revisions: readonly Revision[]): readonly Revision[] {
  const ordinalOf = ({ report }: Revision): number => Number(report.split('-').at(-1));
  return revisions.toSorted((a, b) => ordinalOf(a) - ordinalOf(b) || a.number - b.number);
}

/** Both versions of a text that a portal changed are kept: the new one under the report's name, the old one beside it. */
async function writeRevision(revision: Revision, writers: Writers, mode: TextMode): Promise<void> {
  await writers.texts.write(versionName(revision), revision.yearBefore, revision.textBefore);
  for (const row of revisionRows(revision, names, mode)) await writers.tables.write('revisions', row, revision.year);
}
