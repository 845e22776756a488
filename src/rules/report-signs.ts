/**
 * What speaks for and against a page being an annual report on government information disclosure. Each sign that shows
 * adds its weight; the sum becomes a confidence. `where`: `title` (the page's or report's title), `opening` (the first
 * 800 characters), `text` (all of it), `cells` (of its tables, one a line), `heading` (counted once per different heading line, up to `most` times).
 */
export interface ReportSign {
  readonly id: string;
  readonly where: 'title' | 'opening' | 'text' | 'heading' | 'cells';
  readonly pattern: RegExp;
  /** A page that matches this in the same place does not show the sign. */
  readonly unless?: RegExp;
  readonly weight: number;
  readonly most?: number;
  /** In words, for `pages.csv`. */
  readonly says: string;
  readonly shows: readonly string[];
  readonly not: readonly string[];
}

export const reportSigns: readonly ReportSign[] = [
  {
    id: 'sign/report-title',
    where: 'title',
    pattern:
      /(?:政府|政务|部门|机关|\p{Script=Han}[局厅委部办镇乡县区市处])(?:信息|政务)公开(?:工作)?(?:开展)?(?:的)?(?:情况)?(?:年度|年)?(?:工作)?(?:情况)?(?:报告|年报|年度报告)|(?:信息公开)(?:工作)?(?:开展)?(?:年度)?(?:年报|年度报告|工作报告)|信息公开(?:工作)?20\d\d年?(?:年度|度)?(?:工作)?(?:报告|年报)/u,
    unless:
      /通知|通告|办法|规定|细则|制度|方案|指南|要点|的函|研究|分析|评估|培训|解读|高等?校|大学|学院|网站工作|格式|模板|目录|发布情况|学年|讲话|会议/u,
    weight: 4,
    says: 'titled as an annual report on disclosure',
    shows: [
      '云溪市2018年政府信息公开工作年度报告',
      '青石镇2016年信息公开年报',
      '2015年云溪市教育局信息公开工作报告',
      '云溪市审计局2025年政务信息公开工作开展年度报告',
      '云溪市水务局政府信息公开工作2010年度报告',
    ],
    not: [
      '关于做好2018年政府信息公开工作年度报告编制工作的通知',
      '云溪大学2019-2020学年信息公开工作年度报告',
      '政府信息公开指南',
    ],
  },
  {
    id: 'sign/work-summary-title',
    where: 'title',
    pattern: /信息公开(?:工作)?(?:情况)?(?:年度)?(?:工作)?(?:总结|小结|自查报告|情况)(?:报告)?$/u,
    weight: 1,
    says: 'titled as a summary of disclosure work',
    shows: ['青石镇2013年政府信息公开工作总结'],
    not: ['青石镇2013年政务公开工作总结'],
  },
  {
    id: 'sign/compiled-under-the-regulation',
    where: 'opening',
    pattern:
      /(?:(?:根据|按照|依据|依照)[^。]{0,60}(?:信息公开条例|《条例》|条例)[^。]{0,200}(?:编制|公布|发布|报告如下|年度报告|年报))|(?:本(?:年度)?(?:报告|年报)[^。]{0,60}(?:编制|根据|依据|由))/u,
    unless: /高等学校信息公开办法|高校信息公开/u,
    weight: 2.5,
    says: 'says that it was compiled under the Regulation',
    shows: [
      '根据《中华人民共和国政府信息公开条例》规定,现公布云溪市教育局2020年政府信息公开年度报告。',
      '本报告由临湖县人民政府办公室编制。',
    ],
    not: ['为了规范政府信息公开,根据法律制定本办法。'],
  },
  {
    id: 'sign/statistical-period',
    where: 'opening',
    pattern:
      /(?:数据|统计|信息)[^。]{0,12}(?:期限|时限|时间|日期|截至|截止|周期)[^。]{0,12}(?:自|从|为|是|:)?\s*20\d\d/u,
    weight: 2.5,
    says: 'states its statistical period',
    shows: ['本报告所列数据的统计期限自2017年1月1日起至12月31日止。'],
    not: ['申请期限自2017年1月1日起。'],
  },
  {
    id: 'sign/report-heading',
    where: 'heading',
    pattern:
      /^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)|\d+[.、])?(?:概述|概况|基本情况|总体情况|引言)$|主动公开(?:政府信息|信息)?(?:的)?(?:情况|方面|数量)|政府信息主动公开|依申请公开|收到和处理|(?:复议|诉讼|申诉).{0,12}(?:情况)?$|(?:收费|费用|支出).{0,10}(?:情况)?$|(?:存在|主要).{0,6}问题|需要(?:说明|报告)的|其[他它](?:需要|应)(?:报告|说明)|咨询(?:处理)?情况|第二十条第|信息公开.{0,12}情况$|公开的?(?:主要)?(?:内容|形式|渠道|方式|数量)$|《?指南》?和《?目录|监督保障|平台建设|政府信息管理/u,
    weight: 0.9,
    most: 5,
    says: 'section headings of an annual report',
    shows: ['一、概述', '二、主动公开政府信息情况', '(二)依申请公开情况', '六、其他需要报告的事项'],
    not: ['一、组织领导'],
  },
  {
    id: 'sign/form-of-the-report',
    where: 'text',
    pattern:
      /本年新收政府信息公开申请|结转下年度继续办理|未经复议直接起诉|三安全一稳定|历年累计|全文电子化的主动公开信息数|制发规范性文件总数|现行有效件数|对外公开总数量/u,
    weight: 2,
    says: 'has a table of the official form',
    shows: ['一、本年新收政府信息公开申请数量'],
    not: ['本年收到信访件'],
  },
  {
    id: 'sign/disclosure-figure',
    where: 'text',
    pattern:
      /主动公开(?:各类)?(?:政府|政务)?信息(?:数|总数|共|共计|合计|量)?[^。;,]{0,8}\d|(?:收到|受理|接到|接收)[^。;,]{0,12}(?:信息公开)?申请[^。;]{0,6}\d|(?:未|没有|无)(?:收到|接到|人)[^。]{0,20}(?:信息公开|公开信息|公开政府信息)?[^。]{0,4}申请/u,
    weight: 1,
    says: 'counts what was disclosed or applied for',
    shows: ['全年主动公开政府信息217条', '未收到政府信息公开申请'],
    not: ['公开招聘教师20名'],
  },
  {
    id: 'sign/no-reviews',
    where: 'text',
    pattern:
      /(?:信息公开|依申请公开)[^。]{0,30}(?:行政复议|行政诉讼|申诉)|(?:行政复议|行政诉讼)[^。]{0,30}(?:信息公开)/u,
    weight: 0.7,
    says: 'speaks of reviews and lawsuits over disclosure',
    shows: ['未发生因政府信息公开申请引起的行政复议'],
    not: ['行政复议法修订宣传'],
  },
  {
    id: 'sign/our-body-last-year',
    where: 'text',
    pattern: /(?:我|本)(?:省|市|县|区|州|旗|镇|乡|街道|局|委|厅|办|部|单位|机关|院)[^。]{0,80}(?:信息公开|政务公开)/u,
    weight: 0.8,
    says: 'the body speaks of its own work',
    shows: ['我局认真推进政府信息公开工作'],
    not: ['某市推进政府信息公开工作'],
  },
  {
    id: 'sign/work-of-the-year',
    where: 'opening',
    pattern: /20\d\d年[^。]{0,40}(?:信息|政务)公开工作/u,
    weight: 1,
    says: 'tells of the disclosure work of a year',
    shows: ['2014年,青石乡人民政府信息公开工作紧紧围绕中心'],
    not: ['2014年全乡农业生产形势良好'],
  },
  {
    id: 'sign/notice-title',
    where: 'title',
    pattern:
      /(?:通知|通告|通报|办法|规定|细则|制度|方案|指南|要点|的函|批复|意见|须知|流程|申请表|目录|条例|令|法)(?:[)）]|\(.{0,12}\))?$/u,
    // The notice by which a body issues its own report has the report behind it.
    unless: /年度报告$|年报$|关于(?:印发|公布|发布)《?[^《》]{6,60}(?:年度报告|年报)》?的(?:通知|通告)$/u,
    weight: -8,
    says: 'titled as a notice, a rule or a guide',
    shows: [
      '关于报送2018年政府信息公开年度报告的通知',
      '关于印发《2018年政府信息公开工作年度报告》格式的通知',
      '云溪市政府信息公开指南',
      '云溪市信息公开考核办法',
    ],
    not: ['云溪市2018年政府信息公开工作年度报告', '关于印发《云溪市水务局2018年政府信息公开工作年度报告》的通知'],
  },
  {
    id: 'sign/notice-opening',
    where: 'opening',
    pattern:
      /(?:^|\n)各[^。\n]{2,120}:\n|(?:现|特)?(?:将|就)[^。]{0,60}(?:有关事项|有关要求|相关事项|事项)?(?:通知|通告)如下|(?:请|望)(?:认真)?(?:贯彻|遵照|参照|结合实际)[^。]{0,10}(?:执行|落实)|(?:转发|印发)给你们/u,
    weight: -6,
    says: 'opens as a notice to other bodies',
    shows: [
      '各乡镇人民政府、县直各单位:\n现就做好年度报告编制工作有关事项通知如下',
      '现将《通知》转发给你们,请认真贯彻执行。',
    ],
    not: ['现将我局2018年政府信息公开工作情况报告如下:'],
  },
  {
    id: 'sign/notice-line',
    where: 'opening',
    // The word first: hardly any line ends with one.
    pattern:
      /(?:通知|通报|批复|办法|指南|规定|公告)(?=\n)(?<=^(?:[^\n]*\n){0,5}[^\n。]{6,60}的?(?:通知|通报|批复|办法|指南|规定|公告))/u,
    unless: /^(?!关于)[^\n]{4,40}年度报告\n/u,
    weight: -8,
    says: 'begins with the title of a notice, a rule or a guide',
    shows: ['法律网\n云溪市人民政府办公室关于做好年度报告有关事项的通知\n(一)受理数量'],
    not: ['云溪市2018年政府信息公开工作年度报告\n根据通知要求'],
  },
  {
    id: 'sign/english',
    where: 'text',
    pattern: /[A-Za-z][A-Za-z.,'()-]{150}/u,
    // A Chinese report may bring its translation along.
    unless: /统计期限|编制说明|(?:根据|按照|依据)《中华人民共和国政府信息公开条例》/u,
    weight: -6,
    says: 'is written in English',
    shows: [
      'ThereportdescribestheworkoftheministryondisclosureduringtheyearwithmanywordsinEnglishthatgoonandonwithoutasingleChinesecharacterinbetweenwhichnoreportdoesever',
    ],
    not: ['网站(www.example.gov.cn)可下载'],
  },
  {
    id: 'sign/disclosure-throughout',
    where: 'text',
    pattern: /(?:(?:信息|政务)公开[\s\S]{1,250}?){4}/u,
    weight: 1.2,
    says: 'speaks of disclosure throughout',
    shows: ['信息公开工作。信息公开制度。政务公开栏。信息公开目录。'],
    not: ['信息公开一次'],
  },
  {
    id: 'sign/rule-articles',
    where: 'text',
    pattern:
      /第[一二三四五六七八九十]+条[\s\S]{1,900}第[一二三四五六七八九十]+条[\s\S]{1,900}第[一二三四五六七八九十]+条/u,
    unless: /第二十条第|统计期限|本年度办理结果/u,
    weight: -4,
    says: 'is written in articles, as a law is',
    shows: ['第一条 为了规范。第二条 本办法所称。第三条 各级政府'],
    not: ['第二十条第(一)项 第二十条第(五)项 第二十条第(六)项'],
  },
  {
    id: 'sign/article-lines',
    where: 'text',
    pattern:
      /^(?=[\s\S]*应当)(?=[\s\S]*?(?:^|\n)第[一二三四五六七八九十百]{1,4}条(?!第)[\s\S]{2,900}?\n第[一二三四五六七八九十百]{1,4}条(?!第))/u,
    weight: -5,
    says: 'is written in articles, one a line',
    shows: ['第二十条(申请)\n公民申请获取信息的,应当提交申请书。\n第二十二条(受理点)\n行政机关应当设立受理点。'],
    not: ['第二十条第(一)项\n第二十条第(五)项\n第二十条第(六)项'],
  },
  {
    id: 'sign/university',
    where: 'opening',
    pattern:
      /高等学校信息公开办法|高校信息公开|高等学校信息公开|(?:大学|学院|学校)(?<=\p{Script=Han}{2}(?:大学|学院|师范学校|专科学校))\d{0,4}.{0,10}(?:学年|信息公开)/u,
    unless: /教育(?:局|厅|部|委员会)[^。]{0,20}(?:政府信息公开)/u,
    weight: -7,
    says: 'is the disclosure report of a university or school',
    shows: ['根据《高等学校信息公开办法》', '云溪大学2019-2020学年信息公开工作年度报告'],
    not: ['云溪市教育局2019年政府信息公开年度报告'],
  },
  {
    id: 'sign/university-title',
    where: 'title',
    pattern: /(?:大学|学院|学校|中学|高校|小学|幼儿园).{0,16}信息公开|学年.{0,8}信息公开/u,
    weight: -6,
    says: 'is titled as the report of a university or school',
    shows: ['云溪学院2020年信息公开年度报告'],
    not: ['云溪市教育局2020年信息公开年度报告'],
  },
  {
    id: 'sign/website-statement',
    where: 'title',
    pattern: /网站(?:工作|监管)?(?:年度)?(?:工作)?报表|网站监管年度报表|网站建设.{0,4}(?:年度)?报告/u,
    weight: -6,
    says: 'is the yearly statement of a website',
    shows: ['云溪市教育局政府网站工作年度报表(2019年度)'],
    not: ['云溪市教育局2019年政府信息公开年度报告'],
  },
  {
    id: 'sign/other-kind-of-report',
    where: 'title',
    pattern:
      /政府工作报告|法治政府建设|政务公开(?:工作)?(?:总结|要点|情况(?:汇报|总结)?|考核|自查)|工作计划|统计公报|年鉴|依法行政(?:工作)?(?:报告|情况)|述职|预算|决算/u,
    unless: /信息公开(?:工作)?年度报告|信息公开(?:工作)?年报/u,
    weight: -5,
    says: 'is titled as another kind of report',
    shows: ['2019年云溪市政府工作报告', '云溪市2019年政务公开工作总结'],
    not: ['云溪市2019年政府信息公开工作年度报告'],
  },
  {
    id: 'sign/work-summary-opening',
    where: 'opening',
    pattern: /政务公开工作总结|政务公开工作情况(?:总结|汇报)|政务公开(?:和政务服务)?工作.{0,6}(?:总结|汇报)如下/u,
    unless: /年度报告/u,
    weight: -4,
    says: 'is a work summary on open government',
    shows: ['云溪市2019年政务公开工作总结'],
    not: ['现公布2019年政府信息公开工作年度报告'],
  },
  {
    id: 'sign/part-of-a-year',
    where: 'opening',
    pattern:
      /^(?:[^\n]*\n){0,4}[^。;,\n]{0,30}20\d\d年度?\(?(?:[上下]半年|第?[一二三四1-4]季度)\)?[^。;,\n]{0,20}公开[^。;,\n]{0,16}(?:统计|情况|报告|数据|总结|报表)[^。;,\n]{0,8}(?:\n|$)/u,
    unless: /年度报告|统计期限/u,
    weight: -6,
    says: 'is about half a year or a quarter',
    shows: ['2022年上半年政府信息公开数据统计\n一、概况', '导航\n云溪市2019年第一季度政府信息公开工作情况\n一、概况'],
    not: [
      '云溪市2022年政府信息公开工作年度报告\n2022年上半年,公开工作统计情况如下。',
      '一、概述\n2022年上半年,政府信息公开数据统计工作已经完成。',
    ],
  },
  {
    id: 'sign/not-of-the-field',
    where: 'text',
    pattern: /^[\s\S]{60}/u,
    unless: /公开|复议|诉讼|申请|条例|答复|年报|年度报告/u,
    weight: -4,
    says: 'says nothing of disclosure, whatever the page calls it',
    shows: [
      '6月28日至29日,某局领导在云溪茶区专题调研茶农增收工作,实地了解茶园建设和加工情况,听取了各县的汇报,对来年的工作提出了要求,并慰问了种植大户和困难家庭。',
    ],
    not: [
      '详见附件',
      '2018年,我镇按照要求推进政务公开,及时更新栏目,接受群众监督,在网站、公示栏和微信公众号上发布各类信息,保障群众的知情权和监督权,做到应发尽发。',
    ],
  },
  {
    id: 'sign/template',
    where: 'opening',
    pattern: /(?<![A-Za-z])(?:[xX×]{2,3}|\*{2,3}|[○〇]{2,3})(?:省|市|县|区|镇|乡|街道|局|委|办|厅|单位|部门)/u,
    weight: -6.5,
    says: 'is a pattern to be filled in: its body is called XX',
    shows: ['特编制xx县供销社政府信息公开年度报告', '××局2018年度政府信息公开工作报告'],
    not: ['特编制云溪县供销社政府信息公开年度报告', 'MAXX区域'],
  },
  {
    id: 'sign/news-or-paper',
    where: 'opening',
    pattern:
      /摘\s*要|关键词|\[?参考文献|(?:本报|本网)讯|记者[^。]{0,16}(?:报道|获悉)|(?:据|来自)[^。]{0,12}(?:日报|晚报|新华社)|抽样|文献综述|问卷|调查报告|调查发现|研究生|副?教授[,、]/u,
    unless: /统计期限/u,
    weight: -4,
    says: 'reads like news or a paper',
    shows: ['摘要:本文研究信息公开', '本报讯 记者从会议上获悉'],
    not: ['本报告由云溪市人民政府办公室编制'],
  },
  {
    id: 'sign/news-line',
    where: 'text',
    pattern:
      /本报讯|本网讯|(?:^|[\n。])(?:记者|通讯员)|责任编辑|记者(?:从|昨日|近日|日前|了解|获悉)|据(?:了解|介绍|悉)[,]/u,
    unless: /统计期限|本(?:年度)?报告由|现公布/u,
    weight: -4,
    says: 'is written as news',
    shows: ['本报讯 记者从市政府办公室获悉,各单位已公布年度报告', '文章来源:日报 责任编辑:某某'],
    not: ['我局接受记者采访5次'],
  },
  {
    id: 'sign/news-title',
    where: 'title',
    pattern: /(?:公布|发布|晒出|出炉|亮相|出台).{0,20}(?:年度报告|年报)$|\d+(?:家|个)(?:单位|部门)/u,
    unless: /^关于|发布系统/u,
    weight: -5,
    says: 'is titled as news about reports',
    shows: ['我市47家单位公布政府信息公开工作年度报告'],
    not: ['云溪市2018年政府信息公开工作年度报告'],
  },
  {
    id: 'sign/list-of-reports',
    where: 'text',
    pattern: /(?:(?:年度报告|年报)(?:\.\.\.|…)?[\[(]?20\d\d[-./年]\d{1,2}[-./月]\d{1,2}日?[\])]?[\s\S]{0,80}?){3}/u,
    weight: -6,
    says: 'is a list of titles with their dates',
    shows: ['青石镇2022年年度报告2023-01-10\n大坪乡2022年年度报告2023-01-11\n沙洲街道2022年年度报告2023-01-12'],
    not: ['青石镇2022年政府信息公开年度报告2023-01-10\n一、概述'],
  },
  {
    id: 'sign/no-sentence',
    where: 'text',
    pattern: /^[^。;！？]*$/u,
    unless: /本年新收|历年累计|行政许可|申请总数|收到申请数|本年度办理结果/u,
    weight: -5,
    says: 'has not one sentence: a list, a menu or an empty page',
    shows: ['青石镇2022年政府信息公开年度报告\n大坪乡2022年政府信息公开年度报告'],
    not: ['一、概述\n2022年,我镇公开信息20条。', '一、本年新收政府信息公开申请数量\n3'],
  },
  {
    id: 'sign/blank-form',
    where: 'cells',
    pattern: /(?:(?:申请总?数|答复总?数|公开数|信息数|复议数|诉讼数|历年累计)[\s\S]{0,200}?){4}/u,
    unless: /(?:^|\n)(?:\d|\/(?:\n|$)|无(?:\n|$))/u,
    weight: -6,
    says: 'carries the form without a single figure',
    shows: ['主动公开信息数\n条\n历年累计\n受理申请总数\n条\n对申请的答复总数\n件\n行政复议数\n件'],
    not: ['主动公开信息数\n条\n19\n受理申请总数\n条\n0\n对申请的答复总数\n件\n0\n行政复议数\n件\n0'],
  },
  {
    id: 'sign/boxes-to-fill',
    where: 'text',
    pattern: /□{3,}/u,
    weight: -4,
    says: 'has boxes to fill in',
    shows: ['地区及部门编号:□□□□□□'],
    not: ['单位负责人:王某 填报人:李某'],
  },
  {
    id: 'sign/guide-or-form',
    where: 'opening',
    pattern:
      /编制(?:本|《)[^。]{0,30}指南|信息公开指南》?\(?以下简称|申请表|为确保您的申请|填写[^。]{0,12}申请|公开指南.{0,6}为/u,
    unless: /年度报告|统计期限/u,
    weight: -5,
    says: 'is a guide or an application page',
    shows: ['编制《云溪市政府信息公开指南》(以下简称《指南》)', '为确保您的申请及时办理'],
    not: ['本年度报告的数据自2018年起'],
  },
  {
    id: 'sign/taiwan-law',
    where: 'opening',
    pattern: /政府(?:资讯|資訊)公[开開]法|国家机密保护法|行政院|直辖市政府网站/u,
    weight: -6,
    says: 'is about the law of Taiwan',
    shows: ['政府资讯公开法第七条'],
    not: ['政府信息公开条例'],
  },
  {
    id: 'sign/survey',
    where: 'title',
    pattern: /调查报告|研究报告|第\d+次|蓝皮书|白皮书|评估报告|排行|分析|研究|综述/u,
    weight: -5,
    says: 'is titled as a survey or a study',
    shows: ['我国政府信息公开现状分析', '第40次网络调查报告'],
    not: ['云溪市2018年政府信息公开工作年度报告'],
  },
  {
    id: 'sign/encyclopaedia-term',
    where: 'opening',
    pattern: /(?:是指|是有关|指的是)[^。]{0,60}(?:制度|权利|行为)/u,
    unless: /年度报告|统计期限/u,
    weight: -3,
    says: 'explains a term',
    shows: ['信息公开是指行政机关主动向社会公布信息的制度'],
    not: ['本报告所称政府信息公开工作是指2018年的工作,年度报告如下'],
  },
];

/** Confidence = 1 / (1 + e^−(sum + offset)): a page that shows nothing is no report. */
export const signOffset = -2.5;
