import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../../src/blocks/read-blocks.ts';
import type { Block, PageBlocks, TextBlock } from '../../../src/model.ts';
import { emptyPassage } from '../../../src/passage.ts';
import { rules } from '../../../src/rules/index.ts';
import { stripRules } from '../../../src/rules/strip-rules.ts';
import { stripPage } from '../../../src/strip/strip-page.ts';
import type { Given } from './page-of.ts';
import { pageOf, positionsOf, textsOf } from './page-of.ts';

const REPORT = [
  '根据《条例》规定,现公布云溪市2018年政府信息公开工作年度报告。',
  '一、概述',
  '2018年,我市主动公开政府信息1200条。',
  '二、依申请公开情况',
  '全年收到政府信息公开申请3件,均已答复。',
  '云溪市人民政府',
  '2019年1月18日',
];

function under(path: string, texts: readonly string[], linked = false): Given[] {
  return texts.map((text, i) => ({ text, path: `${path}/p[${i + 1}]`, linked }));
}

describe('by structure', () => {
  const around = [
    ...under('body/div.qita', ['走进云溪', '领导之窗', '12345便民服务平台'], true),
    { text: '云溪市2018年政府信息公开工作年度报告', path: 'body/div#main/div.biaoti' },
  ];
  const behind = under('body/div.weibu', ['新媒体矩阵 云溪发布', '地址:云溪市中山路1号', '值班电话:0591-1234567']);

  it('keeps the body of a known system and the title above it', () => {
    const page = pageOf([...around, ...under('body/div#main/div.TRS_Editor', REPORT), ...behind]);
    const stripped = stripPage(page, stripRules);
    expect(stripped.layout).toBe('layout/trs-wcm');
    expect(textsOf(stripped.blocks)).toEqual(['云溪市2018年政府信息公开工作年度报告', ...REPORT]);
  });

  it('keeps the title that the page is called by, whatever its words, and neither column nor site', () => {
    const name = '云溪市水务局2018年政府信息公开工作自查情况';
    const heads = ['云溪市政务公开网', '2018年政府信息公开', name, '语音播报'];
    const page = pageOf([...under('body/div.tou', heads), ...under('body/div#main/div.TRS_Editor', REPORT), ...behind]);
    const keptOf = (value: string): string[] => {
      const field = { key: 'title', value, from: 'title-element', passage: emptyPassage, path: '', line: 1 } as const;
      return textsOf(stripPage({ ...page, metadata: [{ ...field, rule: 'test' }] }, stripRules).blocks);
    };
    expect(keptOf(`${name}-2018年政府信息公开-云溪市政务公开网`)).toEqual([name, ...REPORT]);
    expect(keptOf(`云溪市政务公开网 ${name}`)).toEqual([name, ...REPORT]);
    expect(keptOf('云溪市政务公开网')).toEqual(REPORT);
    expect(keptOf('云溪市2018年重点工作-2018年政府信息公开-云溪市政务公开网')).toEqual(REPORT);
  });

  it('takes the date in the element of the title out of it, and the same date beside the text', () => {
    const text = REPORT.map((line) => `<p>${line}</p>`).join('');
    const pageWith = (head: string): ReturnType<typeof stripPage> => {
      const html = `<div class="Article">${head}<div id="ivs_content">${text}</div><div id="ivs_date">（2019年1月17日）</div></div>`;
      const page = { id: 'p', kind: 'html' as const, text: html, charset: 'utf-8', charsetBecause: 'test' };
      return stripPage(readBlocks(page, rules.blocks), stripRules);
    };
    const title = '云溪市水务局2018年政府信息公开工作年度报告';
    const stripped = pageWith(`<h2 id="ivs_title">${title}<small>（2019年1月17日）</small></h2>`);
    expect(textsOf(stripped.blocks)).toEqual([title, ...REPORT]);
    expect(stripped.metadata.map(({ key, value }) => [key, value])).toEqual([['date', '2019年1月17日']]);
    const { cuts, keeps } = stripRules.titleDate;
    for (const cut of cuts) {
      expect(pageWith(`<h1>${cut}</h1>`).metadata.map(({ rule }) => rule)).toEqual(['byline/date-behind-title']);
    }
    for (const kept of [...keeps.map((one) => `<h1>${one}</h1>`), `<p>${cuts[0] ?? ''}</p>`]) {
      expect(pageWith(kept).metadata).toEqual([]);
    }
  });

  it('takes no path of columns below the title for the title', () => {
    const path = { text: '政务公开/法定主动公开内容/政府信息公开年报', path: 'body/div#main/div.lujing' };
    const page = pageOf([...around, path, ...under('body/div#main/div.TRS_Editor', REPORT), ...behind]);
    expect(textsOf(stripPage(page, stripRules).blocks)).toEqual(['云溪市2018年政府信息公开工作年度报告', ...REPORT]);
  });

  it('finds the element that reads like a report on an unknown system, not the one with most text', () => {
    const news = under(
      'body/div.zuo',
      Array.from({ length: 40 }, (_, i) => `云溪市召开第${i}次工作推进会议并部署下一阶段任务`),
      true,
    );
    const page = pageOf([...around, ...news, ...under('body/div#main/div.abc', REPORT), ...behind]);
    const stripped = stripPage(page, stripRules);
    expect(stripped.layout).toBeNull();
    expect(textsOf(stripped.blocks)).toEqual(['云溪市2018年政府信息公开工作年度报告', ...REPORT]);
  });

  it('does not take a layout at its word when the report goes on outside it', () => {
    const page = pageOf([...under('body/div.TRS_Editor', REPORT.slice(0, 3)), ...under('body/div.x', REPORT.slice(3))]);
    expect(textsOf(stripPage(page, stripRules).blocks)).toEqual(REPORT);
  });

  describe('what stands beside the element of the report', () => {
    const TITLE = '云溪市2018年政府信息公开工作年度报告';
    const LONG = [
      ...REPORT.slice(0, 5),
      ...Array.from({ length: 40 }, (_, i) => `第${i}项政务公开工作已按照年初的分工和时限全部完成。`),
    ];
    const html = (body: string, box: string, behind = ''): PageBlocks => {
      const report = LONG.map((text) => `<p>${text}</p>`).join('');
      const page = `<body>${body}<div id="main"><h1>${TITLE}</h1><div>语音导读:开</div>
        <div class="${box}">${report}</div></div><div>为本页打分</div>${behind}</body>`;
      return readBlocks(
        { id: 'x', kind: 'html', text: page, charset: 'utf-8', charsetBecause: 'already text' },
        rules.blocks,
      );
    };
    const METADATA = `<table><tr><td>索引号</td><td>YX001</td><td>发布机构</td><td>云溪市人民政府办公室</td></tr>
      <tr><td>名称</td><td colspan="3">${TITLE}</td></tr></table>`;

    it.each(['TRS_Editor', 'abc'])('a metadata table above .%s does not widen it to the page', (box) => {
      expect(textsOf(stripPage(html(METADATA, box), stripRules).blocks)).toEqual([TITLE, ...LONG]);
    });

    it.each(['免责声明:本站内容仅作参考,以正式文本为准。', '小助手:您好,请问想查询哪些政府信息?请在此输入您的问题。'])(
      'nor does a sentence behind a known one: %s',
      (sentence) => {
        const page = html('', 'TRS_Editor', `<p>${sentence}</p>`);
        expect(textsOf(stripPage(page, stripRules).blocks)).toEqual([TITLE, ...LONG]);
      },
    );

    it('but most of a report without headings does', () => {
      const told = LONG.filter((text) => text.endsWith('。'));
      const [first = '', ...others] = told;
      const page = pageOf([...under('body/div.TRS_Editor', [first]), ...under('body/div.x', others)]);
      expect(textsOf(stripPage(page, stripRules).blocks)).toEqual(told);
    });

    it('but the next section of the report does', () => {
      const page = html('', 'TRS_Editor', '<p>三、行政复议、行政诉讼情况</p><p>无。</p>');
      expect(textsOf(stripPage(page, stripRules).blocks)).toContain('三、行政复议、行政诉讼情况');
    });
  });

  it('never removes a report for standing under a menu class', () => {
    const page = pageOf(under('body/div.header/div.top', REPORT));
    expect(textsOf(stripPage(page, stripRules).blocks)).toEqual(REPORT);
  });

  it('keeps the name of a file listed under the body as an attachment', () => {
    const file = { text: '2018年政府信息公开情况统计表.xls', path: 'body/div.fjlb/a', linked: true };
    const stripped = stripPage(pageOf([...under('body/div.nr/div.abc', REPORT), file]), stripRules);
    expect(stripped.metadata.map(({ key, value }) => [key, value])).toEqual([['attachment', file.text]]);
  });
});

