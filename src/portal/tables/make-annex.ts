import { cell, header, type FormTable } from '../article.ts';

/** One row of an annex: the cells as printed. */
export type AnnexRow = readonly [label: string, unit: string, ...values: string[]];

/** The two-column annex of 2008 to 2013: the year and all years so far. `rows` in the order of the form. */
export function makeAnnexFj(
  year: number,
  figures: readonly (readonly [year: number, cumulative: number])[],
): FormTable {
  const rows = ANNEX_FJ_ROWS.map((label, index) => {
    const [inYear, cumulative] = figures[index] ?? [0, 0];
    return [label, '条', String(inYear), String(cumulative)].map((text) => cell(text));
  });
  return [['指标名称', '单位', String(year), '历年累计'].map((text) => header(text)), ...rows];
}

const ANNEX_FJ_ROWS = [
  '主动公开文件数',
  '其中：1.政府网站公开数',
  '2.政府公报公开数',
  '受理政府信息公开申请总数',
  '其中：1.当面申请数',
  '2.网络申请数',
  '3.信函、传真申请数',
  '对申请的答复总数',
  '其中：1.同意公开答复数',
  '2.同意部分公开答复数',
  '3.不予公开答复数',
  '4.其他类型答复数',
  '接受行政申诉、举报数',
  '行政复议数',
  '行政诉讼数',
];

/** A form of indicators with a unit and one figure a row. */
export function makeIndicatorForm(heads: readonly string[], rows: readonly AnnexRow[]): FormTable {
  return [heads.map((text) => header(text)), ...rows.map((row) => row.map((text) => cell(text)))];
}
