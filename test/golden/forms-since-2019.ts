import type { Datum, Filling, Form, FormPart, FormRow } from './form-data.ts';
import { as, blank, fill, na, num, row } from './form-data.ts';

const APPLICANTS = [
  'natural_person', 'legal_commercial', 'legal_research', 'legal_public_interest', 'legal_law_service', 'legal_other', 'total',
]; // prettier-ignore
const OUTCOMES = ['upheld', 'corrected', 'other', 'pending', 'total'];

const DONE = '三、本年度办理结果';
const DENIED = '（三）不予公开';
const UNAVAILABLE = '（四）无法提供';
const NOT_HANDLED = '（五）不予处理';
const OTHER = '（六）其他处理';

/** Result rows of table three: path below 三、本年度办理结果, and the metric. */
const RESULTS: readonly (readonly [path: readonly string[], metric: string])[] = [
  [['（一）予以公开'], 'result_granted'],
  [['（二）部分公开（区分处理的，只计这一情形，不计其他情形）'], 'result_partial'],
  [[DENIED, '1.属于国家秘密'], 'result_denied_state_secret'],
  [[DENIED, '2.其他法律行政法规禁止公开'], 'result_denied_other_law'],
  [[DENIED, '3.危及“三安全一稳定”'], 'result_denied_safety'],
  [[DENIED, '4.保护第三方合法权益'], 'result_denied_third_party'],
  [[DENIED, '5.属于三类内部事务信息'], 'result_denied_internal'],
  [[DENIED, '6.属于四类过程性信息'], 'result_denied_process'],
  [[DENIED, '7.属于行政执法案卷'], 'result_denied_enforcement_file'],
  [[DENIED, '8.属于行政查询事项'], 'result_denied_query_item'],
  [[UNAVAILABLE, '1.本机关不掌握相关政府信息'], 'result_unavailable_not_held'],
  [[UNAVAILABLE, '2.没有现成信息需要另行制作'], 'result_unavailable_needs_creation'],
  [[UNAVAILABLE, '3.补正后申请内容仍不明确'], 'result_unavailable_unclear'],
  [[NOT_HANDLED, '1.信访举报投诉类申请'], 'result_not_handled_petition'],
  [[NOT_HANDLED, '2.重复申请'], 'result_not_handled_repeat'],
  [[NOT_HANDLED, '3.要求提供公开出版物'], 'result_not_handled_publication'],
  [[NOT_HANDLED, '4.无正当理由大量反复申请'], 'result_not_handled_excessive'],
  [[NOT_HANDLED, '5.要求行政机关确认或重新出具已获取信息'], 'result_not_handled_reconfirm'],
];
const OTHER_2019: typeof RESULTS = [[[OTHER], 'result_other']];
const OTHER_2021: typeof RESULTS = [
  [[OTHER, '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'], 'result_other_no_correction'],
  [[OTHER, '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'], 'result_other_fee_unpaid'],
  [[OTHER, '3.其他'], 'result_other_misc'],
];

/** A figure for result row `at` and applicant column `col`: most are 0, as in real tables, some have two to four digits. */
const figure = (at: number, col: number): number => {
  if (col === 0) return [12, 0, 3, 0, 27, 1, 1830][at % 7] ?? 0;
  return (at * 5 + col * 3) % 8 === 0 ? ((at + col) % 4) * 13 : 0;
};

/** Rows of table three whose sums hold in every row and every column. */
function tableThreeRows(results: typeof RESULTS, filling: Filling): FormRow[] {
  const columns = [0, 1, 2, 3, 4, 5];
  const total = columns.map((col) => results.reduce((sum, _, at) => sum + figure(at, col), 0));
  const carriedIn = columns.map((col) => [34, 0, 2][col] ?? 0);
  const carriedOut = columns.map((col) => (total[col] === 0 ? 0 : ([103, 5, 0][col] ?? 0)) + (carriedIn[col] ?? 0));
  const fresh = columns.map((col) => (total[col] ?? 0) + (carriedOut[col] ?? 0) - (carriedIn[col] ?? 0));
  let at = 0;
  const line = (labels: readonly string[], parts: readonly number[], metric: string): FormRow => {
    const all = [...parts, parts.reduce((sum, one) => sum + one, 0)];
    const cells = all.map((value, col) => fill(value, at * 3 + col, filling));
    at++;
    return row(labels, cells, APPLICANTS.map((applicant) => `${metric}/${applicant}`)); // prettier-ignore
  };
  return [
    line(['一、本年新收政府信息公开申请数量'], fresh, 'applications_new'),
    line(['二、上年结转政府信息公开申请数量'], carriedIn, 'applications_carried_in'),
    ...results.map(
      ([path, metric], index) =>
      line([DONE, ...path], columns.map((col) => figure(index, col)), metric), // prettier-ignore
    ),
    line([DONE, '（七）总计'], total, 'applications_processed_total'),
    line(['四、结转下年度继续办理'], carriedOut, 'applications_carried_out'),
  ];
}

const tableThree = (name: string, year: number, other: typeof RESULTS, filling: Filling): Form => ({
  name,
  table: 't3',
  year,
  section: '三、收到和处理政府信息公开申请情况',
  cols: 10,
  labelCols: 3,
  parts: [
    {
      head: [
        [['（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', 3, 3], ['申请人情况', 7]],
        [['自然人', 1, 2], ['法人或其他组织', 5], ['总计', 1, 2]],
        ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'],
      ],
      rows: tableThreeRows([...RESULTS, ...other], filling),
    },
  ],
}); // prettier-ignore

const FOUR = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];

