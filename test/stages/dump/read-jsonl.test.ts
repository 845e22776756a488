import { createHash } from 'node:crypto';
import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { planShards } from '../../../src/dump/plan-shards.ts';
import { readLines, type Line } from '../../../src/dump/read-lines.ts';
import { readShard } from '../../../src/dump/read-shard.ts';
import { isBadRecord, type InputFile } from '../../../src/dump/records.ts';
import { dumpFolder, readAll, textOf } from './dump-folder.ts';

const jsonl = (...records: unknown[]): string => records.map((record) => `${JSON.stringify(record)}\n`).join('');

describe('readJsonl', () => {
  it('reads the parts of a record under their usual names', async () => {
    const base = dumpFolder({
      'p.jsonl': jsonl(
        { id: 'a1', url: 'http://e.cn/1', html: '<p>甲</p>', text: '甲', title: '题', date: '2019-03-01' },
        { id: 7, text: '乙\n丙' },
        { raw_html: '<p>丁</p>' },
        { raw_content: '戊', html: '' },
        { content: '己' },
      ),
    });
    const { pages, bad } = await readAll(['p.jsonl'], base);
    expect(bad).toEqual([]);
    expect(pages.map((page) => [page.file, page.contentType, textOf(page)])).toEqual([
      ['p.jsonl#a1', 'text/html; charset=utf-8', '<p>甲</p>'],
      ['p.jsonl#7', 'text/plain; charset=utf-8', '乙\n丙'],
      ['p.jsonl#3', 'text/html; charset=utf-8', '<p>丁</p>'],
      ['p.jsonl#4', 'text/plain; charset=utf-8', '戊'],
      ['p.jsonl#5', 'text/plain; charset=utf-8', '己'],
    ]);
    expect(pages[0]).toMatchObject({
      id: createHash('sha256').update('p.jsonl#a1').digest('hex').slice(0, 16),
      url: 'http://e.cn/1',
      status: null,
      hints: { title: '题', date: '2019-03-01', agency: null, region: null },
    });
  });

  it('maps other names, into objects too', async () => {
    const base = dumpFolder({
      'p.ndjson': jsonl({ meta: { link: 'http://e.cn' }, 'a.b': '甲', key: 'k', dept: '镇' }),
    });
    const fields = { url: 'meta.link', text: 'a.b', id: 'key', agency: 'dept' };
    const { pages } = await readAll(['p.ndjson'], base, fields);
    expect(pages[0]).toMatchObject({ file: 'p.ndjson#k', url: 'http://e.cn', hints: { agency: '镇' } });
    expect(textOf(pages[0])).toBe('甲');
  });

  it('reports records that are none and reads the others', async () => {
    const base = dumpFolder({
      'p.jsonl': `\ufeff${jsonl({ text: '甲' })}{"text": "乙\n\n   \n[1]\r\n${jsonl({ name: '丙', size: 1 })}{"text":"丁"}`,
    });
    const { pages, bad } = await readAll(['p.jsonl'], base);
    expect(pages.map((page) => page.file)).toEqual(['p.jsonl#1', 'p.jsonl#7']);
    expect(bad.map(({ file, reason }) => `${file} ${reason.slice(0, 40)}`)).toEqual([
      expect.stringMatching(/^p\.jsonl#2 is no JSON: /u),
      expect.stringMatching(/^p\.jsonl#5 is JSON but no object/u),
      expect.stringMatching(/^p\.jsonl#6 has neither html nor text \(it has na/u),
    ]);
  });

  it('gives every record a name of its own', async () => {
    const base = dumpFolder({
      'p.jsonl': jsonl(
        ...['x', 'x', '4', '2', 'x'].map((id) => ({ id, text: '甲' })),
        { text: '乙' },
        { id: '6', text: '丙' },
        { id: '@9', text: '丁' },
        { id: 'two\nlines', text: '戊' },
      ),
    });
    const { pages } = await readAll(['p.jsonl'], base);
    const names = pages.map((page) => page.file?.split('#')[1]);
    expect(names).toEqual(['x', '2', '4', 'line-4', '5', '6', '7', '8', '9']);
    expect(new Set(pages.map((page) => page.id)).size).toBe(names.length);
  });

  it('refuses lines in another charset, not lines with a broken character', async () => {
    const broken = Buffer.concat([
      Buffer.from('{"text":"临湖县临湖县临湖县临湖县'),
      Buffer.from([0xff]),
      Buffer.from('"}\n'),
    ]);
    const inGbk = Buffer.from('7b2274657874223a22d4c6cfaacad0d5feb8ae227d0a', 'hex');
    const { pages, bad } = await readAll(['p.jsonl'], dumpFolder({ 'p.jsonl': Buffer.concat([broken, inGbk]) }));
    expect(pages.map(textOf)).toEqual([`${'临湖县'.repeat(4)}\ufffd`]);
    expect(bad).toEqual([{ file: 'p.jsonl#2', reason: expect.stringMatching(/not in UTF-8/u) as string }]);
  });

  it('survives lone surrogates and NUL', async () => {
    const base = dumpFolder({ 'p.jsonl': '{"text":"甲\\ud800乙\\u0000丙"}\n' });
    expect(textOf((await readAll(['p.jsonl'], base)).pages[0])).toBe('甲\ufffd乙\0丙');
  });

  it('gives everything that stands before the tear of a gzip stream', async () => {
    const records = Array.from({ length: 3000 }, (_, i) => ({ text: `甲${i} ${Math.sin(i)}` }));
    const whole = gzipSync(jsonl(...records));
    const base = dumpFolder({
      'whole.jsonl.gz': whole,
      'torn.jsonl.gz': whole,
      'two.jsonl.gz': '',
      'bad.jsonl.gz': '',
    });
    truncateSync(join(base, 'torn.jsonl.gz'), whole.length >> 1);
    writeFileSync(join(base, 'two.jsonl.gz'), Buffer.concat([whole, gzipSync(jsonl({ id: 'last', text: '乙' }))]));
    const damaged = Buffer.from(whole);
    damaged.fill(0xff, whole.length - 2000, whole.length - 1000);
    writeFileSync(join(base, 'bad.jsonl.gz'), damaged);

    expect((await readAll(['whole.jsonl.gz'], base)).pages).toHaveLength(3000);
    expect((await readAll(['two.jsonl.gz'], base)).pages.at(-1)?.file).toBe('two.jsonl.gz#last');
    const torn = await readAll(['torn.jsonl.gz'], base);
    expect(torn.pages.length).toBeGreaterThan(1000);
    expect(torn.bad).toEqual([{ file: 'torn.jsonl.gz', reason: expect.stringMatching(/ends too early/u) as string }]);
    expect(torn.bad[0]?.reason).toContain(`after record ${torn.pages.length}`);
    const bad = await readAll(['bad.jsonl.gz'], base);
    expect(bad.pages.length).toBeGreaterThan(2500);
    expect(bad.bad.at(-1)?.reason).toMatch(/damaged/u);
  });

  it('says that a file is no gzip, or that it is gone', async () => {
    const base = dumpFolder({ 'p.jsonl.gz': 'plain' });
    expect((await readAll(['p.jsonl.gz'], base)).bad[0]?.reason).toMatch(/damaged.*incorrect header/u);
    const gone: InputFile = { path: join(base, 'none.html'), file: 'none.html', kind: 'page', bytes: 1, mtimeMs: 0 };
    const records = [];
    for await (const record of readShard({ id: '0', files: [gone], range: null })) records.push(record);
    expect(records).toEqual([{ file: 'none.html', reason: expect.stringMatching(/is gone/u) as string }]);
  });

  it('divides a large file at line ends: every record once, whatever the ranges', async () => {
    const content = jsonl(...Array.from({ length: 50 }, (_, i) => ({ id: `r${i}`, text: '甲'.repeat(i % 7) + i })));
    const base = dumpFolder({ 'p.jsonl': content });
    const path = join(base, 'p.jsonl');
    const bytes = Buffer.byteLength(content);
    const file: InputFile = { path, file: 'p.jsonl', kind: 'jsonl', bytes, mtimeMs: 0 };
    for (const step of [1, 7, 64, 300, bytes]) {
      const ids: (string | null)[] = [];
      for (let from = 0; from < bytes; from += step) {
        const shard = { id: '0', files: [file], range: { from, to: Math.min(from + step, bytes) } };
        for await (const record of readShard(shard)) ids.push(record.file);
      }
      expect(ids).toEqual(Array.from({ length: 50 }, (_, i) => `p.jsonl#r${i}`));
    }
  });

  it('names a record without id in a range by its first byte', async () => {
    const content = jsonl({ text: '甲' }, { text: '乙' });
    const path = join(dumpFolder({ 'p.jsonl': content }), 'p.jsonl');
    const file: InputFile = { path, file: 'p.jsonl', kind: 'jsonl', bytes: content.length, mtimeMs: 0 };
    const names = [];
    for await (const record of readShard({ id: '0', files: [file], range: { from: 3, to: 99 } })) {
      expect(isBadRecord(record)).toBe(false);
      names.push(record.file);
    }
    expect(names).toEqual([`p.jsonl#@${Buffer.byteLength(jsonl({ text: '甲' }))}`]);
  });
});

describe('readLines', () => {
  const linesOf = async (chunks: readonly string[], limit: number): Promise<(string | null)[]> => {
    const lines: Line[] = [];
    const source = (async function* () {
      for (const chunk of chunks) yield Buffer.from(chunk);
    })();
    for await (const line of readLines(source, limit)) lines.push(line);
    return lines.map(({ bytes, number, offset }) =>
      bytes === null ? null : `${number}@${offset}:${Buffer.from(bytes).toString()}`,
    );
  };

  it('leaves a line beyond the limit and goes on', async () => {
    expect(await linesOf(['ab', 'cdefg', 'hi\njk\r\n', '\nl'], 4)).toEqual([null, '2@10:jk', '3@14:', '4@15:l']);
  });
});

describe('planShards', () => {
  const files = (count: number): InputFile[] =>
    Array.from({ length: count }, (_, i) => {
      const file = `${String(i).padStart(5, '0')}.html`;
      return { path: `/d/${file}`, file, kind: 'page', bytes: 1000, mtimeMs: 0 };
    });

  it('batches pages so that a new file changes one batch only', () => {
    const before = planShards(files(4000));
    const more = files(4000);
    more.splice(1000, 0, { ...(more[0] as InputFile), file: '00999a.html' });
    const ids = new Set(before.map(({ id }) => id));
    expect(before.length).toBeGreaterThan(20);
    expect(planShards(more).filter(({ id }) => !ids.has(id)).length).toBeLessThanOrEqual(2);
    expect(before.flatMap((shard) => shard.files)).toEqual(files(4000));
  });

  it('keeps a batch below 16 MB, but for a page that is larger alone', () => {
    const large = files(300).map((file) => ({ ...file, bytes: 5e6 }));
    expect(Math.max(...planShards(large).map((shard) => shard.files.length))).toBe(3);
    expect(planShards(large.map((file) => ({ ...file, bytes: 5e7 })))).toHaveLength(300);
  });

  it('divides large plain JSONL, keeps its ranges when it grows, and nothing else', () => {
    const file: InputFile = { path: '/d/p.jsonl', file: 'p.jsonl', kind: 'jsonl', bytes: 150 << 20, mtimeMs: 0 };
    const shards = planShards([file]);
    expect(shards.map(({ range }) => range && (range.to - range.from) >> 20)).toEqual([64, 64, 22]);
    const grown = planShards([{ ...file, bytes: 300 << 20 }]);
    expect(grown.slice(0, 3).map(({ id }) => id)).toEqual(shards.map(({ id }) => id));
    for (const path of ['/d/p.jsonl.gz', '/d/p.warc']) {
      const kind = path.endsWith('warc') ? 'warc' : 'jsonl';
      expect(planShards([{ ...file, path, kind }])).toMatchObject([{ range: null }]);
    }
    expect(JSON.parse(JSON.stringify(shards))).toEqual(shards);
  });
});
