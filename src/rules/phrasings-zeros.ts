import type { ZeroPhrasing } from './phrasing.ts';

/** Zeros said in words. The words are the evidence; a sentence that says nothing is no zero. */

const NONE = '(?:未曾|从未|尚未|暂未|均未|未|没有|没|尚无|暂无|均无|无)';
/** Behind a kind of case: the denial in front does not reach it where its own count follows: 没有行政复议,行政诉讼1件. */
const UNCOUNTED = '(?![^,。;(]{0,10}\\d+[件起宗例次份])';
/** 除1件行政诉讼外,未发生…: all but those. */
const EXCEPTED_ANY = /除[^,。;]{1,30}外,?$/u;
const EXCEPTED_REVIEW = /除[^,。;]{0,24}复议[^,。;]{0,8}外,?$/u;
const EXCEPTED_LITIGATION = /除[^,。;]{0,24}诉讼[^,。;]{0,8}外,?$/u;
const DISPUTES = /信息公开|依申请|政务公开|公开[^。]{0,6}信息|公开工作|(?:复议|诉讼)[^。,]{0,10}情况/u;
/** Applications counted by the way they came. */
const CHANNELS = [
  'narr_applications_online',
  'narr_applications_mail',
  'narr_applications_in_person',
  'narr_applications_fax',
];
/** Nothing but a no, as the whole sentence. */
const ANSWER =
  /^(?:\d{4}年度?|全年|本年度?|年内|今年|目前|[我本](?:[省市县区镇乡局委办厅院]|单位|机关|部门|街道)|均|共|,)*(?:未发生|没有发生|未产生|未出现|未收到|没有收到|未接到|未受理|均无|无|没有)(?:此类|该类|这类|此|相关|上述|此项|该项|有关)*(?:情况|案件|事项|情形|业务|申请)?(?:发生)?[。;]?$/u;
const ABOUT = /信息公开|依申请|政务公开|公开申请|公开[^。]{0,6}信息|公开工作/u;

