import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extractObservations } from '../../../src/extract/extract-observations.ts';
import { extractProse } from '../../../src/extract/prose/extract-prose.ts';
import type { Observation } from '../../../src/model.ts';
import { proseRules } from '../../../src/rules/phrasings.ts';
import { tableRules } from '../../../src/rules/tables.ts';
import { buildReport } from './build-report.ts';

const observe = (lines: readonly string[], year: number | null = 2018): readonly Observation[] =>
  extractProse(buildReport(lines), { year, agency: null }, proseRules).observations;

const values = (rows: readonly Observation[], metric: string): (number | null)[] =>
  rows.filter((row) => row.metric === metric).map((row) => row.value);

describe('extractProse', () => {
  it('gives the sentence, the printed characters and the line, and counts repetitions', () => {
    const lines = [
      '一、概述',
      '云溪市 2018 年主动公开政府信息　1,234 余条。会议很多。',
      '全年主动公开政府信息1234条。',
    ];
    const rules = { tables: tableRules, prose: proseRules };
    const { observations } = extractObservations(buildReport(lines), { year: 2018, agency: null }, rules);
    expect(observations).toEqual([
      {
        metric: 'narr_disclosed_total', dimension: null, value: 1234, unit: '条', state: 'number', approx: true,
        scope: 'body', period: 'year', occurrence: 1, raw: '1,234 余条', method: 'prose', tableId: null,
        evidence: '云溪市 2018 年主动公开政府信息　1,234 余条。', line: 2,
      },
      expect.objectContaining({ occurrence: 2, approx: false, raw: '1234条', line: 3 }),
    ]); // prettier-ignore
  });

  it('tells this year from last year, the plan and the cumulative figure in one sentence', () => {
    const text = '截至2018年底,我局历年累计主动公开政府信息520条,其中2018年新增140条,比2017年(120条)增加20条,2019年计划主动公开政府信息150条。'; // prettier-ignore
    const rows = observe([text]).map(({ metric, value, period }) => [metric, value, period]);
    expect(rows).toEqual([
      ['narr_disclosed_total', 520, 'cumulative'],
      ['narr_disclosed_total', 140, 'year'],
    ]);
  });

  it.each([
    ['信息公开目录已主动公开信息3860条,2018年新增公开信息412条。', 'cumulative'],
    ['主动公开政府信息300条,今年新增5个栏目。', 'year'],
    ['主动公开政府信息300条,今年增加2名工作人员。', 'year'],
    ['主动公开政府信息300条。本年新增政策解读5条。', 'year'],
    ['主动公开政府信息300条。今年新增公开信息12条。', 'year'],
    ['累计主动公开政府信息300条,今年新增12条。', 'cumulative'],
    ['截至2018年12月31日,我局共主动公开政府信息300条,其中当年新增政府信息12条。', 'cumulative'],
    ['截至2018年12月31日,我局共主动公开政府信息300条。', 'year'],
    ['截至2018年底累计主动公开政府信息300条,2018年主动公开12条。', 'cumulative'],
    ['2009年至2018年,我局主动公开政府信息300条。', 'cumulative'],
    ['2017年12月1日至2018年11月30日,我局主动公开政府信息300条。', 'year'],
    ['2018年1月1日至2018年12月31日,我局主动公开政府信息300条。', 'year'],
    ['今年以来,我局共主动公开政府信息300条。', 'year'],
    ['2018年以来,我局共主动公开政府信息300条。', 'year'],
    ['2018年年初以来,共主动公开政府信息300条。', 'year'],
    ['《条例》施行以来,共主动公开政府信息300条。', 'cumulative'],
    ['2017年以来,我局共主动公开政府信息300条。', undefined],
    ['截至2018年12月31日,主动公开政府信息300条,其中2018年公开重点领域信息12条。', 'year'],
    ['结合近三年的工作实际,我局主动公开政府信息300条。', 'year'],
    ['在上半年的网站普查中名列前茅,主动公开政府信息300条。', 'year'],
    ['近三年主动公开政府信息300条。', undefined],
    ['“十三五”期间,我局主动公开政府信息300条。', undefined],
    ['上半年主动公开政府信息300条。', undefined],
    ['2018年11月,主动公开政府信息300条。', undefined],
    ['上半年改版了网站,增设了专栏,全年主动公开政府信息300条。', 'year'],
  ])('a number counts all years where the year added to a running total of the same: %s', (text, period) => {
    expect(observe([text]).find((row) => row.metric === 'narr_disclosed_total')?.period).toBe(period);
  });

  it.each([
    ['没有收到书面的政府信息公开申请,收到政府信息公开网上申请2件。', [['narr_applications_online', 2]]],
    ['没有收到政府信息公开申请。市里转来的文件已办。收到政府信息公开申请2件。', [['narr_applications_received', 2]]],
    ['除1件行政复议外,未发生因政府信息公开引起的行政诉讼。', [['narr_litigation_cases', 0]]],
    ['2018年没有收到政府信息公开申请,比2017年(2件)减少。', [['narr_applications_received', 0]]],
  ])('a zero in words gives way to a count of the same paragraph: %s', (text, expected) => {
    expect(observe([text]).map(({ metric, value }) => [metric, value])).toEqual(expected);
  });

  it.each([
    ['政府公报公开政府信息20条,公开栏公开政府信息30条。', [['narr_disclosed_gazette', 20]]],
    ['通过政府公报公开20条,其他形式公开30条。', [['narr_disclosed_gazette', 20]]],
    ['不予公开的政府信息共30条。', []],
    ['全年应主动公开政府信息30条,实际主动公开政府信息20条。', [['narr_disclosed_total', 20]]],
    ['其中应主动公开政府信息30条,均已公开。', [['narr_disclosed_total', 30]]],
    ['推进乡镇公开标准化,主动公开政府信息20条。', [['narr_disclosed_total', 20]]],
    ['按照应公开尽公开的要求,主动公开政府信息20条。', [['narr_disclosed_total', 20]]],
  ])('a channel, a refusal and a duty keep their numbers to themselves: %s', (text, expected) => {
    expect(observe([text]).map(({ metric, value }) => [metric, value])).toEqual(expected);
  });

  it.each([
    ['办结一件申请、解决一个问题、带动一片工作。', []],
    ['召开政务公开会议三次、开设一个专栏。', [3]],
    ['召开政务公开工作会议一次、开设一个专栏。', [1]],
    ['收到政府信息公开申请两件、咨询一个。', [2]],
  ])('takes a motto for no number and a count for no motto: %s', (text, expected) => {
    expect(observe([text]).map((row) => row.value)).toEqual(expected);
  });

  it.each([
    [
      '微信和微博分别发布信息140条、650条。',
      [
        ['narr_disclosed_wechat', 140],
        ['narr_disclosed_weibo', 650],
      ],
    ],
    [
      '“云溪发布”微博、微信公众号分别推送650条、140条。',
      [
        ['narr_disclosed_weibo', 650],
        ['narr_disclosed_wechat', 140],
      ],
    ],
    [
      '门户网站、微信和微博分别发布信息100条、20条、30条。',
      [
        ['narr_disclosed_website', 100],
        ['narr_disclosed_wechat', 20],
        ['narr_disclosed_weibo', 30],
      ],
    ],
    [
      '今日头条、微信和微博分别发布100条、20条、30条。',
      [
        ['narr_disclosed_wechat', 20],
        ['narr_disclosed_weibo', 30],
      ],
    ],
    [
      '收到政府信息公开申请6件,现场申请、网络申请分别为4件和2件。',
      [
        ['narr_applications_received', 6],
        ['narr_applications_in_person', 4],
        ['narr_applications_online', 2],
      ],
    ],
    [
      '接受现场、电话、网络咨询分别为12人次、56人次、8人次。',
      [
        ['narr_consult_onsite', 12],
        ['narr_consult_phone', 56],
        ['narr_consult_online', 8],
      ],
    ],
    [
      '政府信息公开行政复议、行政诉讼案件分别为3件和2件。',
      [
        ['narr_review_cases', 3],
        ['narr_litigation_cases', 2],
      ],
    ],
    [
      '因政府信息公开发生行政复议、行政诉讼各1件。',
      [
        ['narr_review_cases', 1],
        ['narr_litigation_cases', 1],
      ],
    ],
    ['微信、微博、客户端分别发布信息100条、20条。', []],
    [
      '收到政府信息公开申请7件,其中网络、信函申请各5件、2件。',
      [
        ['narr_applications_received', 7],
        ['narr_applications_online', 5],
        ['narr_applications_mail', 2],
      ],
    ],
    ['我局与市教育局、市财政局分别收到政府信息公开申请5件、8件、3件。', [['narr_applications_received', 5]]],
    ['去年和今年分别收到政府信息公开申请2件、3件。', [['narr_applications_received', 3]]],
    ['专职、兼职人员分别为2人、5人。', []],
  ])('deals an enumeration out to the numbers behind it: %s', (text, expected) => {
    expect(observe([text]).map(({ metric, value }) => [metric, value])).toEqual(expected);
  });

  it('leaves the kinds behind a count of something else with the total that has their unit', () => {
    const kinds = (text: string): (number | null)[] => values(observe([text]), 'narr_disclosed_category');
    expect(kinds('主动公开政府信息300条,新增专栏3个,其中政策法规类100条、工作动态类200条。')).toEqual([100, 200]);
    expect(kinds('主动公开政府信息300条,发现问题36条,其中错链类20条、错字类16条。')).toEqual([]);
    expect(kinds('主动公开政府信息300条,接到工单80件,其中投诉类50件、建议类30件。')).toEqual([]);
  });

  it('takes no number that was carried over for one received or answered', () => {
    const rows = observe(['收到政府信息公开申请3件,上年结转1件,办结2件,结转下年度2件。']);
    expect(rows.map(({ metric, value }) => [metric, value])).toEqual([
      ['narr_applications_received', 3],
      ['narr_applications_answered', 2],
    ]);
  });

  it('leaves the scope of a bracket and of a part where it was said', () => {
    const scopes = (text: string): string[] => observe([text]).map(({ value, scope }) => `${String(value)} ${scope}`);
    expect(scopes('全市共收到政府信息公开申请36件(市各有关部门12件、临湖县24件),予以公开30件。')).toEqual([
      '36 area',
      '30 area',
    ]);
    expect(scopes('全市主动公开政府信息96条,其中各部门政府网站31条,政务新媒体公开65条。市政务新媒体公开7条。')).toEqual(
      ['96 area', '65 area', '7 body'],
    );
  });

  it('goes on behind a bracket about last year', () => {
    const text = '收到政府信息公开申请112件(2017年为96件),其中网络申请65件(2017年50件),信函申请40件,当面申请7件。';
    expect(observe([text]).map(({ metric, value }) => [metric, value])).toEqual([
      ['narr_applications_received', 112],
      ['narr_applications_online', 65],
      ['narr_applications_mail', 40],
      ['narr_applications_in_person', 7],
    ]);
  });

  it('counts no motto', () => {
    const rows = observe(['收到政府信息公开申请12件,努力做到办结一件申请、解决一个问题、温暖一颗民心,答复一件。']);
    expect(rows.map(({ metric, value }) => [metric, value])).toEqual([
      ['narr_applications_received', 12],
      ['narr_applications_answered', 1],
    ]);
  });

  it('takes what media of one level carried for no second number of all media', () => {
    const media = 'narr_disclosed_media';
    const text = '在各级新闻媒体发布信息200篇,其中国家级媒体发布5篇,省级媒体发布28篇。';
    expect(values(observe([text]), media)).toEqual([200]);
    expect(values(observe(['全年在省级媒体发布信息28篇。']), media)).toEqual([28]);
  });

  it('knows what a line is about from a heading that ends in a colon', () => {
    const granted = 'narr_answers_granted';
    const text = '我局办理有69件,办理结果如下:予以公开35件;不予公开2件。';
    expect(values(observe([`(二)依申请公开:${text}`]), granted)).toEqual([35]);
    expect(values(observe([`(二)会议公开:${text}`]), granted)).toEqual([]);
  });

  it('reads full-width digits and punctuation, 万 and money in 元', () => {
    const rows = observe(['（一）全年共接受咨询１．５万人次；收取政府信息公开信息处理费３８０元。'], 2022);
    expect(rows.map(({ metric, value, unit }) => [metric, value, unit])).toEqual([
      ['narr_consult_total', 15000, '人次'],
      ['narr_info_processing_fee_collected', 0.038, '万元'],
    ]);
  });

  it('gives an amount no metric of a scheme that began later, and a zero in any year', () => {
    const fee = 'narr_info_processing_fee_collected';
    expect(values(observe(['依申请公开收取检索费用0.32万元。'], 2013), fee)).toEqual([]);
    expect(values(observe(['依申请公开收取检索费用0.32万元。'], 2022), fee)).toEqual([0.32]);
    expect(values(observe(['全年没有收取依申请公开费用。'], 2018), fee)).toEqual([0]);
  });

  it('takes e-mail for the network only where the list has no other network', () => {
    const online = 'narr_applications_online';
    expect(values(observe(['收到政府信息公开申请57条,其中电子邮件6条、网上25条。']), online)).toEqual([25]);
    expect(values(observe(['收到政府信息公开申请57条,其中电子邮件6条、信函51条。']), online)).toEqual([6]);
  });

  it('keeps the scope of a total through the sentences that take it up, and not in one with another subject', () => {
    const scopes = (lines: readonly string[]): string[] => observe(lines).map(({ scope }) => scope);
    const total = '全市收到政府信息公开申请131件。';
    expect(scopes([`${total}从申请方式看,网络申请110件,信函申请21件。`])).toEqual(['area', 'area', 'area']);
    expect(scopes([`${total}办理结果中,同意公开17件,非本机关掌握5件,信息不存在4件。`])).toEqual(['area', 'area', 'area', 'area']); // prettier-ignore
    expect(scopes([`${total}截至年底均已办结。从申请渠道看,网络申请110件。`])).toEqual(['area', 'area']);
    expect(scopes([total, '公开载体方面,门户网站访问量386420人次。'])).toEqual(['area', 'body']);
    expect(scopes(['市、县两级行政机关新收政府信息公开申请161件。'])).toEqual(['area']);
    expect(scopes(['落实省、市两级部署,我局收到政府信息公开申请161件。'])).toEqual(['body']);
  });

  it('cuts the evidence of an endless sentence to 300 characters around the number', () => {
    const [row] = observe([`${'围绕中心工作,'.repeat(100)}全年主动公开政府信息35条,${'服务大局,'.repeat(100)}`]);
    expect(row?.evidence).toContain('主动公开政府信息35条');
    expect(row?.evidence.length).toBeLessThanOrEqual(300);
  });

  it('stays linear on a line without sentence ends', () => {
    const start = Date.now();
    observe(['主动公开政府信息3条,(未收到'.repeat(3000)]);
    expect(Date.now() - start).toBeLessThan(5000);
  });

  it('reads nothing in the signature, the title or under a heading about plans', () => {
    expect(observe(['五、下一步工作打算', '全年主动公开政府信息35条。'])).toEqual([]);
  });
});

