import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { createGzip, gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { collect, removeFolders } from './collect-for-test.ts';
import { startServer, type LocalServer, type Pages } from './local-server.ts';

const MB = 1_000_000;
const servers: LocalServer[] = [];
const link = (path: string): string => `<a href="${path}">云溪市2020年政府信息公开工作年度报告</a>`;
const PAGE = `<p>${'本机关主动公开信息。'.repeat(60)}</p>`;

/** Bytes of memory at their highest, watched while the tests run. */
let peak = 0;
let watch: NodeJS.Timeout;
beforeAll(() => {
  watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 20);
});
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});
afterAll(() => {
  clearInterval(watch);
  removeFolders();
});

/** The hostile page stands between two good ones: the run goes on. */
async function between(bad: Pages, path: string, limits: Parameters<typeof collect>[1] = {}) {
  const server = await startServer('127.0.0.41', { '/nb/': link('/1.html') + link(path) + link('/2.html'), '/1.html': PAGE, '/2.html': `${PAGE}2`, ...bad }); // prettier-ignore
  servers.push(server);
  const outcome = await collect([`${server.url}/nb/`], limits);
  expect(outcome.page('/1.html')?.outcome).toBe('ok');
  expect(outcome.page('/2.html')?.outcome).toBe('ok');
  return {
    state: outcome.page(path),
    body: () => outcome.body(path),
    asked: server.asked.filter((one) => one.path === path),
    outcome,
  };
}

describe('servers that hold a run up', () => {
  it('headers that never come: ended by the limit, tried three times', async () => {
    const { state, asked } = await between({ '/x.html': () => undefined }, '/x.html', {
      limits: { headersMs: 150, wholeMs: 400 },
    });
    expect(state).toMatchObject({
      outcome: 'failed',
      reason: expect.stringMatching(/Headers Timeout|not finished/u) as string,
    });
    expect(asked).toHaveLength(3);
  });

  it('a body that stops half-way', async () => {
    const { state } = await between({ '/x.html': (_, response) => void response.writeHead(200).write('half') }, '/x.html', { limits: { bodyMs: 150, wholeMs: 800 } }); // prettier-ignore
    expect(state).toMatchObject({
      outcome: 'failed',
      reason: expect.stringMatching(/Body Timeout|not finished|terminated/iu) as string,
    });
  });

  it('an endless drip is ended by the limit over the whole exchange', async () => {
    const drip: Pages[string] = (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const timer = setInterval(() => response.write('.'), 30);
      response.on('close', () => clearInterval(timer));
    };
    const { state } = await between({ '/x.html': drip }, '/x.html', { limits: { wholeMs: 300 } });
    expect(state).toMatchObject({
      outcome: 'failed',
      reason: expect.stringContaining('not finished within 300 ms') as string,
    });
  });

  it.each([
    ['a length that is not reached', 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 900\r\n\r\n<p>ha'],
    [
      'chunks without an end',
      'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n<p>ha\r\n',
    ],
  ])('a cut body (%s) is asked for again', async (_, half) => {
    let tries = 0;
    const cut: Pages[string] = (request, response) => {
      if (tries++ === 0) request.socket.end(half);
      else response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE);
    };
    const { state, asked, body } = await between({ '/x.html': cut }, '/x.html');
    expect(asked).toHaveLength(2);
    expect(state?.outcome).toBe('ok');
    expect(await body()).toBe(PAGE);
  });

  it('answers that are no HTTP, and connections that are refused', async () => {
    const { state } = await between(
      { '/x.html': (request) => void request.socket.end('SSH-2.0-x\r\n\r\n') },
      '/x.html',
    );
    expect(state?.outcome).toBe('failed');
    const server = createServer().listen(0, '127.0.0.42');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    const outcome = await collect([`http://127.0.0.42:${port}/a.html`]);
    expect(outcome.pages[0]).toMatchObject({
      outcome: 'failed',
      reason: expect.stringContaining('ECONNREFUSED') as string,
    });
  });

  it('headers beyond all measure', async () => {
    const { state } = await between(
      { '/x.html': { headers: { 'x-long': 'a'.repeat(60_000) }, body: PAGE } },
      '/x.html',
    );
    expect(state?.outcome).toBe('failed');
  });
});

