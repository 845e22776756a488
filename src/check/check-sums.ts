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
  const results: SumResult[] = [];
  for (const rule of rules) {
    if (rule.table !== figures.table || !isMeant(rule, figures)) continue;
    for (const along of rule.axis === 'rows' ? figures.metrics : figures.dimensions) {
      const result = trySum(rule, figures, along);
      if (result !== null) results.push(result);
    }
  }
  return results;
}

function isMeant(rule: SumRule, figures: Figures): boolean {
  if (rule.unless.some((key) => figures.metrics.has(key))) return false;
  return rule.when.length === 0 || rule.when.some((key) => figures.metrics.has(key));
}

function trySum(rule: SumRule, figures: Figures, along: string | null): SumResult | null {
  const leftTerms = termsOf(rule.left, rule, figures, along);
  const rightTerms = termsOf(rule.right, rule, figures, along);
  if (!leftTerms.some(isThere) || !rightTerms.some(isThere)) return null;
  const left = sumOf(leftTerms);
  const right = sumOf(rightTerms);
  const status: CheckStatus = left === null || right === null ? 'unknown' : holds(left, right, rule.relation) ? 'pass' : 'fail';
  const evidence = evidenceOf(leftTerms, rightTerms, rule.relation);
  const dimension = `${along ?? rule.left[0] ?? ''}${suffixOf(figures)}`;
  return { check: rule.id, severity: rule.severity, dimension, status, left, right, suspect: null, otherReport: null, evidence, rule, figures, along };
} // prettier-ignore

/** What the report has at a place of the form. */
interface Term {
  readonly key: string;
  readonly cell: Observation | undefined;
}

/** Terms of a row are its members, terms of a column are metrics. */
function termsOf(names: readonly string[], { axis }: SumRule, { cells }: Figures, along: string | null): Term[] {
  const terms: Term[] = [];
  for (const name of names) {
    const key = axis === 'rows' ? cellKey(along ?? '', name) : cellKey(name, along);
    terms.push({ key, cell: cells.get(key) });
  }
  return terms;
}

const isThere = ({ cell }: Term): boolean => cell !== undefined;

/** Null when a term cannot be used. Amounts are added in units of 0.000001 so that no float noise breaks an identity. */
function sumOf(terms: readonly Term[]): number | null {
  let sum = 0;
  for (const { cell } of terms) {
    const value = valueOf(cell);
    if (value === null) return null;
    sum += value;
  }
  return Math.round(sum * 1e6) / 1e6;
}

function holds(left: number, right: number, relation: SumRule['relation']): boolean {
  if (relation === '<=') return left <= right;
  return relation === '>=' ? left >= right : left === right;
}

function evidenceOf(left: readonly Term[], right: readonly Term[], relation: SumRule['relation']): string {
  let [first, last, isWhole] = [Infinity, 0, true];
  for (const terms of [left, right]) {
    for (const { cell } of terms) {
      if (cell === undefined) isWhole = false;
      else [first, last] = [Math.min(first, cell.line), Math.max(last, cell.line)];
    }
  }
  const missing = isWhole ? '' : '; rows are missing';
  return `${shownSum(left)} ${relation} ${shownSum(right)} (lines ${first}–${last})${missing}`;
}

function shownSum(terms: readonly Term[]): string {
  let text = '';
  for (const term of terms) text += text === '' ? shown(term) : ` + ${shown(term)}`;
  return text;
}

/** Terms with a figure are shown; zeros of a long sum would only hide the others. */
function shown({ key, cell }: Term): string {
  if (cell === undefined) return `${key} missing`;
  const value = valueOf(cell);
  return value === null ? `${key} ${cell.state}` : `${key} ${value}`;
}
