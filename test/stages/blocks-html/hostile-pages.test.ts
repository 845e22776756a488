import { describe, expect, it } from 'vitest';
import { countPageText } from '../../../src/ledger/count-page-text.ts';
import { read } from './print-blocks.ts';

/** Pages that would make a careless parser hang, overflow or fill memory. `size` 1 is one or two megabytes. */
const pages: Record<string, (size: number) => string> = {
  '150,000 nested elements': (size) => `${'<div>'.repeat(size * 150_000)}年报${'</div>'.repeat(size * 150_000)}`,
  'nested spans with text': (size) => '<p>年<span>报'.repeat(size * 50_000),
  '100,000 attributes on one tag': (size) =>
    `<div ${Array.from({ length: size * 100_000 }, (_, i) => `a${i}=b`).join(' ')}>年报</div>`,
  'unclosed attributes': (size) => `年报${'<a href="x'.repeat(size * 100_000)}`,
  'unclosed comments': (size) => `年报${'<!--'.repeat(size * 250_000)}`,
  'end tags of nothing': (size) => `${'<i>'.repeat(250)}年报${'</b>'.repeat(size * 250_000)}`,
  'nothing but <': (size) => '<'.repeat(size * 500_000),
  'half references': (size) => '&am'.repeat(size * 300_000),
  'a title that never ends': (size) => `<title>${'&amp;</titl'.repeat(size * 100_000)}`,
  'spans over the whole table': (size) =>
    `<table>${'<tr><td rowspan=9999 colspan=9999>年<td>1'.repeat(size * 10_000)}</table>`,
  'tables in tables': (size) => '<table><tr><td>年<td>1<tr><td>报<td>2<tr><td>'.repeat(size * 10_000),
  'a table of many rows': (size) => `<table>${'<tr><td>年<td>1</tr>'.repeat(size * 30_000)}</table>`,
  'lines of one paragraph': (size) => `<p>${'年报<br>'.repeat(size * 60_000)}`,
  'NUL bytes and half pairs': (size) => `<p>${'\0\ud83d年\ude00'.repeat(size * 100_000)}</p>`,
};

function timed(page: string): number {
  // Time on the processor: what else the machine does must not count.
  const start = process.cpuUsage();
  const { chars } = read(page);
  const { user, system } = process.cpuUsage(start);
  const ms = (user + system) / 1000;
  expect(chars).toBe(
    countPageText({ id: 'p', kind: 'html', text: page, charset: 'utf-8', charsetBecause: 'already text' }),
  );
  return ms;
}

describe('hostile pages cost time in proportion to their size', () => {
  it.each(Object.entries(pages))('%s', (_, make) => {
    timed(make(0.25));
    const once = timed(make(0.5));
    const fourTimes = timed(make(2));
    // Four times the size: quadratic work would take sixteen times as long. The sum is slack for the machine.
    expect(fourTimes).toBeLessThan(once * 10 + 400);
  });
});

describe('what happened to them is said', () => {
  it('nesting and attributes', () => {
    expect(read('<div>'.repeat(300)).issues.map(({ code }) => code)).toEqual(['blocks.too-deep']);
    expect(read(`<p title="${'x'.repeat(70_000)}">年`).issues.map(({ code }) => code)).toEqual(['blocks.tag-too-long']);
    expect(read('<p title="x">年').issues).toEqual([]);
  });
});