describe('by line', () => {
  it('keeps what belongs to the report', () => {
    const lines = [
      ...REPORT.slice(0, 3),
      '打印、复印政府信息的,收取成本费用。',
      '微信',
      '时间:2018年1月1日至2018年12月31日。',
      '联系电话:0591-1234567',
      '附件:2018年度政府信息公开情况统计表.xls',
      ...REPORT.slice(3),
    ];
    expect(textsOf(stripPage(pageOf(lines), stripRules).blocks)).toEqual(lines);
  });

  it('cuts a breadcrumb and a date line glued to the front, and buttons glued to the end', () => {
    const front =
      '当前位置: 首页政务公开年报 云溪市2018年政府信息公开工作年度报告 来源:云溪市人民政府 时间:2019-01-18 00:00 微信 微博';
    const text = '根据《条例》规定,现公布云溪市2018年政府信息公开工作年度报告。一、概述 全年公开信息1200条。';
    const stripped = stripPage(pageOf([`${front} ${text} 附件下载 打印`]), stripRules);
    expect(textsOf(stripped.blocks)).toEqual([text]);
    expect(stripped.metadata.map(({ key, value }) => [key, value])).toEqual([
      ['source', '云溪市人民政府'],
      ['published-on', '2019-01-18 00:00'],
    ]);
  });

  it('leaves numbers and dates in front of a button', () => {
    const stripped = stripPage(
      pageOf(['一、概述', '全年公开信息3条。行政诉讼数 件 0 0 附件下载', '2019年1月18日 打印 关闭']),
      stripRules,
    );
    expect(textsOf(stripped.blocks)).toEqual(['一、概述', '全年公开信息3条。行政诉讼数 件 0 0', '2019年1月18日']);
  });

  it('takes a linked line above the report for a menu, and a numbered one for its contents', () => {
    const links = ['政策文件', '一、概述', '二、依申请公开情况', '三、下一步工作打算'].map((text) => ({
      text,
      linked: true,
    }));
    const stripped = stripPage(pageOf([...links, ...REPORT]), stripRules);
    expect(textsOf(stripped.blocks)).toEqual([...links.slice(1).map(({ text }) => text), ...REPORT]);
  });

  it('knows Traditional chrome', () => {
    const stripped = stripPage(
      pageOf(['當前位置: 首頁>> 工作動態', '來源:雲溪日報 發佈時間:2013-03-29', '一、概述']),
      stripRules,
    );
    expect(textsOf(stripped.blocks)).toEqual(['一、概述']);
  });

  it('joins a sentence that a page number cut, and nothing else', () => {
    const page = ['一、概述', '全年公布桥梁检测结果、养护招标和超限检', '- 4 -', '查站点位置,累计更新信息126条。'];
    const stripped = stripPage(pageOf(page), stripRules);
    expect(textsOf(stripped.blocks)).toEqual(['一、概述', `${page[1] ?? ''}${page[3] ?? ''}`]);
    for (const [before, behind] of [
      ['全年公布桥梁检测结果、养护招标和超限站点。', '累计更新信息126条。'],
      ['全年公布桥梁检测结果、养护招标和超限站点', '二、主动公开政府信息情况'],
      ['二、主动公开政府信息情况', '累计更新信息126条。'],
    ] as const) {
      expect(textsOf(stripPage(pageOf([before, '- 4 -', behind]), stripRules).blocks)).toEqual([before, behind]);
    }
  });

  it('cuts chunk numbers only where they cut sentences', () => {
    const chunks = [
      '1、 云溪市青石街道2016年度政府信息公开工作年度报告 本报告根据条例编制,地址 :云溪',
      '2、市青石路35号。主动公开信息20条。',
    ];
    expect(textsOf(stripPage(pageOf(chunks), stripRules).blocks)[1]).toBe('市青石路35号。主动公开信息20条。');
    const list = ['1、主动公开的信息数量,全年公开政府信息二十条。', '2、主动公开的形式,通过网站、公报公开。'];
    expect(textsOf(stripPage(pageOf(list), stripRules).blocks)).toEqual(list);
  });
});

