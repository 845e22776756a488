import type { SumResult } from './check-sums.ts';
import { cellKey } from './figures.ts';

/**
 * Names the cell in which a failing row sum and a failing column sum of one table cross, when they differ by the same
 * amount and cross in that cell alone. Values are never corrected: the source may print it so.
 */
export function findSuspects(results: readonly SumResult[]): SumResult[] {
  const failing = results.filter((one) => one.status === 'fail' && one.rule.relation === '=');
  const rows = failing.filter((one) => one.rule.axis === 'rows');
  const columns = failing.filter((one) => one.rule.axis === 'columns');
  const named = new Map<SumResult, string>();
  for (const row of rows) {
    const crossing = columns.filter((column) => doCross(row, column, columns));
    const cells = new Set(crossing.map((column) => cellKey(row.along ?? '', column.along)));
    const [cell] = cells;
    if (cells.size !== 1 || cell === undefined) continue;
    for (const one of [row, ...crossing]) if (!named.has(one)) named.set(one, `${cell}; ${howRead(row, cell)}`);
  }
  return results.map((one) => {
    const suspect = named.get(one);
    return suspect === undefined ? one : { ...one, suspect };
  });
}

function doCross(row: SumResult, column: SumResult, columns: readonly SumResult[]): boolean {
  if (row.figures !== column.figures || row.along === null || column.along === null) return false;
  const isTerm = [...column.rule.left, ...column.rule.right].includes(row.along);
  const isMember = [...row.rule.left, ...row.rule.right].includes(column.along);
  if (!isTerm || !isMember || difference(row) !== difference(column)) return false;
  // Every identity of that column that has the row as a term must be off, else the cell is not to blame.
  const others = columns.filter((one) => one.along === column.along && one.figures === column.figures);
  return others.every((one) => difference(one) === difference(column));
}

function difference(one: SumResult): number {
  return Math.abs((one.left ?? 0) - (one.right ?? 0));
}

function howRead(row: SumResult, cell: string): string {
  const one = row.figures.cells.get(cell);
  return one?.method === 'table' ? 'printed so' : 'reading in doubt';
}
