import { divisions } from './divisions.ts';
import type { Division } from './divisions.ts';
import { metrics } from './dictionary.ts';
import type { TableId } from './dictionary.ts';

export type Severity = 'E' | 'W' | 'I';
export type Relation = '=' | '<=' | '>=';

/**
 * One identity over the cells of a table. `columns`: its terms are metrics and it holds in every column (dimension);
 * `rows`: its terms are dimension members and it holds in every row (metric) of the table, or metrics that share a row.
 */
export interface SumRule {
  /** Check id of the published list: `R01` … */
  readonly id: string;
  readonly severity: Severity;
  readonly why: string;
  readonly table: TableId | 'narrative';
  readonly axis: 'columns' | 'rows';
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly relation: Relation;
  /** The rule is for reports in which one of these metrics has a row; empty: for all. */
  readonly when: readonly string[];
  /** … and for none in which one of these has. */
  readonly unless: readonly string[];
  readonly holds: string;
  readonly fails: string;
}

/** Leaves of the results in table three: a total is never a part of itself, and group rows have no cells. */
function resultLeaves(era: '2019-2020' | '2021-'): string[] {
  return metrics
    .filter((one) => one.table === 't3' && one.era.includes(era) && one.section !== undefined)
    .filter((one) => one.key !== 'applications_processed_total' && one.derived !== true)
    .filter((one) => one.derived_in === undefined || !one.derived_in.includes(era))
    .map((one) => one.key);
}

const newOtherRows = ['result_other_no_correction', 'result_other_fee_unpaid', 'result_other_misc'];
const withParts = (total: string): string[] => metrics.filter((one) => one.parent === total).map((one) => one.key);

const t3Sums: readonly SumRule[] = [
  sum('R01', 'E', 't3', 'columns', ['applications_new', 'applications_carried_in'], ['applications_processed_total', 'applications_carried_out'], 'printed on the form: first and second item equal third and fourth', '3 + 1 = 2 + 2', '3 + 1 = 2 + 1'), // prettier-ignore
  {
    ...sum('R02', 'E', 't3', 'columns', ['applications_processed_total'], resultLeaves('2019-2020'), 'the total of results is the sum of its kinds', '5 = 2 + 3', '5 = 2 + 2'),
    when: ['result_other'],
    unless: newOtherRows,
  },
  {
    ...sum('R02', 'E', 't3', 'columns', ['applications_processed_total'], resultLeaves('2021-'), 'the total of results is the sum of its kinds', '5 = 2 + 3', '5 = 2 + 2'),
    when: newOtherRows,
  },
  sum('R03', 'E', 't3', 'rows', ['natural_person', 'legal_commercial', 'legal_research', 'legal_public_interest', 'legal_law_service', 'legal_other'], ['total'], 'natural persons and the five kinds of organisations are all applicants', '1 + 0 + 0 + 0 + 0 + 2 = 3', '1 + 0 + 0 + 0 + 0 + 2 = 2'), // prettier-ignore
]; // prettier-ignore

const t4Sums: readonly SumRule[] = [
  sum('R06', 'E', 't4', 'rows', ['upheld', 'corrected', 'other', 'pending'], ['total'], 'every case has one outcome', '1 + 0 + 0 + 1 = 2', '1 + 0 + 0 + 1 = 1'), // prettier-ignore
];

const stat = (
  id: string,
  severity: Severity,
  left: string[],
  right: string[],
  why: string,
  relation: Relation = '=',
): SumRule => ({
  ...sum(
    id,
    severity,
    'stat2014',
    'columns',
    left,
    right,
    why,
    relation === '=' ? '3 = 1 + 2' : '1 <= 3',
    relation === '=' ? '3 = 1 + 1' : '4 <= 3',
  ),
  relation,
});

