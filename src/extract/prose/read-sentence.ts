import type { ContextWords, Phrasing, Topic } from '../../rules/phrasing.ts';
import type { ProseRules } from '../../rules/phrasings.ts';
import { findAmounts, type Amount } from './find-amounts.ts';
import { findPeriod } from './find-period.ts';
import { type DealtCue, findRespective } from './find-respective.ts';
import { findScope } from './find-scope.ts';
import { type Surroundings } from './match-phrasing.ts';
import { firstPhrasing, phrasingsOf } from './phrasing-index.ts';
import { carriedList, isListed, labelOf, listPast, openByHeader, openList } from './category-list.ts';
import type { CategoryList } from './read-category.ts';

/** A number that got its metric; offsets are in the folded sentence. */
export interface Reading {
  readonly metric: string;
  readonly dimension: string | null;
  readonly amount: Amount;
  readonly scope: string;
  readonly period: 'year' | 'cumulative';
  /** See {@link Phrasing.orElse}. */
  readonly orElse: string | null;
}

/** What one sentence leaves for the next. */
export interface ProseState {
  readonly topics: ReadonlySet<Topic>;
  readonly list: CategoryList | null;
  readonly scope: string;
  /** The one scope of all numbers that the sentence said, or `body`. */
  readonly told: string;
  /** The numbers that it said. */
  readonly values: readonly number[];
}

/** Whose report of which year the sentence stands in. */
export interface ProseSubject {
  readonly year: number | null;
  /** Name of the body. */
  readonly agency: string | null;
}

interface Walk extends ProseSubject, Omit<ProseState, 'told' | 'values'> {
  readonly sentence: string;
  /** The beginning of the next sentence of the line. */
  readonly next: string;
  readonly headings: string;
  readonly rules: ProseRules;
  readonly previous: Amount | null;
  /** The reading of the previous number, null when it got no metric. */
  readonly previousReading: Reading | null;
  /** The list that the sentence before left open. */
  readonly carried: CategoryList | null;
  /** All readings of the sentence; the walk adds to it, so that long sentences cost no copies. */
  readonly readings: Reading[];
}

const LEFT_CHARS = 120;
const RIGHT_CHARS = 40;
/** How far back a parenthesis may have opened. */
const ASIDE_CHARS = 400;

/** Gives the numbers of one folded sentence their metrics, left to right. */
export function readSentence(
  sentence: string,
  next: string,
  headings: string,
  subject: ProseSubject,
  state: ProseState,
  rules: ProseRules,
): { readings: readonly Reading[]; state: ProseState } {
  let walk: Walk = {
    sentence,
    next,
    headings,
    year: subject.year,
    agency: subject.agency,
    rules,
    topics: state.topics,
    list: openByHeader(sentence, headings, rules) ?? state.list,
    scope: startingScope(sentence, state, rules.context),
    previous: null,
    previousReading: null,
    carried: state.list,
    readings: [],
  };
  const amounts = findAmounts(sentence, rules.numbers);
  const dealt = findRespective(sentence, amounts, rules.context);
  for (const amount of amounts) {
    const cues = dealt.get(amount);
    const after = cues === undefined ? readAmount(amount, said(amount, walk), walk) : readDealt(amount, cues, walk);
    walk = leaveBrackets(amount, after, walk);
  }
  const namesKinds = walk.readings.length === 0 && rules.categories.named.test(sentence);
  const isOver = walk.list === null || (walk.readings.length === 0 && !namesKinds);
  const list = isOver || walk.list === null ? null : carriedList(walk.list, walk.readings);
  const { readings, topics, scope } = walk;
  const told = readings.length === 0 ? startingScope(sentence, state, rules.context) : commonScope(readings);
  return { readings, state: { topics, list, scope, told, values: readings.map(({ amount }) => amount.value) } };
}

/** The scope that a sentence takes over from the one before, as long as it names no body of its own. */
export function startingScope(sentence: string, state: ProseState, words: ContextWords): string {
  const taken = words.takesUp.exec(sentence)?.[1];
  if (taken !== undefined && state.values.includes(Number(taken))) return state.told;
  if (words.goesOn.test(sentence)) return state.scope;
  return words.subjectless.test(sentence) ? state.told : 'body';
}

function commonScope(readings: readonly Reading[]): string {
  const first = readings[0]?.scope ?? 'body';
  return readings.every(({ scope }) => scope === first) ? first : 'body';
}

