import { stringify } from 'csv-stringify/sync';

const NEEDS_QUOTES = /[",\r\n]/u;

/**
 * One record by RFC 4180, its line end included. A lone CR is quoted too: readers take it for a line end. Most records
 * need no quotes at all; for them setting up the stringifier would cost more than the rest of writing.
 */
export function csvLine(cells: readonly string[], lineEnd: '\n' | '\r\n'): string {
  if (!cells.some((cell) => NEEDS_QUOTES.test(cell))) return cells.join(',') + lineEnd;
  return stringify([cells], { record_delimiter: lineEnd, quoted_match: /[\r\n]/u });
}
