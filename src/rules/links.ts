/**
 * How reports are found from list pages: words of links to reports, words of links to the next page, and the scripts
 * that portals print their pagers with. Word patterns see text without white space, script folded to Simplified.
 */
export interface LinkRules {
  /** A link with these words leads to a report. */
  readonly report: WordRule;
  /** … unless it also says this: notices, guides, statements of websites. */
  readonly notReport: WordRule;
  /** Under a column of annual reports, a link that names a year leads to a report or to the reports of that year. */
  readonly yearLink: WordRule;
  /** A link with these words leads to a list of reports. */
  readonly column: WordRule;
  /** Under a column of annual reports, these lead to the lists of departments, townships and districts. */
  readonly subColumn: WordRule;
  /** `ColumnType` or `ColumnName` of a column of annual reports (国办发〔2017〕47号, page tags). */
  readonly columnType: WordRule;
  /** A link with these words leads to the next page of a list. */
  readonly next: WordRule;
  /** Words that say how many pages a list has; groups `pages`, `or`. */
  readonly saysPages: WordRule;
  /** A link with these words is a page number. */
  readonly pageNumber: WordRule;
  /** Query parameters that number pages, small letters. */
  readonly pageParameters: readonly string[];
  /** Query parameters and path parts that differ from visit to visit and name no page. */
  readonly visitParameters: readonly VisitParameter[];
  /** Address of a file. */
  readonly attachment: WordRule;
  /** Address of a picture that stands for text, and not of a button or a badge. */
  readonly contentImage: WordRule;
  /** Address of a report, or of a column of them, where no words stand beside it (sitemaps). */
  readonly reportAddress: WordRule;
  readonly pagers: readonly PagerScript[];
  /** Names that JSON lists give the address, the title, and how many pages there are; small letters. */
  readonly json: {
    readonly address: readonly string[];
    readonly title: readonly string[];
    readonly pages: readonly string[];
    readonly total: readonly string[];
    readonly size: readonly string[];
  };
}

export interface WordRule {
  readonly id: string;
  readonly why: string;
  readonly pattern: RegExp;
  readonly reads: readonly string[];
  readonly leaves: readonly string[];
}

export interface VisitParameter {
  readonly id: string;
  readonly why: string;
  readonly name: RegExp;
  readonly value: RegExp;
  /** Query strings that are such a parameter, and ones that are not. */
  readonly reads: readonly string[];
  readonly leaves: readonly string[];
}

/** A call in a page's script that makes the pager: how many pages, and how their addresses are built. */
export interface PagerScript {
  readonly id: string;
  readonly why: string;
  /** Groups `pages`, `name` and `ext`; `current` when the script says it. */
  readonly call: RegExp;
  /** Number in the address of the second page: index_1.html or index_2.html. */
  readonly second: 1 | 2;
  readonly example: string;
  /** What the example leads to from `index.html`, in order. */
  readonly leadsTo: readonly string[];
  readonly leaves: readonly string[];
}

