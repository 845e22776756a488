import type { Outcome } from '../../src/model.ts';

/** What a collection of the bundled portal should make of each page. Written down by hand from the pages' content. */
export interface ExpectedPage {
  readonly host: string;
  readonly path: string;
  readonly outcome: Outcome;
  /** What the reason says, where there is one. */
  readonly reason: RegExp | null;
  readonly reports: readonly ExpectedReport[];
}

export interface ExpectedReport {
  readonly agency: string;
  readonly year: number;
  readonly era: string;
  readonly title: string;
  /** `metric` or `metric/dimension` → value; null where the cell prints no number. */
  readonly figures: Readonly<Record<string, number | null>>;
  /** Checks that must fail, and no others of severity E. */
  readonly fails: readonly string[];
}

const CITY = '127.0.0.21';
const COUNTY = '127.0.0.22';
const PLATFORM = '127.0.0.23';
const DISTRICT = '127.0.0.24';
const MIRROR = '127.0.0.25';
const CITY_LIST = '/zwgk/zfxxgkzl/zfxxgknb';

const one = (host: string, path: string, report: ExpectedReport): ExpectedPage => ({
  host,
  path,
  outcome: 'written',
  reason: null,
  reports: [report],
});

const none = (host: string, path: string, outcome: Outcome, reason: RegExp | null = null): ExpectedPage => ({
  host,
  path,
  outcome,
  reason,
  reports: [],
});

