import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { ask } from '../../src/collect/ask.ts';
import { collect, createAsker, createNight, removeFolders, systemClock } from './collect-for-test.ts';
import { gapsOf, startServer, type LocalServer, type Pages } from './local-server.ts';

afterAll(removeFolders);
const servers: LocalServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

const PACE_MS = 120;
const link = (n: number): string => `<a href="/art/${n}.html">云溪市第${n}街道2020年政府信息公开工作年度报告</a>`;
const page = `<p>${'本机关主动公开信息。'.repeat(60)}</p>`;

async function start(pages: Pages): Promise<LocalServer> {
  const server = await startServer('127.0.0.41', pages);
  servers.push(server);
  return server;
}

/** Every kind of request: robots.txt, a list, a redirect, an attachment, a retry, a page. */
function everyKind(): Pages {
  let tries = 0;
  return {
    '/robots.txt': 'User-agent: *\nDisallow: /no/\n',
    '/nb/': `${[1, 2, 3, 4].map(link).join('')}<a href="/no/5.html">云溪市2019年政府信息公开年报</a>`,
    '/art/1.html': { status: 302, headers: { location: '/moved/1.html' } },
    '/moved/1.html': page,
    '/art/2.html': `${page}<a href="/f/a.pdf">附件</a>`,
    '/f/a.pdf': { headers: { 'content-type': 'application/pdf' }, body: '%PDF-1.4' },
    '/art/3.html': (_, response) =>
      void response.writeHead(tries++ === 0 ? 500 : 200, { 'content-type': 'text/html' }).end(page),
    '/art/4.html': page,
  };
}

describe('the pace, counted by the server', () => {
  async function gaps(paceMs: number): Promise<{ smallestMs: number; overlap: boolean; paths: string[] }> {
    const server = await start(everyKind());
    await collect([`${server.url}/nb/`], { paceMs, clock: systemClock });
    return { ...gapsOf(server.asked), paths: server.paths() };
  }

  it('is kept between any two requests, one at a time', async () => {
    const { smallestMs, overlap, paths } = await gaps(PACE_MS);
    expect(smallestMs).toBeGreaterThanOrEqual(PACE_MS);
    expect(overlap).toBe(false);
    expect([...paths].sort()).toEqual(['/art/1.html', '/art/2.html', '/art/3.html', '/art/3.html', '/art/4.html', '/f/a.pdf', '/moved/1.html', '/nb/', '/robots.txt']); // prettier-ignore
    expect(paths[0]).toBe('/robots.txt');
  });

  it('control run: with the pace switched off the same assertion fails', async () => {
    const { smallestMs } = await gaps(0);
    expect(() => expect(smallestMs).toBeGreaterThanOrEqual(PACE_MS)).toThrow();
  });

  it('Crawl-delay lengthens it from the first page on', async () => {
    const server = await start({ ...everyKind(), '/robots.txt': 'User-agent: *\nCrawl-delay: 0.3' });
    await collect([`${server.url}/art/4.html`], { paceMs: 10, clock: systemClock });
    expect(gapsOf(server.asked).smallestMs).toBeGreaterThanOrEqual(300);
  });

  it('a slow server is given five times its answer time', async () => {
    const slow: Pages[string] = (_, response) => void setTimeout(() => response.writeHead(200, { 'content-type': 'text/html' }).end(link(4)), 100); // prettier-ignore
    const server = await start({ '/nb/': slow, '/art/4.html': page });
    await collect([`${server.url}/nb/`], { paceMs: 10, clock: systemClock });
    const [, list, article] = server.asked;
    expect((article?.startedAt ?? 0) - (list?.endedAt ?? 0)).toBeGreaterThanOrEqual(480);
  });

  it('hosts that answer from one address share one pace', async () => {
    const [one, other] = [await start(everyKind()), await start(everyKind())];
    const { night } = createNight({ paceMs: PACE_MS, clock: systemClock });
    const asker = createAsker(night);
    await Promise.all([`${one.url}/art/4.html`, `${other.url}/art/4.html`, `${one.url}/art/2.html`].map((url) => ask(url, {}, asker))); // prettier-ignore
    await asker.dispatcher.close();
    const both = gapsOf([...one.asked, ...other.asked]);
    expect(both.smallestMs).toBeGreaterThanOrEqual(PACE_MS);
    expect(both.overlap).toBe(false);
  });
});

