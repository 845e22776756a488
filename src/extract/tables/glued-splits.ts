import type { SumRule } from '../../rules/checks.ts';
import { parseNumber } from '../parse-number.ts';
import { cuttingOf } from './cutting-of.ts';
import type { RowReading } from './read-row.ts';
import type { CellGroup, Splits } from './split-digits.ts';
import { splitDigits } from './split-digits.ts';

/** Ways to divide a row that are looked at. */
export const MOST_SPLITS = 4000;
/** Digits that nothing allows to cut: any number of ways. */
const undecided: Splits = { cells: [], complete: false };

export interface RowGroups {
  readonly cells: readonly CellGroup[];
  readonly ids: readonly string[];
}

/** The places of a row in the order of its cells, and the identities that hold inside the row. */
export function groupsOf(row: RowReading, sums: readonly SumRule[]): RowGroups {
  const cells: CellGroup[] = [];
  const ids: string[] = [];
  for (let at = 0; at < row.slots.length;) {
    const rule = sums.find((one) => one.table === row.table && one.axis === 'rows' && isRun(row, at, one));
    if (rule === undefined) {
      cells.push({ size: 1, rule: null });
      at++;
      continue;
    }
    const size = rule.left.length + rule.right.length;
    cells.push({ size, rule: rule.relation === '=' ? 'last-is-sum' : 'not-above-last' });
    ids.push(rule.id);
    at += size;
  }
  return { cells, ids };
}

function isRun(row: RowReading, at: number, rule: SumRule): boolean {
  return [...rule.left, ...rule.right].every((term, index) => {
    const slot = row.slots[at + index];
    if (slot?.metric.key === term) return true;
    return slot?.dimension === term && slot.metric === row.slots[at]?.metric;
  });
}

/** Full cells first; where they do not fit every row, empty cells left no trace and may be anywhere. */
export function splitsOf(table: readonly RowReading[], groups: readonly RowGroups[]): Splits[] {
  const full = splitAll(table, groups, false);
  for (const [at, { glued }] of table.entries()) {
    if (glued !== null && full[at]?.complete !== false && full[at]?.cells.length === 0)
      return splitAll(table, groups, true);
  }
  return full;
}

function splitAll(table: readonly RowReading[], groups: readonly RowGroups[], mayBeEmpty: boolean): Splits[] {
  const cutting = cuttingOf(table);
  const splits: Splits[] = [];
  for (const [at, row] of table.entries()) {
    const own = groups[at]?.cells ?? [];
    const how = row.glued === null ? null : cutting(row, own);
    if (row.glued === null) splits.push(asRead(row));
    else if (how === null) splits.push(undecided);
    else splits.push(splitDigits(row.glued, own, MOST_SPLITS, { cutting: how, mayBeEmpty }));
  }
  return splits;
}

/** A row that was read: one way. Empty cells and marks add nothing; where a cell holds a text, no equation may use it. */
function asRead(row: RowReading): Splits {
  const cells = row.slots.map((slot) => parseNumber(slot.raw ?? ''));
  const isRead = cells.length > 0 && cells.every((cell) => cell.state !== 'text');
  return { cells: isRead ? [cells.map((cell) => String(cell.value ?? 0))] : [], complete: true };
}
