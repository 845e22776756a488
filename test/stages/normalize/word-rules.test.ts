import { describe, expect, it } from 'vitest';
import type { PageEvidence } from '../../../src/normalize/read-evidence.ts';
import type { WordRule } from '../../../src/rules/lexicon.ts';
import { normalizeRules } from '../../../src/rules/normalize-rules.ts';
import { cleanLine } from './clean-page.ts';

const { converterWords, fullConverterWords, repairs } = normalizeRules;

/** Punctuation and spacing have tests of their own. */
const plain = (text: string): string => text.normalize('NFKC').replace(/\s/gu, '');

function tests(name: string, rules: readonly WordRule[], page: Partial<PageEvidence>): void {
  describe(name, () => {
    for (const rule of rules) {
      it(rule.id, () => {
        expect(rule.changes.length, 'has an example').toBeGreaterThan(0);
        expect(rule.leaves.length, 'has a counterexample').toBeGreaterThan(0);
        for (const [before, after] of rule.changes) expect(plain(cleanLine(before, page))).toBe(plain(after));
        for (const text of rule.leaves) expect(plain(cleanLine(text, page))).toBe(plain(text));
      });
    }
  });
}

const pageHas = (): boolean => false;
tests('words of every converter', converterWords, { converter: 'words', pageHas });
tests('words of the fullest converter', fullConverterWords, { converter: 'full', pageHas });
tests('repairs, on any page', repairs, {});

it('word rules have ids of their own and say why', () => {
  const all = [...converterWords, ...fullConverterWords, ...repairs];
  expect(new Set(all.map((rule) => rule.id)).size).toBe(all.length);
  for (const rule of all) {
    expect(rule.id).toMatch(/^(?:lexicon|repair)\/[a-z0-9-]+$/u);
    expect(rule.why).not.toBe('');
    expect(rule.from).not.toBe(rule.to);
  }
});

it('no converter word is touched on a page without signs of a converter', () => {
  for (const rule of [...converterWords, ...fullConverterWords]) {
    for (const [before] of rule.changes) {
      expect(plain(cleanLine(before, { converter: 'none' }))).toContain(rule.from);
    }
  }
});
