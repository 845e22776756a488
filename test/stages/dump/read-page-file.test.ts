import { describe, expect, it } from 'vitest';
import { dumpFolder, readAll, textOf } from './dump-folder.ts';

describe('readPageFile', () => {
  it('gives the bytes as they are, an empty file too', async () => {
    const { pages, bad } = await readAll(['.'], dumpFolder({ 'a.html': '<p>甲</p>', 'b.txt': '' }));
    expect(pages.map((page) => [page.file, textOf(page), page.contentType])).toEqual([
      ['a.html', '<p>甲</p>', null],
      ['b.txt', '', null],
    ]);
    expect(bad).toEqual([]);
  });

  it('names files that are no page and reads the others', async () => {
    const base = dumpFolder({
      'a.html': '%PDF-1.4 …',
      'b.html': Buffer.from('1f8b0800', 'hex'),
      'c.txt': 'PK 不是压缩包',
    });
    const { pages, bad } = await readAll(['.'], base);
    expect(pages.map((page) => page.file)).toEqual(['c.txt']);
    expect(bad.map(({ file, reason }) => `${file} ${reason.split(' under')[0]}`)).toEqual([
      'a.html is a PDF document',
      'b.html is gzip data',
    ]);
  });
});
