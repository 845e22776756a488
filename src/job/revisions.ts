import type { Observation, ObservationState, PageResult, ReportId, ReportResult } from '../model.ts';

/** A number that a later version of a report states otherwise. `absent`: that version does not state it at all. */
export interface NumberChange extends Pick<
  Observation,
  'metric' | 'dimension' | 'period' | 'scope' | 'occurrence' | 'unit'
> {
  readonly before: number | null;
  readonly beforeState: ObservationState | 'absent';
  readonly after: number | null;
  readonly afterState: ObservationState | 'absent';
}

/** How one version of a report differs from the one before, both read under the same rules. */
export interface ReportChange {
  /** Id in the later version; of a report that is no longer on its page, the id that it had. */
  readonly report: ReportId;
  readonly kind: 'changed' | 'withdrawn';
  readonly agency: string | null;
  readonly year: number | null;
  /** The text of the version before, and the year that it is filed under. */
  readonly textBefore: string;
  readonly yearBefore: number | null;
  readonly sentencesRemoved: number;
  readonly sentencesAdded: number;
  readonly numbers: readonly NumberChange[];
}

/** A change, and its place in the history of the report. Times come from the kept state. */
export interface Revision extends ReportChange {
  /** 1 for the first change of this report. */
  readonly number: number;
  /** When the version before was first seen, and when this one was; ISO. */
  readonly seenFirst: string;
  readonly changedOn: string;
}

/**
 * What changed between two readings of one page under the same rules: reports whose text differs. Chrome (view counts,
 * dates of printing) is no part of a report's text, so it makes no change. Reports that are new make none either.
 */
export function compareVersions(before: PageResult, after: PageResult): ReportChange[] {
  const partners = pairReports(before.reports, after.reports);
  return before.reports.flatMap((old) => {
    const now = partners.get(old) ?? null;
    if (now !== null && now.clean.textFile === old.clean.textFile) return [];
    return [changeOf(old, now)];
  });
}

function changeOf(old: ReportResult, now: ReportResult | null): ReportChange {
  const sentences = compareSentences(old.clean.textFile, now?.clean.textFile ?? '');
  const { identity } = now ?? old;
  return {
    report: (now ?? old).id,
    kind: now === null ? 'withdrawn' : 'changed',
    agency: identity.agency?.name ?? null,
    year: identity.year,
    textBefore: old.clean.textFile,
    yearBefore: old.identity.year,
    sentencesRemoved: sentences.removed.length,
    sentencesAdded: sentences.added.length,
    numbers: now === null ? [] : compareNumbers(old.observations, now.observations),
  };
}

/** By body and year, where both versions have just one of them; else by the place on the page. */
function pairReports(
  before: readonly ReportResult[],
  after: readonly ReportResult[],
): ReadonlyMap<ReportResult, ReportResult> {
  const pairs = new Map<ReportResult, ReportResult>();
  const taken = new Set<ReportResult>();
  for (const keyOf of [identityKey, (report: ReportResult): string => report.id]) {
    for (const old of before) {
      if (pairs.has(old)) continue;
      const key = keyOf(old);
      const same = after.filter((one) => !taken.has(one) && keyOf(one) === key);
      const isOne = before.filter((one) => keyOf(one) === key).length === 1;
      const [now] = same;
      if (key === null || now === undefined || same.length > 1 || !isOne) continue;
      pairs.set(old, now);
      taken.add(now);
    }
  }
  return pairs;
}

function identityKey({ identity }: ReportResult): string | null {
  const body = identity.bodyId ?? identity.agency?.name ?? null;
  return body === null || identity.year === null ? null : `${body}/${identity.year}`;
}

/** What names a number inside its report. */
export function numberKey(one: Pick<Observation, 'metric' | 'dimension' | 'period' | 'scope' | 'occurrence'>): string {
  return JSON.stringify([one.metric, one.dimension, one.period, one.scope, one.occurrence]);
}

/** Numbers that differ, first those of `before` in their order, then those that only `after` has. */
export function compareNumbers(before: readonly Observation[], after: readonly Observation[]): NumberChange[] {
  const old = new Map(before.map((one) => [numberKey(one), one]));
  const now = new Map(after.map((one) => [numberKey(one), one]));
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key) => {
    const [a, b] = [old.get(key), now.get(key)];
    const one = b ?? a;
    if (one === undefined) return [];
    if (a !== undefined && b !== undefined && a.value === b.value && a.state === b.state && a.unit === b.unit)
      return [];
    const { metric, dimension, period, scope, occurrence, unit } = one;
    return [
      {
        metric, dimension, period, scope, occurrence, unit,
        before: a?.value ?? null, beforeState: a?.state ?? 'absent',
        after: b?.value ?? null, afterState: b?.state ?? 'absent',
      },
    ]; // prettier-ignore
  });
}

/** Sentences that only one of two texts has, in their order; a sentence that stands twice counts twice. */
export function compareSentences(before: string, after: string): { removed: string[]; added: string[] } {
  const [old, now] = [sentencesOf(before), sentencesOf(after)];
  return { removed: without(old, now), added: without(now, old) };
}

function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[。！？；])|\n/u)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

function without(all: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const one of others) left.set(one, (left.get(one) ?? 0) + 1);
  return all.filter((one) => {
    const number = left.get(one) ?? 0;
    if (number > 0) left.set(one, number - 1);
    return number === 0;
  });
}
