import { describe, expect, it } from 'vitest';
import type { Identity } from '../../../src/model.ts';
import { readPage } from '../../../src/pipeline.ts';
import { rules } from '../../../src/rules/index.ts';

function identityOf(text: string): Identity | undefined {
  const hints = { title: null, date: null, agency: null, region: null };
  const page = { url: null, finalUrl: null, contentType: null, status: null, fetchedAt: null, snapshot: null, hints };
  const result = readPage({ ...page, id: 'x', file: 'x.txt', body: new TextEncoder().encode(text) }, rules);
  return result.reports[0]?.identity;
}

const agencyOf = (text: string): string | undefined => identityOf(text)?.agency?.name;

const BODY = '\n一、总体情况\n全年主动公开政府信息12条。\n二、主动公开政府信息情况\n已按目录公开。\n';

describe('the body that a title names', () => {
  it('is named once where the title says its kind again behind the year', () => {
    expect(agencyOf(`云溪海关2015年海关政府信息公开年度报告${BODY}`)).toBe('云溪海关');
    expect(agencyOf(`临湖县水务局2015年水务局政府信息公开年度报告${BODY}`)).toBe('临湖县水务局');
    expect(agencyOf(`云溪市卫生局2015年政府信息公开年度报告${BODY}`)).toBe('云溪市卫生局');
  });
  it.each(['临湖县委机构编制委员会办公室', '国家统计局临湖调查队', '临湖县红十字会', '青湾商务区管委会', '临湖县林场'])(
    'is %s',
    (name) => {
      expect(agencyOf(`${name}2024年政府信息公开工作年度报告${BODY}`)).toBe(name);
    },
  );
  it.each(['在城街道办事处', '对青镇人民政府', '将军路街道办事处', '其塔镇人民政府'])(
    'begins with no introduction: %s',
    (name) => {
      expect(agencyOf(`${name}2024年政府信息公开工作年度报告${BODY}`)).toBe(name);
    },
  );
  it.each(['云溪市水务局发布2011年', '云溪市水务局2011年', '01 云溪市水务局2011年'])(
    'stands before its verb: %s',
    (words) => {
      expect(agencyOf(`${words}政府信息公开工作年度报告${BODY}`)).toBe('云溪市水务局');
    },
  );
  it('keeps a first character that is a word elsewhere', () => {
    expect(agencyOf(`贵州省水利厅2024年政府信息公开工作年度报告${BODY}`)).toBe('贵州省水利厅');
    expect(agencyOf(`将乐县水利局2024年政府信息公开工作年度报告${BODY}`)).toBe('将乐县水利局');
  });
  it('is the township and not the office that compiles for it', () => {
    const compiled = (speaker: string): string =>
      `政府信息公开工作年度报告\n本报告由青石镇党政办编制。${speaker}认真公开。`;
    expect(agencyOf(`${compiled('本镇')}${BODY}`)).toBe('青石镇');
    expect(agencyOf(`${compiled('本办')}${BODY}`)).toBe('青石镇党政办');
  });
  it.each([
    ['莆田市粮食局城厢分局', '350302'],
    ['北京市公安局朝阳分局', '110105'],
    ['莆田市公安局直属分局', '350300'],
    ['莆田市公安局朝阳分局', '350300'],
  ])('places the branch %s', (name, code) => {
    expect(identityOf(`${name}2012年政府信息公开工作年度报告${BODY}`)?.region?.code).toBe(code);
  });
});

describe('a title that only the title element says', () => {
  const titleOf = (title: string): string | null | undefined =>
    identityOf(
      `<html><head><title>${title}</title></head><body><p>本报告由云溪市水务局根据《中华人民共和国政府信息公开条例》编制。</p>` +
        `${BODY.split('\n').join('</p><p>')}</body></html>`,
    )?.title;

  it.each([
    ['云溪市水务局2018年政府信息公开工作年度报告公示', '-云溪市人民政府'],
    ['云溪市水务局2018年政府信息公开工作年度报告', '-云溪市人民政府门户网站'],
    ['云溪市水务局2017-2018年政府信息公开工作年度报告', '_云溪市人民政府'],
    ['云溪市-临湖县2018年政府信息公开工作年度报告', ''],
  ])('is %s without the name of the site', (title, site) => {
    expect(titleOf(title + site)).toBe(title);
  });
});
