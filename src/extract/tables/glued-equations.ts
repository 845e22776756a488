import type { SumRule } from '../../rules/checks.ts';
import type { RowReading } from './read-row.ts';
import type { Equation } from './solve-system.ts';
import type { Splits } from './split-digits.ts';

/** A sum over one column of a table, with the rule that asks for it. */
export interface ColumnSum {
  readonly id: string;
  readonly terms: Equation;
}

/** The sums over columns whose every term is a row of this table that can be used. */
export function equationsOf(
  table: readonly RowReading[],
  sums: readonly SumRule[],
  splits: readonly Splits[],
): ColumnSum[] {
  const places = new Map<string, readonly [row: number, place: number]>();
  const dimensions = new Set<string | null>();
  const metrics = new Set<string>();
  for (const [row, reading] of table.entries()) {
    for (const [place, { metric, dimension }] of reading.slots.entries()) {
      places.set(`${metric.key}/${dimension}`, [row, place]);
      dimensions.add(dimension);
      metrics.add(metric.key);
    }
  }
  const out: ColumnSum[] = [];
  for (const rule of sums) {
    if (rule.axis !== 'columns' || rule.relation !== '=' || rule.severity !== 'E' || rule.table !== table[0]?.table)
      continue;
    if (!doesApply(rule, metrics)) continue;
    for (const dimension of dimensions) {
      const terms = termsOf(rule, dimension, places);
      if (terms?.every(([row]) => isUsable(splits[row])) === true) out.push({ id: rule.id, terms });
    }
  }
  return out;
}

/** The places of a rule's terms; null where the table does not have them all. */
function termsOf(
  { left, right }: SumRule,
  dimension: string | null,
  places: ReadonlyMap<string, readonly [row: number, place: number]>,
): Equation | null {
  const terms: (readonly [row: number, place: number, sign: 1 | -1])[] = [];
  for (const [at, key] of [...left, ...right].entries()) {
    const place = places.get(`${key}/${dimension}`);
    if (place === undefined) return null;
    terms.push([...place, at < left.length ? 1 : -1]);
  }
  return terms;
}

function isUsable(splits: Splits | undefined): boolean {
  return splits !== undefined && splits.complete && splits.cells.length > 0;
}

/** Rows that stand in an equation. */
export function rowsIn(equations: readonly ColumnSum[]): ReadonlySet<number> {
  const rows = new Set<number>();
  for (const { terms } of equations) for (const [row] of terms) rows.add(row);
  return rows;
}

/** The equations that a row stands in. */
export function idsOf(equations: readonly ColumnSum[], at: number): string[] {
  const ids: string[] = [];
  for (const { id, terms } of equations) if (terms.some(([row]) => row === at)) ids.push(id);
  return ids;
}

/** A rule for one shape of the form holds where that shape's rows are there. */
function doesApply(rule: SumRule, metrics: ReadonlySet<string>): boolean {
  const isMeant = rule.when.length === 0 || rule.when.some((key) => metrics.has(key));
  return isMeant && !rule.unless.some((key) => metrics.has(key));
}
