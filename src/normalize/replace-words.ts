import type { WordRule } from '../rules/lexicon.ts';
import { replaceIn, type Replacement, type TextWithOrigin } from './text-with-origin.ts';

const patterns = new WeakMap<WordRule, RegExp>();

/** The rule as one pattern; global, so used with `matchAll` and `replace` only. */
export function wordPattern(rule: WordRule): RegExp {
  let pattern = patterns.get(rule);
  if (pattern === undefined) {
    const front =
      (rule.before === undefined ? '' : `(?<=${rule.before})`) +
      (rule.notBefore === undefined ? '' : `(?<!${rule.notBefore})`);
    const back =
      (rule.after === undefined ? '' : `(?=${rule.after})`) +
      (rule.notAfter === undefined ? '' : `(?!${rule.notAfter})`);
    pattern = new RegExp(`${front}${rule.from}${back}`, 'gu');
    patterns.set(rule, pattern);
  }
  return pattern;
}

/**
 * Applies word rules until none finds anything more (one word may stand in another's context), at most four times.
 * `pageHas` answers for `unlessPageHas`.
 */
export function replaceWords(
  state: TextWithOrigin,
  rules: readonly WordRule[],
  pageHas: (word: string) => boolean,
): TextWithOrigin {
  let current = state;
  for (let round = 0; round < 4; round++) {
    const found = findWords(current.text, rules, pageHas);
    if (found.length === 0) break;
    current = replaceIn(current, found);
  }
  return current;
}

function findWords(text: string, rules: readonly WordRule[], pageHas: (word: string) => boolean): Replacement[] {
  const found: Replacement[] = [];
  for (const rule of rules) {
    if (!text.includes(rule.from)) continue;
    if (rule.unlessPageHas !== undefined && pageHas(rule.unlessPageHas)) continue;
    for (const { index } of text.matchAll(wordPattern(rule))) {
      found.push({ from: index, to: index + rule.from.length, after: rule.to, rule: rule.id });
    }
  }
  return withoutOverlaps(found);
}

/** Where two rules want the same place, the one that starts first, then the longer one. */
function withoutOverlaps(found: Replacement[]): Replacement[] {
  found.sort((a, b) => a.from - b.from || b.to - a.to);
  const out: Replacement[] = [];
  for (const one of found) if (one.from >= (out.at(-1)?.to ?? 0)) out.push(one);
  return out;
}
