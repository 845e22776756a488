import type { AgencyFrom } from '../model.ts';

/**
 * Sentences in which a report says whose it is. The group `body` is cut down to a body's name afterwards (years,
 * brackets and sub-offices off) and refused when it is no name of a body. Tried in this order of trust; `where` as for
 * report signs, `tail`: the last eight lines, a line at a time.
 */
export interface AgencyPhrase {
  readonly id: string;
  readonly where: 'opening' | 'tail' | 'text';
  readonly from: AgencyFrom;
  readonly pattern: RegExp;
  readonly reads: readonly (readonly [text: string, body: string])[];
  readonly leaves: readonly string[];
}

const BODY = '(?<body>[\\p{Script=Han}·()]{2,40}?)';
const YEAR = '(?:20\\d\\d|二[〇○零]\\p{Script=Han}{2})';
const REPORT = '(?:政府|政务|部门)?(?:信息|政务)公开(?:工作)?(?:年度)?(?:工作)?(?:情况)?(?:报告|年报|年度报告)';

export const agencyPhrases: readonly AgencyPhrase[] = [
  {
    id: 'agency/body-year-report',
    where: 'opening',
    from: 'first-sentence',
    pattern: new RegExp(
      `(?:编制|公布|发布|公开|将|现就|是|为|度|,|。|^)\\s*${BODY}(?:编制的?|的)?${YEAR}年?(?:度)?的?${REPORT}`,
      'u',
    ),
    reads: [
      ['根据条例要求,编制云溪市人防办2018年政府信息公开年度报告', '云溪市人防办'],
      ['现公布临湖县教育局2025年政府信息公开工作年度报告。', '临湖县教育局'],
    ],
    leaves: ['根据通知要求,编制2018年政府信息公开年度报告'],
  },
  {
    id: 'agency/year-body-report',
    where: 'opening',
    from: 'first-sentence',
    pattern: new RegExp(`${YEAR}年?(?:度)?的?${BODY}${REPORT}`, 'u'),
    reads: [['特向社会公布2011年度云溪市水利局政府信息公开年度报告', '云溪市水利局']],
    leaves: ['现公布2011年度政府信息公开年度报告'],
  },
  {
    id: 'agency/compiled-by',
    where: 'opening',
    from: 'first-sentence',
    pattern: new RegExp(
      `由${BODY}(?:[(][^()]{2,30}[)])?(?:(?:根据|按照|依据|依照|遵照)[^。]{0,160}?)?(?:负责)?(?:编制|编写|汇总|撰写)`,
      'u',
    ),
    reads: [
      ['本年度报告由临湖县人民政府办公室编制而成。', '临湖县人民政府办公室'],
      ['本报告由云溪市财政局按照条例和通知的要求编制。', '云溪市财政局'],
    ],
    leaves: ['由各部门编制'],
  },
  {
    id: 'agency/body-compiles',
    where: 'opening',
    from: 'first-sentence',
    pattern: new RegExp(
      `(?:[,。:]|^)(?:现将|现|特)?${BODY}(?:编制|公布|发布|组织编制|编制完成)(?:了)?(?:本|${YEAR}|此)`,
      'u',
    ),
    reads: [['根据要求,青石镇政府编制2020年政府信息公开年度报告', '青石镇政府']],
    leaves: ['根据要求,编制2020年报告'],
  },
  {
    id: 'agency/letter-of-the-body',
    where: 'opening',
    from: 'first-sentence',
    pattern: new RegExp(`(?:^|\n)${BODY}关于(?:报送|呈报|上报|公布|提交)?(?:${YEAR}年?(?:度)?)?的?${REPORT}的函`, 'u'),
    reads: [['临湖县水务局关于2014年度政府信息公开年度报告的函\n县信息办:', '临湖县水务局']],
    leaves: ['关于报送2014年度政府信息公开年度报告的函'],
  },
  {
    id: 'agency/body-compiles-in-its-way',
    where: 'opening',
    from: 'first-sentence',
    pattern: new RegExp(
      `(?:[,。]|^)${BODY}(?:结合|对照|立足|在)[^,。]{2,24},(?:认真|如实|及时|组织|据实)*(?:编制|编写|撰写|形成)(?:了)?(?:本|${YEAR}|此|该)`,
      'u',
    ),
    reads: [['根据条例规定,青石镇政府结合渡口工作实际,认真编制了2016年度政府信息公开年度报告', '青石镇政府']],
    leaves: ['根据条例规定,我镇结合实际,认真编制了2016年度政府信息公开年度报告'],
  },
  {
    id: 'agency/year-comma-body',
    where: 'opening',
    from: 'first-sentence',
    pattern: new RegExp(
      `(?:^|[。\\s])(?:在)?${YEAR}年(?:度)?(?:以来)?[,]?${BODY}(?:的政府(?:信息|政务)公开工作|(?:信息|政务)公开工作)?(?:坚持|认真|严格|深入|按照|以|在|全面|积极|持续|紧紧|紧扣|高度|始终|进一步|主动公开|切实|坚决|根据|围绕|贯彻|扎实|不断|牢牢|深化|继续|聚焦|着力|对标)`,
      'u',
    ),
    reads: [['2025年,临湖县水利局坚持以人民为中心', '临湖县水利局']],
    leaves: ['2025年,在上级指导下'],
  },
  {
    id: 'agency/with-the-regulation-body',
    where: 'opening',
    from: 'first-sentence',
    pattern: new RegExp(`(?:[,。]|^)${BODY}(?:以|认真贯彻|严格按照|按照|根据)[^。]{0,200}(?:信息公开|政务公开)`, 'u'),
    reads: [['根据条例,按照总体要求,云溪市公安局以服务群众为目标推进信息公开', '云溪市公安局']],
    leaves: ['本局按照要求推进信息公开'],
  },
  {
    id: 'agency/work-of-the-body',
    where: 'opening',
    from: 'first-sentence',
    pattern: new RegExp(`(?:做好|推进|加强|规范|开展)${BODY}(?:政府)?(?:信息|政务)公开`, 'u'),
    reads: [['为认真做好临湖县卫生健康局政府信息公开工作,我局明确了专人', '临湖县卫生健康局']],
    leaves: ['为认真做好政府信息公开工作'],
  },
  {
    id: 'agency/paragraph-begins',
    where: 'opening',
    from: 'first-sentence',
    pattern: new RegExp(
      `(?:^|\n)${BODY}(?:进一步|认真|严格|坚持|高度重视|切实|积极|全面|深入|围绕|不断|始终|持续|按照|根据)`,
      'u',
    ),
    reads: [['一、总体情况\n临湖县卫生健康局进一步健全公开机制', '临湖县卫生健康局']],
    leaves: ['一、总体情况\n我局进一步健全公开机制'],
  },
  {
    id: 'agency/signature',
    where: 'tail',
    from: 'signature',
    pattern: /^(?<body>[\p{Script=Han}·()]{3,30})$/u,
    reads: [['临湖县青石镇人民政府', '临湖县青石镇人民政府']],
    leaves: ['2018年1月9日', '附件:统计表'],
  },
  {
    id: 'agency/contact',
    where: 'opening',
    from: 'contact',
    pattern: new RegExp(`(?:与|向|请联系|联系单位:|单位名称:)${BODY}(?:联系|咨询|反映|反应|联络|[(,。;])`, 'u'),
    reads: [['如有疑问,请与云溪市教育局办公室联系', '云溪市教育局办公室']],
    leaves: ['请与我们联系'],
  },
  {
    id: 'agency/contact-late',
    where: 'text',
    from: 'contact',
    pattern: new RegExp(
      `(?:疑问|意见|建议)[^。]{0,40}(?:与|向|请联系)${BODY}(?:联系|咨询|反映|反应|联络|[(,。;])`,
      'u',
    ),
    reads: [['如对报告有任何疑问,请与云溪市信息中心联系。', '云溪市信息中心']],
    leaves: ['与群众联系'],
  },
  {
    id: 'agency/year-body-discloses',
    where: 'opening',
    from: 'body',
    pattern: new RegExp(
      `${YEAR}年(?:度)?[,]?${BODY}(?:已|共|累计|共计|通过[^。,]{0,20})?(?:主动公开|公开)(?:各类)?(?:政府|政务)?信息`,
      'u',
    ),
    reads: [['2009年,水务部主动公开政府信息1192条', '水务部']],
    leaves: ['2009年,主动公开政府信息1192条'],
  },
];

/** `body` of a title: what is left of it without year and report words. */
export const titleReportWords =
  /(?:政府|政务|部门|机关)?(?:信息|政务)(?:工作|和政务|与政务)?公开(?:工作)?|年度报告|工作报告|年报/u;
