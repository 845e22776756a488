import type { CheckResult } from '../model.ts';
import type { RelateRules } from '../rules/relations.ts';
import { sharedSentences } from './shared-sentences.ts';
import type { ReportSummary } from './summarize.ts';

/**
 * Reports most of whose sentences stand in another report, of the same body in an earlier year or of another body. The
 * later of the two is the copy (of one year: the one with the higher id); only the closest other report is named.
 */
export function findCopies(summaries: readonly ReportSummary[], rules: RelateRules): Map<string, CheckResult> {
  const inOrder = summaries.filter((one) => one.sentences.length >= rules.sentences).toSorted(byTime);
  const having = new Map<number, ReportSummary[]>();
  for (const one of inOrder) {
    for (const hash of one.sentences) {
      const list = having.get(hash) ?? [];
      if (list.length <= rules.common) list.push(one);
      having.set(hash, list);
    }
  }
  const place = new Map(inOrder.map((one, at) => [one.reportId, at]));
  const copies = new Map<string, CheckResult>();
  for (const [at, one] of inOrder.entries()) {
    const best = closest(
      one,
      candidates(one, having, rules, (other) => (place.get(other.reportId) ?? 0) < at),
    );
    if (best !== null && best.share >= rules.copied)
      copies.set(one.reportId, copied(one, best.other, best.share, rules));
  }
  return copies;
}

function byTime(a: ReportSummary, b: ReportSummary): number {
  return (a.year ?? 9999) - (b.year ?? 9999) || (a.reportId < b.reportId ? -1 : 1);
}

/** Earlier reports that share enough of its rarer sentences to be worth a comparison. */
function candidates(
  one: ReportSummary,
  having: ReadonlyMap<number, readonly ReportSummary[]>,
  rules: RelateRules,
  isEarlier: (other: ReportSummary) => boolean,
): ReportSummary[] {
  const shared = new Map<ReportSummary, number>();
  for (const hash of one.sentences) {
    const list = having.get(hash) ?? [];
    if (list.length > rules.common) continue;
    for (const other of list) if (isEarlier(other)) shared.set(other, (shared.get(other) ?? 0) + 1);
  }
  return [...shared].filter(([, count]) => count >= 3).map(([other]) => other);
}

function closest(one: ReportSummary, others: readonly ReportSummary[]): { other: ReportSummary; share: number } | null {
  let best: { other: ReportSummary; share: number } | null = null;
  for (const other of others) {
    const share = sharedSentences(one, other);
    if (best === null || share > best.share || (share === best.share && other.reportId < best.other.reportId))
      best = { other, share };
  }
  return best;
}

function copied(one: ReportSummary, other: ReportSummary, share: number, rules: RelateRules): CheckResult {
  const isOwn = one.bodyId !== null && one.bodyId === other.bodyId;
  return {
    check: 'copied-text',
    severity: 'W',
    dimension: isOwn ? 'earlier-year' : 'other-body',
    status: 'fail',
    left: Math.round(share * 100) / 100,
    right: rules.copied,
    suspect: null,
    otherReport: other.reportId,
    evidence: `${Math.round(share * 100)} % of its sentences stand in ${other.reportId} (${other.bodyId ?? 'body unknown'}, ${other.year ?? 'year unknown'})`,
  };
}
