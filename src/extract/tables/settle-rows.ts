import { parseNumber } from '../parse-number.ts';
import type { RowReading } from './read-row.ts';

/**
 * What can only be seen of all rows of flattened text together. A row that stands out of the form's order got its label
 * or its figures from another one: its cells are left unread. A row of nothing but blanks beside another row of the same
 * figures is what is left of a heading ((六)其他 of 其他处理 beside 3.其他), and falls away.
 */
export function settleRows(rows: readonly RowReading[]): RowReading[] {
  const flat = rows.filter((row) => row.table === 't3' && row.shape !== 'grid' && orderOf(row) !== null);
  const misplaced = new Set(flat.filter((row, at) => isMisplaced(flat[at - 1], row, flat[at + 1])));
  const empty = new Set(flat.filter((row, at) => isLeftOver(row, flat.slice(at + 1, at + 1 + NEAR))));
  return rows.filter((row) => !empty.has(row)).map((row) => (misplaced.has(row) ? unread(row) : row));
}

/** How many rows below its heading the row itself may stand. */
const NEAR = 3;

function isLeftOver(row: RowReading, below: readonly RowReading[]): boolean {
  return isBlank(row) && below.some((one) => keyOf(one) === keyOf(row) && !isBlank(one));
}

/** Without it the rows around it are in order, and with it they are not. */
function isMisplaced(before: RowReading | undefined, row: RowReading, after: RowReading | undefined): boolean {
  const [own, above, below] = [row, before, after].map((one) => (one === undefined ? null : orderOf(one)));
  if (own === null || own === undefined || typeof above !== 'number' || typeof below !== 'number') return false;
  return above < below && (own > below || own < above);
}

/** Where the row stands in the form; null for rows of several figures. */
function orderOf(row: RowReading): number | null {
  const metrics = new Set(row.slots.map((slot) => slot.metric));
  const [first] = metrics;
  return metrics.size === 1 ? (first?.order ?? null) : null;
}

const keyOf = (row: RowReading): string => row.slots[0]?.metric.key ?? '';

function isBlank(row: RowReading): boolean {
  return row.glued === null && row.slots.every(({ raw }) => raw !== null && parseNumber(raw).state === 'blank');
}

function unread(row: RowReading): RowReading {
  const raw = row.glued ?? row.slots.map((slot) => slot.raw ?? '').join(' ');
  return { ...row, slots: row.slots.map((slot) => ({ ...slot, raw: null })), glued: raw, problem: 'row-misplaced' };
}
