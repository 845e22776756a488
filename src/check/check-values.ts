import type { CheckResult, Observation } from '../model.ts';
import type { CheckRules } from '../rules/checks.ts';
import type { Figures } from './figures.ts';
import { cellKey, suffixOf, valueOf } from './figures.ts';

/** R04: counts are whole and not negative. One row for every figure that is not; one pass when all are. */
export function checkCounts(observations: readonly Observation[], rules: CheckRules): CheckResult[] {
  const counts = observations.filter(
    (one) => one.tableId !== null && one.unit !== '万元' && one.unit !== 'unknown' && one.value !== null,
  );
  if (counts.length === 0) return [];
  const wrong = counts.filter(
    (one) => !Number.isInteger(one.value) || ((one.value ?? 0) < 0 && !rules.signed.includes(one.metric)),
  );
  const base = { check: 'R04', severity: 'E', suspect: null, otherReport: null } as const;
  if (wrong.length === 0) {
    return [
      {
        dimension: null,
        status: 'pass',
        left: counts.length,
        right: counts.length,
        evidence: `${counts.length} counts`,
        ...base,
      },
    ];
  }
  return wrong.map((one) => ({
    dimension: `${cellKey(one.metric, one.dimension)}${one.occurrence > 1 ? `#${one.occurrence}` : ''}`,
    status: 'fail',
    left: one.value,
    right: null,
    evidence: `${one.evidence}: ${one.raw} (line ${one.line})`,
    ...base,
  }));
}

/** R12: an amount without a unit is not assessable. */
export function checkUnits(observations: readonly Observation[]): CheckResult[] {
  const amounts = observations.filter(
    (one) => one.metric === 'central_procurement_amount' && one.value !== null && one.value !== 0,
  );
  return amounts.map((one) => ({
    check: 'R12', severity: 'W', dimension: one.metric, status: one.unit === 'unknown' ? 'unknown' : 'pass',
    left: one.value, right: null, suspect: null, otherReport: null, evidence: `${one.evidence}: ${one.raw} (line ${one.line})`,
  })); // prettier-ignore
}

/** R27: a group heading that carries a number means shifted cells. Only failures are told. */
export function checkHeadings(observations: readonly Observation[], rules: CheckRules): CheckResult[] {
  const wrong = observations.filter(
    (one) => one.tableId === 't3' && rules.headingMetrics.includes(one.metric) && one.value !== null,
  );
  return wrong.map((one) => ({
    check: 'R27', severity: 'I', dimension: cellKey(one.metric, one.dimension), status: 'fail',
    left: one.value, right: null, suspect: null, otherReport: null, evidence: `${one.evidence}: ${one.raw} (line ${one.line})`,
  })); // prettier-ignore
}

/** R35: how many cells of each table hold a figure (left) and how many are blank, not applicable, text or unread (right). */
export function checkStates(tables: readonly Figures[]): CheckResult[] {
  const named = new Map<string, Observation[]>();
  for (const figures of tables) named.set(`${figures.table}${suffixOf(figures)}`, [...figures.cells.values()]);
  return [...named].map(([dimension, cells]) => {
    const count = (state: Observation['state']): number => cells.filter((one) => one.state === state).length;
    const evidence = (['number', 'zero', 'blank', 'na', 'text', 'unread'] as const)
      .map((state) => `${state} ${count(state)}`)
      .join(', ');
    const left = cells.filter((one) => valueOf(one) !== null).length;
    return {
      check: 'R35', severity: 'I', dimension, status: 'pass', left, right: cells.length - left, suspect: null, otherReport: null, evidence,
    }; // prettier-ignore
  });
}
