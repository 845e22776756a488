/**
 * Every table and every column that a run writes: one source for the CSV headers, the Chinese headers of the spreadsheet
 * twins and the data package. The order is the order in the files. Names are a promise to the outside.
 */
export type ColumnType = 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'datetime';

export interface Column {
  readonly name: string;
  /** Header in the spreadsheet twin. */
  readonly zh: string;
  readonly type: ColumnType;
  /** Unit of the numbers; null where there is none or where a column of the row names it. */
  readonly unit: string | null;
  /** What it means, in English and in Chinese. */
  readonly en: string;
  readonly meaning: string;
  /** Never empty. */
  readonly required: boolean;
  /** The only values that occur, where the set is closed. */
  readonly values: readonly string[] | null;
}

export type TableName = 'reports' | 'metrics' | 'checks' | 'pages' | 'removed' | 'edits' | 'revisions';

export interface Table {
  readonly name: TableName;
  readonly zh: string;
  readonly en: string;
  readonly meaning: string;
  /** Columns that together name a row; null where no set of never-empty columns does. */
  readonly key: readonly string[] | null;
  /** Columns that point into another table. */
  readonly refers: readonly { readonly column: string; readonly table: TableName; readonly to: string }[];
  readonly columns: readonly Column[];
}

type More = Partial<Pick<Column, 'type' | 'unit' | 'required' | 'values'>>;

function column(name: string, zh: string, en: string, meaning: string, more: More = {}): Column {
  return { name, zh, en, meaning, type: 'string', unit: null, required: false, values: null, ...more };
}

const must: More = { required: true };
const count = (unit: string): More => ({ type: 'integer', unit, required: true });

const reportId = column(
  'report_id',
  '报告编号',
  'Id of the report: page_id, a hyphen and its ordinal on the page. Stable from run to run.',
  '报告的编号：页面编号加该报告在页面中的次序，历次运行不变。',
  must,
);
const pageId = column(
  'page_id',
  '页面编号',
  'Id of the page, derived from where it came from. Stable from run to run.',
  '页面的编号，由其来源得出，历次运行不变。',
  must,
);
const year = column(
  'year',
  '报告年度',
  'The year reported on, not the year of publication.',
  '报告所反映的年度，不是发布的年份。',
  {
    type: 'integer',
  },
);
const dimension = column(
  'dimension',
  '口径',
  'Key of the column of the form that the number stands in, e.g. natural_person; empty where there is none.',
  '数值所在的表格栏目的键，如 natural_person；没有时为空。',
);

