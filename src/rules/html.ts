import type { MetaKey, RemovalCategory } from '../model.ts';

/** What the HTML reader knows of elements, hiding, meta tags and line starts. Examples are source fragments. */
export interface HtmlRules {
  /** Elements that begin a line of their own. Everything else runs on inside the line. */
  readonly blockElements: ReadonlySet<string>;
  readonly drops: readonly DropRule[];
  readonly hides: readonly HideRule[];
  readonly title: TitleRule;
  readonly emptyMarks: MarkRule;
  readonly metas: readonly MetaRule[];
  readonly lines: LineRules;
  readonly tables: TableRules;
}

/** Elements whose text a reader of the page never sees as text. */
export interface DropRule {
  readonly id: string;
  readonly why: string;
  readonly category: RemovalCategory;
  readonly elements: readonly string[];
  /** True: dropped however much text it holds. False: kept when it holds most of the page (it was never closed). */
  readonly always: boolean;
  readonly removes: readonly string[];
  readonly keeps: readonly string[];
}

/** An attribute that hides an element; `value` null: its presence is enough. */
export interface HideRule {
  readonly id: string;
  readonly why: string;
  readonly category: RemovalCategory;
  readonly attribute: string;
  readonly value: RegExp | null;
  readonly removes: readonly string[];
  readonly keeps: readonly string[];
}

/** The title element is metadata up to `maxChars`; a longer one was never closed and has swallowed the page. */
export interface TitleRule {
  readonly id: string;
  readonly why: string;
  readonly maxChars: number;
  readonly overlong: { readonly id: string; readonly category: RemovalCategory; readonly removes: readonly string[] };
  readonly reads: readonly string[];
  readonly leaves: readonly string[];
}

/** Lines of nothing but characters that print nothing. */
export interface MarkRule {
  readonly id: string;
  readonly why: string;
  readonly category: RemovalCategory;
  readonly line: RegExp;
  readonly removes: readonly string[];
  readonly keeps: readonly string[];
}

/** Names of meta tags (`name`, `property`, `itemprop`), lower case, and what they say. */
export interface MetaRule {
  readonly id: string;
  readonly why: string;
  readonly key: MetaKey;
  readonly names: readonly string[];
  readonly reads: readonly string[];
  readonly leaves: readonly string[];
}

/** How `<br>` lines are told apart from paragraphs. */
export interface LineRules {
  /** A line that begins so is a paragraph of its own. */
  readonly opens: RegExp;
  /** A line that ends so is complete. */
  readonly closes: RegExp;
  /** A line that ends so goes on in the next one, whatever its length. */
  readonly goesOn: RegExp;
  /** A line that ends so is the end of a sentence, and no title, date or signature. */
  readonly finishes: RegExp;
  /** A line that begins so belongs to the one before. */
  readonly continues: RegExp;
}

/** Sizes that tell a data table from a layout table; counts of non-white-space characters unless said otherwise. */
export interface TableRules {
  /** A cell from this length on, with `proseEnds` sentence ends, can be prose. */
  readonly proseChars: number;
  readonly proseEnds: number;
  /** Prose with this many block elements or line breaks is a body, whatever stands beside it. */
  readonly bodyBlocks: number;
  /** A cell of this many block elements or line breaks and at least `listChars` characters is a column of the page. */
  readonly listBreaks: number;
  readonly listChars: number;
  /** Share of its row that a prose cell holds when the row is seen through. */
  readonly proseShare: number;
  /** Share of link text from which on a table is a list of links. */
  readonly linkShare: number;
  /** Share of text in inner tables from which on the outer one is layout. */
  readonly nestedShare: number;
  readonly maxCols: number;
}

const words = (list: string): string[] => list.split(' ');

const blockElements: ReadonlySet<string> = new Set(
  words(
    'html head body address article aside blockquote center details dialog dd dir div dl dt fieldset figcaption figure ' +
      'footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol optgroup option p pre section ' +
      'summary table caption colgroup thead tbody tfoot tr td th ul xmp plaintext listing marquee iframe object select',
  ),
);

