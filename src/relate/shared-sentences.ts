import type { ReportSummary } from './summarize.ts';

/**
 * Share of the sentences of `a` that `b` has too, from the lowest hashes that both kept: below the smaller of their two
 * ends each list is whole.
 */
export function sharedSentences(a: ReportSummary, b: ReportSummary): number {
  const end = Math.min(endOf(a), endOf(b));
  const other = new Set(b.sentences);
  const own = a.sentences.filter((hash) => hash <= end);
  if (own.length === 0) return 0;
  return own.filter((hash) => other.has(hash)).length / own.length;
}

function endOf(one: ReportSummary): number {
  return one.sentenceCount > one.sentences.length ? (one.sentences.at(-1) ?? 0) : Infinity;
}
