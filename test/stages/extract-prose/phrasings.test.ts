import { describe, expect, it } from 'vitest';
import { metrics } from '../../../src/rules/dictionary.ts';
import type { ProseExample, ProseTrap } from '../../../src/rules/phrasing.ts';
import { proseRules } from '../../../src/rules/phrasings.ts';
import { extractProse } from '../../../src/extract/prose/extract-prose.ts';
import type { Observation } from '../../../src/model.ts';
import { buildReport } from './build-report.ts';

const known = new Set(metrics.filter((metric) => metric.table === 'narrative').map((metric) => metric.key));

function read({ text, heading, agency }: ProseTrap): Observation[] {
  const lines = heading === undefined ? [text] : [heading, text];
  const year = Number(/(?<!\d)(20\d\d)年/u.exec(text)?.[1] ?? 2018);
  const named = agency === undefined ? null : { name: agency, kind: null, level: null };
  return extractProse(buildReport(lines), { year, agency: named }, proseRules).observations;
}

const brief = (rows: readonly Observation[]): unknown[] =>
  rows.map(({ metric, dimension, value, scope, period }) => ({ metric, dimension, value, scope, period }));

function expectRead(metricsOfRule: readonly string[], example: ProseExample): void {
  const rows = read(example);
  const wanted = {
    metric: example.metric ?? metricsOfRule[0],
    dimension: example.dimension ?? null,
    value: example.value,
    scope: example.scope ?? 'body',
    period: example.period ?? 'year',
  };
  expect(brief(rows)).toContainEqual(wanted);
}

function expectLeft(metricsOfRule: readonly string[], trap: string | ProseTrap): void {
  const rows = read(typeof trap === 'string' ? { text: trap } : trap).filter((row) =>
    metricsOfRule.includes(row.metric),
  );
  expect(brief(rows)).toEqual([]);
}

const rules = [
  ...proseRules.phrasings,
  ...proseRules.zeros,
  ...proseRules.also.map((rule) => ({ ...rule, metrics: [rule.metric] })),
  { ...proseRules.categories, id: 'phrasing/category', metrics: [proseRules.categories.metric] },
];

describe('phrasings', () => {
  it('have unique ids and known metrics', () => {
    expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
    expect(rules.flatMap((rule) => rule.metrics).filter((metric) => !known.has(metric))).toEqual([]);
  });

  for (const rule of rules) {
    for (const example of rule.reads) it(`${rule.id} reads ${example.text}`, () => expectRead(rule.metrics, example));
    for (const trap of rule.leaves) {
      it(`${rule.id} leaves ${typeof trap === 'string' ? trap : trap.text}`, () => expectLeft(rule.metrics, trap));
    }
  }
});
