import { describe, expect, it } from 'vitest';
import { endingOf, toBodyName } from '../../../src/identify/find-agency.ts';
import { countSign } from '../../../src/identify/judge-report.ts';
import { divisions } from '../../../src/rules/divisions.ts';
import { identifyRules } from '../../../src/rules/identify.ts';
import type { ReportFacts } from '../../../src/identify/identify-input.ts';
import { squeeze } from '../../../src/to-key.ts';

function factsOf(where: string, example: string): ReportFacts {
  const lines = example.split('\n').map(squeeze);
  const text = lines.join('\n');
  const empty = {
    title: null,
    titleFromPage: false,
    pageTitle: null,
    lines,
    headings: [],
    opening: '',
    text: '',
    tail: [],
    cells: [],
    page: '',
  };
  if (where === 'title') return { ...empty, title: text };
  if (where === 'cells') return { ...empty, cells: lines };
  if (where === 'heading') return { ...empty, headings: [text] };
  return { ...empty, opening: text, text };
}

function squeezeLines(text: string): string {
  return text.split('\n').map(squeeze).join('\n');
}

describe.each(identifyRules.signs)('$id', (sign) => {
  it.each(sign.shows)('shows in %j', (example) => {
    expect(countSign(sign, factsOf(sign.where, example))).toBe(1);
  });
  it.each(sign.not)('does not show in %j', (example) => {
    expect(countSign(sign, factsOf(sign.where, example))).toBe(0);
  });
});

describe.each(identifyRules.bodyEndings)('$id', (ending) => {
  it.each(ending.names)('ends %s', (name) => {
    expect(endingOf(name, identifyRules.bodyEndings)?.id).toBe(ending.id);
  });
  it.each(ending.notNames)('does not end %s', (name) => {
    expect(endingOf(name, identifyRules.bodyEndings)?.id).not.toBe(ending.id);
  });
});

describe.each(identifyRules.agencyPhrases)('$id', (phrase) => {
  it.each(phrase.reads)('reads %j as %s', (text, body) => {
    const raw = [...squeezeLines(text).matchAll(new RegExp(phrase.pattern, 'gu'))].map(
      (match) => match.groups?.['body'] ?? '',
    );
    const cut = { ...identifyRules, subOffices: [], disclosureOffices: [] };
    expect(raw.map((name) => toBodyName(name, cut))).toContain(body);
  });
  it.each(phrase.leaves)('leaves %j', (text) => {
    const raw = [...squeezeLines(text).matchAll(new RegExp(phrase.pattern, 'gu'))].map(
      (match) => match.groups?.['body'] ?? '',
    );
    expect(raw.map((name) => toBodyName(name, identifyRules)).filter((name) => name !== null)).toEqual([]);
  });
});

describe('names that begin as a word does', () => {
  const names = [...new Set(divisions.map(({ name }) => name))].filter((name) => /.{2}[省市县区州旗盟]$/u.test(name));
  it('keeps the name of every division', () => {
    const bodies = names.map((name) => `${name}教育局`);
    expect(bodies.filter((body) => toBodyName(body, identifyRules) !== body)).toEqual([]);
  });
  it('drops what introduces a name and no part of one', () => {
    expect(toBodyName('将乐县教育局', identifyRules)).toBe('将乐县教育局');
    expect(toBodyName('将贵州省教育厅', identifyRules)).toBe('贵州省教育厅');
    expect(toBodyName('由本溪市教育局', identifyRules)).toBe('本溪市教育局');
    expect(toBodyName('420981-云溪市教育局', identifyRules)).toBe('云溪市教育局');
    expect(toBodyName('G60高速云溪管理处', identifyRules)).not.toBe('高速云溪管理处');
  });
  it.each(['贵屿镇人民政府', '全福街道办事处', '本井乡人民政府'])('takes %s for a name', (name) => {
    expect(toBodyName(name, identifyRules)).toBe(name);
  });
  it.each([
    '广东海事局',
    '上海铁路监督管理局',
    '西藏气象局',
    '广西证监局',
    '黄河水利委员会',
    '太湖流域管理局',
    '南京经济技术开发区',
    '苏州工业园区',
    '国家税务总局',
  ])('takes %s for a name', (name) => {
    expect(toBodyName(name, identifyRules)).toBe(name);
  });
  it.each([
    '教育局',
    '公安局',
    '公安分局',
    '资源管理局',
    '应急管理局',
    '农业农村局',
    '退役军人事务局',
    '经济技术开发区',
    '高新产业园区',
    '信息中心',
    '港口管理局',
    '振兴发展局',
    '妇联',
    '红十字会',
    '科技园',
  ])('takes %s for nobody', (name) => {
    expect(toBodyName(name, identifyRules)).toBeNull();
  });
  it.each([
    '贵单位',
    '贵局',
    '全县各部门',
    '全市教育局',
    '本局',
    '本行政机关',
    '我镇人民政府',
    '各街道',
    '本海关',
    '本支队',
    '本医院',
    '本镇人民政府',
    '本乡镇人民政府',
    '全县乡镇',
    '本街道办事处',
    '全区各街道',
  ])('takes %s for nobody', (name) => {
    expect(toBodyName(name, identifyRules)).toBeNull();
  });
});
