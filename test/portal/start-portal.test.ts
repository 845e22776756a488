import { afterEach, describe, expect, it } from 'vitest';
import { startPortal, type Portal } from '../../src/portal/start-portal.ts';

const CITY = 0;
const COUNTY = 1;
const LIST = '/zwgk/zfxxgkzl/zfxxgknb/index.html';
const REPORT = '/zwgk/zfxxgkzl/zfxxgknb/202503/t20250324_90412.html';
const BUSY = '/art/2021/1/19/art_1229_58114.html';

let open: Portal | null = null;

async function start(): Promise<Portal> {
  open = await startPortal({ port: 0 });
  return open;
}

function urlOf(portal: Portal, host: number): string {
  return portal.hosts[host]?.url ?? '';
}

afterEach(async () => {
  await open?.close();
  open = null;
});

describe('the bundled portal', () => {
  it('listens on loopback addresses of its own and stops when told', async () => {
    const portal = await start();
    expect(portal.hosts).toHaveLength(5);
    for (const host of portal.hosts) expect(host.url).toMatch(/^http:\/\/127\.0\.0\.2\d:\d+$/u);
    expect(new Set(portal.hosts.map((host) => new URL(host.url).hostname)).size).toBe(5);
    await portal.close();
    await expect(fetch(`${urlOf(portal, CITY)}${LIST}`)).rejects.toThrow();
  });

  it('answers 304 to a conditional request, by tag and by date, and 200 again after a change', async () => {
    const portal = await start();
    const url = `${urlOf(portal, CITY)}${REPORT}`;
    const first = await fetch(url);
    const etag = first.headers.get('etag') ?? '';
    expect((await first.text()).length).toBeGreaterThan(3000);
    const byTag = await fetch(url, { headers: { 'if-none-match': etag } });
    expect([byTag.status, await byTag.text()]).toEqual([304, '']);
    const since = first.headers.get('last-modified') ?? '';
    expect((await fetch(url, { headers: { 'if-modified-since': since } })).status).toBe(304);
    expect((await fetch(url, { headers: { 'if-none-match': '"other"', 'if-modified-since': since } })).status).toBe(
      200,
    );
    portal.set(url, { layout: 'platform' });
    const changed = await fetch(url, { headers: { 'if-none-match': etag } });
    expect(changed.status).toBe(200);
    expect(await changed.text()).toContain('UCAP-CONTENT');
  });

  it('is busy once, says for how long, and answers then', async () => {
    const portal = await start();
    const url = `${urlOf(portal, COUNTY)}${BUSY}`;
    const busy = await fetch(url);
    expect([busy.status, busy.headers.get('retry-after')]).toEqual([429, '2']);
    expect((await fetch(url)).status).toBe(200);
    expect((await fetch(url)).status).toBe(200);
  });

  it('has a robots.txt where the site has one, 404 elsewhere and for pages that are not there', async () => {
    const portal = await start();
    expect(await (await fetch(`${urlOf(portal, COUNTY)}/robots.txt`)).text()).toMatch(
      /Crawl-delay: 0\.5\nDisallow: \/art\/2015\//u,
    );
    expect((await fetch(`${urlOf(portal, 2)}/robots.txt`)).status).toBe(404);
    expect((await fetch(`${urlOf(portal, CITY)}/no/such.html`)).status).toBe(404);
    expect((await fetch(`${urlOf(portal, CITY)}${LIST}`, { method: 'POST' })).status).toBe(405);
  });

  it('removes and adds pages, and refuses changes that do not fit', async () => {
    const portal = await start();
    const url = `${urlOf(portal, CITY)}${REPORT}`;
    portal.set(url, null);
    expect((await fetch(url)).status).toBe(404);
    portal.set(url, { body: '<p>另一页</p>' });
    expect(await (await fetch(url)).text()).toBe('<p>另一页</p>');
    expect(() => portal.set(`${urlOf(portal, CITY)}/new.html`, { layout: 'trs' })).toThrow(
      /Expected a body for \/new\.html/u,
    );
    expect(() => portal.set('http://127.0.0.99:1/', null)).toThrow(/Expected an address of the portal/u);
  });

  it('writes down what it was asked, by whom, and what it answered', async () => {
    const portal = await start();
    const list = await fetch(`${urlOf(portal, CITY)}${LIST}?a=1`, { headers: { 'user-agent': 'probe/1' } });
    const bytes = (await list.arrayBuffer()).byteLength;
    await fetch(`${urlOf(portal, CITY)}${LIST}`, { headers: { 'if-none-match': list.headers.get('etag') ?? '' } });
    const host = new URL(urlOf(portal, CITY)).host;
    expect(portal.requests).toMatchObject([
      { host, method: 'GET', path: `${LIST}?a=1`, userAgent: 'probe/1', status: 200, bytes, conditional: false },
      { host, path: LIST, status: 304, bytes: 0, conditional: true },
    ]);
    expect(portal.requests[1]?.ms).toBeGreaterThanOrEqual(portal.requests[0]?.ms ?? Infinity);
  });

  it('says so when its port is taken', async () => {
    const portal = await start();
    const port = Number(new URL(urlOf(portal, CITY)).port);
    await expect(startPortal({ port })).rejects.toThrow(/EADDRINUSE/u);
  });
});