const statSums: readonly SumRule[] = [
  stat(
    'R13',
    'E',
    ['s14_applications_received_total'],
    withParts('s14_applications_received_total'),
    'four channels of applications',
  ),
  stat(
    'R14',
    'E',
    ['s14_applications_closed_total'],
    withParts('s14_applications_closed_total'),
    'in time and prolonged',
  ),
  stat('R15', 'E', ['s14_answers_total'], withParts('s14_answers_total'), 'eight kinds of answers'),
  stat('R16', 'E', ['s14_answers_denied'], withParts('s14_answers_denied'), 'six reasons of refusal'),
  stat('R17', 'E', ['s14_reviews_total'], withParts('s14_reviews_total'), 'outcomes of reviews'),
  stat('R17', 'E', ['s14_litigation_total'], withParts('s14_litigation_total'), 'outcomes of lawsuits'),
  stat('R18', 'E', ['s14_staff_total'], withParts('s14_staff_total'), 'full-time and part-time staff'),
  stat(
    'R19',
    'E',
    ['s14_disclosed_normative_docs'],
    ['s14_disclosed_total'],
    'a part of the information disclosed',
    '<=',
  ),
  stat(
    'R19',
    'E',
    ['s14_press_conferences_by_head'],
    ['s14_press_conferences'],
    'a part of the press conferences',
    '<=',
  ),
  stat('R19', 'E', ['s14_online_interviews_by_head'], ['s14_online_interviews'], 'a part of the interviews', '<='),
  stat('R20', 'W', ['s14_disclosed_gazette', 's14_disclosed_website', 's14_disclosed_weibo', 's14_disclosed_wechat', 's14_disclosed_other_channels'], ['s14_disclosed_total'], 'the total counts every item once, the channels each time', '>='), // prettier-ignore
  stat('R21', 'W', ['s14_applications_closed_total'], ['s14_answers_total'], 'every closed application was answered'),
];

const annexSums: readonly SumRule[] = [
  sum('R22', 'E', 'annex_sh', 'columns', ['annex_sh_applications_total'], withParts('annex_sh_applications_total'), 'six channels of applications', '3 = 1 + 2', '3 = 1 + 1'), // prettier-ignore
  sum('R22', 'E', 'annex_sh', 'columns', ['annex_sh_fees_total'], withParts('annex_sh_fees_total'), 'fees for both kinds of disclosure', '3 = 1 + 2', '3 = 1 + 1'), // prettier-ignore
  sum('R23', 'E', 'annex_fj', 'columns', ['annex_fj_applications_received_total'], withParts('annex_fj_applications_received_total'), 'three channels of applications', '3 = 1 + 2', '3 = 1 + 1'), // prettier-ignore
  sum('R24', 'E', 'annex_fj', 'columns', ['annex_fj_answers_total'], withParts('annex_fj_answers_total'), 'four kinds of answers', '3 = 1 + 2', '3 = 1 + 1'), // prettier-ignore
  { ...sum('R25', 'W', 'annex_fj', 'columns', ['annex_fj_disclosed_docs_website'], ['annex_fj_disclosed_docs_total'], 'a channel cannot carry more than all', '1 <= 3', '4 <= 3'), relation: '<=' }, // prettier-ignore
  { ...sum('R25', 'W', 'annex_fj', 'columns', ['annex_fj_disclosed_docs_gazette'], ['annex_fj_disclosed_docs_total'], 'a channel cannot carry more than all', '1 <= 3', '4 <= 3'), relation: '<=' }, // prettier-ignore
  { ...sum('R26', 'E', 'annex_fj', 'rows', ['report_year'], ['cumulative'], 'all years include this year', '1 <= 3', '4 <= 3'), relation: '<=' }, // prettier-ignore
];

function sum(
  id: string, severity: Severity, table: SumRule['table'], axis: SumRule['axis'],
  left: readonly string[], right: readonly string[], why: string, holds: string, fails: string,
): SumRule {
  return { id, severity, why, table, axis, left, right, relation: '=', when: [], unless: [], holds, fails };
} // prettier-ignore

/** The identities of the tables. The solver of joined digits and the checks use the same ones. */
export const sumRules: readonly SumRule[] = [...t3Sums, ...t4Sums, ...statSums, ...annexSums];

/** A total of a form whose copies differ in what its parts are. */
export interface ShapeRule {
  readonly id: string;
  readonly severity: Severity;
  readonly why: string;
  readonly table: TableId;
  readonly total: string;
  /** Any of these may be the parts. */
  readonly shapes: readonly (readonly string[])[];
  readonly holds: string;
  readonly fails: string;
}

const answer = (name: string): string => `annex_sh_answers_${name}`;
const otherAnswers = ['not_gov_info', 'not_exist', 'not_held', 'unclear', 'repeat'].map(answer);
const grounds = withParts('annex_sh_answers_denied');

