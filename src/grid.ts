/** A table as a full rectangle: the cell that covers each place, or null. Works on source and on clean tables. */
export interface Spanned {
  readonly row: number;
  readonly col: number;
  readonly rowSpan: number;
  readonly colSpan: number;
}

/** `rows × cols`, every rowspan and colspan filled in with the cell it belongs to. The first cell wins a contested place. */
export function gridOf<C extends Spanned>(table: { cells: readonly C[]; rows: number; cols: number }): (C | null)[][] {
  const grid: (C | null)[][] = [];
  for (let row = 0; row < table.rows; row++) grid.push(new Array<C | null>(table.cols).fill(null));
  for (const cell of table.cells) {
    for (let r = cell.row; r < Math.min(table.rows, cell.row + cell.rowSpan); r++) {
      const line = grid[r] as (C | null)[];
      for (let c = cell.col; c < Math.min(table.cols, cell.col + cell.colSpan); c++) line[c] ??= cell;
    }
  }
  return grid;
}
