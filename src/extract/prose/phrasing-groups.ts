import { endsWithAny } from '../../ends-with.ts';
import type { Phrasing } from '../../rules/phrasing.ts';

/** Neighbours in the order of the rules; most groups have no rule whose cue the text ends with. */
interface PhrasingGroup {
  readonly rules: readonly Phrasing[];
  readonly mayEnd: (cue: string) => boolean;
}

const MOST_IN_GROUP = 16;
const byUnit = new WeakMap<readonly Phrasing[], Map<string, readonly PhrasingGroup[]>>();

/** The phrasings that count in this unit, in their order; put together once for a set of rules. */
export function phrasingsOf(unit: string, all: readonly Phrasing[]): readonly PhrasingGroup[] {
  const lists = byUnit.get(all) ?? new Map<string, readonly PhrasingGroup[]>();
  byUnit.set(all, lists);
  const known = lists.get(unit) ?? groupsOf(all.filter((rule) => rule.units.includes(unit)));
  lists.set(unit, known);
  return known;
}

/** The first phrasing that `reads` accepts, of those whose cue ends where `cue` ends. */
export function firstPhrasing(
  groups: readonly PhrasingGroup[],
  cue: string,
  reads: (rule: Phrasing) => boolean,
): Phrasing | undefined {
  for (const group of groups) {
    const found = group.mayEnd(cue) ? group.rules.find(reads) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

function groupsOf(rules: readonly Phrasing[]): PhrasingGroup[] {
  const groups: PhrasingGroup[] = [];
  let run: Phrasing[] = [];
  const close = (): void => {
    const cues = run.flatMap((rule) => rule.before ?? []);
    if (run.length > 0) groups.push({ rules: run, mayEnd: endsWithAny(cues) });
    run = [];
  };
  for (const rule of rules) {
    // A phrasing without a cue is tried everywhere.
    if (rule.before === null) {
      close();
      groups.push({ rules: [rule], mayEnd: () => true });
    } else if (run.push(rule) === MOST_IN_GROUP) close();
  }
  close();
  return groups;
}
