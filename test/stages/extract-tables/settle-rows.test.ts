import { describe, expect, it } from 'vitest';
import { extractTables } from '../../../src/extract/tables/extract-tables.ts';
import type { CleanBlock } from '../../../src/model.ts';
import { tableRules } from '../../../src/rules/tables.ts';
import { report, table } from './make-report.ts';

type Row = readonly [label: string, ...cells: string[]];

function readFlat(rows: readonly Row[], shape = 'flat'): ReturnType<typeof extractTables> {
  const head: Row = ['申请人情况', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
  const grid = table([head, ...rows].map((row) => [...row]));
  return extractTables(report({ ...grid, shape } as CleanBlock), { year: 2024 }, tableRules);
}

const figures = (first: string): string[] => [first, '0', '0', '0', '0', '0', first];
const statesOf = ({ observations }: ReturnType<typeof extractTables>, metric: string): string[] => [
  ...new Set(observations.filter((one) => one.metric === metric).map((one) => one.state)),
];

describe('rows of flattened text, taken together', () => {
  const outOfPlace: Row[] = [
    ['4.保护第三方合法权益', ...figures('3')],
    ['1.本机关不掌握相关政府信息', ...figures('1')],
    ['6.属于四类过程性信息', ...figures('5')],
  ];

  it('leaves a row unread that stands out of the order of the form', () => {
    const read = readFlat(outOfPlace);
    expect(statesOf(read, 'result_unavailable_not_held')).toEqual(['unread']);
    expect(read.observations.find((one) => one.metric === 'result_unavailable_not_held')?.raw).toBe('1 0 0 0 0 0 1');
    expect(statesOf(read, 'result_denied_third_party')).toEqual(['number', 'zero']);
    expect(statesOf(read, 'result_denied_process')).toEqual(['number', 'zero']);
    expect(read.issues.map(({ code }) => code)).toEqual(['extract.row-misplaced']);
  });

  it('does so above its place as below it', () => {
    const early: Row[] = [
      ['1.本机关不掌握相关政府信息', ...figures('3')],
      ['4.保护第三方合法权益', ...figures('1')],
      ['3.补正后申请内容仍不明确', ...figures('5')],
    ];
    const read = readFlat(early);
    expect(statesOf(read, 'result_denied_third_party')).toEqual(['unread']);
    expect(statesOf(read, 'result_unavailable_not_held')).toEqual(['number', 'zero']);
  });

  it('believes a grid, and a table that begins again', () => {
    expect(statesOf(readFlat(outOfPlace, 'grid'), 'result_unavailable_not_held')).toEqual(['number', 'zero']);
    const twice: Row[] = [
      ['一、本年新收政府信息公开申请数量', ...figures('3')],
      ['四、结转下年度继续办理', ...figures('1')],
      ['一、本年新收政府信息公开申请数量', ...figures('4')],
      ['四、结转下年度继续办理', ...figures('2')],
    ];
    expect(readFlat(twice).observations.every(({ state }) => state !== 'unread')).toBe(true);
  });

  it('drops the blanks of a heading whose row stands below it, and keeps blanks that stand alone', () => {
    const blank = ['', '', '', '', '', '', ''];
    const heading: Row[] = [
      ['1.逾期不补正', ...figures('4')],
      ['(六)其他', ...blank],
      ['2.逾期不缴费', ...figures('2')],
      ['3.其他', ...figures('7')],
    ];
    expect(statesOf(readFlat(heading), 'result_other_misc')).toEqual(['number', 'zero']);
    expect(statesOf(readFlat([['3.其他', ...blank]]), 'result_other_misc')).toEqual(['blank']);
  });
});
