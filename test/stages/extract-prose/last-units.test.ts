import { describe, expect, it } from 'vitest';
import { matchesPhrasing } from '../../../src/extract/prose/match-phrasing.ts';
import { firstPhrasing, phrasingsOf } from '../../../src/extract/prose/phrasing-index.ts';
import { lastUnitsOf } from '../../../src/last-units.ts';
import { rules } from '../../../src/rules/index.ts';

const { phrasings, context } = rules.extract.prose;
const cues = phrasings.flatMap(({ before }) => (before === null ? [] : [before]));

const lasts = (pattern: RegExp): string | null => {
  const units = lastUnitsOf(pattern);
  return units === null ? null : [...units].map((unit) => String.fromCharCode(unit)).sort().join(''); // prettier-ignore
};

describe('lastUnitsOf', () => {
  it.each([
    [/受理$/u, '理'],
    [/受理|答复$/u, '复理'],
    [/受理(?:申请)?(?:件|书)*$/u, '书件理请'],
    [/受理(?:申请)+$/u, '请'],
    [/受理[件书]$/u, '书件'],
    [/第[1-3]$/u, '123'],
    [/受理(?=.{3})(?<!未受理)$/u, '理'],
    [/(受|理){0,6}申$/u, '申'],
  ])('%s ends with %s', (pattern, expected) => {
    expect(lasts(pattern)).toBe(expected);
  });

  it.each([/受理[^,]$/u, /受理.{0,3}$/u, /受理\d$/u, /(?:^|,|其中)$/u, /受?$/u, /(受)\1$/u, /受[一-龥]$/u])(
    '%s ends with anything',
    (pattern) => {
      expect(lasts(pattern)).toBeNull();
    },
  );

  it('takes the half of a pair that stands last', () => {
    expect(lastUnitsOf(/受𠮷$/u)).toEqual(new Set(['𠮷'.charCodeAt(1)]));
  });

  it('knows most cues by their ends', () => {
    expect(cues.filter((cue) => lastUnitsOf(cue) === null).length).toBeLessThan(cues.length / 5);
  });
});

describe('firstPhrasing', () => {
  const texts = phrasings.flatMap(({ reads, leaves }) => [
    ...reads.map(({ text }) => text),
    ...leaves.map((one) => (typeof one === 'string' ? one : one.text)),
  ]);
  const starts = texts.flatMap((text) => [...text.matchAll(/\d+/gu)].map(({ index }) => text.slice(0, index)));

  const topics = new Set(phrasings.flatMap(({ within }) => within ?? []));
  const amount = { start: 0, end: 2, cueEnd: 0, rawEnd: 2, value: 3, unit: '', approx: false };

  it.each(['条', '件', '次', '个'])('finds in %s what trying every cue in turn finds', (unit) => {
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
