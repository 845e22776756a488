import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/blocks/flat/read-text.ts';
import type { TableBlock } from '../../../src/model.ts';
import { flatRules } from '../../../src/rules/flat.ts';

const tablesOf = (...lines: string[]): TableBlock[] =>
  readText(
    { id: 'p', kind: 'text', text: lines.join('\n'), charset: 'utf-8', charsetBecause: 'already text' },
    flatRules,
  ).blocks.filter((block) => block.kind === 'table');

/** Cells of a row with their columns: `8@1`, and how many they span: `8@1+3`. */
const rowOf = (table: TableBlock | undefined, row: number): string[] =>
  (table?.cells ?? [])
    .filter((cell) => cell.row === row)
    .map(({ passage, col, colSpan }) => `${passage.text}@${col}${colSpan > 1 ? `+${colSpan}` : ''}`);

describe('tables as they are written to a text', () => {
  it('keep the width of their rows, behind the form’s own columns too', () => {
    const [first, second] = tablesOf(
      '| 第二十条第（一）项 | | | |',
      '| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |',
      '| 规章 | 0 | 1 | 12 |',
      '| 第二十条第（五）项 | | | |',
      '| 信息内容 | 本年处理决定数量 | | |',
      '| 行政许可 | 48 | | |',
    );
    expect(first?.cols).toBe(4);
    expect(second?.cols).toBe(4);
    expect(rowOf(second, 1)).toEqual(['信息内容@0', '本年处理决定数量@1', '@2', '@3']);
    expect(rowOf(second, 2)).toEqual(['行政许可@0', '48@1', '@2', '@3']);
  });

  it('keep their own width where the rows do not agree', () => {
    const [table] = tablesOf('| 第二十条第（五）项 | |', '| 信息内容 | 本年处理决定数量 | | |', '| 行政许可 | 48 | |');
    expect(table?.cols).toBe(2);
  });

  it('hold joined digits in one cell: counts of table two where a row begins with 0', () => {
    const head = ['| 第二十条第（一）项 | | | |', '| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |'];
    const [glued] = tablesOf(...head, '| 规章 | 000 | | |', '| 行政规范性文件 | 205 | | |');
    expect(glued?.shape).toBe('glued');
    expect(rowOf(glued, 3)).toEqual(['行政规范性文件@0', '205@1+3']);
    // Three digits may be a number.
    const [plain] = tablesOf(...head, '| 规章 | 7 | | |', '| 行政规范性文件 | 205 | | |');
    expect(plain?.shape).toBe('flat');
    expect(rowOf(plain, 3)).toEqual(['行政规范性文件@0', '205@1', '@2', '@3']);
  });

  it('hold joined digits in one cell: applicants of table three', () => {
    const [table] = tablesOf(
      '| | | | 申请人情况 | | | | | | |',
      '| | | | 自然人 | 法人或其他组织 | | | | | 总计 |',
      '| | | | | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | |',
      '| 一、本年新收政府信息公开申请数量 | | | 71002010 | | | | | | |',
      '| 二、上年结转政府信息公开申请数量 | | | 1000001 | | | | | | |',
    );
    expect(table?.shape).toBe('glued');
    expect(rowOf(table, 3).at(-1)).toBe('71002010@3+7');
    expect(rowOf(table, 4).at(-1)).toBe('1000001@3+7');
  });
});
