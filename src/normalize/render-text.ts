import { gridOf } from '../grid.ts';
import type { CleanBlock, CleanCell, CleanTable } from '../model.ts';

/** The text file and the blocks with their lines (1-based). */
export interface RenderedText {
  readonly text: string;
  readonly blocks: readonly CleanBlock[];
}

/**
 * First the title's lines and an empty line. Then a block a line; an empty line in front of every
 * section heading. A table row is `| a | b |`; a cell stands once, at its top left place, and the other places that it
 * covers are empty, so that columns stay aligned.
 */
export function renderText(blocks: readonly CleanBlock[]): RenderedText {
  const lines: string[] = [];
  const placed: CleanBlock[] = [];
  let before: CleanBlock | null = null;
  for (const block of blocks) {
    const parts = block.role === 'section-heading' || (before?.role === 'title' && block.role !== 'title');
    if (parts && lines.length > 0 && lines.at(-1) !== '') lines.push('');
    const line = lines.length + 1;
    if (block.kind === 'table') lines.push(...rowsOf(block));
    else lines.push(block.clean.text);
    placed.push({ ...block, line });
    before = block;
  }
  while (lines.at(-1) === '' && lines.length > 0) lines.pop();
  return { text: lines.length === 0 ? '' : `${lines.join('\n')}\n`, blocks: placed };
}

function rowsOf(table: CleanTable): string[] {
  const grid = gridOf<CleanCell>(table);
  const rows: string[][] = [];
  for (const [r, row] of grid.entries()) {
    const texts: string[] = [];
    for (const [c, cell] of row.entries()) texts.push(cell?.row === r && cell.col === c ? cell.clean.text : '');
    rows.push(texts);
  }
  for (const cell of table.cells) {
    if (grid[cell.row]?.[cell.col] === cell) continue;
    // Two cells claim one place: the second is printed behind its row, so that nothing is lost.
    rows[Math.min(cell.row, rows.length - 1)]?.push(cell.clean.text);
  }
  return rows.map(rowOf);
}

function rowOf(texts: readonly string[]): string {
  let row = '|';
  for (const text of texts) row += text === '' ? ' |' : ` ${text} |`;
  return row;
}
