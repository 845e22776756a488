import type { CheckResult, CleanReport, CleanText, Identity, Observation } from '../model.ts';
import type { PageTrace } from '../pipeline.ts';
import type { Metric } from '../rules/dictionary.ts';
import { cut, listed, row } from './layout-lines.ts';

/** One candidate report: who and when, what was changed in its text, its numbers with their evidence, its checks. */
export function explainReport(
  report: CleanReport,
  trace: PageTrace,
  index: number,
  metrics: ReadonlyMap<string, Metric>,
): string[] {
  const identity = trace.identities[index] as Identity;
  const read = trace.result.reports.find((one) => one.clean.ordinal === report.ordinal);
  return [
    '',
    `── report ${report.ordinal}: ${report.title ?? '(no title in the text)'} ${'─'.repeat(8)}`,
    ...explainIdentity(identity),
    ...explainEdits(report),
    ...(read === undefined ? [] : explainNumbers(read.observations, metrics)),
    ...(read === undefined ? [] : explainChecks(read.checks)),
  ];
}

function explainIdentity(identity: Identity): string[] {
  const { agency, region, period } = identity;
  return [
    row('identify', `${identity.reason} (confidence ${identity.confidence})`),
    ...listed(
      [
        `agency     ${agency === null ? 'not stated' : `${agency.name} (from ${agency.from})`}`,
        `region     ${region === null ? 'not settled' : `${region.code} ${region.name}`}`,
        `year       ${identity.year === null ? 'not stated' : `${identity.year} (from ${identity.yearFrom})`}`,
        `period     ${period === null ? 'not stated' : `${period.start} to ${period.end}`}`,
        `published  ${identity.publishedOn ?? 'not stated'}`,
        `format     ${identity.era ?? 'unknown'}`,
        ...(identity.flags.length > 0 ? [`flags      ${identity.flags.join(', ')}`] : []),
      ],
      10,
    ),
  ];
}

function explainEdits(report: CleanReport): string[] {
  const texts: CleanText[] = report.blocks.flatMap((block) =>
    block.kind === 'table' ? block.cells.map((cell) => cell.clean) : [block.clean],
  );
  const byRule = new Map<string, { count: number; example: string }>();
  for (const edit of texts.flatMap((text) => text.edits)) {
    const seen = byRule.get(edit.rule);
    if (seen !== undefined) seen.count++;
    else byRule.set(edit.rule, { count: 1, example: `${visible(edit.before)} → ${visible(edit.after)}` });
  }
  const rows = [...byRule].sort((a, b) => b[1].count - a[1].count);
  const total = rows.reduce((sum, [, one]) => sum + one.count, 0);
  return [
    row('normalize', `the text is ${report.scriptIn}; ${total} edits, each recorded`),
    ...listed(
      rows.map(([rule, one]) => `${String(one.count).padStart(6)} × ${rule.padEnd(34)} e.g. ${cut(one.example, 50)}`),
      30,
    ),
  ];
}

function visible(text: string): string {
  if (text === '') return '(nothing)';
  return text.replace(/\s/gu, '␣');
}

function explainNumbers(observations: readonly Observation[], metrics: ReadonlyMap<string, Metric>): string[] {
  const prose = observations.filter((one) => one.method === 'prose');
  const cells = observations.filter((one) => one.method !== 'prose');
  return [
    row(
      'extract',
      `${observations.length} rows of numbers: ${cells.length} table cells, ${prose.length} from sentences`,
    ),
    ...listed(
      [...cells, ...prose].map((one) => explainObservation(one, metrics)),
      400,
    ),
  ];
}

function explainObservation(one: Observation, metrics: ReadonlyMap<string, Metric>): string {
  const name = `${metrics.get(one.metric)?.zh ?? one.metric}${one.dimension === null ? '' : ` / ${one.dimension}`}`;
  const value = one.value === null ? `(${one.state})` : `${one.approx ? 'about ' : ''}${one.value}${one.unit}`;
  const scope = [one.scope === 'body' ? '' : one.scope, one.period === 'year' ? '' : one.period]
    .filter(Boolean)
    .join(', ');
  return `line ${String(one.line).padStart(4)}  ${name} = ${value}${scope === '' ? '' : ` [${scope}]`}  «${cut(one.evidence, 60)}»  ${one.metric}`;
}

function explainChecks(checks: readonly CheckResult[]): string[] {
  const of = (status: CheckResult['status']): CheckResult[] => checks.filter((check) => check.status === status);
  const failed = of('fail').map((check) => {
    const sides = check.left === null && check.right === null ? '' : ` ${check.left} ≠ ${check.right}`;
    const suspect = check.suspect === null ? '' : ` suspect: ${check.suspect}`;
    return `FAIL ${check.check} (${check.severity})${check.dimension === null ? '' : ` ${check.dimension}`}${sides}${suspect}  ${cut(check.evidence, 80)}`;
  });
  return [
    row('check', `${of('pass').length} pass, ${of('fail').length} fail, ${of('unknown').length} cannot be judged`),
    ...listed(failed, 40),
  ];
}