const drops: readonly DropRule[] = [
  {
    id: 'html/script',
    why: 'program text is not page text',
    category: 'script',
    elements: ['script'],
    always: true,
    removes: ['<script>var pageNo = 1;</script>'],
    keeps: ['<p>script 一词出现在正文中。</p>'],
  },
  {
    id: 'html/style',
    why: 'style sheets are not page text',
    category: 'style',
    elements: ['style'],
    always: true,
    removes: ['<style>.tit{color:red}</style>'],
    keeps: ['<p style="color:red">云溪市本年度没有收费。</p>'],
  },
  {
    id: 'html/template',
    why: 'templates are filled in by scripts and never shown as they stand',
    category: 'hidden',
    elements: ['template'],
    always: false,
    removes: ['<template><p>{{ title }}</p></template>'],
    keeps: ['<div class="template"><p>青石镇人民政府</p></div>'],
  },
  {
    id: 'html/fallback',
    why: 'shown only where scripts, frames, players or plug-ins are missing',
    category: 'hidden',
    elements: words('noscript noframes noembed iframe object applet video audio canvas svg math'),
    always: false,
    removes: ['<noscript>请打开脚本</noscript>', '<iframe src="a.htm">浏览器不支持框架</iframe>'],
    keeps: ['<p>请打开脚本。</p>'],
  },
  {
    id: 'html/form-control',
    why: 'choices and buttons of search boxes, link lists and comment forms',
    category: 'page-tools',
    elements: words('select option optgroup datalist button textarea'),
    always: false,
    removes: ['<select><option>友情链接</option><option>望江区</option></select>', '<button>搜索</button>'],
    keeps: ['<form><p>临湖县人民政府办公室</p></form>'],
  },
];

const hides: readonly HideRule[] = [
  {
    id: 'html/hidden-attribute',
    why: 'the page says that the element is not shown',
    category: 'hidden',
    attribute: 'hidden',
    value: null,
    removes: ['<div hidden>栏目编号 12</div>'],
    keeps: ['<div class="hidden-xs">望江区财政局</div>'],
  },
  {
    id: 'html/hidden-style',
    why: 'an inline style takes the element out of view (also hidden text of word processors)',
    category: 'hidden',
    attribute: 'style',
    value: /(?:^|[;\s])(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden|mso-hide\s{0,9}:\s{0,9}all)/iu,
    removes: [
      '<div style="display:none">专题名称</div>',
      '<span style="color:red;DISPLAY: none">1599</span>',
      '<p style="visibility:hidden">占位</p>',
    ],
    keeps: ['<div style="display:block">正文</div>', '<p style="text-decoration:none">正文</p>'],
  },
];

