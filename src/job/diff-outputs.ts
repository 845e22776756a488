import { stat } from 'node:fs/promises';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BadUsage } from './errors.ts';
import { TextStore } from './read-output-text.ts';
import { groupRows, pairGroups, readTable, type TextRow } from './read-table.ts';
import { compareSentences } from './revisions.ts';

export interface OutputFacts {
  readonly out: string;
  readonly rulesVersion: string | null;
  readonly reports: number;
  readonly numbers: number;
}

/** A number that differs: as printed in the tables; `absent` where one output does not have it. */
export interface NumberDiff {
  readonly metric: string;
  readonly dimension: string;
  readonly period: string;
  readonly scope: string;
  readonly occurrence: string;
  readonly a: string;
  readonly b: string;
}

export interface ReportDiff {
  readonly report: string;
  readonly title: string;
  readonly url: string;
  readonly file: string;
  readonly in: 'both' | 'a' | 'b';
  readonly sentencesOnlyInA: readonly string[];
  readonly sentencesOnlyInB: readonly string[];
  readonly numbers: readonly NumberDiff[];
  /** Columns of `reports.csv` that differ. */
  readonly facts: readonly { readonly column: string; readonly a: string; readonly b: string }[];
}

/** What a rule did in A and in B, where that differs. */
export interface RuleDiff {
  readonly rule: string;
  /** `removed`: blocks taken out of pages; `edits`: changes of texts; `checks`: reports that fail the check. */
  readonly table: 'removed' | 'edits' | 'checks';
  readonly a: number;
  readonly b: number;
  /** Pages or reports in which it differs. */
  readonly places: number;
  readonly example: string;
}

export interface MetricDiff {
  readonly metric: string;
  readonly changed: number;
  readonly onlyInA: number;
  readonly onlyInB: number;
}

export interface OutputDiff {
  readonly isEqual: boolean;
  readonly a: OutputFacts;
  readonly b: OutputFacts;
  readonly reports: readonly ReportDiff[];
  readonly rules: readonly RuleDiff[];
  readonly metrics: readonly MetricDiff[];
  readonly outcomes: readonly { readonly page: string; readonly url: string; readonly a: string; readonly b: string }[];
}

/**
 * What two output folders say differently: reports, texts by sentence, numbers, what each rule took out, changed or
 * failed. The tables are read side by side; memory holds the differences. Throws BadUsage for a folder that is no output.
 */
export async function diffOutputs(a: string, b: string): Promise<OutputDiff> {
  const facts = [await factsOf(a), await factsOf(b)] as const;
  const reports = await diffReports(a, b);
  const rules = [
    ...(await diffRules(a, b, 'removed', 'page_id', ({ rule = '' }) => [rule, 1])),
    ...(await diffRules(a, b, 'edits', 'report_id', ({ rule = '', count }) => [rule, Number(count)])),
    ...(await diffRules(a, b, 'checks', 'report_id', ({ check_id = '', status }) => [
      check_id,
      status === 'fail' ? 1 : 0,
    ])),
  ];
  const outcomes = await diffOutcomes(a, b);
  const isEqual = reports.length === 0 && rules.length === 0 && outcomes.length === 0;
  return { isEqual, a: facts[0], b: facts[1], reports, rules, metrics: byMetric(reports), outcomes };
}

async function factsOf(out: string): Promise<OutputFacts> {
  if ((await stat(join(out, 'tables', 'reports.csv')).catch(() => null)) === null) {
    throw new BadUsage(`${out}: this is no output folder: tables/reports.csv is not there`);
  }
  const text = await readFile(join(out, 'run.json'), 'utf8').catch(() => '{}');
  const run = JSON.parse(text) as { rulesVersion?: string; reports?: number; numbers?: number };
  return { out, rulesVersion: run.rulesVersion ?? null, reports: run.reports ?? 0, numbers: run.numbers ?? 0 };
}

async function diffReports(a: string, b: string): Promise<ReportDiff[]> {
  const numbers = await diffNumbers(a, b);
  const texts = [new TextStore(a), new TextStore(b)] as const;
  const diffs: ReportDiff[] = [];
  const groups = [
    groupRows(readTable(a, 'reports'), 'report_id'),
    groupRows(readTable(b, 'reports'), 'report_id'),
  ] as const;
  for await (const { id, a: rowsA, b: rowsB } of pairGroups(...groups)) {
    const [one, other] = [rowsA[0] ?? null, rowsB[0] ?? null];
    const row = other ?? one ?? {};
    const sentences = compareSentences(await texts[0].read(one), await texts[1].read(other));
    const diff: ReportDiff = {
      report: id,
      title: row.title ?? '',
      url: row.url ?? '',
      file: row.file ?? '',
      in: one === null ? 'b' : other === null ? 'a' : 'both',
      sentencesOnlyInA: sentences.removed,
      sentencesOnlyInB: sentences.added,
      numbers: numbers.get(id) ?? [],
      facts: one === null || other === null ? [] : diffFacts(one, other),
    };
    const isSame = diff.in === 'both' && diff.numbers.length + diff.facts.length === 0;
    if (!isSame || sentences.removed.length + sentences.added.length > 0) diffs.push(diff);
  }
  return diffs;
}

