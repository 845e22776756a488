import type { Filling, Form, FormRow } from './form-data.ts';
import { as, fill, na, row } from './form-data.ts';

/** Label, key without its table's prefix, this year's and the cumulative figure. */
type AnnexLine = readonly [label: string, key: string, year: number, cumulative: number];

const FUJIAN: readonly AnnexLine[] = [
  ['主动公开文件数', 'disclosed_docs_total', 1319, 27439],
  ['其中：1.政府网站公开数', 'disclosed_docs_website', 1319, 27430],
  ['2.政府公报公开数', 'disclosed_docs_gazette', 0, 9],
  ['受理政府信息公开申请总数', 'applications_received_total', 17, 88],
  ['其中：1.当面申请数', 'applications_received_in_person', 4, 21],
  ['2.网络申请数', 'applications_received_online', 11, 60],
  ['3.信函、传真申请数', 'applications_received_mail_fax', 2, 7],
  ['对申请的答复总数', 'answers_total', 16, 87],
  ['其中：1.同意公开答复数', 'answers_granted', 12, 70],
  ['2.同意部分公开答复数', 'answers_partial', 0, 3],
  ['3.不予公开答复数', 'answers_denied', 1, 4],
  ['4.其他类型答复数', 'answers_other', 3, 10],
  ['接受行政申诉、举报数', 'complaints', 0, 0],
  ['行政复议数', 'reviews', 1, 2],
  ['行政诉讼数', 'litigation', 0, 0],
];

function annexFujian(filling: Filling): Form {
  const rows = FUJIAN.map(([label, key, year, cumulative], at): FormRow => {
    const keys = ['report_year', 'cumulative'].map((period) => `annex_fj_${key}/${period}`);
    return row([label], [fill(year, at * 2, filling), fill(cumulative, at * 2 + 1, filling)], keys, { fixed: ['条'] });
  });
  return {
    name: 'Fujian annex',
    table: 'annex_fj',
    year: 2013,
    section: '附表：政府信息公开情况统计表',
    cols: 4,
    labelCols: 1,
    parts: [{ head: [['指标名称', '单位', '2013年度', '历年累计']], rows }],
  };
}

const SHANGHAI: readonly (readonly [label: string, unit: string, key: string, now: number, sum: number])[] = [
  ['主动公开信息数', '条', 'disclosed_total', 512, 4096],
  ['其中：全文电子化的主动公开信息数', '条', 'disclosed_fulltext_electronic', 500, 4001],
  ['公文类信息数', '条', 'official_documents', 61, 733],
  ['其中：新增的行政规范性文件数', '条', 'normative_docs_new', 3, 19],
  ['提供服务类信息数', '条', 'service_items', 0, 45],
  ['网站专栏页面访问量', '人次', 'website_column_visits', 8230, 120411],
  ['现场接待人数', '人次', 'onsite_visitors', 24, 260],
  ['网上咨询数', '人次', 'consult_online', 7, 35],
  ['咨询电话接听数', '人次', 'consult_phone', 118, 904],
  ['依申请公开信息目录数', '条', 'on_request_catalogue', 0, 12],
  ['申请总数', '条', 'applications_total', 13, 77],
  ['其中：1.当面申请数', '条', 'applications_in_person', 5, 30],
  ['2.传真申请数', '条', 'applications_fax', 0, 2],
  ['3.电子邮件申请数', '条', 'applications_email', 3, 15],
  ['4.网上申请数', '条', 'applications_online', 4, 20],
  ['5.信函申请数', '条', 'applications_mail', 1, 8],
  ['6.其他形式申请数', '条', 'applications_other', 0, 2],
  ['对申请的答复总数', '条', 'answers_total', 13, 76],
  ['其中：1.同意公开答复数', '条', 'answers_granted', 6, 40],
  ['2.同意部分公开答复数', '条', 'answers_partial', 1, 5],
  ['3.非《规定》所指政府信息数', '条', 'answers_not_gov_info', 2, 6],
  ['4.信息不存在数', '条', 'answers_not_exist', 1, 9],
  ['5.非本机关职权范围数', '条', 'answers_not_held', 1, 6],
  ['6.申请内容不明确数', '条', 'answers_unclear', 0, 3],
  ['7.重复申请数', '条', 'answers_repeat', 0, 1],
  ['8.不予公开答复总数', '条', 'answers_denied', 2, 6],
  ['（1）“国家秘密”数', '条', 'denied_state_secret', 0, 0],
  ['（2）“商业秘密”数', '条', 'denied_trade_secret', 1, 2],
  ['（3）“个人隐私”数', '条', 'denied_privacy', 1, 3],
  ['（4）“过程中信息且影响安全稳定”数', '条', 'denied_in_process', 0, 1],
  ['（5）“危及安全和稳定”数', '条', 'denied_safety', 0, 0],
  ['（6）“法律法规规定的其他情形”数', '条', 'denied_other_law', 0, 0],
  ['行政复议数', '件', 'reviews', 0, 1],
  ['行政诉讼数', '件', 'litigation', 1, 1],
  ['行政申诉数', '件', 'appeals', 0, 0],
  ['收取费用总数', '元', 'fees_total', 320, 4100],
  ['政府信息公开指定专职人员数', '人', 'staff_total', 6, 6],
  ['其中：1.全职人员', '人', 'staff_full_time', 2, 2],
  ['2.兼职人员', '人', 'staff_part_time', 4, 4],
  ['处理政府信息公开的专项经费', '万元', 'budget', 15, 90],
  ['处理政府信息公开的实际支出', '万元', 'actual_spending', 11, 84],
  ['与诉讼有关的总费用', '万元', 'litigation_costs', 0, 0],
];

