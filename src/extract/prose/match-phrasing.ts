import { endsWith } from '../../ends-with.ts';
import type { ContextWords, Phrasing, Topic } from '../../rules/phrasing.ts';
import type { Amount } from './find-amounts.ts';

/** What stands around a number, folded. */
export interface Surroundings {
  /** From the start of the sentence, at most 120 characters, fillers dropped. */
  readonly cue: string;
  /** From the number before, or the last two phrases that can hold the subject. */
  readonly clause: string;
  readonly right: string;
  /** Headings and the sentence. */
  readonly about: string;
  /** The same without the headings. */
  readonly sentence: string;
  readonly topics: ReadonlySet<Topic>;
  /** Name of the body that reports, or null. */
  readonly agency: string | null;
}

/** True when the phrasing gives this number its metric. */
export function matchesPhrasing(rule: Phrasing, amount: Amount, around: Surroundings, context: ContextWords): boolean {
  if (!rule.units.includes(amount.unit)) return false;
  if (rule.onlyZero && amount.value !== 0) return false;
  if (rule.within !== null && !isUnderAny(rule.within, around.topics)) return false;
  if (rule.before !== null && !endsWith(around.cue, rule.before)) return false;
  if (rule.ownSubject && !isOwnSubject(rule, around)) return false;
  if (rule.after !== null && !rule.after.test(around.right)) return false;
  if (rule.where !== null && !rule.where.test(around.clause)) return false;
  if (rule.unless !== null && rule.unless.test(around.clause)) return false;
  if (rule.about !== null && !rule.about.test(around.about)) return false;
  if (rule.notAbout !== null && rule.notAbout.test(around.sentence)) return false;
  return rule.evenRegular || !context.regular.test(around.clause);
}

function isUnderAny(wanted: readonly Topic[], topics: ReadonlySet<Topic>): boolean {
  for (const topic of wanted) if (topics.has(topic)) return true;
  return false;
}

function isOwnSubject(rule: Phrasing, around: Surroundings): boolean {
  const subject = rule.before?.exec(around.cue)?.[1];
  return subject !== undefined && around.agency?.includes(subject) === true;
}
