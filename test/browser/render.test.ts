import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Renderer } from '../../src/collect/browser.ts';
import { browserAdvice, findBrowser } from '../../src/collect/find-browser.ts';
import { collect, removeFolders, startRenderer, systemClock, type Outcome } from '../http/collect-for-test.ts';
import { gapsOf, startServer, type LocalServer, type Pages } from '../http/local-server.ts';

let renderer: Renderer;
const servers: LocalServer[] = [];
beforeAll(async () => {
  renderer = await startRenderer();
});
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});
afterAll(async () => {
  await renderer?.close();
  removeFolders();
});

const SENTENCE = '本机关在这一年主动公开各类信息并依法办理申请。';
const TEXT = SENTENCE.repeat(20);
const data = { headers: { 'content-type': 'application/json', etag: '"v1"' }, body: JSON.stringify({ text: TEXT }) };
const shell = (script: string, body = '<div id="app"></div>'): string =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>年报</title></head><body>${body}<script>${script}</script></body></html>`;
const FILL = `fetch('/api/1.json').then(r => r.json()).then(d => { document.getElementById('app').textContent = d.text; });`;

async function start(pages: Pages, address = '127.0.0.41'): Promise<LocalServer> {
  const server = await startServer(address, pages);
  servers.push(server);
  return server;
}

async function render(
  server: LocalServer,
  paths: readonly string[],
  setup: Parameters<typeof collect>[1] = {},
): Promise<Outcome> {
  return collect(
    paths.map((path) => server.url + path),
    { ...setup, night: { renderer: () => Promise.resolve(renderer), ...setup.night } },
  );
}

describe('pages that scripts make', () => {
  it('an empty shell whose script fetches the text; images, styles and foreign hosts are not asked', async () => {
    const foreign = await start({ '/lib.js': 'document.title = "foreign"' }, '127.0.0.42');
    const chrome = `<link rel="stylesheet" href="/s.css"><img src="/logo.png"><script src="${foreign.url}/lib.js"></script><script src="/own.js"></script><div id="app"></div>`;
    const server = await start({ '/a.html': shell(FILL, chrome), '/own.js': { headers: { 'content-type': 'text/javascript' }, body: 'window.own = 1' }, '/api/1.json': data, '/s.css': 'x', '/logo.png': 'x' }); // prettier-ignore
    const outcome = await render(server, ['/a.html']);
    expect(outcome.page('/a.html')).toMatchObject({ outcome: 'ok', rendered: true });
    expect(await outcome.body('/a.html')).toContain(TEXT);
    expect(server.paths().sort()).toEqual(['/a.html', '/api/1.json', '/own.js', '/robots.txt']);
    expect(foreign.asked).toEqual([]);
    expect(server.asked.every((one) => one.headers['user-agent']?.startsWith('nianbao/') === true)).toBe(true);
  });

  it('the next night asks for what changed, and only the rest of it is sent', async () => {
    let body = data.body;
    const conditional =
      (etag: () => string, send: () => { type: string; body: string }): Pages[string] =>
      (request, response) => {
        const isSame = request.headers['if-none-match'] === etag();
        response
          .writeHead(isSame ? 304 : 200, { 'content-type': send().type, etag: etag() })
          .end(isSame ? undefined : send().body);
      };
    const server = await start({
      '/a.html': conditional(() => '"shell"', () => ({ type: 'text/html', body: shell(FILL) })),
      '/api/1.json': conditional(() => `"${body.length}"`, () => ({ type: 'application/json', body })),
    }); // prettier-ignore
    const first = await render(server, ['/a.html']);
    const second = await render(server, ['/a.html'], { folder: first.folder });
    expect(second.impacts[0]?.bytes).toBeLessThan(20);
    expect(second.page('/a.html')).toMatchObject({
      sha256: first.page('/a.html')?.sha256,
      lastChanged: first.page('/a.html')?.lastChanged,
    });
    body = JSON.stringify({ text: `${TEXT}新` });
    const third = await render(server, ['/a.html'], { folder: first.folder });
    expect(await third.body('/a.html')).toContain('新');
  });

  it('a body that is built inside a page full of menus', async () => {
    const menus = `<ul>${Array.from({ length: 60 }, (_, at) => `<li><a href="/m/${at}">栏目导航条目${at}</a></li>`).join('')}</ul><div id="content"></div><p>主办单位：云溪市人民政府</p>`;
    const server = await start({
      '/a.html': shell(`document.getElementById('content').textContent = ${JSON.stringify(TEXT)};`, menus),
    });
    const outcome = await render(server, ['/a.html']);
    expect(outcome.page('/a.html')?.rendered).toBe(true);
    expect(await outcome.body('/a.html')).toContain(SENTENCE);
  });

  it('a list that a script fills leads to its reports', async () => {
    const rows = `['/r/1.html','/r/2.html'].forEach((u, i) => { const a = document.createElement('a'); a.href = u; a.textContent = '云溪市' + (2020 + i) + '年政府信息公开工作年度报告'; document.getElementById('app').append(a); });`;
    const server = await start({ '/nb/': shell(rows), '/r/1.html': `<p>${TEXT}</p>`, '/r/2.html': `<p>${TEXT}2</p>` });
    const outcome = await render(server, ['/nb/']);
    expect(outcome.page('/r/2.html')).toMatchObject({ outcome: 'ok', rendered: false });
    expect(outcome.page('/nb/')).toMatchObject({ links: 2, rendered: true });
  });

  it('a list whose rows come later, in a page that has text of its own', async () => {
    const text = `<p>${SENTENCE.repeat(20)}</p><div id="rows"></div>`;
    const rows = `fetch('/api/rows.json').then(r => r.json()).then(d => d.forEach(u => { const a = document.createElement('a'); a.href = u; a.textContent = '云溪市2020年政府信息公开工作年度报告'; document.getElementById('rows').append(a); }));`;
    const server = await start({
      '/nb/': shell(rows, text),
      '/api/rows.json': '["/r/1.html"]',
      '/r/1.html': `<p>${TEXT}</p>`,
    });
    expect((await render(server, ['/nb/'])).page('/r/1.html')?.outcome).toBe('ok');
  });

  it('an interface that is down tonight is no emptied report', async () => {
    let isUp = true;
    const server = await start({ '/a.html': shell(FILL), '/api/1.json': (_, response) => void (isUp ? response.writeHead(200).end(data.body) : response.writeHead(404).end()) }); // prettier-ignore
    const first = await render(server, ['/a.html']);
    isUp = false;
    const second = await render(server, ['/a.html'], { folder: first.folder });
    expect(second.page('/a.html')).toMatchObject({ outcome: 'failed', reason: expect.stringContaining('brought no text') as string, sha256: first.page('/a.html')?.sha256 }); // prettier-ignore
  });

  it('what is asked for the browser keeps the pace and robots.txt', async () => {
    const two = `${FILL} fetch('/no/x.json').catch(() => document.body.append('refused')); fetch('/api/2.json');`;
    const server = await start({ '/robots.txt': 'User-agent: *\nDisallow: /no/', '/a.html': shell(two), '/api/1.json': data, '/api/2.json': data, '/no/x.json': data }); // prettier-ignore
    const outcome = await render(server, ['/a.html'], { paceMs: 150, clock: systemClock });
    expect(gapsOf(server.asked)).toMatchObject({ overlap: false });
    expect(gapsOf(server.asked).smallestMs).toBeGreaterThanOrEqual(150);
    expect(server.paths()).not.toContain('/no/x.json');
    expect(await outcome.body('/a.html')).toContain('refused');
  });

  it('GBK pages are read by the browser as we read them', async () => {
    const bytes = Buffer.from('d4c6cfaacad0', 'hex');
    const head = Buffer.from('<html><head></head><body><div id="app"></div><script>var s = "');
    const tail = Buffer.from(`"; document.getElementById('app').textContent = s.repeat(100);</script></body></html>`);
    const server = await start({
      '/a.html': { headers: { 'content-type': 'text/html' }, body: Buffer.concat([head, bytes, tail]) },
    });
    expect(await (await render(server, ['/a.html'])).body('/a.html')).toContain('云溪市云溪市');
  });
});

