import type { CleanReport, CleanTextBlock, Issue, Observation } from '../../model.ts';
import type { ProseRules } from '../../rules/phrasings.ts';
import { shiftDecimal } from '../read-numeral.ts';
import type { Amount } from './find-amounts.ts';
import { foldLine, originOf, type FoldedLine } from './fold-line.ts';
import { topicsOf, trackHeadings, type Headings } from './track-headings.ts';
import { readSentence, startingScope, type ProseState, type ProseSubject, type Reading } from './read-sentence.ts';
import { readZeros, type ZeroReading } from './read-zeros.ts';
import { splitSentences } from './split-sentences.ts';

/** What the reader of sentences needs to know about whose report of which year it is. */
export interface ProseIdentity {
  readonly year: number | null;
  readonly agency: { readonly name: string; readonly kind: string | null; readonly level: string | null } | null;
}

/** An observation, each counted as the first of its kind, where in its line it stands, and what it says if nothing else does. */
interface Found {
  readonly row: Observation;
  readonly offset: number;
  readonly orElse: string | null;
  /** Of a zero said in words: metrics that speak against it where the paragraph counts them. */
  readonly against: readonly string[];
}

/** What one paragraph leaves for the next under the same heading. */
type Carried = Pick<ProseState, 'told' | 'values'>;

const NOTHING: Carried = { told: 'body', values: [] };
const EVIDENCE_CHARS = 300;
const NEXT_CHARS = 40;
/** A heading that stands in its line before a colon: (二)依申请公开:全年收到…. */
const HEADING_BEFORE_COLON = /^\([一二三四五六七八九十]{1,3}\)[^。;,:\d]{2,20}:/u;

/**
 * Reads the counts that a report tells in sentences. A number gets a metric only when a phrasing says so; the rest of
 * the numbers (other years, plans, document numbers, other work) is left alone and not reported.
 *
 * @returns observations in reading order, values in the dictionary's unit of the metric; no issues are known yet
 */
export function extractProse(
  report: CleanReport,
  identity: ProseIdentity,
  rules: ProseRules,
): { observations: Observation[]; issues: Issue[] } {
  const found: Found[] = [];
  const subject: ProseSubject = { year: identity.year, agency: identity.agency?.name ?? null };
  let headings: Headings = { section: '', sub: '' };
  let under = readHeadings(headings, rules);
  let before: Carried = NOTHING;
  for (const block of report.blocks) {
    if (block.kind === 'table') {
      before = NOTHING;
      continue;
    }
    const above = headings;
    headings = trackHeadings(headings, block);
    if (above !== headings) under = readHeadings(headings, rules);
    if (block.role !== 'text' && block.role !== 'sub-heading') continue;
    const read = readBlock(block, under, above === headings ? before : NOTHING, subject, rules);
    found.push(...read.found);
    before = read.carried;
  }
  const inTime = found.filter(({ row }) => isInTime(row, identity.year, rules));
  return { observations: addElsewhereUnsaid(inTime, rules), issues: [] };
}

/** An amount has no metric before the scheme that it belongs to; that nothing was taken is true of any year. */
function isInTime(row: Observation, year: number | null, rules: ProseRules): boolean {
  const since = rules.since.get(row.metric);
  return since === undefined || year === null || year >= since || row.value === 0;
}

/** Adds the second metric of a wording right after the first, unless the report says it somewhere in its own words. */
function addElsewhereUnsaid(found: readonly Found[], rules: ProseRules): Observation[] {
  const said = new Set(found.map(({ row }) => row.metric));
  const all: Observation[] = [];
  for (const { row, orElse } of found) {
    all.push(row);
    if (orElse !== null && !said.has(orElse))
      all.push({ ...row, metric: orElse, unit: rules.units.get(orElse) ?? row.unit });
  }
  return all;
}

/** What the headings above say to every paragraph below them. */
interface Under {
  readonly text: string;
  readonly topics: ProseState['topics'];
  readonly isPlan: boolean;
}

function readHeadings({ section, sub }: Headings, rules: ProseRules): Under {
  const text = `${section}。${sub}`;
  return { text, topics: topicsOf(text, rules), isPlan: rules.context.planHeading.test(text) };
}

