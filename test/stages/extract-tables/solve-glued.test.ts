import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractTables } from '../../../src/extract/tables/extract-tables.ts';
import { splitDigits } from '../../../src/extract/tables/split-digits.ts';
import { solveSystem } from '../../../src/extract/tables/solve-system.ts';
import { tableRules } from '../../../src/rules/tables.ts';
import { consistentThree, gluedThree, report, table, text } from './make-report.ts';

const read = (...blocks: Parameters<typeof report>): ReturnType<typeof extractTables> =>
  extractTables(report(...blocks), { year: null }, tableRules);

/** Every cut into cells, the slow and simple way. */
function allCuts(digits: string, count: number): string[][] {
  if (count === 1) return digits === '0' || /^[1-9]\d*$/u.test(digits) ? [[digits]] : [];
  const out: string[][] = [];
  for (let end = 1; end < digits.length; end++) {
    const head = digits.slice(0, end);
    if (/^(?:0|[1-9]\d*)$/u.test(head))
      for (const rest of allCuts(digits.slice(end), count - 1)) out.push([head, ...rest]);
  }
  return out;
}

const small = fc.oneof(
  { weight: 5, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.nat({ max: 9 }) },
  { weight: 1, arbitrary: fc.nat({ max: 400 }) },
);
const parts = (length: number): fc.Arbitrary<number[]> => fc.array(small, { minLength: length, maxLength: length });

const full = { cutting: 'anywhere', mayBeEmpty: false } as const;

describe('a row of joined digits', () => {
  it('is cut in the same ways as by brute force', () => {
    fc.assert(
      fc.property(parts(4), (row) => {
        const glued = [...row, row.reduce((sum, one) => sum + one, 0)].join('');
        const slow = allCuts(glued, 5).filter(
          (cells) => cells.slice(0, 4).reduce((sum, one) => sum + Number(one), 0) === Number(cells[4]),
        );
        const fast = splitDigits(glued, [{ size: 5, rule: 'last-is-sum' }], 4000, full);
        expect(fast.complete).toBe(true);
        expect(fast.cells.map(String).toSorted()).toEqual(slow.map(String).toSorted());
      }),
      { numRuns: 150 },
    );
  });

  it('respects blanks between cells, and marks for no figure', () => {
    expect(
      splitDigits(
        '12 3 0',
        [
          { size: 1, rule: null },
          { size: 1, rule: null },
          { size: 1, rule: null },
        ],
        50,
        full,
      ).cells,
    ).toEqual([['12', '3', '0']]);
    expect(splitDigits('1/2', [{ size: 3, rule: null }], 50, full).cells).toEqual([['1', '/', '2']]);
  });
});

describe('equations over columns', () => {
  it('leave exactly the solutions that brute force finds', () => {
    const row = fc.array(fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 4 })), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(row, row, row, (a, b, c) => {
        const solution = solveSystem([{ candidates: a }, { candidates: b }, { candidates: c }], [0, 1].map((place) => [[0, place, 1], [1, place, 1], [2, place, -1]] as const)); // prettier-ignore
        const slow = a.flatMap((x, i) =>
          b.flatMap((y, j) => c.flatMap((z, k) => (x[0] + y[0] === z[0] && x[1] + y[1] === z[1] ? [[i, j, k]] : []))),
        );
        expect(solution.count).toBe(Math.min(slow.length, 64));
        if (slow.length > 0 && slow.length < 64) {
          for (const at of [0, 1, 2])
            expect([...(solution.left[at] ?? [])].sort()).toEqual([...new Set(slow.map((one) => one[at] ?? 0))].sort());
        }
      }),
    );
  });
});

