import { describe, expect, it } from 'vitest';
import { failedPage } from '../../../src/job/failed-page.ts';
import type { Version } from '../../../src/job/kept-page.ts';
import { putBehind, type Reading } from '../../../src/job/page-history.ts';
import { compareNumbers, compareSentences, compareVersions } from '../../../src/job/revisions.ts';
import type { Identity, Observation, PageResult, RawPage, ReportResult } from '../../../src/model.ts';

const raw: RawPage = {
  id: 'p', body: new Uint8Array(), url: 'https://a.example/1', finalUrl: null, file: null, contentType: null, status: 200, fetchedAt: null,
  hints: { title: null, date: null, agency: null, region: null }, snapshot: null,
}; // prettier-ignore

const identity: Identity = {
  isReport: true,
  title: null, reason: '', confidence: 1, agency: { name: '云溪市人民政府', level: 'city', kind: 'government', from: 'title' }, bodyId: 'b1',
  region: null, year: 2018, yearFrom: 'title', period: null, era: null, publishedOn: null, flags: [],
}; // prettier-ignore

function number(metric: string, value: number | null, more: Partial<Observation> = {}): Observation {
  return {
    metric, dimension: null, value, unit: '件', state: value === null ? 'blank' : 'number', approx: false, scope: 'body', period: 'year',
    occurrence: 1, raw: String(value), method: 'prose', tableId: null, evidence: '', line: 1, ...more,
  }; // prettier-ignore
}

function report(
  ordinal: number,
  text: string,
  observations: readonly Observation[] = [],
  more: Partial<Identity> = {},
): ReportResult {
  const clean = { ordinal, title: '报告', blocks: [], scriptIn: 'simplified' as const, damage: [], textFile: text };
  return { id: `p-${ordinal}`, clean, identity: { ...identity, ...more }, observations, checks: [] };
}

function page(...reports: ReportResult[]): PageResult {
  return { ...failedPage(raw, ''), issues: [], outcome: reports.length > 0 ? 'written' : 'not-a-report', reports };
}

describe('compareNumbers', () => {
  it('tells a change of value, of state and of unit, what is gone and what is new, and leaves what is equal', () => {
    const before = [number('a', 1), number('b', 0), number('c', 3), number('d', null), number('e', 5)];
    const after = [
      number('a', 2),
      number('b', null),
      number('d', null),
      number('e', 5, { unit: '条' }),
      number('f', 6),
    ];
    expect(compareNumbers(before, after).map((one) => [one.metric, one.before, one.beforeState, one.after, one.afterState])).toEqual([
      ['a', 1, 'number', 2, 'number'],
      ['b', 0, 'number', null, 'blank'],
      ['c', 3, 'number', null, 'absent'],
      ['e', 5, 'number', 5, 'number'],
      ['f', null, 'absent', 6, 'number'],
    ]); // prettier-ignore
  });

  it('keeps statements apart by dimension, period, scope and occurrence', () => {
    const before = [number('a', 1), number('a', 2, { occurrence: 2 }), number('a', 3, { scope: 'area' })];
    expect(compareNumbers(before, [...before].reverse())).toEqual([]);
    const after = [number('a', 1), number('a', 9, { occurrence: 2 }), number('a', 3, { scope: 'area' })];
    expect(compareNumbers(before, after)).toMatchObject([{ occurrence: 2, before: 2, after: 9 }]);
  });
});

it('compareSentences counts a sentence as often as it stands', () => {
  expect(compareSentences('甲。乙。甲。\n| 1 | 2 |\n', '甲。丙；\n| 1 | 3 |\n')).toEqual({
    removed: ['乙。', '甲。', '| 1 | 2 |'],
    added: ['丙；', '| 1 | 3 |'],
  });
  expect(compareSentences('甲。乙。', '甲。乙。')).toEqual({ removed: [], added: [] });
});

