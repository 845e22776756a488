import { cell, header, type FormCell, type FormTable } from '../article.ts';

/** Six columns: 自然人, then five kinds of legal person. 总计 is always computed. */
export type ApplicantCounts = readonly [number, number, number, number, number, number];

export interface ApplicationFigures {
  readonly form: '2019-2020' | '2021-';
  readonly received: ApplicantCounts;
  readonly carriedIn: ApplicantCounts;
  /** By the number of the result row, counted from 1 over all rows that hold figures; rows not named are zero. */
  readonly results: Readonly<Record<number, ApplicantCounts>>;
  /** A cell as printed instead of as computed: a misprint, by row label and column (0 … 6). */
  readonly misprints?: readonly { readonly row: string; readonly col: number; readonly printed: string }[];
}

interface ResultGroup {
  readonly label: string;
  readonly rows: readonly string[];
}

const GROUPS: readonly ResultGroup[] = [
  { label: '（一）予以公开', rows: [] },
  { label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）', rows: [] },
  {
    label: '（三）不予公开',
    rows: [
      '1.属于国家秘密',
      '2.其他法律行政法规禁止公开',
      '3.危及“三安全一稳定”',
      '4.保护第三方合法权益',
      '5.属于三类内部事务信息',
      '6.属于四类过程性信息',
      '7.属于行政执法案卷',
      '8.属于行政查询事项',
    ],
  },
  {
    label: '（四）无法提供',
    rows: ['1.本机关不掌握相关政府信息', '2.没有现成信息需要另行制作', '3.补正后申请内容仍不明确'],
  },
  {
    label: '（五）不予处理',
    rows: [
      '1.信访举报投诉类申请',
      '2.重复申请',
      '3.要求提供公开出版物',
      '4.无正当理由大量反复申请',
      '5.要求行政机关确认或重新出具已获取信息',
    ],
  },
];

const OTHER: Readonly<Record<ApplicationFigures['form'], ResultGroup>> = {
  '2019-2020': { label: '（六）其他处理', rows: [] },
  '2021-': {
    label: '（六）其他处理',
    rows: [
      '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
      '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
      '3.其他',
    ],
  },
};

const NONE: ApplicantCounts = [0, 0, 0, 0, 0, 0];

/** The national table of section 三; totals and what is carried over are computed from the leaves. */
export function makeTable3(figures: ApplicationFigures): FormTable {
  const groups = [...GROUPS, OTHER[figures.form]];
  const leaves = groups.flatMap((group) => (group.rows.length === 0 ? [group.label] : group.rows));
  const counts = leaves.map((_, index) => figures.results[index + 1] ?? NONE);
  const processed = counts.reduce<ApplicantCounts>((sum, row) => add(sum, row, 1), NONE);
  const carriedOut = add(add(figures.received, figures.carriedIn, 1), processed, -1);
  const printed = (label: string, row: ApplicantCounts): FormCell[] => printedRow(label, row, figures.misprints ?? []);
  let leaf = 0;
  const rows = groups.flatMap((group) => {
    if (group.rows.length === 0) return [[cell(group.label, 2), ...printed(group.label, counts[leaf++] ?? NONE)]];
    return group.rows.map((label, index) => [
      ...(index === 0 ? [cell(group.label, 1, group.rows.length)] : []),
      cell(label),
      ...printed(label, counts[leaf++] ?? NONE),
    ]);
  });
  rows.push([cell('（七）总计', 2), ...printed('（七）总计', processed)]);
  rows[0]?.unshift(cell('三、本年度办理结果', 1, rows.length));
  return [
    ...headRows(),
    [cell('一、本年新收政府信息公开申请数量', 3), ...printed('一', figures.received)],
    [cell('二、上年结转政府信息公开申请数量', 3), ...printed('二', figures.carriedIn)],
    ...rows,
    [cell('四、结转下年度继续办理', 3), ...printed('四', carriedOut)],
  ];
}

function headRows(): FormTable {
  return [
    [header('（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', 3, 3), header('申请人情况', 7)],
    [header('自然人', 1, 2), header('法人或其他组织', 5), header('总计', 1, 2)],
    ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'].map((label) => header(label)),
  ];
}

function printedRow(
  label: string,
  row: ApplicantCounts,
  misprints: NonNullable<ApplicationFigures['misprints']>,
): FormCell[] {
  const total = row.reduce((sum, value) => sum + value, 0);
  return [...row, total].map((value, col) => {
    const misprint = misprints.find((one) => one.row === label && one.col === col);
    return cell(misprint?.printed ?? String(value));
  });
}

function add(left: ApplicantCounts, right: ApplicantCounts, sign: 1 | -1): ApplicantCounts {
  return left.map((value, index) => value + sign * (right[index] ?? 0)) as unknown as ApplicantCounts;
}