/** Amounts printed in 元 are kept in 万元. */
function annexShanghai(filling: Filling): Form {
  const rows = SHANGHAI.map(([label, unit, key, now, sum], at): FormRow => {
    const keys = ['current_period', 'year_to_date'].map((period) => `annex_sh_${key}/${period}`);
    const cells = [fill(now, at * 2, filling), fill(sum, at * 2 + 1, filling)].map((cell) =>
      unit === '元' && cell.value !== null ? { ...cell, value: cell.value / 10_000 } : cell,
    );
    return row([label], cells, keys, { fixed: [unit, String(at + 1).padStart(2, '0')] });
  });
  return {
    name: 'Shanghai annex',
    table: 'annex_sh',
    year: 2012,
    section: '附表：政府信息公开情况统计表',
    cols: 5,
    labelCols: 1,
    parts: [{ head: [['指标名称', '计量单位', '代码', '本期', '累计']], rows }],
  };
}

/** Label, unit and figure of the national table; a heading row has neither. */
const NATIONAL: readonly (readonly [label: string, unit?: string, key?: string, value?: number])[] = [
  ['一、主动公开情况'],
  ['（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）', '条', 'disclosed_total', 3528],
  ['其中：主动公开规范性文件数', '条', 'disclosed_normative_docs', 41],
  ['制发规范性文件总数', '件', 'normative_docs_issued', 40],
  ['（二）通过不同渠道和方式公开政府信息的情况'],
  ['1.政府公报公开政府信息数', '条', 'disclosed_gazette', 0],
  ['2.政府网站公开政府信息数', '条', 'disclosed_website', 3100],
  ['3.政务微博公开政府信息数', '条', 'disclosed_weibo', 210],
  ['4.政务微信公开政府信息数', '条', 'disclosed_wechat', 618],
  ['5.其他方式公开政府信息数', '条', 'disclosed_other_channels', 77],
  ['二、回应解读情况'],
  ['（一）回应公众关注热点或重大舆情数（不同方式回应同一热点或舆情计1次）', '次', 'responses_hotspots', 9],
  ['（二）通过不同渠道和方式回应解读的情况'],
  ['1.参加或举办新闻发布会总次数', '次', 'press_conferences', 5],
  ['其中：主要负责同志参加新闻发布会次数', '次', 'press_conferences_by_head', 1],
  ['2.政府网站在线访谈次数', '次', 'online_interviews', 12],
  ['其中：主要负责同志参加政府网站在线访谈次数', '次', 'online_interviews_by_head', 0],
  ['3.政策解读稿件发布数', '篇', 'policy_interpretations', 66],
  ['4.微博微信回应事件数', '次', 'responses_weibo_wechat', 31],
  ['5.其他方式回应事件数', '次', 'responses_other', 0],
  ['三、依申请公开情况'],
  ['（一）收到申请数', '件', 'applications_received_total', 84],
  ['1.当面申请数', '件', 'applications_received_in_person', 10],
  ['2.传真申请数', '件', 'applications_received_fax', 1],
  ['3.网络申请数', '件', 'applications_received_online', 60],
  ['4.信函申请数', '件', 'applications_received_mail', 13],
  ['（二）申请办结数', '件', 'applications_closed_total', 82],
  ['1.按时办结数', '件', 'applications_closed_on_time', 80],
  ['2.延期办结数', '件', 'applications_closed_extended', 2],
  ['（三）申请答复数', '件', 'answers_total', 82],
  ['1.属于已主动公开范围数', '件', 'answers_already_public', 20],
  ['2.同意公开答复数', '件', 'answers_granted', 28],
  ['3.同意部分公开答复数', '件', 'answers_partial', 3],
  ['4.不同意公开答复数', '件', 'answers_denied', 6],
  ['其中：1.涉及国家秘密', '件', 'denied_state_secret', 0],
  ['2.涉及商业秘密', '件', 'denied_trade_secret', 1],
  ['3.涉及个人隐私', '件', 'denied_privacy', 2],
  ['4.危及国家安全、公共安全、经济安全和社会稳定', '件', 'denied_safety', 0],
  ['5.不是《条例》所指政府信息', '件', 'denied_not_gov_info', 3],
  ['6.法律法规规定的其他情形', '件', 'denied_other_law', 0],
  ['5.不属于本行政机关公开数', '件', 'answers_not_this_body', 11],
  ['6.申请信息不存在数', '件', 'answers_not_exist', 9],
  ['7.告知作出更改补充数', '件', 'answers_amend', 0],
  ['8.告知通过其他途径办理数', '件', 'answers_other_route', 5],
  ['四、行政复议数量', '件', 'reviews_total', 7],
  ['（一）维持具体行政行为数', '件', 'reviews_upheld', 4],
  ['（二）被依法纠错数', '件', 'reviews_corrected', 1],
  ['（三）其他情形数', '件', 'reviews_other', 2],
  ['五、行政诉讼数量', '件', 'litigation_total', 3],
  ['（一）维持具体行政行为或者驳回原告诉讼请求数', '件', 'litigation_upheld', 2],
  ['（二）被依法纠错数', '件', 'litigation_corrected', 0],
  ['（三）其他情形数', '件', 'litigation_other', 1],
  ['六、举报投诉数量', '件', 'complaints', 0],
  ['七、依申请公开信息收取的费用', '万元', 'fees_collected', 0],
  ['八、机构建设和保障经费情况'],
  ['（一）政府信息公开工作专门机构数', '个', 'dedicated_bodies', 24],
  ['（二）设置政府信息公开查阅点数', '个', 'reading_points', 38],
  ['（三）从事政府信息公开工作人员数', '人', 'staff_total', 95],
  ['1.专职人员数（不包括政府公报及政府网站工作人员数）', '人', 'staff_full_time', 15],
  ['2.兼职人员数', '人', 'staff_part_time', 80],
  [
    '（四）政府信息公开专项经费（不包括用于政府公报编辑管理及政府网站建设维护等方面的经费）',
    '万元',
    'special_budget',
    12,
  ],
  ['九、政府信息公开会议和培训情况'],
  ['（一）召开政府信息公开工作会议或专题会议数', '次', 'meetings', 14],
  ['（二）举办各类培训班数', '次', 'trainings', 8],
  ['（三）接受培训人员数', '人次', 'training_attendees', 1460],
];

function statistics(filling: Filling): Form {
  const rows = NATIONAL.map(([label, unit, key, value = 0], at): FormRow => {
    if (key === undefined) return row([label], [na('——')], [], { fixed: ['——'] });
    const cell = key === 'special_budget' && filling !== 'counts' ? as('12.35', 12.35) : fill(value, at, filling);
    return row([label], [cell], [`s14_${key}/`], { fixed: [unit ?? ''] });
  });
  return {
    name: 'national statistics table',
    table: 'stat2014',
    year: 2016,
    section: '附件：政府信息公开情况统计表（2016年度）',
    cols: 3,
    labelCols: 1,
    parts: [{ head: [['统计指标', '单位', '统计数']], rows }],
  };
}

/** The annexes of 2008–2013 and the national table of 2014–2018, all 58 of its rows. */
export const formsTo2018 = (filling: Filling): readonly Form[] => [
  annexFujian(filling),
  annexShanghai(filling),
  statistics(filling),
];