function readBlock(
  block: CleanTextBlock,
  { text: above, topics, isPlan }: Under,
  carried: Carried,
  subject: ProseSubject,
  rules: ProseRules,
): { found: Found[]; carried: Carried } {
  if (isPlan) return { found: [], carried: NOTHING };
  const line = block.clean.text;
  const folded = foldLine(line);
  const found: Found[] = [];
  let state: ProseState = {
    topics,
    list: null,
    scope: carried.told,
    told: carried.told,
    values: carried.values,
  };
  let lead = '';
  let before = '';
  for (const [start, end] of splitSentences(folded.text)) {
    const sentence = folded.text.slice(start, end);
    const place: Place = { block, folded, start, end };
    // A short first sentence without a number is a heading that stands in its line: (三)依申请公开情况。
    const heading =
      sentence.length <= 30 && !/\d{2}/u.test(sentence) ? sentence : HEADING_BEFORE_COLON.exec(sentence)?.[0];
    if (start === 0 && heading !== undefined) {
      lead = heading.replace(/:$/u, '。');
      state = { ...state, topics: new Set([...state.topics, ...topicsOf(lead, rules)]) };
    }
    const context = `${above}。${lead}${before}`;
    before = sentence.slice(-60);
    const inherited = startingScope(sentence, state, rules.context);
    const read = readSentence(sentence, folded.text.slice(end, end + NEXT_CHARS), context, subject, state, rules);
    state = read.state;
    const here = read.readings.map((reading) => numberOf(reading, place, rules));
    for (const zero of readZeros(sentence, context, subject.year, inherited, rules)) {
      for (const metric of zero.metrics) here.push(zeroOf(metric, zero, place, rules));
      if (zero.topic !== null) state = { ...state, topics: new Set([...state.topics, zero.topic]) };
    }
    found.push(...here.sort((a, b) => a.offset - b.offset));
  }
  return {
    found: found.filter((one) => !isContradicted(one, found)),
    carried: { told: state.told, values: state.values },
  };
}

/** 没有收到书面申请,收到网上申请2件: a denial that the same paragraph takes back denies only a part. */
function isContradicted({ against, row }: Found, found: readonly Found[]): boolean {
  const isCounted = ({ row: other }: Found): boolean =>
    (other.value ?? 0) > 0 && other.period === 'year' && other.scope === row.scope && against.includes(other.metric);
  return against.length > 0 && found.some(isCounted);
}

/** A sentence of a block; the offsets are those of its folded text. */
interface Place {
  readonly block: CleanTextBlock;
  readonly folded: FoldedLine;
  readonly start: number;
  readonly end: number;
}

function numberOf(
  { metric, dimension, amount, scope, period, orElse }: Reading,
  place: Place,
  rules: ProseRules,
): Found {
  const unit = rules.units.get(metric) ?? '';
  const value = inUnit(amount, unit);
  const { approx, start, rawEnd } = amount;
  return found(
    { metric, dimension, value, unit, approx, scope, period, orElse, start, end: rawEnd, against: [] },
    place,
  );
}

function zeroOf(metric: string, { scope, start, end, against }: ZeroReading, place: Place, rules: ProseRules): Found {
  const unit = rules.units.get(metric) ?? '';
  const [dimension, value, approx, period, orElse] = [null, 0, false, 'year', null] as const;
  return found({ metric, dimension, value, unit, approx, scope, period, orElse, start, end, against }, place);
}

type Told = Pick<Observation, 'metric' | 'dimension' | 'unit' | 'approx' | 'scope' | 'period'> & {
  readonly value: number;
  readonly orElse: string | null;
  readonly against: readonly string[];
  /** Offsets in the folded sentence. */
  readonly start: number;
  readonly end: number;
};

function found(told: Told, { block, folded, start, end }: Place): Found {
  const { metric, dimension, value, unit, approx, scope, period } = told;
  const line = block.clean.text;
  const [from, at] = [originOf(folded, start), originOf(folded, start + told.start)];
  const raw = line.slice(at, originOf(folded, start + told.end - 1) + 1);
  const evidence = evidenceOf(line.slice(from, originOf(folded, end - 1) + 1), at - from);
  const state = value === 0 ? 'zero' : 'number';
  return {
    row: {
      metric, dimension, value, unit, state, approx, scope, period, occurrence: 1, raw,
      method: 'prose', tableId: null, evidence, line: block.line,
    },
    offset: start + told.start,
    orElse: told.orElse,
    against: told.against,
  }; // prettier-ignore
}

/** The value in the metric's unit; only money changes by a factor: 元 to 万元. */
function inUnit({ value, unit: printed }: Amount, unit: string): number {
  if (unit !== '万元') return value;
  return printed === '元' ? shiftDecimal(value, -4) : printed === '亿元' ? shiftDecimal(value, 4) : value;
}

/** The sentence, cut to 300 characters around the number. */
function evidenceOf(sentence: string, at: number): string {
  const whole = sentence.trim();
  if (whole.length <= EVIDENCE_CHARS) return whole;
  const from = Math.max(0, Math.min(at - EVIDENCE_CHARS / 2, sentence.length - EVIDENCE_CHARS));
  return sentence.slice(from, from + EVIDENCE_CHARS).trim();
}
