import { describe, expect, it } from 'vitest';
import { truthCells } from './truth-cells.ts';

describe('labels of a truth file', () => {
  it('become the keys of the dictionary', () => {
    const cells = truthCells(
      {
        主动公开政府信息情况: { '第二十条第（一）项': { 行政规范性文件: { 现行有效件数: 12 } } },
        收到和处理政府信息公开申请情况: {
          '三、本年度办理结果/（三）不予公开/1.属于国家秘密': { 商业企业: 0, 总计: null },
        },
        '政府信息公开行政复议、行政诉讼情况': { 行政诉讼: { 复议后起诉: { 尚未审结: 3 } } },
      },
      2023,
    );
    expect(cells.map(({ key, value }) => [key, value])).toEqual([
      ['normative_docs_in_force/', 12],
      ['result_denied_state_secret/legal_commercial', 0],
      ['result_denied_state_secret/total', null],
      ['litigation_after_review_cases/pending', 3],
    ]);
  });

  it('of 2014 have the year and the sum as columns', () => {
    const cells = truthCells({ 政府信息公开情况统计表: { 主动公开文件数: { '2014年度': 5, 历年累计: 9 } } }, 2014);
    expect(cells.map((cell) => cell.key)).toEqual([
      'annex_fj_disclosed_docs_total/report_year',
      'annex_fj_disclosed_docs_total/cumulative',
    ]);
  });

  it('that the dictionary does not know have no key', () => {
    const [cell] = truthCells({ 统计表: { 减免金额: { 历年累计: 1 } } }, 2014);
    expect(cell?.key).toBeNull();
  });
});
