import type { Cell, TableBlock, TextBlock } from '../../model.ts';

/** Columns of the form's matrix of applications, and rows of figures that no other table has. */
const MATRIX_COLS = 7;
const LEAST_ROWS = 8;

const FIGURE = /^\s*(?:\d[\d,，.]*|[/／—–-]+)\s*$/u;

/**
 * The cells, one behind another, of a matrix whose row and column spans were lost: rows of figures differ in length, because a
 * group's label stands in the first of its rows alone. Its header names columns that nothing stands under, so that only the
 * form itself tells where the figures belong. Null for any other table, and where a cell is empty: then no figure has a place.
 */
export function loosenTable(table: TableBlock): TextBlock[] | null {
  if (table.rows < LEAST_ROWS || table.cells.some(({ rowSpan, colSpan }) => rowSpan > 1 || colSpan > 1)) return null;
  const rows = new Map<number, Cell[]>();
  for (const cell of table.cells) {
    const row = rows.get(cell.row);
    if (row === undefined) rows.set(cell.row, [cell]);
    else row.push(cell);
  }
  const wide = [...rows.values()].filter((row) => row.length > MATRIX_COLS);
  if (wide.some((row) => row.some(({ passage }) => passage.ranges.length === 0))) return null;
  const figures = wide.filter(endsInFigures);
  if (figures.length < LEAST_ROWS || new Set(figures.map((row) => row.length)).size < 2) return null;
  const { path, line } = table;
  return table.cells.flatMap(({ passage }): TextBlock[] =>
    passage.ranges.length === 0 ? [] : [{ kind: 'paragraph', level: 0, path, line, passage, linkChars: 0 }],
  );
}

function endsInFigures(row: readonly Cell[]): boolean {
  return row.slice(-MATRIX_COLS).every(({ passage }) => FIGURE.test(passage.text));
}