export const expectedPages: readonly ExpectedPage[] = [
  none(CITY, `${CITY_LIST}/index.html`, 'followed'),
  none(CITY, `${CITY_LIST}/index_1.html`, 'followed'),
  none(CITY, `${CITY_LIST}/index_2.html`, 'followed'),
  none(CITY, `${CITY_LIST}/202012/t20201224_60003.html`, 'not-a-report', /notice/u),
  none(CITY, `${CITY_LIST}/201103/t20110330_2207.html`, 'failed', /404/u),
  one(CITY, `${CITY_LIST}/202503/t20250324_90412.html`, {
    agency: '云溪市人民政府',
    year: 2024,
    era: '2021-',
    title: '云溪市人民政府2024年政府信息公开工作年度报告',
    figures: {
      'applications_new/natural_person': 186,
      'applications_new/total': 226,
      'applications_carried_in/total': 10,
      'result_granted/total': 109,
      'result_partial/total': 17,
      'result_unavailable_not_held/total': 50,
      'result_other_no_correction/total': 6,
      'applications_processed_total/total': 224,
      'applications_carried_out/total': 12,
      'review_cases/total': 15,
      'review_cases/corrected': 2,
      'litigation_direct_cases/total': 7,
      'litigation_after_review_cases/total': 4,
      normative_docs_in_force: 186,
      admin_license_decisions: 48213,
      admin_fee_amount: 1843.27,
      narr_gazette_issues: 12,
      narr_press_conferences: 26,
      narr_policy_interpretations: 214,
      narr_disclosed_website: 24318,
      narr_disclosed_wechat: 3927,
      narr_info_processing_fee_collected: 0.16,
    },
    fails: [],
  }),
  one(CITY, `${CITY_LIST}/202203/t20220329_71120.html`, {
    agency: '云溪市人民政府',
    year: 2021,
    era: '2021-',
    title: '云溪市人民政府2021年政府信息公开工作年度报告',
    figures: {
      'applications_new/total': 161,
      'applications_new/legal_law_service': 9,
      'result_denied_third_party/total': 3,
      'result_other_misc/total': 3,
      'applications_processed_total/total': 159,
      'applications_carried_out/total': 9,
      'review_cases/total': 11,
      regulations_in_force: 13,
      admin_fee_amount: 2016.5,
      narr_disclosed_total: 48756,
      narr_policy_interpretations: 198,
      narr_press_conferences: 31,
    },
    fails: [],
  }),
  one(CITY, `${CITY_LIST}/202003/t20200320_52218.html`, {
    agency: '云溪市人民政府',
    year: 2019,
    era: '2019-2020',
    title: '云溪市2019年政府信息公开工作年度报告',
    figures: {
      'applications_new/total': 119,
      'result_other/total': 2,
      'applications_processed_total/total': 118,
      'applications_carried_out/legal_law_service': 1,
      admin_license_items_prev: 286,
      admin_license_items_delta: -5,
      admin_license_decisions: 31544,
      central_procurement_projects: 1532,
      normative_docs_disclosed_total: 412,
      'review_cases/total': 7,
      narr_disclosed_total: 35912,
      narr_disclosed_wechat: 6380,
    },
    fails: [],
  }),
  one(CITY, `${CITY_LIST}/201903/t20190327_40877.html`, {
    agency: '云溪市人民政府',
    year: 2018,
    era: '2014-2018',
    title: '云溪市人民政府2018年度政府信息公开工作报告',
    figures: {
      narr_disclosed_total: 31085,
      narr_disclosed_website: 20416,
      narr_disclosed_weibo: 3870,
      narr_applications_received: 131,
      narr_applications_online: 85,
      narr_answers_granted: 52,
      narr_answers_not_exist: 11,
      narr_review_cases: 6,
      narr_litigation_cases: 4,
      narr_press_conferences: 24,
      narr_staff_total: 346,
    },
    fails: [],
  }),
  one(CITY, `${CITY_LIST}/201703/t20170328_21350.html`, {
    agency: '云溪市',
    year: 2016,
    era: '2014-2018',
    title: '2016年云溪市政府信息公开年度报告',
    figures: {
      s14_disclosed_total: 28460,
      s14_disclosed_gazette: 96,
      s14_press_conferences_by_head: 5,
      s14_applications_received_total: 143,
      s14_answers_total: 139,
      s14_denied_not_gov_info: 3,
      s14_answers_other_route: 2,
      s14_reviews_total: 7,
      s14_litigation_other: 1,
      s14_fees_collected: 0,
      s14_staff_part_time: 254,
      s14_special_budget: 86.5,
      s14_training_attendees: 1460,
    },
    fails: [],
  }),
  one(CITY, `${CITY_LIST}/201403/t20140331_10042.html`, {
    agency: '云溪市人民政府',
    year: 2013,
    era: '2008-2013',
    title: '云溪市人民政府2013年度政府信息公开工作年度报告',
    figures: {
      'annex_sh_disclosed_total/current_period': 12846,
      'annex_sh_applications_total/current_period': 57,
      'annex_sh_applications_email/current_period': 6,
      'annex_sh_answers_denied/current_period': 6,
      'annex_sh_denied_privacy/current_period': 2,
      'annex_sh_fees_total/current_period': 0.32,
      'annex_sh_staff_part_time/current_period': 36,
      'annex_sh_litigation_costs/current_period': 1.2,
      narr_applications_received: 57,
    },
    fails: [],
  }),
  none(COUNTY, '/col/col1229/index.html', 'followed'),
  none(COUNTY, '/art/2015/3/2/art_1229_9012.html', 'blocked', /robots/u),
  one(COUNTY, '/art/2024/1/23/art_1229_70266.html', {
    agency: '临湖县水利局',
    year: 2023,
    era: '2021-',
    title: '临湖县水利局2023年政府信息公开工作年度报告',
    figures: {
      'applications_new/total': 7,
      'result_granted/natural_person': 4,
      'result_granted/total': 4,
      narr_applications_received: 9,
      admin_fee_amount: 146.08,
    },
    fails: ['R02', 'R03', 'R28'],
  }),
  one(COUNTY, '/art/2023/1/12/art_1229_66013.html', {
    agency: '临湖县大坪乡人民政府',
    year: 2022,
    era: '2021-',
    title: '临湖县大坪乡人民政府2022年政府信息公开工作年度报告',
    figures: { 'applications_new/total': 3, 'result_granted/total': 2, admin_license_decisions: 14 },
    fails: ['R33'],
  }),
  one(COUNTY, '/art/2021/1/19/art_1229_58114.html', {
    agency: '临湖县财政局',
    year: 2020,
    era: '2019-2020',
    title: '临湖县财政局2020年政府信息公开工作年度报告',
    figures: {
      'applications_new/total': 11,
      'result_denied_query_item/natural_person': 1,
      'applications_carried_out/total': 1,
      regulations_made_new: null,
      admin_coercion_decisions: null,
      admin_fee_items_delta: -1,
      central_procurement_amount: 1986.4,
      narr_disclosed_total: 537,
    },
    fails: [],
  }),
  one(COUNTY, '/art/2013/3/15/art_1229_3360.html', {
    agency: '青石镇人民政府',
    year: 2012,
    era: '2008-2013',
    title: '青石镇2012年政府信息公开工作年度报告',
    figures: {
      'annex_fj_disclosed_docs_total/report_year': 412,
      'annex_fj_disclosed_docs_total/cumulative': 1630,
      'annex_fj_applications_received_total/report_year': 9,
      'annex_fj_answers_granted/cumulative': 22,
      'annex_fj_litigation/cumulative': 0,
    },
    fails: [],
  }),
  none(PLATFORM, '/zwgk/nb/index.html', 'followed'),
  none(PLATFORM, '/zwgk/nb/index_2.html', 'followed'),
  one(PLATFORM, '/zwgk/nb/201802/c29_114.html', {
    agency: '云溪市水务局',
    year: 2017,
    era: '2014-2018',
    title: '云溪市水务局2017年政府信息公开年度报告',
    figures: {
      narr_applications_received: 17,
      narr_applications_online: 11,
      narr_applications_mail: 4,
      narr_answers_granted: 9,
      narr_review_cases: 1,
      narr_disclosed_website: 1186,
    },
    fails: [],
  }),
  one(PLATFORM, '/zwgk/nb/jyj-2025.html', {
    agency: '云溪市教育局',
    year: 2025,
    era: '2021-',
    title: '云溪市教育局2025年政府信息公开工作年度报告',
    figures: {
      'applications_new/total': 38,
      'applications_carried_in/total': 2,
      'result_granted/total': 20,
      'applications_carried_out/total': 2,
      'review_cases/pending': 1,
      admin_fee_amount: 512.4,
      narr_policy_interpretations: 46,
      narr_info_processing_fee_collected: 0.02,
    },
    fails: [],
  }),
  none(DISTRICT, '/xxgk/nb.htm', 'followed'),
  none(DISTRICT, '/xxgk/nb/20221028.htm', 'not-a-report', /university/u),
  one(DISTRICT, '/xxgk/nb/20180129.htm', {
    agency: '沙洲街道办事处',
    year: 2017,
    era: '2008-2013',
    title: '沙洲街道办事处2017年政府信息公开年度报告',
    figures: {
      'annex_fj_disclosed_docs_website/report_year': 280,
      'annex_fj_applications_received_total/cumulative': 14,
      'annex_fj_answers_partial/report_year': 1,
    },
    fails: [],
  }),
  one(DISTRICT, '/xxgk/nb/20160318.htm', {
    agency: '望江区',
    year: 2015,
    era: '2014-2018',
    title: '望江区2015年度政府信息公开工作情况报告',
    figures: {
      narr_disclosed_total: 9734,
      narr_applications_received: 46,
      narr_applications_online: 26,
      narr_review_cases: 3,
      narr_litigation_cases: 0,
    },
    fails: [],
  }),
  {
    host: MIRROR,
    path: '/baike/73120455.html',
    outcome: 'written',
    reason: null,
    reports: [
      {
        agency: '云东省水利厅',
        year: 2018,
        era: '2014-2018',
        title: '云东省水利厅2018年政府信息公开年度报告',
        figures: { narr_disclosed_website: 4527, narr_applications_received: 64, narr_review_cases: 3 },
        fails: [],
      },
      {
        agency: '青石县住房和城乡建设局',
        year: 2019,
        era: '2019-2020',
        title: '青石县住房和城乡建设局2019年政府信息公开工作年度报告',
        figures: {
          'applications_new/total': 6,
          'result_unavailable_needs_creation/legal_commercial': 1,
          'litigation_direct_cases/upheld': 1,
          admin_penalty_items_delta: 3,
        },
        fails: [],
      },
    ],
  },
  one(MIRROR, '/baike/73120460.html', {
    agency: '青石县统计局',
    year: 2021,
    era: '2021-',
    title: '青石县统计局2021年政府信息公开工作年度报告',
    figures: {
      'applications_new/natural_person': 9,
      'applications_new/total': 12,
      'result_granted/total': 6,
      'applications_carried_out/total': 1,
      'review_cases/total': 2,
      'litigation_direct_cases/upheld': 1,
    },
    fails: [],
  }),
  one(MIRROR, '/tw/chengdong-2014.html', {
    agency: '城东区人民政府',
    year: 2014,
    era: '2014-2018',
    title: '城东区人民政府2014年政府信息公开工作年度报告',
    figures: {
      narr_disclosed_total: 7842,
      narr_applications_received: 34,
      narr_answers_granted: 19,
      narr_press_conferences: 8,
      narr_review_cases: 2,
      narr_litigation_cases: 1,
    },
    fails: [],
  }),
];
