import { describe, expect, it } from 'vitest';
import { lines, read } from './print-blocks.ts';

const cell = (text: string, attributes = ''): string =>
  `<td ${attributes} style="border:1px"><p><span>${text}</span></p></td>`;
const row = (...cells: string[]): string => `<tr style="height:20px">${cells.join('\n')}</tr>`;
const figures = (...values: number[]): string[] => values.map((value) => cell(String(value)));

/** The head and the first rows of the form of 2019 on applications, as word processors export it. */
const form = `<div align="center"><table class="MsoNormalTable" border=1><tbody>${[
  row(
    cell('（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', 'colspan=3 rowspan=3'),
    cell('申请人情况', 'colspan=7'),
  ),
  row(cell('自然人', 'rowspan=2'), cell('法人或其他组织', 'colspan=5'), cell('总计', 'rowspan=2')),
  row(...['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'].map((name) => cell(name))),
  row(cell('一、本年新收政府信息公开申请数量', 'colspan=3'), ...figures(3, 1, 0, 0, 0, 0, 4)),
  row(cell('三、本年度办理结果', 'rowspan=3'), cell('（一）予以公开', 'colspan=2'), ...figures(2, 0, 0, 0, 0, 0, 2)),
  row(cell('（三）不予公开', 'rowspan=2'), cell('1.属于国家秘密'), ...figures(0, 0, 0, 0, 0, 0, 0)),
  row(cell('2.其他法律行政法规禁止公开'), ...figures(1, 1, 0, 0, 0, 0, 2)),
].join('')}</tbody></table></div>`;

describe('a standard form', () => {
  it('is one grid of ten columns with every span filled in', () => {
    const [table] = read(form).blocks;
    expect(table).toMatchObject({ kind: 'table', rows: 7, cols: 10 });
    const printed = lines(form);
    expect(printed[2]).toMatch(
      /\| 自然人 \| 商业企业 \| 科研机构 \| 社会公益组织 \| 法律服务机构 \| 其他 \| 总计 \|$/u,
    );
    expect(printed[3]).toMatch(/^(?:\| 一、本年新收政府信息公开申请数量 ){3}\| 3 \| 1 \| 0 \| 0 \| 0 \| 0 \| 4 \|$/u);
    expect(printed[6]).toBe(
      '| 三、本年度办理结果 | （三）不予公开 | 2.其他法律行政法规禁止公开 | 1 | 1 | 0 | 0 | 0 | 0 | 2 |',
    );
  });

  it('keeps blank cells as cells', () => {
    const blank = '<table><tr><td>主动公开数<td>条<td><tr><td>规范性文件数<td>件<td>&nbsp;</table>';
    const [table] = read(blank).blocks;
    expect(table?.kind === 'table' && table.cells.filter((one) => one.passage.text === '')).toHaveLength(2);
  });
});