const reports: Table = {
  name: 'reports',
  zh: '报告',
  en: 'One row per report found on a page.',
  meaning: '页面中找到的每份报告一行。',
  key: ['report_id'],
  refers: [{ column: 'page_id', table: 'pages', to: 'page_id' }],
  columns: [
    reportId,
    column(
      'body_id',
      '机关编号',
      'Names the reporting body; with year it joins copies, years and revisions. Empty: the body is unknown.',
      '报告机关的编号，与年度合用可关联副本、各年度和修订。机关不明时为空。',
    ),
    column('title', '标题', "The report's own title as written to the text.", '报告自身的标题。'),
    column('agency', '机关', 'Name of the reporting body, Simplified.', '报告机关的名称（简体）。'),
    column('agency_level', '机关层级', 'Level of the body.', '机关的层级。', {
      values: ['national', 'province', 'city', 'county', 'township', 'department', 'other'],
    }),
    column(
      'agency_kind',
      '机关类别',
      'Kind of body: government, department, township, sub-district, zone, public-body.',
      '机关的类别：政府、部门、乡镇、街道、开发区、公共企事业单位。',
    ),
    column('agency_from', '机关依据', 'What the name of the body was read from.', '机关名称取自何处。', {
      values: ['title', 'first-sentence', 'signature', 'contact', 'body', 'meta', 'source-config', 'url'],
    }),
    column(
      'region_code',
      '行政区划代码',
      'Administrative division of the report year, six digits (GB/T 2260).',
      '报告年度的行政区划代码，六位（GB/T 2260）。',
    ),
    column('region', '行政区划', 'Name of the administrative division.', '行政区划名称。'),
    year,
    column('period_start', '统计期起', 'First day of the statistical period as printed.', '所载统计期限的第一日。', {
      type: 'date',
    }),
    column('period_end', '统计期止', 'Last day of the statistical period as printed.', '所载统计期限的最后一日。', {
      type: 'date',
    }),
    column('published_on', '发布日期', 'Day of publication.', '发布日期。', { type: 'date' }),
    column('era', '格式时期', 'National format that the report follows.', '报告所用的全国统一格式的时期。', {
      values: ['2008-2013', '2014-2018', '2019-2020', '2021-'],
    }),
    column(
      'script_in',
      '原文字形',
      'Script of the source; the text written is Simplified.',
      '来源的字形；写出的文本为简体。',
      {
        required: true,
        values: ['simplified', 'traditional', 'mixed'],
      },
    ),
    column('url', '网址', 'Address that the page was asked for at.', '请求页面时的网址。'),
    column(
      'file',
      '来源文件',
      'File relative to the input that named it; behind # the record in a container.',
      '来源文件，相对于所给的输入；# 之后为容器中的记录。',
    ),
    pageId,
    column(
      'text_file',
      '文本文件',
      'Text of the report, relative to the output folder.',
      '报告文本，相对于输出目录。',
      must,
    ),
    column(
      'chars_page',
      '页面字数',
      'Characters of the whole page, white space not counted.',
      '整个页面的字符数，不计空白。',
      count('字'),
    ),
    column(
      'chars_text',
      '文本字数',
      "Characters of the report's text file, white space not counted.",
      '报告文本的字符数，不计空白。',
      count('字'),
    ),
    column('metrics', '数值个数', 'Observations that have a value.', '有数值的观测个数。', count('个')),
    column('checks_failed', '未通过校验数', 'Checks that failed.', '未通过的校验个数。', count('个')),
    column('flags', '标记', 'What a reader should know, joined with a semicolon.', '需要注意的情形，以分号分隔。'),
    column(
      'primary',
      '是否主本',
      'true: the copy to use among the copies of this report.',
      'true 表示同一报告的各副本中应采用的一份。',
      { type: 'boolean', required: true },
    ),
    column(
      'duplicate_of',
      '重复于',
      'report_id of the copy that this one repeats; empty where it is the primary one.',
      '与之重复的主本的报告编号；主本为空。',
    ),
  ],
};

