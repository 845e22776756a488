/** One cell as it is printed and what a reader must make of it. */
export interface Datum {
  readonly printed: string;
  readonly value: number | null;
  readonly state: 'number' | 'zero' | 'blank' | 'na';
  /** When it differs from the unit that the dictionary stores. */
  readonly unit?: string;
}

/** A heading cell: its text, or text with a column and a row span. */
export type Head = string | readonly [text: string, colSpan: number, rowSpan?: number];

export interface FormRow {
  /** From the outermost group to the row's own label, ordinals as printed. */
  readonly labels: readonly string[];
  /** Cells between the label and the values: unit, code. */
  readonly fixed: readonly string[];
  readonly cells: readonly Datum[];
  /** `metric/dimension` of every cell; empty for a heading row. */
  readonly keys: readonly string[];
  /** Column span of the last cell. */
  readonly lastSpan: number;
}

export interface FormPart {
  readonly head: readonly (readonly Head[])[];
  readonly rows: readonly FormRow[];
}

/** A form of one era, filled in. */
export interface Form {
  readonly name: string;
  readonly table: string;
  readonly year: number;
  readonly section: string;
  readonly cols: number;
  readonly labelCols: number;
  readonly parts: readonly FormPart[];
}

export const num = (value: number): Datum => ({
  printed: String(value),
  value,
  state: value === 0 ? 'zero' : 'number',
});
export const as = (printed: string, value: number): Datum => ({ printed, value, state: 'number' });
export const blank: Datum = { printed: '', value: null, state: 'blank' };
export const na = (printed: string): Datum => ({ printed, value: null, state: 'na' });

/** How the cells are filled: `counts` numbers only; `marks` also `/`, `-` and odd spellings; `blanks` also empty cells. */
export type Filling = 'counts' | 'marks' | 'blanks';

const FULL_WIDTH = '０１２３４５６７８９';
const wide = (value: number): string => String(value).replace(/\d/gu, (digit) => FULL_WIDTH[Number(digit)] ?? digit);
const grouped = (value: number): string => String(value).replace(/\B(?=(?:\d{3})+$)/gu, ',');

/** The same number in the way that this filling prints it at place `at`. */
export function fill(value: number, at: number, filling: Filling): Datum {
  if (filling === 'counts') return num(value);
  if (value > 999) return { ...num(value), printed: grouped(value) };
  if (value > 9 && at % 5 === 2) return { ...num(value), printed: wide(value) };
  if (value !== 0) return num(value);
  if (filling === 'blanks' && at % 4 === 1) return blank;
  if (at % 7 === 3) return na('/');
  return at % 11 === 5 ? na('-') : num(0);
}

export const row = (
  labels: readonly string[],
  cells: readonly Datum[],
  keys: readonly string[],
  more: { fixed?: readonly string[]; lastSpan?: number } = {},
): FormRow => ({ labels, cells, keys, fixed: more.fixed ?? [], lastSpan: more.lastSpan ?? 1 });
