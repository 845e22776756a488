import { cell, header, type FormTable } from '../article.ts';

/** Cells as printed, row by row: a body without rule-making power prints `/` or nothing. */
export interface Disclosed2019 {
  readonly regulations: readonly [made: string, disclosed: string, total: string];
  readonly normativeDocs: readonly [made: string, disclosed: string, total: string];
  readonly licenses: readonly [items: string, change: string, decisions: string];
  readonly otherServices: readonly [items: string, change: string, decisions: string];
  readonly penalties: readonly [items: string, change: string, decisions: string];
  readonly coercion: readonly [items: string, change: string, decisions: string];
  readonly fees: readonly [items: string, change: string];
  readonly procurement: readonly [projects: string, amount: string];
}

export interface Disclosed2021 {
  readonly regulations: readonly [issued: string, repealed: string, inForce: string];
  readonly normativeDocs: readonly [issued: string, repealed: string, inForce: string];
  readonly licenses: string;
  readonly penalties: string;
  readonly coercion: string;
  readonly fees: string;
}

const title = (text: string, cols: number): FormTable[number] => [header(text, cols)];
const heads = (...labels: string[]): FormTable[number] => labels.map((label) => header(label));
const row = (label: string, ...values: string[]): FormTable[number] => [label, ...values].map((text) => cell(text));

/** Section 二 as the form of 2019 and 2020 has it, one table a paragraph of article 20. */
export function makeTable2Of2019(figures: Disclosed2019): FormTable[] {
  const items = ['信息内容', '上一年项目数量', '本年增/减', '处理决定数量'];
  return [
    [
      title('第二十条第（一）项', 4),
      heads('信息内容', '本年新制作数量', '本年新公开数量', '对外公开总数量'),
      row('规章', ...figures.regulations),
      row('规范性文件', ...figures.normativeDocs),
    ],
    [
      title('第二十条第（五）项', 4),
      heads(...items),
      row('行政许可', ...figures.licenses),
      row('其他对外管理服务事项', ...figures.otherServices),
    ],
    [
      title('第二十条第（六）项', 4),
      heads(...items),
      row('行政处罚', ...figures.penalties),
      row('行政强制', ...figures.coercion),
    ],
    [
      title('第二十条第（八）项', 3),
      heads('信息内容', '上一年项目数量', '本年增/减'),
      row('行政事业性收费', ...figures.fees),
    ],
    [
      title('第二十条第（九）项', 3),
      heads('信息内容', '采购项目数量', '采购总金额'),
      row('政府集中采购', ...figures.procurement),
    ],
  ];
}

/** Section 二 as the form of 2021 and later has it: one table with four blocks. */
export function makeTable2Of2021(figures: Disclosed2021): FormTable {
  return [
    title('第二十条第（一）项', 4),
    heads('信息内容', '本年制发件数', '本年废止件数', '现行有效件数'),
    row('规章', ...figures.regulations),
    row('行政规范性文件', ...figures.normativeDocs),
    title('第二十条第（五）项', 4),
    [header('信息内容'), header('本年处理决定数量', 3)],
    [cell('行政许可'), cell(figures.licenses, 3)],
    title('第二十条第（六）项', 4),
    [header('信息内容'), header('本年处理决定数量', 3)],
    [cell('行政处罚'), cell(figures.penalties, 3)],
    [cell('行政强制'), cell(figures.coercion, 3)],
    title('第二十条第（八）项', 4),
    [header('信息内容'), header('本年收费金额（单位：万元）', 3)],
    [cell('行政事业性收费'), cell(figures.fees, 3)],
  ];
}
