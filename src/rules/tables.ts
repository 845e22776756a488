import { dimensions, metrics } from './dictionary.ts';
import { sumRules } from './checks.ts';
import type { SumRule } from './checks.ts';
import type { Dimension, Metric, TableId } from './dictionary.ts';

/** Words by which a table of the form is recognised. Compared with `toKey` of a cell, as a part of it. */
export interface TableSign {
  readonly id: string;
  readonly why: string;
  readonly table: TableId;
  readonly signs: readonly string[];
  readonly reads: readonly string[];
  readonly leaves: readonly string[];
}

/** A row label that copies print for a row of the form and the dictionary does not list. */
export interface RowAlias {
  readonly id: string;
  readonly why: string;
  readonly table: TableId;
  readonly metric: string;
  readonly reads: readonly string[];
  readonly leaves: readonly string[];
  /** Holds only, and then before the dictionary, where the table has a row with one of these labels too. */
  readonly beside?: readonly string[];
}

/** Rows of a table that are headings, notes or signatures: they hold no figure of the form. */
export interface SilentRow {
  readonly id: string;
  readonly why: string;
  readonly table: TableId | null;
  /** `whole`: the key equals it; `part`: the key contains it. */
  readonly match: 'whole' | 'part';
  readonly reads: readonly string[];
  readonly leaves: readonly string[];
}

/** `group`: spans the columns of several values, which headings below it tell apart. */
export type ColumnRole = 'name' | 'group' | 'unit' | 'code' | 'remark' | 'count';

/** A column heading that says what the cells below it are. `count` columns may name the part of the body they count. */
export interface ColumnRule {
  readonly id: string;
  readonly why: string;
  readonly role: ColumnRole;
  readonly scope: string | null;
  readonly pattern: RegExp;
  readonly reads: readonly string[];
  readonly leaves: readonly string[];
}

/** The columns of a form that has always the same ones, in its order: `[metric or null, dimension member]`. */
export interface FixedColumns {
  readonly id: string;
  readonly why: string;
  readonly table: TableId;
  readonly columns: readonly (readonly [metric: string | null, dimension: string | null])[];
  /** True when flattened headings say nothing about the order, so that the form's own order is the only one. */
  readonly always: boolean;
  /** Words that must stand in or above a table whose row has no label, before it may be read by this order. */
  readonly unlabelled: readonly string[];
}

/** A table of one block of a form that prints several: its caption says which. The nearest line above that fits decides. */
export interface BlockCaption {
  readonly id: string;
  readonly why: string;
  readonly table: TableId;
  readonly metric: string;
  readonly pattern: RegExp;
  readonly reads: readonly string[];
  readonly leaves: readonly string[];
}

/** A group of rows whose name a narrow column breaks, so that its pieces stand inside the label beside it. */
export interface BrokenGroup {
  readonly id: string;
  readonly why: string;
  readonly table: TableId;
  readonly pieces: readonly [string, string];
  readonly reads: readonly (readonly [label: string, metric: string])[];
  readonly leaves: readonly string[];
}

export interface TableRules {
  readonly metrics: readonly Metric[];
  readonly dimensions: readonly Dimension[];
  readonly signs: readonly TableSign[];
  /** Words that begin a new table inside one grid that holds several. */
  readonly starts: readonly TableSign[];
  readonly aliases: readonly RowAlias[];
  readonly silent: readonly SilentRow[];
  readonly columns: readonly ColumnRule[];
  readonly fixed: readonly FixedColumns[];
  readonly captions: readonly BlockCaption[];
  readonly brokenGroups: readonly BrokenGroup[];
  /** Identities that joined digits are solved with. */
  readonly sums: readonly SumRule[];
}

/** The columns of the table of the information processing fee, by metric. */
export const feeColumns = {
  narr_info_processing_fee_notices: [
    '通知收取件数', '通知收费件数', '收费通知件数', '收费通知的件数', '收费通知数量', '发出收费通知件数', '发出收费通知的件数', '发出收费通知数量', '缴费通知件数',
  ],
  narr_info_processing_fee_billed: [
    '通知收取金额', '通知收取总金额', '通知收费金额', '通知收费总金额', '收费通知金额', '收费通知总金额', '收费通知的总金额', '通知总金额', '缴费通知金额', '应收金额', '应收总金额',
  ],
  narr_info_processing_fee_collected: [
    '实际收取金额', '实际收取总金额', '实际收取的总金额', '实际收费金额', '实际收费总金额', '实际收取费用', '实收金额', '实收总金额',
  ],
}; // prettier-ignore