const metrics: Table = {
  name: 'metrics',
  zh: '数值',
  en: 'One row per number, or per cell that holds none. (report_id, metric, dimension, period, scope, occurrence) is unique.',
  meaning: '每个数值（或无数值的单元格）一行。report_id、metric、dimension、period、scope、occurrence 合起来唯一。',
  key: null,
  refers: [{ column: 'report_id', table: 'reports', to: 'report_id' }],
  columns: [
    reportId,
    column('agency', '机关', 'Name of the reporting body, Simplified.', '报告机关的名称（简体）。'),
    year,
    column('metric', '指标', 'Key of the metric.', '指标的键。', must),
    column('metric_zh', '指标名称', 'Chinese name of the metric.', '指标的中文名称。'),
    dimension,
    column('dimension_zh', '口径名称', 'Chinese name of the dimension.', '口径的中文名称。'),
    column(
      'occurrence',
      '出现次序',
      '1 for the first statement of this metric, dimension, period and scope in the report, 2 for the next …',
      '同一指标、口径、期间、范围在报告中第几次出现。',
      count('次'),
    ),
    column(
      'value',
      '数值',
      'The number in the unit of the row. Empty: no number is stated; empty is not zero.',
      '以本行单位计的数值。为空表示未载数值，空不等于零。',
      { type: 'number' },
    ),
    column('unit', '单位', 'Unit of the value.', '数值的单位。'),
    column(
      'state',
      '状态',
      'number; zero (printed or said in words); blank; na (not applicable, e.g. /); text; unread (there, but not to be told with certainty).',
      'number 有数；zero 为零；blank 空白；na 不适用（如 /）；text 文字；unread 有内容但不能确定。',
      { required: true, values: ['number', 'zero', 'blank', 'na', 'text', 'unread'] },
    ),
    column('approx', '是否约数', 'true: the source says 余, 多, 约 or 近.', 'true 表示来源写明余、多、约、近。', {
      type: 'boolean',
      required: true,
    }),
    column(
      'scope',
      '范围',
      'body: the reporting body itself; otherwise what the sentence says, e.g. departments, townships, area.',
      'body 为报告机关自身；否则为句中所说的范围，如 departments、townships、area。',
      must,
    ),
    column('period', '期间', 'year or cumulative.', 'year 为本年度，cumulative 为历年累计。', {
      required: true,
      values: ['year', 'cumulative'],
    }),
    column('raw', '原文', 'Exactly the characters that were read.', '所读取的原文字符。'),
    column(
      'method',
      '读取方式',
      'table: a grid in the source; flat-table: put back together from lines; prose: a sentence.',
      'table 来源中的表格；flat-table 由文字行还原的表格；prose 正文语句。',
      { required: true, values: ['table', 'flat-table', 'prose'] },
    ),
    column(
      'table_id',
      '表格',
      'The form: annex_fj, annex_sh, stat2014, t2, t3, t4, fees; empty for prose.',
      '所属表格；正文为空。',
      {
        values: ['annex_fj', 'annex_sh', 'stat2014', 't2', 't3', 't4', 'fees'],
      },
    ),
    column('evidence', '依据', 'The sentence, or row label × column label.', '所在语句，或“行名 × 列名”。'),
    column('line', '行号', 'Line in the text file, from 1.', '在文本文件中的行号，从 1 起。', count('行')),
  ],
};

const checks: Table = {
  name: 'checks',
  zh: '校验',
  en: 'One row per check and report.',
  meaning: '每份报告的每项校验一行。',
  key: null,
  refers: [{ column: 'report_id', table: 'reports', to: 'report_id' }],
  columns: [
    reportId,
    column('check_id', '校验编号', 'Key of the check.', '校验的键。', must),
    column('severity', '级别', 'E error, W warning, I information.', 'E 错误，W 警告，I 提示。', {
      required: true,
      values: ['E', 'W', 'I'],
    }),
    dimension,
    column(
      'status',
      '结果',
      'pass, fail, or unknown: a term is blank or missing.',
      'pass 通过，fail 不通过，unknown 有空白或缺项而无法判断。',
      { required: true, values: ['pass', 'fail', 'unknown'] },
    ),
    column('left', '左值', 'Left side of the identity.', '等式左边的值。', { type: 'number' }),
    column('right', '右值', 'Right side of the identity.', '等式右边的值。', { type: 'number' }),
    column(
      'suspect',
      '可疑处',
      'The cell where failing sums cross, as metric/dimension.',
      '不通过的各等式交叉处的单元格。',
    ),
    column('other_report', '对照报告', 'report_id of the report compared with.', '所对照的报告的编号。'),
    column('evidence', '依据', 'The terms and where they stand.', '各项及其出处。'),
  ],
};

