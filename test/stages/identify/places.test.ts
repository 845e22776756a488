import { describe, expect, it } from 'vitest';
import { findPeriod, readDate } from '../../../src/identify/find-period.ts';
import { findPublished } from '../../../src/identify/find-published.ts';
import { isWithin } from '../../../src/identify/find-region.ts';
import { readYear } from '../../../src/identify/find-year.ts';
import { isValidIn } from '../../../src/identify/place-index.ts';
import { toBodyId } from '../../../src/identify/to-body-id.ts';
import { identifyRules } from '../../../src/rules/identify.ts';

const { places } = identifyRules;

function codeIn(name: string, year: number): string[] {
  return places
    .named(name)
    .filter((division) => isValidIn(division, year))
    .map((division) => division.code);
}

describe('division codes over time', () => {
  it.each([
    ['卢湾区', 2009, ['310103']],
    ['卢湾区', 2013, []],
    ['居巢区', 2008, ['341402']],
    ['居巢区', 2014, []],
    ['巢湖市', 2009, ['341400']],
    ['巢湖市', 2015, ['340181']],
    ['下城区', 2019, ['330103']],
    ['下城区', 2022, []],
    ['临平区', 2022, ['330113']],
    ['平潭县', 2014, ['350128']],
    ['海安县', 2014, ['320621']],
    ['海安市', 2020, ['320685']],
    ['临夏州', 2023, ['622900']],
    ['内蒙古', 2012, ['150000']],
  ])('%s in %i is %j', (name, year, codes) => {
    expect(codeIn(name, year)).toEqual(codes);
  });

  it('leaves a name that several divisions bear ambiguous', () => {
    expect(codeIn('朝阳区', 2019).length).toBeGreaterThan(1);
  });

  it('knows what lies in what', () => {
    expect(isWithin('430202', '430200')).toBe(true);
    expect(isWithin('430202', '430000')).toBe(true);
    expect(isWithin('430202', '440000')).toBe(false);
  });

  it('finds the longest name at each place of a text', () => {
    expect(places.mentions('黑龙江省哈尔滨市道里区').map((mention) => mention.name)).toEqual([
      '黑龙江省',
      '哈尔滨市',
      '道里区',
    ]);
  });
});

describe('dates', () => {
  it.each([
    ['2017年1月1日', null, '2017-01-01'],
    ['12月7日', '2018', '2018-12-07'],
    ['201011日', null, '2010-01-01'],
    ['20101231日', null, '2010-12-31'],
    ['2010111日', null, null],
    ['1231日', null, null],
    ['13月40日', '2018', null],
  ])('%s (year %s) is %s', (text, year, date) => {
    expect(readDate(text, year)).toBe(date);
  });

  it.each([
    ['统计期限自2017年1月1日起至2017年12月31日止', '2017-01-01', '2017-12-31'],
    ['统计期限从2018年1月1日到12月7日止', '2018-01-01', '2018-12-07'],
    ['数据统计期限为201011日至20101231日', '2010-01-01', '2010-12-31'],
    ['统计期限为2011年1月1日至2012年1月8日', '2011-01-01', '2012-01-08'],
  ])('%s', (text, start, end) => {
    expect(findPeriod(text, text)).toEqual({ start, end });
  });

  it('reads years in characters and refuses what no report can be for', () => {
    expect(readYear('二〇一八年')).toBe(2018);
    expect(readYear('二○一二年度')).toBe(2012);
    expect(readYear('1999年')).toBeNull();
    expect(readYear('13258201812')).toBeNull();
  });

  it('takes the publication date from tags before lines before the address', () => {
    const at = { path: '', line: 1, passage: { text: '', ranges: [] }, rule: 'x' };
    const line = { ...at, key: 'published-on', value: '2019-03-28', from: 'line' } as const;
    const tag = { ...at, key: 'published-on', value: '2019-03-27 10:00', from: 'meta-tag' } as const;
    expect(findPublished([line, tag], null, null)).toBe('2019-03-27');
    expect(findPublished([line], null, null)).toBe('2019-03-28');
    expect(findPublished([], null, 'http://a.gov.cn/201903/t20190329_1.htm')).toBe('2019-03-29');
    expect(findPublished([], null, 'http://a.gov.cn/99999999.htm')).toBeNull();
  });
});

describe('body ids', () => {
  const region = { code: '440400', name: '珠海市' };
  const agency = { level: null, kind: null, from: 'title' } as const;
  it.each([
    ['珠海市', '440400'],
    ['珠海市人民政府', '440400'],
    ['珠海市教育局', '440400-教育局'],
    ['广东省珠海市教育局', '440400-教育局'],
  ])('%s is %s', (name, id) => {
    expect(toBodyId({ ...agency, name }, region)).toBe(id);
  });
  it('leaves the city of a branch out', () => {
    const branch = { ...agency, name: '珠海市公安局香洲分局' };
    expect(toBodyId(branch, { code: '440402', name: '香洲区' })).toBe('440402-公安局香洲分局');
  });
  it('keeps the name where no division is known', () => {
    expect(toBodyId({ ...agency, name: '水利部' }, null)).toBe('水利部');
    expect(toBodyId(null, region)).toBeNull();
  });
});

describe('periods in other words', () => {
  it.each([
    ['统计期限自2021年1月1日起,至2021年12月31日止', '2021-01-01', '2021-12-31'],
    ['如实反映2022年1月1日至2022年12月31日的工作', '2022-01-01', '2022-12-31'],
    ['内容覆盖2020年1月1日至12月31日', '2020-01-01', '2020-12-31'],
    ['所列数据为2017年(自1月1日起至12月31日止)', '2017-01-01', '2017-12-31'],
    ['起止日期为2018年1月1日和2018年12月31日', '2018-01-01', '2018-12-31'],
    ['2010年1月1日至2010年12月31日,本镇公开文件9件', '2010-01-01', '2010-12-31'],
  ])('%s', (text, start, end) => {
    expect(findPeriod(text, text)).toEqual({ start, end });
  });

  it('leaves a span that is no whole year and is not announced', () => {
    expect(findPeriod('2009年3月1日至2009年5月31日,本局开展集中整治', '')).toBeNull();
  });
});