/** Labels of its one row. */
export const feeRows = [
  '信息处理费收取情况', '政府信息公开信息处理费收取情况', '信息公开处理费收取情况', '收取信息处理费情况', '信息处理费情况', '政府信息公开信息处理费', '信息处理费',
]; // prettier-ignore

const signs: readonly TableSign[] = [
  {
    id: 'table/annex-fujian',
    why: 'the provincial annex with a column of the year and one of all years',
    table: 'annex_fj',
    signs: ['主动公开文件数', '受理政府信息公开申请总数', '受理依申请公开信息总数', '历年累计'],
    reads: ['指标名称 单位 2016 历年累计'],
    leaves: ['全文电子化的主动公开信息数'],
  },
  {
    id: 'table/annex-shanghai',
    why: 'the coded indicator form of the Shanghai lineage',
    table: 'annex_sh',
    signs: [
      '全文电子化的主动公开信息数',
      '网站专栏页面访问量',
      '依申请公开信息目录数',
      '免予公开范围1',
      '不予公开范围1',
      '公文类信息数',
      '正式受理政府信息公开申请数',
    ],
    reads: ['网站专栏页面访问量', '正式受理政府信息公开申请数'],
    leaves: ['主动公开文件数'],
  },
  {
    id: 'table/statistics-2014',
    why: 'the national statistics table for 2014 to 2018',
    table: 'stat2014',
    signs: [
      '制发规范性文件总数',
      '回应公众关注热点或重大舆情数',
      '属于已主动公开范围数',
      '告知作出更改补充数',
      '统计指标',
    ],
    reads: ['告知作出更改补充数'],
    leaves: ['规范性文件'],
  },
  {
    id: 'table/article-20',
    why: 'the tables of section two since 2019',
    table: 't2',
    signs: [
      '第二十条第',
      '本年新制作数量',
      '对外公开总数量',
      '上一年项目数量',
      '本年制发件数',
      '本年废止件数',
      '现行有效件数',
      '本年收费金额',
      '采购总金额',
    ],
    reads: ['第二十条第(一)项'],
    leaves: ['第二十条规定'],
  },
  {
    id: 'table/applications',
    why: 'the table of section three since 2019',
    table: 't3',
    signs: [
      '勾稽关系',
      '本年新收政府信息公开申请数量',
      '上年结转政府信息公开申请数量',
      '三安全一稳定',
      '结转下年度继续办理',
      '申请人情况',
    ],
    reads: ['(本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和)'],
    leaves: ['收到申请数'],
  },
  {
    id: 'table/reviews-lawsuits',
    why: 'the table of section four since 2019',
    table: 't4',
    signs: ['未经复议直接起诉', '复议后起诉', '尚未审结'],
    reads: ['未经复议直接起诉'],
    leaves: ['行政复议数量'],
  },
  {
    id: 'table/fees',
    why: 'the table of the information processing fee, since 2021',
    table: 'fees',
    signs: feeColumns.narr_info_processing_fee_notices,
    reads: ['通知收取件数', '收费通知件数(件)'],
    leaves: ['申请人逾期未按收费通知要求缴纳费用', '本年收费金额', '信息处理费收取情况'],
  },
];

const starts: readonly TableSign[] = [
  {
    id: 'table-start/article-20',
    why: 'one grid may hold the whole form; every block of section two begins with its article',
    table: 't2',
    signs: ['第二十条第'],
    reads: ['第二十条第(五)项'],
    leaves: ['信息内容'],
  },
  {
    id: 'table-start/applications',
    why: 'one grid may hold the whole form; table three begins with its head',
    table: 't3',
    signs: ['勾稽关系', '申请人情况'],
    reads: ['申请人情况'],
    leaves: ['申请人无正当理由逾期不补正'],
  },
  {
    id: 'table-start/reviews-lawsuits',
    why: 'one grid may hold the whole form; table four begins with its head',
    table: 't4',
    signs: ['行政复议行政诉讼', '结果维持', '未经复议直接起诉'],
    reads: ['未经复议直接起诉'],
    leaves: ['行政复议数量'],
  },
  {
    id: 'table-start/fees',
    why: 'one grid may hold the whole form; the table of the fee begins with its head',
    table: 'fees',
    signs: feeColumns.narr_info_processing_fee_notices,
    reads: ['通知收取件数'],
    leaves: ['申请人逾期未按收费通知要求缴纳费用'],
  },
];