const metas: readonly MetaRule[] = [
  {
    id: 'html/meta-title',
    why: 'title of the article by the national page tags, or by sharing tags',
    key: 'title',
    names: words('articletitle article:title og:title dc.title dcterms.title'),
    reads: ['<meta name="ArticleTitle" content="青石镇2019年政府信息公开工作年度报告">'],
    leaves: ['<meta name="viewport" content="width=device-width">'],
  },
  {
    id: 'html/meta-published-on',
    why: 'date of publication by the national page tags and common systems',
    key: 'published-on',
    names: words(
      'pubdate publishdate publish_date publishedtime article:published_time og:published_time dc.date releasedate',
    ),
    reads: ['<meta content="2020-01-15 09:30" name="pubdate">'],
    leaves: ['<meta name="expires" content="2020-01-15">'],
  },
  {
    id: 'html/meta-source',
    why: 'publishing body or source by the national page tags',
    key: 'source',
    names: words('contentsource content_source article:source dc.source source'),
    reads: ['<meta name="ContentSource" content="临湖县人民政府办公室">'],
    leaves: ['<meta name="generator" content="某系统">'],
  },
  {
    id: 'html/meta-publisher',
    why: 'publisher as other tag sets name it',
    key: 'publisher',
    names: words('publisher article:publisher dc.publisher dcterms.publisher'),
    reads: ['<meta name="publisher" content="望江区人民政府">'],
    leaves: ['<meta name="renderer" content="webkit">'],
  },
  {
    id: 'html/meta-author',
    why: 'person or office that entered the article',
    key: 'author',
    names: words('author article:author dc.creator'),
    reads: ['<meta name="Author" content="管理员">'],
    leaves: ['<meta name="copyright" content="云溪市">'],
  },
  {
    id: 'html/meta-site-name',
    why: 'name of the site by the national page tags; can be left over from a template',
    key: 'site-name',
    names: words('sitename og:site_name application-name'),
    reads: ['<meta name="SiteName" content="云溪市人民政府门户网站">'],
    leaves: ['<meta name="theme-color" content="#fff">'],
  },
  {
    id: 'html/meta-site-id',
    why: 'identification code of a government site',
    key: 'site-id',
    names: words('siteidcode'),
    reads: ['<meta name="SiteIDCode" content="9900000001">'],
    leaves: ['<meta name="SiteId" content="4">'],
  },
  {
    id: 'html/meta-column',
    why: 'name of the column by the national page tags',
    key: 'column',
    names: words('columnname article:section'),
    reads: ['<meta name="ColumnName" content="政府信息公开年报">'],
    leaves: ['<meta name="ColumnDescription" content="栏目说明">'],
  },
  {
    id: 'html/meta-column-type',
    why: 'kind of column by the national page tags',
    key: 'column-type',
    names: words('columntype'),
    reads: ['<meta name="ColumnType" content="信息公开年报">'],
    leaves: ['<meta name="ColumnKeywords" content="公开">'],
  },
  {
    id: 'html/meta-keywords',
    why: 'key words of the page',
    key: 'keywords',
    names: words('keywords keyword article:tag'),
    reads: ['<meta name="Keywords" content="年报,公开">'],
    leaves: ['<meta name="robots" content="all">'],
  },
  {
    id: 'html/meta-url',
    why: 'address of the page as the system knows it',
    key: 'url',
    names: words('url og:url'),
    reads: ['<meta name="Url" content="http://www.example.gov.cn/a.html">'],
    leaves: ['<meta name="Image" content="http://www.example.gov.cn/a.png">'],
  },
  {
    id: 'html/meta-index-number',
    why: 'index number of disclosed documents as some systems tag it',
    key: 'index-number',
    names: words('indexnumber index_number indexid syh'),
    reads: ['<meta name="IndexNumber" content="990000-2020-00001">'],
    leaves: ['<meta name="DocId" content="80791">'],
  },
];

/** Everything that `blocks/html` reads from data. */
export const htmlRules: HtmlRules = {
  blockElements,
  drops,
  hides,
  title: {
    id: 'html/title-element',
    why: 'what the browser shows in its title bar; often the title with column and site name',
    maxChars: 300,
    overlong: { id: 'html/title-unclosed', category: 'hidden', removes: ['<title>后面没有结束标签,整页都成了标题'] },
    reads: ['<title>青石镇2019年政府信息公开工作年度报告_云溪市人民政府</title>'],
    leaves: ['<svg><title>图标</title></svg>'],
  },
  emptyMarks: {
    id: 'html/zero-width-line',
    why: 'zero-width and control characters alone on a line print nothing',
    category: 'layout-mark',
    line: /^[\p{Cc}\p{Cf}\s]+$/u,
    removes: ['<p>&#8203;</p>', '<p>&#8203;&nbsp;&#8288;</p>'],
    keeps: ['<p>&#8203;云溪市</p>'],
  },
  metas,
  lines: {
    opens:
      /^(?:[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)、.．](?!\d)|第[一二三四五六七八九十百\d]{1,4}[章节条部]|[①-⑳●■◆★▲※·•]|附件|附表|注[：:])/u,
    closes: /[。！？!?；;：:”」』）)】.]$/u,
    finishes: /[。！？；]$/u,
    goesOn: /[，、,（(《“—-]$/u,
    continues: /^[，。、；：！？,;!?）)》”】]/u,
  },
  tables: {
    proseChars: 150,
    proseEnds: 2,
    bodyBlocks: 4,
    listBreaks: 8,
    listChars: 60,
    proseShare: 0.8,
    linkShare: 0.5,
    nestedShare: 0.5,
    maxCols: 200,
  },
};
