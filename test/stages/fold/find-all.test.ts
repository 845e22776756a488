import { describe, expect, it } from 'vitest';
import { findAll } from '../../../src/find-all.ts';

const found = (text: string, pattern: RegExp): [number, string][] =>
  [...findAll(text, pattern)].map((match) => [match.index, match[0]]);

describe('findAll', () => {
  it.each([
    ['3件和12件', /\d+/u],
    ['', /\d*/u],
    ['3件', /\d*/u],
    ['aAa', /a/iu],
    ['甲乙', /丙/u],
    ['a😀b', /x?/u],
  ])('finds in %j what matchAll finds with %s', (text, pattern) => {
    const expected = [...text.matchAll(new RegExp(pattern.source, `${pattern.flags}g`))];
    expect(found(text, pattern)).toEqual(expected.map((match) => [match.index, match[0]]));
  });

  it('lets a walk go on inside another with the same pattern, and leaves the pattern as it was', () => {
    const digits = /\d/gu;
    const pairs = [...findAll('12', digits)].flatMap(([a]) => found('34', digits).map(([, b]) => `${a}${b}`));
    const nested: string[] = [];
    for (const [a] of findAll('12', digits)) for (const [b] of findAll('34', digits)) nested.push(`${a}${b}`);
    expect(nested).toEqual(pairs);
    expect(nested).toEqual(['13', '14', '23', '24']);
    expect(digits.lastIndex).toBe(0);
  });
});
