import type { MetaKey } from '../model.ts';
import type { FormRules } from './forms.ts';
import { formRules } from './forms.ts';

/** A line that a crawler wrote above the text: `标题: …`. */
export interface DumpField {
  readonly id: string;
  readonly why: string;
  readonly key: MetaKey;
  /** What stands before the colon, lower case. */
  readonly names: readonly string[];
  readonly reads: readonly string[];
  readonly leaves: readonly string[];
}

/** A line (or the start of one) that is layout, not text. `mark` matches exactly the marks. */
export interface MarkRule {
  readonly id: string;
  readonly why: string;
  readonly mark: RegExp;
  readonly removes: readonly string[];
  readonly keeps: readonly string[];
}

export interface FlatRules {
  readonly forms: FormRules;
  readonly dumpFields: readonly DumpField[];
  /** The line between a dump's header and its text. */
  readonly rulers: readonly MarkRule[];
  /** A lone line that says that the text begins. */
  readonly bodyMarkers: readonly MarkRule[];
  readonly pageNumbers: readonly MarkRule[];
  /** The dashed line under a markdown table's header. */
  readonly headerRules: readonly MarkRule[];
  /** Lines without words: rules, fences, cell marks. */
  readonly ruleLines: readonly MarkRule[];
  readonly headingMarks: readonly MarkRule[];
  readonly itemMarks: readonly MarkRule[];
  readonly emphasisMarks: readonly MarkRule[];
  readonly lines: LineRules;
}

/** How lines and one-line reports become paragraphs. */
export interface LineRules {
  /** A line that ends so ends its paragraph. */
  readonly terminal: RegExp;
  /** A line that begins so begins a paragraph. */
  readonly opening: RegExp;
  /** Words that no paragraph end can cut in two. */
  readonly unbreakable: readonly string[];
  /** Titles of 一、 sections and (一) parts that one-line reports glue to their text. */
  readonly sectionTitles: readonly string[];
  readonly partTitles: readonly string[];
  /** Name and date behind the last sentence, groups 1 and 2: `…。 云溪市水务局 2019年1月8日`. */
  readonly signature: RegExp;
  /** What the text below a heading begins with, where nothing parts the two: 五、存在的问题2024年, （三）工作规范一是…. */
  readonly textBegins: RegExp;
  /** The same where the words in front are {@link titleNoun}. */
  readonly sentenceBegins: RegExp;
  /** What titles end with. */
  readonly titleNoun: RegExp;
  /** Where a title ends before its white space: 五、…措施（一）…, 六、其他…事项暂无云溪市水务局. */
  readonly insideTitle: RegExp;
  /** Wrapped text: lines are at most this wide (in Chinese characters). */
  readonly widestWrap: number;
}

const dumpFields: readonly DumpField[] = [
  { id: 'flat/dump-title', why: 'the page title as the crawler noted it', key: 'title', names: ['标题', '文章标题', '网页标题', 'title', '名称'], reads: ['标题: 云溪市2021年报告'], leaves: ['标题党现象得到遏制'] },
  { id: 'flat/dump-date', why: 'publication date', key: 'published-on', names: ['发布时间', '发布日期', '日期', '时间', 'date', 'published', 'pubdate', 'publish_date', 'publish_time', 'time'], reads: ['发布时间: 2020-01-02 10:00'], leaves: ['时间紧、任务重'] },
  { id: 'flat/dump-written', why: 'date of the document', key: 'written-on', names: ['成文日期', '成文时间', '生成日期'], reads: ['成文日期: 2020-01-02'], leaves: ['成文日期为准'] },
  { id: 'flat/dump-number', why: 'document number', key: 'document-number', names: ['文号', '发文字号'], reads: ['文号: '], leaves: ['文号登记制度'] },
  { id: 'flat/dump-publisher', why: 'publishing body', key: 'publisher', names: ['发布机构', '发文机关', '发布单位', '单位', 'publisher'], reads: ['发布机构: 云溪市水务局'], leaves: ['发布机构职能信息12条'] },
  { id: 'flat/dump-source', why: 'where the site says it has the text from', key: 'source', names: ['来源', '信息来源', '文章来源', 'source'], reads: ['来源：云溪市人民政府'], leaves: ['来源于群众的意见'] },
  { id: 'flat/dump-author', why: 'author or editor', key: 'author', names: ['作者', '编辑', '责任编辑', 'author'], reads: ['作者: 佚名'], leaves: ['作者不详的文件'] },
  { id: 'flat/dump-column', why: 'column of the portal', key: 'column', names: ['栏目', '栏目名称', '频道', 'column', 'channel'], reads: ['栏目: 政府信息公开年报'], leaves: ['栏目建设情况'] },
  { id: 'flat/dump-category', why: 'subject category', key: 'category', names: ['分类', '主题分类', '类别', 'category', 'tags'], reads: ['主题分类: 综合政务'], leaves: ['分类施策'] },
  { id: 'flat/dump-index', why: 'index number', key: 'index-number', names: ['索引号', '信息索引号'], reads: ['索引号: 000014349/2020-00012'], leaves: ['索引号、名称等要素'] },
  { id: 'flat/dump-url', why: 'address of the page', key: 'url', names: ['原文链接', '链接', '网址', '原文地址', '来源链接', '地址', 'url', 'link', 'href', 'source_url'], reads: ['原文链接: https://www.example.gov.cn/1.html'], leaves: ['链接各部门网站'] },
  { id: 'flat/dump-keywords', why: 'keywords', key: 'keywords', names: ['关键词', '关键字', 'keywords'], reads: ['关键词: 年报'], leaves: ['关键词检索功能'] },
  { id: 'flat/dump-site', why: 'site', key: 'site-name', names: ['网站', '网站名称', '站点', 'site', 'sitename', 'host', 'domain'], reads: ['网站: 云溪市人民政府'], leaves: ['网站建设情况'] },
  { id: 'flat/dump-other', why: 'bookkeeping of the crawler', key: 'other', names: ['本地目录', '本地路径', '抓取时间', '采集时间', '文件名', '编号', 'id', 'crawled', 'crawl_time', 'fetched_at', 'file', 'path', 'description', 'layout', 'lang', 'status', 'hash', 'md5', 'encoding', 'charset'], reads: ['本地目录: a/b/c'], leaves: ['编号登记办法'] },
]; // prettier-ignore

