import { isDigits } from '../../is-digits.ts';
import type { RowView } from './table-view.ts';
import { cellText } from './table-view.ts';

const FEWEST = 3;
const FEWEST_IN_STEP = 6;
/** Digits of the longest code. */
const LONGEST = 3;

/**
 * Columns that count the rows (01, 02, 10 …): codes of the form, never its figures. Their numbers rise from row to row,
 * and some have a leading zero or all of them are consecutive.
 */
export function codeColumns(rows: readonly RowView[], cols: number): Set<number> {
  const out = new Set<number>();
  for (let col = 0; col < cols; col++) {
    const codes = codesIn(rows, col);
    if (codes.length >= FEWEST && areCodes(codes)) out.add(col);
  }
  return out;
}

/** What the cells of one column that hold a digit say, unless one of them can be no code. */
function codesIn(rows: readonly RowView[], col: number): string[] {
  const codes: string[] = [];
  for (const row of rows) {
    const cell = row.byColumn[col];
    if (cell === null || cell === undefined || cell.colSpan > 1 || cell.row !== row.row) continue;
    const printed = cellText(cell);
    const text = isDigits(printed) ? printed : printed.normalize('NFKC').trim();
    if (text.length <= LONGEST && isDigits(text)) codes.push(text);
    else if (/\d/u.test(text)) return [];
  }
  return codes;
}

function areCodes(texts: readonly string[]): boolean {
  const steps = texts.slice(1).map((text, at) => Number(text) - Number(texts[at]));
  if (steps.some((step) => step <= 0)) return false;
  const isPadded = texts.some((text) => /^0\d/u.test(text));
  return isPadded || (texts.length >= FEWEST_IN_STEP && steps.every((step) => step === 1));
}