describe('bodies that are too much', () => {
  it('300 MB in a small gzip: given up at the limit', async () => {
    const bomb: Pages[string] = (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' });
      const gzip = createGzip({ level: 9 });
      gzip.pipe(response);
      const block = Buffer.alloc(MB);
      let left = 300;
      const more = (): void => {
        while (left > 0) if ((left--, !gzip.write(block))) return void gzip.once('drain', more);
        gzip.end();
      };
      response.on('close', () => gzip.destroy());
      more();
    };
    const { state, asked } = await between({ '/x.html': bomb }, '/x.html', {
      limits: { wholeMs: 20_000, bodyMs: 20_000 },
    });
    expect(state).toMatchObject({
      outcome: 'failed',
      reason: expect.stringContaining('larger than 20000000 bytes') as string,
    });
    expect(asked).toHaveLength(1);
  });

  it('a bomb inside a bomb', async () => {
    const inner = gzipSync(Buffer.alloc(30 * MB));
    const { state } = await between({ '/x.html': { headers: { 'content-encoding': 'gzip, gzip' }, body: gzipSync(inner) } }, '/x.html'); // prettier-ignore
    expect(state).toMatchObject({ outcome: 'failed', reason: expect.stringContaining('larger than') as string });
  });

  it('a page of 30 MB: too large at the default limit, whole where the job allows it', async () => {
    const body = Buffer.from(
      `<html><body>${link('/3.html')}${'<p>本机关主动公开信息。</p>'.repeat(840_000)}</body></html>`,
    );
    expect(body.byteLength).toBeGreaterThan(30 * MB);
    const small = await between({ '/x.html': { body } }, '/x.html', { limits: { wholeMs: 20_000 } });
    expect(small.state?.outcome).toBe('failed');
    const large = await between({ '/x.html': { body } }, '/x.html', { limits: { wholeMs: 30_000, maxBytes: 40 * MB } });
    expect(large.state?.outcome).toBe('ok');
    expect((await large.body()).length).toBe(body.toString().length);
  });

  it.each([
    ['nested 300,000 deep', '<div>'.repeat(300_000)],
    ['closed 300,000 times', `${'<div>'.repeat(1000)}${'</span>'.repeat(300_000)}`],
    ['comments that never end', '<!--'.repeat(500_000)],
    ['scripts that never end', '<script>'.repeat(500_000)],
    ['tags that never end', '<a href="'.repeat(300_000)],
    ['200,000 attributes', `<a ${Array.from({ length: 200_000 }, (_, at) => `a${at}=1`).join(' ')}>x</a>`],
    ['CDATA in CDATA', '<![CDATA['.repeat(300_000)],
    ['300,000 links', '<a href="/3.html?a=1">云溪市2020年政府信息公开年报</a>'.repeat(30_000)],
  ])('%s: done in time', async (_, body) => {
    const started = performance.now();
    const server = await startServer('127.0.0.41', {
      '/x.html': `<p>${PAGE}</p>${body}`,
      '/3.html': PAGE,
      '/2.html': PAGE,
    });
    servers.push(server);
    const outcome = await collect([`${server.url}/x.html`, `${server.url}/2.html`], { limits: { wholeMs: 10_000 } });
    expect(outcome.page('/x.html')?.outcome).toBe('ok');
    expect(outcome.page('/2.html')?.outcome).toBe('ok');
    expect(performance.now() - started).toBeLessThan(8000);
  });
});

describe('charsets, by the bytes', () => {
  // «云溪市2020年政府信息公开工作年度报告» and a second line, as their bytes in each charset.
  const text = '云溪市2020年政府信息公开工作年度报告本机关主动公开信息';
  const gb = Buffer.from('d4c6cfaacad032303230c4ead5feb8aed0c5cfa2b9abbfaab9a4d7f7c4eab6c8b1a8b8e6b1bebbfab9d8d6f7b6afb9abbfaad0c5cfa2', 'hex'); // prettier-ignore
  const wrap = (body: Buffer, meta = ''): Buffer => Buffer.concat([Buffer.from(`<html><head>${meta}<title>x</title></head><a href="/r.html">`), body, Buffer.from('</a><p>'), ...Array.from({ length: 20 }, () => body), Buffer.from('</p></html>')]); // prettier-ignore

  const big5 = Buffer.from(
    'b6b3b7cba5ab32303230a67eac46a9b2b8eab054a4bdb67da475a740a67eabd7b3f8a769a5bbbef7c3f6a544b0caa4bdb67db8eab054',
    'hex',
  );
  // The first character takes four bytes.
  const gb18030 = Buffer.from(
    '9534b235d4c6cfaacad032303230c4ead5feb8aed0c5cfa2b9abbfaab9a4d7f7c4eab6c8b1a8b8e6b1bebbfab9d8d6f7b6afb9abbfaad0c5cfa2',
    'hex',
  );

  it.each([
    ['Big5', wrap(big5), 'text/html', '雲溪市2020年政府資訊公開工作年度報告本機關主動公開資訊'],
    ['GB18030 with four bytes', wrap(gb18030), 'text/html; charset=gb2312', `𠮷${text}`],
    ['GBK without meta', wrap(gb), 'text/html', text],
    ['GBK with a meta that says UTF-8', wrap(gb, '<meta charset="utf-8">'), 'text/html', text],
    ['GBK with a header that says UTF-8', wrap(gb), 'text/html; charset=utf-8', text],
    ['UTF-8 with a header that says GBK', wrap(Buffer.from(text)), 'text/html; charset=gb2312', text],
    [
      'UTF-8 with a meta that comes late',
      wrap(Buffer.from(text), `<!--${' '.repeat(5000)}--><meta charset="gbk">`),
      'text/html',
      text,
    ],
    [
      'UTF-8 with a BOM',
      Buffer.concat([Buffer.from('efbbbf', 'hex'), wrap(Buffer.from(text))]),
      'text/html; charset=gbk',
      text,
    ],
    ['UTF-16', Buffer.from(`\uFEFF${wrap(Buffer.from(text)).toString()}`, 'utf16le'), 'text/html', text],
  ])('%s: the link is read', async (_, body, type, expected) => {
    const server = await startServer('127.0.0.41', {
      '/nb/': { headers: { 'content-type': type }, body },
      '/r.html': PAGE,
    });
    servers.push(server);
    const outcome = await collect([`${server.url}/nb/`]);
    expect(outcome.page('/r.html')).toMatchObject({ outcome: 'ok', title: expected });
  });
});

it('the whole of it took less than 600 MB', () => {
  console.log(`peak memory of the process: ${Math.round(peak / MB)} MB`);
  expect(peak).toBeLessThan(600 * MB);
});
