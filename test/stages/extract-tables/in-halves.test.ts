import { describe, expect, it } from 'vitest';
import { furtherLabels } from '../../../src/extract/tables/in-halves.ts';
import { labelIndex, type TableLabels } from '../../../src/extract/tables/label-index.ts';
import type { CleanCell } from '../../../src/model.ts';
import { rules } from '../../../src/rules/index.ts';

const labels = labelIndex(rules.extract.tables).get('stat2014') as TableLabels;
const [a, b, c] = [...labels.byKey.keys()].filter((key) => key.length >= 6) as [string, string, string];

const rowOf = (...texts: string[]): CleanCell[] =>
  texts.map((text, col) => ({
    ...{ row: 0, col, rowSpan: 1, colSpan: 1, isHeader: false },
    clean: { text, source: { text, ranges: [] }, edits: [] },
  }));

describe('furtherLabels', () => {
  it.each([
    ['a label behind a label and its figure', [a, '3', b, '5'], [b]],
    ['two of them', [a, '3', b, '5', c, '7'], [b, c]],
    ['not the label right behind a further one', [a, '3', b, c], [b]],
    ['none where the row begins with a figure', ['1', a, '3', b], []],
    ['none where nothing stands between', [a, b, '3'], []],
    ['none for a remark behind the figures', [a, '3', '另有说明'], []],
  ])('finds %s', (_, texts, expected) => {
    expect(furtherLabels(rowOf(...texts), labels).map(({ clean }) => clean.text)).toEqual(expected);
  });
});
