import type { CleanText, Edit, PageResult, Removal, ReportResult } from '../../../src/model.ts';

const edit = (rule: string): Edit => ({ range: [0, 1], before: '臨', after: '临', rule });
const clean = (text: string, edits: readonly Edit[] = []): CleanText => ({
  text,
  source: { text, ranges: [[0, text.length]] },
  edits,
});

export const report: ReportResult = {
  id: '00112233445566ff-1',
  clean: {
    ordinal: 1,
    title: '临湖县2018年政府信息公开工作年度报告',
    blocks: [
      { kind: 'heading', role: 'title', section: 0, level: 0, clean: clean('临湖县', [edit('script/t2cn')]), line: 1 },
      {
        kind: 'table',
        role: 'table',
        section: 2,
        shape: 'grid',
        cells: [
          {
            clean: clean('数', [edit('script/t2cn'), edit('space/inside')]),
            row: 0,
            col: 0,
            rowSpan: 1,
            colSpan: 1,
            isHeader: false,
          },
        ],
        rows: 1,
        cols: 1,
        line: 2,
      },
    ],
    scriptIn: 'traditional',
    damage: ['pinyin'],
    textFile: '临湖县2018年政府信息公开工作年度报告\n| 数 |\n',
  },
  identity: {
    isReport: true,
    title: null,
    reason: 'title',
    confidence: 1,
    agency: { name: '临湖县人民政府', level: 'county', kind: 'government', from: 'title' },
    bodyId: 'linhu',
    region: { code: '990123', name: '临湖县' },
    year: 2018,
    yearFrom: 'title',
    period: { start: '2018-01-01', end: '2018-12-31' },
    era: '2014-2018',
    publishedOn: '2019-03-04',
    flags: ['year-from-url', 'doubtful'],
  },
  observations: [
    {
      metric: 'applications_received',
      dimension: null,
      value: 0,
      unit: '件',
      state: 'zero',
      approx: false,
      scope: 'body',
      period: 'year',
      occurrence: 1,
      raw: '未收到',
      method: 'prose',
      tableId: null,
      evidence: '全年未收到"申请",\n也无复议',
      line: 3,
    },
    {
      metric: 'no_such_metric',
      dimension: 'total',
      value: null,
      unit: '件',
      state: 'blank',
      approx: true,
      scope: 'body',
      period: 'year',
      occurrence: 1,
      raw: '',
      method: 'table',
      tableId: 't3',
      evidence: '=HYPERLINK("x") × 总计',
      line: 9,
    },
  ],
  checks: [
    {
      check: 'R40',
      severity: 'E',
      dimension: null,
      status: 'fail',
      left: 1202,
      right: -1022,
      suspect: null,
      otherReport: null,
      evidence: '-1+2',
    },
  ],
};

const removal = (rule: string, category: Removal['category'], text: string, from: number): Removal => ({
  rule,
  category,
  passage: { text, ranges: [[from, from + text.length]] },
  path: 'body/p[1]',
  line: 7,
});

export const page: PageResult = {
  page: '00112233445566ff',
  url: 'http://www.linhu.example/1.html',
  finalUrl: null,
  file: 'p.jsonl#1',
  outcome: 'written',
  reason: '',
  status: null,
  charset: 'utf-8',
  charsetBecause: 'already text',
  bytes: 1234,
  sha256: 'ab'.repeat(32),
  snapshot: null,
  account: { chars: 100, kept: 60, metadata: 10, removed: 25, setAside: 5, guarded: 0 },
  reports: [report],
  removals: [
    removal('line/page-tools', 'page-tools', '打印本页', 50),
    removal('html/script', 'script', 'var\u00a0a=1;', 3),
  ],
  metadata: [],
  issues: [],
};
