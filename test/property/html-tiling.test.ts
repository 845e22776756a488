import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHtml } from '../../src/blocks/html/read-html.ts';
import { countPageText } from '../../src/ledger/count-page-text.ts';
import type { DecodedPage, PageBlocks, Passage, Range } from '../../src/model.ts';
import { countChars, rangeLength } from '../../src/passage.ts';
import { htmlRules } from '../../src/rules/html.ts';
import { htmlPage, roomy, soup } from './html-soup.ts';

function passagesOf(read: PageBlocks): Passage[] {
  const inBlocks = read.blocks.flatMap((block) =>
    block.kind === 'table' ? block.cells.map((cell) => cell.passage) : [block.passage],
  );
  return [...inBlocks, ...read.removals.map(({ passage }) => passage), ...read.metadata.map(({ passage }) => passage)];
}

/** Law: everything tiles [0, n), n is what the ledger counts, and every passage has as many characters as positions. */
function expectWhole(page: DecodedPage, read: PageBlocks): void {
  const passages = passagesOf(read);
  for (const passage of passages) expect(countChars(passage.text)).toBe(rangeLength(passage.ranges));
  const marks = read.blocks.flatMap((block) => (block.kind === 'table' ? block.marks : []));
  const ranges: Range[] = [...passages.flatMap((passage) => passage.ranges), ...marks, ...read.guarded];
  ranges.sort((a, b) => a[0] - b[0]);
  let at = 0;
  for (const [from, to] of ranges) {
    expect(from).toBe(at);
    expect(to).toBeGreaterThan(from);
    at = to;
  }
  expect(at).toBe(read.chars);
  expect(read.chars).toBe(countPageText(page));
}

/** Cells lie inside the grid and do not overlap: the expanded grid is a rectangle with every place in one cell at most. */
function expectGrids(read: PageBlocks): void {
  for (const block of read.blocks) {
    if (block.kind !== 'table') continue;
    const taken = new Set<number>();
    for (const cell of block.cells) {
      expect(cell.row + cell.rowSpan).toBeLessThanOrEqual(block.rows);
      expect(cell.col + cell.colSpan).toBeLessThanOrEqual(block.cols);
      expect(Math.min(cell.rowSpan, cell.colSpan)).toBeGreaterThan(0);
      const place = cell.row * block.cols + cell.col;
      expect(taken.has(place)).toBe(false);
      taken.add(place);
    }
  }
}

describe('readHtml', () => {
  it('accounts for every position of tag soup', () => {
    fc.assert(
      fc.property(soup, (source) => {
        const page = htmlPage(source);
        const read = readHtml(page, htmlRules);
        expectWhole(page, read);
        expectGrids(read);
      }),
      { numRuns: Number(process.env['RUNS'] ?? 2000) },
    );
  });

  it('accounts for what the limits cut', () => {
    fc.assert(
      fc.property(
        soup,
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 0, max: 20 }),
        (source, textUnits, nodes) => {
          const page = htmlPage(source);
          expectWhole(page, readHtml(page, htmlRules, { ...roomy, textUnits, nodes }));
        },
      ),
      { numRuns: 500 },
    );
  });
});

const cell = fc
  .record({
    rowspan: fc.integer({ min: 0, max: 5 }),
    colspan: fc.integer({ min: 0, max: 5 }),
    text: fc.constantFrom('', '甲', '12', '<p>本年</p><p>新收</p>', '<table><tr><td>3<td>丙<tr><td>4<td>丁</table>'),
  })
  .map(({ rowspan, colspan, text }) => `<td rowspan=${rowspan} colspan=${colspan}>${text}`);
const table = fc
  .array(fc.array(cell, { maxLength: 5 }), { maxLength: 7 })
  .map((rows) => `<table>${rows.map((cells) => `<tr>${cells.join('')}`).join('')}</table>`);

describe('tables', () => {
  it('keep every cell once, inside the grid, whatever their spans say', () => {
    fc.assert(
      fc.property(table, (source) => {
        const page = htmlPage(source);
        const read = readHtml(page, htmlRules);
        expectWhole(page, read);
        expectGrids(read);
      }),
      { numRuns: 1000 },
    );
  });
});

const cases = new URL('../../../shared/cases/html/', import.meta.url);
if (!existsSync(cases)) console.log('html-tiling: ../shared is not there, its pages were not read');

describe.runIf(existsSync(cases))('readHtml on real pages', () => {
  const names = existsSync(cases) ? readdirSync(cases).filter((name) => name.endsWith('.html')) : [];
  it.each(names)('accounts for every position of %s', (name) => {
    const page = htmlPage(readFileSync(new URL(name, cases), 'utf8'));
    const read = readHtml(page, htmlRules);
    expectWhole(page, read);
    expectGrids(read);
    expect(read.blocks.length).toBeGreaterThan(5);
  });
});
