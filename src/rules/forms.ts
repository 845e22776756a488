import { metrics } from './dictionary.ts';
import type { TableId } from './dictionary.ts';
import { toKey } from '../to-key.ts';
import { aliases, feeColumns, feeRows } from './tables.ts';

/** Where a header label stands in a form: row, column, and how many of each it spans (0-based, label columns included). */
export type HeaderPlace = readonly [row: number, col: number, rowSpan: number, colSpan: number];

/** A form with a fixed header: table 三 and table 四 of the national report format of 2019 and of 2021. */
export interface MatrixForm {
  readonly id: 'form/table-3' | 'form/table-4';
  readonly why: string;
  readonly labelCols: number;
  readonly valueCols: number;
  /** The n-th time a label is met in the header it takes its n-th place. */
  readonly header: readonly { readonly labels: readonly string[]; readonly places: readonly HeaderPlace[] }[];
  /** Row labels with their depth: 0 `一、`, 1 `(一)`, 2 `1.`. Empty: the form has one row without a label. */
  readonly rows: readonly {
    readonly labels: readonly string[];
    readonly level: 0 | 1 | 2;
    readonly isGroup: boolean;
  }[];
  /** Texts that can only be this form when it follows. */
  readonly anchors: readonly string[];
  /** Texts right in front of a header-less row of values: the section heading's end. */
  readonly leads: readonly string[];
}

/** The 第二十条 blocks: a caption, a corner word with its columns, rows of values. */
export interface BlockForm {
  readonly id: 'form/table-2';
  readonly why: string;
  readonly captions: readonly string[];
  readonly corners: readonly string[];
  readonly columns: readonly string[];
  readonly rows: readonly string[];
}

/** The table of the information processing fee: its columns, then one row with or without a label. */
export interface RowForm {
  readonly id: 'form/fees';
  readonly why: string;
  /** What may stand in front of the columns, besides the label of the row. */
  readonly corners: readonly string[];
  /** The column without which it is another table of fees. */
  readonly notices: readonly string[];
  readonly columns: readonly string[];
  readonly rows: readonly string[];
}

/** Annexes and the statistics table of 2014: an indicator, its unit, one or more figures a row. */
export interface ListForm {
  readonly id: 'form/indicator-list';
  readonly why: string;
  readonly corners: readonly string[];
  readonly unitHeaders: readonly string[];
  /** Words of the figure columns; a year (`2017`, `2014年度`) counts as one too. */
  readonly valueHeaders: readonly string[];
  readonly units: readonly string[];
  readonly rows: readonly string[];
  readonly sections: readonly string[];
}

export interface FormRules {
  readonly table2: BlockForm;
  readonly table3: MatrixForm;
  readonly table4: MatrixForm;
  readonly list: ListForm;
  readonly fees: RowForm;
}

const labelsOf = (...tables: TableId[]): string[] => [
  ...new Set([
    ...metrics.filter((m) => tables.includes(m.table as TableId)).flatMap((m) => m.row_label_variants),
    ...aliases.filter((one) => tables.includes(one.table)).flatMap((one) => one.reads),
  ]),
];

/** All label variants of one metric of table 三, found by the label that the form prints. */
const variants = (label: string): readonly string[] => {
  const metric = metrics.find((m) => m.table === 't3' && m.row_label_variants.some((v) => toKey(v) === toKey(label)));
  if (metric === undefined) return [label];
  return [...metric.row_label_variants, ...aliases.flatMap((one) => (one.metric === metric.key ? one.reads : []))];
};

const row = (level: 0 | 1 | 2, label: string, isGroup = false): MatrixForm['rows'][number] => ({
  labels: [label, ...variants(label)],
  level,
  isGroup,
});

const table3: MatrixForm = {
  id: 'form/table-3',
  why: 'table 三 of the national format (2019 and 2021): applications by applicant',
  labelCols: 3,
  valueCols: 7,
  header: [
    {
      labels: [
        '(本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和)',
        '本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和',
        '(本列数据的钩稽关系为:第一项加第二项之和,等于第三项加第四项之和)',
        '(本列数据的勾稽关系为:第一项加第二项之和等于第三项加第四项之和)',
      ],
      places: [[0, 0, 3, 3]],
    },
    { labels: ['申请人情况'], places: [[0, 3, 1, 7]] },
    { labels: ['自然人'], places: [[1, 3, 2, 1]] },
    { labels: ['法人或其他组织', '法人或者其他组织', '法人和其他组织'], places: [[1, 4, 1, 5]] },
    { labels: ['总计', '合计'], places: [[1, 9, 2, 1]] },
    { labels: ['商业企业'], places: [[2, 4, 1, 1]] },
    { labels: ['科研机构'], places: [[2, 5, 1, 1]] },
    { labels: ['社会公益组织'], places: [[2, 6, 1, 1]] },
    { labels: ['法律服务机构'], places: [[2, 7, 1, 1]] },
    { labels: ['其他', '其它'], places: [[2, 8, 1, 1]] },
  ],
  rows: [
    row(0, '本年新收政府信息公开申请数量'),
    row(0, '上年结转政府信息公开申请数量'),
    row(0, '本年度办理结果', true),
    row(1, '予以公开'),
    row(1, '部分公开'),
    row(1, '不予公开', true),
    row(2, '属于国家秘密'),
    row(2, '其他法律行政法规禁止公开'),
    row(2, '危及“三安全一稳定”'),
    row(2, '保护第三方合法权益'),
    row(2, '属于三类内部事务信息'),
    row(2, '属于四类过程性信息'),
    row(2, '属于行政执法案卷'),
    row(2, '属于行政查询事项'),
    row(1, '无法提供', true),
    row(2, '本机关不掌握相关政府信息'),
    row(2, '没有现成信息需要另行制作'),
    row(2, '补正后申请内容仍不明确'),
    row(1, '不予处理', true),
    row(2, '信访举报投诉类申请'),
    row(2, '重复申请'),
    row(2, '要求提供公开出版物'),
    row(2, '无正当理由大量反复申请'),
    row(2, '要求行政机关确认或重新出具已获取信息'),
    row(1, '其他处理', true),
    row(2, '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'),
    row(2, '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'),
    row(2, '其他'),
    row(1, '总计'),
    row(0, '结转下年度继续办理'),
  ],
  anchors: [
    '本列数据的勾稽关系为',
    '(本列数据的勾稽关系为',
    '(本列数据的钩稽关系为',
    '申请人情况',
    '自然人法人或其他组织',
    '本年新收政府信息公开申请数量',
    '上年结转政府信息公开申请数量',
  ],
  leads: [],
};

