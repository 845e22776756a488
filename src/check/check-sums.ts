import { flatMap } from '../flat-map.ts';
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
  const meant = rules.filter((rule) => rule.table === figures.table && isMeant(rule, figures));
  return flatMap(meant, (rule) => (rule.axis === 'rows' ? checkRows(rule, figures) : checkColumns(rule, figures)));
}

function isMeant(rule: SumRule, figures: Figures): boolean {
  if (rule.unless.some((key) => figures.metrics.has(key))) return false;
  return rule.when.length === 0 || rule.when.some((key) => figures.metrics.has(key));
}

function checkRows(rule: SumRule, figures: Figures): SumResult[] {
  return flatMap([...figures.metrics], (metric) => {
    const key = (dimension: string): string => cellKey(metric, dimension);
    return trySum(rule, figures, metric, metric, rule.left.map(key), rule.right.map(key));
  });
}

function checkColumns(rule: SumRule, figures: Figures): SumResult[] {
  return flatMap([...figures.dimensions], (dimension) => {
    const key = (metric: string): string => cellKey(metric, dimension);
    const name = dimension ?? rule.left[0] ?? '';
    return trySum(rule, figures, dimension, name, rule.left.map(key), rule.right.map(key));
  });
}

function trySum(
  rule: SumRule, figures: Figures, along: string | null, name: string, leftKeys: readonly string[], rightKeys: readonly string[],
): SumResult[] {
  const leftTerms = leftKeys.map((key) => figures.cells.get(key));
  const rightTerms = rightKeys.map((key) => figures.cells.get(key));
  if (!leftTerms.some(isThere) || !rightTerms.some(isThere)) return [];
  const left = sumOf(leftTerms);
  const right = sumOf(rightTerms);
  const status: CheckStatus = left === null || right === null ? 'unknown' : holds(left, right, rule.relation) ? 'pass' : 'fail';
  const evidence = evidenceOf(leftKeys, leftTerms, rightKeys, rightTerms, rule.relation);
  const dimension = `${name}${suffixOf(figures)}`;
  return [
    { check: rule.id, severity: rule.severity, dimension, status, left, right, suspect: null, otherReport: null, evidence, rule, figures, along },
  ];
} // prettier-ignore

/** What the report has at a place of the form. */
type Term = Observation | undefined;

const isThere = (one: Term): boolean => one !== undefined;

/** Null when a term cannot be used. Amounts are added in units of 0.000001 so that no float noise breaks an identity. */
function sumOf(terms: readonly Term[]): number | null {
  let sum = 0;
  for (const one of terms) {
    const value = valueOf(one);
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
  leftKeys: readonly string[],
  left: readonly Term[],
  rightKeys: readonly string[],
  right: readonly Term[],
  relation: SumRule['relation'],
): string {
  const side = (keys: readonly string[], terms: readonly Term[]): string =>
    keys.map((key, i) => shown(key, terms[i])).join(' + ');
  const all = [...left, ...right];
  const lines = flatMap(all, (one) => (one === undefined ? [] : [one.line]));
  const where = lines.length === 0 ? '' : ` (lines ${Math.min(...lines)}–${Math.max(...lines)})`;
  const missing = all.every(isThere) ? '' : '; rows are missing';
  return `${side(leftKeys, left)} ${relation} ${side(rightKeys, right)}${where}${missing}`;
}

/** Terms with a figure are shown; zeros of a long sum would only hide the others. */
function shown(key: string, one: Term): string {
  if (one === undefined) return `${key} missing`;
  const value = valueOf(one);
  return value === null ? `${key} ${one.state}` : `${key} ${value}`;
}
