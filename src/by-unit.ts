import type { Units } from './pattern-units.ts';

/** Rules looked up by the UTF-16 unit that what they match must begin or end with, in the order of the rules. */
export class ByUnit<R> {
  private readonly rules: readonly { rule: R; units: Units }[];
  private readonly known = new Map<number, readonly R[]>();

  /** @param unitsOf null for a rule that is tried everywhere */
  constructor(rules: readonly R[], unitsOf: (rule: R) => Units) {
    this.rules = rules.map((rule) => ({ rule, units: unitsOf(rule) }));
  }

  /** The rules that may match at a unit; not a number at the edge of the text. */
  at(unit: number): readonly R[] {
    let rules = this.known.get(unit);
    if (rules === undefined) {
      rules = this.rules.filter(({ units }) => units?.has(unit) !== false).map(({ rule }) => rule);
      this.known.set(unit, rules);
    }
    return rules;
  }
}
