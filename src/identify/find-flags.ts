import type { IdentifyInput, ReportFacts } from './identify-input.ts';

/** What a reader of the table should know before trusting a row; sorted. */
export function findFlags(
  input: IdentifyInput,
  facts: ReportFacts,
  official: readonly RegExp[],
  confidence: number,
): string[] {
  const flags = input.report.damage.map((damage) => `damage:${damage}`);
  const url = input.finalUrl ?? input.url;
  if (url !== null && !isOfficial(url, official)) flags.push('unofficial-host');
  if (facts.titleFromPage) flags.push(facts.title === null ? 'no-title' : 'title-from-page');
  if (confidence < Math.min(0.95, input.threshold + 0.2)) flags.push('doubtful');
  return flags.sort();
}

/** True when the URL's host publishes in its own name; false for mirrors, encyclopaedias, and what is no URL. */
export function isOfficial(url: string, official: readonly RegExp[]): boolean {
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  return official.some((pattern) => pattern.test(host));
}