describe('compareVersions', () => {
  it('finds a report by its body and year when its place on the page changed', () => {
    const before = page(report(1, '一。', [], { year: 2017 }), report(2, '二。', [number('a', 1)]));
    const after = page(report(1, '二改。', [number('a', 2)]), report(2, '一。', [], { year: 2017 }));
    expect(compareVersions(before, after)).toMatchObject([
      { report: 'p-1', kind: 'changed', year: 2018, textBefore: '二。', numbers: [{ before: 1, after: 2 }] },
    ]);
  });

  it('says that a report was withdrawn while others stay, and nothing of a new one', () => {
    const both = page(report(1, '一。', [], { year: 2017 }), report(2, '二。'));
    expect(compareVersions(both, page(report(1, '一。', [], { year: 2017 })))).toMatchObject([
      { report: 'p-2', kind: 'withdrawn', year: 2018, sentencesRemoved: 1, sentencesAdded: 0 },
    ]);
    expect(compareVersions(page(report(1, '一。', [], { year: 2017 })), both)).toEqual([]);
  });

  it('falls back to the place where body and year are not known, or stand twice', () => {
    const unknown = { bodyId: null, agency: null, year: null };
    const before = page(report(1, '一。', [], unknown), report(2, '二。', [], unknown));
    const after = page(report(1, '一。', [], unknown), report(2, '二改。', [], unknown));
    expect(compareVersions(before, after).map((one) => one.report)).toEqual(['p-2']);
  });
});

describe('putBehind', () => {
  const body = '本年度受理申请若干件，均已答复。'.repeat(4);
  const readings: Record<string, Reading> = {
    a: { result: page(report(1, `${body}1。`, [number('n', 1)])), layout: 'layout/x' },
    'a again': { result: page(report(1, `${body}1。`, [number('n', 1)])), layout: null },
    b: { result: page(report(1, `${body}2。`, [number('n', 2)])), layout: 'layout/x' },
    nothing: { result: page(), layout: null },
    'only the title': { result: page(report(1, '报告\n改版中。')), layout: null },
  };
  const version = (name: string, since: string): Version => ({
    since, sha256: name, offset: 0, length: 1, finalUrl: null, contentType: null,
  }); // prettier-ignore
  const read = async ({ sha256 }: Version): Promise<Reading> => {
    const reading = readings[sha256];
    if (reading === undefined) throw new Error('damaged');
    return reading;
  };
  const codes = ({ reading }: { readonly reading: Reading }): string[] => reading.result.issues.map(({ code }) => code);

  it('takes the first bytes as they are', async () => {
    const history = await putBehind([], version('a', '1'), read);
    expect(history).toMatchObject({ isHeld: false, versions: [{ sha256: 'a' }], revisions: [] });
  });

  it('makes a revision of other numbers, with the times of both versions, and again the same', async () => {
    const first = [version('a', '2024-03-01T00:00:00Z')];
    const history = await putBehind(first, version('b', '2024-04-01T00:00:00Z'), read);
    expect(history.revisions).toMatchObject([
      { report: 'p-1', number: 1, seenFirst: '2024-03-01T00:00:00Z', changedOn: '2024-04-01T00:00:00Z' },
    ]);
    expect(await putBehind(history.versions, version('b', '2024-04-01T00:00:00Z'), read)).toEqual(history);
  });

  it('lets bytes that show the same take the place of those before, first seen when those were', async () => {
    const history = await putBehind([version('a', '1')], version('a again', '2'), read);
    expect(history).toMatchObject({ versions: [{ sha256: 'a again', since: '1' }], revisions: [], isHeld: false });
    expect(codes(history)).toEqual(['job.layout-changed']);
  });

  it.each(['nothing', 'only the title'])('holds the rows of the version before when the page shows %s', async (now) => {
    const history = await putBehind([version('a', '1'), version('b', '2')], version(now, '3'), read);
    expect(history.isHeld).toBe(true);
    expect(history.versions.map(({ sha256 }) => sha256)).toEqual(['a', 'b']);
    expect(history.reading.result.reports[0]?.clean.textFile).toContain('2。');
    expect(history.revisions).toHaveLength(1);
    expect(codes(history)).toEqual(['job.layout-changed']);
  });

  it('leaves a version out whose bytes are damaged, and says so', async () => {
    const history = await putBehind([version('lost', '1'), version('a', '2')], version('b', '3'), read);
    expect(history.versions.map(({ sha256 }) => sha256)).toEqual(['a', 'b']);
    expect(codes(history)).toEqual(['job.snapshot-damaged']);
    await expect(putBehind([version('a', '1')], version('lost', '2'), read)).rejects.toThrow('damaged');
  });

  it('keeps no version of a page that never showed a report', async () => {
    const history = await putBehind([version('nothing', '1')], version('a', '2'), read);
    expect(history).toMatchObject({ versions: [{ sha256: 'a' }], revisions: [], isHeld: false });
    expect(codes(history)).toEqual([]);
  });
});
