import { describe, expect, it } from 'vitest';
import { countPageText } from '../../../src/ledger/count-page-text.ts';
import { lines, read } from './print-blocks.ts';

describe('blocks of text', () => {
  it('breaks at block elements and joins inline elements without a space', () => {
    expect(
      lines('<div>甲<p>收到申请<span>52</span><span>件</span>，办结<b>5</b><i>0</i>件。</p>乙<h2>一、概述</h2></div>'),
    ).toEqual(['甲', '收到申请52件，办结50件。', '乙', '一、概述']);
  });

  it('takes no text from CDATA, which the ledger does not count either', () => {
    const html = '<p>甲</p><svg><g><![CDATA[没有]]></g></svg><p>乙</p><math><![CDATA[没有]]></math>丙';
    expect(lines(html)).toEqual(['甲', '乙', '丙']);
    const page = { id: 'p', kind: 'html', text: html, charset: 'utf-8', charsetBecause: 'utf-8 valid' } as const;
    expect(read(html).chars).toBe(countPageText(page));
  });

  it('tells headings, items and paragraphs apart', () => {
    const { blocks } = read('<h3>概述</h3><ul><li>第一项<li><p>第二项</p></ul><dl><dt>词<dd>义</dl><p>段</p>');
    expect(blocks.map((block) => [block.kind, 'level' in block ? block.level : null])).toEqual([
      ['heading', 3],
      ['item', 0],
      ['item', 0],
      ['item', 0],
      ['item', 0],
      ['paragraph', 0],
    ]);
  });

  it('keeps white space as one space, whatever it was', () => {
    expect(lines('<p>\u3000\u3000共公开&nbsp;&nbsp;&nbsp;12条\n      信息</p>')).toEqual(['共公开 12条 信息']);
  });

  it('joins lines that were broken at a width and keeps paragraphs that end', () => {
    const wrapped =
      '<div>　　二〇一九年，青石镇认真落实公开条例的各项要求，<br>结合本镇实际推进公开工作，全年主动公开信息一百<br>' +
      '二十条，内容覆盖财政、民生和项目建设等几个方面。<br>　　全年没有收到公开申请。</div>';
    expect(lines(wrapped)).toHaveLength(2);
    expect(lines('<p>一、概述<br>本镇公开信息12条。<br>二、依申请公开<br>未收到申请</p>')).toHaveLength(4);
    expect(lines('<p>云溪市人民政府<br>2019年政府信息公开工作年度报告</p>')).toHaveLength(2);
    expect(lines('<p>主动公开信息12条，<br>其中网站公开10条。</p>')).toEqual(['主动公开信息12条，其中网站公开10条。']);
  });

  it('reads lines of preformatted text', () => {
    expect(lines('<pre>一、概述\n本镇公开信息12条。\n\n二、收费\n无</pre>')).toEqual([
      '一、概述',
      '本镇公开信息12条。',
      '二、收费',
      '无',
    ]);
  });

  it('joins the lines of a paragraph where paragraphs are indented', () => {
    const page =
      '<pre>\n        青石镇2012年政府信息公开工作年度报告\n    本报告按照条例的要求编制，由概述、公开情况、存在的问题和改进的措\n施等部分组成。\n    本镇公开信息12条。\n青石镇人民政府\n2013年3月1日</pre>';
    expect(lines(page)).toHaveLength(5);
    expect(read(page).blocks.map(({ line }) => line)).toEqual([2, 3, 5, 6, 7]);
  });

  it('counts what stands inside links', () => {
    const [block] = read('<p>见<a href="a.htm">附件一</a>和<a name="b">正文</a></p>').blocks;
    expect(block?.linkChars).toBe(3);
  });

  it('says where a block stood', () => {
    const [, block] = read('<html>\n<body><p>甲</p>\n<div id="main" class="wrap x">\n<p>乙</p><p>丙</p></div>').blocks;
    expect(block).toMatchObject({ path: 'body/div#main.wrap.x/p', line: 4 });
    expect(read('<body><p>甲<p>乙').blocks[1]?.path).toBe('body/p[2]');
  });
});

describe('what is not text', () => {
  it('takes scripts, styles, hidden elements and controls out, each with its rule', () => {
    const page =
      '<p>正文。</p><script>var a = 1;</script><style>p{}</style><div style="DISPLAY:none">栏目</div>' +
      '<noscript>请打开脚本</noscript><select><option>望江区<option>临湖县</select><p>&#8203;</p>';
    const { blocks, removals } = read(page);
    expect(blocks).toHaveLength(1);
    expect(removals.map(({ rule }) => rule).sort()).toEqual([
      'html/fallback',
      'html/form-control',
      'html/hidden-style',
      'html/script',
      'html/style',
      'html/zero-width-line',
    ]);
  });

  it('keeps a hidden element that is the page itself', () => {
    const body = '<p>青石镇主动公开政府信息一百二十条，没有收到申请。</p>'.repeat(6);
    expect(read(`<p>首页</p><div id="zoom" style="display:none">${body}</div>`).blocks).toHaveLength(7);
    expect(read(`<iframe src="a">${body}`).blocks).toHaveLength(6);
  });

  it('reads the title element and meta tags as metadata', () => {
    const { metadata, blocks } = read(
      '<title>年报_云溪市</title><meta content="2020-01-15" name="PUBDATE"><meta property="og:title" content="年报"><meta name="Author" content=""><p>甲',
    );
    expect(metadata.map(({ key, value, from }) => [key, value, from])).toEqual([
      ['title', '年报_云溪市', 'title-element'],
      ['published-on', '2020-01-15', 'meta-tag'],
      ['title', '年报', 'meta-tag'],
    ]);
    expect(metadata[0]?.passage.ranges).toEqual([[0, 6]]);
    expect(blocks).toHaveLength(1);
  });
});