export const aliases: readonly RowAlias[] = [
  alias('annex_fj', 'annex_fj_disclosed_docs_total', '公开数 printed for 文件数', ['主动公开政府信息数', '主动公开信息总数', '主动公开文件总数'], ['政府网站公开数']), // prettier-ignore
  alias('annex_fj', 'annex_fj_applications_received_online', '网上 for 网络', ['网上申请数', '网络申请数量'], ['网上咨询数']), // prettier-ignore
  alias('annex_fj', 'annex_fj_applications_received_mail_fax', 'the two channels in other order or apart', ['传真信函申请数', '信函及传真申请数', '信函或传真申请数', '信函申请数'], ['传真申请数']), // prettier-ignore
  alias('annex_fj', 'annex_fj_applications_received_total', 'other wordings of the total', ['受理政府信息依申请公开总数', '受理政府信息公开申请数', '受理申请总数', '受理依申请公开总数'], ['当面申请数']), // prettier-ignore
  alias('annex_fj', 'annex_fj_complaints', '诉讼 misprinted for 申诉, or one of the two left out', ['接受行政诉讼举报数', '接受行政申诉数', '行政申诉、举报数', '接受申诉举报数'], ['行政诉讼数']), // prettier-ignore
  alias('annex_fj', 'annex_fj_disclosed_docs_website', 'as the form of 2009 prints it', ['网站公开', '网站公开数'], ['政府公报公开']), // prettier-ignore
  alias('annex_fj', 'annex_fj_disclosed_docs_gazette', 'as the form of 2009 prints it', ['政府公报公开', '公报公开数'], ['网站公开']), // prettier-ignore
  alias('annex_fj', 'annex_fj_answers_total', 'without 总', ['对申请的答复数', '对申请答复总数'], ['同意公开答复数']),
  alias('annex_fj', 'annex_fj_answers_denied', 'between the form of 2009 and the later one', ['否决公开答复数', '不予公开答复总数'], ['同意公开答复数']), // prettier-ignore
  alias('annex_sh', 'annex_sh_applications_total', 'as a form of Fujian counties prints it', ['正式受理政府信息公开申请数'], ['当面申请数']), // prettier-ignore
  alias('annex_sh', 'annex_sh_answers_granted', 'as a form of Fujian counties prints it', ['同意提供'], ['拒绝提供']),
  alias('annex_sh', 'annex_sh_answers_denied', 'as a form of Fujian counties prints it', ['拒绝提供'], ['同意提供']),
  alias('annex_sh', 'annex_sh_reviews', 'as a form of Fujian counties prints it', ['受理政府信息公开工作行政复议数'], ['行政诉讼数']), // prettier-ignore
  alias('annex_sh', 'annex_sh_litigation', 'as a form of Fujian counties prints it', ['收到政府信息公开工作行政诉讼数'], ['行政复议数']), // prettier-ignore
  ...(['in_person', 'fax', 'email', 'online', 'mail', 'other'] as const).map(sixChannels),
  alias('stat2014', 's14_staff_full_time', '全职 for 专职', ['全职人员数'], ['兼职人员数']),
  alias('stat2014', 's14_answers_denied', '不予 for 不同意', ['不予公开答复数'], ['同意公开答复数']),
  alias('stat2014', 's14_reviews_total', 'without 量', ['行政复议数'], ['被依法纠错数']),
  alias('stat2014', 's14_litigation_total', 'without 量', ['行政诉讼数'], ['被依法纠错数']),
  alias('stat2014', 's14_complaints', 'without 量', ['举报投诉数'], ['收到申请数']),
  alias('stat2014', 's14_answers_not_exist', 'shortened', ['信息不存在数'], ['申请答复数']),
  ...['issued', 'repealed', 'in_force'].map((column) => alias('t2', `normative_docs_${column}`, '行政 left out', ['规范性文件'], ['规章'])), // prettier-ignore
  ...['made_new', 'disclosed_new', 'disclosed_total'].map((column) => alias('t2', `normative_docs_${column}`, 'as the later form calls it', ['行政规范性文件'], ['规章'])), // prettier-ignore
  alias('t3', 'result_denied_enforcement_file', '案件 for 案卷', ['属于行政执法案件'], ['属于行政查询事项']),
  alias('t3', 'result_other_no_correction', '受理 for 处理, or shortened', ['申请人无正当理由逾期不补正、行政机关不再受理其政府信息公开申请', '申请人无正当理由逾期不补正', '申请人逾期不补正', '逾期不补正'], ['重复申请']), // prettier-ignore
  alias('t3', 'result_other_fee_unpaid', '受理 for 处理, or shortened', ['申请人逾期未按收费通知要求缴纳费用、行政机关不再受理其政府信息公开申请', '申请人逾期未按收费通知要求缴纳费用', '申请人逾期未缴纳费用', '逾期未缴费', '逾期不缴费'], ['重复申请']), // prettier-ignore
  alias('t3', 'result_unavailable_not_held', 'shortened', ['本机关不掌握'], ['属于国家秘密']),
  alias('t3', 'result_unavailable_needs_creation', 'shortened', ['没有现成信息'], ['属于国家秘密']),
  alias('t3', 'result_not_handled_petition', 'shortened', ['信访举报投诉类'], ['重复申请']),
  ...Object.entries(feeColumns).map(
    ([key, labels]) =>
    alias('fees', key, 'heads its column, or its row where the table stands upright; the table has one row for all three', [...labels, ...feeRows], ['本年收费金额', '收取金额']), // prettier-ignore
  ),
];

