import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Observation, PageResult, ReportResult } from '../../src/model.ts';
import { readPage } from '../../src/pipeline.ts';
import type { RelateRow } from '../../src/relate/relate-reports.ts';
import { relateReports } from '../../src/relate/relate-reports.ts';
import { summarize } from '../../src/relate/summarize.ts';
import { rules } from '../../src/rules/index.ts';
import { relateRules } from '../../src/rules/relations.ts';
import { rawPage } from './raw-page.ts';

/** `case.json`: what one golden case proves, said by a person before the pipeline ran. */
export interface CaseSpec {
  readonly proves: string;
  /** @default the one `input.*` of the folder */
  readonly inputs?: readonly string[];
  readonly url?: string;
  readonly urls?: readonly (string | null)[];
  readonly outcome: 'written' | 'not-a-report';
  /** One entry a report, in reading order of all inputs. */
  readonly reports: readonly { title: string | null; agency: string | null; year: number | null }[];
  /** Strings that the text of the reports must hold. */
  readonly keeps: readonly string[];
  /** Strings that no text may hold. */
  readonly drops: readonly string[];
  /** Whole lines of the text. */
  readonly lines?: readonly string[];
  readonly figures: readonly (readonly [metric: string, dimension: string | null, value: number | null])[];
  /** Figures that must not come out: metric, value, period. */
  readonly absent?: readonly (readonly [metric: string, value: number, period: string])[];
  readonly published?: string;
  readonly charset?: string;
  readonly script?: string;
  readonly meta?: Readonly<Record<string, string>>;
  /** Metadata that the page does not state about itself: words of menus and of other sites. */
  readonly noMeta?: Readonly<Record<string, string>>;
  /** Checks that must fail; no other may. */
  readonly fails?: readonly string[];
  /** The cell where failing sums cross, as `metric/dimension`. */
  readonly suspect?: string;
  /** Number of primary reports, which report (1-based) is the primary, number of duplicates, flags that some report has. */
  readonly relations?: { primaries: number; primary?: number; duplicates?: number; flags?: readonly string[] };
}

export interface CaseResult {
  readonly spec: CaseSpec;
  readonly pages: readonly PageResult[];
  readonly reports: readonly ReportResult[];
  readonly related: readonly RelateRow[];
}

const INPUTS = ['input.html', 'input.txt'];

/** The files that a case reads, in order. Throws when there are none. */
export function inputsOf(dir: string, spec: CaseSpec): string[] {
  const names = spec.inputs ?? INPUTS.filter((file) => existsSync(join(dir, file)));
  if (names.length === 0) throw new Error(`Expected an input.html or input.txt in ${dir}, found neither`);
  return names.map((file) => join(dir, file));
}

export function readSpec(dir: string): CaseSpec {
  return JSON.parse(readFileSync(join(dir, 'case.json'), 'utf8')) as CaseSpec;
}

/** Runs everything after the network over a folder of `test/golden/`. */
export function readCase(dir: string): CaseResult {
  const spec = readSpec(dir);
  const pages = inputsOf(dir, spec).map((file, at) => {
    const url = spec.urls?.[at] ?? spec.url ?? null;
    const name = file.slice(dir.length).replace(/^\//u, '');
    return readPage(rawPage(name, readFileSync(file), { id: `page-${String(at + 1)}`, url, finalUrl: url }), rules);
  });
  const reports = pages.flatMap((page) => page.reports);
  const summaries = pages.flatMap((page) => page.reports.map((report) => summarize(page, report, relateRules)));
  return { spec, pages, reports, related: relateReports(summaries, relateRules) };
}

/** What the case's text files say, one after another. */
export function printTexts(result: CaseResult): string {
  return result.reports.map((report) => `<<< ${report.id}\n${report.clean.textFile}`).join('\n');
}

const cell = (value: string | number | boolean | null): string => {
  const text = value === null ? '' : String(value);
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

const figureOf = (report: string, one: Observation): string =>
  [
    report, one.metric, one.dimension, one.occurrence, one.value, one.unit, one.state, one.approx, one.scope, one.period,
    one.raw, one.method, one.tableId, one.line, one.evidence,
  ].map(cell).join(','); // prettier-ignore

/** Every number with its evidence, as CSV. */
export function printMetrics(result: CaseResult): string {
  const head = 'report,metric,dimension,occurrence,value,unit,state,approx,scope,period,raw,method,table,line,evidence';
  const rows = result.reports.flatMap((report) => report.observations.map((one) => figureOf(report.id, one)));
  return `${[head, ...rows].join('\n')}\n`;
}

/** Outcome, identity, failed checks, removals and relations of the case's pages. */
export function printPages(result: CaseResult): string {
  const pages = result.pages.map((page) => ({
    page: page.page,
    outcome: page.outcome,
    reason: page.reason,
    charset: page.charset,
    account: page.account,
    metadata: page.metadata.map((field) => `${field.key}: ${field.value}`),
    removed: page.removals.map((one) => `${one.rule}: ${one.passage.text.replace(/\s+/gu, ' ').slice(0, 60)}`),
    issues: page.issues.map((issue) => `${issue.code}: ${issue.message}`),
    reports: page.reports.map((report) => ({
      id: report.id,
      title: report.clean.title,
      agency: report.identity.agency,
      year: report.identity.year,
      yearFrom: report.identity.yearFrom,
      era: report.identity.era,
      publishedOn: report.identity.publishedOn,
      script: report.clean.scriptIn,
      flags: [...report.identity.flags, ...report.clean.damage],
      failed: report.checks
        .filter((one) => one.status === 'fail')
        .map((one) => `${one.check} ${one.dimension ?? ''}: ${String(one.left)} ≠ ${String(one.right)}`),
    })),
  }));
  const related = result.related.map(({ checks, ...row }) => ({ ...row, checks: checks.map((one) => one.check) }));
  return `${JSON.stringify(result.pages.length > 1 ? { pages, related } : { pages }, null, 2)}\n`;
}