/** Refusals on other grounds are siblings of 不予公开 in one line of the form, children of 否决公开 in the other. */
export const shapeRules: readonly ShapeRule[] = [
  {
    id: 'R22',
    severity: 'E',
    why: 'kinds of answers, with the other refusals beside or below the denials',
    table: 'annex_sh',
    total: answer('total'),
    shapes: [
      [answer('granted'), answer('partial'), ...otherAnswers, answer('denied')],
      [answer('granted'), answer('partial'), answer('denied')],
    ],
    holds: '5 = 2 + 1 + 2',
    fails: '5 = 2 + 1 + 1',
  },
  {
    id: 'R22',
    severity: 'E',
    why: 'grounds of denial, with or without the other refusals',
    table: 'annex_sh',
    total: answer('denied'),
    shapes: [grounds, [...otherAnswers, ...grounds]],
    holds: '3 = 1 + 2',
    fails: '3 = 1 + 1',
  },
];

/** A check of one figure in prose against the table: any of the sums on the right may hold. */
export interface ProseRule {
  readonly id: string;
  readonly severity: Severity;
  readonly why: string;
  readonly prose: string;
  /** Alternatives; each is a sum of `metric/dimension` cells. */
  readonly tables: readonly { readonly name: string; readonly terms: readonly string[] }[];
  readonly holds: string;
  readonly fails: string;
}

export const proseRules: readonly ProseRule[] = [
  {
    id: 'R28',
    severity: 'W',
    why: 'reports count as received either what is new, or that and what was carried in',
    prose: 'narr_applications_received',
    tables: [
      { name: 'new', terms: ['applications_new/total'] },
      { name: 'new + carried in', terms: ['applications_new/total', 'applications_carried_in/total'] },
      {
        name: 'processed + carried out',
        terms: ['applications_processed_total/total', 'applications_carried_out/total'],
      },
    ],
    holds: '新收5件, table 5',
    fails: '新收5件, table 6',
  },
  {
    id: 'R28',
    severity: 'W',
    why: 'what was answered is the total of results',
    prose: 'narr_applications_answered',
    tables: [{ name: 'processed', terms: ['applications_processed_total/total'] }],
    holds: '办结5件, table 5',
    fails: '办结5件, table 6',
  },
  {
    id: 'R29',
    severity: 'W',
    why: 'reviews in prose and in table four',
    prose: 'narr_review_cases',
    tables: [{ name: 'reviews', terms: ['review_cases/total'] }],
    holds: '行政复议2件, table 2',
    fails: '行政复议2件, table 3',
  },
  {
    id: 'R29',
    severity: 'W',
    why: 'lawsuits in prose are both kinds of table four',
    prose: 'narr_litigation_cases',
    tables: [
      {
        name: 'direct + after review',
        terms: ['litigation_direct_cases/total', 'litigation_after_review_cases/total'],
      },
    ],
    holds: '行政诉讼3件, table 1 + 2',
    fails: '行政诉讼3件, table 1 + 1',
  },
];

/** Lists of parts behind a total, read from the sentence. */
export interface ListRules {
  readonly total: SeverityOf;
  readonly percent: SeverityOf;
  /** Opens the parts of the number before it. */
  readonly opens: RegExp;
  /** A part with this label closes the list: what is not named is in it. */
  readonly rest: RegExp;
  /** The same in the sentence, with the semicolon behind which something else is told. */
  readonly closes: RegExp;
  /** Parts that may count the same item twice: such a list may exceed its total. */
  readonly overlapping: RegExp;
  /** Parts that together are all there is, whatever the list is called. */
  readonly wholes: readonly WholeRule[];
  /** Labels of numbers that are no total of a list. */
  readonly noTotals: readonly NoTotalRule[];
  /** Label of a part that may be the rest of the list, or of what the list is taken from. */
  readonly remainder: RegExp;
  /** In front of a number whose first digits may be lost. */
  readonly torn: RegExp;
  readonly number: RegExp;
  readonly share: RegExp;
  readonly holds: readonly string[];
  readonly fails: readonly string[];
  readonly leaves: readonly string[];
}

/** `reads`: a list that is wrong because these kinds are all there is; `leaves`: one that may stay below its total. */
export interface WholeRule {
  readonly id: string;
  readonly why: string;
  readonly kinds: readonly RegExp[];
  readonly reads: readonly string[];
  readonly leaves: readonly string[];
}

