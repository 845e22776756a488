import { describe, expect, it } from 'vitest';
import { labelIndex, labelKey } from '../../../src/extract/tables/label-index.ts';
import { matchLabel } from '../../../src/extract/tables/match-label.ts';
import { tableRules } from '../../../src/rules/tables.ts';

const index = labelIndex(tableRules);

describe('table rules', () => {
  it('have ids of their own', () => {
    const ids = [...tableRules.signs, ...tableRules.starts, ...tableRules.aliases, ...tableRules.silent, ...tableRules.columns, ...tableRules.fixed, ...tableRules.brokenGroups].map((rule) => rule.id); // prettier-ignore
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('signs are in what they read and not in what they leave', () => {
    for (const rule of [...tableRules.signs, ...tableRules.starts]) {
      const isIn = (text: string): boolean => rule.signs.some((sign) => labelKey(text).includes(labelKey(sign)));
      for (const one of rule.reads) expect(isIn(one), `${rule.id} ${one}`).toBe(true);
      for (const one of rule.leaves) expect(isIn(one), `${rule.id} ${one}`).toBe(false);
    }
  });

  it('aliases lead to their metric, and what looks alike does not', () => {
    for (const rule of tableRules.aliases) {
      const base = index.get(rule.table);
      const labels = rule.beside === undefined ? base : base?.variant?.labels;
      const metricsOf = (text: string): string[] => {
        const match = labels === undefined ? null : matchLabel(labels, text);
        return match?.kind === 'row' ? match.metrics.map((metric) => metric.key) : [];
      };
      // Table two and the table of fees tell the metrics of a label apart by their columns.
      const all = (one: string): string[] =>
        ['t2', 'fees'].includes(rule.table) ? [rule.metric, ...metricsOf(one)] : [rule.metric];
      for (const one of rule.reads) expect(new Set(metricsOf(one)), `${rule.id} ${one}`).toEqual(new Set(all(one)));
      for (const one of rule.leaves) expect(metricsOf(one), `${rule.id} ${one}`).not.toContain(rule.metric);
    }
  });

  it('pieces of a group inside a label leave the label', () => {
    for (const rule of tableRules.brokenGroups) {
      const labels = index.get(rule.table);
      const metricOf = (text: string): string | null => {
        const match = labels === undefined ? null : matchLabel(labels, text);
        return match?.kind === 'row' ? (match.metrics[0]?.key ?? null) : null;
      };
      for (const [label, metric] of rule.reads) expect(metricOf(label), label).toBe(metric);
      const leaves = rule.leaves
        .map(metricOf)
        .filter((key) => key !== null && rule.reads.some(([, one]) => one === key));
      expect(leaves, rule.id).toEqual([]);
    }
  });

  it('columns take their role from the first rule that fits', () => {
    const roleOf = (text: string): string | undefined =>
      tableRules.columns.find((rule) => rule.pattern.test(labelKey(text)))?.id;
    for (const rule of tableRules.columns) {
      for (const one of rule.reads) expect(roleOf(one), one).toBe(rule.id);
      for (const one of rule.leaves) expect(roleOf(one), one).not.toBe(rule.id);
    }
  });

  it('every label of the dictionary is found again in its own table', () => {
    for (const metric of tableRules.metrics) {
      const labels = metric.table === 'narrative' ? undefined : index.get(metric.table);
      if (labels === undefined) continue;
      for (const label of metric.row_label_variants) {
        const match = matchLabel(labels, label);
        expect(match.kind === 'row' && match.metrics.includes(metric), `${metric.key} ${label}`).toBe(true);
      }
    }
  });
});
