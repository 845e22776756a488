import type { CheckResult } from '../model.ts';
import type { ShapeRule } from '../rules/checks.ts';
import type { Figures } from './figures.ts';
import { cellKey, suffixOf, valueOf } from './figures.ts';

/**
 * Totals whose parts differ from copy to copy of a form: the total is right when the parts of one shape, as far as this
 * copy prints them, add up to it. Wrong only when no shape does and every printed part has a figure.
 */
export function checkShapes(figures: Figures, rules: readonly ShapeRule[]): CheckResult[] {
  return rules
    .filter((rule) => rule.table === figures.table)
    .flatMap((rule) => [...figures.dimensions].flatMap((dimension) => checkShape(rule, figures, dimension)));
}

interface Tried {
  readonly sum: number | null;
  readonly evidence: string;
}

function checkShape(rule: ShapeRule, figures: Figures, dimension: string | null): CheckResult[] {
  const total = figures.cells.get(cellKey(rule.total, dimension));
  const tried = rule.shapes.flatMap((shape) => tryShape(shape, figures, dimension));
  if (total === undefined || tried.length === 0) return [];
  const left = valueOf(total);
  const fit = tried.find(({ sum }) => sum !== null && sum === left);
  const isOpen = left === null || tried.some(({ sum }) => sum === null);
  const shown = fit ?? tried[0];
  return [
    {
      check: rule.id,
      severity: rule.severity,
      dimension: `${dimension ?? rule.total}${dimension === null ? '' : `/${rule.total}`}${suffixOf(figures)}`,
      status: left !== null && fit !== undefined ? 'pass' : isOpen ? 'unknown' : 'fail',
      left,
      right: shown?.sum ?? null,
      suspect: null,
      otherReport: null,
      evidence: `${rule.total} ${left ?? total.state} = ${tried.map((one) => one.evidence).join(', or ')}`,
    },
  ];
}

/** The printed parts of one shape; nothing when the copy prints fewer than two of them. */
function tryShape(shape: readonly string[], figures: Figures, dimension: string | null): Tried[] {
  const parts = shape.flatMap((metric) => {
    const cell = figures.cells.get(cellKey(metric, dimension));
    return cell === undefined ? [] : [{ metric, value: valueOf(cell) }];
  });
  if (parts.length < 2) return [];
  const evidence = parts.map(({ metric, value }) => `${metric} ${value ?? 'unknown'}`).join(' + ');
  const isKnown = parts.every(({ value }) => value !== null);
  return [{ sum: isKnown ? parts.reduce((sum, { value }) => sum + (value ?? 0), 0) : null, evidence }];
}