/** Table four: fifteen cells in one row without a label. */
function tableFour(name: string, year: number, filling: Filling): Form {
  const blocks = [[3, 1, 0, 2], [0, 0, 14, 0], [1205, 0, 7, 0]]; // prettier-ignore
  const cells = blocks.flatMap((block, at) =>
    [...block, block.reduce((sum, one) => sum + one, 0)].map((value, col) => fill(value, at * 5 + col, filling)),
  );
  const metrics = ['review_cases', 'litigation_direct_cases', 'litigation_after_review_cases'];
  const keys = metrics.flatMap((metric) => OUTCOMES.map((outcome) => `${metric}/${outcome}`));
  const tall = FOUR.map((label) => [label, 1, 2] as const);
  const head = [
    [['行政复议', 5], ['行政诉讼', 10]],
    [...tall, ['未经复议直接起诉', 5], ['复议后起诉', 5]],
    [...FOUR, ...FOUR],
  ] as const; // prettier-ignore
  const section = '四、政府信息公开行政复议、行政诉讼情况';
  return { name, table: 't4', year, section, cols: 15, labelCols: 0, parts: [{ head, rows: [row([], cells, keys)] }] };
}

const SECTION_TWO = '二、主动公开政府信息情况';
const part = (item: string, heads: FormPart['head'][number], rows: readonly FormRow[]): FormPart => ({
  head: [[[`第二十条第（${item}）项`, 4]], ['信息内容', ...heads]],
  rows,
});

/** `/`, `-` and empty cells stand only where the filling has them. */
const mark = (filling: Filling, datum: Datum, plain: number): Datum => {
  if (filling === 'counts' || (filling === 'marks' && datum === blank)) return num(plain);
  return datum;
};

function tableTwo2021(filling: Filling): Form {
  const stock = (label: string, name: string, cells: readonly Datum[]): FormRow =>
    row([label], cells, [`${name}_issued/`, `${name}_repealed/`, `${name}_in_force/`]);
  const one = (label: string, key: string, cell: Datum): FormRow => row([label], [cell], [`${key}/`], { lastSpan: 3 });
  const decisions = [['本年处理决定数量', 3]] as const;
  return {
    name: '2021 table two',
    table: 't2',
    year: 2022,
    section: SECTION_TWO,
    cols: 4,
    labelCols: 1,
    parts: [
      part('一', ['本年制发件数', '本年废止件数', '现行有效件数'], [
        stock('规章', 'regulations', [mark(filling, na('/'), 0), mark(filling, na('-'), 1), mark(filling, blank, 4)]),
        stock('行政规范性文件', 'normative_docs', [num(58), num(0), as('1,024', 1024)]),
      ]),
      part('五', decisions, [one('行政许可', 'admin_license_decisions', num(2418))]),
      part('六', decisions, [
        one('行政处罚', 'admin_penalty_decisions', mark(filling, blank, 644)),
        one('行政强制', 'admin_coercion_decisions', num(0)),
      ]),
      part('八', [['本年收费金额（单位：万元）', 3]], [
        one('行政事业性收费', 'admin_fee_amount', filling === 'counts' ? as('4166.241619', 4166.241619) : as('13575394432.52元', 1357539.443252)),
      ]),
    ],
  }; // prettier-ignore
}

function tableTwo2019(filling: Filling): Form {
  const three = (
    label: string,
    name: string,
    ends: readonly string[],
    cells: readonly Datum[],
    lastSpan = 1,
  ): FormRow =>
    row(
      [label],
      cells,
      ends.map((end) => `${name}_${end}/`),
      { lastSpan },
    );
  const made = ['made_new', 'disclosed_new', 'disclosed_total'];
  const items = ['items_prev', 'items_delta', 'decisions'];
  const decisions = ['上一年项目数量', '本年增/减', '处理决定数量'];
  const signed = (printed: string, value: number): Datum =>
    filling === 'counts' ? as(String(value), value) : as(printed, value);
  return {
    name: '2019 table two',
    table: 't2',
    year: 2020,
    section: SECTION_TWO,
    cols: 4,
    labelCols: 1,
    parts: [
      part('一', ['本年新制作数量', '本年新公开数量', '对外公开总数量'], [
        three('规章', 'regulations', made, [num(0), num(0), mark(filling, na('/'), 12)]),
        three('规范性文件', 'normative_docs', made, [num(17), num(15), as('1,089', 1089)]),
      ]),
      part('五', decisions, [
        three('行政许可', 'admin_license', items, [num(396), signed('(增1)', 1), num(181)]),
        row(['其他对外管理服务事项'], [num(10), signed('（减2）', -2), mark(filling, blank, 153)],
          ['other_service_items_prev/', 'other_service_items_delta/', 'other_service_decisions/']),
      ]),
      part('六', decisions, [
        three('行政处罚', 'admin_penalty', items, [num(2648), as('-3', -3), num(430)]),
        three('行政强制', 'admin_coercion', items, [num(126), num(0), mark(filling, na('-'), 25)]),
      ]),
      part('八', ['上一年项目数量', ['本年增/减', 2]], [
        three('行政事业性收费', 'admin_fee', items.slice(0, 2), [num(35), num(0)], 2),
      ]),
      part('九', ['采购项目数量', ['采购总金额', 2]], [
        three('政府集中采购', 'central_procurement', ['projects', 'amount'], [num(44), as('2000万', 2000)], 2),
      ]),
    ],
  }; // prettier-ignore
}

/** The forms of 2019–2020 and of 2021 on. */
export const formsSince2019 = (filling: Filling): readonly Form[] => [
  tableTwo2019(filling),
  tableThree('2019 table three', 2019, OTHER_2019, filling),
  tableFour('2019 table four', 2020, filling),
  tableTwo2021(filling),
  tableThree('2021 table three', 2023, OTHER_2021, filling),
  tableFour('2021 table four', 2024, filling),
];
