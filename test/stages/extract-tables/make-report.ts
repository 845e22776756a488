import type { CleanBlock, CleanReport, CleanText, TableShape } from '../../../src/model.ts';

const clean = (text: string): CleanText => ({ text, source: { text, ranges: [] }, edits: [] });

/** A cell: its text, or text with a column and a row span. */
export type Given = string | readonly [text: string, colSpan: number, rowSpan?: number];

/** A table from rows of cells; spans push the cells of later rows to the right, as in HTML. */
export function table(rows: readonly (readonly Given[])[], shape: TableShape = 'grid', line = 1): CleanBlock {
  const taken = new Set<string>();
  let cols = 0;
  const cells = rows.flatMap((given, row) => {
    let col = 0;
    return given.map((one) => {
      const [text, colSpan, rowSpan = 1] = typeof one === 'string' ? ([one, 1] as const) : one;
      while (taken.has(`${row},${col}`)) col++;
      for (let r = row; r < row + rowSpan; r++) for (let c = col; c < col + colSpan; c++) taken.add(`${r},${c}`);
      const cell = { clean: clean(text), row, col, rowSpan, colSpan, isHeader: false };
      col += colSpan;
      cols = Math.max(cols, col);
      return cell;
    });
  });
  return { kind: 'table', role: 'table', section: 0, shape, cells, rows: rows.length, cols, line };
}

export function text(content: string, role: 'text' | 'section-heading' = 'text', line = 1): CleanBlock {
  return { kind: 'paragraph', role, section: 0, level: 0, clean: clean(content), line };
}

export function report(...blocks: CleanBlock[]): CleanReport {
  return { ordinal: 1, title: null, blocks, scriptIn: 'simplified', damage: [], textFile: '' };
}

const RESULTS = [
  '(一)予以公开', '(二)部分公开(区分处理的,只计这一情形,不计其他情形)', '1.属于国家秘密', '2.其他法律行政法规禁止公开', '3.危及“三安全一稳定”',
  '4.保护第三方合法权益', '5.属于三类内部事务信息', '6.属于四类过程性信息', '7.属于行政执法案卷', '8.属于行政查询事项',
  '1.本机关不掌握相关政府信息', '2.没有现成信息需要另行制作', '3.补正后申请内容仍不明确', '1.信访举报投诉类申请', '2.重复申请',
  '3.要求提供公开出版物', '4.无正当理由大量反复申请', '5.要求行政机关确认或重新出具已获取信息', '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
  '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请', '3.其他',
]; // prettier-ignore

export const T3_LABELS = [
  '一、本年新收政府信息公开申请数量',
  '二、上年结转政府信息公开申请数量',
  ...RESULTS,
  '(七)总计',
  '四、结转下年度继续办理',
];

const HEAD: readonly (readonly Given[])[] = [
  [
    ['(本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和)', 3, 3],
    ['申请人情况', 7],
  ],
  [
    ['自然人', 1, 2],
    ['法人或其他组织', 5],
    ['总计', 1, 2],
  ],
  ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'],
];

/** Table three of the form since 2021 with these 25 rows of seven cells. */
export function tableThree(cells: readonly (readonly string[])[], shape: TableShape = 'grid'): CleanBlock {
  const rows = T3_LABELS.map((label, at): Given[] => [[label, 3], ...(cells[at] ?? [])]);
  return table([...HEAD, ...rows], shape);
}

/** The same with every row's cells joined. */
export function gluedThree(cells: readonly (readonly string[])[]): CleanBlock {
  const rows = T3_LABELS.map((label, at): Given[] => [
    [label, 3],
    [(cells[at] ?? []).join(''), 7],
  ]);
  return table([...HEAD, ...rows], 'glued');
}

/** Cells of a table three that satisfies its sums: `results` are 21 rows of six parts, `carried` what came in and went out. */
export function consistentThree(
  results: readonly (readonly number[])[],
  carriedIn: readonly number[],
  carriedOut: readonly number[],
): string[][] {
  const total = [0, 1, 2, 3, 4, 5].map((at) => results.reduce((sum, row) => sum + (row[at] ?? 0), 0));
  const out = carriedOut.map((value, at) => Math.max(value, (carriedIn[at] ?? 0) - (total[at] ?? 0)));
  const fresh = total.map((value, at) => value + (out[at] ?? 0) - (carriedIn[at] ?? 0));
  const full = (row: readonly number[]): string[] => [...row, row.reduce((sum, value) => sum + value, 0)].map(String);
  return [fresh, carriedIn, ...results, total, out].map(full);
}