describe('tables', () => {
  const tableOf = (cells: readonly string[]): PageBlocks => {
    const texts = pageOf(cells).blocks.map((block) => (block as TextBlock).passage);
    const chars = texts.reduce((sum, passage) => sum + passage.ranges.reduce((n, [from, to]) => n + to - from, 0), 0);
    const made = texts.map((passage, i) => ({
      passage,
      row: i >> 1,
      col: i % 2,
      rowSpan: 1,
      colSpan: 1,
      isHeader: false,
    }));
    const table: Block = {
      ...{ kind: 'table', shape: 'grid', path: '', line: 1, cells: made, rows: (cells.length + 1) >> 1, cols: 2 },
      ...{ linkChars: 0, marks: [] },
    };
    return { page: 'test', chars, blocks: [table], removals: [], metadata: [], guarded: [], issues: [] };
  };

  it.each([
    ['chrome/metadata-table', ['索引号:', 'YX0001', '发布机构:', '云溪市', '成文日期:', '2019-01-18']],
    ['chrome/calendar', ['日', '一', '二', '三', '四', '五', '六', '1']],
  ])('%s goes as a whole', (id, cells) => {
    const stripped = stripPage(tableOf(cells), stripRules);
    expect(stripped.blocks).toEqual([]);
    const taken = [...stripped.removals, ...stripped.metadata].map((row) => row.rule);
    expect(new Set(taken)).toEqual(new Set([id]));
  });

  it('keeps the fields of a metadata table, each position once', () => {
    const cells = ['索 引 号', 'YX0001', '发布机构:云溪市', '备注', '公开日期', '2019-01-18', '文号', ''];
    const page = tableOf(cells);
    const stripped = stripPage(page, stripRules);
    expect(stripped.metadata.map(({ key, value }) => [key, value])).toEqual([
      ['index-number', 'YX0001'],
      ['publisher', '云溪市'],
      ['published-on', '2019-01-18'],
    ]);
    const all = positionsOf(stripped.blocks, [...stripped.removals, ...stripped.metadata]);
    expect(all).toEqual(Array.from({ length: page.chars }, (_, i) => i));
  });

  it('keeps the values that stand on the line behind their label', () => {
    const lines = ['索引号:', 'YX0001/2019-12', '发布机构:', '云溪市财政局', '成文日期:', '2019-01-09', '一、概述'];
    const fields = stripPage(pageOf(lines), stripRules).metadata.map(({ key, value }) => [key, value]);
    expect(fields).toEqual([
      ['index-number', 'YX0001/2019-12'],
      ['publisher', '云溪市财政局'],
      ['written-on', '2019-01-09'],
    ]);
  });

  it('stays when it is the report form', () => {
    const stripped = stripPage(
      tableOf(['信息内容', '本年制发件数', '规章', '0', '行政许可', '3', '名称', '来源', '备注', '']),
      stripRules,
    );
    expect(stripped.blocks).toHaveLength(1);
  });
});