const mark = (id: string, why: string, pattern: RegExp, removes: string[], keeps: string[]): MarkRule => ({
  id,
  why,
  mark: pattern,
  removes,
  keeps,
});

export const flatRules: FlatRules = {
  forms: formRules,
  dumpFields,
  rulers: [
    mark(
      'flat/dump-ruler',
      'a crawler divides its notes from the text with a ruler',
      /^\s*(?:[=＝*#~_-]{4,}\s*(?:正文|内容|全文|content|text|body)?\s*[=＝*#~_-]{4,}|[=＝]{8,})\s*$/iu,
      ['==== 正文 ====', '==========', '-----正文-----'],
      ['== 概述 ==', '正文'],
    ),
  ],
  bodyMarkers: [
    mark(
      'flat/body-marker',
      'a lone line that says that the text begins',
      /^\s*[【[]?(?:正文|正文内容|文章内容|文章正文)[】\]]?[:：]?\s*$/u,
      ['正文', '【正文】'],
      ['正文共六个部分。'],
    ),
  ],
  pageNumbers: [
    mark(
      'flat/page-number',
      'page number of a PDF on a line of its own',
      /^\s*(?:[-—–―－]\s*\d{1,3}\s*[-—–―－]|第\s*\d{1,3}\s*页(?:\s*[,，/]?\s*共\s*\d{1,3}\s*页)?|\d{1,3}\s*\/\s*\d{1,3}\s*页)\s*$/u,
      ['- 4 -', '— 12 —', '第 3 页 共 9 页'],
      ['-4', '4', '1/减2', '第3页的附表'],
    ),
  ],
  headerRules: [
    mark(
      'flat/markdown-header-rule',
      'the dashed line under the header of a markdown table',
      /^\s*(?:\|\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*){0,60}\|?|:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*){1,60}\|?)\s*$/u,
      ['|---|:---:|', '--- | ---', '| --- |'],
      ['---- |', '---', '| - | - |'],
    ),
  ],
  ruleLines: [
    mark(
      'flat/markdown-rule',
      'a horizontal rule or a code fence',
      /^\s*(?:-{3,}|[=＝]{4,}|_{4,}|\*{3,}|~{3,}|`{3,}\w{0,12})\s*$/u,
      ['---', '====', '***', '```'],
      ['----条', '- 1 -', '*号项目', '--'],
    ),
    mark('flat/cell-mark', 'a line of cell marks alone', /^[\s|｜]*[|｜][\s|｜]*$/u, ['|', ' | | '], ['a | b']),
  ],
  headingMarks: [
    mark('flat/markdown-heading', 'markdown heading', /^\s*#{1,6}(?=\s*[^\s#\d])/u, ['## 表二', '#概述'], ['#1号楼']),
  ],
  itemMarks: [
    mark(
      'flat/bullet',
      'a list mark in front of a line',
      /^\s*(?:[•●○◦■□◆◇▪▫►▶✓√➢\u2022\uf06c\uf0b7]|[·∙・*](?=\s|[^\s*·])|[-–](?=\s+[^\s\d]|\s+\d+\D))/u,
      ['•  市场价', '· 概述', '* 一项', '- 一项'],
      ['-3', '**注意**', '—— 副标题', '……'],
    ),
  ],
  emphasisMarks: [
    mark('flat/markdown-emphasis', 'markdown bold', /\*\*|__(?=\S)|(?<=\S)__/u, ['**注意**'], ['*号项目', '_']),
  ],
  lines: {
    terminal: /[。！？!?；;：:…][”’」』）)】]*\s*$|[.]\s*$/u,
    opening:
      /^\s*(?:[一二三四五六七八九十]{1,3}\s*[、，.．,]|[(（]\s*[一二三四五六七八九十\d]{1,3}\s*[)）]|第[一二三四五六七八九十]{1,3}[章节条部]|\d{1,2}\s*[.、．](?!\d)|[①-⑳㈠-㈩]|附件|附表|附[:：]|表[一二三四五六\d]|注[:：]|[一二三四五六七八九十]是|其[一二三四五]|[•●■◆·*#|]|【)/u,
    unbreakable: [
      '政府信息公开', '信息公开', '政府信息', '公开工作', '工作年度报告', '年度报告', '人民政府', '办公室', '条例', '行政复议', '行政诉讼', '依申请公开', '主动公开',
      '规范性文件', '中华人民共和国', '国务院', '街道办事处', '委员会', '门户网站', '统计期限',
    ], // prettier-ignore
    sectionTitles: [
      '引言', '前言', '概述', '概况', '总体情况', '基本情况', '工作概述', '总体工作情况', '政府信息公开总体情况', '政府信息公开工作概述', '政府信息公开工作总体情况',
      '主动公开政府信息情况', '主动公开政府信息的情况', '主动公开情况', '政府信息主动公开情况', '政府信息主动公开的情况', '主动公开政府信息',
      '收到和处理政府信息公开申请情况', '收到和处理政府信息公开申请的情况', '依申请公开政府信息情况', '依申请公开情况', '政府信息依申请公开情况', '政府信息依申请公开工作情况',
      '政府信息依申请公开办理情况', '依申请公开政府信息办理情况', '依申请公开政府信息和不予公开政府信息的情况', '依申请公开政府信息和不予公开政府信息情况',
      '政府信息公开行政复议、行政诉讼情况', '政府信息公开行政复议和行政诉讼情况', '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
      '因政府信息公开申请行政复议、提起行政诉讼的情况', '因政府信息公开申请行政复议、提起行政诉讼情况', '行政复议、行政诉讼情况', '行政复议和行政诉讼情况', '行政复议、行政诉讼和申诉情况',
      '政府信息公开的收费及减免情况', '政府信息公开收费及减免情况', '政府信息公开收费情况', '收费及减免情况', '咨询处理情况', '咨询情况',
      '存在的主要问题及改进情况', '存在的主要问题和改进情况', '存在的主要问题及改进措施', '存在的主要问题和改进措施', '主要问题和改进措施', '主要问题及改进措施',
      '政府信息公开工作存在的主要问题及改进情况', '政府信息公开工作存在的主要问题及改进措施', '政府信息公开工作存在的主要问题和改进措施', '存在问题及改进措施', '存在的问题及改进措施',
      '其他需要报告的事项', '其他需要报告事项', '需要说明的事项与附表', '需要说明的其他事项与附表', '需要说明的事项', '需要说明的其他事项', '政府信息公开情况统计表', '信息处理费收取情况', '附表', '附件',
    ], // prettier-ignore
    partTitles: [
      '主动公开政府信息的数量', '主动公开政府信息数量', '主动公开政府信息的主要类别', '主动公开政府信息的主要类别情况', '主动公开政府信息的形式', '主动公开政府信息的主要形式',
      '基本情况', '主要做法', '主动公开情况', '依申请公开情况', '政府信息管理情况', '平台建设情况', '监督保障情况', '政府信息公开平台建设情况', '信息公开平台建设情况',
      '主动公开政府信息情况', '依申请公开政府信息情况', '政务公开平台建设情况', '存在的主要问题', '存在问题', '改进情况', '改进措施', '工作中存在的主要问题', '具体的解决办法和改进措施',
      '组织领导情况', '收到和处理政府信息公开申请情况', '受理申请情况', '收费情况',
    ], // prettier-ignore
    signature:
      /(?<=[。！]|无|此函)(\s+[^\s，。；：、]{3,30}|\p{Script=Han}{2,20}(?:[局委办府厅处会院室镇乡]|中心|街道))(\s*(?:20\d\d|二[〇○Ｏ零]..)\s?年.{1,6}月.{1,6}日)(?=\s|附|$)/u,
    textBegins: /^(?:20\d\d年|[（(][一二三四五六七八九十][）)]|[一二三四五六七八九十]是|\d{1,2}[、.．](?!\d))/u,
    sentenceBegins:
      /^(?:针对|根据|按照|为[^了]|在|今年|近年|去年|我[局镇市县区委办厅院]|本[局机年单]|.{2,12}(?:认真|高度|切实))/u,
    titleNoun:
      /(?:情况|措施|问题|困难|不足|制度|机制|建设|工作|责任|水平|渠道|形式|方式|内容|数量|类别|计划|打算|事项|方面)$/u,
    insideTitle: /(?<=.{4})(?:[（(]一[）)]|(?:暂无|无)(?=\p{Script=Han}{3,20}[局委办府厅处会院室镇乡心]$))/u,
    widestWrap: 60,
  },
};
