import type { TableRules } from '../../rules/html.ts';
import type { Tag } from './parse-html.ts';
import { placeCells } from './place-cells.ts';
import type { CellSurvey, RowSurvey, TableSurvey } from './survey-table.ts';

/** A run of rows that becomes one table block. */
export interface Segment {
  readonly rows: number;
  readonly cols: number;
}

export interface CellPlace {
  readonly segment: Segment;
  readonly row: number;
  readonly col: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly isHeader: boolean;
}

/**
 * Decides by structure which rows of a table are data. Layout tables yield nothing: their cells are read as ordinary
 * content. In a table with rows of prose (a whole report in one table) only the runs of rows between are data.
 */
export function planTable(table: TableSurvey, rules: TableRules): Map<Tag, CellPlace> {
  const places = new Map<Tag, CellPlace>();
  if (table.nested > (table.chars + table.nested) * rules.nestedShare) return places;
  if (table.linkChars > table.chars * rules.linkShare) return places;
  const { rows } = table;
  const through = rows.map((row) => isProseRow(row, rules));
  if (!through.includes(true)) {
    addSegment(rows, places, rules);
    return places;
  }
  let run: RowSurvey[] = [];
  for (const [i, row] of rows.entries()) {
    if (through[i] !== true) run.push(row);
    else {
      addSegment(withoutCaptions(run), places, rules);
      run = [];
    }
  }
  addSegment(withoutCaptions(run), places, rules);
  return places;
}

/** Beside prose, a row of one text cell in front of or behind the data is a heading or a note. */
function withoutCaptions(rows: readonly RowSurvey[]): RowSurvey[] {
  let from = 0;
  let to = rows.length;
  while (from < to && textCells(rows[from]) < 2) from++;
  while (to > from && textCells(rows[to - 1]) < 2) to--;
  return rows.slice(from, to);
}

function addSegment(rows: readonly RowSurvey[], places: Map<Tag, CellPlace>, rules: TableRules): void {
  if (!isData(rows)) return;
  const placed = placeCells(rows, rules.maxCols);
  if (placed === null) return;
  const segment: Segment = { rows: placed.rows, cols: placed.cols };
  for (const { cell, row, col, rowSpan, colSpan } of placed.cells) {
    places.set(cell.element, { segment, row, col, rowSpan, colSpan, isHeader: cell.isHeader });
  }
}

/** Data has text side by side, in more than one row, or figures or header cells in the only one. */
function isData(rows: readonly RowSurvey[]): boolean {
  const wide = rows.filter((row) => row.cells.length > 1);
  const filled = wide.filter((row) => textCells(row) > 1);
  if (filled.length >= 2) return true;
  if (filled.length === 0) return false;
  // A blank form: labels in one column, nothing filled in.
  if (wide.length >= 3) return true;
  const cells = filled.flatMap((row) => row.cells);
  return cells.some((cell) => cell.isHeader || (cell.chars > 0 && cell.digits === cell.chars));
}

function isProseRow(row: RowSurvey, rules: TableRules): boolean {
  const chars = row.cells.reduce((sum, cell) => sum + cell.chars + cell.nested, 0);
  return row.cells.some((cell) => {
    if (cell.nested > chars * rules.nestedShare && cell.nested > 0) return true;
    if (cell.breaks >= rules.listBreaks && cell.chars >= rules.listChars) return true;
    if (cell.chars < rules.proseChars || cell.ends < rules.proseEnds) return false;
    if (cell.breaks >= rules.bodyBlocks && cell.chars >= 2 * rules.proseChars) return true;
    return cell.chars >= chars * rules.proseShare && (textCells(row) < 2 || cell.chars >= 4 * rules.proseChars);
  });
}

function textCells(row: RowSurvey | undefined): number {
  return row === undefined ? 0 : row.cells.filter((cell: CellSurvey) => cell.chars > 0).length;
}
