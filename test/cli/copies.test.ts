import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nianbao, put, readTable, testFolder } from './run-command.ts';

/** One report in three copies (official, encyclopaedia, damaged mirror) and two townships that look alike. */

const TEXT = [
  '本报告根据《中华人民共和国政府信息公开条例》编制,所列数据的统计期限为2016年1月1日至12月31日。',
  '一、概述',
  '2016年,云溪市档案局把政府信息公开与馆藏开放结合起来,局务会两次专题研究,由一名副局长分管,办公室承办。',
  '全局修订了信息发布登记表,凡上网内容先由科室核对,再由保密员签字,最后交办公室统一发布。',
  '二、主动公开政府信息情况',
  '全年主动公开政府信息214条,其中馆藏利用类信息96条,地方志编修类信息71条,档案执法类信息47条。',
  '我局在云溪市政府网站开设了查档指南,把预约方式、收费依据和办理时间逐项列明,方便外地群众来馆。',
  '三、依申请公开政府信息情况',
  '全年收到政府信息公开申请3件,其中当面申请2件,信函申请1件,均按时答复。',
  '四、行政复议和行政诉讼情况',
  '没有发生因政府信息公开引起的行政复议和行政诉讼。',
  '五、存在的主要问题和改进措施',
  '老旧馆藏目录尚未全部著录,下一步将分三批补齐,并在年底前接受社会评议。',
];
const TITLE = '云溪市档案局2016年政府信息公开工作年度报告';

function township(name: string, issued: number): string {
  return [
    `${name}人民政府2016年政府信息公开工作年度报告`,
    `本报告根据《中华人民共和国政府信息公开条例》编制,由${name}人民政府编制,所列数据的统计期限为2016年1月1日至12月31日。`,
    '一、概述',
    `${name}按照县政府要求,明确党政办专人负责信息公开,每季度向县政务公开办报送一次情况。`,
    `${name}在便民服务中心设置公开栏,低保、危房改造和惠农补贴名单逐月张贴,接受村民监督。`,
    '二、主动公开政府信息情况',
    `全年主动公开政府信息${issued}条,主要是惠农政策、财务收支和工作动态。`,
    '三、依申请公开政府信息情况',
    '全年未收到政府信息公开申请。',
    '四、存在的主要问题和改进措施',
    '信息更新还不够及时,下一步将加强培训,明确时限。',
  ].join('\n');
}

const official = `<html><body><h1>${TITLE}</h1>${TEXT.map((line) => `<p>${line}</p>`).join('')}</body></html>`;
const encyclopaedia = [`${TITLE}简介`, `${TITLE}。`, ...TEXT, '查看详情', '相关推荐'].join('\n\n');
const damaged = [TITLE, ...TEXT]
  .join('\n')
  .replaceAll('政务', '政務(wù)')
  .replaceAll('开', '開(kāi)')
  .replaceAll('办', '辦(bàn)')
  .replaceAll('务', '務(wù)')
  .replaceAll('报', '報(bào)');

const records = [
  { id: 'official', url: 'http://daj.yunxi.gov.cn/nb/2016.html', html: official },
  { id: 'baike', url: 'https://baike.example.com/item/1', text: encyclopaedia },
  { id: 'mirror', url: 'http://mirror.example.net/2.html', text: damaged },
  { id: 'qingshi', url: 'http://linhu.gov.cn/qs.html', text: township('临湖县青石镇', 88) },
  { id: 'daping', url: 'http://linhu.gov.cn/dp.html', text: township('临湖县大坪乡', 61) },
];

async function relate(order: readonly number[]): Promise<Record<string, string>> {
  const folder = testFolder();
  put(folder, 'dump.jsonl', order.map((index) => `${JSON.stringify(records[index])}\n`).join(''));
  const { code } = await nianbao(folder, 'reclean', 'dump.jsonl', '--out', 'out');
  expect(code).toBe(0);
  const rows = readTable(join(folder, 'out'), 'reports');
  const nameOf = new Map(rows.map((row) => [row['report_id'], row['file']?.split('#')[1] ?? '']));
  return Object.fromEntries(
    rows.map((row) => [
      nameOf.get(row['report_id']) ?? '',
      row['primary'] === 'true' ? 'primary' : `copy of ${nameOf.get(row['duplicate_of'] ?? '')}`,
    ]),
  );
}

describe('copies of one report', () => {
  it.each([[[0, 1, 2, 3, 4]], [[4, 2, 1, 3, 0]], [[2, 0, 4, 1, 3]]])(
    'one primary, two duplicates, two townships untouched (order %j)',
    async (order) => {
      expect(await relate(order)).toEqual({
        official: 'primary',
        baike: 'copy of official',
        mirror: 'copy of official',
        qingshi: 'primary',
        daping: 'primary',
      });
    },
  );
});
