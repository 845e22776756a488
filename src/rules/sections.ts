import type { NameWords } from '../page-names.ts';
import type { SplitRules } from './split-rules.ts';
import type { BodySignals } from './strip-rules.ts';

/** Titles and section headings of all eras. Patterns meet folded text (see strip-rules.ts). */

const YEAR = '(?:\\d{4}(?:[-—至~]\\d{4})?|[二一][〇零○O0一二三四五六七八九]{3})';
const SUBJECT = '(?:政府|政务|行政)?(?:信息与?政务公开|政务信息公开|信息公开|资讯公开|政务公开)';
const REPORT = '(?:工作)?(?:开展)?(?:情况)?(?:的)?(?:年度)?(?:工作)?(?:情况)?(?:的)?(?:总结)?(?:报告|年报|年度报告)';
/** 政府信息公开工作2010年度报告: the year between the subject and the report. */
const YEAR_REPORT = `(?:工作)?${YEAR}年?(?:年度|度)?(?:工作)?(?:报告|年报)`;
/** A body with its year calls its report a summary: 云溪市水务局2010年政府信息公开工作总结. Without both it is a heading. */
const SUMMARY = '(?:工作)?(?:年度)?(?:工作)?(?:情况|总结|小结)';
const TITLE_CORE =
  `(?:(?:${YEAR}(?:年|年度)?)?[^。;:,!?《》]{0,40}?${SUBJECT}(?:${REPORT}|${YEAR_REPORT})` +
  `|[\\p{Script=Han}()]{2,30}?${YEAR}(?:年|年度)?(?:政府|政务)?信息公开${SUMMARY})`;

/** Names of sections, without ordinals, for headings that lost theirs. */
const SECTION_NAMES = [
  '引言', '前言', '概述', '概况', '总体情况', '总体工作情况', '基本情况', '工作概述', '工作情况', '工作概况', '工作情况概况', '组织领导情况',
  '主动公开(?:政府|政务)?信息(?:的)?情况', '(?:政府)?信息主动公开(?:的)?(?:工作)?情况', '(?:行政机关)?主动公开(?:工作)?情况',
  '(?:政府信息)?依申请公开(?:政府信息)?(?:的)?(?:办理|受理|工作|处理)?(?:的)?情况', '收到和处理政府信息公开申请情况', '(?:政府信息)?依申请公开和不予公开(?:政府信息)?(?:的)?情况',
  '(?:因)?(?:政府信息公开)?(?:申请)?(?:行政)?复议(?:、|和|及|与)?(?:提起)?(?:行政)?诉讼(?:和|、|及)?(?:申诉)?(?:的)?情况', '政府信息公开行政复议、行政诉讼情况',
  '(?:工作中)?(?:存在)?(?:的)?(?:主要)?(?:困难和)?(?:不足|问题)(?:和|及|与|以及)?(?:改进|整改|下一?步|今后)(?:的)?(?:措施|情况|打算|工作|意见|方向|计划|建议)*', '存在的主要问题及改进情况', '其他需要(?:报告|说明)的(?:事项|情况)',
  '需要说明的(?:其他)?(?:事项|情况)(?:与附表|和附表)?', '(?:政府信息公开)?(?:相关)?(?:收费|费用|收支|支出|经费)(?:及|和|与)?(?:减免|收费)?(?:的)?(?:情况)', '咨询(?:处理)?情况', '人员和收支情况', '附表', '说明与附表', '下一步工作(?:打算|计划|安排)?',
]; // prettier-ignore

const NAME = `(?:${SECTION_NAMES.join('|')})`;

/** Rows of the tables that begin with an ordinal and are no headings. */
const TABLE_ROW =
  '(?:本年新收政府信息公开申请|上年结转政府信息公开申请|本年度办理结果|结转下年度继续办理|主动公开政府信息数|通过不同渠道|回应解读情况|回应公众关注|收到申请数|申请办结数|申请答复数|行政复议数量|行政诉讼数量|举报投诉数量|依申请公开信息收取|机构建设和保障|政府信息公开会议|主动公开情况\\(|依申请公开情况\\(|行政复议数|行政诉讼数|信息收取的费用)';

/** A statement that is numbered like a section: 一、全年收到申请1件,已答复。 No heading counts, or says that something was not. */
const STATEMENT =
  '(?:[^。]*\\d[余多]?(?:件|条|次|个|项|篇|人|份|宗|起|期|%)[^。]*|[^。]*(?:没有|未(?!公开|主动公开)|均无|无(?!关))[^。]*(?<!情况|事项|问题|方面|原因))。$';

const pageName: NameWords = { disclosure: /(?:信息|政务|资讯)公开/u, year: new RegExp(YEAR, 'u') };

