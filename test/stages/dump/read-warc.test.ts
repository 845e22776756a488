import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, deflateRawSync, gzipSync } from 'node:zlib';
import { WARCRecord, WARCSerializer, type WARCRecordOpts } from 'warcio';
import { describe, expect, it } from 'vitest';
import { dumpFolder, readAll, textOf } from './dump-folder.ts';

const PAGE = '<html><body><p>青石镇</p></body></html>';
const HTML = { 'Content-Type': 'text/html; charset=utf-8' };

const warcRecord = async (
  given: WARCRecordOpts,
  body: string | Uint8Array = PAGE,
  isGzip = false,
): Promise<Uint8Array> => {
  const record = WARCRecord.create(
    {
      url: 'http://www.yunxi.example/1.html',
      date: '2020-02-03T04:05:06Z',
      type: 'response',
      httpHeaders: HTML,
      ...given,
    },
    [Buffer.from(body as string)],
  );
  return WARCSerializer.serialize(record, { gzip: isGzip });
};
const named = (id: string): WARCRecordOpts => ({ warcHeaders: { 'WARC-Record-ID': `<urn:uuid:${id}>` } });
const chunked = (body: string): string => `${Buffer.byteLength(body).toString(16)}\r\n${body}\r\n0\r\n\r\n`;

describe('readWarc', () => {
  it('reads responses and resources, plain and gzip', async () => {
    for (const isGzip of [false, true]) {
      const file = isGzip ? 'c.warc.gz' : 'c.warc';
      const records = [
        await warcRecord({ type: 'warcinfo' }, 'software: x\r\n', isGzip),
        await warcRecord(named('one'), PAGE, isGzip),
        await warcRecord({ type: 'request', statusline: 'GET / HTTP/1.1' }, '', isGzip),
        await warcRecord(
          { ...named('two'), statusline: 'HTTP/1.1 404 Not Found', url: 'http://www.yunxi.example/2.html' },
          PAGE,
          isGzip,
        ),
        await warcRecord(
          { type: 'resource', warcHeaders: { 'Content-Type': 'text/plain', 'WARC-Record-ID': '<urn:uuid:three>' } },
          '望江区',
          isGzip,
        ),
      ];
      const base = dumpFolder({ [file]: Buffer.concat(records) });
      const { pages, bad, skipped } = await readAll([file], base);
      expect(bad).toEqual([]);
      expect(skipped).toEqual(['warcinfo', 'request']);
      expect(pages.map((page) => [page.file, page.status, page.contentType, textOf(page)])).toEqual([
        [`${file}#one`, 200, HTML['Content-Type'], PAGE],
        [`${file}#two`, 404, HTML['Content-Type'], PAGE],
        [`${file}#three`, null, 'text/plain', '望江区'],
      ]);
      expect(pages[1]).toMatchObject({ url: 'http://www.yunxi.example/2.html', fetchedAt: '2020-02-03T04:05:06Z' });
    }
  });

  it.each([
    ['chunked', { 'Transfer-Encoding': 'chunked' }, chunked(PAGE)],
    ['gzip', { 'Content-Encoding': 'gzip' }, gzipSync(PAGE)],
    ['br', { 'content-encoding': 'br' }, brotliCompressSync(PAGE)],
    ['raw deflate', { 'Content-Encoding': 'deflate' }, deflateRawSync(PAGE)],
    ['gzip in name only', { 'Content-Encoding': 'gzip' }, PAGE],
    ['chunked in name only', { 'Transfer-Encoding': 'chunked' }, PAGE],
    ['no type', { 'Content-Type': '' }, PAGE],
  ])('decodes the content: %s', async (_, headers, body) => {
    const base = dumpFolder({ 'c.warc': await warcRecord({ httpHeaders: { ...HTML, ...headers } }, body) });
    const { pages, bad } = await readAll(['c.warc'], base);
    expect(bad).toEqual([]);
    expect(pages.map(textOf)).toEqual([PAGE]);
  });

  it('counts what is no page by kind', async () => {
    const base = dumpFolder({
      'c.warc': Buffer.concat([
        await warcRecord({ statusline: 'HTTP/1.1 302 Found', httpHeaders: { ...HTML, Location: '/2' } }),
        await warcRecord({ url: 'http://www.yunxi.example/robots.txt', httpHeaders: { 'Content-Type': 'text/plain' } }),
        await warcRecord({ httpHeaders: { 'Content-Type': 'image/png' } }, '\x89PNG'),
        await warcRecord({ httpHeaders: { 'Content-Type': 'application/pdf' } }, '%PDF'),
        await warcRecord({}),
      ]),
    });
    const { pages, bad, skipped } = await readAll(['c.warc'], base);
    expect([pages.length, bad, skipped]).toEqual([1, [], ['redirect', 'robots', 'image', 'other-type']]);
  });

  it('reports broken records and reads the others', async () => {
    const broken = Buffer.from(await warcRecord(named('x')))
      .toString()
      .replace(/Content-Length: \d+/u, 'Content-Length: ?');
    const noHttp = Buffer.from(await warcRecord(named('y')))
      .toString()
      .replace('HTTP/1.1 200 OK', 'HTTP or not  ..');
    const bomb = await warcRecord({ ...named('z'), httpHeaders: { ...HTML, 'Content-Encoding': 'gzip' } }, gzipSync(Buffer.alloc(65 << 20, 'a'))); // prettier-ignore
    const base = dumpFolder({
      'c.warc': Buffer.concat([
        Buffer.from('garbage\r\nin front\r\n'),
        await warcRecord(named('a')),
        Buffer.from(broken),
        await warcRecord(named('b')),
        Buffer.from(noHttp),
        bomb,
        await warcRecord(named('c')),
      ]),
    });
    const { pages, bad } = await readAll(['c.warc'], base);
    expect(pages.map((page) => page.file)).toEqual(['c.warc#a', 'c.warc#b', 'c.warc#c']);
    expect(bad.map(({ file, reason }) => `${file} ${reason.slice(0, 32)}`)).toEqual([
      'c.warc is followed by bytes that are no',
      'c.warc#x has no valid Content-Length',
      'c.warc#2 is followed by bytes that are no',
      'c.warc#y is no HTTP response',
      'c.warc#z its body grows beyond 67108864 b',
    ]);
  });

  it('gives everything before the place where an archive is cut', async () => {
    for (const isGzip of [false, true]) {
      const file = isGzip ? 'c.warc.gz' : 'c.warc';
      const first = await warcRecord(named('a'), PAGE, isGzip);
      const second = await warcRecord(named('b'), PAGE.repeat(50), isGzip);
      const base = dumpFolder({ [file]: '' });
      writeFileSync(join(base, file), Buffer.concat([first, second]));
      truncateSync(join(base, file), first.length + second.length - 60);
      const { pages, bad } = await readAll([file], base);
      expect(pages.map((page) => page.file)).toEqual([`${file}#a`]);
      expect(bad[0]).toMatchObject({ file: `${file}#b`, reason: expect.stringMatching(/is cut off/u) as string });
      if (isGzip) expect(bad[1]?.reason).toMatch(/ends too early/u);
    }
  });

  it('reads an empty archive', async () => {
    expect(await readAll(['c.warc'], dumpFolder({ 'c.warc': '' }))).toEqual({ pages: [], bad: [], skipped: [] });
  });
});