export const zeroPhrasings: readonly ZeroPhrasing[] = [
  {
    id: 'zero/applications',
    why: 'no application came in: 未收到…申请, 没有接到…依申请公开, 无人申请',
    metrics: ['narr_applications_received'],
    pattern: new RegExp(
      `${NONE}(?:有)?(?:收到|接收到|接收|接到|收悉|受理|产生|发生|出现|办理)(?:过|到|任何)?[^,;。:\\d]{0,40}?(?:申请(?!人|公开)(?:事项|件|表|书|的?信息)?|依?申请(?:公开)?(?:政府)?(?:信息)?(?:公开)?(?:件|事项|申请|来信|来电|办件|的情况|情况)?)(?!人|者)(?![^,;。]{0,24}(?:复议|诉讼|申诉|举报|投诉|收费|费用|纠纷|问题|引发|引起))`,
      'u',
    ),
    about: ABOUT,
    unless:
      /复议|诉讼|审批|许可|救助|投诉|举报|处理不当|延期|超期|逾期|^[^,;。、或和及]*(?:传真|当面|现场|窗口|上门|电子邮件|邮寄|信函|信件)(?:方式|形式)?(?:提交|提出)?(?:的)?(?:政府信息公开|信息公开|依申请公开)?(?:的)?申请|涉及(?:国家秘密|商业秘密|个人隐私)|(?:商业企业|科研机构|公益组织|法律服务机构)(?![^,;。]{0,30}(?:自然人|公民|其他组织))/u,
    notAfter: null,
    parts: CHANNELS,
    topic: 'applications',
    reads: [
      { text: '2018年我局未收到公开政府信息的申请。', value: 0 },
      { text: '主动公开信息19条,没有收到依申请公开信息。', value: 0 },
      { text: '全年未接到公民提出的公开政府信息申请。', value: 0 },
      { text: '全年未收到政府信息公开申请,也未发生因政府信息公开申请引发的行政复议或行政诉讼。', value: 0 },
      { text: '2023年我局未收到依申请公开信息件。', value: 0 },
      { text: '我镇未收到申请人提出的依申请公开申请。', value: 0 },
      { text: '全年未收到依申请公开来信。', value: 0 },
      { text: '2018年未收到公开申请,也没有发生行政复议。', value: 0 },
    ],
    leaves: [
      '未收到过投诉。',
      '未收到有关政府信息公开行政复议的申请。',
      '2019年全市未发生因处置不当产生严重负面影响现象。',
      '没有收到贷款申请。',
      '未发生因政府信息公开申请引发的行政复议。',
      '全年没有收到书面的政府信息公开申请,收到网上申请4件。',
      '全年未收到传真申请。',
      '没有收到涉及商业秘密、个人隐私的政府信息公开申请。',
      '未收到法律服务机构的政府信息公开申请。',
    ],
  },
  {
    id: 'zero/applications-nobody',
    why: 'nobody applied: 无人申请, 没有公民提出申请, 无依申请公开事项',
    metrics: ['narr_applications_received'],
    pattern:
      /(?:无人(?:提出)?申请|(?:没有|无)(?:公民|群众|单位|任何|人|法人|、|和|或|其他组织|社会)*(?:向[^,;。]{1,12})?(?:提出|要求)[^,;。]{0,20}申请|(?:无|没有)(?:政府信息)?依申请公开(?:政府信息)?(?:的)?(?:事项|申请|件|情况|信息|办件)?|(?:无|没有)(?:政府)?信息公开(?:的)?申请(?:事项|件|情况)?|(?:无|没有)(?:人|公民|群众)?申请公开(?:的)?(?:政府)?信息)(?![^,;。]{0,20}(?:复议|诉讼|投诉|收费|费用))/u,
    about: ABOUT,
    unless: /复议|诉讼|收费|制度|专栏/u,
    notAfter: null,
    parts: CHANNELS,
    topic: 'applications',
    reads: [
      { heading: '三、政府信息依申请公开办理情况', text: '(二)对申请的办理情况:无人申请。', value: 0 },
      { text: '2019年,我局无依申请公开事项。', value: 0 },
    ],
    leaves: ['无依申请公开收费情况。', { heading: '二、保障性住房', text: '该小区无人申请。' }],
  },
  {
    id: 'zero/review-and-litigation',
    why: 'neither a review nor a lawsuit: both are zero by one negation',
    metrics: ['narr_review_cases', 'narr_litigation_cases'],
    pattern: new RegExp(
      `(?:${NONE}|不存在)(?:(?!,(?:也|亦|且|均|同时)?(?:未|没|无))[^。;:\\d]){0,70}?复议[^。;\\d不]{0,22}?(?:诉讼|应诉)(?:案件|案|事项|情况|的情况)?${UNCOUNTED}`,
      'u',
    ),
    about: DISPUTES,
    unless: /纠错|撤销|败诉|责令|变更|避免|费用|未经|审结/u,
    notAfter: EXCEPTED_ANY,
    parts: [],
    topic: 'disputes',
    reads: [
      { text: '没有因政府信息公开申请行政复议、诉讼和申诉的情况发生。', value: 0, metric: 'narr_review_cases' },
      { heading: '四、行政复议、行政诉讼情况', text: '2018年度本单位无行政复议、行政诉讼。', value: 0, metric: 'narr_review_cases' }, // prettier-ignore
      { text: '无涉及政府信息公开行政复议、诉讼案件。', value: 0, metric: 'narr_litigation_cases' },
      { text: '全年未收到政府信息公开申请,也未发生因政府信息公开申请引发的行政复议或行政诉讼。', value: 0, metric: 'narr_review_cases' }, // prettier-ignore
    ],
    leaves: [
      '未发生行政复议被撤销、行政诉讼败诉的情况。',
      '避免因程序不规范引起行政复议和诉讼。',
      '除2件行政诉讼外,未发生其他政府信息公开行政复议、行政诉讼。',
    ],
  },
  {
    id: 'zero/litigation-and-review',
    why: 'the same with the lawsuit named first',
    metrics: ['narr_review_cases', 'narr_litigation_cases'],
    pattern: new RegExp(
      `(?:${NONE}|不存在)(?:(?!,(?:也|亦|且|均|同时)?(?:未|没|无))[^。;:\\d复]){0,50}?诉讼[^。;\\d不]{0,16}?复议(?:案件|案|事项|情况)?${UNCOUNTED}`,
      'u',
    ),
    about: DISPUTES,
    unless: /纠错|撤销|败诉|责令|费用/u,
    notAfter: EXCEPTED_ANY,
    parts: [],
    topic: 'disputes',
    reads: [{ text: '未发生因政府信息公开引起的行政诉讼和行政复议。', value: 0, metric: 'narr_litigation_cases' }],
    leaves: ['未发生行政诉讼败诉、复议纠错情况。'],
  },
  {
    id: 'zero/review',
    why: 'no review; the lawsuits may be told elsewhere',
    metrics: ['narr_review_cases'],
    pattern: new RegExp(
      `(?:${NONE}|不存在)[^。;:,\\d诉]{0,50}?(?:行政)?复议(?:案件|案|申请|事项|情况|的申请)?(?![^。;\\d]{0,22}(?:诉讼|应诉)${UNCOUNTED})`,
      'u',
    ),
    about: DISPUTES,
    unless: /纠错|撤销|责令|变更|避免|诉讼|费用|未经|审结/u,
    notAfter: EXCEPTED_REVIEW,
    parts: [],
    topic: 'disputes',
    reads: [
      { text: '未收到有关政府信息公开行政复议的申请。', value: 0 },
      { text: '政府信息公开工作没有发生行政复议,发生行政诉讼2件。', value: 0 },
      { text: '未收到政府信息公开行政复议申请,收到应诉通知书2份。', value: 0 },
    ],
    leaves: ['未发生行政复议被纠错的情况。'],
  },
  {
    id: 'zero/litigation',
    why: 'no lawsuit; the reviews may be told elsewhere',
    metrics: ['narr_litigation_cases'],
    pattern: new RegExp(
      `(?:${NONE}|不存在)[^。;:,\\d复]{0,50}?(?:行政)?诉讼(?:案件|案|事项|情况)?(?![^。;\\d]{0,16}复议${UNCOUNTED})`,
      'u',
    ),
    about: DISPUTES,
    unless: /败诉|撤销|责令|费用|复议/u,
    notAfter: EXCEPTED_LITIGATION,
    parts: [],
    topic: 'disputes',
    reads: [
      { text: '收到政府信息公开行政复议2件,未发生行政诉讼。', value: 0 },
      { text: '政府信息公开工作没有引起行政诉讼,行政复议2件均维持。', value: 0 },
    ],
    leaves: ['未产生相关诉讼费用,信息公开工作正常。', '行政诉讼未败诉,信息公开依法进行。'],
  },
  {
    id: 'zero/review-and-litigation-behind',
    why: 'the denial stands behind: 行政复议、行政诉讼均为零, 行政诉讼未发生',
    metrics: ['narr_review_cases', 'narr_litigation_cases'],
    pattern:
      /复议(?:案件|申请)?(?:、|和|及|与|或)(?:行政)?诉讼(?:案件|案)?(?:、(?:行政)?(?:申诉|投诉|举报|信访)(?:举报)?(?:案件|案)?){0,3}(?:案件|案|数量|量|情况)?(?:均|都|皆)?(?:为零|为0(?:件|起|宗)?(?=[,;。、]|$)|(?:均|都)?(?:未|没有)(?:发生|收到|产生|出现)|为无)/u,
    about: DISPUTES,
    unless: /纠错|撤销|败诉|维持/u,
    notAfter: EXCEPTED_ANY,
    parts: [],
    topic: 'disputes',
    reads: [
      { text: '政府信息公开行政复议、行政诉讼、申诉案件均为0。', value: 0, metric: 'narr_litigation_cases' },
      { text: '政府信息公开行政复议和行政诉讼均未发生。', value: 0, metric: 'narr_review_cases' },
    ],
    leaves: ['政府信息公开行政复议、行政诉讼败诉率为零。', '行政复议、行政诉讼均未败诉,信息公开依法进行。'],
  },
  {
    id: 'zero/review-behind',
    why: 'one kind with its denial behind: 行政复议为零',
    metrics: ['narr_review_cases'],
    pattern: /复议(?:案件|申请|案)?(?:数量|数|量)?(?:为零|未发生|没有发生)(?=[,;。、]|$)/u,
    about: DISPUTES,
    unless: /纠错|撤销|维持/u,
    notAfter: EXCEPTED_REVIEW,
    parts: [],
    topic: 'disputes',
    reads: [{ text: '涉及政府信息公开的行政复议为零,行政诉讼为零。', value: 0 }],
    leaves: ['因信息公开引起的行政复议未发生变更。'],
  },
  {
    id: 'zero/litigation-behind',
    why: 'the same for lawsuits: 行政诉讼未发生',
    metrics: ['narr_litigation_cases'],
    pattern:
      /(?<!(?:、|和|及|与|或)(?:行政)?)诉讼(?:案件|申请|案)?(?:数量|数|量)?(?:为零|未发生|没有发生)(?=[,;。、]|$)/u,
    about: DISPUTES,
    unless: /败诉|撤销/u,
    notAfter: EXCEPTED_LITIGATION,
    parts: [],
    topic: 'disputes',
    reads: [
      { text: '涉及政府信息公开的行政复议为零,行政诉讼为零。', value: 0 },
      { text: '政府信息公开行政复议1件;行政诉讼未发生。', value: 0 },
    ],
    leaves: ['因信息公开引起的行政诉讼未发生败诉。'],
  },
  {
    id: 'zero/litigation-after-review',
    why: 'told in one sentence with the review of an applicant: 提起行政复议1件;没有引发行政诉讼',
    metrics: ['narr_litigation_cases'],
    pattern: /(?:没有|未|无)(?:引发|产生|发生|引起|被提起|提起)行政诉讼(?:案件)?/u,
    about: /申请人[^。]{0,30}行政复议[^。]{0,40}行政诉讼/u,
    unless: /败诉|费用/u,
    notAfter: null,
    parts: [],
    topic: 'disputes',
    reads: [{ text: '申请人因不服答复提起行政复议1件,结果为维持;没有引发行政诉讼。', value: 0 }],
    leaves: ['全年执法规范,没有引发行政诉讼。'],
  },
  {
    id: 'zero/disputes-label',
    why: 'a heading and its answer in one line: 行政复议、行政诉讼情况:无',
    metrics: ['narr_review_cases', 'narr_litigation_cases'],
    pattern: /复议[^。;:,\d]{0,20}诉讼[^。;:,\d]{0,14}:(?:本年度|全年)?(?:无|没有|均无|暂无|零)(?=[。;,]|$)/u,
    about: null,
    unless: null,
    notAfter: null,
    parts: [],
    topic: 'disputes',
    reads: [{ text: '政府信息公开行政复议、行政诉讼情况:无。', value: 0, metric: 'narr_review_cases' }],
    leaves: ['行政复议、行政诉讼情况:无新增制度。'],
  },
  {
    id: 'zero/disputes-heading',
    why: 'a heading and its answer as two sentences: 行政复议、行政诉讼情况。全年未发生。',
    metrics: ['narr_review_cases', 'narr_litigation_cases'],
    pattern: ANSWER,
    about:
      /(?:^|[。\n])(?![^。]*(?:收费|费用|申请情况|办理情况))[^。]{0,40}复议[^。]{0,14}(?:诉讼|应诉)[^。]{0,12}(?:情况|事项|方面)?。[^。]{0,24}(?:。[^。]{0,24}){0,3}$/u,
    unless: null,
    notAfter: null,
    parts: [],
    topic: 'disputes',
    reads: [
      { text: '(四)行政复议、行政诉讼情况。全年未发生。', value: 0, metric: 'narr_review_cases' },
      { heading: '四、行政复议、行政诉讼情况', text: '2018年度,本机关无此类情况。', value: 0, metric: 'narr_litigation_cases' }, // prettier-ignore
    ],
    leaves: [
      { heading: '四、收费及行政复议、行政诉讼情况', text: '全年未发生。' },
      '(四)行政复议、行政诉讼情况。全年未发生败诉。',
    ],
  },
  {
    id: 'zero/applications-heading',
    why: 'the same under a heading about applications: 依申请公开情况。本年度无。',
    metrics: ['narr_applications_received'],
    pattern: ANSWER,
    about:
      /(?:^|[。\n])(?![^。]*(?:收费|费用|复议|诉讼|主动公开))[^。]{0,20}(?:依申请公开|公开申请)[^。]{0,20}(?:情况|事项|方面|办理)?。[^。]{0,24}(?:。[^。]{0,24}){0,3}$/u,
    unless: null,
    notAfter: null,
    parts: CHANNELS,
    topic: 'applications',
    reads: [
      { heading: '三、依申请公开政府信息情况', text: '本年度无。', value: 0 },
      { heading: '三、依申请公开政府信息和不予公开政府信息情况', text: '我镇2016年度无申请。', value: 0 },
      { text: '(二)依申请公开情况。全年未收到。', value: 0 },
    ],
    leaves: [
      { heading: '二、主动公开和依申请公开情况', text: '全年未发生。' },
      { heading: '一、概述', text: '本年度无。' },
    ],
  },
  {
    id: 'zero/complaints',
    why: 'no complaint about disclosure work',
    metrics: ['narr_complaints'],
    pattern: new RegExp(
      `(?:${NONE}|不存在)(?:发生|收到|接到|出现)?[^。;,\\d]{0,30}(?:信息公开|政务公开)[^。;,\\d]{0,16}(?:投诉举报|举报投诉|举报、投诉|投诉、举报|举报和投诉|投诉和举报|投诉|举报)(?:情况|案件|事项)?`,
      'u',
    ),
    about: null,
    unless: /查实|属实|制度|渠道|不当/u,
    notAfter: null,
    parts: [],
    topic: null,
    reads: [{ text: '云溪市没有发生针对单位政府信息公开工作提起的投诉举报情况。', value: 0 }],
    leaves: ['未收到过投诉。', '未设立信息公开投诉举报渠道。'],
  },
  {
    id: 'zero/complaints-beside-cases',
    why: 'named beside reviews and lawsuits about disclosure: 无行政复议、无行政诉讼、无举报; 也未收到举报',
    metrics: ['narr_complaints'],
    pattern:
      /(?:(?:也|亦|且)?(?:未收到|没有收到|未接到|没有接到|未发生|没有发生)|(?<=[、,;])(?:也|亦)?(?:无|没有))(?:任何|有关|相关|群众|公众)*(?:投诉举报|举报投诉|举报、?投诉|投诉、?举报|举报)(?:案件|事项|情况)?(?=[,;。]|$)/u,
    about:
      /(?:信息公开|政务公开)[^。]{0,60}(?:复议|诉讼)|(?:复议|诉讼)[^。]{0,30}(?:信息公开|政务公开)|(?:复议|诉讼)[^。]{0,12}情况/u,
    unless: /查实|属实|制度|渠道/u,
    notAfter: /热线|12345|信访[^。]{0,20}$|环境|食品/u,
    parts: [],
    topic: null,
    reads: [
      { text: '我局没有因政府信息公开引起的行政复议和行政诉讼,也未收到举报。', value: 0 },
      { heading: '四、行政复议、行政诉讼情况', text: '全年无行政复议、无行政诉讼、无举报。', value: 0 },
    ],
    leaves: ['未收到举报。', '12345热线办结及时,信息公开有序,未收到举报。'],
  },
  {
    id: 'zero/appeals',
    why: 'named behind reviews and lawsuits: 没有…行政复议、行政诉讼或申诉、举报',
    metrics: ['narr_complaints'],
    pattern: new RegExp(`(?:${NONE}|不存在)[^。;\\d]{0,60}申诉[、和或及]?举报(?:的|等)*(?:情况|案件|事项)?`, 'u'),
    about: ABOUT,
    unless: /查实|属实|制度|渠道|不当/u,
    notAfter: null,
    parts: [],
    topic: null,
    reads: [
      {
        text: '不存在因信息公开而起的复议、诉讼或申诉、举报。',
        value: 0,
        metric: 'narr_complaints',
      },
      { text: '没有依申请公开方面的行政诉讼以及申诉举报等事项。', value: 0, metric: 'narr_complaints' },
    ],
    leaves: ['依申请公开工作没有开通申诉举报渠道。', '未收到消费者申诉举报。'],
  },
  {
    id: 'zero/fee-form',
    why: 'the three things that a report must say of the fee (国办函〔2020〕109号), all of them zero in one go',
    metrics: [
      'narr_info_processing_fee_notices',
      'narr_info_processing_fee_billed',
      'narr_info_processing_fee_collected',
    ],
    pattern:
      /收费通知(?:的)?(?:件数|数量)(?:、|和|与|及)(?:总?金额)(?:、|和|与|以及|及)(?:实际收取(?:的)?)(?:总?金额|费用)?(?:均|都)?(?:为)?(?:0|零)(?![.\d])/u,
    about: null,
    unless: null,
    notAfter: null,
    parts: [],
    topic: null,
    reads: [
      {
        text: '本年度发出收费通知的件数和总金额以及实际收取的总金额均为0。',
        value: 0,
        metric: 'narr_info_processing_fee_notices',
      },
      {
        text: '发出收费通知的件数、总金额和实际收取的总金额均为零。',
        value: 0,
        metric: 'narr_info_processing_fee_collected',
      },
    ],
    leaves: ['本年度发出收费通知的件数和总金额以及实际收取的总金额已公布。'],
  },
  {
    id: 'zero/fee-label',
    why: 'a heading and its answer in one line: 收取信息处理费情况:无',
    metrics: ['narr_info_processing_fee_collected'],
    pattern:
      /(?:信息处理费|信息公开处理费)[^。;,:\d]{0,10}:(?:本年度|全年|我局|我镇)*(?:无|没有|未收取|零)(?=[。;,]|$)/u,
    about: null,
    unless: null,
    notAfter: null,
    parts: [],
    topic: null,
    reads: [{ text: '(一)收取信息处理费情况:无。', value: 0 }],
    leaves: ['收取信息处理费情况:无减免规定。'],
  },
  {
    id: 'zero/fee',
    why: 'no fee was taken for information: 未收取, 没有收费, 无…收费情况, 均免费提供',
    metrics: ['narr_info_processing_fee_collected'],
    pattern: new RegExp(
      `(?:(?:${NONE}|不存在|未存在|未有)(?:发生|产生|开展|进行|向[^,;。\\d]{0,24})?(?:收取|收缴|收到|征收)?(?:过|任何)?[^。;,\\d]{0,14}(?:信息(?:公开)?处理费|检索费|复印费)[^。;,\\d]{0,8}(?:收取|的情况|情况|工作)?|(?:${NONE})(?:发生|产生)?(?:向[^,;。\\d]{0,12})?(?:收取|收缴|征收)(?:过|任何|政府信息公开|依申请公开|相关|信息公开|申请人|的|、|检索|复制|邮寄|等)*(?:费用|费)|(?:${NONE}|不存在|未存在)(?:向[^,;。\\d]{0,20})?(?:进行|发生|产生)?(?:任何|政府信息公开|依申请公开|信息公开|相关|的)*(?:收费)(?:的)?(?:情况|行为|事项)?|均(?:为)?免费(?:提供)?|暂不收费)`,
      'u',
    ),
    // The form's own section is about fees for information, whatever it leaves out of its heading.
    about: new RegExp(`${ABOUT.source}|信息处理费|收费(?:情况)?[和及与、]减免`, 'u'),
    unless: /主动公开|(?<!收费(?:情况)?[和及与、])减免|制度|标准|依据|投诉|举报|通知/u,
    notAfter: /^(?!.*(?:依申请|信息公开|申请人|政府信息)).*(?:咨询|查阅|办事|服务)|主动公开[^,;。]{0,10}$/u,
    parts: [],
    topic: null,
    reads: [
      { text: '2025年,无收取信息处理费情况,政府信息公开工作正常。', value: 0 },
      { text: '2018年度,我镇政府信息公开没有收费。', value: 0 },
      { text: '2018年,全市无向政府信息公开申请人进行收费的情况。', value: 0, scope: 'area' },
      { text: '2010年我局依申请提供政府信息未收取费用,不存在减免情况。', value: 0 },
      { text: '我镇2018年未产生政府信息公开收费和减免情况。', value: 0 },
      { text: '对受理的政府信息公开申请,均无偿提供,没有向申请人收取任何费用。', value: 0 },
      { heading: '六、其他需要报告的事项', text: '本年度暂未开展信息处理费收取工作。', value: 0 },
      { heading: '四、收费及减免情况', text: '我站无收费及减免情况。', value: 0 },
      { heading: '四、收费及减免情况', text: '未收费。', value: 0 },
      { text: '本年度未存在政府信息公开收费及减免情况。', value: 0 },
      { heading: '六、其他需要报告的事项', text: '我站没有产生信息公开处理费。', value: 0 },
      { text: '我镇全年未发生政府信息公开的收费及减免事项。', value: 0 },
    ],
    leaves: [
      '学校未收取任何费用。',
      '主动公开信息未收费。',
      { heading: '三、政府信息公开咨询情况', text: '对群众的咨询实行免费,未收取任何费用。' },
      '公园免费开放。',
      '依申请公开政府信息不收取任何费用。',
    ],
  },
];
