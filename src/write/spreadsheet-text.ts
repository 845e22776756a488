import { cellText } from './cell-text.ts';
import type { Value } from './row.ts';

/** Excel takes 32,767 characters in a cell; the rest of a longer one would be spilt over the rows below. */
const MAX_CELL_CHARS = 32_000;

const RUNS_AS_FORMULA = /^[\t\r\n]|^\s*[=+\-@＝＋－＠]/u;

/**
 * A value for the spreadsheet twin. A text that a spreadsheet would run as a formula gets an apostrophe in front; numbers
 * stay numbers, negative ones too, because the test is on the type and not on the characters.
 */
export function spreadsheetText(value: Value): string {
  if (typeof value !== 'string') return cellText(value);
  const text = value.length > MAX_CELL_CHARS ? `${cut(value)}…（过长，全文见 tables）` : value;
  return RUNS_AS_FORMULA.test(text) ? `'${text}` : text;
}

/** Never through the middle of a surrogate pair. */
function cut(text: string): string {
  return text.slice(0, MAX_CELL_CHARS).replace(/[\ud800-\udbff]$/, '');
}
