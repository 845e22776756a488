import { describe, expect, it } from 'vitest';
import { lines, read } from './print-blocks.ts';

const prose =
  '2019年，青石镇按照上级要求推进公开工作，主动公开信息120条；没有收到公开申请。各村设立公开栏，定期更新内容；' +
  '全年组织培训2次，参加人员60人次。工作中还存在更新不够及时的问题；下一步将完善制度，加强督查，提高公开的质量。' +
  '机关各办公室分别负责本职范围内的信息，由党政办公室统一审核后发布；审核记录按年归档，供有关部门检查。';

describe('data tables', () => {
  it('fills row and column spans in', () => {
    const table =
      '<table><tr><th rowspan=2>类别<th colspan="2">本年度<tr><th>收到<th>办结<tr><td>个人<td>3<td>2<tr><td>法人<td><td>0</table>';
    expect(lines(table)).toEqual([
      '| 类别 | 本年度 | 本年度 |',
      '| 类别 | 收到 | 办结 |',
      '| 个人 | 3 | 2 |',
      '| 法人 |  | 0 |',
    ]);
    expect(read(table).blocks[0]).toMatchObject({ kind: 'table', shape: 'grid', rows: 4, cols: 3 });
  });

  it('joins the paragraphs of a cell: labels without, figures with a space', () => {
    const table = '<table><tr><td><p>本年新</p><p>制作数量</p><td>备注<tr><td>1<td><p>12</p>\n<p>13</p></table>';
    expect(lines(table)).toEqual(['| 本年新制作数量 | 备注 |', '| 1 | 12 13 |']);
  });

  it('leaves empty rows and unused columns out and clamps invented spans', () => {
    const table =
      '<table><tr><td colspan=900>统计表<tr><td colspan=2>甲<td colspan=2>1<tr><td><td><td><td><tr><td colspan=2>乙<td colspan=2 rowspan=99>2</table>';
    expect(lines(table)).toEqual(['| 统计表 | 统计表 |', '| 甲 | 1 |', '| 乙 | 2 |']);
  });

  it('stands inside a paragraph or a list without being torn', () => {
    expect(lines('<p>见下表：<table><tr><td>甲<td>1<tr><td>乙<td>2</table>以上。</p>')).toEqual([
      '见下表：',
      '| 甲 | 1 |',
      '| 乙 | 2 |',
      '以上。',
    ]);
  });

  it('puts the caption in front and inner data tables behind', () => {
    const inner = '<table><tr><td>内一<td>3<tr><td>内二<td>4</table>';
    const table = `<table><caption>表一</caption><tr><td>甲甲甲甲甲甲<td>1<tr><td>乙乙乙乙乙乙<td>2${inner}</table>`;
    expect(lines(table)).toEqual([
      '表一',
      '| 甲甲甲甲甲甲 | 1 |',
      '| 乙乙乙乙乙乙 | 2 |',
      '| 内一 | 3 |',
      '| 内二 | 4 |',
    ]);
  });

  it('sees through a table of one cell inside a data cell', () => {
    const one = '<table><tr><td>5</td></tr></table>';
    expect(lines(`<table><tr><td>甲甲甲<td>${one}<tr><td>乙乙乙<td>6</table>`)).toEqual([
      '| 甲甲甲 | 5 |',
      '| 乙乙乙 | 6 |',
    ]);
  });

  it('marks header cells', () => {
    const [table] = read('<table><thead><tr><td>项目<td>数量</thead><tr><td>规章<td>1</table>').blocks;
    expect(table?.kind === 'table' && table.cells.map((cell) => cell.isHeader)).toEqual([true, true, false, false]);
  });
});

describe('layout tables', () => {
  it('are seen through when the page or the report stands in one cell', () => {
    const data = '<table><tr><td>规章<td>1<tr><td>许可<td>2</table>';
    const page = `<table><tr><td><table><tr><td>首页<td>公开</table><tr><td><h3>一、概述</h3><p>${prose}</p>${data}</table>`;
    expect(lines(page)).toEqual(['首页', '公开', '一、概述', prose, '| 规章 | 1 |', '| 许可 | 2 |']);
  });

  it('are seen through row by row when a report stands in the rows', () => {
    const page = `<table><tr><td colspan=2>青石镇年报<tr><td colspan=2>${prose}<tr><td colspan=2>附表<tr><td>规章<td>1<tr><td>许可<td>2<tr><td colspan=2>${prose}</table>`;
    expect(lines(page)).toEqual(['青石镇年报', prose, '附表', '| 规章 | 1 |', '| 许可 | 2 |', prose]);
  });

  it('are lists of links', () => {
    const row = '<tr><td>·<td><a href=a>青石镇2019年政府信息公开工作年度报告</a><td>2020-01-02';
    expect(read(`<table>${row.repeat(5)}</table>`).blocks.every(({ kind }) => kind !== 'table')).toBe(true);
  });

  it('are pages in columns, with a head and a foot of two cells each', () => {
    const menu = Array.from({ length: 9 }, (_, i) => `<p>信息公开栏目第${i}号</p>`).join('');
    const page = `<table><tr><td>云溪市<td>政务公开<tr><td>${menu}<td><p>正文</p><tr><td>主办<td>承办</table>`;
    expect(lines(page)).toHaveLength(14);
  });

  it('are columns of text: tables of one column', () => {
    expect(lines('<table><tr><td>甲<tr><td>乙<tr><td>3</table>')).toEqual(['甲', '乙', '3']);
  });
});
