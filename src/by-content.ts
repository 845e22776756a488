import { neededUnitsOf } from './pattern-units.ts';

/** Bits of a mask; rules beyond are tried on every text. */
const MOST_RULES = 31;
const MOST_KNOWN = 10_000;

/**
 * Rules looked up by characters that a text must have for their patterns to match: 未, 没 or 无 for a zero that is said in
 * words. One look at each character tells of all rules.
 */
export class ByContent<R> {
  private readonly rules: readonly R[];
  /** By UTF-16 unit, a bit for every rule of which it is one of the units needed. */
  private readonly masks = new Int32Array(0x10000);
  /** The rules that need nothing. */
  private readonly always: number = -1 << MOST_RULES;
  private readonly known = new Map<number, readonly R[]>();

  constructor(rules: readonly R[], patternOf: (rule: R) => RegExp) {
    this.rules = rules;
    for (const [at, rule] of rules.slice(0, MOST_RULES).entries()) {
      const needed = neededUnitsOf(patternOf(rule));
      if (needed === null) this.always |= 1 << at;
      else for (const unit of needed) this.masks[unit] = (this.masks[unit] ?? 0) | (1 << at);
    }
  }

  /** The rules that may match somewhere in the text, in their order. */
  in(text: string): readonly R[] {
    let mask = this.always;
    for (let i = 0; i < text.length; i++) mask |= this.masks[text.charCodeAt(i)] as number;
    let rules = this.known.get(mask);
    if (rules === undefined) {
      if (this.known.size >= MOST_KNOWN) this.known.clear();
      rules = this.rules.filter((_, at) => ((mask >> Math.min(at, MOST_RULES)) & 1) === 1);
      this.known.set(mask, rules);
    }
    return rules;
  }
}
