import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/blocks/flat/read-text.ts';
import type { PageBlocks } from '../../../src/model.ts';
import { flatRules } from '../../../src/rules/flat.ts';
import { findHole } from './tile-of.ts';

const read = (text: string): PageBlocks =>
  readText({ id: 'p', kind: 'text', text, charset: 'utf-8', charsetBecause: 'already text' }, flatRules);
const textsOf = (page: PageBlocks): string[] =>
  page.blocks.flatMap((block) => (block.kind === 'table' ? ['<table>'] : [block.passage.text]));

describe('a dump’s own header', () => {
  it('is metadata up to the ruler', () => {
    const page = read(
      '标题: 云溪市2021年报告\n发布时间: 2022-01-05 10:00\n文号: \n本地目录: a/b\n说明见 links.tsv\n======== 正文 ========\n一、总体情况\n全市公开信息12条。',
    );
    expect(page.metadata.map((field) => [field.key, field.value])).toEqual([
      ['title', '云溪市2021年报告'],
      ['published-on', '2022-01-05 10:00'],
      ['document-number', ''],
      ['other', 'a/b'],
      ['other', '说明见 links.tsv'],
      ['other', '======== 正文 ========'],
    ]);
    expect(textsOf(page)).toEqual(['一、总体情况', '全市公开信息12条。']);
    expect(findHole(page)).toBeNull();
  });

  it('may be front matter or plain fields', () => {
    const front = read('---\ntitle: "临湖县报告"\ndate: 2020-01-02\n---\n\n# 临湖县报告\n正文如下。');
    expect(front.metadata.slice(1, 3).map((field) => field.value)).toEqual(['临湖县报告', '2020-01-02']);
    const plain = read('url: https://www.example.gov.cn/1.html\ntitle: 报告\ndate: 2020-01-02\n\n一、概述\n内容。');
    expect(plain.metadata.map((field) => field.key)).toEqual(['url', 'title', 'published-on']);
  });

  it('is not a byline of the page', () => {
    const page = read('青石镇2019年报告\n来源：青石镇 时间：2020-01-02\n一、概述');
    expect(page.metadata).toEqual([]);
  });

  it('every field rule reads its examples and leaves the others', () => {
    for (const field of flatRules.dumpFields) {
      for (const line of field.reads) expect(read(`${line}\n==== 正文 ====\n甲`).metadata[0]?.rule).toBe(field.id);
      for (const line of field.leaves) expect(read(`${line}\n甲。`).metadata).toEqual([]);
    }
  });
});

describe('marks', () => {
  const groups = [flatRules.rulers, flatRules.bodyMarkers, flatRules.pageNumbers, flatRules.headerRules, flatRules.ruleLines, flatRules.headingMarks, flatRules.itemMarks, flatRules.emphasisMarks]; // prettier-ignore
  for (const rule of groups.flat()) {
    it(rule.id, () => {
      for (const text of rule.removes) expect(`${text} ${String(rule.mark.test(text))}`).toBe(`${text} true`);
      for (const text of rule.keeps) expect(`${text} ${String(rule.mark.test(text))}`).toBe(`${text} false`);
      expect(rule.mark.flags).not.toMatch(/[gy]/u);
    });
  }

  it('become headings, items and removals', () => {
    const page = read('## 表二\n• 第一项\n**重点**工作\n|\n云溪市 |\n---\n');
    expect(page.blocks.map((block) => [block.kind, block.kind === 'table' ? '' : block.passage.text])).toEqual([
      ['heading', '表二'],
      ['item', '第一项'],
      ['paragraph', '重点工作'],
      ['paragraph', '云溪市'],
    ]);
    expect(page.removals.every((removal) => removal.category === 'layout-mark')).toBe(true);
    expect(findHole(page)).toBeNull();
  });
});