/** Whose a number in brackets is does not matter behind them: 收到申请36件(各部门12件),答复30件. */
function leaveBrackets(amount: Amount, after: Walk, before: Walk): Walk {
  if (after.scope === before.scope) return after;
  const left = before.sentence.slice(Math.max(0, amount.start - ASIDE_CHARS), amount.start);
  return left.lastIndexOf('(') > left.lastIndexOf(')') ? { ...after, scope: before.scope } : after;
}

/** The text before a number: of the sentence, and of it what stands behind the number before. */
interface Said {
  readonly left: string;
  readonly gap: string;
}

function said({ cueEnd }: Amount, { sentence, previous }: Walk): Said {
  return { left: sentence.slice(Math.max(0, cueEnd - 240), cueEnd), gap: sentence.slice(previous?.end ?? 0, cueEnd) };
}

/** Each label takes the first of its cues that is read; a number without cues is passed. */
function readDealt(amount: Amount, cues: readonly DealtCue[], walk: Walk): Walk {
  const { sentence, previous, readings } = walk;
  let after: Walk = { ...walk, previous: amount, previousReading: null };
  for (const { from, texts } of cues) {
    const known = readings.length;
    for (const text of texts) {
      const left = `${sentence.slice(Math.max(0, from - 240), from)}${text}`;
      const gap = `${sentence.slice(Math.min(from, previous?.end ?? 0), from)}${text}`;
      after = readAmount(amount, { left, gap }, walk);
      if (readings.length > known) break;
    }
  }
  return after;
}

function readAmount(amount: Amount, { left, gap }: Said, walk: Walk): Walk {
  const { sentence, rules } = walk;
  const list = openList(walk.list, gap, rules);
  // A part that names no body of its own is the whole's, not that of the part before.
  const owner = findScope(gap.slice(-LEFT_CHARS), rules.context);
  const isNextPart = walk.list?.isOpen === true && walk.list !== walk.carried && /^[,、;]/u.test(gap);
  const whole = isNextPart ? walk.list.scope : 'body';
  const scope = owner ?? (whole === 'body' ? walk.scope : whole);
  const here: Walk = { ...walk, scope, list };
  const passed: Walk = amount.unit === '%' ? here : { ...here, previous: amount, previousReading: null };
  const behind = sentence.slice(amount.end, amount.end + RIGHT_CHARS) + walk.next;
  const told = findPeriod(left, gap, walk.year, rules.context, behind);
  // A share is of the count that it stands behind: 累计805条,全文电子化达100%.
  const isOfAllYears = amount.unit === '%' && told === 'year' && walk.previousReading?.period === 'cumulative';
  const period = isOfAllYears ? 'cumulative' : told;
  const retold = readRetold(amount, gap, here);
  if (retold !== null) return take([retold], null, { ...passed, list: list && { ...list, period: retold.period } });
  if (isAside(amount, walk)) return { ...passed, scope: walk.scope };
  if (period === 'other') return passed;
  return readByRule(amount, { left, gap }, period, here, passed);
}

function readByRule(amount: Amount, before: Said, period: 'year' | 'cumulative', here: Walk, passed: Walk): Walk {
  const { gap } = before;
  const around = surroundings(amount, before, here);
  const { rules, list, scope } = here;
  const phrasings = phrasingsOf(amount.unit, rules.phrasings);
  const listed = list !== null && isListed(amount, list, rules) ? list : null;
  const first = firstPhrasing(phrasings, amount, around, rules.context, listed !== null);
  if (first !== undefined) return takeRule(first, amount, scope, period, passed);
  const label = listed === null ? null : labelOf(gap, around.right, listed, rules);
  if (label !== null && listed !== null) {
    const ownScope = scope === 'body' ? listed.scope : scope;
    return take([{ metric: rules.categories.metric, dimension: label, amount, scope: ownScope, period: listed.period, orElse: null }], null, passed); // prettier-ignore
  }
  const second = listed === null ? undefined : firstPhrasing(phrasings, amount, around, rules.context, false);
  if (second !== undefined) return takeRule(second, amount, scope, period, passed);
  return list !== null && isOtherTotal(amount, around.right, here)
    ? { ...passed, list: listPast(list, amount) }
    : passed;
}

/** 公开300条,发现问题36条,其中…: a count that nothing is known of, unless it stands among parts or says how many kinds of them there are. */
function isOtherTotal({ unit }: Amount, right: string, { list, readings, rules: { categories } }: Walk): boolean {
  if (list === null || list.isOpen || (readings.at(-1)?.dimension ?? null) !== null) return false;
  return categories.units.includes(unit) && !categories.kinds.test(right);
}