describe('laws', () => {
  const samples = [
    ...REPORT,
    ...[...stripRules.lines, ...stripRules.pieces, ...stripRules.regions, ...stripRules.repeats]
      .flatMap((rule) => rule.pages)
      .flatMap((page) => page.split('\n').map((line) => line.slice(1))),
    '來源:雲(yún)溪(xī)日報 𠮷野 时间:2019-01-18 打印',
  ];

  it('gives every position to exactly one row', () => {
    const line = fc.oneof(
      fc.constantFrom(...samples),
      fc.tuple(fc.constantFrom(...samples), fc.constantFrom(...samples)).map((pair) => pair.join(' ')),
      fc.string({ unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const page = pageOf(lines);
        const stripped = stripPage(page, stripRules);
        const all = positionsOf(stripped.blocks, [...stripped.removals, ...stripped.metadata]);
        expect(all).toEqual(Array.from({ length: page.chars }, (_, i) => i));
      }),
      { numRuns: 200 },
    );
  });

  it('does not depend on the order of the rules', () => {
    const backwards = Object.fromEntries(
      Object.entries(stripRules).map(([key, value]) => [key, Array.isArray(value) ? value.toReversed() : value]),
    ) as unknown as typeof stripRules;
    const page = pageOf(samples);
    expect(stripPage(page, { ...backwards, layouts: stripRules.layouts })).toEqual(stripPage(page, stripRules));
  });

  it('takes time in proportion to the page', { timeout: 60_000 }, () => {
    const hostile = [
      '首页>'.repeat(80),
      '工作打算'.repeat(80),
      '局'.repeat(300),
      '网站地图|'.repeat(90),
      '来源:'.repeat(100),
      '打印 '.repeat(60) + 'x',
    ];
    const time = (copies: number): number => {
      const page = pageOf(Array.from({ length: copies }, () => hostile).flat());
      const start = performance.now();
      stripPage(page, stripRules);
      return performance.now() - start;
    };
    time(20);
    const [small, large] = [time(100), time(400)];
    expect(large / small).toBeLessThan(10);
    expect(small).toBeLessThan(10_000);
  });
});