/** The form of 2009 counts six channels of applications, as the Shanghai lineage does, where the later one has three. */
function sixChannels(channel: string): RowAlias {
  const metric = `annex_sh_applications_${channel}`;
  const reads = metrics.find(({ key }) => key === metric)?.row_label_variants ?? [];
  const why = 'one of six channels, where 传真 and 电子邮件 are counted apart';
  const rule = alias('annex_fj', metric, why, [...reads], ['申请总数']);
  // The later form has these as well, and copies of it print 信函 for 信函、传真.
  const isShared = ['in_person', 'online', 'mail'].includes(channel);
  return isShared ? { ...rule, beside: ['电子邮件申请数'] } : rule;
}

function alias(table: TableId, metric: string, why: string, reads: string[], leaves: string[]): RowAlias {
  return { id: `row-alias/${metric.replaceAll('_', '-')}`, why, table, metric, reads, leaves };
}

const silent: readonly SilentRow[] = [
  {
    id: 'row-silent/statistics-headings',
    why: 'headings of the 2014 table; copies print —— in their cells',
    table: 'stat2014',
    match: 'part',
    reads: [
      '主动公开情况', '回应解读情况', '依申请公开情况', '通过不同渠道和方式公开政府信息的情况', '通过不同渠道和方式回应解读的情况',
      '机构建设和保障经费情况', '政府信息公开会议和培训情况',
    ], // prettier-ignore
    leaves: ['主动公开政府信息数'],
  },
  {
    id: 'row-silent/result-headings',
    why: 'groups of table three that have no cells of their own',
    table: 't3',
    match: 'whole',
    reads: ['本年度办理结果', '申请人情况', '法人或其他组织'],
    leaves: ['总计'],
  },
  {
    id: 'row-silent/annex-headings',
    why: 'block headings of the indicator form',
    table: 'annex_sh',
    match: 'whole',
    reads: ['主动公开情况', '依申请公开情况', '复议诉讼和申诉情况', '咨询情况', '人员经费情况', '指标名称'],
    leaves: ['申请总数'],
  },
  {
    id: 'row-silent/index-row',
    why: 'a row of signs for the columns under the header: 甲 乙 丙 1 2',
    table: null,
    match: 'whole',
    reads: ['甲', '乙', '丙', '栏次', '行次'],
    leaves: ['申请总数'],
  },
  {
    id: 'row-silent/signature',
    why: 'who filled the form in, with telephone numbers and dates',
    table: null,
    match: 'part',
    reads: [
      '单位负责人',
      '审核人',
      '填报人',
      '联系电话',
      '填报日期',
      '填表人',
      '填报单位',
      '制表机关',
      '填表说明',
      '填表日期',
      '备注',
      '注',
    ],
    leaves: ['接受培训人员数'],
  },
];

