import { describe, expect, it } from 'vitest';
import { extractObservations } from '../../../src/extract/extract-observations.ts';
import { extractTables } from '../../../src/extract/tables/extract-tables.ts';
import type { CleanBlock, Observation } from '../../../src/model.ts';
import { proseRules } from '../../../src/rules/phrasings.ts';
import { tableRules } from '../../../src/rules/tables.ts';
import { consistentThree, report, table, tableThree, text, T3_LABELS } from './make-report.ts';

const read = (...blocks: CleanBlock[]): ReturnType<typeof extractTables> =>
  extractTables(report(...blocks), { year: 2017 }, tableRules);
const value = (
  observations: readonly Observation[],
  metric: string,
  dimension: string | null = null,
): number | null | undefined => observations.find((one) => one.metric === metric && one.dimension === dimension)?.value;

describe('table two', () => {
  it('reads a block in its own columns, whatever the columns of the block above', () => {
    const { observations, issues } = read(
      table([
        [['第二十条第(一)项', 4]],
        ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
        ['规章', '0', '0', '0'],
        ['行政规范性文件', '5', '1', '23'],
        [['第二十条第(五)项', 4]],
        ['信息内容', ['本年处理决定数量', 3]],
        ['行政许可', ['1,204', 3]],
        [['第二十条第(八)项', 4]],
        ['信息内容', ['本年收费金额(单位:万元)', 3]],
        ['行政事业性收费', ['66.241619', 3]],
      ]),
    );
    expect(issues).toEqual([]);
    expect(value(observations, 'normative_docs_in_force')).toBe(23);
    expect(value(observations, 'admin_license_decisions')).toBe(1204);
    expect(value(observations, 'admin_fee_amount')).toBe(66.241619);
    expect(observations.find((one) => one.metric === 'normative_docs_repealed')).toMatchObject({
      raw: '1', evidence: '行政规范性文件 × 本年废止件数', line: 4, method: 'table', tableId: 't2',
    }); // prettier-ignore
  });

  it('stores amounts in 万元 and never guesses a unit', () => {
    const block = (amount: string): CleanBlock =>
      table([
        ['信息内容', '采购项目数量', '采购总金额'],
        ['政府集中采购', '3', amount],
      ]);
    expect(read(block('2000万')).observations[1]).toMatchObject({ value: 2000, unit: '万元', raw: '2000万' });
    expect(read(block('135.5万元')).observations[1]).toMatchObject({ value: 135.5, unit: '万元' });
    expect(read(block('13575394432.52元')).observations[1]).toMatchObject({ value: 1357539.443252, unit: '万元' });
    expect(read(block('135')).observations[1]).toMatchObject({ value: 135, unit: 'unknown' });
  });

  it('alarms for a row that nobody knows, with its text', () => {
    const { issues } = read(
      table([
        ['信息内容', '上一年项目数量', '本年增/减', '处理决定数量'],
        ['行政许可', '1', '(增1)', '3'],
        ['行政裁量', '4', '0', '2'],
      ]),
    );
    expect(issues).toMatchObject([{ code: 'extract.row-unknown', severity: 'warning', line: 3 }]);
    expect(issues[0]?.message).toContain('行政裁量');
  });
});

