import { phrasing, type AlsoPhrasing, type Phrasing } from './phrasing.ts';

/** Applications, answers, fees, reviews and lawsuits. */

const CASES = ['件', '宗', '起', '条', '项', '个', '份', '件次', '例', '次', '人次', '封', '条次', ''];
const ABOUT = /信息公开|依申请|公开[^。]{0,6}信息/u;
/** A heading of the form also makes a bare 行政复议 one about disclosure. */
const DISPUTES = /信息公开|依申请|公开[^。]{0,6}信息|(?:复议|诉讼)(?:和|及|、)?[^。]{0,10}情况/u;
const NOT_OURS =
  /复议|诉讼|审批|许可事项|救助|登记申请|补贴|低保|保障房|减免|投诉|举报|服务事项|行政执法监督|理赔|仲裁/u;
/** Reviews and lawsuits about something else, or a total of which those about disclosure are a part. */
const NOT_DISCLOSURE =
  /与(?:政府)?(?:信息公开|政务公开)(?:工作)?无关|均不涉及(?:政府)?信息公开|(?:复议|诉讼)[^,;。]{0,6}\d+[件起宗],?(?:其中|其中:)[^,;。\d]{0,10}信息公开[^,;。\d复诉]{0,6}\d/u;
/** 其中涉及政府信息公开2件: the rest were about other things. 其中不服信息公开答复的2件 says why, not how many were. */
const NOT_OF_ALL_KINDS =
  /^(?![^。;]{0,24}其中[:,]?(?:涉及|因|属于?|有关|关于)?(?:政府)?信息公开(?:的|类|方面|事项|工作|引发|引起|申请|行政|复议|诉讼|案件|案|有|,)*\d)/u;
/** Words that can stand between 收到 and a bare 申请; any other names another matter: 办理挖掘道路申请. */
const APPLICANT =
  '公民|法人|其[他它]|组织|自然人|群众|公众|社会|市民|居民|村民|企业|个人|单位|申请人|各类|各种|各项|有效|合规|书面|线上|线下|提出|提交|我局|本机关|本单位|相关|有关|正式|首次|来自|政府|政务|信息|公开|查询|要求|获取|、|和|或|及|与|者|的|向';
const NOT_OURS_IN_DISPUTES = /审理|办理|代理|指导|全市行政复议|以[^,;]{2,12}为被(?:申请人|告)/u;
/** Nothing above or around may name another work that takes in applications; 新收 and 办结 are said of that too. */
const NO_OTHER_WORK =
  '^(?![^]*(?:复议|诉讼|仲裁|审批|许可|救助|补贴|补助|低保|保障房|住房|公租房|登记|投诉|举报|信访|热线|援助|专利|项目|职称|资格|审查|执行|服务事项|政务服务|一网|大厅|服务中心|窗口|政协|提案|理赔))'; // prettier-ignore
/** Between the headings and a sentence that is the first below them. A short one without two digits is its own heading. */
export const FIRST_BELOW = '(?:([^。]{0,32}。)。(?=\\1)|。)';
/** Documents issued are sorted by how they are disclosed; 依申请公开 is then one of their attributes. */
export const DOCUMENTS =
  /(?:发文|公文|制发|印发|拟制|文件)[^,;。\d]{0,10}\d+[件份个][^。]{0,40}(?:不公开|不予公开|依申请公开)|(?:制发|制作|产生|形成)[^,;。\d]{0,12}信息[^,;。\d]{0,6}\d+条[^。]{0,260}依申请公开|主动公开[^,;。\d]{0,10}\d+[条件份个][^。]{0,200}依申请公开[^,;。\d]{0,6}\d+[条件份个]?[、,;]?不予?公开/u;
/** Documents and proposals are made public or not as well. */
const ANSWERED_OR_NOT = new RegExp(
  `${DOCUMENTS.source}|(?:文件|公文|提案|建议|议案|复议|诉讼)[^,;。\\d]{0,10}\\d+[件份个条](?:,?其中|[^。]{0,60}公开)`,
  'u',
);
const RECEIVE = '(?:接收到|收到|受理|接到|接收|接受|收悉|新收|收办|新增|办理|处理)';
/** Two ways share one number. */
const TOGETHER =
  '信函传真|传真信函|(?:当面|现场|窗口|信函|邮寄|传真)[、和及与或](?:网|电子|当面|现场|传真)|传真[、和及与或](?:信函|邮)|(?:网络|网上|邮件|网站|平台)[、和及与或](?:当面|现场|信函|邮寄|传真)';
const AT = '(?:^|[,;:(、“]|其中|通过|以|为|由|和|及|申请)'; // prettier-ignore

const channel = (
  id: string,
  metric: string,
  words: string,
  reads: Phrasing['reads'],
  leaves: Phrasing['leaves'],
  beside: RegExp | null = null,
): Phrasing[] => [
  phrasing({
    id: `phrasing/applications-${id}`,
    why: 'the way an application came in, said with 申请 or 提交',
    metrics: [metric],
    units: CASES,
    before: new RegExp(
      `(?:${words})(?:方式|形式|渠道|途径|平台|系统|地址|等)*(?:向我[^,;。\\d]{1,6})?(?:提交|提出|收到|接收|受理|递交)?(?:的)?(?:政府信息公开|信息公开|依申请公开|公开)?(?:的)?(?:申请|申请表|申请书|申请件)+(?:的)?$`,
      'u',
    ),
    about: ABOUT,
    notAbout: beside,
    unless: new RegExp(`审批|许可|复议|办件|低保|办事|共(?:收到|受理)[^,;]{0,4}$|${TOGETHER}`, 'u'),
    inList: true,
    topic: 'applications',
    reads,
    leaves,
  }),
  phrasing({
    id: `phrasing/applications-${id}-short`,
    why: 'in a list under 申请 the way alone is said: 当面提交13件, 邮寄2件',
    metrics: [metric],
    units: CASES,
    before: new RegExp(
      `${AT}(?:${words})(?:方式|形式|渠道|途径|平台|系统)*(?:提交|提出|收到|接收|受理|递交)?(?:的)?(?:申请)?$`,
      'u',
    ),
    within: ['applications'],
    notAbout: beside,
    unless: new RegExp(`答复|送达|公开的|信息发布|审批|许可|复议|办件|低保|办事|补贴|${TOGETHER}`, 'u'),
    topic: 'applications',
    reads: reads.map((example) => ({
      ...example,
      scope: 'body',
      text: `共收到政府信息公开申请${String(example.value)}件,其中${words.split('|')[0] ?? ''}${String(example.value)}件。`,
    })),
    leaves: [`召开座谈会,其中${words.split('|')[0] ?? ''}3件。`, '收到政府信息公开申请9件,其中信函、传真申请2件。'],
  }),
  phrasing({
    id: `phrasing/applications-${id}-after`,
    why: 'the number stands before the way: 1条当面提出,1条通过网络提出',
    metrics: [metric],
    units: CASES.filter((unit) => unit !== ''),
    before: /(?:^|[,;:、。]|其中|有)$/u,
    after: new RegExp(
      `^(?:申请)?(?:是|为|系)?(?:通过|以|由|经)?(?:${words})(?:方式|形式|渠道|途径)?(?:提交|提出|递交|申请)(?=[,;。、]|$)`,
      'u',
    ),
    within: ['applications'],
    notAbout: beside,
    topic: 'applications',
    reads: reads.map((example) => ({
      ...example,
      scope: 'body',
      text: `共收到政府信息公开申请${String(example.value + 1)}件,${String(example.value)}件通过${words.split('|')[0] ?? ''}提出。`,
    })),
    leaves: [`召开座谈会9次,3件通过${words.split('|')[0] ?? ''}提出。`],
  }),
];

