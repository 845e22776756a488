import { describe, expect, it } from 'vitest';
import type { CleanReport, Identity, Observation, PageResult, ReportResult } from '../../../src/model.ts';
import { relateReports } from '../../../src/relate/relate-reports.ts';
import type { ReportSummary } from '../../../src/relate/summarize.ts';
import { summarize } from '../../../src/relate/summarize.ts';
import { relateRules } from '../../../src/rules/relations.ts';
import { report, text } from '../extract-tables/make-report.ts';

interface Given {
  readonly id: string;
  readonly agency: string;
  readonly year: number;
  readonly sentences: readonly string[];
  readonly figures?: Readonly<Record<string, number | null>>;
  readonly url?: string;
}

const cell = (key: string, value: number | null): Observation => {
  const [metric = '', dimension = null] = key.split('/');
  return {
    metric, dimension, value, unit: '件', state: value === null ? 'blank' : value === 0 ? 'zero' : 'number', approx: false, scope: 'body',
    period: dimension === 'cumulative' ? 'cumulative' : 'year', occurrence: 1, raw: String(value), method: 'table',
    tableId: metric.startsWith('annex') ? 'annex_fj' : 't3', evidence: key, line: 1,
  }; // prettier-ignore
};

function summary(given: Given): ReportSummary {
  const identity: Identity = {
    isReport: true,
  title: null, reason: '', confidence: 1, agency: { name: given.agency, level: null, kind: null, from: 'title' }, bodyId: given.agency,
    region: null, year: given.year, yearFrom: null, period: null, era: null, publishedOn: null, flags: [],
  }; // prettier-ignore
  const clean: CleanReport = {
    ...report(...given.sentences.map((one) => text(one))),
    textFile: given.sentences.join('\n'),
  };
  const observations = Object.entries(given.figures ?? {}).map(([key, value]) => cell(key, value));
  const result: ReportResult = { id: given.id, clean, identity, observations, checks: [] };
  const url = given.url ?? null;
  return summarize({ page: given.id, url, finalUrl: url } as PageResult, result, relateRules);
}

const topics = [
  '网站栏目',
  '公文审核',
  '培训班',
  '热线电话',
  '公开专栏',
  '查阅场所',
  '考核办法',
  '解读稿件',
  '留言办理',
  '保密审查',
];
const told = (who: string, how: string): string[] =>
  topics.map((topic, at) => `${who}围绕${topic}${how}第${at}步工作并逐项落实到具体科室和人员。`);
const legal = [
  '根据《中华人民共和国政府信息公开条例》的规定,现编制并公布本单位的年度报告。',
  '本报告所列数据的统计期限自一月一日起至十二月三十一日止,电子版可以下载。',
];

describe('copies of one report', () => {
  const sentences = told('云溪市', '认真部署了');
  const good = summary({ id: 'b', agency: '云溪市', year: 2018, sentences, url: 'http://www.yunxi.gov.cn/a.html' });
  const mirror = summary({
    id: 'a',
    agency: '云溪市',
    year: 2018,
    sentences: sentences.slice(0, 9),
    url: 'http://mirror.example.com/a',
  });

  it('the official one stands for both, in whatever order they come', () => {
    const rows = relateReports([good, mirror], relateRules);
    expect(rows).toEqual(relateReports([mirror, good], relateRules));
    expect(rows).toMatchObject([
      { reportId: 'a', primary: false, duplicateOf: 'b' },
      { reportId: 'b', primary: true, duplicateOf: null, checks: [] },
    ]);
  });

  it('another text of the same body and year is another report', () => {
    const other = summary({ id: 'c', agency: '云溪市', year: 2018, sentences: told('云溪市', '没有忘记继续做好') });
    expect(relateReports([good, other], relateRules).every((row) => row.primary)).toBe(true);
  });
});