describe('a layout is judged once', () => {
  it('short pages that scripts do not lengthen are tried once, then taken as they are', async () => {
    let rendered = 0;
    const counting = {
      render: (...given: Parameters<Renderer['render']>) => (rendered++, renderer.render(...given)),
    } as unknown as Renderer;
    const server = await start({ '/art/1.html': shell('', '<p>青石镇没有收到申请。本年度没有其他情况需要报告，特此说明如下各项均为零。</p>'), '/art/2.html': shell('', '<p>云山镇没有收到申请。本年度没有其他情况需要报告，特此说明如下各项均为零。</p>'), '/art/3.html': shell('', '<p>青林镇没有收到申请。本年度没有其他情况需要报告，特此说明如下各项均为零。</p>') }); // prettier-ignore
    const outcome = await render(server, ['/art/1.html', '/art/2.html', '/art/3.html'], {
      night: { renderer: () => Promise.resolve(counting) },
    });
    expect(rendered).toBe(1);
    expect(outcome.pages.every((page) => page.outcome === 'ok' && !page.rendered)).toBe(true);
  });

  it('render: never and render: always do as they say', async () => {
    const server = await start({ '/a.html': shell(FILL), '/api/1.json': data, '/b.html': `<p>${TEXT}</p>` });
    expect((await render(server, ['/a.html'], { source: { render: 'never' } })).page('/a.html')?.rendered).toBe(false);
    expect((await render(server, ['/b.html'], { source: { render: 'always' } })).page('/b.html')?.rendered).toBe(true);
  });
});

