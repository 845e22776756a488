import type { Expected } from './page-set.ts';

const ads = [
  '市场价', '查看价格', '查看详情', '选择特殊符号', '选择搜索类型', '热门搜索', '首页 > 百科', '相关推荐', '常见问题', '文献',
  '立即下载', '客服', '免费注册', '番禺',
]; // prettier-ignore

/** Bodies, years and some figures of the five seeds, by the number in their names. */
export const seedFacts: Readonly<Record<string, Partial<Expected>>> = {
  '000': { chrome: ads, reports: [{ agency: '鞍山市', year: 2018 }] },
  '001': {
    chrome: ads,
    reports: [{ agency: '泰宁县杉城镇人民政府', year: 2017 }],
    figures: [
      ['annex_fj_disclosed_docs_total', 'report_year', 19],
      ['annex_fj_disclosed_docs_total', 'cumulative', 39],
      ['annex_fj_applications_received_total', 'report_year', 0],
    ],
  },
  '002': { chrome: ads, reports: [{ agency: '丰城市', year: 2018 }] },
  '003': { chrome: ads, reports: [{ agency: '舟山市', year: 2018 }] },
  '004': {
    chrome: ads,
    reports: [
      { agency: '山西省商务厅', year: 2018 },
      { agency: '吉林省商务厅', year: 2020 },
      { agency: '广东省', year: 2018 },
      { agency: '珠海市', year: 2018 },
    ],
    figures: [
      ['narr_applications_received', null, 52971],
      ['narr_applications_online', null, 26448],
      ['narr_applications_mail', null, 8442],
      ['narr_applications_in_person', null, 17914],
      ['narr_applications_fax', null, 167],
      ['narr_applications_received', null, 1202],
      ['central_procurement_amount', null, 2000],
    ],
  },
};
