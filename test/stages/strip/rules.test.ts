import { describe, expect, it } from 'vitest';
import { stripRules } from '../../../src/rules/strip-rules.ts';
import { stripPage } from '../../../src/strip/strip-page.ts';
import { pageOf } from './page-of.ts';
import type { Given } from './page-of.ts';

const rules = [
  ...stripRules.lines,
  ...stripRules.pieces,
  ...stripRules.regions,
  ...stripRules.repeats,
  ...stripRules.labelRows,
];

/** A line of an example as it stands on its page, and what must be left of it. */
function given(line: string): Given {
  const text = line.slice(1).replace(' +', ' ');
  return text.startsWith('* ') ? { text: text.slice(2), isItem: true } : { text };
}

function left(line: string): string[] {
  if (line.startsWith('+')) return [given(line).text.trim()];
  const at = line.indexOf(' +');
  return at < 0 ? [] : [line.slice(at + 2).trim()];
}

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  const examples = rule.pages.map((page) => page.split('\n').filter((line) => line.length > 1));

  it.each(examples.map((lines) => [lines.join(' / '), lines] as const))('%s', (_name, lines) => {
    const stripped = stripPage(pageOf(lines.map(given)), stripRules);
    const kept = stripped.blocks.map((block) => (block.kind === 'table' ? '' : block.passage.text));
    expect(kept).toEqual(lines.flatMap(left));
  });

  it('carries its proof and no memory', () => {
    expect(examples.flat().some((line) => line.startsWith('-')) || rule.id === 'chrome/link-line').toBe(true);
    expect(examples.flat().some((line) => line.startsWith('+')) || rule.id.startsWith('ad/')).toBe(true);
    const patterns = Object.values(rule).filter((value) => value instanceof RegExp);
    for (const pattern of patterns) expect(pattern.flags).not.toMatch(/[gy]/u);
  });

  it('is the rule that removes its examples', () => {
    const alone = {
      ...stripRules,
      lines: [],
      pieces: [],
      regions: [],
      repeats: [],
      labelRows: [],
      layouts: [],
      paths: [],
      tables: [],
    };
    const kind =
      'line' in rule
        ? 'lines'
        : 'piece' in rule
          ? 'pieces'
          : 'from' in rule
            ? 'regions'
            : 'least' in rule
              ? 'labelRows'
              : 'repeats';
    const only = { ...alone, [kind]: kind === 'pieces' ? stripRules.pieces : [rule] };
    const taken = examples.flatMap((lines) => {
      const stripped = stripPage(pageOf(lines.map(given)), only);
      return [...stripped.removals, ...stripped.metadata].map((row) => row.rule);
    });
    if (rule.id !== 'chrome/link-line') expect(taken).toContain(rule.id);
  });
});

it('has no two rules of one id', () => {
  const ids = [...rules, ...stripRules.tables, ...stripRules.paths, ...stripRules.layouts].map((rule) => rule.id);
  expect(ids.length).toBe(new Set(ids).size);
});
