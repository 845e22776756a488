import { describe, expect, it } from 'vitest';
import { reviveTables } from '../../../src/blocks/flat/revive-tables.ts';
import { gridOf } from '../../../src/grid.ts';
import type { Block, Cell, TableBlock, TextBlock } from '../../../src/model.ts';
import { countChars, passageAt } from '../../../src/passage.ts';
import { makeTable3 } from '../../../src/portal/tables/make-table-3.ts';
import { flatRules } from '../../../src/rules/flat.ts';

/** One paragraph a text, one behind the other in the page text. */
function paragraphs(...texts: string[]): TextBlock[] {
  let at = 0;
  return texts.map((text) => {
    const passage = passageAt(text, at);
    at += countChars(text);
    return { kind: 'paragraph', level: 0, passage, linkChars: 0, path: 'p', line: 1 };
  });
}

const cellsOf = (block: Block | undefined): string[] =>
  block?.kind === 'table' ? block.cells.map((cell) => cell.passage.text) : [];

describe('a form among the paragraphs of a page', () => {
  it('becomes a table again when each cell is a paragraph', () => {
    const given = paragraphs('概述见下。', '第二十条第（一）项', '信息内容', '本年制发件数', '本年废止件数', '现行有效件数', '规章', '0', '1', '12', '行政规范性文件', '3', '0', '7', '五、其他事项'); // prettier-ignore
    const { blocks } = reviveTables(given, flatRules);
    expect(blocks.map((block) => block.kind)).toEqual(['paragraph', 'table', 'paragraph']);
    expect(cellsOf(blocks[1]).slice(5)).toEqual(['规章', '0', '1', '12', '行政规范性文件', '3', '0', '7']);
  });

  it('stays text when no figures follow', () => {
    const given = paragraphs('信息内容', '本年制发件数', '本年废止件数', '望江区各单位按此填写。');
    expect(reviveTables(given, flatRules).blocks).toEqual(given);
  });

  it('is found by joined digits too, each form in one paragraph', () => {
    const two = '第二十条第（一）项信息内容本年制发件数本年废止件数现行有效件数规章000行政规范性文件205第二十条第（五）项信息内容本年处理决定数量行政许可8'; // prettier-ignore
    const four =
      '行政复议行政诉讼结果维持结果纠正其他结果尚未审结总计未经复议直接起诉复议后起诉' +
      '结果维持结果纠正其他结果尚未审结总计结果维持结果纠正其他结果尚未审结总计201031000100000';
    const { blocks } = reviveTables(paragraphs('概述见下。', two, '四、复议诉讼情况', four), flatRules);
    expect(blocks.map((block) => block.kind)).toEqual(['paragraph', 'table', 'table', 'paragraph', 'table']);
    expect(cellsOf(blocks[1]).slice(5)).toEqual(['规章', '000', '行政规范性文件', '205']);
    expect(cellsOf(blocks[2]).slice(-2)).toEqual(['行政许可', '8']);
    expect(cellsOf(blocks[4]).at(-1)).toBe('201031000100000');
  });

  it('stays text when one figure alone stands behind a label', () => {
    const given = paragraphs('信息内容', '本年处理决定数量', '行政许可', '8', '望江区各单位按此填写。');
    expect(reviveTables(given, flatRules).blocks).toEqual(given);
  });
});

describe('a matrix in HTML without its spans', () => {
  const received = [66, 10, 0, 0, 0, 15] as const;
  const form = makeTable3({
    form: '2021-',
    received,
    carriedIn: [1, 0, 0, 0, 0, 0],
    results: { 1: [3, 0, 0, 0, 0, 1] },
  });

  /** The rows of the form, each cell in the next column. */
  function loose(rows: readonly (readonly string[])[]): TableBlock {
    let at = 0;
    const cells = rows.flatMap((texts, row) =>
      texts.map((text, col): Cell => {
        const passage = passageAt(text, at);
        at += countChars(text);
        return { passage, row, col, rowSpan: 1, colSpan: 1, isHeader: false };
      }),
    );
    const cols = Math.max(...rows.map((row) => row.length));
    return {
      kind: 'table',
      shape: 'grid',
      path: 't',
      line: 1,
      linkChars: 0,
      marks: [],
      cells,
      rows: rows.length,
      cols,
    };
  }
  const texts = form.map((row) => row.map(({ text }) => text));

  it('is read as the form that its cells make', () => {
    const [table, ...others] = reviveTables([loose(texts)], flatRules).blocks;
    expect(others).toEqual([]);
    const grid = table?.kind === 'table' ? gridOf(table).map((row) => row.map((cell) => cell?.passage.text)) : [];
    const first = grid.find((row) => row[0]?.startsWith('一、') === true);
    expect(first?.slice(-7)).toEqual(['66', '10', '0', '0', '0', '15', '91']);
    const leaf = grid.find((row) => row[2]?.startsWith('2.其他法律') === true);
    expect(leaf?.slice(0, 2)).toEqual(['三、本年度办理结果', '（三）不予公开']);
    expect(cellsOf(table).join('')).toBe(texts.flat().join(''));
  });

  it('stays as it is with an empty cell, with its spans, and when it is another table', () => {
    const blank = loose(texts.map((row) => row.map((text) => (text === '66' ? '' : text))));
    const spanned = loose(texts);
    const wide = { ...spanned, cells: spanned.cells.map((cell, i) => (i === 0 ? { ...cell, colSpan: 3 } : cell)) };
    const months = Array.from({ length: 12 }, (_, i) => [`${i + 1}月`, ...(i % 2 === 0 ? ['上'] : []), ...'1234567']);
    for (const table of [blank, wide, loose(months)]) expect(reviveTables([table], flatRules).blocks).toEqual([table]);
  });
});
