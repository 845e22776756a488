import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../src/blocks/read-blocks.ts';
import { rules } from '../../src/rules/index.ts';
import { layouts, pathRules } from '../../src/rules/layouts.ts';
import { stripPage } from '../../src/strip/strip-page.ts';

/** Every class and id that a layout or path rule names stands here on a page that is built around it. */

function attribute(token: string): string {
  return token.startsWith('#') ? `id="${token.slice(1)}"` : token.startsWith('.') ? `class="${token.slice(1)}"` : '';
}

function element(token: string, inner: string): string {
  const tag = /^[a-z]/u.test(token) ? token : 'div';
  return `<${tag} ${attribute(token)}>${inner}</${tag}>`;
}

const REPORT = [
  '根据《中华人民共和国政府信息公开条例》要求,现公布云溪市档案局2016年政府信息公开工作年度报告。',
  '一、主动公开政府信息情况',
  '2016年,我局通过云溪市政府网站主动公开政府信息214条,内容涉及馆藏利用、地方志编修和档案执法检查。',
  '二、依申请公开政府信息情况',
  '全年收到政府信息公开申请3件,均在法定期限内答复,没有引起行政复议和行政诉讼。',
];

function strip(html: string): { kept: string; gone: string; layout: string | null } {
  const text = `<html><body>${html}</body></html>`;
  const page = { id: 'p', kind: 'html' as const, text, charset: 'utf-8', charsetBecause: 'test' };
  const stripped = stripPage(readBlocks(page, rules.blocks), rules.strip);
  const kept = stripped.blocks.map((block) => (block.kind === 'table' ? '' : block.passage.text)).join('\n');
  return { kept, gone: stripped.removals.map((removal) => removal.passage.text).join('\n'), layout: stripped.layout };
}

const body = REPORT.map((line) => `<p>${line}</p>`).join('');
const SIDE =
  '<div class="x9"><ul><li><a href="/a">机构设置</a></li><li><a href="/b">人事任免</a></li><li><a href="/c">财政预决算</a></li></ul></div>';

describe.each(layouts)('$id', ({ id, body: bodies, known }) => {
  it.each(bodies)('keeps the report under %s and nothing beside it', (token) => {
    // A system is known by one of its marks; the body may carry a name that several systems share.
    const mark = known.includes(token) ? '' : element(known[0] as string, '<p>打印本页</p>');
    const { kept, gone, layout } = strip(
      `${mark}${SIDE}${element(token, body)}<div class="x8">主办:云溪市人民政府办公室</div>`,
    );
    expect(layout).not.toBeNull();
    for (const line of REPORT) expect(kept).toContain(line);
    for (const word of ['机构设置', '人事任免', '主办:云溪市']) {
      expect(kept).not.toContain(word);
      expect(gone).toContain(word);
    }
  });

  it('is told by its marks', () => {
    const { layout } = strip(element(known[0] as string, element(bodies[0] as string, body)));
    expect(
      layout === id || layouts.findIndex((one) => one.id === layout) < layouts.findIndex((one) => one.id === id),
    ).toBe(true);
    expect(layout).not.toBeNull();
  });
});

describe.each(pathRules)('$id', ({ under }) => {
  it.each(under)('takes out short lines under %s, and leaves the report', (token) => {
    const { kept, gone } = strip(`${element(token, '<span>云溪要闻速览</span>')}${body}`);
    expect(gone).toContain('云溪要闻速览');
    for (const line of REPORT) expect(kept).toContain(line);
  });

  it.each(under)('leaves a whole report under %s: a name proves nothing against the text', (token) => {
    const { kept } = strip(element(token, body));
    for (const line of REPORT) expect(kept).toContain(line);
  });
});