describe('copied text', () => {
  const first = summary({
    id: 'a',
    agency: '云溪市',
    year: 2018,
    sentences: [...legal, ...told('云溪市', '认真部署了')],
  });

  it('is found with its share when only the names were replaced', () => {
    const copy = summary({
      id: 'b',
      agency: '临湖县',
      year: 2018,
      sentences: [
        ...legal,
        ...told('临湖县', '认真部署了').slice(0, 9),
        '临湖县还另外召开了一次关于基层工作的专题会议。',
      ],
    });
    const rows = relateReports([copy, first], relateRules);
    expect(rows[1]).toMatchObject({
      flags: ['copied-text'],
      checks: [{ check: 'copied-text', dimension: 'other-body', otherReport: 'a', left: 0.9 }],
    });
    expect(rows[0]?.flags).toEqual([]);
  });

  it('is found in the next report of the same body', () => {
    const next = summary({ id: 'z', agency: '云溪市', year: 2019, sentences: told('云溪市', '认真部署了') });
    expect(relateReports([first, next], relateRules)[1]).toMatchObject({
      checks: [{ check: 'copied-text', dimension: 'earlier-year', left: 1 }],
    });
  });

  it('is not what every report says', () => {
    const honest = summary({
      id: 'b',
      agency: '临湖县',
      year: 2018,
      sentences: [...legal, ...told('临湖县', '按计划另行推进了')],
    });
    expect(relateReports([first, honest], relateRules).flatMap((row) => row.checks)).toEqual([]);
  });
});

describe('one year and the next', () => {
  const of = (id: string, year: number, figures: Record<string, number | null>): ReportSummary =>
    summary({ id, agency: '云溪市', year, sentences: [], figures });

  it('carries over what was left, and says what was not', () => {
    const rows = relateReports(
      [
        of('a', 2021, {
          'applications_carried_out/total': 2,
          'applications_carried_out/natural_person': 1,
          'applications_carried_out/legal_other': null,
        }),
        of('b', 2022, {
          'applications_carried_in/total': 2,
          'applications_carried_in/natural_person': 0,
          'applications_carried_in/legal_other': 1,
        }),
      ],
      relateRules,
    );
    expect(rows[0]?.checks).toEqual([]);
    expect(rows[1]?.checks.map((one) => [one.check, one.dimension, one.status, one.otherReport])).toEqual([
      ['R05', 'applications_carried_in/natural_person', 'fail', 'a'],
      ['R05', 'applications_carried_in/legal_other', 'unknown', 'a'],
      ['R05', 'applications_carried_in/total', 'pass', 'a'],
    ]);
  });

  it('says nothing of 2019, whose predecessor had no such row', () => {
    const rows = relateReports(
      [of('a', 2018, { 'applications_carried_out/total': 2 }), of('b', 2019, { 'applications_carried_in/total': 0 })],
      relateRules,
    );
    expect(rows.flatMap((row) => row.checks)).toEqual([]);
  });

  it('keeps the stock of documents and the figures of all years', () => {
    const rows = relateReports(
      [
        of('a', 2021, { normative_docs_in_force: 9, 'annex_fj_reviews/cumulative': 20 }),
        of('b', 2022, { normative_docs_in_force: 12, normative_docs_issued: 2, normative_docs_repealed: 1, 'annex_fj_reviews/cumulative': 25, 'annex_fj_reviews/report_year': 5 }), // prettier-ignore
      ],
      relateRules,
    );
    expect(rows[1]?.checks.map((one) => [one.check, one.status, one.left, one.right])).toEqual([
      ['R07', 'fail', 12, 10],
      ['R26', 'pass', 25, 25],
    ]);
  });

  it('finds a table that is last year’s, unless it is all zero', () => {
    const same = { 'applications_new/total': 7, 'applications_new/natural_person': 7 };
    expect(relateReports([of('a', 2021, same), of('b', 2022, same)], relateRules)[1]?.checks).toMatchObject([
      { check: 'R37', dimension: 't3', otherReport: 'a' },
    ]);
    const zero = { 'applications_new/total': 0 };
    expect(relateReports([of('a', 2021, zero), of('b', 2022, zero)], relateRules)[1]?.checks).toEqual([]);
  });
});

describe('the rules', () => {
  it('read their examples and leave what looks alike', () => {
    for (const phrase of relateRules.stock) {
      for (const one of phrase.reads) expect(phrase.pattern.test(one), one).toBe(true);
      for (const one of phrase.leaves) expect(phrase.pattern.test(one), one).toBe(false);
    }
  });
});
