import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../src/blocks/read-blocks.ts';
import { rules } from '../../src/rules/index.ts';
import { stripPage } from '../../src/strip/strip-page.ts';

function isRemoved(cells: readonly string[], cols: number): boolean {
  const rows = Array.from({ length: Math.ceil(cells.length / cols) }, (_, row) =>
    cells.slice(row * cols, (row + 1) * cols),
  );
  const table = `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
  const text = `<p>本报告由云溪市教育局编制,所列数据的统计期限为2018年1月1日至12月31日。</p>${table}<p>一、概述</p>`;
  const blocks = readBlocks({ id: 'p', kind: 'html', text, charset: 'utf-8', charsetBecause: 'test' }, rules.blocks);
  return !stripPage(blocks, rules.strip).blocks.some((block) => block.kind === 'table');
}

describe.each(rules.strip.tables)('$id', ({ removes, keeps, id }) => {
  const cols = id.endsWith('calendar') ? 7 : 4;
  it.each(removes.map((cells) => [cells]))('removes %j', (cells) => {
    expect(isRemoved(cells, cols)).toBe(true);
  });
  it.each(keeps.map((cells) => [cells]))('keeps %j', (cells) => {
    expect(isRemoved(cells, id.endsWith('calendar') ? 8 : 4)).toBe(false);
  });
});
