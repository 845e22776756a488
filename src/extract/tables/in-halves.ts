import type { CleanCell } from '../../model.ts';
import { isDigits } from '../../is-digits.ts';
import { parseNumber } from '../parse-number.ts';
import type { TableLabels } from './label-index.ts';
import { labelKey } from './label-index.ts';
import { matchExact } from './match-label.ts';
import type { RowView, TableView } from './table-view.ts';
import { cellText } from './table-view.ts';

/** Rows that must show a second label before a column counts as the label column of another half. */
const ENOUGH = 3;
/** A shorter label (其他) may also be a remark behind a figure. */
const SHORTEST = 4;

/**
 * A long form set in halves side by side to fit one page (label, unit, figure, label, unit, figure): every half is read
 * from top to bottom before the next one, because the sections of the form go on in it. Columns count from its own label.
 */
export function inHalves(view: TableView, labels: TableLabels): TableView {
  if (view.rows.length < ENOUGH) return view;
  const starts = halvesOf(view.rows, labels);
  if (starts.length < 2) return view;
  return { ...view, rows: starts.flatMap((from, at) => view.rows.map((row) => cutRow(row, from, starts[at + 1]))) };
}

/** The columns that begin a half, the first one included. */
function halvesOf(rows: readonly RowView[], labels: TableLabels): number[] {
  const rowsByColumn = new Map<number, number>();
  for (const row of rows) {
    for (const { col } of furtherLabels(row.cells, labels)) rowsByColumn.set(col, (rowsByColumn.get(col) ?? 0) + 1);
  }
  const others = [...rowsByColumn].filter(([, count]) => count >= ENOUGH).map(([col]) => col);
  return [0, ...others.sort((a, b) => a - b)];
}

function cutRow(row: RowView, from: number, to = row.byColumn.length): RowView {
  const moved = new Map(
    row.cells.filter(({ col }) => col >= from && col < to).map((cell) => [cell, { ...cell, col: cell.col - from }]),
  );
  const byColumn = row.byColumn.slice(from, to).map((cell) => (cell === null ? null : (moved.get(cell) ?? null)));
  return { row: row.row, cells: [...moved.values()], byColumn };
}

/** The labels of a row that stand behind another label and its figure. */
export function furtherLabels(cells: readonly CleanCell[], labels: TableLabels): CleanCell[] {
  // Most rows end with their figures: no label has to be looked up.
  if (!hasTextBehindFigure(cells)) return [];
  const found: CleanCell[] = [];
  let hasFigure = false;
  let isBehindLabel = false;
  for (const cell of cells) {
    const { state } = parseNumber(cellText(cell));
    if (state === 'number' || state === 'zero') hasFigure = isBehindLabel;
    if (state !== 'text' || !isLabel(cellText(cell), labels)) continue;
    if (hasFigure) found.push(cell);
    [isBehindLabel, hasFigure] = [true, false];
  }
  return found;
}

function hasTextBehindFigure(cells: readonly CleanCell[]): boolean {
  let hasFigure = false;
  for (const [at, cell] of cells.entries()) {
    const text = cellText(cell);
    const state = isDigits(text) ? 'number' : parseNumber(text).state;
    if (hasFigure && state === 'text') return true;
    hasFigure ||= state === 'number' || state === 'zero';
    if (hasFigure && at === 0) return false;
  }
  return false;
}

function isLabel(text: string, labels: TableLabels): boolean {
  return labelKey(text).length >= SHORTEST && matchExact(labels, text)?.kind === 'row';
}
