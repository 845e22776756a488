import type { CleanCell, TableShape } from '../../model.ts';
import type { Metric } from '../../rules/dictionary.ts';
import { parseNumber } from '../parse-number.ts';
import type { Column } from './column-map.ts';
import { cellText } from './table-view.ts';

/** A figure of the form that a row may fill. */
export interface Place {
  readonly metric: Metric;
  readonly dimension: string | null;
  readonly scope: string;
  readonly column: Column | null;
}

/** How the table came to us, and whether its form has always the same columns in the same order. */
export interface Layout {
  readonly shape: TableShape;
  readonly isAlways: boolean;
  /** Columns whose heading says what they count. */
  readonly headed: number;
}

export interface Pairs {
  readonly pairs: readonly (readonly [Place, CleanCell])[];
  readonly places: readonly Place[];
  readonly glued: string | null;
}

/** Places and cells: by heading where each place has a cell of its own, by the form's order where the counts agree. */
export function pairPlaces(values: CleanCell[], byColumn: (Place | null)[], fixed: Place[], layout: Layout): Pairs {
  const named = distinctPlaces(byColumn);
  const useFixed = named.length === 0 || prefersForm(values, named, fixed, layout);
  const places = useFixed ? fixed : named;
  const cells = trimEnd(values, places.length);
  const joined = gluedDigits(cells, places.length, layout.shape);
  if (joined !== null) return { pairs: [], places, glued: joined };
  if (cells.length === places.length && (useFixed || places.length > 2 || isOneToOne(cells, byColumn))) {
    return { pairs: places.map((place, at) => [place, cells[at] as CleanCell]), places, glued: null };
  }
  if (!useFixed) return byHeading(cells, byColumn);
  // As many headings as cells: the row is whole, and nothing says which block of the form it is.
  const isCut = layout.headed !== cells.length && isCutShort(cells, places.length, layout);
  const pairs = isCut ? cells.map((cell, at) => [places[at] as Place, cell] as const) : [];
  return { pairs, places, glued: null };
}

/** A flattened row that the end of the text cut: its cells are the first ones of the form, one behind the other. */
function isCutShort(cells: readonly CleanCell[], count: number, layout: Layout): boolean {
  if (layout.shape === 'grid' || cells.length === 0 || cells.length >= count) return false;
  const first = cells[0]?.col ?? 0;
  return cells.every((cell, at) => cell.colSpan === 1 && cell.col === first + at);
}

function prefersForm(values: CleanCell[], named: Place[], fixed: Place[], layout: Layout): boolean {
  if (fixed.length === 0 || named.length === fixed.length)
    return fixed.length > 0 && layout.shape !== 'grid' && layout.isAlways;
  return layout.isAlways && (layout.shape !== 'grid' || trimEnd(values, fixed.length).length === fixed.length);
}

/** By column position. A cell that covers several places says which one it fills only when it holds no figure. */
function byHeading(cells: readonly CleanCell[], byColumn: readonly (Place | null)[]): Pairs {
  const pairs: [Place, CleanCell][] = [];
  for (const cell of cells) {
    const covered = distinctPlaces(byColumn.slice(cell.col, cell.col + cell.colSpan));
    if (covered.length > 1 && isFigure(cell)) return { pairs: [], places: covered, glued: cellText(cell) };
    for (const place of covered) if (!pairs.some(([one]) => one === place)) pairs.push([place, cell]);
  }
  return { pairs, places: [], glued: null };
}

function isOneToOne(cells: readonly CleanCell[], byColumn: readonly (Place | null)[]): boolean {
  for (const { col, colSpan } of cells) {
    if (distinctPlaces(byColumn.slice(col, col + colSpan)).length !== 1) return false;
  }
  return true;
}

function distinctPlaces(places: readonly (Place | null)[]): Place[] {
  const out: Place[] = [];
  for (const place of places) {
    if (place === null) continue;
    if (
      !out.some((one) => one.metric === place.metric && one.dimension === place.dimension && one.scope === place.scope)
    )
      out.push(place);
  }
  return out;
}

/** Blank cells beyond the last column of the form are layout. */
function trimEnd(cells: readonly CleanCell[], length: number): CleanCell[] {
  const out = [...cells];
  while (length > 0 && out.length > length && cellText(out.at(-1)).trim() === '') out.pop();
  return out;
}

/** Digits of several cells joined by nothing or by too few blanks. A grid cell is taken for that only when it is long. */
function gluedDigits(cells: readonly CleanCell[], count: number, shape: TableShape): string | null {
  const full = cells.map((cell) => cellText(cell).trim()).filter((text) => text !== '');
  // A cell for every place: what is empty is blank.
  if (count < 2 || cells.length === count || full.length === 0 || full.length >= count) return null;
  if (shape === 'grid' && (full.length > 1 || count < 7)) return null;
  const text = full.join(' ');
  const digits = text.replace(/\D/gu, '').length + (text.match(/[/—]/gu)?.length ?? 0);
  // Flattened cells that were told apart stand in columns of their own.
  const isOne = cells.length === 1 && (cells[0]?.colSpan ?? 1) > 1;
  if (shape !== 'grid' && full.length > 1 && !isOne) return null;
  const least = shape === 'grid' || !isOne ? count : 1;
  return digits >= least && /^[\d\s.,/\-—亿万元增减+()]+$/u.test(text) ? text : null;
}

/** True for a cell with a number, or with the joined digits of several. */
export function isFigure(cell: CleanCell): boolean {
  return ['number', 'zero'].includes(parseNumber(cellText(cell)).state) || /^[\d\s.]{6,}$/u.test(cellText(cell).trim());
}
