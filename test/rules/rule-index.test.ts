import { describe, expect, it } from 'vitest';
import { ByContent } from '../../src/by-content.ts';
import { ByUnit } from '../../src/by-unit.ts';
import { matchesPhrasing } from '../../src/extract/prose/match-phrasing.ts';
import { firstPhrasing, phrasingsOf } from '../../src/extract/prose/phrasing-index.ts';
import { firstUnitsOf, lastUnitsOf, neededUnitsOf, startUnitsOf } from '../../src/pattern-units.ts';
import { rules } from '../../src/rules/index.ts';

const { phrasings, zeros, context } = rules.extract.prose;
const { lines, pieces, regions } = rules.strip;

/** Every text that the rules bring along as an example. */
const examples = [
  ...phrasings.flatMap(({ reads, leaves }) => [...reads, ...leaves].map((one) => (typeof one === 'string' ? one : one.text))),
  ...zeros.flatMap(({ reads, leaves }) => [...reads, ...leaves].map((one) => (typeof one === 'string' ? one : one.text))),
  ...[...lines, ...pieces, ...regions].flatMap(({ pages }) => pages.flatMap((page) => page.split('\n').map((line) => line.slice(1)))),
  ...rules.identify.signs.flatMap(({ shows, not }) => [...shows, ...not]),
]; // prettier-ignore

/** Ids or sources of the rules that an index leaves out of a text although they match it. */
function missed<R>(all: readonly R[], found: readonly R[], matches: (rule: R) => boolean): R[] {
  return all.filter((rule) => matches(rule) && !found.includes(rule));
}

describe('rules looked up instead of tried', () => {
  it('have enough texts to be tried on', () => {
    expect(examples.length).toBeGreaterThan(1000);
  });

  it('find every line of chrome that trying all finds', () => {
    const index = new ByUnit(lines, ({ line }) => startUnitsOf(line));
    const wrong = examples.flatMap((text) =>
      missed(lines, index.at(text.charCodeAt(0)), ({ line }) => line.test(text)).map(({ id }) => `${id}: ${text}`),
    );
    expect(wrong).toEqual([]);
  });

  it('find every start of a region that trying all finds', () => {
    const index = new ByUnit(regions, ({ from }) => startUnitsOf(from));
    const wrong = examples.flatMap((text) =>
      missed(regions, index.at(text.charCodeAt(0)), ({ from }) => from.test(text)).map(({ id }) => `${id}: ${text}`),
    );
    expect(wrong).toEqual([]);
  });

  it('find every piece of chrome at every place', () => {
    const all = pieces.map(({ id, piece }) => ({ id, piece, at: new RegExp(piece.source, `${piece.flags}y`) }));
    const index = new ByUnit(all, ({ piece }) => firstUnitsOf(piece));
    const wrong: string[] = [];
    for (const text of examples) {
      for (let from = 0; from < Math.min(text.length, 30); from++) {
        const isHere = ({ at }: { at: RegExp }): boolean => {
          at.lastIndex = from;
          return (at.exec(text)?.[0] ?? '') !== '';
        };
        for (const { id } of missed(all, index.at(text.charCodeAt(from)), isHere)) wrong.push(`${id}: ${text}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    ['zero', zeros.map(({ pattern }) => pattern)],
    ['scope', context.scopes.map(({ words }) => words)],
    ['sign', rules.identify.signs.map(({ pattern }) => pattern)],
  ])('find every %s', (_, patterns) => {
    const index = new ByContent(patterns, (pattern) => pattern);
    const wrong = examples.flatMap((text) => missed(patterns, index.in(text), (pattern) => pattern.test(text)));
    expect(wrong).toEqual([]);
  });

  it('hardly ever try a zero in vain', () => {
    const index = new ByContent(zeros, ({ pattern }) => pattern);
    const tried = examples.reduce((sum, text) => sum + index.in(text).length, 0);
    expect(tried).toBeLessThan((examples.length * zeros.length) / 4);
  });

  it('know most cues by their ends', () => {
    const cues = phrasings.flatMap(({ before }) => (before === null ? [] : [before]));
    expect(cues.filter((cue) => lastUnitsOf(cue) === null).length).toBeLessThan(cues.length / 8);
  });

  const starts = examples.flatMap((text) => [...text.matchAll(/\d+/gu)].map(({ index }) => text.slice(0, index)));
  const topics = new Set(phrasings.flatMap(({ within }) => within ?? []));
  const amount = { start: 0, end: 2, cueEnd: 0, rawEnd: 2, value: 3, unit: '', approx: false };

  it.each(['条', '件', '次', '个'])('find in %s the phrasing that trying every cue in turn finds', (unit) => {
    const counted = phrasings.filter(({ units }) => units.includes(unit));
    const index = phrasingsOf(unit, phrasings);
    for (const start of ['', ...starts]) {
      const around = { cue: start, clause: start, right: '', about: start, sentence: start, topics, agency: null };
      const found = firstPhrasing(index, { ...amount, unit }, around, context, false);
      const inTurn = counted.find((rule) => matchesPhrasing(rule, { ...amount, unit }, around, context));
      expect(found?.id, start).toBe(inTurn?.id);
    }
    expect(starts.length).toBeGreaterThan(300);
  });
});

describe('ByContent', () => {
  const patterns = Array.from({ length: 40 }, (_, at) => new RegExp(`${String.fromCharCode(0x4e00 + at)}x`, 'u'));

  it('tries the rules beyond its bits on every text', () => {
    const index = new ByContent(patterns, (pattern) => pattern);
    expect(index.in('').length).toBe(40 - 31);
    expect(index.in('一').length).toBe(1 + 40 - 31);
    expect(patterns.filter((pattern) => neededUnitsOf(pattern) === null)).toEqual([]);
  });
});