describe('refusals', () => {
  it('Retry-After is kept, and the page is asked again', async () => {
    let tries = 0;
    const server = await start({
      '/nb/': link(4),
      '/art/4.html': (_, response) =>
        void (tries++ === 0
          ? response.writeHead(429, { 'retry-after': '1' }).end()
          : response.writeHead(200, { 'content-type': 'text/html' }).end(page)),
    });
    const outcome = await collect([`${server.url}/nb/`], { paceMs: 10, clock: systemClock });
    const tried = server.asked.filter((one) => one.path === '/art/4.html');
    expect((tried[1]?.startedAt ?? 0) - (tried[0]?.endedAt ?? 0)).toBeGreaterThanOrEqual(995);
    expect(outcome.page('/art/4.html')?.outcome).toBe('ok');
    expect(outcome.impacts[0]).toMatchObject({ refusals: 1, retryAfterKept: 1, requests: 4 });
  });

  it('a server that asks for a day is left for the night', async () => {
    const server = await start({
      '/nb/': [1, 2, 3].map(link).join(''),
      '/art/1.html': { status: 503, headers: { 'retry-after': '86400' } },
    });
    const outcome = await collect([`${server.url}/nb/`]);
    expect(server.paths()).toEqual(['/robots.txt', '/nb/', '/art/1.html']);
    expect(outcome.page('/art/2.html')).toMatchObject({ outcome: 'skipped' });
    expect(outcome.page('/art/2.html')?.reason).toContain('86400 s');
  });

  it('429 to every try is blocked', async () => {
    const server = await start({ '/x.html': { status: 429 } });
    const outcome = await collect([`${server.url}/x.html`]);
    expect(outcome.page('/x.html')).toMatchObject({ outcome: 'blocked', status: 429 });
    expect(server.asked).toHaveLength(4);
  });

  it('five failures in a row leave the host for the night', async () => {
    const server = await start({ '/nb/': [1, 2, 3, 4, 5].map(link).join(''), ...Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`/art/${n}.html`, { status: 500 }])) }); // prettier-ignore
    const outcome = await collect([`${server.url}/nb/`]);
    expect(server.paths().filter((path) => path.startsWith('/art/'))).toHaveLength(5);
    expect(outcome.page('/art/5.html')?.reason).toContain('5 times in a row');
    expect(outcome.page('/art/1.html')?.outcome).toBe('failed');
  });

  it.each([401, 403, 412, 418, 521])('%i is blocked, asked once, and never stored', async (status) => {
    const server = await start({ '/x.html': { status, body: page } });
    const outcome = await collect([`${server.url}/x.html`]);
    expect(outcome.page('/x.html')).toMatchObject({ outcome: 'blocked', status, length: null });
    expect(server.asked).toHaveLength(2);
  });

  it.each([
    ['访问过于频繁', Buffer.from('<html><title>提示</title><p>您的访问过于频繁，请稍后再试</p></html>')],
    ['a captcha', Buffer.from('<html><script>var a="x".repeat(9)</script><h1>请完成安全验证后继续访问</h1></html>')],
    // «访问过于频繁» in GBK, without a charset.
    [
      'the same in GBK',
      Buffer.concat([Buffer.from('<p>'), Buffer.from('b7c3cecab9fdd3dac6b5b7b1', 'hex'), Buffer.from('</p>')]),
    ],
  ])('%s with status 200 is blocked and never stored', async (_, body) => {
    const server = await start({ '/x.html': { headers: { 'content-type': 'text/html' }, body } });
    const outcome = await collect([`${server.url}/x.html`]);
    expect(outcome.page('/x.html')).toMatchObject({ outcome: 'blocked', length: null });
  });

  it('a challenge that comes with 503 is not tried again', async () => {
    const server = await start({ '/x.html': { status: 503, body: '<title>Just a moment...</title>' } });
    const outcome = await collect([`${server.url}/x.html`]);
    expect(outcome.page('/x.html')).toMatchObject({ outcome: 'blocked', status: 503 });
    expect(server.asked).toHaveLength(2);
  });

  it('what was there and is no more is gone: 404, words, the front page', async () => {
    let isThere = true;
    const twice =
      (then: Pages[string]): Pages[string] =>
      (_, response) => {
        const now = isThere ? page : then;
        const { status = 200, headers = {}, body = '' } = typeof now === 'string' ? { body: now } : (now as { status?: number; headers?: Record<string, string>; body?: string }); // prettier-ignore
        response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body);
      };
    const server = await start({
      '/nb/': [1, 2, 3].map(link).join(''), '/': 'front', '/art/1.html': twice({ status: 404 }),
      '/art/2.html': twice('<p>抱歉，您访问的页面不存在</p>'), '/art/3.html': twice({ status: 302, headers: { location: '/' } }),
    }); // prettier-ignore
    const first = await collect([`${server.url}/nb/`]);
    isThere = false;
    const second = await collect([`${server.url}/nb/`], { folder: first.folder });
    for (const n of [1, 2, 3]) {
      expect(first.page(`/art/${n}.html`)?.outcome).toBe('ok');
      expect(second.page(`/art/${n}.html`)).toMatchObject({
        outcome: 'gone',
        sha256: first.page(`/art/${n}.html`)?.sha256,
      });
    }
  });
});