const outcomePlaces = (offset: number): HeaderPlace[] => [
  [1, offset, 2, 1],
  [2, 5 + offset, 1, 1],
  [2, 10 + offset, 1, 1],
];

const table4: MatrixForm = {
  id: 'form/table-4',
  why: 'table 四 of the national format: reviews and lawsuits, three blocks of five outcomes in one row',
  labelCols: 0,
  valueCols: 15,
  header: [
    { labels: ['行政复议'], places: [[0, 0, 1, 5]] },
    { labels: ['行政诉讼'], places: [[0, 5, 1, 10]] },
    { labels: ['未经复议直接起诉'], places: [[1, 5, 1, 5]] },
    { labels: ['复议后起诉'], places: [[1, 10, 1, 5]] },
    { labels: ['结果维持', '维持结果'], places: outcomePlaces(0) },
    { labels: ['结果纠正', '纠正结果'], places: outcomePlaces(1) },
    { labels: ['其他结果', '其它结果'], places: outcomePlaces(2) },
    { labels: ['尚未审结', '未审结'], places: outcomePlaces(3) },
    { labels: ['总计', '合计'], places: outcomePlaces(4) },
  ],
  rows: [],
  anchors: ['行政复议行政诉讼', '结果维持结果纠正', '未经复议直接起诉', '结果结果其他尚未'],
  leads: ['行政诉讼情况', '行政诉讼的情况'],
};

const items = [...'一二三四五六七八九十', '十一', '十二', '十三', '十四', '十五'];

const table2: BlockForm = {
  id: 'form/table-2',
  why: 'section 二 of the national format (2019 and 2021): one block for each item of article 20',
  captions: items.flatMap((item) => [`第二十条第(${item})项`, `第二十条第${item}项`, `第二十条(${item})项`]),
  corners: ['信息内容'],
  columns: [
    ...new Set(metrics.filter((m) => m.table === 't2').flatMap((m) => [m.column ?? '', ...(m.column_variants ?? [])])),
    '本年收费金额(单位:元)',
    '采购总金额(万元)',
    '采购总金额(单位:万元)',
    '采购总金额(元)',
    // Printed so in copies of the form.
    '先行有效件数',
    '本年增/减量',
    '本年增减量',
  ].filter((label) => label !== ''),
  rows: labelsOf('t2'),
};

/** Labels with the units that may stand behind them in brackets. */
function withUnits(labels: readonly string[]): string[] {
  const units = ['件', '元', '万元'].flatMap((unit) => [`(${unit})`, `(单位:${unit})`]);
  return labels.flatMap((label) => ['', ...units].map((unit) => label + unit));
}

const list: ListForm = {
  id: 'form/indicator-list',
  why: 'provincial annexes of 2008 on and the national statistics table of 2014: indicator, unit, figures',
  corners: ['指标名称', '统计指标', '指标', '项目名称', '统计项目'],
  unitHeaders: ['单位', '计量单位', '统计单位'],
  valueHeaders: [
    '代码', '指标代码', '代号', '编号', '序号', '行次', '栏次', '数量', '统计数', '统计数据', '统计数字', '数值', '本期', '本期数', '本期数量', '本期(本月)', '本期实际', '本月', '本月数', '本月累计', '年度', '本年', '本年数', '本年度', '本年度数', '本年累计',
    '年度累计', '累计', '年末统计', '年末统计数', '年末数', '历年累计', '累计数', '历年累计数', '备注',
  ], // prettier-ignore
  units: [
    '条',
    '件',
    '次',
    '篇',
    '个',
    '人',
    '份',
    '期',
    '项',
    '起',
    '宗',
    '人次',
    '件次',
    '条次',
    '场次',
    '万元',
    '元',
    '—',
    '——',
    '----',
    '--',
    '-',
    '/',
  ],
  rows: [
    ...labelsOf('annex_fj', 'annex_sh', 'stat2014'),
    ...Object.values(feeColumns).flatMap(withUnits),
    '政府信息公开收费及减免金额',
  ],
  sections: [
    ...new Set(metrics.flatMap((m) => (m.table === 'stat2014' && m.section !== undefined ? [m.section] : []))),
    '通过不同渠道和方式公开政府信息的情况',
    '通过不同渠道和方式回应解读的情况',
  ],
};

const fees: RowForm = {
  id: 'form/fees',
  why: 'the information processing fee, in the last section or one of its own since 2021',
  corners: ['项目', '收费项目', '类别', '内容', '信息内容'],
  notices: withUnits(feeColumns.narr_info_processing_fee_notices),
  columns: Object.values(feeColumns).flatMap(withUnits),
  rows: feeRows,
};

export const formRules: FormRules = { table2, table3, table4, list, fees };