describe('hostile pages', () => {
  it('nothing that a page asks for reaches a private address', async () => {
    const inside = await start({ '/secret': 'secret', '/s.js': 'x', '/': 'x' }, '127.0.0.44');
    const goto = (path: string): Pages[string] => ({ status: 302, headers: { location: inside.url + path } });
    const ask = [
      `${inside.url}/secret`,
      '/hop',
      'http://169.254.169.254/latest',
      'http://localhost:1/x',
      'file:///etc/hostname',
    ]
      .map(
        (url) =>
          `fetch(${JSON.stringify(url)}).then(r => r.text()).then(t => document.body.append('got ' + t)).catch(() => 0);`,
      )
      .join('');
    const more = `new WebSocket('ws://${inside.host}/secret'); new EventSource('${inside.url}/secret'); navigator.sendBeacon('${inside.url}/secret', 'x'); const w = window.open('${inside.url}/secret'); const p = new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.44:${new URL(inside.url).port}' }] }); p.createDataChannel('x'); p.createOffer().then(o => p.setLocalDescription(o));`;
    const html = `<iframe src="${inside.url}/secret"></iframe><iframe src="/hop"></iframe><img src="${inside.url}/secret"><link rel="preload" as="script" href="${inside.url}/s.js"><link rel="dns-prefetch" href="//inside.example"><script src="/hop.js"></script><div id="app"></div>`;
    const server = await start({
      '/a.html': shell(ask + more + FILL, html),
      '/api/1.json': data,
      '/hop': goto('/secret'),
      '/hop.js': goto('/s.js'),
    });
    const outcome = await render(server, ['/a.html']);
    expect(outcome.page('/a.html')).toMatchObject({ outcome: 'ok', rendered: true });
    expect(await outcome.body('/a.html')).not.toContain('got secret');
    expect(inside.asked).toEqual([]);
    expect(outcome.events.some((event) => event.what.includes('127.0.0.44 is no public address'))).toBe(true);
  });

  it('control run: where the address is allowed, the same redirect gets there', async () => {
    const inside = await start(
      { '/secret': { headers: { 'access-control-allow-origin': '*' }, body: 'secret' } },
      '127.0.0.43',
    );
    const server = await start({ '/a.html': shell(`fetch('/hop').then(r => r.text()).then(t => document.getElementById('app').append('got ' + t))`), '/hop': { status: 302, headers: { location: `${inside.url}/secret` } } }); // prettier-ignore
    const outcome = await render(server, ['/a.html']);
    expect(inside.paths()).toEqual(['/robots.txt', '/secret']);
    expect(await outcome.body('/a.html')).toContain('got secret');
  });

  it('a page that never rests is taken as it is; one whose scripts never end fails; the next one is rendered', async () => {
    const quick = await startRenderer({ timeoutMs: 1500 });
    const server = await start({
      '/p/poll.html': shell(`${FILL} setInterval(() => fetch('/api/1.json?' + Math.random()), 50);`), '/q/loop.html': shell('for(;;){}'), '/r/a.html': shell(FILL), '/api/1.json': data,
    }); // prettier-ignore
    const outcome = await render(server, ['/p/poll.html', '/q/loop.html', '/r/a.html'], {
      night: { renderer: () => Promise.resolve(quick) },
    });
    await quick.close();
    expect(outcome.page('/p/poll.html')).toMatchObject({ outcome: 'ok', rendered: true });
    expect(server.paths().filter((path) => path.startsWith('/api')).length).toBeLessThanOrEqual(62);
    expect(outcome.page('/q/loop.html')).toMatchObject({ outcome: 'failed' });
    expect(outcome.page('/r/a.html')).toMatchObject({ outcome: 'ok', rendered: true });
  });

  it('a DOM that grows beyond the limit is given up', async () => {
    const small = await startRenderer({ maxBytes: 100_000 });
    const server = await start({ '/a.html': shell(`document.getElementById('app').textContent = 'x'.repeat(200000)`) });
    const outcome = await render(server, ['/a.html'], { night: { renderer: () => Promise.resolve(small) } });
    await small.close();
    expect(outcome.page('/a.html')).toMatchObject({
      outcome: 'failed',
      reason: expect.stringContaining('larger than') as string,
    });
  });

  it('a page that refuses in the browser is blocked, and nothing of it is kept', async () => {
    const server = await start({
      '/a.html': shell(`document.getElementById('app').textContent = '请完成安全验证后继续访问'`),
    });
    expect((await render(server, ['/a.html'])).page('/a.html')).toMatchObject({ outcome: 'blocked', length: null });
  });

  it('a browser that was killed is started again, in the middle of a page too', async () => {
    const mine = await startRenderer();
    const answer = (html: string) => async () => ({
      status: 200,
      headers: { 'content-type': 'text/html;charset=utf-8' },
      body: Buffer.from(html),
    });
    const before = new Set(children());
    expect((await mine.render('http://portal.example/a', answer(shell('')))).html).toContain('年报');
    const pids = children().filter((pid) => !before.has(pid));
    expect(pids.length).toBeGreaterThan(0);
    let killed = 0;
    const again = await mine.render('http://portal.example/b', async () => {
      if (killed++ === 0) for (const pid of pids) process.kill(pid, 'SIGKILL');
      return answer(shell('document.title = "again"'))();
    });
    expect(again.html).toContain('again');
    await mine.close();
  });
});

/** Ids of this process's own children. */
function children(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .map(Number)
    .filter((pid) => parentOf(pid) === process.pid);
}

function parentOf(pid: number): number | null {
  try {
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1]);
  } catch {
    return null;
  }
}

describe('without a browser', () => {
  it('a shell is skipped with the one line that says what to install; a short page is taken as it is', async () => {
    const server = await start({ '/a.html': shell(FILL), '/b.html': shell('', `<p>${SENTENCE.repeat(4)}</p>`) });
    const outcome = await collect([`${server.url}/a.html`, `${server.url}/b.html`]);
    expect(outcome.page('/a.html')).toMatchObject({ outcome: 'skipped', reason: browserAdvice });
    expect(outcome.page('/b.html')).toMatchObject({ outcome: 'ok', rendered: false });
  });

  it('NIANBAO_BROWSER wins, and one that names nothing is not passed over', async () => {
    expect(await findBrowser({ NIANBAO_BROWSER: '/x/chrome' }, (path) => path === '/x/chrome')).toBe('/x/chrome');
    expect(await findBrowser({ NIANBAO_BROWSER: '/x/none' }, (path) => path !== '/x/none')).toBeNull();
    expect(await findBrowser({}, () => false)).toBeNull();
  });
});