describe('lines and paragraphs', () => {
  it('plain prose passes: a line is a paragraph', () => {
    const lines = ['望江区2018年报告', '一、概述', '本区按要求编制报告，现予公布。', '望江区人民政府', '2019年1月5日'];
    expect(textsOf(read(lines.join('\n')))).toEqual(lines);
  });

  it('joins what a PDF wrapped and keeps real ends', () => {
    const page = read(
      '一、总体情况\n望江区各部门认真学习贯彻各项要求，按照统一部署推进\n各项工作，全年共发布信息一百二十条，其中部门信息占\n比较高，其余为街道信息，社会各界对此反映良好并提出\n了建议。\n（一）主动公开\n全年公开信息十二条，内容涉及财政预算、重大项目以及\n民生保障。',
    );
    expect(textsOf(page)).toEqual([
      '一、总体情况',
      '望江区各部门认真学习贯彻各项要求，按照统一部署推进各项工作，全年共发布信息一百二十条，其中部门信息占比较高，其余为街道信息，社会各界对此反映良好并提出了建议。',
      '（一）主动公开',
      '全年公开信息十二条，内容涉及财政预算、重大项目以及民生保障。',
    ]);
  });

  it('joins a title that was cut inside a word', () => {
    expect(textsOf(read('青石镇人民政府2020年政府信息\n公开工作年度报告'))).toEqual([
      '青石镇人民政府2020年政府信息公开工作年度报告',
    ]);
  });

  it('splits a report on one line at its headings, never inside a sentence', () => {
    const filler = '全镇上下认真落实各项要求，扎实推进工作。'.repeat(12);
    const page = read(
      `${filler}一、总体情况${filler}（一）主动公开。${filler}按照一、二、三类分别办理：（一）甲；（二）乙。五、存在的主要问题及改进情况${filler}`,
    );
    expect(textsOf(page).map((text) => text.slice(0, 8))).toEqual([
      '全镇上下认真落实',
      '一、总体情况',
      '全镇上下认真落实',
      '（一）主动公开。',
      '五、存在的主要问',
      '全镇上下认真落实',
    ]);
  });

  it('splits it at the ends of its paragraphs, of its items and in front of its signature', () => {
    const filler = '全镇上下认真落实各项要求，扎实推进工作。'.repeat(6);
    const page = read(
      `一、概述 ${filler} 专人登记。 二、公开情况及明年打算2020年，${filler}将从以下方面改进：（一）登记${filler}（二）培训 ${filler} 1.门户网站 在网站首页设立公开专栏并且每周更新三次以上。 2、公告栏 在村口设立公告栏并且由专人每日查看和更换。青石镇人民政府2021年1月5日 附表：无`,
    );
    expect(textsOf(page).map((text) => text.slice(0, 9))).toEqual([
      '一、概述', '全镇上下认真落实各', '专人登记。', '二、公开情况及明年', '2020年，全镇上', '（一）登记全镇上下', '（二）培训', '全镇上下认真落实各',
      '1.门户网站', '在网站首页设立公开', '2、公告栏', '在村口设立公告栏并', '青石镇人民政府', '2021年1月5日', '附表：无',
    ]); // prettier-ignore
    expect(findHole(page)).toBeNull();
  });

  it('parts a title from a first part and from a lone 无', () => {
    const filler = '全镇上下认真落实各项要求，扎实推进工作。'.repeat(6);
    const page = read(
      `一、概述 ${filler} 五、存在的问题及改进措施（一）存在的主要困难 ${filler} 六、其他需要报告的事项暂无青石镇人民政府办公室 2021年1月5日`,
    );
    expect(textsOf(page).map((text) => text.slice(0, 14))).toEqual([
      '一、概述', '全镇上下认真落实各项要求，扎', '五、存在的问题及改进措施', '（一）存在的主要困难', '全镇上下认真落实各项要求，扎',
      '六、其他需要报告的事项', '暂无', '青石镇人民政府办公室', '2021年1月5日',
    ]); // prettier-ignore
  });

  it('leaves white space inside the paragraphs of a text that has line ends', () => {
    const page = read('（一）公开内容。 全年公开信息十二条。 其中公告三条。\n（二）公开形式。 在村口张贴。');
    expect(textsOf(page)).toEqual([
      '（一）公开内容。 全年公开信息十二条。 其中公告三条。',
      '（二）公开形式。 在村口张贴。',
    ]);
  });

  it('a table of no known form is a table still', () => {
    const page = read('前言。\n| 类别 | 数量 |\n|---|---|\n| 机构 | 3 |\n| 人事 | 4 |\n后记。');
    expect(textsOf(page)).toEqual(['前言。', '<table>', '后记。']);
    expect(findHole(page)).toBeNull();
  });
});

describe('cost', () => {
  const time = (text: string): number => {
    const start = performance.now();
    read(text);
    return performance.now() - start;
  };
  it.each([
    ['one long line', '一、概述（一）第二十条第（一）项信息内容'],
    ['marks', '| |\n'],
    ['digits', '9'],
    ['labels', '主动公开文件数 条 '],
    ['spaces', '信 '],
    ['brackets', '（'],
    ['blank lines', '\n'],
  ])('is linear: %s', (_, unit) => {
    time(unit.repeat(2000));
    const small = time(unit.repeat(Math.ceil(100_000 / unit.length)));
    const large = time(unit.repeat(Math.ceil(400_000 / unit.length)));
    expect(large).toBeLessThan(Math.max(1500, small * 12));
  });
});
