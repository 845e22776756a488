import type { RowReading } from './read-row.ts';
import type { CellGroup, Cutting } from './split-digits.ts';

/** A figure of this many columns is longer than any count: digits that stand together are certainly several cells. */
const MANY = 7;

/**
 * Says how the joined digits of each row of one table may be cut; null: not at all. A row that shows its cells apart
 * proves that this table parts its cells: what stands together in it is one cell, unless it begins with a zero. A row with fewer figures than cells
 * proves that empty cells left no trace: then only sums can say which cells are empty.
 */
export function cuttingOf(
  table: readonly RowReading[],
): (row: RowReading, groups: readonly CellGroup[]) => Cutting | null {
  const isApart = table.some(showsCells);
  const isJoined = table.some((row) => row.glued !== null && !hasWalls(row.glued) && !lacksDigits(row));
  const lacks = table.some((row) => row.glued !== null && lacksDigits(row));
  return (row, groups) => {
    if (row.glued === null) return null;
    if (holdsSeveral(row.glued)) return 'anywhere';
    if (hasWalls(row.glued)) return isApart || !isJoined ? 'at-walls' : 'anywhere';
    if (isApart && row.slots.length < MANY) return /^0\d/u.test(row.glued) ? 'anywhere' : 'at-walls';
    return lacks && !groups.every((group) => group.rule === 'last-is-sum') ? null : 'anywhere';
  };
}

/** No count begins with a zero: in `10 0 0 0 01` the last digits are two cells. */
const holdsSeveral = (glued: string): boolean => hasWalls(glued) && /(?:^|\s)0\d/u.test(glued);

const hasWalls = (glued: string): boolean => /\S\s+\S/u.test(glued);

const lacksDigits = (row: RowReading): boolean =>
  (row.glued ?? '').replace(/[^\d/\-—]/gu, '').length < row.slots.length;

/** Two cells at least with something in them. */
function showsCells(row: RowReading): boolean {
  return row.glued === null && row.slots.filter((slot) => (slot.raw ?? '').trim() !== '').length > 1;
}
