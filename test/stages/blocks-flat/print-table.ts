/** A form as a person knows it, and the ways in which crawlers print it. For tests that read back what they printed. */
export interface FormRow {
  readonly label: string;
  readonly values: readonly string[];
}

export interface PrintedForm {
  /** Lines of header cells, in the order in which a crawler meets them. */
  readonly header: readonly (readonly string[])[];
  readonly rows: readonly FormRow[];
}

const cellsOf = (form: PrintedForm): string[][] => [
  ...form.header.map((line) => [...line]),
  ...form.rows.map((row) => [row.label, ...row.values].filter((cell) => cell !== '')),
];

/** One printer a style; every one takes the same form. */
export const styles: Readonly<Record<string, (form: PrintedForm) => string>> = {
  'a cell a paragraph': (form) => cellsOf(form).flat().join('\n\n'),
  'a cell a line, mark behind': (form) =>
    cellsOf(form)
      .flat()
      .map((cell) => `${cell} |`)
      .join('\n'),
  'a cell a line, lone marks': (form) => cellsOf(form).flat().join('\n|\n'),
  'a row a line, filled up': (form) =>
    rowsOf(form)
      .map((row) => `${row.join(' | ')} |||`)
      .join('\n'),
  markdown: (form) => markdown(rowsOf(form)),
  'cells joined by spaces': (form) =>
    cellsOf(form)
      .map((row) => row.join(' '))
      .join('\n'),
  'all on one line': (form) => cellsOf(form).flat().join(' '),
  tabs: (form) =>
    rowsOf(form)
      .map((row) => row.join('\t'))
      .join('\n'),
  'page numbers inside': (form) =>
    cellsOf(form)
      .map((row, index) => row.join(' ') + (index % 4 === 3 ? `\n- ${index} -` : ''))
      .join('\n'),
  'labels torn': (form) =>
    cellsOf(form)
      .map((row) => row.map(tear).join('\n'))
      .join('\n'),
};

const rowsOf = (form: PrintedForm): string[][] => [
  ...form.header.map((line) => [...line]),
  ...form.rows.map((row) => (row.values.length === 0 ? [row.label] : [row.label, ...row.values])),
];

function markdown(rows: string[][]): string {
  const lines = rows.map((row) => `| ${row.join(' | ')} |`);
  return [lines[0], `|${'---|'.repeat(rows[0]?.length ?? 1)}`, ...lines.slice(1)].join('\n');
}

/** A label over two lines; figures and short words stay whole. */
const tear = (cell: string): string =>
  cell.length < 6 || /^[\d.]/u.test(cell)
    ? cell
    : `${cell.slice(0, cell.length >> 1)}\n${cell.slice(cell.length >> 1)}`;

const table3Labels = [
  '一、本年新收政府信息公开申请数量', '二、上年结转政府信息公开申请数量', '三、本年度办理结果', '（一）予以公开', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）', '（三）不予公开',
  '1.属于国家秘密', '2.其他法律行政法规禁止公开', '3.危及“三安全一稳定”', '4.保护第三方合法权益', '5.属于三类内部事务信息', '6.属于四类过程性信息', '7.属于行政执法案卷', '8.属于行政查询事项',
  '（四）无法提供', '1.本机关不掌握相关政府信息', '2.没有现成信息需要另行制作', '3.补正后申请内容仍不明确', '（五）不予处理', '1.信访举报投诉类申请', '2.重复申请', '3.要求提供公开出版物',
  '4.无正当理由大量反复申请', '5.要求行政机关确认或重新出具已获取信息', '（六）其他处理', '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
  '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请', '3.其他', '（七）总计', '四、结转下年度继续办理',
]; // prettier-ignore
const groups = new Set(['三、本年度办理结果', '（三）不予公开', '（四）无法提供', '（五）不予处理', '（六）其他处理']);

export const table3 = (value: (row: number, col: number) => string): PrintedForm => ({
  header: [
    ['（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', '申请人情况'],
    ['自然人', '法人或其他组织', '总计'],
    ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'],
  ],
  rows: table3Labels.map((label, row) => ({
    label,
    values: groups.has(label) ? [] : Array.from({ length: 7 }, (_, col) => value(row, col)),
  })),
});

export const table4 = (value: (col: number) => string): PrintedForm => {
  const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  return {
    header: [
      ['行政复议', '行政诉讼'],
      [...outcomes, '未经复议直接起诉', '复议后起诉'],
      [...outcomes, ...outcomes],
    ],
    rows: [{ label: '', values: Array.from({ length: 15 }, (_, col) => value(col)) }],
  };
};

export const table2 = (value: (row: number, col: number) => string): PrintedForm => ({
  header: [['第二十条第（一）项'], ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数']],
  rows: ['规章', '行政规范性文件'].map((label, row) => ({ label, values: [0, 1, 2].map((col) => value(row, col)) })),
});

export const annex = (value: (row: number, col: number) => string): PrintedForm => ({
  header: [['指标名称', '单位', '2013年度', '历年累计']],
  rows: [
    '主动公开文件数', '其中：1.政府网站公开数', '2.政府公报公开数', '受理政府信息公开申请总数', '其中：1.当面申请数', '2.网络申请数', '3.信函、传真申请数', '对申请的答复总数',
    '其中：1.同意公开答复数', '2.同意部分公开答复数', '3.不予公开答复数', '4.其他类型答复数', '接受行政申诉、举报数', '行政复议数', '行政诉讼数',
  ].map((label, row) => ({ label, values: ['条', value(row, 0), value(row, 1)] })),
}); // prettier-ignore

export const statistics = (value: (row: number) => string): PrintedForm => ({
  header: [['统计指标', '单位', '统计数']],
  rows: [
    ['一、主动公开情况', '——', '——'], ['（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）', '条'], ['其中：主动公开规范性文件数', '条'], ['制发规范性文件总数', '件'],
    ['（二）通过不同渠道和方式公开政府信息的情况', '——', '——'], ['1.政府公报公开政府信息数', '条'], ['2.政府网站公开政府信息数', '条'], ['二、回应解读情况', '——', '——'],
    ['（一）回应公众关注热点或重大舆情数（不同方式回应同一热点或舆情计1次）', '次'], ['三、依申请公开情况', '——', '——'], ['（一）收到申请数', '件'], ['1.当面申请数', '件'],
    ['四、行政复议数量', '件'], ['（一）维持具体行政行为数', '件'], ['（二）被依法纠错数', '件'], ['（三）其他情形数', '件'], ['七、依申请公开信息收取的费用', '万元'],
    ['（三）从事政府信息公开工作人员数', '人'], ['1.专职人员数（不包括政府公报及政府网站工作人员数）', '人'],
  ].map(([label = '', unit = '', fixed], row) => ({ label, values: [unit, fixed ?? value(row)] })),
}); // prettier-ignore
