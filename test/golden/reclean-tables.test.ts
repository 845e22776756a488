import { describe, expect, it } from 'vitest';
import type { ReportResult } from '../../src/model.ts';
import { readPage } from '../../src/pipeline.ts';
import { rules } from '../../src/rules/index.ts';
import { formsSince2019 } from './forms-since-2019.ts';
import { formsTo2018 } from './forms-to-2018.ts';
import { pageAround } from './page-around.ts';
import { flatStylesWithBlanks } from './print-flat-form.ts';
import { htmlStyles } from './print-html-form.ts';
import { rawPage } from './raw-page.ts';

/* A text that was written, read again: the same text and the same numbers. */
const forms = [...formsTo2018('counts'), ...formsSince2019('counts'), ...formsSince2019('blanks')];
const styles = { ...htmlStyles, ...flatStylesWithBlanks };
const given = forms.flatMap((form) => Object.entries(styles).map(([style, print]) => ({ form, style, print })));

function read(name: string, body: Uint8Array): ReportResult {
  return readPage(rawPage(name, body), rules).reports[0] as ReportResult;
}

const figuresOf = (report: ReportResult): string[] =>
  report.observations
    .filter((one) => one.tableId !== null)
    .map((one) => `${one.metric}/${one.dimension ?? ''}: ${String(one.value)} ${one.state}`);

describe('a written text read again', () => {
  it.each(given)('$form.name as $style', ({ form, style, print }) => {
    const isHtml = style.startsWith('html');
    const first = read(isHtml ? 'page.html' : 'page.txt', pageAround(form, isHtml, print(form)));
    const again = read('page.txt', new TextEncoder().encode(first.clean.textFile));
    expect(again.clean.textFile).toBe(first.clean.textFile);
    expect(figuresOf(again)).toEqual(figuresOf(first));
  });
});
