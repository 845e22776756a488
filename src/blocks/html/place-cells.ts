import type { CellSurvey, RowSurvey } from './survey-table.ts';

export interface PlacedCell {
  readonly cell: CellSurvey;
  readonly row: number;
  readonly col: number;
  readonly rowSpan: number;
  readonly colSpan: number;
}

export interface PlacedTable {
  readonly cells: readonly PlacedCell[];
  readonly rows: number;
  readonly cols: number;
}

/** A grid may hold this many places more than it has cells; beyond, spans were invented to blow it up. */
const PLACES_PER_CELL = 60;
const SPARE_PLACES = 20_000;
/** Row spans that are followed at one time; beyond, they only make the table look narrower. */
const MOST_CARRIED = 400;

/**
 * Gives every cell its place in the grid, spans reckoned in; rows without any text are left out and spans over them
 * shortened. Time and memory are proportional to the number of cells. null: wider than `maxCols`, or mostly holes.
 */
export function placeCells(rows: readonly RowSurvey[], maxCols: number): PlacedTable | null {
  const isKept = rows.map((row) => row.cells.some((cell) => cell.chars > 0));
  const keptBefore = [0];
  for (const kept of isKept) keptBefore.push((keptBefore.at(-1) ?? 0) + (kept ? 1 : 0));
  const height = keptBefore.at(-1) ?? 0;
  const width = Math.min(maxCols, widthOf(rows));
  const cells: PlacedCell[] = [];
  /** Per column, the first row that is free again. */
  const freeFrom: number[] = new Array<number>(width).fill(0);
  let cols = 0;
  for (const [i, source] of rows.entries()) {
    const row = keptBefore[i] ?? 0;
    let col = 0;
    for (const cell of source.cells) {
      while (col < width && (freeFrom[col] ?? 0) > row) col++;
      if (col >= width) return null;
      const end = keptBefore[Math.min(rows.length, i + cell.rowSpan)] ?? height;
      const colSpan = Math.min(cell.colSpan, width - col);
      // A cell of a row that is left out lives on only where it spans rows that stay.
      if (end > row) {
        for (let c = col; c < col + colSpan; c++) freeFrom[c] = end;
        cells.push({ cell, row, col, rowSpan: end - row, colSpan });
        cols = Math.max(cols, col + colSpan);
      }
      col += colSpan;
    }
  }
  if (height * cols > cells.length * PLACES_PER_CELL + SPARE_PLACES) return null;
  return { rows: height, ...squeezeColumns(cells, cols) };
}

/**
 * Width that the cells ask for. A row of one cell (a caption, often with a span made up by an editor) does not widen
 * the table unless there are no others.
 */
function widthOf(rows: readonly RowSurvey[]): number {
  let carried: { until: number; width: number }[] = [];
  let width = 0;
  let widthAlone = 1;
  for (const [i, row] of rows.entries()) {
    if (carried.length > 0) carried = carried.filter(({ until }) => until > i);
    let own = 0;
    for (const { width: more } of carried) own += more;
    const isAlone = carried.length + row.cells.length < 2;
    for (const cell of row.cells) {
      own += cell.colSpan;
      if (cell.rowSpan > 1 && carried.length < MOST_CARRIED)
        carried.push({ until: i + cell.rowSpan, width: cell.colSpan });
    }
    if (isAlone) widthAlone = Math.max(widthAlone, own);
    else width = Math.max(width, own);
  }
  return width === 0 ? widthAlone : width;
}

/** Columns in which no cell begins say nothing (an editor's colspan=2 on every cell) and are left out. */
function squeezeColumns(cells: readonly PlacedCell[], cols: number): { cells: PlacedCell[]; cols: number } {
  const begins = new Array<boolean>(cols).fill(false);
  for (const { col } of cells) begins[col] = true;
  const before = [0];
  for (const is of begins) before.push((before.at(-1) ?? 0) + (is ? 1 : 0));
  const to = (col: number): number => before[col] ?? 0;
  return {
    cells: cells.map((cell) => ({ ...cell, col: to(cell.col), colSpan: to(cell.col + cell.colSpan) - to(cell.col) })),
    cols: to(cols),
  };
}