export const applicationPhrasings: readonly Phrasing[] = [
  phrasing({
    id: 'phrasing/applications-carried-over',
    why: 'carried over from or into another year: no metric of the sentences, and never the number received',
    metrics: [],
    units: CASES,
    before: /(?:上年|上一年|上年度|上一年度|去年|往年|年度)(?:度)?(?:结转|转入|转至|转接|遗留|未办结)[^,;。\d]{0,12}$|(?:结转|顺延|转结|延)(?:至|到|下)[^,;。]{0,14}$/u, // prettier-ignore
    reads: [],
    leaves: ['收到申请3件,上年结转1件,结转下年度2件。', '办结申请3件,顺延至下一年答复2件。'],
  }),
  phrasing({
    id: 'phrasing/applications-received-by-one-way',
    why: 'all applications came in one way: 收到信息公开的信函申请1条; another way in the sentence makes it a part',
    metrics: ['narr_applications_received'],
    units: CASES,
    before: /(?:收到|受理|接到)[^,;。\d]{0,10}信息公开的(?:信函|网络|网上|当面|书面|现场|邮寄)申请$/u,
    after: /^(?![^。]{0,60}(?:信函|网络|网上|当面|传真|邮寄|邮件))/u,
    unless: /其中/u,
    topic: 'applications',
    reads: [{ text: '2018年全区收到有关政府信息公开的信函申请1条。', value: 1, scope: 'area' }],
    leaves: ['收到政府信息公开的网络申请3件,信函申请2件。'],
  }),
  ...channel(
    'in-person',
    'narr_applications_in_person',
    '当面|现场|窗口|当场|上门|面交',
    [{ text: '2018年共受理政府信息公开申请120件,其中当面提交申请的68件。', value: 68 }],
    ['政务大厅当面受理低保申请68件。'],
  ),
  ...channel(
    'online',
    'narr_applications_online',
    '平台网络|网络|网上|在线|互联网|[^,;。\\d]{0,8}网站|[^,;。\\d]{0,8}网|线上|申请平台|平台',
    [{ text: '全省共收到政府信息公开申请529宗,其中,网络申请264宗,占49.9%。', value: 264, scope: 'area' }],
    ['网上申请办理审批事项264件。'],
  ),
  ...channel(
    'e-mail',
    'narr_applications_online',
    '电子邮件|电子邮箱|电子信箱|邮件|邮箱',
    [{ text: '全省共收到政府信息公开申请529宗,其中,电子邮件申请264宗,占49.9%。', value: 264, scope: 'area' }],
    ['电子邮件征求意见264件。'],
    /(?:网上|网络|在线|互联网|网站|线上|平台)[^,;。\d]{0,12}\d/u,
  ),
  ...channel(
    'mail',
    'narr_applications_mail',
    '信函|邮寄|信件|书信|来信|邮政|邮递|书面邮寄|快递|挂号信|EMS|纸质',
    [{ text: '共收到政府信息公开申请529宗,其中信函申请84宗。', value: 84 }],
    ['信函征求意见84件。'],
  ),
  ...channel(
    'fax',
    'narr_applications_fax',
    '传真',
    [{ text: '共收到政府信息公开申请529宗,其中传真申请7宗。', value: 7 }],
    ['发出传真7份。'],
  ),
  phrasing({
    id: 'phrasing/applications-received-and-answered',
    why: 'one number for both: 收到并答复依申请公开信息24件',
    metrics: ['narr_applications_received', 'narr_applications_answered'],
    units: CASES,
    before:
      /(?:收到|受理|接收)并(?:全部|均|依法|按时|按期|及时)*(?:答复|办结|回复)(?:了)?[^,;。\d]{0,12}(?:依申请公开|信息公开)[^,;。\d]{0,8}(?<!复议|诉讼|机构|制度)$/u,
    unless: /复议|诉讼|建议|提案|留言|咨询|投诉/u,
    topic: 'applications',
    reads: [
      { text: '年内共收到并答复依申请公开信息24件。', value: 24 },
      { text: '年内共收到并答复依申请公开信息24件。', value: 24, metric: 'narr_applications_answered' },
    ],
    leaves: ['收到并答复建议提案24件。', '收到并答复信息公开行政复议24件。'],
  }),
  phrasing({
    id: 'phrasing/applications-answered',
    why: 'answered or closed, with 申请 said or spoken of',
    metrics: ['narr_applications_answered'],
    units: CASES,
    before: /(?:答复|办结|回复|办理完毕|办理完成|答复办结)(?:了|的)?(?:政府信息|信息公开|依申请公开|政府信息公开)?(?:的)?(?:申请)?(?:件)?$/u, // prettier-ignore
    unless:
      /留言|诉求|建议|提案|信箱|热线|提问|不予|无法提供|同意|尚未|未答复|复议|咨询|帖|来信|期限|同意|公开答复|延期|逾期/u,
    after: /^(?![,、;]?(?:其中)?[,:]?(?:延期|逾期)(?:办结|答复))/u,
    within: ['applications'],
    topic: 'applications',
    reads: [
      { text: '全年收到信息公开申请22起,答复22起。', value: 22 },
      { text: '2025年,全区共收到政府信息公开申请154件,共办结148件。', value: 148, scope: 'area' },
    ],
    leaves: [
      '收到政府信息公开申请128件,按时办结121件,延期办结7件。',
      '收到网民留言22条,答复22条。',
      '承办建议提案118件,公开答复118件。',
      '收到申请18件,因无法提供相关信息答复2件。',
    ],
  }),
  phrasing({
    id: 'phrasing/applications-answered-spelled',
    why: 'answered, with 政府信息公开申请 in the phrase itself',
    metrics: ['narr_applications_answered'],
    units: CASES,
    before:
      /(?:答复|办结|回复)(?:了|的)?(?:各类)?(?:政府信息公开|依申请公开|信息公开|政府信息)[^,;。\d]{0,8}(?:申请|信息)?$/u,
    unless: /不予|同意|尚未|未答复|复议|咨询|顺延/u,
    topic: 'applications',
    reads: [{ text: '全年办结政府信息公开申请31件。', value: 31 }],
    leaves: ['收到政府信息公开申请31件。'],
  }),
  phrasing({
    id: 'phrasing/applications-answered-number-first',
    why: 'the number stands before: 上述申请中,有91件在法定期限内答复; some answered late make it a part',
    metrics: ['narr_applications_answered'],
    units: CASES.filter((unit) => unit !== ''),
    before: /(?:上述|以上|收到的|受理的|全部)(?:\d+件)?(?:政府信息公开|信息公开)?申请(?:件)?中,?$/u,
    after:
      /^(?:申请)?(?:均)?(?:已|在|于)(?:已|在|于|法定|规定|期限|时限|内|按时|按期|依法|予以|作出|进行|了)*(?:答复|办结)(?=[,;。、])(?![^。]{0,30}(?:延期|逾期|超期|超时)[^,;。]{0,4}(?:答复|办结))/u,
    within: ['applications'],
    unless: /其中|尚|未|网络|网上|信函|邮寄|当面|传真|同意|不予|复议/u,
    topic: 'applications',
    reads: [
      { heading: '三、依申请公开情况', text: '上述申请中,有91件在法定期限内答复,7件转入下年。', value: 91 },
      { heading: '三、依申请公开情况', text: '收到申请98件。受理的98件申请中,91件已按期答复。', value: 91 },
    ],
    leaves: [
      { heading: '三、依申请公开情况', text: '上述申请中,有91件在法定期限内答复,7件延期答复。' },
      { heading: '三、依申请公开情况', text: '网络申请中,有9件在法定期限内答复。' },
      { heading: '一、概述', text: '上述申请中,有91件在法定期限内办结。' },
    ],
  }),
  phrasing({
    id: 'phrasing/applications-answered-all-of-them',
    why: 'all applications are the subject: 5件申请均按规定予以答复',
    metrics: ['narr_applications_answered'],
    units: CASES.filter((unit) => unit !== ''),
    before: /(?:^|[。;]|对|收到的|受理的|上述|以上)$/u,
    after:
      /^(?:政府信息公开|信息公开|依申请公开)?(?:的)?申请(?:件)?,?(?:均|都|已全部|全部)(?:已|依法|依规|按时|按期|按规定|按要求|及时|予以|作出|在(?:法定|规定)?(?:期限|时限)内|进行|了)*(?:答复|办结)(?=[,;。、])(?![^。]{0,30}(?:延期|逾期|超期|超时))/u,
    within: ['applications'],
    topic: 'applications',
    reads: [
      { heading: '三、依申请公开情况', text: '5件申请均按规定予以答复。', value: 5 },
      { text: '年内共收到政府信息公开申请5件。上述5件申请,均在法定期限内予以答复。', value: 5 },
    ],
    leaves: [
      { heading: '三、依申请公开情况', text: '网络提交的5件申请均按规定予以答复。' },
      { heading: '三、依申请公开情况', text: '5件申请均按规定予以答复同意。' },
      { heading: '三、依申请公开情况', text: '5件申请均按规定予以答复,4件延期答复。' },
      { heading: '一、概述', text: '5件申请均按规定予以答复。' },
    ],
  }),
  phrasing({
    id: 'phrasing/applications-handled-after-received',
    why: '办理 after 新收 or 收到 in one sentence counts what was dealt with, carried over included',
    metrics: ['narr_applications_answered'],
    units: CASES,
    before: new RegExp(`办理(?:[^,;。\\d]{0,12}(?:信息公开|依申请)[^,;。\\d]{0,6}|(?:${APPLICANT}){0,6}申请(?:件|事项)?)$`, 'u'), // prettier-ignore
    about: /(?:新收|收到|受理)[^。]{0,80}办理[^。]{0,14}(?:申请|公开)/u,
    unless: /结转[^,;]{0,12}$|复议|窗口|热线|审批|政务服务/u,
    topic: 'applications',
    reads: [
      { text: '全年新收政府信息公开申请154件,加上上年结转的,共办理政府信息公开申请152件。', value: 152 },
      { text: '本区收到政府信息公开申请7件,加上结转的2件,全年累计办理申请9件。', value: 9 },
    ],
    leaves: [
      '全年共办理政府信息公开申请152件。',
      '收到政府信息公开申请7件,窗口办理挖掘道路申请9件。',
      '全年受理政府信息公开申请3件,行政审批窗口共办理申请200件。',
    ],
  }),
  phrasing({
    id: 'phrasing/applications-answer-rate',
    why: 'answer rate of applications; the same word is used for letters and proposals',
    metrics: ['narr_applications_answer_rate'],
    units: ['%'],
    before: /(?:答复率|回复率|办结率|按时答复率|依法答复率|按期答复率)$/u,
    unless: /留言|诉求|建议|提案|信箱|热线|提问|咨询|帖|舆情|处置/u,
    within: ['applications'],
    reads: [{ text: '共收到政府信息公开申请16件,均在法定时限内完成答复,答复率100%。', value: 100 }],
    leaves: ['回复网民提问4974条,回复率达100%。'],
  }),
  phrasing({
    id: 'phrasing/applications-received',
    why: 'received, with 信息公开 or 依申请 in the phrase',
    metrics: ['narr_applications_received'],
    units: CASES,
    before: new RegExp(
      `${RECEIVE}(?:的|了|过)?[^,;。:\\d]{0,30}(?:信息公开|政府信息|公开信息|依申请|信息|公开(?=申请))[^,;。:\\d]{0,14}申请(?:书|表|案件|件|事项|信息|公开)*$`,
      'u',
    ),
    unless: new RegExp(`${NOT_OURS.source}|答复[^,;]{0,10}$`, 'u'),
    topic: 'applications',
    reads: [
      { text: '全年共收到政府信息公开申请16件,均已答复。', value: 16 },
      { text: '本年收到公开申请11件。', value: 11 },
      { text: '全市共收办政府信息公开申请案件607件。', value: 607, scope: 'area' },
      { text: '全省各级行政机关共收到政府信息公开申请52971宗。', value: 52971, scope: 'area' },
      { text: '本年度收到公民、法人或其他组织提出的政府信息公开申请1条,比2022年(31起)下降。', value: 1 },
    ],
    leaves: ['收到政府信息公开行政复议申请2件。', '比2022年收到政府信息公开申请31起有所下降。'],
  }),
  phrasing({
    id: 'phrasing/applications-received-on-request',
    why: '依申请公开 used as the name of the application',
    metrics: ['narr_applications_received'],
    units: CASES,
    before: new RegExp(
      `${RECEIVE}(?:的|了)?[^,;。:\\d]{0,24}依申请(?:公开)?(?:的)?(?:政府|政务)*(?:信息)?(?:公开)?(?:件|办件|事项|工作|案件|业务)?$`,
      'u',
    ),
    unless: NOT_OURS,
    topic: 'applications',
    reads: [
      { text: '全年共受理依申请公开1件,已按时答复。', value: 1 },
      { text: '2018年,市本级共受理依申请公开29件次。', value: 29 },
      { text: '年内收到依申请公开办件7件。', value: 7 },
    ],
    leaves: ['答复依申请公开29件。'],
  }),
  phrasing({
    id: 'phrasing/applications-received-bare',
    why: '申请 alone, where the text speaks of applications for information',
    metrics: ['narr_applications_received'],
    units: CASES,
    before: new RegExp(
      `(?:${RECEIVE}(?:的|了|到|过)?(?:${APPLICANT}){0,12}申请(?:书|表|件|事项)*|(?:(?:新收|收到)|(?:^|[,;:、。])申请)件)$`,
      'u',
    ),
    unless: new RegExp(`${NOT_OURS.source}|答复[^,;]{0,10}$|网络|网上|信函|当面|传真|邮寄`, 'u'),
    within: ['applications'],
    topic: 'applications',
    reads: [
      { heading: '三、政府信息依申请公开办理情况', text: '(一)受理申请数量:0条。', value: 0 },
      { heading: '三、依申请公开政府信息情况', text: '全年接收到申请书55份。', value: 55 },
    ],
    leaves: [
      { heading: '三、依申请公开', text: '全年办理挖掘城市道路申请件77件。' },
      '区行政服务中心共受理申请121510件。',
      { heading: '一、概述', text: '窗口受理申请121510件。' },
    ],
  }),
  phrasing({
    id: 'phrasing/applications-received-spoken-of',
    why: '申请 alone where the sentence opens with what it is about: 受理公开申请方面,全市新收申请119件',
    metrics: ['narr_applications_received'],
    units: CASES,
    before: new RegExp(`${RECEIVE}(?:了|到)?(?:${APPLICANT}){0,12}申请(?:书|表|件|事项)*$`, 'u'),
    unless: new RegExp(`${NOT_OURS.source}|答复[^,;]{0,10}$|网络|网上|信函|当面|传真|邮寄|需办理|共办理`, 'u'),
    about: /(?:信息公开|公开|依)申请(?:公开)?(?:办理|受理|处理|工作)?(?:方面|上|工作中)[,:][^。]{0,60}申请/u,
    topic: 'applications',
    reads: [{ text: '受理公开申请方面,全市新收申请119件。', value: 119, scope: 'area' }],
    leaves: ['便民服务方面,全市新收申请119件。'],
  }),
  phrasing({
    id: 'phrasing/applications-received-then-answered',
    why: '申请 alone where answers follow at once, and no other work is named: 受理申请5件,答复5件',
    metrics: ['narr_applications_received'],
    units: CASES,
    before:
      /(?:^|[,;。]|年|年度)(?:[我本](?:[局镇市县区乡委办]|街道|单位|机关)|全年|年内|共|累计)*(?:收到|受理|接收|新收)(?:了|到)?申请(?:件)?$/u,
    after:
      /^(?:,(?:均|都|已|全部|共|按时|按期|依法|及时|在规定(?:时限|期限)内|予以|作出)*答复|,(?:含)?(?:上年|上年度|上一年度|去年)(?:度)?结转\d+[件条宗])/u,
    about: new RegExp(`${NO_OTHER_WORK}(?:[^。]*。[^。]*。${FIRST_BELOW}|[^]*(?:依申请|公开申请))`, 'u'),
    topic: 'applications',
    reads: [
      { heading: '一、总体情况', text: '2022年受理申请5件,答复5件。', value: 5 },
      { heading: '一、总体情况', text: '全年新收申请6件,上年结转0件,本年度办结6件。', value: 6 },
      {
        heading: '一、总体情况',
        text: '全年新收申请6件,上年结转0件,本年度办结6件。',
        value: 6,
        metric: 'narr_applications_answered',
      },
      { heading: '一、总体情况', text: '2021年我局共收到申请3件,均已按期答复。', value: 3 },
    ],
    leaves: [
      { heading: '一、总体情况', text: '全年受理申请5件,办结5件。' },
      { heading: '一、总体情况', text: '法律援助工作有序开展。全年受理申请5件,答复5件。' },
      { heading: '四、行政复议', text: '全年新收申请6件,上年结转1件,审结6件。' },
      { heading: '一、总体情况', text: '窗口受理申请512件,答复512件。' },
      { heading: '一、总体情况', text: '着力便民利企,优化流程。全年受理申请512件,均已按时答复。' },
    ],
  }),
  phrasing({
    id: 'phrasing/applications-received-under-heading',
    why: 'nothing but the verb, as the first words below the heading: 共受理5件,办结5件',
    metrics: ['narr_applications_received'],
    units: ['件', '条', '宗', '起'],
    before:
      /^(?:\d{4}年度?,?)?(?:[我本](?:[局镇市县区乡委办]|街道|单位|机关))?(?:全年|年内|本年度)?(?:共|累计)?(?:收到|受理|新收)(?:了)?$/u,
    after: /^,(?:均|都|已|全部|共|按时|按期|依法|及时|予以)*(?:答复|办结)/u,
    about: new RegExp(
      `^(?![^]*(?:工单|信访|建议|提案))[^。]*依申请公开[^。]*。(?:[^。]*依申请公开[^。]*)?。${FIRST_BELOW}(?![^]*(?:复议|诉讼|投诉|举报|咨询|窗口|热线))`,
      'u',
    ),
    topic: 'applications',
    reads: [{ heading: '三、依申请公开情况', text: '共受理5件,办结5件。', value: 5 }],
    leaves: [
      { heading: '二、主动公开情况', text: '共受理5件,办结5件。' },
      { heading: '三、依申请公开情况', text: '设有服务窗口。全年共受理5件,办结5件。' },
      { heading: '三、依申请公开和信访办理情况', text: '共受理5件,办结5件。' },
    ],
  }),
  phrasing({
    id: 'phrasing/applications-none-counted',
    why: 'the body stands before 依申请公开信息, and there was none: 青石镇依申请公开信息0条',
    metrics: ['narr_applications_received'],
    units: CASES,
    before: /(?:^|[,;。年月])[^,;。:\d主]{1,11}[省市县区州旗盟镇乡局委办厅院府处队会]依申请公开(?:的)?(?:政府|政务)?信息(?:公开)?$/u, // prettier-ignore
    onlyZero: true,
    within: ['applications'],
    unless: /主动公开|答复|收费|其中|网络|当面|渠道|不予|纠正|复议|诉讼/u,
    topic: 'applications',
    reads: [{ heading: '(二)依申请公开情况', text: '2024年1-12月,青石镇依申请公开信息0条。', value: 0 }],
    leaves: [
      { heading: '一、总体情况', text: '青石镇依申请公开信息4条。' },
      { heading: '(二)依申请公开情况', text: '当面依申请公开信息0条,网络依申请公开信息3条。' },
      { heading: '(二)依申请公开情况', text: '对涉密事项不予依申请公开信息0条。' },
    ],
  }),
  phrasing({
    id: 'phrasing/applications-received-before',
    why: 'the number stands before the noun: 收到0件信息公开申请',
    metrics: ['narr_applications_received'],
    units: CASES,
    before: new RegExp(`${RECEIVE}(?:了|到)?(?:各类|线上|线下)?$`, 'u'),
    after:
      /^(?:(?:有关|各类|线上|线下|公民|群众|的)*(?:政府|政务)?信息公开(?:的)?申请|(?:政府信息)?依申请公开|公开(?:政府)?信息(?:的)?申请|政府信息(?:依申请)?公开)/u,
    topic: 'applications',
    reads: [{ text: '2020年,我镇收到0件信息公开申请。', value: 0 }],
    leaves: ['在12件政府信息公开申请中,网络申请3件。', '收到3件行政复议申请。'],
  }),
  phrasing({
    id: 'phrasing/applications-received-before-bare',
    why: 'the same with 申请 alone where the text speaks of applications: 只收到2条申请',
    metrics: ['narr_applications_received'],
    units: CASES,
    before: new RegExp(`${RECEIVE}(?:了|到)?$`, 'u'),
    after: /^(?:公开)?申请(?=[,;。]|$)/u,
    within: ['applications'],
    topic: 'applications',
    reads: [{ heading: '三、依申请公开情况', text: '全年只收到2条申请。', value: 2 }],
    leaves: [{ heading: '一、概述', text: '窗口全年收到2条申请。' }, '收到2条贷款申请。'],
  }),
  phrasing({
    id: 'phrasing/applications-received-part-by-body',
    why: 'the parts of a number by who received them, told right behind it: 其中县直部门25件; only bodies that name their scope',
    metrics: ['narr_applications_received'],
    units: ['件', '条', '宗', '件次'],
    before:
      /(?:收到|受理|新收|接收)(?:的)?(?:政府信息公开|信息公开|依申请公开|政府信息)*申请\d+(?:\.\d+万)?(?:件|条|宗|件次),(?:其中[:,]?)?(?:(?:(?!答复|办结|公开)[^,;。\d]){2,16}\d+(?:件|条|宗|件次)[,、;]){0,5}(?:[省市县区]直(?:各)?(?:部门|单位)|各(?:乡镇|镇街|街道|乡镇街道)|各(?:县区|区县|县市区|市县区|县\(市、区\))|[省市县区]本级|(?:[我本][局委办厅院]|本机关)(?=收到|受理|新收))(?:共|共计)?(?:收到|受理|新收)?(?:申请)?$/u,
    topic: 'applications',
    reads: [
      {
        text: '全县共收到政府信息公开申请36件,其中县直部门25件,各乡镇11件。',
        value: 25,
        scope: 'departments',
      },
      { text: '全县共收到政府信息公开申请36件,其中县直部门25件,各乡镇11件。', value: 11, scope: 'townships' },
      { text: '全市共收到政府信息公开申请936件,其中市本级收到320件。', value: 320, scope: 'body' },
      { text: '全市各级共收到政府信息公开申请1562件,我局收到12件。', value: 12 },
    ],
    leaves: ['全县共答复政府信息公开申请,其中县直部门25件。', '全县召开工作会议36次,其中县直部门25件。'],
  }),
  phrasing({
    id: 'phrasing/applications-received-name-first',
    why: 'the name of the count stands alone: 政府信息公开申请总数12件, 依申请公开3件',
    metrics: ['narr_applications_received'],
    units: CASES,
    before:
      /(?:^|[,;:。、年)]|其中)(?:[我本](?:[局镇市县区乡委办]|街道|单位|机关)|全年|共|办理|收到)*(?:政府信息公开申请|信息公开申请|依申请公开(?:政府信息)?(?:申请)?)(?:件|数|收件|收到|受理(?:件|量)?|申请量|量(?<!主动公开[^;。]{0,40}))?$/u,
    after: /^(?!\((?:其中)?[,:]?(?:含|包括|包含)?(?:有)?(?:上年|上一年|去年|上年度|上一年度)[^()]{0,6}结转)/u,
    unless: /答复|复议|诉讼|未|没有|无|主动公开[^,;]{0,6}$|近[两三四五六\d]年/u,
    notAbout: DOCUMENTS,
    topic: 'applications',
    reads: [
      { text: '2016年,依申请公开3件。', value: 3 },
      { text: '2022年,我街道依申请公开受理量为0。', value: 0 },
      { text: '依申请公开量0件,行政复议量0件。', value: 0 },
      { text: '政府信息公开申请收到4件;行政复议0件。', value: 4 },
      { text: '2015年,政府信息公开申请收件总数98件,其中邮寄31件。', value: 98 },
    ],
    leaves: [
      '主动公开量30件,依申请公开量2件,不予公开量1件。',
      '主动公开信息90条,依申请公开量6条。',
      '近三年依申请公开受理量60件。',
      '依申请公开受理43件(其中上年结转2件),办结41件。',
      '政府信息公开申请受理点2个。',
      '政府信息公开申请受理率100%。',

      '因政府信息公开申请提起的行政复议3件。',
      '我镇共发文96件,其中主动公开文件2件,不公开文件94件,依申请公开0件。',
      '全年共制发政府信息48条,其中主动公开政府信息17条(规划类2条、其他15条)、依申请公开27条、不予公开4条。',
      '2014年主动公开17条,依申请公开27条,不予公开4条。',
    ],
  }),
  ...(
    [
      ['not-this-body', 'narr_answers_not_this_body', '(?:不属于?|非)(?:本|我)(?:行政)?(?:机关|单位|局|委|镇|办)?[^,;。\\d]{0,10}', '不属于本机关公开'], // prettier-ignore
      [
        'not-exist',
        'narr_answers_not_exist',
        '(?:政府信息|申请信息|信息|申请的信息|所申请信息)?不存在(?:的)?',
        '信息不存在',
      ],
      [
        'amend',
        'narr_answers_amend',
        '(?:作出|告知|申请信息|申请人)*(?:更改、?补充|补正)(?:申请)?',
        '告知作出更改补充',
      ],
      ['other-route', 'narr_answers_other_route', '(?:告知)?(?:通过)?其他途径(?:办理|获取|解决|处理)?', '告知其他途径'],
      ['already-public', 'narr_answers_already_public', '(?:(?:属于)?已(?:经)?主动公开(?:的)?(?:范围|信息|政府信息)?|属于主动公开(?:的)?(?:范围|信息|政府信息))', '属于已主动公开范围'], // prettier-ignore
      [
        'partial',
        'narr_answers_partial',
        '(?:(?:同意|予以|给予|决定|区分处理后|的)*部分(?:予以)?公开|区分处理后(?:予以)?公开)(?:答复|的)?',
        '同意部分公开答复',
      ],
      ['denied', 'narr_answers_denied', '(?:不予|不同意|否决|不能|不)公开(?:答复|的)?', '不予公开'],
      ['granted', 'narr_answers_granted', '(?:同意|予以|给予|准予|依法|全部|已|决定)*公开(?:答复|的)?', '予以公开'],
      ['other', 'narr_answers_other', '(?:作出|其他|其它)(?:其他)?(?:类型)?(?:处理|答复|情形|情况)?', '其他处理'],
    ] as const
  ).map(([id, metric, words, sample]) =>
    phrasing({
      id: `phrasing/answers-${id}`,
      why: 'how the applications were answered, in the words of the form or shorter',
      metrics: [metric],
      units: CASES,
      before: new RegExp(
        `(?:^|[,;:(、“]|其中|申请中|(?<=\\d[件宗条起])中)(?:其中|对|属于|作出|予以|告知(?=已|属)|答复(?=同|不|部|予|属|已))?(?:“)?${words}(?:答复|决定|范围|的|件|”|信息数)*$`,
        'u',
      ),
      unless: /网站|微信|条信息|栏目|建议|提案|主动公开(?:政府|政务)|文件|复议|“[^”]*、[^”]*”的?件数/u,
      notAbout: id === 'other' ? /(?:涉及|内容主要|按内容|类别)[^。]{0,80}\d[条件宗][^。]{0,60}其[他它]/u : DOCUMENTS,
      within: ['applications'],
      topic: 'applications',
      reads: [
        { text: `全年收到政府信息公开申请30件,答复30件,其中${sample}12件。`, value: 12 },
        { text: `全年收到政府信息公开申请30件。办结的申请中${sample}12件。`, value: 12 },
      ],
      leaves: [`全年主动公开政府信息30条,其中${sample}12件。`],
    }),
  ),
  phrasing({
    id: 'phrasing/answers-granted-as-result',
    why: 'the result is announced, so that no topic is needed: 答复结果为予以公开3件; proposals have results too',
    metrics: ['narr_answers_granted'],
    units: CASES,
    before: /答复(?:结果|类型|情况)(?:为|是|有|如下|分别为|来看|看|:|,)*(?:予以|同意)公开$/u,
    about: /^(?![^]*(?:复议|诉讼|建议|提案|议案|留言|来信|信箱))/u,
    topic: 'applications',
    reads: [
      { heading: '一、总体情况', text: '答复结果为予以公开3件,部分公开1件,不予公开1件。', value: 3 },
      {
        heading: '一、总体情况',
        text: '答复结果为予以公开3件,部分公开2件,不予公开1件。',
        value: 2,
        metric: 'narr_answers_partial',
      },
    ],
    leaves: [
      { heading: '一、总体情况', text: '建议提案办理结果为予以公开3件,不予公开1件。' },
      { heading: '一、总体情况', text: '办理人大代表建议4件。答复结果为予以公开3件,不予公开1件。' },
    ],
  }),
  ...(
    [
      ['granted', 'narr_answers_granted', '(?:予以|同意|给予|准予)公开', '予以公开', '予以公开处罚结果'],
      ['partial', 'narr_answers_partial', '(?:予以|同意|给予)?部分公开', '部分公开', '部分公开栏更新'],
      ['denied', 'narr_answers_denied', '(?:不予|不同意)公开', '不予公开', '不予公开告知后撤回'],
      ['other', 'narr_answers_other', '(?:作)?(?:其他|其它)处理', '其他处理', '其他处理中'],
      [
        'not-exist',
        'narr_answers_not_exist',
        '(?:因)?(?:所申请)?(?:政府|申请的?)?信息不存在',
        '信息不存在',
        '信息不存在异议',
      ],
      [
        'not-this-body',
        'narr_answers_not_this_body',
        '不属于?(?:本|我)(?:行政)?(?:机关|单位|局|委|镇|办)(?:负责)?(?:公开|公开范围|掌握)',
        '不属于本机关公开',
        '不属于本机关公开后转送',
      ],
    ] as const
  ).map(([id, metric, words, sample, other]) =>
    phrasing({
      id: `phrasing/answers-${id}-after`,
      why: 'the number stands before the answer: 其中3件予以公开,1件不予公开',
      metrics: [metric],
      units: CASES.filter((unit) => unit !== ''),
      before: /(?:^|[,;:、。(]|其中[,:]?|申请中)$/u,
      after: new RegExp(
        `^(?:申请)?(?:的)?(?:为|是|属于|属|已|作出|决定|被)?“?${words}”?(?:答复|决定)?(?=[,;。、)]|$)`,
        'u',
      ),
      within: ['applications'],
      notAbout: ANSWERED_OR_NOT,
      unless: /网站|微信|栏目|建议|提案|文件|复议|诉讼/u,
      topic: 'applications',
      reads: [
        { text: `年内共收到政府信息公开申请9件,其中3件${sample},6件尚在办理。`, value: 3 },
        { text: `年内共收到政府信息公开申请9件。答复的申请中,4件${sample},5件告知其补正。`, value: 4 },
      ],
      leaves: [
        `年内共收到政府信息公开申请9件,其中3件${other}。`,
        `年内共制发文件9件,其中3件${sample}。`,
        `年内共收到政府信息公开申请9件。清理旧文件5件,其中3件${sample}。`,
        `办理政协提案9件,其中3件${sample}。`,
      ],
    }),
  ),
  phrasing({
    id: 'phrasing/disputes-none',
    why: 'one zero for both, as 复议、诉讼均为0件',
    metrics: ['narr_review_cases', 'narr_litigation_cases'],
    units: [...CASES, '宗'],
    before: /(?:行政)?复议(?:申请|案件)?(?:、|和|及|与|或)(?:提起)?(?:的)?(?:行政)?诉讼(?:案件|案|件)?$/u,
    unless: /纠错|撤销|维持/u,
    about: DISPUTES,
    onlyZero: true,
    topic: 'disputes',
    reads: [{ text: '因政府信息公开引起的行政复议、行政诉讼均为0件。', value: 0, metric: 'narr_litigation_cases' }],
    leaves: ['因政府信息公开引起的行政复议、行政诉讼共3件。'],
  }),
  phrasing({
    id: 'phrasing/review-cases',
    why: 'administrative reviews about disclosure; 复议 alone may be the daily work of a justice office',
    metrics: ['narr_review_cases'],
    units: CASES,
    before: /行政复议(?:的)?(?:案件|案|申请|情况|事项)?(?:件|量)?$/u,
    about: DISPUTES,
    after: NOT_OF_ALL_KINDS,
    notAbout: NOT_DISCLOSURE,
    unless: /诉讼(?:、|和|及|与)[^,;]{0,8}$|应诉|维持|纠正|撤销|审理|听证|办结|全市行政复议|调解/u,
    topic: 'disputes',
    reads: [
      { text: '我市针对各单位政府信息公开的行政复议案27件,行政诉讼案31件。', value: 27 },
      { text: '涉及市本级由依申请公开工作引起的行政复议3起,行政诉讼2起。', value: 3 },
      { text: '因政府信息公开引发行政复议3件、行政诉讼2件,其中信息公开答复被确认违法1件。', value: 3 },
    ],
    leaves: [
      '办理行政复议案件23件、行政诉讼案件12件,其中涉及政府信息公开的2件。',
      '市司法局审理行政复议案件27件。',
      '政府信息公开行政复议维持27件。',
      '办理行政复议案件12件,均与政府信息公开无关。',
    ],
  }),
  phrasing({
    id: 'phrasing/review-cases-after',
    why: 'the number stands before: 发生1起行政复议',
    metrics: ['narr_review_cases'],
    units: CASES,
    before: /(?:发生|收到|引发|产生|提起|涉及|被|有)(?:因)?$/u,
    after: /^(?:因?[^,;。\d]{0,16}(?:信息公开|依申请)[^,;。\d]{0,8})?(?:被)?(?:申请)?行政复议/u,
    about: DISPUTES,
    topic: 'disputes',
    reads: [{ text: '因政府信息公开工作引发1起行政复议。', value: 1 }],
    leaves: ['审理了12件行政复议。'],
  }),
  phrasing({
    id: 'phrasing/review-cases-part',
    why: 'of all reviews, those about disclosure: 受理行政复议申请12件,其中涉及政府信息公开2件',
    metrics: ['narr_review_cases'],
    units: CASES,
    before: /复议[^,;。\d]{0,6}\d+[件起宗],?其中[:,]?[^,;。\d]{0,10}信息公开(?:类|方面|案件|的|复议)*$/u,
    unless: /诉讼/u,
    topic: 'disputes',
    reads: [{ text: '全年受理行政复议申请12件,其中涉及政府信息公开2件。', value: 2 }],
    leaves: ['全年受理行政复议申请12件,其中涉及土地2件。'],
  }),
  phrasing({
    id: 'phrasing/review-cases-named',
    why: 'the number stands before reviews that say what they are about: 有3起信息公开行政复议',
    metrics: ['narr_review_cases'],
    units: CASES,
    after: /^(?:因|涉及|涉|关于)?(?:政府)?信息公开(?:的|类|工作)*(?:行政)?复议(?:案件|案|申请)?(?=[,;。、]|$)/u,
    unless: /审理|维持|纠正|撤销|应诉|比|较/u,
    topic: 'disputes',
    reads: [
      { text: '全年有3起信息公开行政复议。', value: 3 },
      { text: '2018年我局有2件涉及政府信息公开工作的行政复议,均维持原答复。', value: 2 },
    ],
    leaves: ['审理12件信息公开行政复议案件。'],
  }),
  phrasing({
    id: 'phrasing/review-cases-against',
    why: 'where the text speaks of applications or disputes the body alone is told: 被申请行政复议7件',
    metrics: ['narr_review_cases'],
    units: CASES,
    before:
      /(?:被(?:申请|提起|提请)|(?:^|[,;])(?:全年|本年度?)?因(?:此|不服[^,;。\d]{0,12})?(?:被)?(?:申请|提起)|申请人[^,;。\d]{0,24}(?:提起|申请))(?:的)?行政复议(?:案件)?$/u,
    within: ['applications', 'disputes'],
    unless: NOT_OURS_IN_DISPUTES,
    notAbout: NOT_DISCLOSURE,
    topic: 'disputes',
    reads: [
      { heading: '四、行政复议和诉讼', text: '被申请行政复议7件,复议机关维持5件。', value: 7 },
      { heading: '三、依申请公开', text: '申请人因不服答复向市政府提起行政复议1件,结果为维持。', value: 1 },
    ],
    leaves: [{ heading: '一、概述', text: '全年被申请行政复议17件,均为土地纠纷。' }],
  }),
  phrasing({
    id: 'phrasing/litigation-cases-against',
    why: 'the same for lawsuits: 被提起行政诉讼3件',
    metrics: ['narr_litigation_cases'],
    units: CASES,
    before: /(?:被(?:提起)?|申请人[^,;。\d]{0,24}提起)行政诉讼(?:案件)?$/u,
    within: ['applications', 'disputes'],
    unless: NOT_OURS_IN_DISPUTES,
    notAbout: NOT_DISCLOSURE,
    topic: 'disputes',
    reads: [{ heading: '四、行政复议和诉讼', text: '被提起行政诉讼3件,法院驳回2件。', value: 3 }],
    leaves: [{ heading: '一、概述', text: '全年被提起行政诉讼13件,均为土地纠纷。' }],
  }),
  phrasing({
    id: 'phrasing/litigation-cases-answered',
    why: 'a body that answers in court was sued: 因信息公开被申请行政复议3件,…;应诉2件',
    metrics: ['narr_litigation_cases'],
    units: CASES,
    before: /(?:^|[,;])(?:行政)?应诉$/u,
    about: /因[^,;。\d]{0,10}信息公开[^;。]{0,10}复议[^。]{0,60}应诉/u,
    topic: 'disputes',
    reads: [{ text: '因信息公开被申请行政复议3件,其中维持2件;应诉2件,一审均胜诉。', value: 2 }],
    leaves: ['全年审理复议案件3件;应诉2件。'],
  }),
  phrasing({
    id: 'phrasing/litigation-cases',
    why: 'lawsuits about disclosure',
    metrics: ['narr_litigation_cases'],
    units: CASES,
    before: /(?:行政诉讼|诉讼)(?:的)?(?:案件|案|申请|情况|事项)?(?:件|量)?$/u,
    about: DISPUTES,
    after: NOT_OF_ALL_KINDS,
    notAbout: NOT_DISCLOSURE,
    unless: /复议(?:、|和|及|与)[^,;]{0,8}$|应诉|维持|纠正|撤销|胜诉|审理|费用|代理/u,
    topic: 'disputes',
    reads: [{ text: '我市针对各单位政府信息公开的行政复议案27件,行政诉讼案31件。', value: 31 }],
    leaves: ['办理行政诉讼案件12件,其中涉及政府信息公开1件。', '行政诉讼应诉31件。', '代理行政诉讼31件。'],
  }),
  phrasing({
    id: 'phrasing/litigation-cases-named',
    why: 'the number stands before lawsuits that say what they are about: 有3起信息公开行政诉讼',
    metrics: ['narr_litigation_cases'],
    units: CASES,
    after: /^(?:因|涉及|涉|关于)?(?:政府)?信息公开(?:的|类|工作)*(?:行政)?诉讼(?:案件|案)?(?=[,;。、]|$)/u,
    unless: /审理|维持|纠正|撤销|应诉|代理|指导|协助|法院|相比|同比|比上年|比去年|比\d|较\d|较上年|较去年/u,
    topic: 'disputes',
    reads: [{ text: '全年有1件涉及政府信息公开工作的行政诉讼。', value: 1 }],
    leaves: ['审理12件信息公开行政诉讼案件。', '指导镇街办理5件信息公开行政诉讼案件。'],
  }),
  phrasing({
    id: 'phrasing/litigation-cases-after',
    why: 'the number stands before: 1起行政诉讼',
    metrics: ['narr_litigation_cases'],
    units: CASES,
    before: /(?:发生|收到|引发|产生|提起|涉及|被|有|行政复议(?:和|、|及|,))(?:因)?$/u,
    after: /^(?:因?[^,;。\d]{0,16}(?:信息公开|依申请)[^,;。\d]{0,8})?(?:被)?(?:提起)?行政诉讼/u,
    about: DISPUTES,
    topic: 'disputes',
    reads: [{ text: '因政府信息公开工作引发2起行政诉讼。', value: 2 }],
    leaves: ['法院审理2起行政诉讼。'],
  }),
  phrasing({
    id: 'phrasing/complaints',
    why: 'complaints about disclosure work, not the complaints of a hotline',
    metrics: ['narr_complaints'],
    units: CASES,
    before: /(?:信息公开|政务公开)[^,;。\d]{0,14}(?:举报|投诉)(?:、|和|及)?(?:举报|投诉)?(?:案件|申诉)?$/u,
    unless: /诉求|热线|平台/u,
    reads: [{ text: '收到政府信息公开工作投诉举报2件。', value: 2 }],
    leaves: ['受理网站咨询投诉938件。'],
  }),
  phrasing({
    id: 'phrasing/complaints-after-disputes',
    why: 'told after the reviews and lawsuits about disclosure: 收到有关举报投诉2件',
    metrics: ['narr_complaints'],
    units: CASES,
    before:
      /(?:(?:^|[,;。]|另|还|也|共)(?:收到|接到|受理)(?:有关|相关|群众|公众)*|^群众|(?:诉讼|复议)(?:案件)?\d+[件起宗][,;、])(?:举报、?投诉|投诉、?举报|举报|投诉)(?:案件)?$/u,
    within: ['disputes'],
    unless: /热线|12345|平台|信访|信箱/u,
    topic: 'disputes',
    reads: [
      { text: '收到政府信息公开行政复议1件,行政诉讼0件,举报0件。', value: 0 },
      { text: '因政府信息公开引发的行政复议6件。收到有关举报投诉2件,均已办结。', value: 2 },
      { text: '因政府信息公开引发的行政诉讼0件。另收到举报4件。', value: 4 },
    ],
    leaves: [
      '受理环境投诉6件,举报2件。',
      '召开会议3次。收到举报投诉2件。',
      '因政府信息公开引发的行政复议6件。收到环境投诉2件。',
      '因政府信息公开引发的行政复议6件。12345热线共受理群众投诉2件。',
    ],
  }),
  phrasing({
    id: 'phrasing/fee-notices-before',
    why: 'applicants who were sent a notice are counted: 向1名申请人发出收费通知',
    metrics: ['narr_info_processing_fee_notices'],
    units: ['名', '人', '位', '个'],
    before: /向$/u,
    after: /^申请人[^,;。\d]{0,4}(?:发出|送达|作出|制发|下达)[^,;。\d]{0,10}(?:收费|缴费)(?:通知|决定)/u,
    about: /信息处理费|信息公开/u,
    reads: [{ text: '2025年向1名申请人发出收费通知,收取信息处理费200元。', value: 1 }],
    leaves: ['2025年向1名申请人发出补正通知,未收取信息处理费。'],
  }),
  phrasing({
    id: 'phrasing/fee-form-notices',
    why: 'the words in which a report must tell it (国办函〔2020〕109号) name no fee: 发出收费通知的件数2件',
    metrics: ['narr_info_processing_fee_notices'],
    units: ['件', '份', '次'],
    before: /(?:发出|作出)收费通知(?:的)?件数?(?:为|共)?$/u,
    reads: [{ text: '本年度发出收费通知的件数0件,总金额0元,实际收取0元。', value: 0 }],
    leaves: ['发出停水通知的件数2件。'],
  }),
  phrasing({
    id: 'phrasing/fee-form-billed',
    why: 'the amount behind those notices',
    metrics: ['narr_info_processing_fee_billed'],
    units: ['元', '万元'],
    before: /收费通知(?:的)?(?:件数)?(?:为|共)?\d+[件份次],(?:总金额|金额)(?:共计|共|为|计)?$/u,
    about: /实际收取|信息处理费|信息公开/u,
    reads: [{ text: '2023年发出收费通知2件,金额共1200元,实际收取800元。', value: 0.12 }],
    leaves: ['发出停车收费通知2件,金额共1200元。'],
  }),
  phrasing({
    id: 'phrasing/fee-form-collected',
    why: 'what was taken in of it',
    metrics: ['narr_info_processing_fee_collected'],
    units: ['元', '万元'],
    before:
      /收费通知(?:的)?(?:件数)?(?:为|共)?\d+[件份次],(?:总金额|金额)(?:共计|共|为|计)?\d+(?:\.\d+)?万?元,实际收取(?:了|的)?(?:总?金额)?(?:为)?$/u,
    reads: [
      { text: '2023年发出收费通知2件,金额共1200元,实际收取800元。', value: 0.08 },
      { text: '本年度发出收费通知的件数0件,总金额0元,实际收取0元。', value: 0 },
    ],
    leaves: ['发出停水通知2件,金额共1200元,实际收取800元。'],
  }),
  phrasing({
    id: 'phrasing/fee-notices',
    why: 'notices of the information processing fee',
    metrics: ['narr_info_processing_fee_notices'],
    units: ['件', '份', '次', '个', '张', '起'],
    before:
      /(?:(?:发出|作出|下达|制发)(?:了)?[^,;。\d]{0,16}(?:收费通知|缴费通知|收费决定)(?:书)?|(?:通知(?:收取|收费)|收费通知)(?:的)?件数?)$/u,
    about: /信息处理费|信息公开/u,
    reads: [
      { text: '2023年度发出政府信息公开信息处理费收费通知2件。', value: 2 },
      { text: '2025年信息处理费的通知收取件数为2件。', value: 2 },
    ],
    leaves: ['发出停水通知2件。'],
  }),
  phrasing({
    id: 'phrasing/fee-billed',
    why: 'the amount of those notices',
    metrics: ['narr_info_processing_fee_billed'],
    units: ['元', '万元'],
    before: /(?:通知(?:收费|收取)?(?:的)?|收费通知(?:的)?|应收[^,;。\d]{0,8})(?:总)?金额$/u,
    about: /信息处理费|信息公开/u,
    reads: [
      { text: '2023年发出信息处理费收费通知1件,收费通知总金额380元。', value: 0.038 },
      { text: '2025年信息处理费通知收取件数为1件,通知收取金额为380元。', value: 0.038 },
    ],
    leaves: ['采购总金额380元。'],
  }),
  phrasing({
    id: 'phrasing/fee-collected',
    why: 'the information processing fee that was taken in; printed in 元, kept in 万元',
    metrics: ['narr_info_processing_fee_collected'],
    units: ['元', '万元'],
    before: /(?:(?:收取|收缴|实收|收到|征收)(?:了|的)?[^,;。\d]{0,14}(?:信息处理费|检索费|复制费|费用)(?:\([^()]{0,30}\))?(?:用|收入)?|信息处理费(?:收取|实收|收费|收入)?(?:金额)?|实际收取(?:的)?(?:总)?金额)$/u, // prettier-ignore
    about: /信息处理费|信息公开|依申请/u,
    unless: /通知|按照|标准|以下|以上|每|低于/u,
    reads: [
      { text: '2025年有1件政府信息公开申请案件收取信息处理费380元。', value: 0.038 },
      { heading: '六、其他需要报告的事项', text: '本年度收取信息处理费0元。', value: 0 },
      { text: '本局依申请公开收取的费用(检索费、邮寄费、复制费等)为0元。', value: 0 },
    ],
    leaves: ['诉讼费用380元。', '信息处理费按每件10元收取。'],
  }),
];

const ALL_BY = (id: string, metric: string, words: string, sample: string, other: string): AlsoPhrasing => ({
  id: `also/applications-all-${id}`,
  why: 'all applications came in one way',
  of: 'narr_applications_received',
  metric,
  after: new RegExp(
    `^(?:,(?:同比|较|比)[^,;。]{0,20})?(?:,(?:均|全部)?(?:为|是|系)自然人(?:申请|提出)?)?[,(](?:(?:均|全部|都|全)(?:为|是|系|由|通过|以|采用)?(?:政府)?(?:${words})(?:方式|形式|渠道|途径|平台|系统)*(?:提交|提出|收到|受理|递交)?|(?:通过|以)(?:${words})(?:方式|形式|渠道|途径|平台)*(?:提交|提出|递交|申请)|(?:为|是|系)(?:${words})(?:提交|提出)?(?:的)?(?=申请))(?:的)?(?:政府信息公开|信息公开)?(?:的)?(?:申请)?(?:件|表)?(?=[,;。)]|$)`,
    'u',
  ),
  reads: [
    { text: `全年共收到政府信息公开申请12件,均为${sample}申请。`, value: 12 },
    { text: `全年共收到政府信息公开申请1件,为${sample}申请,已答复。`, value: 1 },
    { text: `全年共收到政府信息公开申请2件,通过${sample}提交。`, value: 2 },
    { text: `全年共收到政府信息公开申请5件,全部为自然人申请,通过${sample}提交。`, value: 5 },
  ],
  leaves: [
    `全年共收到政府信息公开申请12件,通过${sample}答复。`,
    `全年共收到政府信息公开申请12件,通过${sample}、${other}提交。`,
    `全年共收到政府信息公开申请12件,为${sample}、${other}申请。`,

    `全年共收到政府信息公开申请12件,均以${other}方式答复。`,
    `全年共收到政府信息公开申请12件,均为${sample}、${other}申请。`,
  ],
});

/** Said of all applications at once. */
export const alsoPhrasings: readonly AlsoPhrasing[] = [
  {
    id: 'also/applications-all-answered',
    why: 'behind the number of applications: 收到8件,均已答复',
    of: 'narr_applications_received',
    metric: 'narr_applications_answered',
    after:
      /^(?:,(?:同比|较|比)[^,;。]{0,16})?(?:,(?:均|全部)?(?:为|是|系)[^,;。\d]{2,8}申请)?,(?:(?:均|都|已?全部|已(?=依法|按|及时|在))(?:已|全部|依法|依规|按时|按期|按规定|按要求|及时|予以|作出|在(?:法定|规定)?(?:期限|时限)内|进行|了)*(?:答复|办结|回复|办理完毕)|已(?:经)?(?:答复|办结)(?:完毕)?(?:并|,)?(?:(?:同意|予以)公开)?(?=[,;。]|$))/u,
    reads: [
      { text: '本站受理政府信息公开申请8件,均已答复。', value: 8 },
      { text: '年内收到政府信息公开申请7件,全部依法办结。', value: 7 },
      { text: '中心受理依申请信息公开14件,已按时办结。', value: 14 },
      { text: '年内收到政府信息公开申请3件,均已全部答复。', value: 3 },
      { text: '年内收到依申请公开办件7件,均按要求进行了回复。', value: 7 },
      { text: '年内收到政府信息公开申请5件,较上年减少2件,均在法定时限内答复。', value: 5 },
      { text: '年内收到政府信息公开申请1件,为当面申请,已答复同意公开。', value: 1 },
    ],
    leaves: [
      '全年收到政府信息公开申请7件,为网络申请的已答复。',
      '全年收到政府信息公开申请7件,已答复部分申请人。',
      '全年收到政府信息公开申请7件,其中5件已答复。',
      '全年收到政府信息公开申请7件,均为网上申请。',
    ],
  },
  {
    id: 'also/applications-all-granted',
    why: 'behind the number of applications: 收到2件,均予以公开',
    of: 'narr_applications_received',
    metric: 'narr_answers_granted',
    after:
      /^(?:,(?:均|全部)?(?:为|是|系)[^,;。\d]{2,8}申请)?,(?:均|都|全部|已全部|已)(?:已|依法|按时|按期|及时)*(?:答复|办结)?(?:并|,|且)?(?:均)?(?:同意|予以|给予)公开(?=[,;。]|$)/u,
    reads: [
      { text: '年内收到政府信息公开申请2件,均予以公开。', value: 2 },
      { text: '年内收到政府信息公开申请1件,为当面申请,已答复同意公开。', value: 1 },
    ],
    leaves: ['年内收到政府信息公开申请2件,均予以公开答复。', '年内收到政府信息公开申请2件,均同意公开部分内容。'],
  },
  {
    id: 'also/disclosed-all-on-website',
    why: 'all that was disclosed stands on the website',
    of: 'narr_disclosed_total',
    metric: 'narr_disclosed_website',
    after:
      /^,(?:均|全部|都)(?:已)?(?:在|通过)[^,;。\d、]{0,10}(?:网站|政府网|门户网|信息网)(?:上)?(?:进行|予以)?(?:公开|发布|公布)(?=[,;。]|$)/u,
    reads: [{ text: '年内主动公开政府信息189条,全部在门户网站公开。', value: 189 }],
    leaves: [
      '年内主动公开政府信息189条,均在门户网站、微信公众号公开。',
      '年内主动公开政府信息189条,均在门户网站公开栏上墙。',
      '年内主动公开政府信息189条,部分在门户网站公开。',
    ],
  },
  ALL_BY('in-person', 'narr_applications_in_person', '当面|现场|窗口|当场', '当面', '信函'),
  ALL_BY(
    'online',
    'narr_applications_online',
    '网络|网上|在线|互联网|电子邮件|电子邮箱|邮件|门户网站|网站|线上|平台',
    '网上',
    '信函',
  ),
  ALL_BY('mail', 'narr_applications_mail', '信函|邮寄|信件|书信|邮政|快递', '信函', '传真'),
  ALL_BY('fax', 'narr_applications_fax', '传真', '传真', '信函'),
];
