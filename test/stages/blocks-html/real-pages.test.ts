import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { printBlocks, read } from './print-blocks.ts';

const shared = new URL('../../../../shared/', import.meta.url);
const isThere = existsSync(shared);
if (!isThere) console.log('blocks-html: ../shared is not there, its pages were not read');

interface Truth {
  tables: Record<string, Record<string, Record<string, number>>>;
  must_keep: string[];
}

function squeezed(text: string): string {
  return text.replace(/\s/gu, '');
}

describe.runIf(isThere)('a complete real page', () => {
  const page = isThere ? readFileSync(new URL('cases/html/pingtan-2014.full.html', shared), 'utf8') : '';
  const truth: Truth = isThere
    ? (JSON.parse(readFileSync(new URL('cases/truth/pingtan-2014.full.json', shared), 'utf8')) as Truth)
    : { tables: {}, must_keep: [] };

  it('has its annex cell by cell', () => {
    const rows = printBlocks(read(page).blocks).filter((line) => line.startsWith('| '));
    const cells = rows.map((row) => squeezed(row).split('|').slice(1, -1));
    const [table] = Object.values(truth.tables);
    expect(rows).toHaveLength(Object.keys(table ?? {}).length + 1);
    for (const [label, values] of Object.entries(table ?? {})) {
      const row = cells.find(([first]) => first === squeezed(label));
      expect(row?.slice(2)).toEqual(Object.values(values).map(String));
    }
  });

  it('has every sentence of the report in one block', () => {
    const texts = read(page).blocks.flatMap((block) => (block.kind === 'table' ? [] : [squeezed(block.passage.text)]));
    for (const sentence of truth.must_keep) {
      expect(texts.some((text) => text.includes(squeezed(sentence)))).toBe(true);
    }
  });
});