describe('whole tables', () => {
  it('never reads a wrong number, and reads most of table three', () => {
    let [solved, all] = [0, 0];
    fc.assert(
      fc.property(
        fc.array(parts(6), { minLength: 21, maxLength: 21 }),
        parts(6),
        parts(6),
        (results, carriedIn, carriedOut) => {
          const cells = consistentThree(results, carriedIn, carriedOut);
          const { observations } = read(gluedThree(cells));
          expect(observations).toHaveLength(175);
          for (const [at, one] of observations.entries()) {
            const truth = Number(cells[Math.floor(at / 7)]?.[at % 7]);
            if (one.state === 'unread') expect(one).toMatchObject({ value: null });
            else expect(one.value).toBe(truth);
            [solved, all] = [solved + (one.state === 'unread' ? 0 : 1), all + 1];
          }
        },
      ),
      { numRuns: 15 },
    );
    expect(solved / all).toBeGreaterThan(0.7);
  });

  it('reads the fifteen cells of table four by their three sums, and names them', () => {
    const { observations, issues } = read(
      text('四、政府信息公开行政复议、行政诉讼情况', 'section-heading'),
      table(
        [
          [
            ['行政复议', 5],
            ['行政诉讼', 10],
          ],
          [['10203120001200000', 15]],
        ],
        'glued',
      ),
    );
    expect(issues).toEqual([]);
    expect(observations.map((one) => one.value)).toEqual([1, 0, 2, 0, 3, 12, 0, 0, 0, 12, 0, 0, 0, 0, 0]);
    expect(observations[0]).toMatchObject({ method: 'flat-table', raw: '1', evidence: '行政复议 × 结果维持 [R06]' });
  });

  it('cuts a piece that begins with a zero although other rows show their cells apart', () => {
    const { observations } = read(
      table(
        [
          ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
          ['规章', '3', '0', '12'],
          ['行政规范性文件', ['1 02', 3]],
        ],
        'glued',
      ),
    );
    expect(observations.slice(3).map((one) => one.value)).toEqual([1, 0, 2]);
  });

  it('takes the one way that the sentences of the report tell, and says so', () => {
    const annex = table(
      [
        ['指标名称', '单位', '2017年', '历年累计'],
        ['主动公开文件数', '条', ['4251516', 2]],
        ['2.政府公报公开数', '条', ['77', 2]],
      ],
      'glued',
    );
    const told = (...values: number[]): ReturnType<typeof extractTables> =>
      extractTables(report(annex), { year: 2017 }, tableRules, new Map([['disclosed_total|year', new Set(values)]]));
    expect(told(425, 62).observations.slice(0, 2)).toMatchObject([
      { metric: 'annex_fj_disclosed_docs_total', value: 425, evidence: '主动公开文件数 × 2017年 [R26 text]' },
      { value: 1516, period: 'cumulative' },
    ]);
    expect(told(62).observations[0]).toMatchObject({ state: 'unread' });
    expect(told(42, 425).observations[0]).toMatchObject({ state: 'unread' });
  });

  it('believes the sentences against a year above all years, which reports do print', () => {
    const annex = table(
      [
        ['指标名称', '单位', '2017年', '历年累计'],
        ['主动公开文件数', '条', ['10774', 2]],
      ],
      'glued',
    );
    const told = (value: number): readonly (number | null)[] =>
      extractTables(
        report(annex),
        { year: 2017 },
        tableRules,
        new Map([['disclosed_total|year', new Set([value])]]),
      ).observations.map((one) => one.value);
    expect(told(107)).toEqual([107, 74]);
    expect(told(10)).toEqual([10, 774]);
    expect(told(99)).toEqual([null, null]);
    const beside = table(
      [
        ['指标名称', '单位', '2017年', '历年累计'],
        ['主动公开文件数', '条', ['10774', 2]],
        ['其中:1.政府网站公开数', '条', ['10774', 2]],
        ['2.政府公报公开数', '条', ['00', 2]],
      ],
      'glued',
    );
    const said = new Map([['disclosed_total|year', new Set([107])]]);
    const { observations } = extractTables(report(beside), { year: 2017 }, tableRules, said);
    expect(observations.map((one) => one.value)).toEqual([107, 74, null, null, 0, 0]);
    expect(read(annex).observations.map((one) => one.value)).toEqual([10, 774]);
  });

  it('reads a row of as many digits as cells although its printed sum is wrong', () => {
    const cells = consistentThree([[0, 0, 0, 0, 0, 0]], [6, 1, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0]);
    const { observations } = read(
      gluedThree(cells.map((row, at) => (at === 1 ? ['6', '1', '0', '0', '0', '0', '0'] : row))),
    );
    const row = observations.filter((one) => one.metric === 'applications_carried_in');
    expect(row.map((one) => one.value)).toEqual([6, 1, 0, 0, 0, 0, 0]);
  });

  it('knows that no notice of a fee is without an amount', () => {
    const fees = (digits: string): ReturnType<typeof read> =>
      read(
        table(
          [
            ['', '通知收取件数', '通知收取金额(元)', '实际收取金额(元)'],
            ['信息处理费', [digits, 3]],
          ],
          'glued',
        ),
      );
    const values = (digits: string): (number | null)[] => fees(digits).observations.map((one) => one.value);
    // Or 260 notices of nothing.
    expect(values('26000')).toEqual([2, 0.06, 0]);
    expect(fees('26000').observations[0]?.evidence).toContain('[fee-notices]');
    expect(values('000')).toEqual([0, 0, 0]);
    // 2 of 60 with 40 paid, or 2 of 604 with none.
    expect(values('26040')).toEqual([null, null, null]);
  });

  it('leaves what no identity decides, keeps the digits and says how many ways there are', () => {
    const { observations, issues } = read(
      table(
        [
          ['信息内容', '上一年项目数量', '本年增/减', '处理决定数量'],
          ['行政许可', ['396442278', 3]],
          ['其他对外管理服务事项', ['103', 3]],
        ],
        'glued',
      ),
    );
    expect(observations.slice(0, 3)).toMatchObject([{ state: 'unread', value: null, raw: '396442278' }, {}, {}]);
    expect(observations.slice(3).map((one) => one.value)).toEqual([1, 0, 3]);
    expect(issues).toMatchObject([{ code: 'extract.glued-row' }]);
    expect(issues[0]?.message).toContain('28 ways');
  });
});
