import { gridOf } from '../../grid.ts';
import type { CleanCell, CleanReport, CleanTable } from '../../model.ts';
import { labelKey } from './label-index.ts';

/** Rows of a table block that belong to one table of the form, with what stands around them. */
export interface TableView {
  readonly block: CleanTable;
  readonly rows: readonly RowView[];
  /** Keys of the text above the table: its section heading and the captions since the table before. */
  readonly context: string;
}

/** One row: the cells that cover it, each once, from left to right. */
export interface RowView {
  /** Row number in the block; it stands at `block.line + row`. */
  readonly row: number;
  readonly cells: readonly CleanCell[];
  readonly byColumn: readonly (CleanCell | null)[];
}

const CONTEXT_BLOCKS = 4;

/** Every table block of the report as rows, with the keys of the few text blocks above it. */
export function tableViews(report: CleanReport): TableView[] {
  const views: TableView[] = [];
  let above: string[] = [];
  let heading = '';
  for (const block of report.blocks) {
    if (block.kind !== 'table') {
      if (block.role === 'section-heading') [heading, above] = [labelKey(block.clean.text), []];
      else above = [...above.slice(1 - CONTEXT_BLOCKS), labelKey(block.clean.text.slice(0, 200))];
      continue;
    }
    views.push({ block, rows: rowsOf(block), context: [heading, ...above].join('\n') });
    above = [];
  }
  return views;
}

function rowsOf(block: CleanTable): RowView[] {
  return gridOf(block).map((byColumn, row) => ({
    row,
    byColumn,
    cells: byColumn.filter((cell, at): cell is CleanCell => cell !== null && cell !== byColumn[at - 1]),
  }));
}

export function cellText(cell: CleanCell | null | undefined): string {
  return cell?.clean.text ?? '';
}
