import { cell, header, type FormTable } from '../article.ts';

/** 结果维持, 结果纠正, 其他结果, 尚未审结; 总计 is computed. */
export type CaseCounts = readonly [upheld: number, corrected: number, other: number, pending: number];

export interface CaseFigures {
  readonly review: CaseCounts;
  readonly direct: CaseCounts;
  readonly afterReview: CaseCounts;
}

const OUTCOMES = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];

/** The national table of section 四: fifteen figures in one row. */
export function makeTable4(figures: CaseFigures): FormTable {
  const blocks = [figures.review, figures.direct, figures.afterReview];
  const values = blocks.flatMap((block) => [...block, block.reduce((sum, value) => sum + value, 0)]);
  return [
    [header('行政复议', 5), header('行政诉讼', 10)],
    [...OUTCOMES.map((label) => header(label, 1, 2)), header('未经复议直接起诉', 5), header('复议后起诉', 5)],
    [...OUTCOMES, ...OUTCOMES].map((label) => header(label)),
    values.map((value) => cell(String(value))),
  ];
}
