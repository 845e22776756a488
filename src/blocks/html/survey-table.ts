import type { Tag } from './parse-html.ts';
import type { TextCounts } from './text-counts.ts';

/** What one table holds itself, inner tables not counted but for their size. */
export interface TableSurvey {
  readonly rows: RowSurvey[];
  chars: number;
  linkChars: number;
  /** Characters in inner tables. */
  nested: number;
  cell: CellSurvey | null;
}

export interface RowSurvey {
  readonly element: Tag | null;
  readonly cells: CellSurvey[];
}

export interface CellSurvey {
  readonly element: Tag;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly isHeader: boolean;
  chars: number;
  digits: number;
  /** Sentence ends. */
  ends: number;
  /** Block elements and line breaks. */
  breaks: number;
  nested: number;
}

const MOST_SPAN = 10_000;

/** A table just met. */
export function openTable(): TableSurvey {
  return { rows: [], chars: 0, linkChars: 0, nested: 0, cell: null };
}

/** A row of the innermost table. */
export function addRow(table: TableSurvey, element: Tag): void {
  table.rows.push({ element, cells: [] });
  table.cell = null;
}

/** A cell of the innermost table; a cell without a row gets one. */
export function addCell(table: TableSurvey, element: Tag): void {
  const { attribs } = element;
  const cell: CellSurvey = {
    element,
    rowSpan: span(attribs['rowspan'], true),
    colSpan: span(attribs['colspan'], false),
    isHeader: element.name === 'th' || isInHead(element),
    chars: 0,
    digits: 0,
    ends: 0,
    breaks: 0,
    nested: 0,
  };
  if (table.rows.length === 0) table.rows.push({ element: null, cells: [] });
  table.rows.at(-1)?.cells.push(cell);
  table.cell = cell;
}

/** A block element or a line break in the current cell. */
export function addCellBreak(table: TableSurvey): void {
  if (table.cell !== null) table.cell.breaks++;
}

/** Text of the innermost table. */
export function addCellText(table: TableSurvey, { chars, digits, ends }: TextCounts, isLink: boolean): void {
  table.chars += chars;
  if (isLink) table.linkChars += chars;
  if (table.cell === null) return;
  table.cell.chars += chars;
  table.cell.digits += digits;
  table.cell.ends += ends;
}

/** Tells the outer table how much stood in the inner one. */
export function closeTable(table: TableSurvey, outer: TableSurvey | undefined): void {
  if (outer === undefined) return;
  const chars = table.chars + table.nested;
  outer.nested += chars;
  if (outer.cell !== null) outer.cell.nested += chars;
}

/** A span attribute; rowspan 0 means to the end of the table. */
function span(value: string | undefined, zeroIsAll: boolean): number {
  if (value === undefined) return 1;
  const number = Number.parseInt(value, 10);
  if (zeroIsAll && number === 0) return MOST_SPAN;
  return number >= 1 ? Math.min(number, MOST_SPAN) : 1;
}

function isInHead(cell: Tag): boolean {
  return cell.parent?.parent?.name === 'thead';
}