/** Counted from texts and numbers, or a place: they differ when those do. */
const FOLLOWS = new Set(['text_file', 'chars_page', 'chars_text', 'metrics', 'checks_failed']);

function diffFacts(one: TextRow, other: TextRow): { column: string; a: string; b: string }[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])]
    .filter((column) => !FOLLOWS.has(column) && one[column] !== other[column])
    .map((column) => ({ column, a: one[column] ?? '', b: other[column] ?? '' }));
}

async function diffNumbers(a: string, b: string): Promise<Map<string, NumberDiff[]>> {
  const found = new Map<string, NumberDiff[]>();
  const groups = [
    groupRows(readTable(a, 'metrics'), 'report_id'),
    groupRows(readTable(b, 'metrics'), 'report_id'),
  ] as const;
  for await (const { id, a: rowsA, b: rowsB } of pairGroups(...groups)) {
    const [old, now] = [new Map(rowsA.map(toNumber)), new Map(rowsB.map(toNumber))];
    const diffs = [...new Set([...old.keys(), ...now.keys()])].flatMap((key): NumberDiff[] => {
      const [one, other] = [old.get(key)?.shown ?? 'absent', now.get(key)?.shown ?? 'absent'];
      const {
        metric = '',
        dimension = '',
        period = '',
        scope = '',
        occurrence = '',
      } = (now.get(key) ?? old.get(key))?.row ?? {};
      return one === other ? [] : [{ metric, dimension, period, scope, occurrence, a: one, b: other }];
    });
    if (diffs.length > 0) found.set(id, diffs);
  }
  return found;
}

function toNumber(row: TextRow): [key: string, number: { readonly shown: string; readonly row: TextRow }] {
  const key = JSON.stringify([row.metric, row.dimension, row.period, row.scope, row.occurrence]);
  const value = row.value === '' ? (row.state ?? '') : `${row.value} ${row.unit}`.trim();
  return [key, { shown: row.approx === 'true' ? `about ${value}` : value, row }];
}

async function diffRules(
  a: string,
  b: string,
  table: RuleDiff['table'],
  column: string,
  countOf: (row: TextRow) => [rule: string, count: number],
): Promise<RuleDiff[]> {
  const found = new Map<string, RuleDiff>();
  const groups = [groupRows(readTable(a, table), column), groupRows(readTable(b, table), column)] as const;
  for await (const { id, a: rowsA, b: rowsB } of pairGroups(...groups)) {
    const [one, other] = [addUp(rowsA.map(countOf)), addUp(rowsB.map(countOf))];
    for (const rule of new Set([...one.keys(), ...other.keys()])) {
      const [inA, inB] = [one.get(rule) ?? 0, other.get(rule) ?? 0];
      const before = found.get(rule) ?? { rule, table, a: 0, b: 0, places: 0, example: '' };
      const differs = inA !== inB || contentOf(rowsA, rule) !== contentOf(rowsB, rule);
      const places = before.places + (differs ? 1 : 0);
      const example = before.example === '' && differs ? id : before.example;
      found.set(rule, { ...before, a: before.a + inA, b: before.b + inB, places, example });
    }
  }
  return [...found.values()].filter(({ places }) => places > 0).sort((x, y) => (x.rule < y.rule ? -1 : 1));
}

/** What a rule took out, in words: a rule that takes as many blocks as before may take others. */
function contentOf(rows: readonly TextRow[], rule: string): string {
  return rows
    .filter((row) => row.rule === rule)
    .map(({ text }) => text ?? '')
    .sort()
    .join('\n');
}

function addUp(counts: readonly (readonly [string, number])[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [rule, count] of counts) sums.set(rule, (sums.get(rule) ?? 0) + count);
  return sums;
}

async function diffOutcomes(a: string, b: string): Promise<OutputDiff['outcomes'][number][]> {
  const found: OutputDiff['outcomes'][number][] = [];
  const groups = [groupRows(readTable(a, 'pages'), 'page_id'), groupRows(readTable(b, 'pages'), 'page_id')] as const;
  for await (const { id, a: rowsA, b: rowsB } of pairGroups(...groups)) {
    const [one, other] = [rowsA[0]?.outcome ?? 'absent', rowsB[0]?.outcome ?? 'absent'];
    const { url = '', file = '' } = rowsB[0] ?? rowsA[0] ?? {};
    if (one !== other) found.push({ page: id, url: url === '' ? file : url, a: one, b: other });
  }
  return found;
}

function byMetric(reports: readonly ReportDiff[]): MetricDiff[] {
  const found = new Map<string, MetricDiff>();
  for (const { metric, a, b } of reports.flatMap(({ numbers }) => numbers)) {
    const before = found.get(metric) ?? { metric, changed: 0, onlyInA: 0, onlyInB: 0 };
    const key = b === 'absent' ? 'onlyInA' : a === 'absent' ? 'onlyInB' : 'changed';
    found.set(metric, { ...before, [key]: before[key] + 1 });
  }
  return [...found.values()].sort((x, y) => (x.metric < y.metric ? -1 : 1));
}
