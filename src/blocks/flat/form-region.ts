import type { Cell, Passage, Range, TableBlock, TableShape } from '../../model.ts';
import { emptyPassage } from '../../passage.ts';
import type { FlatStream } from './flat-stream.ts';
import { lineOfUnit, passageOfKeys } from './flat-stream.ts';
import type { PlacedRow } from './place-values.ts';
import type { Span } from './scan-values.ts';

/** A form found in the stream: keys `from` up to `to`, every one of them in exactly one cell. */
export interface FormRegion {
  readonly from: number;
  readonly to: number;
  readonly shape: TableShape;
  readonly cells: readonly FormCell[];
  readonly rows: number;
  readonly cols: number;
}

/** A cell of the grid to be; its text is the spans in order (a label may be torn apart), none for an empty cell. */
export interface FormCell {
  readonly spans: readonly Span[];
  readonly row: number;
  readonly col: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly isHeader: boolean;
}

/** A row as scanned: what its label says (null: unknown), where it stands, its unit if it has one, its values. */
export interface ScannedRow<T> {
  readonly label: T | null;
  readonly spans: readonly Span[];
  readonly unit: Span | null;
  readonly values: readonly Span[];
}

/** Behind the label, and the unit where there is one. */
export const labelEnd = (row: ScannedRow<unknown>): number => row.unit?.to ?? row.spans.at(-1)?.to ?? 0;

export const cellAt = (
  span: Span | null,
  row: number,
  col: number,
  rowSpan = 1,
  colSpan = 1,
  isHeader = false,
): FormCell => ({
  spans: span === null ? [] : [span],
  row,
  col,
  rowSpan,
  colSpan,
  isHeader,
});

export function valueCells(placed: PlacedRow, row: number, firstCol: number): FormCell[] {
  return placed.values.map((value) => cellAt(value.span, row, firstCol + value.col, 1, value.colSpan));
}

/** `glued` when one row is: its digits are one cell across the columns. */
export function shapeOf(rows: readonly PlacedRow[]): TableShape {
  return rows.some((row) => row.kind === 'glued') ? 'glued' : 'flat';
}

const byPlace = (a: Span, b: Span): number => a.from - b.from;

const inReadingOrder = (a: FormCell, b: FormCell): number => a.row - b.row || a.col - b.col;

/** True when the cells hold every key of the region once: nothing would be lost or doubled. */
export function coversRegion(region: FormRegion): boolean {
  const spans: Span[] = [];
  for (const cell of region.cells) spans.push(...cell.spans);
  spans.sort(byPlace);
  let at = region.from;
  for (const span of spans) {
    if (span.from !== at) return false;
    at = span.to;
  }
  return at === region.to;
}

/** The table block of a region. `marks` are the cell marks between `unitFrom` and `unitTo`. */
export function toTableBlock(stream: FlatStream, region: FormRegion, marks: readonly Range[]): TableBlock {
  const line = stream.lines[lineOfUnit(stream, stream.keyUnit[region.from] as number)];
  const ordered = [...region.cells].sort(inReadingOrder);
  const cells: Cell[] = [];
  for (const { spans, row, col, rowSpan, colSpan, isHeader } of ordered) {
    cells.push({ passage: passageOfSpans(stream, spans), row, col, rowSpan, colSpan, isHeader });
  }
  return {
    kind: 'table',
    shape: region.shape,
    cells,
    rows: region.rows,
    cols: region.cols,
    linkChars: 0,
    marks,
    path: line?.path ?? '',
    line: line?.line ?? 1,
  };
}

function passageOfSpans(stream: FlatStream, spans: readonly Span[]): Passage {
  if (spans.length === 0) return emptyPassage;
  let text = '';
  const ranges: Range[] = [];
  for (const { from, to } of spans) {
    const part = passageOfKeys(stream, from, to);
    text += part.text;
    for (const range of part.ranges) ranges.push(range);
  }
  return { text, ranges };
}
