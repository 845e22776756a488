import { describe, expect, it } from 'vitest';
import type { Observation, ReportResult } from '../../src/model.ts';
import { readPage } from '../../src/pipeline.ts';
import { rules } from '../../src/rules/index.ts';
import type { Datum, Filling, Form } from './form-data.ts';
import { formsSince2019 } from './forms-since-2019.ts';
import { formsTo2018 } from './forms-to-2018.ts';
import { pageAround } from './page-around.ts';
import { misprints } from './misprint-form.ts';
import { flatStylesWithBlanks, flatStylesWithoutBlanks, scatteredStyles } from './print-flat-form.ts';
import { htmlStyles } from './print-html-form.ts';
import { rawPage } from './raw-page.ts';

/*
 * Every table of every era, printed in every style in which crawlers and offices print it, and every cell asserted
 * against the data that it was printed from.
 */
const forms = (filling: Filling): readonly Form[] => [...formsTo2018(filling), ...formsSince2019(filling)];

function page(form: Form, style: string, print: (form: Form) => string): ReportResult {
  const isHtml = style.startsWith('html');
  const body = pageAround(form, isHtml, print(form));
  const result = readPage(rawPage(isHtml ? 'page.html' : 'page.txt', body), rules);
  expect(result.reports.map((report) => report.identity.year)).toEqual([form.year]);
  expect(result.issues.filter((issue) => issue.code.startsWith('ledger'))).toEqual([]);
  return result.reports[0] as ReportResult;
}

const isOfTable = (form: Form, one: Observation): boolean => one.tableId === form.table;
const keyOf = (one: Observation): string => `${one.metric}/${one.dimension ?? ''}`;

/** `key: value state` of every cell, in key order. */
const asRead = (form: Form, report: ReportResult): string[] =>
  report.observations
    .filter((one) => isOfTable(form, one))
    .map((one) => `${keyOf(one)}: ${String(one.value)} ${one.state}`)
    .sort();

const cellsOf = (form: Form): [key: string, datum: Datum][] =>
  form.parts.flatMap((part) =>
    part.rows.flatMap((row) => row.keys.map((key, at): [string, Datum] => [key, row.cells[at] as Datum])),
  );
const asPrinted = (form: Form): string[] =>
  cellsOf(form)
    .map(([key, datum]) => `${key}: ${String(datum.value)} ${datum.state}`)
    .sort();

/** Cells that came out with a number other than the printed one. */
function readWrong(form: Form, report: ReportResult): string[] {
  const printed = new Map(cellsOf(form));
  return report.observations
    .filter((one) => isOfTable(form, one) && one.value !== null && printed.get(keyOf(one))?.value !== one.value)
    .map((one) => `${keyOf(one)}: ${String(one.value)}`);
}

const grid = <T>(fillings: readonly Filling[], styles: Readonly<Record<string, T>>): [string, string, Form, T][] =>
  fillings.flatMap((filling) =>
    forms(filling).flatMap((form) =>
      Object.entries(styles).map(([style, print]): [string, string, Form, T] => [
        `${form.name} (${filling})`,
        style,
        form,
        print,
      ]),
    ),
  );

describe('every cell of every form', () => {
  const shown = { ...htmlStyles, ...flatStylesWithBlanks };
  it.each(grid(['counts', 'blanks'], shown))('%s as %s', (_name, style, form, print) => {
    const report = page(form, style, print);
    expect(asRead(form, report)).toEqual(asPrinted(form));
    expect(report.checks.filter((one) => one.severity === 'E' && one.status === 'fail')).toEqual([]);
  });

  it.each(grid(['counts', 'marks'], flatStylesWithoutBlanks))('%s as %s', (_name, style, form, print) => {
    expect(asRead(form, page(form, style, print))).toEqual(asPrinted(form));
  });
});

describe('labels as offices print them', () => {
  const styles = {
    'html with spans': htmlStyles['html with spans'],
    'a cell a line, mark behind': flatStylesWithBlanks['a cell a line, mark behind'],
    'a cell a paragraph': flatStylesWithoutBlanks['a cell a paragraph'],
  };
  const changed = Object.entries(misprints).flatMap(([misprint, change]) =>
    grid(['counts'], styles).map(([name, style, form, print]) => [misprint, name, style, change(form), print] as const),
  );
  it.each(changed)('%s: %s as %s', (_misprint, _name, style, form, print) => {
    expect(asRead(form, page(form, style, print ?? (() => '')))).toEqual(asPrinted(form));
  });
});

describe('empty cells that left no trace', () => {
  it.each(grid(['blanks'], flatStylesWithoutBlanks))('%s as %s: nothing is guessed', (_name, style, form, print) => {
    expect(readWrong(form, page(form, style, print))).toEqual([]);
  });
});

describe('lines out of order', () => {
  it.each(grid(['counts', 'marks'], scatteredStyles))(
    '%s as %s: nothing is read wrong',
    (_name, style, form, print) => {
      expect(readWrong(form, page(form, style, print))).toEqual([]);
    },
  );
});

describe('the data of these tests', () => {
  it('covers the dictionary', () => {
    const keys = new Set(forms('counts').flatMap((form) => cellsOf(form).map(([key]) => key.split('/')[0])));
    const inTables = rules.dictionary.filter(
      (metric) => metric.table !== 'narrative' && metric.derived !== true && !('extension' in metric),
    );
    const missing = inTables.map((metric) => metric.key).filter((key) => !keys.has(key));
    // Rows that only some copies of the Shanghai form have.
    expect(missing.filter((key) => !key.startsWith('annex_sh_'))).toEqual([]);
  });
});
