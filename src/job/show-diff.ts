import type { NumberDiff, OutputDiff, ReportDiff } from './diff-outputs.ts';

/** Sentences and numbers shown of one report. */
const MOST_LINES = 8;

/** A difference between two outputs for people; of each kind the first `most`. */
export function showDiff(diff: OutputDiff, most: number): string {
  const { a, b, reports, rules, metrics, outcomes } = diff;
  const lines = most === Infinity ? Infinity : MOST_LINES;
  const texts = reports.filter((one) => one.sentencesOnlyInA.length + one.sentencesOnlyInB.length > 0);
  const numbers = reports.filter((one) => one.numbers.length > 0);
  return [
    ...[a, b].map(
      (one, i) =>
        `${'AB'[i]}  ${one.out}  rules ${one.rulesVersion ?? 'unknown'}  ${one.reports} reports, ${one.numbers} numbers`,
    ),
    diff.isEqual
      ? 'no difference in texts, numbers, facts, rules or outcomes'
      : `differ: ${reports.length} reports (${texts.length} in text, ${numbers.length} in numbers, ${reports.filter((one) => one.in === 'a').length} only in A, ${reports.filter((one) => one.in === 'b').length} only in B), ${outcomes.length} outcomes of pages`,
    ...section('by rule', rules, most, ({ rule, table, a: inA, b: inB, places, example }) => [
      `  ${rule}  ${VERBS[table]} ${inA} → ${inB}  (differs in ${places}, e.g. ${example})`,
    ]),
    ...section('by metric', metrics, most, ({ metric, changed, onlyInA, onlyInB }) => [
      `  ${metric}  ${changed} changed, ${onlyInA} only in A, ${onlyInB} only in B`,
    ]),
    ...section('outcomes', outcomes, most, (one) => [`  ${one.page}  ${one.a} → ${one.b}  ${one.url}`]),
    ...section('reports', reports, most, (report) => showReport(report, lines)),
    '',
  ].join('\n');
}

const VERBS = { removed: 'takes out', edits: 'changes', checks: 'fails' } as const;

function section<T>(title: string, items: readonly T[], most: number, show: (item: T) => string[]): string[] {
  if (items.length === 0) return [];
  const more = items.length - most;
  return ['', title, ...items.slice(0, most).flatMap(show), ...(more > 0 ? [`  … and ${more} more (--all)`] : [])];
}

function showReport(report: ReportDiff, most: number): string[] {
  const sign = { both: '~', a: '-', b: '+' }[report.in];
  const from = report.url === '' ? report.file : report.url;
  const head = `  ${sign} ${report.report}  ${report.title}  ${from}`;
  if (report.in !== 'both') return [`${head}  only in ${report.in.toUpperCase()}`];
  return [
    head,
    ...report.facts.map((one) => `      ${one.column}: ${one.a || '(empty)'} → ${one.b || '(empty)'}`),
    ...few(report.numbers, most, (one) => `      ${nameOf(one)}: ${one.a} → ${one.b}`),
    ...few(report.sentencesOnlyInA, most, (one) => `      A ${one}`),
    ...few(report.sentencesOnlyInB, most, (one) => `      B ${one}`),
  ];
}

function few<T>(items: readonly T[], most: number, show: (item: T) => string): string[] {
  const more = items.length - most;
  return [...items.slice(0, most).map(show), ...(more > 0 ? [`      … and ${more} more (--all)`] : [])];
}

function nameOf({ metric, dimension, period, scope, occurrence }: NumberDiff): string {
  const parts = [
    dimension,
    period === 'year' ? '' : period,
    scope === 'body' ? '' : scope,
    occurrence === '1' ? '' : `no. ${occurrence}`,
  ];
  const shown = parts.filter((part) => part !== '');
  return shown.length === 0 ? metric : `${metric} (${shown.join(', ')})`;
}
