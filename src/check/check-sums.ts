import type { CheckResult, CheckStatus, Observation } from '../model.ts';
import type { SumRule } from '../rules/checks.ts';
import type { Figures } from './figures.ts';
import { cellKey, suffixOf, valueOf } from './figures.ts';

/** A sum that was tried, with what finding the wrong cell needs. */
export interface SumResult extends CheckResult {
  readonly rule: SumRule;
  readonly figures: Figures;
  /** The metric of a row, the dimension member of a column. */
  readonly along: string | null;
}

/**
 * Applies the identities of one table to every row or column of it. A sum of which no total or no part is in the table is
 * left out; one with a term that is blank, unread or missing is `unknown`.
 */
export function checkSums(figures: Figures, rules: readonly SumRule[]): SumResult[] {
  return rules
    .filter((rule) => rule.table === figures.table && isMeant(rule, figures))
    .flatMap((rule) => (rule.axis === 'rows' ? checkRows(rule, figures) : checkColumns(rule, figures)));
}

function isMeant(rule: SumRule, figures: Figures): boolean {
  if (rule.unless.some((key) => figures.metrics.has(key))) return false;
  return rule.when.length === 0 || rule.when.some((key) => figures.metrics.has(key));
}

function checkRows(rule: SumRule, figures: Figures): SumResult[] {
  return [...figures.metrics].flatMap((metric) => {
    const key = (dimension: string): string => cellKey(metric, dimension);
    return trySum(rule, figures, metric, metric, rule.left.map(key), rule.right.map(key));
  });
}

function checkColumns(rule: SumRule, figures: Figures): SumResult[] {
  return [...figures.dimensions].flatMap((dimension) => {
    const key = (metric: string): string => cellKey(metric, dimension);
    const name = dimension ?? rule.left[0] ?? '';
    return trySum(rule, figures, dimension, name, rule.left.map(key), rule.right.map(key));
  });
}

function trySum(
  rule: SumRule, figures: Figures, along: string | null, name: string, leftKeys: readonly string[], rightKeys: readonly string[],
): SumResult[] {
  const isThere = (key: string): boolean => figures.cells.has(key);
  if (!leftKeys.some(isThere) || !rightKeys.some(isThere)) return [];
  const isShort = !leftKeys.every(isThere) || !rightKeys.every(isThere);
  const left = sumOf(leftKeys, figures);
  const right = sumOf(rightKeys, figures);
  const status: CheckStatus = left === null || right === null ? 'unknown' : holds(left, right, rule.relation) ? 'pass' : 'fail';
  const evidence = evidenceOf(leftKeys, rightKeys, rule, figures, isShort);
  const dimension = `${name}${suffixOf(figures)}`;
  return [
    { check: rule.id, severity: rule.severity, dimension, status, left, right, suspect: null, otherReport: null, evidence, rule, figures, along },
  ];
} // prettier-ignore

/** Null when a term cannot be used. Amounts are added in units of 0.000001 so that no float noise breaks an identity. */
function sumOf(keys: readonly string[], figures: Figures): number | null {
  let sum = 0;
  for (const key of keys) {
    const value = valueOf(figures.cells.get(key));
    if (value === null) return null;
    sum += value;
  }
  return Math.round(sum * 1e6) / 1e6;
}

function holds(left: number, right: number, relation: SumRule['relation']): boolean {
  if (relation === '<=') return left <= right;
  return relation === '>=' ? left >= right : left === right;
}

function evidenceOf(
  left: readonly string[],
  right: readonly string[],
  rule: SumRule,
  figures: Figures,
  isShort: boolean,
): string {
  const side = (keys: readonly string[]): string => keys.map((key) => shown(key, figures.cells.get(key))).join(' + ');
  const lines = [...left, ...right].map((key) => figures.cells.get(key)?.line).filter((line) => line !== undefined);
  const where = lines.length === 0 ? '' : ` (lines ${Math.min(...lines)}–${Math.max(...lines)})`;
  return `${side(left)} ${rule.relation} ${side(right)}${where}${isShort ? '; rows are missing' : ''}`;
}

/** Terms with a figure are shown; zeros of a long sum would only hide the others. */
function shown(key: string, one: Observation | undefined): string {
  if (one === undefined) return `${key} missing`;
  const value = valueOf(one);
  return value === null ? `${key} ${one.state}` : `${key} ${value}`;
}
