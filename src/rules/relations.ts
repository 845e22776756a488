import { metrics } from './dictionary.ts';
import type { Severity } from './checks.ts';

/** Figures of two reports of one body, in years one after the other. Terms are `metric/dimension`, before or now. */
export interface YearRule {
  readonly id: string;
  readonly severity: Severity;
  readonly why: string;
  /** What the row is about: a metric and its dimension. */
  readonly dimension: string;
  readonly now: readonly string[];
  readonly before: readonly string[];
  /** Terms of the later year that are added to the right side, or (minus) taken from it. */
  readonly plus: readonly string[];
  readonly minus: readonly string[];
  readonly relation: '=' | '>=';
  /** Later years for which it can be said; null: every year. */
  readonly from: number;
  readonly to: number | null;
  readonly holds: string;
  readonly fails: string;
}

const applicants = [
  'natural_person',
  'legal_commercial',
  'legal_research',
  'legal_public_interest',
  'legal_law_service',
  'legal_other',
  'total',
];

const carryOver: YearRule[] = applicants.map((dimension) => ({
  id: 'R05',
  severity: 'W',
  why: 'what is carried out of one year is carried into the next; the 2014 table had no such row, so not before 2020',
  dimension: `applications_carried_in/${dimension}`,
  now: [`applications_carried_in/${dimension}`],
  before: [`applications_carried_out/${dimension}`],
  plus: [],
  minus: [],
  relation: '=',
  from: 2020,
  to: null,
  holds: '2 carried out, 2 carried in',
  fails: '2 carried out, 0 carried in',
}));

const stock: YearRule[] = ['regulations', 'normative_docs'].map((kind) => ({
  id: 'R07',
  severity: 'W',
  why: 'documents in force are those of last year, and the new ones, without the repealed ones',
  dimension: `${kind}_in_force`,
  now: [`${kind}_in_force`],
  before: [`${kind}_in_force`],
  plus: [`${kind}_issued`],
  minus: [`${kind}_repealed`],
  relation: '=',
  from: 2022,
  to: null,
  holds: '10 = 9 + 2 - 1',
  fails: '12 = 9 + 2 - 1',
}));

const items: YearRule[] = ['admin_license', 'other_service', 'admin_penalty', 'admin_coercion', 'admin_fee'].map(
  (kind) => ({
    id: 'R08',
    severity: 'W',
    why: 'items of the year before are those of two years before and the change in between',
    dimension: `${kind}_items_prev`,
    now: [`${kind}_items_prev`],
    before: [`${kind}_items_prev`, `${kind}_items_delta`],
    plus: [],
    minus: [],
    relation: '=',
    from: 2020,
    to: 2020,
    holds: '10 = 9 + 1',
    fails: '12 = 9 + 1',
  }),
);

const published: YearRule[] = ['regulations', 'normative_docs'].map((kind) => ({
  id: 'R09',
  severity: 'W',
  why: 'what is open to the public grows by what is newly disclosed, unless something is withdrawn',
  dimension: `${kind}_disclosed_total`,
  now: [`${kind}_disclosed_total`],
  before: [`${kind}_disclosed_total`],
  plus: [`${kind}_disclosed_new`],
  minus: [],
  relation: '>=',
  from: 2020,
  to: 2020,
  holds: '10 >= 8 + 2',
  fails: '9 >= 8 + 2',
}));

const cumulative: YearRule[] = metrics
  .filter((one) => one.table === 'annex_fj')
  .map((one) => ({
    id: 'R26',
    severity: 'W',
    why: 'the figure of all years grows by this year',
    dimension: `${one.key}/cumulative`,
    now: [`${one.key}/cumulative`],
    before: [`${one.key}/cumulative`],
    plus: [`${one.key}/report_year`],
    minus: [],
    relation: '=',
    from: 2009,
    to: null,
    holds: '39 = 20 + 19',
    fails: '30 = 20 + 19',
  }));

/** Sentences that every report has: the legal frame, the period, where to ask. They prove no copying. */
export interface StockPhrase {
  readonly id: string;
  readonly why: string;
  readonly pattern: RegExp;
  readonly reads: readonly string[];
  readonly leaves: readonly string[];
}

const stockPhrases: readonly StockPhrase[] = [
  {
    id: 'stock-phrase/legal-frame',
    why: 'names the Regulation that asks for the report',
    pattern: /政府信息公开条例|国办公开办函|年度报告格式|编制(?:而成|本|发布)/u,
    reads: ['根据《中华人民共和国政府信息公开条例》的规定,编制本报告'],
    leaves: ['全年举办培训班两期'],
  },
  {
    id: 'stock-phrase/about-the-report',
    why: 'says of the report what it contains and where it is',
    pattern: /本报告|统计期限|电子版|如对.{0,6}报告.{0,8}疑问|联系地址|邮政编码/u,
    reads: ['本报告所列数据的统计期限为去年全年'],
    leaves: ['全年举办培训班两期'],
  },
  {
    id: 'stock-phrase/nothing-to-report',
    why: 'empty sections are all alike',
    pattern:
      /^(?:本年度?|\d*年?,?)?(?:我[局镇市区县乡厅委办街道]*)?(?:无|没有|未)[^,，]{0,30}(?:事项|情况|申请|复议|诉讼|发生)$/u,
    reads: ['无其他需要报告的事项'],
    leaves: ['没有网站的单位由办公室代为公开其全部文件和答复'],
  },
];

export interface RelateRules {
  readonly years: readonly YearRule[];
  readonly stock: readonly StockPhrase[];
  /** Shortest sentence, in characters, that can prove copying. */
  readonly sentenceChars: number;
  /** Fewest such sentences of a report that can be compared. */
  readonly sentences: number;
  /** Share of its sentences from which a report counts as copied, and as the same text. */
  readonly copied: number;
  readonly same: number;
  /** A sentence in more reports than this is everybody's. */
  readonly common: number;
  /** R36: metrics that are compared, the ratio that is remarkable, and the least figure that is not trivial. */
  readonly jumps: { readonly terms: readonly string[]; readonly ratio: number; readonly least: number };
  readonly officialHost: RegExp;
}

export const relateRules: RelateRules = {
  years: [...carryOver, ...stock, ...items, ...published, ...cumulative],
  stock: stockPhrases,
  sentenceChars: 16,
  sentences: 6,
  copied: 0.6,
  same: 0.8,
  common: 40,
  jumps: {
    terms: [
      'applications_new/total',
      'applications_processed_total/total',
      'review_cases/total',
      'admin_license_decisions',
      'admin_penalty_decisions',
    ],
    ratio: 5,
    least: 20,
  },
  officialHost: /(?:^|\.)gov\.cn$/u,
};
