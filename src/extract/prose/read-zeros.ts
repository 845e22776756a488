import { ByContent } from '../../by-content.ts';
import { findAll } from '../../find-all.ts';
import type { Topic } from '../../rules/phrasing.ts';
import type { ProseRules } from '../../rules/phrasings.ts';
import { findPeriod } from './find-period.ts';
import { findScope } from './find-scope.ts';

/** A zero said in words; offsets are in the folded sentence. */
export interface ZeroReading {
  readonly metrics: readonly string[];
  /** Metrics that speak against it where the paragraph counts them. */
  readonly against: readonly string[];
  readonly start: number;
  readonly end: number;
  readonly scope: string;
  readonly topic: Topic | null;
}

/**
 * Finds the zeros that a folded sentence says in words. A metric is taken once a sentence.
 *
 * @param inherited the scope where the sentence names no body
 */
export function readZeros(
  sentence: string,
  headings: string,
  year: number | null,
  inherited: string,
  rules: ProseRules,
): ZeroReading[] {
  const found: ZeroReading[] = [];
  const taken = new Set<string>();
  for (const rule of zerosOf(rules).in(sentence)) {
    if (!rule.pattern.test(sentence)) continue;
    if (rule.about !== null && !rule.about.test(headings + sentence)) continue;
    for (const match of findAll(sentence, rule.pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      const rest = sentence.slice(end, end + 10).split(/[,;。]/u, 1)[0] ?? '';
      if (rule.unless?.test(match[0] + rest) === true) continue;
      const left = sentence.slice(Math.max(0, start - 240), start);
      if (rule.notAfter?.test(left) === true) continue;
      if (findPeriod(left, left, year, rules.context) === 'other') continue;
      const metrics = rule.metrics.filter((metric) => !taken.has(metric));
      if (metrics.length === 0) continue;
      for (const metric of metrics) taken.add(metric);
      const scope = findScope(left, rules.context) ?? inherited;
      found.push({ metrics, against: [...metrics, ...rule.parts], start, end, scope, topic: rule.topic });
    }
  }
  return found;
}

const known = new WeakMap<ProseRules, ByContent<ProseRules['zeros'][number]>>();

function zerosOf(rules: ProseRules): ByContent<ProseRules['zeros'][number]> {
  let zeros = known.get(rules);
  if (zeros === undefined) known.set(rules, (zeros = new ByContent(rules.zeros, ({ pattern }) => pattern)));
  return zeros;
}
