import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { tables } from '../../../src/rules/columns.ts';
import { dimensions, metrics } from '../../../src/rules/dictionary.ts';
import { checkRows } from '../../../src/write/check-rows.ts';
import { dataPackage } from '../../../src/write/data-package.ts';
import { editRows } from '../../../src/write/edit-rows.ts';
import { metricNames } from '../../../src/write/metric-names.ts';
import { metricRows } from '../../../src/write/metric-rows.ts';
import { pageRow } from '../../../src/write/page-row.ts';
import { removedRows } from '../../../src/write/removed-rows.ts';
import { reportRow } from '../../../src/write/report-row.ts';
import type { RelateRow, Row } from '../../../src/write/row.ts';
import { page, report } from './sample-page.ts';

const names = metricNames(metrics, dimensions);
const related: RelateRow = {
  reportId: report.id,
  primary: false,
  duplicateOf: '0000000000000000-1',
  flags: ['copied', 'doubtful'],
  checks: [{ ...report.checks[0]!, check: 'X1', severity: 'W', otherReport: '0000000000000000-1' }],
};
const rows: readonly (readonly [string, readonly Row[]])[] = [
  ['reports', [reportRow(page, report, 'text/2018/x.txt', related)]],
  ['metrics', metricRows(report, names)],
  ['checks', checkRows(report, related)],
  ['pages', [pageRow(page)]],
  ['removed', removedRows(page)],
  ['edits', editRows(report)],
];

describe('rows', () => {
  it.each(rows)('%s: have exactly the columns of their table, in order, and what must be there', (name, some) => {
    const table = tables.find((one) => one.name === name);
    for (const row of some) {
      expect(Object.keys(row)).toEqual(table?.columns.map((column) => column.name));
      for (const column of table?.columns ?? []) {
        const value = row[column.name] ?? null;
        if (column.required) expect(value, column.name).not.toBeNull();
        if (value === null) continue;
        if (column.values !== null) expect(column.values).toContain(value);
        const type = {
          string: 'string',
          date: 'string',
          datetime: 'string',
          integer: 'number',
          number: 'number',
          boolean: 'boolean',
        };
        expect(typeof value, column.name).toBe(type[column.type]);
      }
    }
  });

  it('counts and joins for reports.csv', () => {
    expect(rows[0]?.[1][0]).toMatchObject({
      text_file: 'text/2018/x.txt',
      chars_page: 100,
      chars_text: 4,
      metrics: 1,
      checks_failed: 2,
      flags: 'copied;doubtful;year-from-url',
      primary: false,
      duplicate_of: '0000000000000000-1',
    });
    expect(reportRow(page, report, 'x', null)).toMatchObject({ primary: true, duplicate_of: null, checks_failed: 1 });
  });

  it('names metrics and dimensions in Chinese', () => {
    expect(names.metric(metrics[0]!.key)).toBe(metrics[0]!.zh);
    expect([names.dimension('natural_person'), names.dimension('total')]).toEqual(['自然人', '总计']);
    expect([names.dimension('机构职能类'), names.dimension('none'), names.metric('none')]).toEqual([
      '机构职能类',
      null,
      null,
    ]);
    expect(metricRows(report, names)[1]).toMatchObject({ value: null, state: 'blank', dimension_zh: '总计' });
  });

  it('keeps of a script its length and digest, and sorts removals by position', () => {
    const digest = createHash('sha256').update('var\u00a0a=1;').digest('hex').slice(0, 16);
    expect(removedRows(page)).toEqual([
      { page_id: page.page, rule: 'html/script', category: 'script', chars: 8, text: `length 8, sha256 ${digest}`, place: 'line 7 body/p[1]' }, // prettier-ignore
      { page_id: page.page, rule: 'line/page-tools', category: 'page-tools', chars: 4, text: '打印本页', place: 'line 7 body/p[1]' }, // prettier-ignore
    ]);
  });

  it('counts edits by rule', () => {
    expect(editRows(report).map(({ rule, count }) => [rule, count])).toEqual([
      ['script/t2cn', 2],
      ['space/inside', 1],
    ]);
  });
});

describe('columns', () => {
  it('are those that were promised', () => {
    const promised = {
      reports:
        'report_id, body_id, title, agency, agency_level, agency_kind, agency_from, region_code, region, year, period_start, period_end, published_on, era, script_in, url, file, page_id, text_file, chars_page, chars_text, metrics, checks_failed, flags, primary, duplicate_of',
      metrics:
        'report_id, agency, year, metric, metric_zh, dimension, dimension_zh, occurrence, value, unit, state, approx, scope, period, raw, method, table_id, evidence, line',
      checks: 'report_id, check_id, severity, dimension, status, left, right, suspect, other_report, evidence',
      pages:
        'page_id, url, final_url, file, outcome, reason, status, charset, charset_because, bytes, chars, chars_kept, chars_metadata, chars_removed, chars_set_aside, chars_guarded, reports, sha256, snapshot',
      removed: 'page_id, rule, category, chars, text, place',
      edits: 'report_id, rule, count',
      revisions:
        'report_id, revision, agency, year, seen_first, changed_on, change, metric, metric_zh, dimension, dimension_zh, period, scope, occurrence, unit, before, before_state, after, after_state, sentences_removed, sentences_added, text_before',
    };
    const ours = tables.map(({ name, columns }) => [name, columns.map((column) => column.name).join(', ')]);
    expect(Object.fromEntries(ours)).toEqual(promised);
  });

  it('say what they mean in both languages, with one Chinese header each', () => {
    for (const { name, columns } of tables) {
      expect(new Set(columns.map(({ zh }) => zh)).size, name).toBe(columns.length);
      for (const { zh, en, meaning } of columns) {
        expect(zh).toMatch(/\p{Script=Han}/u);
        expect(meaning).toMatch(/\p{Script=Han}.*。$/u);
        expect(en).toMatch(/\w/u);
      }
    }
  });

  it('make a data package whose keys and references exist', () => {
    const { resources } = dataPackage(tables) as {
      resources: {
        name: string;
        path: string;
        schema: {
          fields: { name: string; description: string }[];
          primaryKey?: string[];
          foreignKeys: { fields: string; reference: { resource: string; fields: string } }[];
        };
      }[];
    };
    const fieldsOf = (name: string): string[] =>
      resources.find((one) => one.name === name)?.schema.fields.map((field) => field.name) ?? [];
    expect(resources.map(({ path }) => path)).toEqual(tables.map(({ name }) => `tables/${name}.csv`));
    for (const { name, schema } of resources) {
      expect(fieldsOf(name)).toEqual(expect.arrayContaining(schema.primaryKey ?? []));
      for (const { fields, reference } of schema.foreignKeys) {
        expect(fieldsOf(name)).toContain(fields);
        expect(fieldsOf(reference.resource)).toContain(reference.fields);
      }
    }
  });
});
