import { findAll } from '../find-all.ts';
import type { CleanReport, CleanText } from '../model.ts';
import type { NormalizeRules } from '../rules/normalize-rules.ts';
import { wordPattern } from './replace-words.ts';

type Damage = CleanReport['damage'][number];

/** What the edits say about what happened to the report, in the order of the type. */
export function findDamage(cleans: readonly CleanText[], rules: NormalizeRules): Damage[] {
  const found = new Set<Damage>();
  const repairs = new Map(rules.repairs.map((rule) => [rule.id, rule.damage]));
  const isConverted = (clean: CleanText): boolean => clean.edits.some((edit) => edit.rule === 'script/traditional');
  for (const clean of cleans) {
    const converted = isConverted(clean);
    for (const { rule } of clean.edits) {
      if (rule.startsWith('lexicon/')) found.add('taiwan-vocabulary');
      if (rule === 'repair/injected-pinyin') found.add('pinyin');
      const damage = rule === 'repair/stray-traditional' ? 'round-trip' : repairs.get(rule);
      // 答覆 is what a Traditional text writes; in a Simplified one it is what a round trip left.
      if (damage === 'over-conversion' || (damage === 'round-trip' && !converted)) found.add(damage);
    }
    if (converted && hasOverConversion(clean.source.text, rules)) found.add('over-conversion');
  }
  if (isInjected(cleans.filter(isConverted), cleans)) found.add('injected-line');
  if (isOverwritten(cleans, rules)) found.add('spam');
  const order: readonly Damage[] = [
    'taiwan-vocabulary',
    'pinyin',
    'over-conversion',
    'round-trip',
    'injected-line',
    'spam',
  ];
  return order.filter((damage) => found.has(damage));
}

/** In Traditional text script conversion itself puts these right: 方麵, 製度. */
function hasOverConversion(source: string, rules: NormalizeRules): boolean {
  return rules.repairs.some(
    (rule) =>
      rule.damage === 'over-conversion' && source.includes(rule.from) && source.search(wordPattern(rule)) !== -1,
  );
}

const SHORTEST_SPAM = 4;

function isOverwritten(cleans: readonly CleanText[], { spam }: NormalizeRules): boolean {
  let count = 0;
  for (const { text } of cleans) {
    // Hardly any text has one, and no cell with a figure.
    if (text.length < SHORTEST_SPAM || !spam.pattern.test(text)) continue;
    for (const match of findAll(text, spam.pattern)) if (match[0] !== '' && ++count >= spam.least) return true;
  }
  return false;
}

/** A few blocks in the other script than all the rest. */
function isInjected(converted: readonly CleanText[], all: readonly CleanText[]): boolean {
  const size = (list: readonly CleanText[]): number => list.reduce((sum, clean) => sum + clean.text.length, 0);
  return converted.length > 0 && size(converted) * 5 < size(all);
}
