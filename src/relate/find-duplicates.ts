import type { RelateRules } from '../rules/relations.ts';
import { sharedSentences } from './shared-sentences.ts';
import type { ReportSummary } from './summarize.ts';

/** For each copy of a report that another copy stands for: the id of that one. */
export function findDuplicates(summaries: readonly ReportSummary[], rules: RelateRules): Map<string, string> {
  const groups = new Map<string, ReportSummary[]>();
  for (const one of summaries) {
    if (one.bodyId === null || one.year === null) continue;
    const key = `${one.bodyId}|${one.year}`;
    const group = groups.get(key) ?? [];
    group.push(one);
    groups.set(key, group);
  }
  const duplicateOf = new Map<string, string>();
  for (const group of groups.values()) {
    const primaries: ReportSummary[] = [];
    for (const one of group.toSorted(byQuality)) {
      const same = primaries.find((primary) => isSame(one, primary, rules));
      if (same === undefined) primaries.push(one);
      else duplicateOf.set(one.reportId, same.reportId);
    }
  }
  return duplicateOf;
}

/** The official, undamaged, more complete copy first; the id decides the rest, so that order of input never does. */
export function byQuality(a: ReportSummary, b: ReportSummary): number {
  if (a.official !== b.official) return a.official ? -1 : 1;
  return a.damage - b.damage || b.chars - a.chars || (a.reportId < b.reportId ? -1 : 1);
}

/** A shorter copy may lack sentences; what it has must be in the other. Too little text: the tables must agree too. */
function isSame(one: ReportSummary, primary: ReportSummary, rules: RelateRules): boolean {
  const share = Math.max(sharedSentences(one, primary), sharedSentences(primary, one));
  if (Math.min(one.sentences.length, primary.sentences.length) >= rules.sentences) return share >= rules.same;
  const ratio = Math.min(one.chars, primary.chars) / Math.max(one.chars, primary.chars, 1);
  return ratio > 0.9 && share >= (one.sentences.length === 0 ? 0 : rules.same) && sameTables(one, primary);
}

function sameTables(a: ReportSummary, b: ReportSummary): boolean {
  const keys = new Set([...Object.keys(a.tables), ...Object.keys(b.tables)]);
  return [...keys].every((key) => a.tables[key] === b.tables[key]);
}
