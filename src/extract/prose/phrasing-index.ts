import { endsWithAny } from '../../ends-with.ts';
import { type LastUnits, lastUnitsOf } from '../../last-units.ts';
import type { ContextWords, Phrasing } from '../../rules/phrasing.ts';
import type { Amount } from './find-amounts.ts';
import type { Surroundings } from './match-phrasing.ts';
import { matchesPhrasing } from './match-phrasing.ts';

/** The phrasings that count in one unit, looked up by the character that a cue ends with. */
export interface PhrasingIndex {
  readonly rules: readonly Phrasing[];
  /** By the last UTF-16 unit of a cue, in the order of the rules. */
  readonly byLast: Map<number, readonly Phrasing[]>;
  /** Those whose cue can end with any character, `公报…[^,;]{0,6}$`; tried one by one only where one of them ends. */
  readonly openEnded: ReadonlySet<Phrasing>;
  readonly mayEndOpen: (cue: string) => boolean;
}

const byUnit = new WeakMap<readonly Phrasing[], Map<string, PhrasingIndex>>();

/** The phrasings that count in this unit; put together once for a set of rules. */
export function phrasingsOf(unit: string, all: readonly Phrasing[]): PhrasingIndex {
  const indexes = byUnit.get(all) ?? new Map<string, PhrasingIndex>();
  byUnit.set(all, indexes);
  const known = indexes.get(unit) ?? indexOf(all.filter((rule) => rule.units.includes(unit)));
  indexes.set(unit, known);
  return known;
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
  let mayEndOpen: boolean | null = null;
  for (const rule of rulesFor(index, cue.charCodeAt(cue.length - 1))) {
    if (inList && !rule.inList) continue;
    if (index.openEnded.has(rule) && !(mayEndOpen ??= index.mayEndOpen(cue))) continue;
    if (matchesPhrasing(rule, amount, around, context)) return rule;
  }
  return undefined;
}

function indexOf(rules: readonly Phrasing[]): PhrasingIndex {
  const open = rules.filter((rule) => rule.before !== null && lastUnitsOfCue(rule.before) === null);
  return {
    rules,
    byLast: new Map(),
    openEnded: new Set(open),
    mayEndOpen: endsWithAny(open.flatMap((rule) => rule.before ?? [])),
  };
}

/** A phrasing without a cue is tried everywhere. */
function rulesFor({ rules, byLast }: PhrasingIndex, unit: number): readonly Phrasing[] {
  const known = byLast.get(unit);
  if (known !== undefined) return known;
  const found = rules.filter(({ before }) => before === null || lastUnitsOfCue(before)?.has(unit) !== false);
  byLast.set(unit, found);
  return found;
}

const lastUnits = new WeakMap<RegExp, LastUnits>();

function lastUnitsOfCue(cue: RegExp): LastUnits {
  const known = lastUnits.get(cue);
  if (known !== undefined) return known;
  const units = lastUnitsOf(cue);
  lastUnits.set(cue, units);
  return units;
}
