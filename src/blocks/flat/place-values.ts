import type { FlatStream } from './flat-stream.ts';
import { gaps } from './flat-stream.ts';
import { isDigit } from './label-tree.ts';
import type { Span } from './scan-values.ts';

/** A row's values on its columns; a null span is an empty cell. */
export interface PlacedValue {
  readonly col: number;
  readonly colSpan: number;
  readonly span: Span | null;
}

export interface PlacedRow {
  readonly kind: 'placed' | 'blank' | 'unplaced' | 'glued';
  readonly values: readonly PlacedValue[];
}

/**
 * Puts the values of one row on `columns` columns. As many values as columns: one each. None: all blank. Fewer, and
 * cell marks show where the empty cells were: placed with those. Else the row is one cell across all columns, because
 * shifting a value to a neighbouring column would be a guess. Digits for every column in one cell and none in the others
 * are joined digits in a written table, `| 000 | | |`; `hasGlued`: other rows of the table are such. Where the text ends inside a row, its further cells are
 * not empty but gone: they get no cell.
 */
export function placeValues(
  stream: FlatStream,
  spans: readonly Span[],
  columns: number,
  labelEnd: number = spans[0]?.from ?? 0,
  hasGlued = false,
): PlacedRow {
  const end = spans.at(-1)?.to ?? labelEnd;
  const isCut = end === stream.keyCount;
  if (spans.length === 0) {
    const empty = isCut ? Math.min(columns, marksBehind(stream, end) - 1) : columns;
    return { kind: 'blank', values: single(Array.from({ length: Math.max(0, empty) }, () => null)) };
  }
  const cells = joinSpaced(stream, spans);
  if (cells.length === columns) return { kind: 'placed', values: single(cells) };
  if (spans.length === columns) return { kind: 'placed', values: single(spans) };
  const whole = { from: (spans[0] as Span).from, to: (spans.at(-1) as Span).to };
  if (cells.length === 1 && isGluedAlone(stream, whole, columns, hasGlued))
    return { kind: 'glued', values: [{ col: 0, colSpan: columns, span: whole }] };
  const shown = withEmpties(stream, cells);
  const marked = fitMarked(shown, columns);
  if (marked !== null) return { kind: 'placed', values: single(marked) };
  if (isCut && shown.length < columns && areMarked(stream, cells)) return { kind: 'placed', values: single(shown) };
  const kind = isGlued(stream, spans, columns) ? 'glued' : 'unplaced';
  return { kind, values: [{ col: 0, colSpan: columns, span: whole }] };
}

/** No count has seven digits or begins with 0; three digits may be a count unless another row tells. */
function isGluedAlone(stream: FlatStream, { from, to }: Span, columns: number, hasGlued: boolean): boolean {
  if (columns < 3 || to - from < columns) return false;
  for (let key = from; key < to; key++) if (!isDigit(stream.keyCode[key] as number)) return false;
  return columns >= 7 || hasGlued || stream.keyCode[from] === ZERO;
}

const ZERO = 0x30;

const marksBehind = (stream: FlatStream, key: number): number =>
  (stream.marksTail[key] as number) + (stream.marksAlone[key] as number);

/** Every cell stands behind a mark: the first one is the first column's. */
function areMarked(stream: FlatStream, cells: readonly Span[]): boolean {
  return cells.every(({ from }) => marksBehind(stream, from) + (stream.marksLead[from] as number) > 0);
}

const single = (spans: readonly (Span | null)[]): PlacedValue[] =>
  spans.map((span, col) => ({ col, colSpan: 1, span }));

/** Where some cells are parted by marks or line ends, a mere space is inside a cell; never between two figures. */
function joinSpaced(stream: FlatStream, spans: readonly Span[]): Span[] {
  const isStrong = (span: Span): boolean => (stream.keyGap[span.from] as number) > gaps.space;
  if (!spans.slice(1).some(isStrong)) return [...spans];
  const cells: Span[] = [];
  for (const [index, span] of spans.entries()) {
    const last = cells.at(-1);
    const isInside = index > 0 && !isStrong(span) && !areTwoFigures(stream, span.from);
    if (last !== undefined && isInside) cells[cells.length - 1] = { from: last.from, to: span.to };
    else cells.push(span);
  }
  return cells;
}

function areTwoFigures(stream: FlatStream, key: number): boolean {
  return isDigit(stream.keyCode[key - 1] as number) && isDigit(stream.keyCode[key] as number);
}

function withEmpties(stream: FlatStream, cells: readonly Span[]): (Span | null)[] {
  const out: (Span | null)[] = [];
  const marks = (key: number): number => marksBehind(stream, key) + (stream.marksLead[key] as number);
  const push = (count: number): void => {
    for (let i = 0; i < Math.min(count, 64); i++) out.push(null);
  };
  for (const cell of cells) {
    push(marks(cell.from) - 1);
    out.push(cell);
  }
  const end = (cells.at(-1) as Span).to;
  push(marksBehind(stream, end) - 1);
  return out;
}

/** Cells with their empty ones, cut to the columns of the form when only one way of cutting is possible. */
function fitMarked(slots: readonly (Span | null)[], columns: number): (Span | null)[] | null {
  const excess = slots.length - columns;
  if (excess < 0) return null;
  const leading = slots.findIndex((slot) => slot !== null);
  const trailing = slots.length - 1 - slots.findLastIndex((slot) => slot !== null);
  const first = Math.max(0, excess - trailing);
  const last = Math.min(leading, excess);
  return first === last ? slots.slice(first, first + columns) : null;
}

/** Joined by nothing (or by some spaces): digits for every column, and no mark or line end where cells should part. */
function isGlued(stream: FlatStream, spans: readonly Span[], columns: number): boolean {
  if (spans.length >= columns) return false;
  let digits = 0;
  for (const span of spans) digits += span.to - span.from;
  if (digits < columns) return false;
  const isStrong = (key: number): boolean => (stream.keyGap[key] as number) > gaps.space;
  const startsStrong = isStrong((spans[0] as Span).from);
  return !spans.slice(1).some((span) => isStrong(span.from)) && (!startsStrong || columns >= 7);
}
