import { describe, expect, it } from 'vitest';
import { lines } from './print-blocks.ts';

const TITLE = '云溪市青石镇人民政府2019年政府信息公开工作年度报告';
const PARAGRAPHS = [
  '本报告由青石镇人民政府依据《中华人民共和国政府信息公开条例》编制，所列数据的统计期限自2019年1月1日起，到2019年12月31日止，电子版可以在云溪市门户网站查阅。',
  '一、总体情况',
  '去年全镇通过网站、公示栏和便民手册主动公开信息1536条，其中政策文件12条，财政资金安排和使用情况68条，群众办事指南154条，其余为镇村两级日常工作动态。',
  '（一）制度建设。镇党政办公室重新编写了公开目录，明确各站所的职责分工，对拟公开的信息先审查、后发布，全年没有发生泄密和错发的情况，也没有收到有关投诉。',
  '二、依申请公开情况',
  '全年收到书面申请3件，均为村民查询征地补偿标准的材料，受理后三日内当面答复，申请人没有提出异议，也没有因此产生行政复议和行政诉讼案件，没有收取费用。',
];

/** Each paragraph cut into lines of so many characters, a `<p>` each. */
function cutAt(width: number, paragraphs: readonly string[]): string {
  const cut = paragraphs.flatMap((text) =>
    Array.from({ length: Math.ceil(text.length / width) }, (_, i) => text.slice(i * width, (i + 1) * width)),
  );
  return cut.map((text) => `<p>${text}</p>`).join('\n');
}

describe('paragraphs that are lines of paper', () => {
  it.each([26, 34, 38])('are put together, %i characters wide', (width) => {
    expect(lines(`<div><p>${TITLE}</p>${cutAt(width, PARAGRAPHS)}<p>青石镇人民政府</p></div>`)).toEqual([
      TITLE,
      ...PARAGRAPHS,
      '青石镇人民政府',
    ]);
  });

  it('keep a line without the marks of a sentence to itself: it may be a title', () => {
    const [first = '', ...others] = PARAGRAPHS;
    expect(lines(cutAt(30, PARAGRAPHS))).toEqual([first.slice(0, 30), first.slice(30), ...others]);
  });

  it('stay apart in elements of their own', () => {
    const page = cutAt(30, PARAGRAPHS).replaceAll(/<p>.*<\/p>/gu, '<div>$&</div>');
    expect(lines(page)).toHaveLength(page.split('\n').length);
  });

  it('stay apart where a few end without a mark', () => {
    const page = [...PARAGRAPHS, '镇政府网站发布信息120条，公示栏张贴45次', '便民手册印发600本，覆盖全镇12个村'];
    expect(lines(page.map((text) => `<p>${text}</p>`).join(''))).toEqual(page);
  });

  it('are no list of names or titles', () => {
    const names = ['水务', '教育', '民政', '财政', '农业', '交通', '文化', '体育'];
    const titles = names.map((name) => `云溪市${name}局关于印发年度工作要点、任务分工的通知`);
    const page = titles.map((text) => `<p>${text}</p>`).join('');
    expect(lines(page)).toEqual(titles);
  });

  const places = ['水务', '教育', '民政', '财政', '农业', '交通', '文化', '体育'].map(
    (name, i) => `${name}局，地址：云溪市望江路1${i}号，电话：555011${i}`,
  );

  it('stay apart where what they make together does not end like a sentence', () => {
    expect(lines(places.map((text) => `<p>${text}</p>`).join(''))).toEqual(places);
  });

  it('stay apart among paragraphs that no page of that width could hold', () => {
    const page = [...PARAGRAPHS, ...places, '以上场所均可查阅政府信息。'];
    expect(lines(page.map((text) => `<p>${text}</p>`).join(''))).toEqual(page);
  });

  it('are no list whose rows begin alike, even in front of a sentence', () => {
    const rows = ['水务', '教育', '民政', '财政', '农业', '交通'].map(
      (name, i) => `云溪市${name}局，地址：云溪市望江路1${i}号，电话：555011${i}`,
    );
    const page = [...rows, '以上场所均可查阅政府信息。'];
    expect(lines(page.map((text) => `<p>${text}</p>`).join(''))).toEqual(page);
  });
});