const pages: Table = {
  name: 'pages',
  zh: '页面',
  en: 'One row per page that came in. chars = chars_kept + chars_metadata + chars_removed + chars_set_aside + chars_guarded.',
  meaning: '每个收到的页面一行。总字数等于其后五项之和。',
  key: ['page_id'],
  refers: [],
  columns: [
    pageId,
    column('url', '网址', 'Address that the page was asked for at.', '请求页面时的网址。'),
    column('final_url', '最终网址', 'Address after redirects.', '重定向之后的网址。'),
    column(
      'file',
      '来源文件',
      'File relative to the input that named it; behind # the record.',
      '来源文件；# 之后为记录。',
    ),
    column('outcome', '结局', 'How the page ended.', '页面的处理结果。', {
      required: true,
      values: ['written', 'not-a-report', 'followed', 'blocked', 'failed', 'skipped', 'gone'],
    }),
    column('reason', '原因', 'Why, in words.', '原因说明。'),
    column('status', 'HTTP状态', 'HTTP status; empty where nothing was fetched.', 'HTTP 状态码；未经抓取的为空。', {
      type: 'integer',
    }),
    column('charset', '字符编码', 'Charset that the bytes were read in.', '读取字节所用的字符编码。'),
    column('charset_because', '编码依据', 'Why that charset.', '采用该编码的依据。', {
      values: ['bom', 'utf-8 valid', 'header', 'meta', 'statistics', 'already text'],
    }),
    column('bytes', '字节数', 'Size as received.', '收到时的字节数。', count('B')),
    column('chars', '总字数', 'Characters, white space not counted.', '字符数，不计空白。', count('字')),
    column('chars_kept', '保留字数', 'Characters that reached a text.', '写入文本的字符数。', count('字')),
    column('chars_metadata', '元数据字数', 'Characters kept as metadata.', '作为元数据保留的字符数。', count('字')),
    column(
      'chars_removed',
      '剔除字数',
      'Characters taken out; see removed.',
      '剔除的字符数，见“剔除”表。',
      count('字'),
    ),
    column(
      'chars_set_aside',
      '搁置字数',
      'Characters of pages and parts that are no report.',
      '不属于报告的页面或部分的字符数。',
      count('字'),
    ),
    column(
      'chars_guarded',
      '截除字数',
      'Characters cut by the size guard.',
      '因超出规模限制而截除的字符数。',
      count('字'),
    ),
    column('reports', '报告数', 'Reports found on the page.', '页面中的报告数。', count('份')),
    column('sha256', '摘要', 'SHA-256 of the bytes as received.', '收到的字节的 SHA-256。', must),
    column('snapshot', '存档', 'Where the kept bytes are; empty for dumps.', '原始字节的存放处；转储输入为空。'),
  ],
};

const removed: Table = {
  name: 'removed',
  zh: '剔除',
  en: 'One row per block taken out of a page.',
  meaning: '从页面剔除的每块内容一行。',
  key: null,
  refers: [{ column: 'page_id', table: 'pages', to: 'page_id' }],
  columns: [
    pageId,
    column('rule', '规则', 'Rule that asked for it.', '所依据的规则。', must),
    column('category', '类别', 'What kind of thing it is.', '内容的类别。', must),
    column('chars', '字数', 'Characters, white space not counted.', '字符数，不计空白。', count('字')),
    column(
      'text',
      '内容',
      'What was taken out; for scripts and styles the length in UTF-16 units and the first 16 digits of SHA-256.',
      '剔除的内容；脚本和样式只记长度与 SHA-256 前 16 位。',
    ),
    column('place', '位置', 'Line in the source, and the path in the document.', '在来源中的行号与文档路径。'),
  ],
};

const edits: Table = {
  name: 'edits',
  zh: '改动',
  en: 'One row per report and rule that changed its text, with the number of changes.',
  meaning: '每份报告中每条改动文本的规则一行，并记次数。',
  key: ['report_id', 'rule'],
  refers: [{ column: 'report_id', table: 'reports', to: 'report_id' }],
  columns: [
    reportId,
    column('rule', '规则', 'Rule that made the change.', '所依据的规则。', must),
    column('count', '次数', 'How often.', '改动的次数。', count('次')),
  ],
};

