import { ByUnit } from '../../by-unit.ts';
import { lastUnitsOf } from '../../pattern-units.ts';
import type { ContextWords, Phrasing } from '../../rules/phrasing.ts';
import type { Amount } from './find-amounts.ts';
import type { Surroundings } from './match-phrasing.ts';
import { matchesPhrasing } from './match-phrasing.ts';

/** The phrasings that count in one unit, looked up by the character that a cue ends with. */
export type PhrasingIndex = ByUnit<Phrasing>;

const byUnit = new WeakMap<readonly Phrasing[], Map<string, PhrasingIndex>>();

/** The phrasings that count in this unit; put together once for a set of rules. A phrasing without a cue is tried everywhere. */
export function phrasingsOf(unit: string, all: readonly Phrasing[]): PhrasingIndex {
  let indexes = byUnit.get(all);
  if (indexes === undefined) byUnit.set(all, (indexes = new Map<string, PhrasingIndex>()));
  let index = indexes.get(unit);
  if (index === undefined) {
    const counted = all.filter((rule) => rule.units.includes(unit));
    index = new ByUnit(counted, ({ before }) => (before === null ? null : lastUnitsOf(before)));
    indexes.set(unit, index);
  }
  return index;
}

/** The first phrasing that gives the number its metric. Among the parts of a list only those made for that count. */
export function firstPhrasing(
  index: PhrasingIndex,
  amount: Amount,
  around: Surroundings,
  context: ContextWords,
  inList: boolean,
): Phrasing | undefined {
  const { cue } = around;
  for (const rule of index.at(cue.charCodeAt(cue.length - 1))) {
    if (inList && !rule.inList) continue;
    if (matchesPhrasing(rule, amount, around, context)) return rule;
  }
  return undefined;
}