const seeds = new URL('../../../../shared/seeds/', import.meta.url);
const hasSeeds = existsSync(seeds);
if (!hasSeeds) console.log('The seeds are not there: their tests were not run.');

function seed(start: string, from: string, to: string | null): string[] {
  const file = readdirSync(seeds).find((name) => name.startsWith(start)) ?? '';
  const text = readFileSync(new URL(file, seeds), 'utf8');
  const begin = text.indexOf(from);
  const end = to === null ? text.length : text.indexOf(to, begin + from.length);
  return text.slice(begin, end < 0 ? text.length : end).split('\n');
}

describe.runIf(hasSeeds)('prose of the seeds', () => {
  it('广东: the figures of the whole province', () => {
    const rows = observe(seed('004', '广东省人民政府2018年政府信息公开工作年度报告简介', '2018年珠海市政府信息公开'));
    expect(values(rows, 'narr_applications_received')).toEqual([52971]);
    expect(values(rows, 'narr_applications_online')).toEqual([26448]);
    expect(values(rows, 'narr_applications_in_person')).toEqual([17914]);
    expect(values(rows, 'narr_disclosed_total')).toEqual([3532523]);
    expect(values(rows, 'narr_disclosed_gazette')).toEqual([12240]);
    expect(rows.filter((row) => row.metric === 'narr_disclosed_total').map((row) => row.scope)).toEqual(['area']);
  });

  it('珠海: answers and disputes', () => {
    const rows = observe(seed('004', '2018年珠海市政府信息公开工作年度报告简介', null));
    expect(values(rows, 'narr_applications_answered')).toEqual([1202]);
    expect(values(rows, 'narr_answers_granted')).toEqual([781]);
    expect(values(rows, 'narr_answers_other')).toEqual([6]);
    expect(values(rows, 'narr_review_cases')).toEqual([27]);
    expect(values(rows, 'narr_litigation_cases')).toEqual([31]);
    expect(values(rows, 'narr_hotline_requests')).toEqual([1467000]);
  });

  it('杉城镇: zeros in words and in digits', () => {
    const rows = observe(seed('001', '引言', null), 2017);
    expect(new Set(values(rows, 'narr_applications_received'))).toEqual(new Set([0]));
    expect(values(rows, 'narr_review_cases')).toEqual([0]);
    expect(values(rows, 'narr_disclosed_website')).toEqual([326, 326]);
    expect(values(rows, 'narr_consult_total')).toEqual([475]);
    expect(values(rows, 'narr_disclosed_category')).toEqual([8, 32, 116, 36, 81, 53]);
  });

  it('丰城 and 舟山', () => {
    const fengcheng = observe(seed('002', '丰城市', null));
    expect(values(fengcheng, 'narr_applications_received')).toEqual([4947, 4947]);
    expect(values(fengcheng, 'narr_trainings')).toEqual([2]);
    expect(values(fengcheng, 'narr_special_budget')).toEqual([15]);
    const zhoushan = observe(seed('003', '舟山市', null));
    expect(values(zhoushan, 'narr_press_conferences')).toEqual([16]);
    expect(values(zhoushan, 'narr_hotline_consult')).toEqual([286944]);
  });
});
