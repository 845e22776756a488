import { describe, expect, it } from 'vitest';
import { checkReport } from '../../../src/check/check-report.ts';
import { extractTables } from '../../../src/extract/tables/extract-tables.ts';
import type { CheckResult, CleanBlock, CleanReport, Identity, Observation } from '../../../src/model.ts';
import { checkRules } from '../../../src/rules/checks.ts';
import { tableRules } from '../../../src/rules/tables.ts';
import { consistentThree, report, tableThree, text } from '../extract-tables/make-report.ts';

const identity: Identity = {
  isReport: true,
  title: null, reason: '', confidence: 1, agency: { name: '云溪市', level: 'city', kind: 'government', from: 'title' }, bodyId: 'x',
  region: { code: '990100', name: '云溪市' }, year: 2022, yearFrom: null, period: { start: '2022-01-01', end: '2022-12-31' }, era: '2021-',
  publishedOn: null, flags: [],
}; // prettier-ignore
const rules = { ...checkRules, divisions: [
  { code: '990100', name: '云溪市', from: null, to: null }, { code: '990200', name: '临湖市', from: null, to: null },
  { code: '990000', name: '南方省', from: null, to: null }, { code: '990121', name: '望江县', from: null, to: null },
] }; // prettier-ignore

function check(given: CleanReport, extra: readonly Observation[] = []): CheckResult[] {
  const { observations } = extractTables(given, { year: 2022 }, tableRules);
  return checkReport({ report: given, identity, observations: [...observations, ...extra] }, rules);
}

const failed = (results: readonly CheckResult[]): CheckResult[] =>
  results.filter((one) => one.status === 'fail' && one.severity === 'E');
const results = Array.from({ length: 21 }, (_, row) => [row, row % 2, 0, 0, 1, 0]);
const good = consistentThree(results, [2, 0, 0, 0, 0, 0], [1, 0, 0, 0, 0, 0]);

describe('sums of table three', () => {
  it('pass where all holds, in every column and row', () => {
    const all = check(report(tableThree(good)));
    expect(failed(all)).toEqual([]);
    expect(all.filter((one) => one.check === 'R01' && one.status === 'pass')).toHaveLength(7);
    expect(all.filter((one) => one.check === 'R02' && one.status === 'pass')).toHaveLength(7);
    expect(all.filter((one) => one.check === 'R03' && one.status === 'pass')).toHaveLength(25);
  });

  it.each([
    [5, 0, 'result_denied_other_law/natural_person'],
    [0, 1, 'applications_new/legal_commercial'],
    [23, 0, 'applications_processed_total/natural_person'],
    [24, 4, 'applications_carried_out/legal_law_service'],
    [3, 6, 'result_partial/total'],
  ])('row %i, column %i altered: the suspect is that cell', (row, col, suspect) => {
    const cells = good.map((line, r) =>
      line.map((cell, c) => (r === row && c === col ? String(Number(cell) + 3) : cell)),
    );
    const wrong = failed(check(report(tableThree(cells))));
    expect(wrong.length).toBeGreaterThanOrEqual(2);
    for (const one of wrong) expect(one.suspect).toBe(`${suspect}; printed so`);
    const flat = failed(check(report(tableThree(cells, 'flat'))));
    expect(flat[0]?.suspect).toBe(`${suspect}; reading in doubt`);
  });

  it('are unknown, never passed, where a term is blank', () => {
    const cells = good.map((line, r) => line.map((cell, c) => (r === 4 && c === 0 ? '' : cell)));
    const all = check(report(tableThree(cells)));
    const open = all.filter((one) => one.status === 'unknown').map((one) => `${one.check} ${one.dimension}`);
    expect(open).toEqual(expect.arrayContaining(['R02 natural_person', 'R03 result_denied_state_secret']));
  });
});

describe('prose', () => {
  const told = (metric: string, value: number): Observation => ({
    metric, dimension: null, value, unit: '件', state: 'number', approx: false, scope: 'body', period: 'year', occurrence: 1,
    raw: `${value}件`, method: 'prose', tableId: null, evidence: '…', line: 9,
  }); // prettier-ignore

  it('may count what is new, or that with what was carried in', () => {
    const [fresh, carried] = [Number(good[0]?.[6]), Number(good[1]?.[6])];
    const status = (value: number): string | undefined =>
      check(report(tableThree(good)), [told('narr_applications_received', value)]).find((one) => one.check === 'R28')
        ?.status;
    expect(status(fresh)).toBe('pass');
    expect(status(fresh + carried)).toBe('pass');
    expect(status(fresh + carried + 7)).toBe('fail');
  });

  const lists = (content: string): string[] =>
    check(report(text(content))).filter((one) => one.check === 'R40' || one.check === 'R30').map((one) => `${one.check} ${one.status}`); // prettier-ignore

  it('adds the parts of a closed list up to its total, across the sentence end', () => {
    expect(lists('全年共收到申请10件。其中,当面申请6件,占60%;网络申请4件,占40%。')).toEqual([
      'R40 pass',
      'R30 pass',
      'R30 pass',
    ]);
    expect(lists('在10件申请中,已经答复的10件。其中,同意公开6件,占60%;“其他”2件,占20%。')).toEqual([
      'R40 fail',
      'R30 pass',
      'R30 pass',
    ]);
    expect(lists('共收到申请10件,其中,当面申请6件,占55%;网络申请4件。')).toEqual(['R40 pass', 'R30 fail']);
  });

  it('lets an open list stay below its total, and channels of disclosure overlap', () => {
    expect(lists('共收到申请10件,其中,当面申请6件,网络申请2件。')).toEqual([]);
    expect(lists('共收到申请10件,其中,当面申请6件,网络申请5件。')).toEqual(['R40 fail']);
    expect(lists('共公开信息20条,其中机构类8条、其他应公开的12条;发布公告50条。')).toEqual(['R40 pass']);
    expect(lists('共公开信息20条,其中机构类8条、规划类2条;其他应公开的50条。')).toEqual(['R40 fail']);
    expect(lists('共公开信息10条,其中,网站公开10条,公报公开3条。')).toEqual([]);
  });
});