function takeRule(rule: Phrasing, amount: Amount, scope: string, period: 'year' | 'cumulative', walk: Walk): Walk {
  const readings: Reading[] = [];
  for (const metric of rule.metrics)
    readings.push({ metric, dimension: null, amount, scope, period, orElse: rule.orElse });
  readings.push(...alsoSaid(readings, amount, walk));
  return take(readings, rule.topic, { ...walk, list: listBehind(rule, amount, scope, period, walk) });
}

/** 公开300条,收到申请12件,其中…: a total of something else takes the parts behind it away from the total before. */
function listBehind(
  rule: Phrasing,
  { unit }: Amount,
  scope: string,
  period: 'year' | 'cumulative',
  walk: Walk,
): CategoryList | null {
  if (rule.opensList) return { unit, scope, period, isOpen: false };
  return unit === '%' || rule.metrics.some((metric) => walk.rules.categories.kin.test(metric)) ? walk.list : null;
}

/** Second metrics of a number: 收到申请12件,均为网上申请. */
function alsoSaid(readings: readonly Reading[], amount: Amount, walk: Walk): Reading[] {
  const right = walk.sentence.slice(amount.end, amount.end + RIGHT_CHARS);
  const also: Reading[] = [];
  for (const { of, after, metric } of walk.rules.also) {
    const owner = readings.find((reading) => reading.metric === of);
    if (owner !== undefined && after.test(right)) also.push({ ...owner, metric, orElse: null });
  }
  return also;
}

function take(readings: readonly Reading[], topic: Topic | null, walk: Walk): Walk {
  const topics = topic === null ? walk.topics : new Set([topic]);
  walk.readings.push(...readings);
  const last = readings.at(-1) ?? null;
  const previousReading = last !== null && last.amount.unit === '%' ? walk.previousReading : last;
  return { ...walk, topics, previousReading };
}

/** `…累计4746万人次,其中2009年度1499万人次`, `20件,历年累计345条`: the metric of the number before, told again. */
function readRetold(amount: Amount, gap: string, walk: Walk): Reading | null {
  const { previousReading, rules, year } = walk;
  if (previousReading === null || amount.unit === '%' || amount.unit !== previousReading.amount.unit) {
    if (previousReading === null || !rules.context.retoldInAll.test(gap) || amount.unit === '%') return null;
  }
  if (rules.context.retoldInAll.test(gap)) return { ...previousReading, amount, period: 'cumulative' };
  const said = rules.context.retoldYear.exec(gap);
  if (said === null || (said[1] !== undefined && year !== null && Number(said[1]) !== year)) return null;
  return { ...previousReading, amount, period: 'year' };
}

/** Inside parentheses only the parts of a number that was read are read. */
function isAside(amount: Amount, walk: Walk): boolean {
  const from = Math.max(0, amount.start - ASIDE_CHARS);
  const before = walk.sentence.slice(from, amount.start);
  const open = before.lastIndexOf('(');
  if (open <= before.lastIndexOf(')')) return false;
  const owner = walk.readings.slice(-20).findLast((reading) => reading.amount.end <= from + open);
  if (owner !== undefined && from + open - owner.amount.end <= 1) return false;
  return /[\d条件个项次篇期份起宗人%]$/u.test(before.slice(0, open));
}

function surroundings(amount: Amount, { left: all, gap }: Said, walk: Walk): Surroundings {
  const { sentence, rules } = walk;
  const left = all.slice(-LEFT_CHARS);
  const near = sentence.slice(Math.max(0, amount.start - 300), amount.end + 100);
  return {
    cue: left.replace(rules.numbers.filler, ''),
    clause: clauseOf(gap, rules.context),
    right: sentence.slice(amount.end, amount.end + RIGHT_CHARS),
    about: `${walk.headings}。${near}`,
    sentence: near,
    topics: walk.topics,
    agency: walk.agency,
  };
}

/** The last phrase, and the one before it when that names the means (通过…,). */
function clauseOf(gap: string, words: ContextWords): string {
  const parts = gap.slice(gap.lastIndexOf(';') + 1).split(',');
  const last = parts.at(-1) ?? '';
  const means = parts.at(-2) ?? '';
  return words.means.test(means) ? `${means},${last}` : last;
}