/** `leaves`: lists that are right with another total; `fails`: lists that are wrong with it. */
export interface NoTotalRule {
  readonly id: string;
  readonly why: string;
  readonly pattern: RegExp;
  /** Such a number is no part either. */
  readonly isChange: boolean;
  readonly leaves: readonly string[];
  readonly fails: readonly string[];
}

export interface SeverityOf {
  readonly id: string;
  readonly severity: Severity;
}

export const listRules: ListRules = {
  total: { id: 'R40', severity: 'W' },
  percent: { id: 'R30', severity: 'W' },
  opens: /其中|主要(?:类别|类型)(?:有|为|是|包括)?[:：]|分别(?:为|是)[:：]?/u,
  rest: /^[“”"‘’]*(?:其他|其它)[^\d]{0,16}$/u,
  closes: /其[他它][^\d,，;；。、]{0,16}\d+[条件个项份篇次][;；]/u,
  overlapping: /公开|发布|网站|公报|微博|微信|新媒体|访问|阅读/u,
  wholes: [
    {
      id: 'list-whole/channels',
      why: 'an application comes in person, by fax, over the network or by mail',
      kinds: [/当面|现场|窗口|来访/u, /传真/u, /网络|网上|网站|平台|在线|电子/u, /信函|信件|邮寄|寄送/u],
      reads: ['共收到申请10件,其中当面申请3件,传真申请2件,网络申请3件,信函申请1件。'],
      leaves: ['共收到申请10件,其中当面申请3件,传真申请2件,网络申请3件。'],
    },
    {
      id: 'list-whole/staff',
      why: 'staff works full time or part time',
      kinds: [/专职|全职/u, /兼职/u],
      reads: ['共有工作人员9名,其中专职人员2名,兼职人员6名。'],
      leaves: ['共有工作人员9名,其中专职人员2名,窗口人员6名。'],
    },
    {
      id: 'list-whole/time',
      why: 'a case is closed in time or after a prolongation',
      kinds: [/按时|按期/u, /延期/u],
      reads: ['已办结申请10件,其中按时办结7件,延期办结2件。'],
      leaves: ['已办结申请10件,其中按时办结7件,提前办结2件。'],
    },
  ],
  noTotals: [
    {
      id: 'list-no-total/in-force',
      why: 'what is in force or was repealed is no part of what was made in the year',
      pattern: /现行有效|废止|失效/u,
      isChange: true,
      leaves: ['新增规范性文件5件,其中废止2件,现行有效23件。'],
      fails: ['新增规范性文件5件,其中政府文件4件,部门文件3件。'],
    },
    {
      id: 'list-no-total/change',
      why: 'the number says how much more or less than in another year',
      pattern:
        /(?:较|比|同比|环比|增加|增长|增多|减少|下降|上升)了?(?:约)?$|(?:较|比|同比|环比)[^\d]{0,12}(?:20\d\d年?度?|[上去]年|同期)?[^\d]{0,8}[增减多少升降]/u,
      isChange: true,
      leaves: [
        '共办理申请30件,较2017年增加8件。其中网上申请20件,信函申请7件,当面申请3件。',
        '共办理申请30件,比上年多8件。其中新增的类别5件,其他类别3件。',
        '共办理申请30件,其中网上申请20件,同比增加15件,信函申请10件。',
      ],
      fails: ['共办理申请30件,较2017年增加8件。其中网上申请20件,信函申请7件,当面申请4件。'],
    },
    {
      id: 'list-no-total/left-over',
      why: 'what is carried over stands behind the total',
      pattern: /(?:尚有|还有|仍有|剩余|结转|未办结)(?:的)?$/u,
      isChange: false,
      leaves: ['收到申请12件,年末尚有1件转入下一年。其中,公开9件,部分公开1件,不公开2件。'],
      fails: ['收到申请12件,年末尚有1件转入下一年。其中,同意9件,部分同意1件,不同意3件。'],
    },
  ],
  remainder: /^其余/u,
  torn: /[?？<>＜＞\ufffd][^\d，,。；;、]{0,2}$|<?\/?(?:span|font|br|p)\b[^>]{0,8}>?$/iu,
  number:
    /(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?[万亿]?(?:余|多)?(?:件次|人次|件|宗|起|条|项|次|篇|个|份|人|名|场|期|例)/u,
  share:
    /^[,，、(（]?\s*(?:约)?(?:占|占比|占总数的?|占比为|占总量的?|占总数比例为?)[^\d。;；,，%]{0,8}(\d+(?:\.\d+)?)[%％]/u,
  holds: [
    '共收到申请10件。其中,当面申请6件,占60%;网络申请4件,占40%。',
    '机构类信息2条;水情信息14条(其中汛情2条;渡口12条);规划类信息4条。',
    '共收到申请25件,其中公民20件,企业5件;网上15件,信函10件。',
  ],
  fails: [
    '共答复申请10件。其中,予以公开6件;其他2件。',
    '办理结果:予以公开35件;不予公开3件,其中1件涉及第三方,其他1件;无法提供29件。',
    '共收到申请10件,其中当面申请3件,传真申请2件,网络申请3件,信函申请1件。',
    '共收到申请25件,其中公民20件,企业5件;网上15件,信函11件。',
  ],
  leaves: [
    '共公开信息10条。其中,网站公开10条,公报公开3条。',
    '共公开信息60条。其中,机构类?span>9条,其他50条。',
    '收到申请30件,办结26件,其中按时24件,延期2件;其余4件转入下一年。',
    '收到申请30件,办结27件。其中公开20件,部分公开5件,其他4件。',
    '主动公开水情60条,其中:汛情类38条;其他文件信息4条;渡口类8条;其他信息10条。',
    '主动公开水情60条,其中:汛情类38条,其他文件4条,渡口类8条。',
    '办理结果:予以公开35件;不予公开2件,其中1件涉及第三方,1件为内部信息;无法提供29件;不予处理1件。',
  ],
};

/** Where the name of another place stands in the place of the body's own. `P` is the full name, `S` the name without 市/县/区. */
export interface PlaceRule {
  readonly id: string;
  readonly why: string;
  readonly before: RegExp | null;
  readonly name: 'full' | 'short';
  readonly after: RegExp;
  /** Two points make a failure. */
  readonly points: 1 | 2;
  readonly reads: readonly string[];
  readonly leaves: readonly string[];
}

export const placeRules: readonly PlaceRule[] = [
  {
    id: 'foreign-place/own-rules',
    why: 'a body makes rules that bear its own name',
    before:
      /(?:我[省市县区州镇乡]|本[省市县区州]|全[省市县区州])[^。;《》]{0,12}(?:制[定订]|出台|印发|修订|编制|建立)[^。;《》]{0,6}《$/u,
    name: 'full',
    after: /^[^》]{2,40}(?:制度|办法|规定|方案|细则|指南|目录|意见)》/u,
    points: 2,
    reads: ['我市制订了《临湖市政府信息查阅制度》'],
    leaves: ['学习借鉴《临湖市政府信息查阅制度》'],
  },
  {
    id: 'foreign-place/own-applicants',
    why: 'the standing phrase about applicants names the own place',
    before: /(?:^|[。,，;；])(?:20\d\d年度?,?)?$/u,
    name: 'full',
    after: /^公民、法人(?:或者?|和)其他组织/u,
    points: 2,
    reads: ['2018年,临湖市公民、法人或其他组织申请获取政府信息'],
    leaves: ['与临湖市公民交流'],
  },
  {
    id: 'foreign-place/own-media',
    why: 'the local papers and stations of another place',
    before: null,
    name: 'short',
    after: /^(?:市|县|区)?(?:日报|晚报|电视台|电台|广播电视台)/u,
    points: 1,
    reads: ['临湖日报、临湖电视台'],
    leaves: ['临湖市来访'],
  },
  {
    id: 'foreign-place/own-deeds',
    why: 'who receives applications, discloses and supervises in a report is its body; one such sentence may be about a neighbour',
    before: /(?:^|[。！!；;,，])(?:(?:20\d\d年度?|截至?[^，。]{0,12}|全年|本年度|一年来)[,，]?)?$/u,
    name: 'full',
    after:
      /^(?:(?:人民)?政府|市政府|区政府|县政府)?(?:办公[室厅]|信息公开办)?(?:各级(?:各部门|机关|政府)?|各部门|部分(?:单位|部门)|各单位|全市|全区|全县)?(?:共|共计|全年|累计|未|没有|已|均|每季度|认真|继续|进一步|积极|高度)*(?:受理|收到|接到|办理|答复|主动公开|公开|发布|公布|通报|编制|制定|印发|出台|召开|举办|开展|重视|把|将|坚持|建立|设立|解读|加强|完善|推进|严格|围绕)/u,
    points: 1,
    reads: ['2018年,临湖市受理公开申请64件', '临湖市政府办公室每季度通报'],
    leaves: ['与临湖市共同举办', '临湖市代表团来访'],
  },
];

/** Sections of the form since 2019, by words of their headings. */
export interface SectionRule {
  readonly dimension: string;
  readonly pattern: RegExp;
  readonly reads: string;
}

export const sectionRules: readonly SectionRule[] = [
  { dimension: 'section-1', pattern: /总体情况|基本情况|概述/u, reads: '一、总体情况' },
  {
    dimension: 'section-2',
    pattern: /主动公开(?:政府)?信息(?:的)?情况|主动公开情况/u,
    reads: '二、主动公开政府信息情况',
  },
  {
    dimension: 'section-3',
    pattern: /(?:收到|受理)和(?:处理|办理)|依申请公开/u,
    reads: '三、收到和处理政府信息公开申请情况',
  },
  { dimension: 'section-4', pattern: /复议/u, reads: '四、政府信息公开行政复议、行政诉讼情况' },
  { dimension: 'section-5', pattern: /问题/u, reads: '五、存在的主要问题及改进情况' },
  { dimension: 'section-6', pattern: /其他(?:需要|应当|应)|需要(?:报告|说明)的其他/u, reads: '六、其他需要报告的事项' },
];

export interface CheckRules {
  readonly sums: readonly SumRule[];
  readonly shapes: readonly ShapeRule[];
  readonly prose: readonly ProseRule[];
  readonly lists: ListRules;
  readonly places: readonly PlaceRule[];
  readonly sections: readonly SectionRule[];
  /** Metrics that have no cell in the form: a number there means shifted cells. */
  readonly headingMetrics: readonly string[];
  /** The only metrics whose values may be negative. */
  readonly signed: readonly string[];
  /** All divisions, for the names of other bodies' places; empty: that check is not made. */
  readonly divisions: readonly Division[];
  /** Words of the fee under R39. */
  readonly fee: RegExp;
  /** Short last lines that are whole without a full stop; any other breaks off. */
  readonly lastLine: LastLineRule;
}

interface LastLineRule {
  readonly whole: RegExp;
  readonly reads: readonly string[];
  readonly leaves: readonly string[];
}

/** A statement of nothing, a signature, a note with its colon, a mark without words, what a portal prints below a text. */
const lastLine: LastLineRule = {
  whole:
    /无|没有|未|暂|[:：]|^附|^注|(?:局|委|办|厅|部|府|会|室|中心|镇|乡|村|街道|社|处|院|所|站|馆|队|银行|[小中大]学|学校|幼儿园|公司|[省市县区旗州盟])$|(?:特此|专此)报告$|^(?:详?见|同上)|不收费$|^\P{Script=Han}*$|上一[篇页条]|下一[篇页条]|关闭|打印|返回|首页|分享|公开发布|此页|完毕|浏览/u,
  reads: [
    '本年度无此项',
    '没有需要报告的事项',
    '云溪市水务局',
    '临湖县青石镇人民政府',
    '临湖县供销社',
    '青石镇中学',
    '特此报告',
    '详见统计表',
    '联系电话：5550118',
    '附表',
    '- 6 -',
    '打印本页',
    '下一篇',
  ],
  leaves: ['第二十条第（六', '（本列数据的勾稽关', '行', '三', '我镇认真', '2025年', '本年处理决', '信息内容|本年'],
};

export const checkRules: CheckRules = {
  sums: sumRules,
  shapes: shapeRules,
  prose: proseRules,
  lists: listRules,
  places: placeRules,
  sections: sectionRules,
  headingMetrics: ['result_denied', 'result_unavailable', 'result_not_handled'],
  signed: metrics.filter((one) => one.key.endsWith('_delta')).map((one) => one.key),
  divisions,
  fee: /信息处理费|处理费|收费|费用/u,
  lastLine,
};