describe('names and years', () => {
  const places = (content: string): (string | null)[] =>
    check(report(text(content))).filter((one) => one.check === 'R33' && one.status === 'fail').map((one) => one.dimension); // prettier-ignore

  it('finds another place where the own name should stand', () => {
    expect(places('我市制订了《临湖市政府信息查阅工作制度》。')).toEqual(['临湖市']);
    expect(places('2022年,临湖市公民、法人或其他组织申请获取政府信息,均免费提供。')).toEqual(['临湖市']);
    expect(places('临湖日报、临湖电视台作了报道。')).toEqual(['临湖市']);
  });

  it('leaves mentions, the places above and the places below', () => {
    expect(places('赴临湖市学习考察,与临湖市签订合作协议,学习《临湖市政务公开办法》。')).toEqual([]);
    expect(places('我市转发了《南方省政府信息公开工作方案》,望江日报作了报道,望江电视台播出。')).toEqual([]);
  });

  it('finds a real place in the own phrase when the own place is known to no list', () => {
    const of = (name: string, content: string): (string | null)[] => {
      const agency = { name, level: 'township', kind: 'government', from: 'title' } as const;
      const given = {
        report: report(text(content)),
        identity: { ...identity, agency, region: null },
        observations: [],
      };
      return checkReport(given, rules).filter((one) => one.check === 'R33' && one.status === 'fail').map((one) => one.dimension); // prettier-ignore
    };
    const phrase = '临湖市公民、法人和其他组织均可提出申请。';
    expect(of('青石县大坪乡人民政府', phrase)).toEqual(['临湖市']);
    // Nothing says that 临湖市 is not its own.
    expect(of('大坪乡人民政府', phrase)).toEqual([]);
    expect(of('农贸市场管理中心', phrase)).toEqual([]);
    // The text says where the own place lies.
    expect(of('青石县大坪乡人民政府', `${phrase}地址:临湖市青石县人民路1号。`)).toEqual([]);
    // One of several namesakes.
    expect(of('望江县教育局', '云溪市公民、法人和其他组织均可提出申请。')).toEqual([]);
    expect(of('望江县教育局', '与临湖市公民交流,临湖日报、临湖电视台作了报道。')).toEqual([]);
  });

  it('compares the year of the title with the period', () => {
    const of = (title: string): string | undefined =>
      check({ ...report(), title }).find((one) => one.check === 'R31')?.status;
    expect(of('云溪市2022年政府信息公开工作年度报告')).toBe('pass');
    expect(of('云溪市2019年政府信息公开工作年度报告')).toBe('fail');
  });

  it('says which sections of the form are missing', () => {
    const heading = (content: string): CleanBlock => text(content, 'section-heading');
    const sections = (...end: CleanBlock[]): CheckResult | undefined =>
      check(report(heading('一、总体情况'), tableThree(good), ...end)).find((one) => one.check === 'R34');
    const evidence = 'missing: section-2, section-3, section-4, section-5, section-6, t2, t4';
    expect(sections(text('下一步将改进工作。'))).toMatchObject({ status: 'fail', evidence });
    // A page that breaks off does not say what it lacks.
    expect(sections()).toMatchObject({ status: 'unknown', evidence: `${evidence}; the text breaks off` });
    expect(sections(text('下一步将从三个方面改进政府信息公开的'))).toMatchObject({ status: 'unknown' });
    for (const end of checkRules.lastLine.leaves) expect(sections(text(end)), end).toMatchObject({ status: 'unknown' });
    for (const end of checkRules.lastLine.reads) expect(sections(text(end)), end).toMatchObject({ status: 'fail' });
    for (const end of ['（三）', '第二十条第（六）']) expect(sections(text(end))).toMatchObject({ status: 'unknown' });
    expect(sections(text('（此件公开发布）'))).toMatchObject({ status: 'fail' });
  });
});

describe('the rules', () => {
  it('read their examples and leave what looks alike', () => {
    for (const rule of checkRules.sections) expect(rule.pattern.test(rule.reads), rule.dimension).toBe(true);
    for (const list of checkRules.lists.fails) expect(failedLists(list)).toBeGreaterThan(0);
    for (const list of [...checkRules.lists.holds, ...checkRules.lists.leaves]) expect(failedLists(list)).toBe(0);
    for (const rule of checkRules.lists.wholes) {
      for (const one of rule.reads) expect(failedLists(one), one).toBe(1);
      for (const one of rule.leaves) expect(failedLists(one), one).toBe(0);
    }
    for (const rule of checkRules.lists.noTotals) {
      for (const one of rule.fails) expect(failedLists(one), one).toBe(1);
      for (const one of rule.leaves) expect(failedLists(one), one).toBe(0);
    }
    for (const rule of checkRules.places) {
      for (const one of rule.reads)
        expect(
          check(report(text(one), text(one))).some((row) => row.check === 'R33' && row.status === 'fail'),
          one,
        ).toBe(true);
      for (const one of rule.leaves)
        expect(
          check(report(text(one), text(one))).some((row) => row.check === 'R33' && row.status === 'fail'),
          one,
        ).toBe(false);
    }
  });

  const failedLists = (content: string): number =>
    check(report(text(content))).filter((one) => one.check === 'R40' && one.status === 'fail').length;
});