const stateOf = (which: string, zh: string): Column =>
  column(
    `${which}_state`,
    zh,
    `State of the value ${which}; absent: that version does not state it at all.`,
    '该版本中数值的状态；absent 表示该版本未载此项。',
    { values: ['number', 'zero', 'blank', 'na', 'text', 'unread', 'absent'] },
  );

const revisions: Table = {
  name: 'revisions',
  zh: '修订',
  en: 'One row per number that a portal changed in a published report, or one without a number where only words changed. Both versions were read under the same rules. Times are those of the kept state, so that two runs over one state are equal.',
  meaning:
    '网站修改已发布的报告时，每个变动的数值一行；只改文字的修订一行，不含数值。前后两个版本按同一套规则读取。时间取自保存的状态。',
  key: null,
  refers: [],
  columns: [
    column(
      'report_id',
      '报告编号',
      'Id of the report; of a report that was withdrawn from its page, the id that it had.',
      '报告的编号；已从页面撤下的报告为其原编号。',
      must,
    ),
    column(
      'revision',
      '修订次序',
      '1 for the first revision of this report, 2 for the next …',
      '该报告的第几次修订。',
      count('次'),
    ),
    column('agency', '机关', 'Name of the reporting body, Simplified.', '报告机关的名称（简体）。'),
    year,
    column(
      'seen_first',
      '首次见到',
      'When the version before was first seen, UTC.',
      '修订前的版本首次见到的时间（UTC）。',
      {
        type: 'datetime',
        required: true,
      },
    ),
    column(
      'changed_on',
      '变动时间',
      'When the changed version was first seen, UTC.',
      '变动后的版本首次见到的时间（UTC）。',
      {
        type: 'datetime',
        required: true,
      },
    ),
    column(
      'change',
      '变动类别',
      'number: a number changed; text: only words changed; withdrawn: the report is no longer on its page, other reports are.',
      'number 数值变动；text 仅文字变动；withdrawn 该报告已从页面撤下而页面仍有其他报告。',
      { required: true, values: ['number', 'text', 'withdrawn'] },
    ),
    column('metric', '指标', 'Key of the metric.', '指标的键。'),
    column('metric_zh', '指标名称', 'Chinese name of the metric.', '指标的中文名称。'),
    dimension,
    column('dimension_zh', '口径名称', 'Chinese name of the dimension.', '口径的中文名称。'),
    column('period', '期间', 'year or cumulative.', 'year 为本年度，cumulative 为历年累计。', {
      values: ['year', 'cumulative'],
    }),
    column('scope', '范围', 'As in the table metrics.', '与“数值”表相同。'),
    column('occurrence', '出现次序', 'As in the table metrics.', '与“数值”表相同。', { type: 'integer', unit: '次' }),
    column('unit', '单位', 'Unit of both values.', '前后数值的单位。'),
    column('before', '修订前', 'The number before; empty: none is stated.', '修订前的数值；为空表示未载数值。', {
      type: 'number',
    }),
    stateOf('before', '修订前状态'),
    column('after', '修订后', 'The number after; empty: none is stated.', '修订后的数值；为空表示未载数值。', {
      type: 'number',
    }),
    stateOf('after', '修订后状态'),
    column(
      'sentences_removed',
      '删去句数',
      'Sentences and table rows that the changed version has no more.',
      '变动后不再有的句子和表格行数。',
      count('句'),
    ),
    column(
      'sentences_added',
      '新增句数',
      'Sentences and table rows that only the changed version has.',
      '变动后新出现的句子和表格行数。',
      count('句'),
    ),
    column(
      'text_before',
      '修订前文本',
      'Text of the version before, relative to the output folder.',
      '修订前版本的文本，相对于输出目录。',
      must,
    ),
  ],
};

/** All tables, in the order of the data package. */
export const tables: readonly Table[] = [reports, metrics, checks, pages, removed, edits, revisions];