export const linkRules: LinkRules = {
  report: {
    id: 'link/report',
    why: 'titles name 信息公开 and 年度报告 or 年报, or a year and one of them; long titles are cut off in lists',
    pattern:
      /(?:信息|政务)公开(?:工作)?.{0,6}(?:年度|年)?(?:工作)?(?:报告|年报|年度报告)|(?:19|20)\d\d年?度?.{0,20}(?:公开)?(?:年度(?:工作)?报告|年报)|二[〇○零0]..年?度?.{0,20}(?:公开)?(?:年度(?:工作)?报告|年报)|20\d\d年.{0,24}信息公开.{0,8}(?:\.{2,6}|…)$/u,
    reads: [
      '云溪市2018年政府信息公开工作年度报告',
      '青石镇二〇一二年度信息公开年报',
      '2020年度报告',
      '临湖县水利局2021年政府信息公开工…',
      '云溪市2023年政务公开工作报告',
    ],
    leaves: ['政府信息公开条例', '云溪市教育局2020年工作总结', '依申请公开'],
  },
  notReport: {
    id: 'link/not-report',
    why: 'notices about reports, and the annual reports of websites, companies, budgets and laws',
    pattern:
      /通知|通报|指南|办法|规定|制度|申请|网站(?:工作)?(?:年度)?(?:工作)?报表|网站年度|监管年报|企业年|学年|公报|培训|解读|样式|模板|统计年报|财务|预算|决算|气候|环境状况|法治|依法行政|普法|执法|双随机|社会责任|质量(?:年度)?报告|营商|体检|审计/u,
    reads: [
      '关于编制2018年政府信息公开年度报告的通知',
      '云溪市教育局政府网站工作年度报表',
      '2022年企业年报公示',
      '2023年法治政府建设年度报告',
    ],
    leaves: ['云溪市2018年政府信息公开工作年度报告', '望江区司法局2021年信息公开年报'],
  },
  yearLink: {
    id: 'link/year',
    why: 'a column of annual reports lists years, or bodies with a year, and leaves out what it is about',
    pattern: /^\D{0,30}(?:20[012]\d)(?:年度?)?\D{0,12}$/u,
    reads: ['2021年', '云溪市民政局2019年', '2016'],
    leaves: ['2021-03-05', '首页', '建国70周年'],
  },
  column: {
    id: 'link/column',
    why: 'the column is called so by the rules for disclosure platforms (国办公开办函〔2019〕61号)',
    pattern:
      /^(?:法定)?(?:政府|政务)?信息公开(?:工作)?(?:年报|年度报告|年度工作报告|报告)(?:汇总|列表|专栏|目录)?$|^(?:年度报告|年报|公开年报|年报公开)$/u,
    reads: ['政府信息公开年报', '信息公开工作年度报告', '年度报告', '政府信息公开年度报告专栏'],
    leaves: ['政府信息公开指南', '企业年报', '云溪市2018年政府信息公开工作年度报告'],
  },
  subColumn: {
    id: 'link/sub-column',
    why: 'below the column, reports are sorted by who made them',
    pattern:
      /^(?:各|本|市|县|区|省|州|旗)?(?:级|直|属)?(?:政府)?(?:部门|单位|乡镇|镇街|街道|乡镇街道|乡镇\(街道\)|镇\(街道\)|县区|区县|县市区|市县|县\(市、区\)|县\(市\)区)(?:政府)?(?:信息公开)?(?:年报|年度报告)?$/u,
    reads: ['各部门', '市直部门', '乡镇街道', '县(市、区)', '部门信息公开年报'],
    leaves: ['部门动态', '街道简介', '首页'],
  },
  columnType: {
    id: 'link/column-type',
    why: 'the page tags of government sites name the type of a column; 信息公开年报 is one of the list',
    pattern: /信息公开(?:工作)?(?:年报|年度报告|年度工作报告)|^(?:年度报告|年报)$/u,
    reads: ['信息公开年报', '政府信息公开年报', '年度报告'],
    leaves: ['信息公开指南', '信息公开目录', '工作动态'],
  },
  next: {
    id: 'link/next',
    why: 'what pagers call the next page',
    pattern: /^(?:下一?页|下页|后一?页|下一页[>›»]{1,2}|[>›»]{1,2}|next(?:page)?)[>›»]?$/iu,
    reads: ['下一页', '下页>', '>', 'Next', '»'],
    leaves: ['上一页', '尾页', '下一篇', '下一个月'],
  },
  saysPages: {
    id: 'link/says-pages',
    why: 'a list that says it has more pages, and none can be followed, must not be taken for whole',
    pattern: /共(?:有)?(?<pages>\d{1,4})页|(?:第|页次:?)\d{1,4}(?:页)?\/(?:共)?(?<or>\d{1,4})页?/u,
    reads: ['共12页', '第1/7页', '页次:1/3'],
    leaves: ['共12条', '2019/1/3'],
  },
  pageNumber: {
    id: 'link/page-number',
    why: 'numbered pagers; days of a calendar look alike and differ in their addresses',
    pattern: /^[[【(]?第?\d{1,4}页?[\])】]?$/u,
    reads: ['2', '[3]', '第4页', '12'],
    leaves: ['2019年', '10条', '尾页'],
  },
  pageParameters: [
    'page',
    'pageno',
    'pageindex',
    'pagenum',
    'pagenumber',
    'currentpage',
    'curpage',
    'currpage',
    'cpage',
    'nowpage',
    'topage',
    'p',
    'pn',
    'pg',
    'pageid',
    'page_no',
    'page_num',
    'page_index',
    'start',
    'offset',
    'startrecord',
  ],
  visitParameters: [
    {
      id: 'visit/session',
      why: 'servers write the session into addresses for visitors without cookies',
      name: /^(?:jsessionid|phpsessid|sessionid|session_id|aspsessionid\w*|cfid|cftoken)$/iu,
      value: /^.*$/u,
      reads: ['jsessionid=1A2B3C', 'PHPSESSID=abc'],
      leaves: ['id=12', 'sid=3'],
    },
    {
      id: 'visit/clock',
      why: 'a time or a random number that keeps caches away',
      name: /^(?:_|t|r|v|ts|time|timestamp|rnd|rand|random|nocache|_t|date)$/iu,
      value: /^(?:1[4-9]\d{8}(?:\d{3})?|0\.\d{3,})$/u,
      reads: ['t=1612345678901', '_=1612345678', 'random=0.8273645'],
      leaves: ['t=12', 'v=2019', 'date=2019-01-02'],
    },
    {
      id: 'visit/campaign',
      why: 'where the visitor came from',
      name: /^(?:utm_\w+|spm|from|isappinstalled)$/iu,
      value: /^.*$/u,
      reads: ['utm_source=wx', 'from=singlemessage'],
      leaves: ['fromid=3'],
    },
  ],
  attachment: {
    id: 'link/attachment',
    why: 'files that hold a report or its annex; download scripts name the file in a parameter',
    pattern: /\.(?:pdf|ofd|docx?|xlsx?|wps|et|zip|rar|7z|jpe?g|png|gif|tiff?|bmp)(?:[?#&]|$)/iu,
    reads: ['http://x.example/P020190312.pdf', 'http://x.example/down.jsp?filename=a.docx', '/a/b.XLS?x=1'],
    leaves: ['http://x.example/pdf/index.html', '/a.docx.html'],
  },
  contentImage: {
    id: 'link/content-image',
    why: 'a report that was scanned stands in pictures that the editor uploaded; chrome stands in folders of the layout',
    pattern:
      /(?:\/W0\d{8,}|\/P0\d{8,}|\/(?:attach(?:ment)?s?|upload(?:s|file|files|ed)?|ueditor|kindeditor|ewebeditor|editor|files?|picture|module\/download)\/).*\.(?:jpe?g|png|tiff?|bmp)(?:[?#]|$)/iu,
    reads: ['/xxgk/202001/W020200115.jpg', '/uploads/2019/03/a1.png', '/picture/0/1903121.jpg'],
    leaves: ['/images/logo.png', '/template/skin/icon_print.png', '/upload/readme.html'],
  },
  reportAddress: {
    id: 'link/report-address',
    why: 'the abbreviation of 信息公开年度报告 in addresses; a sitemap has nothing else',
    pattern:
      /(?:xxgk|zwgk|gk)[a-z]{0,6}(?:nb|ndbg|ndgzbg|nianbao)|\/(?:ndbg|ndgzbg|gknb|nianbao|xxgkndbg)\b|xxgkannualreport/iu,
    reads: ['/zwgk/zfxxgknb/201501/t1.htm', '/xxgk/ndbg/2.html', '/XxgkAnnualReport/show/3.html'],
    leaves: ['/zwgk/tzgg/1.html', '/qynb/2.html'],
  },
  pagers: [
    {
      id: 'pager/create-page-html',
      why: 'TRS WCM prints its pager from a script: page n of index.html is index_n.html, counted from 0',
      call: /createPageHTML\(\s*'?(?<pages>\d{1,4})'?\s*,\s*'?(?<current>\d{1,4})'?\s*,\s*["'](?<name>[\w-]{1,60})["']\s*,\s*["'](?<ext>s?html?|jhtml|aspx?|jsp|php)["']/u,
      second: 1,
      example: "createPageHTML(3, 0, 'index', 'html')",
      leadsTo: ['index_1.html', 'index_2.html'],
      leaves: ["createPageHTML(nPageCount, nCurrIndex, 'index', 'html')"],
    },
    {
      id: 'pager/create-page',
      why: 'the same with the name of its box first and the number of rows last; its pages count from 1, unless its first is 0',
      call: /createPage\w*\(\s*["'][^"']{0,40}["']\s*,\s*'?(?<pages>\d{1,4})'?\s*,\s*'?(?<current>\d{1,4})'?\s*,\s*["'](?<name>[\w-]{1,60})["']\s*,\s*["'](?<ext>s?html?|jhtml|aspx?|jsp|php)["']/u,
      second: 2,
      example: "createPageHTML('page_div',3, 1,'index','shtml',41)",
      leadsTo: ['index_2.shtml', 'index_3.shtml'],
      leaves: ["createPageHTML('page_div', total, now, 'index', 'shtml')"],
    },
    {
      id: 'pager/count-page',
      why: 'an older TRS template writes the pager with document.write from countPage',
      call: /(?:countPage|m_nPageCount|nPageCount)\s*=\s*["']?(?<pages>\d{1,4})["']?[^\d][\s\S]{0,3000}?["'=](?<name>index|default|list)_["'][\s\S]{0,400}?\.(?<ext>s?html?)/u,
      second: 1,
      example: `var countPage = 3; var currentPage = 0; document.write("<a href='index_" + i + ".html'>")`,
      leadsTo: ['index_1.html', 'index_2.html'],
      leaves: ['var countPage = 3; show(countPage);'],
    },
  ],
  json: {
    address: [
      'url',
      'link',
      'href',
      'docpuburl',
      'puburl',
      'linkurl',
      'infourl',
      'pageurl',
      'arturl',
      'contenturl',
      'path',
    ],
    title: ['title', 'doctitle', 'subject', 'infotitle', 'showtitle', 'name', 'topic'],
    pages: ['totalpage', 'totalpages', 'pagecount', 'pages', 'pagetotal', 'totalpagecount', 'lastpage'],
    total: ['total', 'totalrecord', 'totalrecords', 'totalcount', 'recordcount', 'totalelements', 'count', 'rowcount'],
    size: ['pagesize', 'size', 'perpage', 'rows', 'limit', 'pagenumsize'],
  },
};