const columns: readonly ColumnRule[] = [
  column('column/name', 'heads the labels', 'name', null, /^(?:统计)?指标(?:名称)?$|^信息内容$|^(?:统计)?项目(?:名称)?$/u, ['指标名称', '信息内容'], ['统计数']), // prettier-ignore
  column('column/group', 'spans the columns of all applicants, or of those that are no natural persons', 'group', null, /^(?:申请人情况|法人或其他组织)$/u, ['申请人情况', '法人或其他组织'], ['自然人', '公民、法人或其他组织']), // prettier-ignore
  column('column/unit', 'heads the units', 'unit', null, /^(?:计量)?单位$/u, ['单位', '计量单位'], ['区直单位']),
  column(
    'column/code',
    'heads the codes of the rows',
    'code',
    null,
    /^(?:指标|项目|栏目)?(?:代码|代号|编号|编码)$|^[行栏]次$|^序号$/u,
    ['代码', '行次', '序号'],
    ['数量'],
  ),
  column('column/remark', 'heads remarks', 'remark', null, /^(?:备注|说明)$/u, ['备注'], ['数量']),
  column('column/count', 'heads the figures of the whole body', 'count', 'body', /^(?:统计|填报|本年|年度|年末)?(?:数|数据|数量|数值)$|^年末统计数?$|^(?:本年度|20\d\d年?度?)(?:统计)?数?$/u, ['统计数', '数量', '年末统计'], ['单位', '历年累计']), // prettier-ignore
  column('column/count-own', 'the government itself, in a split table', 'count', 'body', /^(?:区|县|市|州|旗|省)?(?:政府|本级|级)(?:办|办公室|本级)?$/u, ['区政府', '市本级'], ['乡镇政府']), // prettier-ignore
  column('column/count-departments', 'the departments, in a split table', 'count', 'departments', /^(?:区|县|市|州|旗|省)?(?:直|级|政府)?(?:各)?(?:部门|单位|直单位|直部门|工作部门)$/u, ['区直单位', '市直部门'], ['单位负责人']), // prettier-ignore
  column('column/count-townships', 'the townships, in a split table', 'count', 'townships', /^(?:各)?(?:乡|镇|街)[乡镇街道(),办事处场、及]*(?:政府)?$/u, ['乡镇街道', '乡镇', '镇街'], ['街道办事处主任']), // prettier-ignore
  column('column/count-area', 'the sum over body, departments and townships', 'count', 'area', /^(?:合计|总计|总数|小计|全(?:区|县|市|省|州|旗)(?:合计|总计|总数)?)$/u, ['合计', '全区合计'], ['区政府']), // prettier-ignore
];

function column(
  id: string,
  why: string,
  role: ColumnRole,
  scope: string | null,
  pattern: RegExp,
  reads: readonly string[],
  leaves: readonly string[],
): ColumnRule {
  return { id, why, role, scope, pattern, reads, leaves };
}

const outcomes = ['upheld', 'corrected', 'other', 'pending', 'total'] as const;

