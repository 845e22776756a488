import { describe, expect, it } from 'vitest';
import { htmlRules } from '../../../src/rules/html.ts';
import { read } from './print-blocks.ts';

const removing = [...htmlRules.drops, ...htmlRules.hides, htmlRules.emptyMarks];

describe.each(removing)('$id', (rule) => {
  it.each(rule.removes)('removes %s', (example) => {
    const { removals, blocks } = read(example);
    expect(removals.map(({ rule: id, category }) => [id, category])).toContainEqual([rule.id, rule.category]);
    expect(blocks).toEqual([]);
  });

  it.each(rule.keeps)('keeps %s', (example) => {
    const { removals, blocks } = read(example);
    expect(removals).toEqual([]);
    expect(blocks).not.toEqual([]);
  });
});

describe.each([...htmlRules.metas, { ...htmlRules.title, key: 'title' as const }])('$id', (rule) => {
  it.each(rule.reads)('reads %s', (example) => {
    const [field] = read(example).metadata;
    expect(field).toMatchObject({ rule: rule.id, key: rule.key });
    expect(example).toContain(field?.value);
  });

  it.each(rule.leaves)('leaves %s', (example) => {
    expect(read(`<title>页</title>${example}`).metadata.filter((field) => field.value !== '页')).toEqual([]);
  });
});

it('has every id and every meta name once, and no pattern that remembers', () => {
  const ids = [...removing, ...htmlRules.metas, htmlRules.title].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const names = htmlRules.metas.flatMap((rule) => rule.names);
  expect(new Set(names).size).toBe(names.length);
  const { lines, hides, emptyMarks } = htmlRules;
  const patterns: (RegExp | null)[] = [lines.opens, lines.closes, lines.goesOn, lines.continues, emptyMarks.line];
  patterns.push(...hides.map(({ value }) => value));
  for (const pattern of patterns) expect(pattern?.flags ?? '').not.toMatch(/[gy]/u);
});