describe('table three', () => {
  const results = Array.from({ length: 21 }, (_, row) => [row % 3, row % 2, 0, 0, 1, 0]);
  const cells = consistentThree(results, [2, 0, 0, 0, 0, 0], [1, 0, 0, 0, 0, 0]);

  it('reads 25 rows by seven columns from a grid', () => {
    const { observations, issues } = read(tableThree(cells));
    expect(issues).toEqual([]);
    expect(observations).toHaveLength(175);
    expect(value(observations, 'applications_carried_out', 'natural_person')).toBe(1);
    expect(value(observations, 'result_other_misc', 'total')).toBe(Number(cells[22]?.[6]));
    expect(value(observations, 'applications_processed_total', 'legal_law_service')).toBe(21);
  });

  it('takes the columns of a grid from its headings, also in another order', () => {
    const { observations } = read(
      table([
        ['申请人情况', '总计', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'],
        ['一、本年新收政府信息公开申请数量', '6', '5', '1', '0', '0', '0', '0'],
        ['二、上年结转政府信息公开申请数量', '0', '0', '0', '0', '0', '0', '0'],
      ]),
    );
    expect(value(observations, 'applications_new', 'total')).toBe(6);
    expect(value(observations, 'applications_new', 'natural_person')).toBe(5);
  });

  it('goes on after a page break, with the group set vertically and a misprint', () => {
    const head = tableThree(cells.slice(0, 2));
    const { observations, issues } = read(
      { ...head, rows: 5, cells: head.kind === 'table' ? head.cells.filter((cell) => cell.row < 5) : [] } as CleanBlock,
      text('- 4 -'),
      table([
        [
          ['三、\n本\n年\n度\n办\n理\n结\n果', 1, 2],
          '(四)无法提供',
          '3、补正后申请内容不明确',
          '5',
          '0',
          '0',
          '0',
          '0',
          '0',
          '5',
        ],
        ['(五)不予处理', '2 重复申请', '1', '0', '0', '0', '0', '/', '1'],
      ]),
    );
    expect(issues).toEqual([]);
    expect(value(observations, 'result_unavailable_unclear', 'total')).toBe(5);
    expect(
      observations.find((one) => one.metric === 'result_not_handled_repeat' && one.dimension === 'legal_other'),
    ).toMatchObject({ state: 'na', value: null });
  });

  it('keeps blanks blank', () => {
    const { observations } = read(tableThree(cells.map((row, at) => (at === 3 ? ['', '', '', '', '', '', ''] : row))));
    const blanks = observations.filter((one) => one.state === 'blank');
    expect(blanks).toHaveLength(7);
    expect(blanks.every((one) => one.value === null && one.raw === '')).toBe(true);
  });

  it('gives the second copy of a table its own number', () => {
    const twice = report(tableThree(cells), tableThree(cells));
    const rules = { tables: tableRules, prose: proseRules };
    const { observations } = extractObservations(twice, { year: 2017, agency: null }, rules);
    expect(observations.filter((one) => one.occurrence === 2)).toHaveLength(175);
  });

  it('knows all its labels', () => {
    expect(T3_LABELS).toHaveLength(25);
  });
});

describe('table four', () => {
  const fifteen = ['1', '0', '2', '0', '3', '0', '0', '0', '0', '0', '1', '0', '0', '1', '2'];

  it('reads three storeys of headings', () => {
    const five = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
    const { observations } = read(
      table([
        [
          ['行政复议', 5],
          ['行政诉讼', 10],
        ],
        [...five.map((one) => [one, 1, 2] as const), ['未经复议直接起诉', 5], ['复议后起诉', 5]],
        [...five, ...five],
        fifteen,
      ]),
    );
    expect(observations).toHaveLength(15);
    expect(value(observations, 'review_cases', 'total')).toBe(3);
    expect(value(observations, 'litigation_after_review_cases', 'pending')).toBe(1);
  });

  it('reads a bare row only under its heading', () => {
    const heading = text('四、政府信息公开行政复议、行政诉讼情况', 'section-heading');
    expect(read(heading, table([fifteen], 'flat')).observations).toHaveLength(15);
    expect(read(text('五、其他', 'section-heading'), table([fifteen], 'flat')).observations).toEqual([]);
  });
});

describe('table four in parts', () => {
  const part = table([
    ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'],
    ['4', '0', '0', '1', '5'],
  ]);
  it.each([
    ['(一)政府信息公开行政复议情况', 'review_cases'],
    ['行政诉讼(未经复议直接起诉)', 'litigation_direct_cases'],
    ['行政诉讼(复议后起诉)', 'litigation_after_review_cases'],
  ])('is the block that its caption names: %s', (caption, metric) => {
    const { observations } = read(
      text('四、政府信息公开行政复议、行政诉讼情况', 'section-heading'),
      text('行政复议'),
      text(caption),
      part,
    );
    expect(observations.map((one) => one.metric)).toEqual(Array.from({ length: 5 }, () => metric));
    expect(value(observations, metric, 'pending')).toBe(1);
  });

  const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  it.each([
    ['a line that reads like a caption', '行政复议', '1 0 0 0 1 2 0 0 0 2 0 0 0 0 0'.split(' ')],
    [
      'a sentence',
      '本年度因政府信息公开引起的行政复议比上一年度有所减少,均已按期审结,没有被纠正的',
      '1 0 0 0 1 2 0 0 0 2 0 0 0 0 0'.split(' '),
    ],
  ])('is the whole table where it has columns for all three, below %s', (_, above, cells) => {
    const { observations } = read(text(above), table([[...outcomes, ...outcomes, ...outcomes], cells]));
    expect(value(observations, 'review_cases', 'upheld')).toBe(1);
    expect(value(observations, 'litigation_direct_cases', 'total')).toBe(2);
    expect(observations).toHaveLength(15);
  });

  it.each(['grid', 'flat'] as const)('is none without a caption: %s', (shape) => {
    const { observations, issues } = read(text('四、政府信息公开行政复议、行政诉讼情况', 'section-heading'), {
      ...part,
      shape,
    } as CleanBlock);
    expect(observations).toEqual([]);
    expect(issues).toMatchObject([{ code: 'extract.column-unknown' }]);
  });
});

describe('the table of fees', () => {
  const figures = ({ observations }: ReturnType<typeof read>): [string, number | null, string][] =>
    observations.map((one) => [one.metric.replace('narr_info_processing_fee_', ''), one.value, one.unit]);
  const told = [
    ['notices', 3, '件'],
    ['billed', 0.125, '万元'],
    ['collected', 0.08, '万元'],
  ];
  const head = ['通知收取件数', '通知收取金额(元)', '实际收取金额(元)'];

  it('reads its one row, with a label, beside one or with none', () => {
    const labelled = read(table([['', ...head], ['信息处理费收取情况', '3', '1,250', '800']])); // prettier-ignore
    expect(figures(labelled)).toEqual(told);
    expect(labelled.observations[0]).toMatchObject({ evidence: '信息处理费收取情况 × 通知收取件数', tableId: 'fees' });
    expect(figures(read(table([[['信息处理费', 1, 2], ...head], ['3', '1250', '800']])))).toEqual(told); // prettier-ignore
    expect(figures(read(table([head, ['3', '1250', '800']])))).toEqual(told);
    expect(figures(read(table([['收费通知数量', '应收总金额', '实收总金额'], ['3', '1250', '800']])))).toEqual(told); // prettier-ignore
    expect(figures(read(table([[['信息处理费收取情况', 3]], head, ['3', '1250', '800']])))).toEqual(told); // prettier-ignore
  });

  it('takes the unit from the cell, its heading, its row or the caption', () => {
    const other = ['收费通知件数(件)', '收费通知总金额', '实际收取总金额'];
    const wan = ['3', '0.125', '0.08'];
    expect(figures(read(table([[other[0] as string, '收费通知总金额(单位:万元)', '实际收取总金额(万元)'], wan])))).toEqual(told); // prettier-ignore
    expect(figures(read(table([other, ['3件', '1250元', '0.08万元']])))).toEqual(told);
    expect(figures(read(text('(单位:万元)'), table([other, wan])))).toEqual(told);
    expect(figures(read(table([[['单位:件、万元', 3]], other, wan])))).toEqual(told); // prettier-ignore
    const upright = [['项目', '单位', '数量'], ['发出收费通知件数', '件', '3'], ['收费通知总金额', '元', '1250'], ['实收金额', '万元', '0.08']]; // prettier-ignore
    expect(figures(read(table(upright)))).toEqual(told);
    expect(figures(read(table([['通知收取件数', '3'], ['通知收取金额(万元)', '0.125'], ['实际收取金额(元)', '800']])))).toEqual(told); // prettier-ignore
  });

  it('leaves other tables of fees', () => {
    expect(read(table([['项目', '应收金额(元)', '实际收取金额(元)'], ['停车费', '30', '20']])).observations).toEqual([]); // prettier-ignore
    expect(read(table([['信息处理费', '3', '1250', '800']])).observations).toEqual([]);
  });
});

describe('annexes and the 2014 table', () => {
  it('reads year and all years, a misprint and an old wording', () => {
    const { observations, issues } = read(
      table([
        ['指标名称', '单位', '2017年度', '历年累计'],
        ['主动公开文件数', '条', '12', '40'],
        ['其中:1、政府网站公开数', '条', '12', '39'],
        ['受理依申请公开信息总数', '条', '0', '2'],
        ['接受行政诉讼、举报数', '件', '0', '1'],
      ]),
    );
    expect(issues).toEqual([]);
    expect(value(observations, 'annex_fj_disclosed_docs_total', 'cumulative')).toBe(40);
    expect(value(observations, 'annex_fj_applications_received_total', 'report_year')).toBe(0);
    expect(
      observations.find((one) => one.metric === 'annex_fj_complaints' && one.dimension === 'cumulative'),
    ).toMatchObject({ value: 1, period: 'cumulative' });
  });

  it('reads the row of fees waived, which later copies of the annex have, in its unit', () => {
    const { observations, issues } = read(
      table([
        ['指标名称', '单位', '2017年度', '历年累计'],
        ['主动公开文件数', '条', '12', '40'],
        ['受理政府信息公开申请总数', '条', '3', '8'],
        ['政府信息公开收费减免金额', '元', '20', '150'],
      ]),
    );
    expect(value(observations, 'annex_fj_fee_reductions', 'report_year')).toBe(0.002);
    expect(value(observations, 'annex_fj_fee_reductions', 'cumulative')).toBe(0.015);
    expect(issues).toEqual([]);
  });

  it('tells repeated labels apart by their section', () => {
    const { observations, issues } = read(
      table([
        ['统计指标', '单位', '统计数'],
        ['一、主动公开情况', '——', '——'],
        ['(一)主动公开政府信息数(不同渠道和方式公开相同信息计1条)', '条', '300'],
        ['制发规范性文件总数', '件', '4'],
        ['四、行政复议数量', '件', '3'],
        ['(二)被依法纠错数', '件', '1'],
        ['(三)其他情形数', '件', '2'],
        ['五、行政诉讼数量', '件', '5'],
        ['(二)被依法纠错数', '件', '4'],
      ]),
    );
    expect(issues).toEqual([]);
    expect(value(observations, 's14_reviews_corrected')).toBe(1);
    expect(value(observations, 's14_litigation_corrected')).toBe(4);
    expect(value(observations, 's14_disclosed_total')).toBe(300);
  });

  it('keeps the columns of a split table apart by scope', () => {
    const { observations } = read(
      table([
        ['统计指标', '单位', '区政府', '区直单位', '乡镇街道'],
        ['制发规范性文件总数', '件', '4', '5', '6'],
        ['属于已主动公开范围数', '件', '0', '1', '2'],
      ]),
    );
    expect(
      observations.filter((one) => one.metric === 's14_normative_docs_issued').map((one) => [one.scope, one.value]),
    ).toEqual([
      ['body', 4],
      ['departments', 5],
      ['townships', 6],
    ]);
  });

  it('leaves tables that are none of the form', () => {
    expect(
      read(
        table([
          ['项目', '数量'],
          ['培训', '3'],
          ['行政许可', '4'],
        ]),
      ).observations,
    ).toEqual([]);
  });
});

describe('a form set in halves side by side', () => {
  const left = [
    ['（一）收到申请数', '件', '9'],
    ['1.当面申请数', '件', '4'],
    ['2.传真申请数', '件', '0'],
    ['3.网络申请数', '件', '5'],
  ];
  const right = [
    ['四、行政复议数量', '件', '2'],
    ['（一）维持具体行政行为数', '件', '1'],
    ['（二）被依法纠错数', '件', '1'],
    ['五、行政诉讼数量', '件', '3'],
  ];
  const rows = left.map((cells, at) => [...cells, ...(right[at] ?? [])]);
  const heading = ['统计指标', '单位', '统计数'];
  const figures = [
    ['s14_applications_received_total', 9],
    ['s14_applications_received_in_person', 4],
    ['s14_applications_received_fax', 0],
    ['s14_applications_received_online', 5],
    ['s14_reviews_total', 2],
    ['s14_reviews_upheld', 1],
    ['s14_reviews_corrected', 1],
    ['s14_litigation_total', 3],
  ];

  it.each([
    ['headed twice', [[...heading, ...heading], ...rows]],
    ['headed once', [[...heading, '', '', ''], ...rows]],
    ['under a caption over both', [[['政府信息公开情况统计表', 6] as const], [...heading, ...heading], ...rows]],
  ])('is read half by half, %s', (_, given) => {
    const { observations, issues } = read(table(given));
    expect(issues).toEqual([]);
    expect(observations.map(({ metric, value: number }) => [metric, number])).toEqual(figures);
    expect(observations.map(({ line }) => line - (observations[0]?.line ?? 0))).toEqual([0, 1, 2, 3, 0, 1, 2, 3]);
  });

  it('leaves a single row with two labels unread, and says so', () => {
    const { observations, issues } = read(
      table([
        [...heading, '', '', ''],
        ['（一）收到申请数', '件', '9', '', '', ''],
        ['1.当面申请数', '件', '4', '3.网络申请数', '件', '5'],
      ]),
    );
    expect(issues.map(({ code }) => code)).toEqual(['extract.row-doubled']);
    expect(observations.map(({ state }) => state)).toEqual(['number', 'unread']);
  });

  it('takes a table with a remark behind its figures for what it is', () => {
    const { observations } = read(table([heading, ...left.map((cells) => [...cells, '其他'])]));
    expect(observations.map(({ value: number }) => number)).toEqual([9, 4, 0, 5]);
  });
});
