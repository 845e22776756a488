import type { CheckResult, Observation } from '../model.ts';
import type { ProseRule } from '../rules/checks.ts';
import type { Figures } from './figures.ts';
import { valueOf } from './figures.ts';

/**
 * A figure in prose against the cells of a table: it passes with the first alternative that equals it, and the evidence
 * names that one. A report that tells the figure several times (for itself and for a part) passes when one of them fits.
 */
export function checkProse(
  observations: readonly Observation[],
  tables: readonly Figures[],
  rules: readonly ProseRule[],
): CheckResult[] {
  const own = tables.filter((one) => one.scope === 'body' && one.occurrence === 1);
  const inProse = observations.filter((one) => one.tableId === null && isOfYear(one));
  const cells = new Map(own.flatMap((one) => [...one.cells]));
  const results: CheckResult[] = [];
  for (const rule of rules) {
    const told = inProse.filter((one) => one.metric === rule.prose);
    if (told.length === 0 || !rule.tables.some((one) => one.terms.some((term) => cells.has(term)))) continue;
    const named = rule.tables.map((one) => ({ name: one.name, sum: sumOf(one.terms, cells) }));
    results.push(compare(rule, told, named));
  }
  return results;
}

function isOfYear(one: Observation): boolean {
  return one.period === 'year' && (one.scope === 'body' || one.scope === 'area');
}

function sumOf(terms: readonly string[], cells: ReadonlyMap<string, Observation>): number | null {
  let sum = 0;
  for (const term of terms) {
    const value = valueOf(cells.get(term));
    if (value === null) return null;
    sum += value;
  }
  return sum;
}

function compare(
  rule: ProseRule,
  told: readonly Observation[],
  named: readonly { name: string; sum: number | null }[],
): CheckResult {
  const base = {
    check: rule.id,
    severity: rule.severity,
    dimension: rule.prose,
    suspect: null,
    otherReport: null,
  } as const;
  const known = named.filter((one) => one.sum !== null);
  for (const one of told) {
    const fit = known.find(({ sum }) => sum === valueOf(one));
    if (fit !== undefined && valueOf(one) !== null) {
      return { status: 'pass', left: one.value, right: fit.sum, evidence: `${fit.name}; ${place(one)}`, ...base };
    }
  }
  // A figure of the whole area need not be that of the body's own table.
  const own = told.filter((one) => one.scope === 'body');
  const first = own.find((one) => valueOf(one) !== null) ?? told.find((one) => valueOf(one) !== null) ?? told[0];
  const isOpen = known.length < named.length || own.length === 0 || first === undefined || valueOf(first) === null;
  const tried = named.map(({ name, sum }) => `${name} ${sum ?? 'unknown'}`).join(', ');
  return {
    status: isOpen ? 'unknown' : 'fail',
    left: first?.value ?? null,
    right: known[0]?.sum ?? null,
    evidence: `${tried}; ${first === undefined ? '' : place(first)}`,
    ...base,
  };
}

function place(one: Observation): string {
  return `${one.raw} (line ${one.line}: ${one.evidence})`;
}
