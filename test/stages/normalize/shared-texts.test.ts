import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Converter } from 'opencc-js/cn2t';
import { describe, expect, it } from 'vitest';
import { cleanPage, replay, withoutSpace } from './clean-page.ts';
import { countWrongHan } from './count-wrong-han.ts';

const shared = new URL('../../../../shared/', import.meta.url);
const present = existsSync(shared);
if (!present) console.log('normalize: the shared seeds and cases are not here; tests over them were not run');

interface Case {
  readonly name: string;
  readonly text: string;
  readonly script: string;
}

function readCases(): Case[] {
  const seeds = readdirSync(new URL('seeds/', shared)).map((name) => ({
    name,
    text: readFileSync(new URL(`seeds/${name}`, shared), 'utf8'),
    script: name.startsWith('000') ? 'traditional' : 'simplified',
  }));
  const pages = readdirSync(new URL('cases/pages/', shared)).map((name) => {
    const page = JSON.parse(readFileSync(new URL(`cases/pages/${name}`, shared), 'utf8')) as {
      excerpt: string;
      truth: { script: string };
    };
    return { name, text: page.excerpt, script: page.truth.script };
  });
  const texts = readdirSync(new URL('cases/text/', shared)).map((name) => ({
    name,
    text: readFileSync(new URL(`cases/text/${name}`, shared), 'utf8'),
    script: 'simplified',
  }));
  return [...seeds, ...pages, ...texts];
}

const cleaned = (text: string): string => cleanPage(text).map((clean) => clean.text).join('\n'); // prettier-ignore

describe.runIf(present)('over real texts', () => {
  const cases = present ? readCases() : [];
  const seeds = cases.filter(
    ({ name, script }) => name.endsWith('.txt') && /^00[1-4]/u.test(name) && script === 'simplified',
  );
  const seed = cleaned(cases.find(({ name }) => name.startsWith('000_'))?.text ?? '');

  it.each(cases.filter(({ script }) => script === 'simplified'))('$name: no Han character changed', ({ text }) => {
    const changed = cleanPage(text).flatMap((clean) => clean.edits).filter((edit) => /^(?:script|lexicon|repair)\//u.test(edit.rule)); // prettier-ignore
    expect(changed).toEqual([]);
  });

  it.each(cases)('$name: edits replay, and cleaning again changes nothing', ({ text }) => {
    for (const clean of cleanPage(text)) expect(replay(clean)).toBe(withoutSpace(clean.text));
    const once = cleaned(text);
    expect(cleaned(once)).toBe(once.replace(/\n+/gu, '\n').replace(/^\n|\n$/gu, ''));
  });

  it.each([
    ['t', 1],
    ['tw', 1],
    ['hk', 1],
    ['twp', 60],
  ])('to %s and back: at most %i wrong Han characters', (to, most) => {
    const convert = Converter({ from: 'cn', to }) as (text: string) => string;
    const wrong = seeds.map(({ text }) => countWrongHan(cleaned(text), cleaned(convert(text))));
    expect(seeds.length).toBe(4);
    expect(wrong.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(most);
  });

  it('the Traditional seed reads as its agency wrote it', () => {
    for (const word of ['门户网站', '公开文件319份', '政策性文件', '互联网+政务服务', '行政许可权改革', '工作列为', '建立健全', '查询', '整合', '程序', '短信', '博客', '落实', '计划', '账号', '认定制度']) {
      expect(seed).toContain(word);
    } // prettier-ignore
    for (const word of ['入口网站', '网际', '网路', '程式', '简讯', '部落格', '计画', '公开档案'])
      expect(seed).not.toContain(word);
    expect(cleaned(seed)).toBe(seed);
  });

  it.each(['044.json', '106.json', '108.json', '112.json', '145.json'])('%s reads clean', (name) => {
    const text = cleaned(cases.find((one) => one.name === name)?.text ?? '');
    expect(text).not.toMatch(/\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]{1,6}\)/u);
    expect(text).not.toMatch(/[谘範採覆複麵報務據國關]/u);
  });
});
