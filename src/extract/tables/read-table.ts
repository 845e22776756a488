import type { Metric } from '../../rules/dictionary.ts';
import type { TableRules } from '../../rules/tables.ts';
import { codeColumns } from './code-columns.ts';
import type { Column } from './column-map.ts';
import { addHeading, isHeading, scanHeadings, withCodes } from './column-map.ts';
import type { FoundTable } from './find-table.ts';
import type { TableLabels } from './label-index.ts';
import { labelIndex, labelKey } from './label-index.ts';
import { matchLabel } from './match-label.ts';
import type { RowReading } from './read-row.ts';
import { readRow } from './read-row.ts';
import type { RowView } from './table-view.ts';
import { cellText } from './table-view.ts';

/** Columns as they were when the table before this one ended: a table may go on in the next block without a heading. */
export interface TableReading {
  readonly rows: readonly RowReading[];
  readonly columns: readonly Column[];
}

/** Reads the rows of one table from top to bottom; headings may come again for every block. */
export function readTable(
  found: FoundTable,
  rules: TableRules,
  inherited: readonly Column[],
  year: number | null,
): TableReading {
  const known = labelIndex(rules).get(found.table);
  if (known === undefined) return { rows: [], columns: [] };
  const labels = labelsFor(found.view.rows, known);
  const { block } = found.view;
  const mayBeUnlabelled = rules.fixed.some((form) => form.table === found.table && form.unlabelled.length > 0);
  const rows: RowReading[] = [];
  const codes = codeColumns(found.view.rows, block.cols);
  let columns: readonly Column[] = withCodes(inherited, codes, block.cols);
  const seen = new Set<string>();
  let section: string | null = null;
  let afterRow = inherited.length > 0;
  const captioned = captionedBlock(found, rules);
  const unit = captionUnit(found);
  for (const row of found.view.rows) {
    const heading = readHeadingRow(row, found, rules, labels, afterRow ? [] : columns);
    if (heading !== null) {
      [columns, afterRow] = [withCodes(heading, codes, block.cols), false];
      continue;
    }
    const reading = readRow(row, {
      labels,
      rules,
      columns,
      shape: block.shape,
      line: block.line,
      section,
      seen,
      mayBeUnlabelled,
      block: captioned,
      unit,
      year,
    });
    section = sectionAfter(row, labels, reading, section);
    if (reading === null) continue;
    rows.push(reading);
    for (const slot of reading.slots) seen.add(slot.metric.key);
    afterRow = true;
  }
  return { rows, columns };
}

/** The money that a caption above the figures says they are in: `单位：万元`. */
function captionUnit({ view }: FoundTable): string | null {
  for (const line of view.context.split('\n')) {
    const unit = unitOfAll(line);
    if (unit !== null) return unit;
  }
  for (const row of view.rows.slice(0, 2)) {
    for (const cell of row.cells) {
      const unit = unitOfAll(labelKey(cellText(cell)));
      if (unit !== null) return unit;
    }
  }
  return null;
}

function unitOfAll(text: string): string | null {
  return /^\(?(?:金额|计量)?单位件?((?:亿|万|千)?元)\)?$/u.exec(text)?.[1] ?? null;
}

/** A longer line is a sentence that speaks of reviews. */
const LONGEST_CAPTION = 30;

/** The block of the form that the nearest line above the table names, when the table has no block headings of its own. */
function captionedBlock({ table, view }: FoundTable, rules: TableRules): Metric | null {
  const captions = rules.captions.filter((caption) => caption.table === table);
  const form = rules.fixed.find((one) => one.table === table);
  // A table with columns for more than one block is no block's own.
  if (form === undefined || captions.length === 0 || view.block.cols >= (2 * form.columns.length) / captions.length)
    return null;
  const nameOf = (text: string): string | undefined =>
    text.length > LONGEST_CAPTION ? undefined : captions.find(({ pattern }) => pattern.test(text))?.metric;
  if (view.rows.some((row) => row.cells.some((cell) => nameOf(labelKey(cellText(cell))) !== undefined))) return null;
  const named = view.context.split('\n').toReversed().map(nameOf).find((key) => key !== undefined); // prettier-ignore
  return rules.metrics.find(({ key }) => key === named) ?? null;
}

function labelsFor(rows: readonly RowView[], labels: TableLabels): TableLabels {
  const { variant } = labels;
  if (variant === null) return labels;
  for (const { cells } of rows) {
    for (const cell of cells) if (variant.keys.has(labelKey(cellText(cell)))) return variant.labels;
  }
  return labels;
}

function readHeadingRow(
  row: RowView,
  found: FoundTable,
  rules: TableRules,
  labels: TableLabels,
  columns: readonly Column[],
): Column[] | null {
  if (isHeading(row, found.table, rules, labels)) return addHeading(columns, row, found.table, rules);
  if (found.view.block.shape !== 'glued') return null;
  const scanned = scanHeadings(row.cells.map(cellText).join(''), found.table, rules);
  return scanned.length > 0 ? scanned : null;
}

/** The 2014 table repeats labels in sections whose own row names them: 四、行政复议数量, 五、行政诉讼数量. */
function sectionAfter(
  row: RowView,
  labels: TableLabels,
  reading: RowReading | null,
  section: string | null,
): string | null {
  if (labels.table !== 'stat2014') return section;
  const own = reading?.slots[0]?.metric.section;
  if (own !== undefined) return own;
  for (const cell of row.cells) {
    const match = matchLabel(labels, cellText(cell));
    const named = match.kind === 'row' && match.metrics.length === 1 ? match.metrics[0]?.section : undefined;
    if (named !== undefined) return named;
  }
  return section;
}
