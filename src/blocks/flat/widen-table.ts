import type { Cell, Passage, Range, SourcePlace, TableBlock } from '../../model.ts';
import { emptyPassage } from '../../passage.ts';
import type { FlatLine } from './flat-line.ts';

/**
 * A form that was written as pipe rows of one width, `| a | b | | |`, keeps that width: the empty cells behind its own
 * columns are what a spanned cell leaves. `lines` are those of the form; any other table is returned as it is.
 */
export function widened(table: TableBlock, lines: readonly FlatLine[]): TableBlock {
  const rows = lines.map((line) => line.passage.text.trim()).filter((text) => text !== '');
  const cols = cellCount(rows[0]);
  if (rows.length !== table.rows || cols <= table.cols || rows.some((row) => cellCount(row) !== cols)) return table;
  const added: Cell[] = [];
  for (let row = 0; row < table.rows; row++) {
    for (let col = table.cols; col < cols; col++)
      added.push({ passage: emptyPassage, row, col, rowSpan: 1, colSpan: 1, isHeader: false });
  }
  const cells = [...table.cells, ...added].sort((a, b) => a.row - b.row || a.col - b.col);
  return { ...table, cells, cols };
}

const longestCaption = 60;

/** True for `| caption | | | |`: a short text in the first of `cols` cells and nothing in the others. */
export function isCaptionRow(line: FlatLine | undefined, cols: number): boolean {
  const text = line?.passage.text.trim();
  if (text === undefined || text.length > longestCaption + 2 * cols || cellCount(text) !== cols) return false;
  const [first = '', ...others] = text.slice(1, -1).split('|');
  return /\p{L}/u.test(first) && others.every((cell) => cell.trim() === '');
}

/** The table with a row on top that holds one cell. */
export function withCaption(
  table: TableBlock,
  caption: Passage,
  marks: readonly Range[],
  place: SourcePlace,
): TableBlock {
  const row = Array.from({ length: table.cols }, (_, col): Cell => {
    return { passage: col === 0 ? caption : emptyPassage, row: 0, col, rowSpan: 1, colSpan: 1, isHeader: false };
  });
  const cells = [...row, ...table.cells.map((cell) => ({ ...cell, row: cell.row + 1 }))];
  return { ...table, ...place, cells, rows: table.rows + 1, marks: [...marks, ...table.marks] };
}

/** Cells of a line with a mark at both ends; 0 for any other line. */
export function cellCount(text: string | undefined): number {
  if (text === undefined || !/^\|.*\|$/su.test(text)) return 0;
  return text.split('|').length - 2;
}