describe('robots.txt', () => {
  const pages = {
    '/a/1.html': page,
    '/b/1.html': page,
    '/nb/': `<a href="/a/1.html">云溪市2019年政府信息公开年报</a><a href="/b/1.html">云溪市2020年政府信息公开年报</a>`,
  };

  it('the longest match wins, wildcards count, and our own group comes before the one for all', async () => {
    const robots =
      'User-agent: *\nDisallow: /\n\nUser-agent: nianbao\nDisallow: /a/\nAllow: /a/*.html$\nDisallow: /b/\n';
    const server = await start({ ...pages, '/robots.txt': robots });
    const outcome = await collect([`${server.url}/nb/`]);
    expect(server.paths()).toEqual(['/robots.txt', '/nb/', '/a/1.html']);
    expect(outcome.page('/b/1.html')).toMatchObject({
      outcome: 'blocked',
      reason: expect.stringContaining('robots.txt') as string,
    });
  });

  it.each([404, 403])('%i allows everything', async (status) => {
    const server = await start({ ...pages, '/robots.txt': { status } });
    const outcome = await collect([`${server.url}/nb/`]);
    expect(outcome.page('/a/1.html')?.outcome).toBe('ok');
  });

  it('5xx: waited for, then nothing is asked', async () => {
    const server = await start({ ...pages, '/robots.txt': { status: 503 } });
    const outcome = await collect([`${server.url}/nb/`]);
    expect(server.paths()).toEqual(['/robots.txt', '/robots.txt', '/robots.txt']);
    expect(outcome.page('/nb/')).toMatchObject({
      outcome: 'failed',
      reason: expect.stringContaining('robots.txt') as string,
    });
  });

  it('5xx that passes: the page is asked for', async () => {
    let tries = 0;
    const server = await start({
      ...pages,
      '/robots.txt': (_, response) => void response.writeHead(tries++ === 0 ? 502 : 404).end(),
    });
    const outcome = await collect([`${server.url}/nb/`]);
    expect(outcome.page('/a/1.html')?.outcome).toBe('ok');
  });

  it('is asked for of every host that a redirect leads to, and kept there', async () => {
    const other = await startServer('127.0.0.42', { '/robots.txt': 'User-agent: *\nDisallow: /x', '/x.html': page });
    servers.push(other);
    const server = await start({ '/go.html': { status: 301, headers: { location: `${other.url}/x.html` } } });
    const outcome = await collect([`${server.url}/go.html`]);
    expect(other.paths()).toEqual(['/robots.txt']);
    expect(outcome.page('/go.html')?.outcome).toBe('blocked');
  });

  it('a front page in its place is none', async () => {
    const server = await start({ ...pages, '/robots.txt': '<html>Disallow: /</html>' });
    expect((await collect([`${server.url}/nb/`])).page('/a/1.html')?.outcome).toBe('ok');
  });
});
