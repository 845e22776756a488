import type { CheckResult, CleanReport, Identity, Observation } from '../model.ts';
import type { CheckRules } from '../rules/checks.ts';
import { checkFee, checkPublished, checkSections, checkYear } from './check-identity.ts';
import { checkLists } from './check-lists.ts';
import { checkPlaces } from './check-places.ts';
import { checkProse } from './check-prose.ts';
import type { SumResult } from './check-sums.ts';
import { checkShapes } from './check-shapes.ts';
import { checkSums } from './check-sums.ts';
import { checkCounts, checkHeadings, checkStates, checkUnits } from './check-values.ts';
import { figuresOf } from './figures.ts';
import { findSuspects } from './find-suspects.ts';

export interface CheckInput {
  readonly report: CleanReport;
  readonly identity: Identity;
  readonly observations: readonly Observation[];
}

/**
 * Applies the checks that need one report alone. Each result shows both sides and where they stand; nothing is corrected.
 * A check whose table or sentence the report does not have gives no row; one with a term that is blank, not applicable,
 * unread or missing is `unknown`, never a pass.
 */
export function checkReport(input: CheckInput, rules: CheckRules): CheckResult[] {
  const { report, identity, observations } = input;
  const tables = figuresOf(observations);
  const sums: SumResult[] = [];
  const shapes: CheckResult[] = [];
  for (const figures of tables) {
    sums.push(...checkSums(figures, rules.sums));
    shapes.push(...checkShapes(figures, rules.shapes));
  }
  return [
    ...findSuspects(sums).map(withoutRule),
    ...shapes,
    ...checkCounts(observations, rules),
    ...checkUnits(observations),
    ...checkHeadings(observations, rules),
    ...checkStates(tables),
    ...checkProse(observations, tables, rules.prose),
    ...checkLists(report, rules.lists),
    ...checkYear(report, identity),
    ...checkPublished(identity),
    ...checkSections(report, identity, observations, rules),
    ...checkFee(report, observations, rules),
    ...checkPlaces(report, identity, rules.places, rules.divisions),
  ];
}

function withoutRule(one: SumResult): CheckResult {
  const { check, severity, dimension, status, left, right, suspect, otherReport, evidence } = one;
  return { check, severity, dimension, status, left, right, suspect, otherReport, evidence };
}