export const bodySignals: BodySignals = {
  heading: new RegExp(`^(?:[一二三四五六七八九十]{1,3}、(?!${TABLE_ROW})[^。]{2,50}|${NAME})[、:。]?$`, 'u'),
  word: /信息公开|政务公开|主动公开|依申请|公开申请|年度报告|《条例》|政府信息|行政复议|行政诉讼|政策解读|政府网站|门户网站/u,
  sentenceEnd: /[。;]/u,
  title: new RegExp(`^${TITLE_CORE}(?:\\([^)]{1,20}\\))?(?:简介)?$`, 'u'),
  pageName,
  attachment:
    /^(?:附件\d{0,2}[:.、]?)?[【[]?(?<value>[^【\][】]{2,100}\.(?:pdf|docx?|xlsx?|wps|et|ofd|zip|rar|jpg|png|txt))[】\]]?(?:已?下载(?:次数[:]?)?\d*次?)?$/iu,
};

export const splitRules: SplitRules = {
  title: new RegExp(`^(?<title>${TITLE_CORE}(?:\\([^)]{1,20}\\))?)$`, 'u'),
  pageName,
  titleCore: new RegExp(`(?:本级)?${SUBJECT}(?:${REPORT}|${YEAR_REPORT}|${SUMMARY})(?:\\([^)]{1,20}\\))?$`, 'u'),
  summary: /(?:情况|总结|小结)(?:\([^)]{1,20}\))?$/u,
  titleSuffix: [
    {
      id: 'split/encyclopaedia-suffix',
      why: 'an encyclopaedia names its entry title + 简介',
      category: 'encyclopaedia',
      suffix: /(?<=报告|年报)(?:简介|全文|内容简介)$/u,
      removes: ['2018年云溪市政府信息公开工作年度报告简介'],
      keeps: ['2018年云溪市政府信息公开工作年度报告'],
    },
    {
      id: 'split/all-of-it',
      why: 'a news site says that it prints all of the report',
      category: 'byline',
      suffix: /(?<=报告|年报|情况|总结)[([](?:全文|全文如下|图文)[)\]]$/u,
      removes: ['云溪市2018年政府信息公开工作年度报告(全文)'],
      keeps: ['云溪市2018年政府信息公开工作年度报告', '云溪市2018年政府信息公开工作年度报告(摘要)'],
    },
  ],
  notTitle:
    /(?:通知|办法|制度|指南|目录|条例|规定|方案|意见|函|要点|格式|通报|公告|讲话|新闻|名单|清单|统计表)$|关于(?:做好|印发|报送|编制|开展|公布|发布|加强|转发)|^(?:根据|按照|依据|关于|本|现将|现公布|特|为|一是|编制|附件|[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]|\d{1,2}[.、])|(?:通知|格式)》|编制|下载|查看|点击|上一篇|下一篇/u,
  year: new RegExp(YEAR, 'u'),
  agencyLine:
    /^[\p{Script=Han}()·•・/、]{2,40}(?:政府|委员会|管委会|局|委|办|办公室|厅|部|院|所|中心|镇|乡|街道|办事处|区|市|县|旗|州|省|盟|处|站|馆|队|总队|支队|社|会|公司|大学|学校)(?:关于)?$/u,
  dateLine:
    /^[(]?(?:\d{4}|[二一][〇零○O0一二三四五六七八九]{3})[年.\-/](?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:[月.\-/](?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})日?)?)?[)]?$/u,
  gluedAfter:
    /^(?:根据|按照|依据|依照|本报告|本年度报告|本年报|本年度|今年以来|\p{Script=Han}{2,14}(?:办公室|办|局|委|厅)[:：]|为|遵照|现将|现|特|一、|\(一\)|引言|前言|概述|\d{4}年(?!度?$)|《)/u,
  section: new RegExp(
    `^(?:(?<ordinal>[一二三四五六七八九十]{1,3})[、.,](?!${TABLE_ROW}|${STATEMENT})[^。]{2,50}|第[一二三四五六七八九十]{1,2}部分[、:]?.{0,40}|[•·●■◆]?${NAME})[、:。]?$`,
    'u',
  ),
  sectionName: new RegExp(NAME, 'u'),
  bareOrdinal:
    /^\s*[一二三四五六七八九十]{1,3}(?=\s+(?![一二三四五六七八九十〇零百千年月日是些个次级批季周期档])\p{Script=Han}[^。；;，,]{1,38}$)/u,
  arabicSection: new RegExp(`^\\d{1,2}[、.,](?:${NAME})[:。]?$`, 'u'),
  governmentEnd: /(?:人民)?政府$/u,
  opening:
    /^(?:一[、.,])?[•·●■◆]?(?:引言|前言|概述|概况|.{0,14}总体(?:工作)?情况|(?:工作)?基本情况|工作(?:概述|概况|情况))/u,
  subHeading:
    /^(?:(?:\([一二三四五六七八九十]{1,3}\)|[①-⑳]|\(\d{1,2}\)|\d{1,2}[.、](?!\d))[、.]?(?:[^。;,:]{2,40}|[^。;:]{2,28})|第二十条第\([一二三四五六七八九十]\)项)[。:]?$/u,
  attachment:
    /^附(?:件|表)?\d{0,2}[:]|^附(?:件|表)\d{0,2}$|\.(?:pdf|docx?|xlsx?|wps|et|ofd|zip|rar)$(?<=^.{2,100}\.[a-z]{2,4})/iu,
  sentenceEnd: /[。;!?]/u,
};
