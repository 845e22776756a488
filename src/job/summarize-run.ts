import type { BadRecord } from '../dump/records.ts';
import type { LeftOut } from '../dump/find-inputs.ts';
import type { Counts, IssueCount } from './count-results.ts';

/** What a night of a collection brought, beyond pages and reports. */
export interface NightSummary {
  /** Number of its files in `runs/`; null when nobody was asked. */
  readonly number: number | null;
  /** Changes of published reports, all that are known. */
  readonly revisions: number;
  /** Hosts with pages that vanished; their rows stay. */
  readonly gone: readonly HostPages[];
  /** Hosts with pages whose layout rule finds no title or no body any more. */
  readonly layoutChanged: readonly HostPages[];
}

interface HostPages {
  readonly host: string;
  readonly pages: number;
}

/** What a run did: printed at its end, and with `--json` given to programs. */
export interface RunSummary extends Counts {
  /** `unchanged`: nothing had to be read, and the results that stood there stand. */
  readonly state: 'written' | 'unchanged' | 'interrupted';
  readonly out: string;
  readonly rulesVersion: string;
  /** Pages that were read by this run; the others were kept from a run before. */
  readonly pagesRead: number;
  readonly badRecords: readonly BadRecord[];
  /** WARC records that are no page, by kind. */
  readonly skippedRecords: Readonly<Record<string, number>>;
  readonly leftOut: Readonly<Record<LeftOut['why'], number>>;
  /** Why the exit code is 1; null when the run is as the job expects. */
  readonly belowExpectation: string | null;
  /** Collections only. */
  readonly night?: NightSummary;
}

const LEFT_OUT: Readonly<Record<LeftOut['why'], string>> = {
  'unknown-kind': 'of another kind',
  hidden: 'hidden',
  link: 'links',
  unreadable: 'not readable',
};

/** The last lines of a run, for people. */
export function showSummary(summary: RunSummary): string {
  if (summary.state === 'unchanged') {
    return `nothing to do: ${count(summary.pages, 'page')} unchanged (${count(summary.reports, 'report')} in ${summary.out})\n`;
  }
  const outcomes = Object.entries(summary.outcomes).map(([outcome, number]) => `${number} ${outcome}`);
  const kept = summary.pages - summary.pagesRead;
  return [
    `pages    ${summary.pages}: ${outcomes.join(', ')}${kept > 0 ? ` (${kept} unchanged, not read again)` : ''}`,
    `reports  ${summary.reports}, with ${summary.numbers} numbers; ${summary.checksFailed} checks failed`,
    ...badLines(summary),
    ...leftLines(summary),
    ...summary.alarms.map((one) => `ALARM    ${one.code} ${one.count}×: ${one.examples[0]?.message ?? ''}`),
    ...nightLines(summary.night),
    ...issueLine(summary.issues),
    `results  ${summary.out}: text/ tables/ spreadsheet/ datapackage.json run.json`,
    '',
  ].join('\n');
}

function badLines({ badRecords }: RunSummary): string[] {
  if (badRecords.length === 0) return [];
  const shown = badRecords.slice(0, 5).map(({ file, reason }) => `         ${file}: ${reason}`);
  const more = badRecords.length > 5 ? [`         … and ${badRecords.length - 5} more, see run.json`] : [];
  return [`bad      ${count(badRecords.length, 'record')} could not be read:`, ...shown, ...more];
}

function nightLines(night: NightSummary | undefined): string[] {
  if (night === undefined) return [];
  const shown = (hosts: readonly HostPages[]): string =>
    hosts.map(({ host, pages }) => `${host} ${count(pages, 'page')}`).join(', ');
  return [
    ...(night.revisions > 0
      ? [`revised  ${count(night.revisions, 'change')} of published reports, see tables/revisions.csv`]
      : []),
    ...(night.gone.length > 0 ? [`gone     ${shown(night.gone)}; their rows stay`] : []),
    ...(night.layoutChanged.length > 0
      ? [
          `LAYOUT   changed: ${shown(night.layoutChanged)} where no title, body or number is found any more (see run.json)`,
        ]
      : []),
  ];
}

function leftLines({ leftOut }: RunSummary): string[] {
  const parts = Object.entries(LEFT_OUT).flatMap(([why, text]) => {
    const number = leftOut[why as LeftOut['why']];
    return number === 0 ? [] : [`${number} ${text}`];
  });
  return parts.length === 0 ? [] : [`left out ${parts.join(', ')}`];
}

function issueLine(issues: readonly IssueCount[]): string[] {
  const loud = issues.filter(({ severity }) => severity !== 'info');
  if (loud.length === 0) return [];
  return [`issues   ${loud.map((one) => `${one.code} ${one.count}`).join(', ')} (examples in run.json)`];
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