const fixed: readonly FixedColumns[] = [
  {
    id: 'fixed-columns/applications',
    why: 'header words of a flattened table three do not stand in column order; the form has always these seven columns',
    table: 't3',
    columns: [
      [null, 'natural_person'], [null, 'legal_commercial'], [null, 'legal_research'], [null, 'legal_public_interest'],
      [null, 'legal_law_service'], [null, 'legal_other'], [null, 'total'],
    ], // prettier-ignore
    always: true,
    unlabelled: [],
  },
  {
    id: 'fixed-columns/reviews-lawsuits',
    why: 'one row of fifteen cells: reviews, direct lawsuits, lawsuits after review, five outcomes each',
    table: 't4',
    columns: ['review_cases', 'litigation_direct_cases', 'litigation_after_review_cases'].flatMap((metric) =>
      outcomes.map((outcome) => [metric, outcome] as const),
    ),
    always: true,
    unlabelled: ['行政复议', '行政诉讼'],
  },
  {
    id: 'fixed-columns/fees',
    why: 'one row of three cells, with or without a label: what was asked for in how many notices, and what was paid',
    table: 'fees',
    columns: Object.keys(feeColumns).map((metric) => [metric, null] as const),
    always: false,
    unlabelled: ['通知收取件数', '通知收取金额', '实际收取金额'],
  },
  {
    id: 'fixed-columns/annex-fujian',
    why: 'the provincial annex has two columns, the year and all years',
    table: 'annex_fj',
    columns: [
      [null, 'report_year'],
      [null, 'cumulative'],
    ],
    always: false,
    unlabelled: [],
  },
];

const captions: readonly BlockCaption[] = [
  {
    id: 'block-caption/reviews',
    why: 'the block of reviews, printed as a table of its own',
    table: 't4',
    metric: 'review_cases',
    pattern: /行政复议(?!后)(?!.*诉讼)/u,
    reads: ['行政复议', '(一)政府信息公开行政复议情况'],
    leaves: ['行政复议、行政诉讼情况', '行政诉讼(复议后起诉)'],
  },
  {
    id: 'block-caption/direct-lawsuits',
    why: 'the block of lawsuits without a review before',
    table: 't4',
    metric: 'litigation_direct_cases',
    pattern: /未经(?:行政)?复议/u,
    reads: ['行政诉讼(未经复议直接起诉)', '未经复议直接起诉'],
    leaves: ['复议后起诉', '行政诉讼'],
  },
  {
    id: 'block-caption/lawsuits-after-review',
    why: 'the block of lawsuits that followed a review',
    table: 't4',
    metric: 'litigation_after_review_cases',
    pattern: /复议后(?:再)?(?:起诉|诉讼)/u,
    reads: ['行政诉讼(复议后起诉)', '复议后起诉'],
    leaves: ['未经复议直接起诉', '行政复议'],
  },
];

const brokenGroups: readonly BrokenGroup[] = [
  {
    id: 'broken-group/unavailable',
    why: '(四)无法提供, two characters a line',
    table: 't3',
    pieces: ['无法', '提供'],
    reads: [
      ['2.没有现成信息需要另行制无法作提供', 'result_unavailable_needs_creation'],
      ['1.本机关不掌握相关政无法府信息提供', 'result_unavailable_not_held'],
    ],
    leaves: ['无法提供'],
  },
  {
    id: 'broken-group/denied',
    why: '(三)不予公开, the same',
    table: 't3',
    pieces: ['不予', '公开'],
    reads: [['5.属于三类内部事务不予信息公开', 'result_denied_internal']],
    leaves: ['不予公开'],
  },
  {
    id: 'broken-group/not-handled',
    why: '(五)不予处理, the same',
    table: 't3',
    pieces: ['不予', '处理'],
    reads: [['4.无正当理由大量反复不予申请处理', 'result_not_handled_excessive']],
    leaves: ['不予处理'],
  },
  {
    id: 'broken-group/other',
    why: '(六)其他处理, the same',
    table: 't3',
    pieces: ['其他', '处理'],
    reads: [['1.申请人无正当理由其他逾期不补正处理', 'result_other_no_correction']],
    leaves: ['其他处理'],
  },
];

/** For joined digits only, as printed: the stored amount is in 万元. A notice asks for ten 元 at least. */
const feeBound: SumRule = {
  id: 'fee-notices',
  severity: 'W',
  why: 'no notice without an amount',
  table: 'fees',
  axis: 'rows',
  left: ['narr_info_processing_fee_notices'],
  right: ['narr_info_processing_fee_billed'],
  relation: '<=',
  when: [],
  unless: [],
  holds: '1 <= 3',
  fails: '4 <= 3',
};

export const tableRules: TableRules = {
  metrics,
  dimensions,
  signs,
  starts,
  aliases,
  silent,
  columns,
  fixed,
  captions,
  brokenGroups,
  sums: [...sumRules, feeBound],
};
