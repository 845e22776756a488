import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { collect, removeFolders, type Outcome } from './collect-for-test.ts';
import { startServer, type LocalServer, type Pages } from './local-server.ts';

afterAll(removeFolders);
let server: LocalServer | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

const ARTICLE = `<h1>报告</h1><p>${'本机关在这一年主动公开各类信息并办理申请。'.repeat(20)}</p>`;
const title = (n: number): string => `云溪市第${n}街道2020年政府信息公开工作年度报告`;
const link = (n: number): string => `<li><a href="/art/${n}.html">${title(n)}</a></li>`;
const list = (numbers: readonly number[], pager: string, tail = ''): string =>
  `<html><body><p>政府信息公开年报</p><ul>${numbers.map(link).join('')}</ul><div class="page">${pager}</div>${tail}</body></html>`;
const articles = (count: number): Pages =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`/art/${at + 1}.html`, ARTICLE + at]));

async function run(pages: Pages, start: string, setup: Parameters<typeof collect>[1] = {}): Promise<Outcome> {
  server = await startServer('127.0.0.41', pages);
  return collect([server.url + start], setup);
}

const asked = (prefix: string): string[] => (server as LocalServer).paths().filter((path) => path.startsWith(prefix));

function expectWhole(outcome: Outcome, count: number): void {
  const wanted = Array.from({ length: count }, (_, at) => `/art/${at + 1}.html`).sort();
  expect(asked('/art/').sort()).toEqual(wanted);
  expect(outcome.pages.filter((page) => page.url.includes('/art/')).map((page) => page.outcome)).toEqual(
    wanted.map(() => 'ok'),
  );
}

describe('list styles: each found whole, each report asked for once', () => {
  it('numbered files that a script prints, counted from 0', async () => {
    const script = (now: number): string => `<script>createPageHTML(3, ${now}, 'index', 'html');</script>`;
    const outcome = await run({
      ...articles(6), '/nb/index.html': list([1, 2], script(0)), '/nb/index_1.html': list([3, 4], script(1)),
      '/nb/index_2.html': list([5, 6], script(2)),
    }, '/nb/index.html'); // prettier-ignore
    expectWhole(outcome, 6);
    expect(asked('/nb/')).toEqual(['/nb/index.html', '/nb/index_1.html', '/nb/index_2.html']);
  });

  it('numbered files that a script prints, counted from 1', async () => {
    const script = (now: number): string => `<script>createPageHTML('page_div',3, ${now}, 'index','shtml',6);</script>`;
    const outcome = await run({
      ...articles(6), '/nb/index.shtml': list([1, 2], script(1)), '/nb/index_2.shtml': list([3, 4], script(2)),
      '/nb/index_3.shtml': list([5, 6], script(3)),
    }, '/nb/index.shtml'); // prettier-ignore
    expectWhole(outcome, 6);
    expect(asked('/nb/')).toEqual(['/nb/index.shtml', '/nb/index_2.shtml', '/nb/index_3.shtml']);
  });

  it('next links, with a loop at the end and a page twice in the pager', async () => {
    const next = (href: string): string =>
      `<a href="/nb/list.html">首页</a><a href="${href}">下一页</a><a href="${href}">&gt;</a>`;
    const outcome = await run({
      ...articles(6), '/nb/list.html': list([1, 2], next('list_2.html')), '/nb/list_2.html': list([2, 3, 4], next('list_3.html')),
      '/nb/list_3.html': list([5, 6], next('list.html')),
    }, '/nb/list.html'); // prettier-ignore
    expectWhole(outcome, 6);
    expect(asked('/nb/')).toHaveLength(3);
  });

  it('query parameters behind numbers', async () => {
    const pager = '<a href="?id=7&page=1">1</a> <a href="?id=7&amp;page=2">2</a> <a href="?id=7&page=3">[3]</a>';
    const outcome = await run({
      ...articles(6), '/list.aspx?id=7': list([1, 2], pager), '/list.aspx?id=7&page=1': list([1, 2], pager),
      '/list.aspx?id=7&page=2': list([3, 4], pager), '/list.aspx?id=7&page=3': list([5, 6], pager),
    }, '/list.aspx?id=7'); // prettier-ignore
    expectWhole(outcome, 6);
  });

  it('a choice of pages', async () => {
    const pager = '<select><option value="list.html">1</option><option value="list_2.html">2</option></select>';
    const outcome = await run({ ...articles(4), '/nb/list.html': list([1, 2], pager), '/nb/list_2.html': list([3, 4], pager) }, '/nb/list.html'); // prettier-ignore
    expectWhole(outcome, 4);
  });

  it('a data proxy: the first records in the page, the next groups as XML', async () => {
    const records = (numbers: readonly number[]): string =>
      `<recordset>${numbers.map((n) => `<record><![CDATA[<li><a href='/art/${n}.html' title='${title(n)}'>${title(n).slice(0, 12)}...</a></li>]]></record>`).join('')}</recordset>`;
    const group = (n: number): string => `<nextgroup><![CDATA[<a href="/module/web/jpage/dataproxy.jsp?page=${n}&appid=1&path='/'&columnid=9&webname='云溪'"></a>]]></nextgroup>`; // prettier-ignore
    const proxy = (numbers: readonly number[], next: string): Pages[string] => ({
      headers: { 'content-type': 'text/xml;charset=UTF-8' },
      body: `<?xml version='1.0' encoding='UTF-8'?><datastore><totalrecord>6</totalrecord><totalpage>3</totalpage>${next}${records(numbers)}</datastore>`,
    });
    server = await startServer('127.0.0.41', {
      ...articles(6),
      '/col/index.html': `<html><body><p>年报</p><div id="1"><script type="text/xml"><datastore>${group(1)}${records([1, 2])}</datastore></script></div></body></html>`,
      '/module/web/jpage/dataproxy.jsp': (request, response) => {
        const isFirst = request.url?.includes('page=1&') === true;
        const page = proxy(isFirst ? [3, 4] : [5, 6], isFirst ? group(2) : '') as {
          headers: Record<string, string>;
          body: string;
        };
        response.writeHead(200, page.headers).end(page.body);
      },
    });
    const outcome = await collect([`${server.url}/col/index.html`]);
    expectWhole(outcome, 6);
    expect(asked('/module')).toHaveLength(2);
  });

  it('a data proxy that is asked for records', async () => {
    server = await startServer('127.0.0.41', {
      ...articles(5),
      '/dataproxy.jsp': (request, response) => {
        const start = Number(new URL(request.url ?? '', 'http://x').searchParams.get('startrecord'));
        const numbers = [start, start + 1].filter((n) => n <= 5);
        const records = numbers.map((n) => `<record><![CDATA[${link(n)}]]></record>`).join('');
        response.writeHead(200, { 'content-type': 'text/xml' });
        response.end(`<datastore><totalrecord>5</totalrecord><recordset>${records}</recordset></datastore>`);
      },
    });
    expectWhole(await collect([`${server.url}/dataproxy.jsp?startrecord=1&endrecord=2&perpage=2&columnid=9`]), 5);
    expect(asked('/dataproxy')).toHaveLength(3);
  });

  it('a JSON list that says how many pages there are', async () => {
    server = await startServer('127.0.0.41', {
      ...articles(6),
      '/api/list': (request, response) => {
        const page = Number(new URL(request.url ?? '', 'http://x').searchParams.get('pageNo'));
        const rows = [page * 2 - 1, page * 2].map((n) => ({
          docTitle: title(n),
          docPubUrl: `/art/${n}.html`,
          name: 'x',
        }));
        response.writeHead(200, { 'content-type': 'application/json' });
        response.end(JSON.stringify({ code: 200, data: { totalPages: 3, pageSize: 2, list: rows } }));
      },
    });
    expectWhole(await collect([`${server.url}/api/list?column=9&pageNo=1`]), 6);
    expect(asked('/api')).toHaveLength(3);
  });

  it('a sitemap of sitemaps, by the addresses alone', async () => {
    const site = (paths: readonly string[]): string => `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${paths.map((path) => `<url><loc>ORIGIN${path}</loc></url>`).join('')}</urlset>`; // prettier-ignore
    const xml =
      (body: string): Pages[string] =>
      (request, response) => {
        response.writeHead(200, { 'content-type': 'application/xml' });
        response.end(body.replaceAll('ORIGIN', `http://${request.headers.host}`));
      };
    const outcome = await run({
      '/zwgk/zfxxgknb/1.html': ARTICLE, '/zwgk/zfxxgknb/2.html': `${ARTICLE}2`, '/zwgk/tzgg/3.html': ARTICLE,
      '/sitemap.xml': xml('<sitemapindex><sitemap><loc>ORIGIN/map1.xml</loc></sitemap></sitemapindex>'),
      '/map1.xml': xml(site(['/zwgk/zfxxgknb/1.html', '/zwgk/zfxxgknb/2.html', '/zwgk/tzgg/3.html'])),
    }, '/sitemap.xml'); // prettier-ignore
    expect(asked('/zwgk').sort()).toEqual(['/zwgk/zfxxgknb/1.html', '/zwgk/zfxxgknb/2.html']);
    expect(outcome.page('/zwgk/zfxxgknb/2.html')?.outcome).toBe('ok');
  });

  it('a column by its page tag: links that name only a year and a body, and the years below', async () => {
    const column = '<meta content="政府信息公开年报" name="columntype">';
    const outcome = await run({
      ...articles(3),
      '/nb/': `<html><head>${column}</head><a href="/art/1.html">云溪市民政局2020年</a><a href="/nb/2019/">2019年</a><a href="/x.html">通知公告</a></html>`,
      '/nb/2019/': `<html><head>${column}</head><a href="/art/2.html">云溪市民政局2019年</a><a href="/art/3.html">云溪市水利局2019</a></html>`,
    }, '/nb/'); // prettier-ignore
    expectWhole(outcome, 3);
    expect(asked('/x')).toEqual([]);
  });

  it('from a front page over the column, and the page that sends visitors on', async () => {
    const outcome = await run({
      ...articles(2),
      '/': '<html><head><meta http-equiv="refresh" content="0; url=/home.html"></head></html>',
      '/home.html': '<a href="/nb/">政府信息公开年报</a><a href="/zn/">政府信息公开指南</a>',
      '/nb/': list([1, 2], ''),
    }, '/'); // prettier-ignore
    expectWhole(outcome, 2);
    expect(asked('/zn')).toEqual([]);
  });

  it('patterns of the source', async () => {
    const pages = { ...articles(4), '/l.html': `<a href="/art/1.html">一</a><a href="/art/2.html">二</a><a href="/more/2">更多</a><a href="/z.html">${title(9)}</a>`, '/more/2': '<a href="/art/3.html">三</a><a href="/more/3">更多</a>', '/more/3': '<a href="/art/4.html">四</a>' }; // prettier-ignore
    const outcome = await run(pages, '/l.html', {
      source: { follow: { links: /\/art\//u, next: /\/more\//u, pages: 2 } },
    });
    expect(asked('/art/').sort()).toEqual(['/art/1.html', '/art/2.html', '/art/3.html']);
    expect(asked('/z')).toEqual([]);
    expect(outcome.page('/more/3')).toBeUndefined();
  });

  it('follow: none asks for the start page and nothing else', async () => {
    await run({ ...articles(2), '/l.html': list([1, 2], '') }, '/l.html', { source: { follow: 'none' } });
    expect((server as LocalServer).paths()).toEqual(['/robots.txt', '/l.html']);
  });
});

describe('traps end by themselves', () => {
  it('a calendar whose months go on for ever', async () => {
    const month = (n: number): string => `${list([1, 2], '')}<a href="/cal?m=${n + 1}">下一页</a>${Array.from({ length: 31 }, (_, day) => `<a href="/cal?m=${n}&d=${day + 1}">${day + 1}</a>`).join('')}<p>第${n}月</p>`; // prettier-ignore
    server = await startServer('127.0.0.41', {
      ...articles(2),
      '/cal': (request, response) => {
        response.writeHead(200, { 'content-type': 'text/html;charset=utf-8' });
        response.end(month(Number(new URL(request.url ?? '', 'http://x').searchParams.get('m'))));
      },
    });
    await collect([`${server.url}/cal?m=1`]);
    expect(asked('/art/')).toHaveLength(2);
    expect(asked('/cal').length).toBeLessThanOrEqual(5);
    expect(asked('/cal').some((path) => path.includes('d='))).toBe(false);
  });

  it('pages behind the last that show the last again', async () => {
    server = await startServer('127.0.0.41', {
      ...articles(4),
      '/list': (request, response) => {
        const page = Number(new URL(request.url ?? '', 'http://x').searchParams.get('page') ?? 1);
        response.writeHead(200, { 'content-type': 'text/html;charset=utf-8' });
        response.end(list(page === 1 ? [1, 2] : [3, 4], `<a href="/list?page=${page + 1}">下一页</a>`));
      },
    });
    await collect([`${server.url}/list?page=1`]);
    expect(asked('/art/')).toHaveLength(4);
    expect(asked('/list')).toHaveLength(3);
  });

  it('reports of years to come, session ids, clocks in addresses, folders that repeat', async () => {
    let visit = 0;
    server = await startServer('127.0.0.41', {
      ...articles(2),
      '/list.html': (_, response) => {
        visit++;
        response.writeHead(200, { 'content-type': 'text/html;charset=utf-8' });
        response.end(
          `<a href="/art/1.html;jsessionid=A${visit}">${title(1)}</a><a href="/art/1.html?t=16123456789${visit}0">${title(1)}</a>` +
            `<a href="/art/2.html?_=0.12345${visit}">${title(2)}</a><a href="/y/2999.html">云溪市2999年政府信息公开工作年度报告</a>` +
            `<a href="/list.html?t=17123456789${visit}0">下一页</a><a href="/a/b/a/b/a/b/a/b/3.html">${title(3)}</a>`,
        );
      },
    });
    await collect([`${server.url}/list.html`]);
    expect(asked('/art/')).toEqual(['/art/1.html', '/art/2.html']);
    expect(asked('/list')).toHaveLength(1);
    expect([...asked('/y'), ...asked('/a/')]).toEqual([]);
  });

  it('an endless row of new reports ends at the limit of the job', async () => {
    server = await startServer('127.0.0.41', new Proxy({}, {
      get: (_, path: string) => (path === '/robots.txt' ? { status: 404 } : path.startsWith('/list') ? list([visits * 2, ++visits * 2 + 1], `<a href="/list_${visits}.html">下一页</a>`) : ARTICLE), // prettier-ignore
    })); // prettier-ignore
    const outcome = await collect([`${server.url}/list.html`], { limits: { pages: 20 } });
    expect(server.asked.length).toBeLessThanOrEqual(21);
    expect(outcome.pages.some((page) => page.outcome === 'skipped' && page.reason.includes('limit'))).toBe(true);
  });
});
let visits = 1;

describe('nothing is passed over in silence', () => {
  it('a list that says it has more pages than can be followed', async () => {
    const outcome = await run(
      { ...articles(2), '/nb/': list([1, 2], '共3页 <a href="javascript:go(2)">下一页</a>') },
      '/nb/',
    );
    expect(outcome.events.map((event) => event.what)).toContainEqual(
      expect.stringContaining('has 3 pages, and only this one'),
    );
    const whole = await collect([`${(server as LocalServer).url}/art/1.html`]);
    expect(whole.events.filter((event) => event.level !== 'info')).toEqual([]);
  });
});

it('a start page that leads nowhere is said', async () => {
  const outcome = await run({ '/nb/': '<p>栏目建设中</p>' }, '/nb/');
  expect(outcome.events.map((event) => event.what)).toContain('nothing on this start page leads to a report');
});

describe('a second night', () => {
  const conditional =
    (etag: string, body: () => string): Pages[string] =>
    (request, response) => {
      const isSame = request.headers['if-none-match'] === etag;
      response
        .writeHead(isSame ? 304 : 200, { 'content-type': 'text/html;charset=utf-8', etag })
        .end(isSame ? undefined : body());
    };

  it('asks for what changed, behind redirects too, and for files; a body that came again is kept once', async () => {
    const outcome = await run({
      '/go': { status: 302, headers: { location: '/nb/' } },
      '/nb/': conditional('"list"', () => `${link(1)}<a href="/a.pdf">云溪市2018年政府信息公开年报</a>${link(2)}`),
      '/art/1.html': conditional('"one"', () => ARTICLE), '/art/2.html': `${ARTICLE}2`,
      '/a.pdf': (request, response) => void response.writeHead(request.headers['if-modified-since'] === undefined ? 200 : 304, { 'content-type': 'application/pdf', 'last-modified': 'Thu, 01 Jan 2015 00:00:00 GMT' }).end(request.headers['if-modified-since'] === undefined ? '%PDF-1.4' : undefined), // prettier-ignore
    }, '/go'); // prettier-ignore
    const second = await collect([`${(server as LocalServer).url}/go`], { folder: outcome.folder });
    expect(second.impacts[0]?.bytes).toBeLessThan(ARTICLE.length * 3 + 100);
    const facts = ({ pages }: Outcome): unknown => pages.map(({ url, outcome, sha256, offset, lastChanged }) => ({ url, outcome, sha256, offset, lastChanged })); // prettier-ignore
    expect(facts(second)).toEqual(facts(outcome));
    expect(second.events.filter((event) => event.status === 200).map((event) => new URL(event.url).pathname)).toEqual([
      '/art/2.html',
    ]);
  });

  it('asks again for pages that nothing leads to any more: changed, gone, or failed the last time', async () => {
    let night = 1;
    const then =
      (first: Pages[string], later: Pages[string]): Pages[string] =>
      (_, response) => {
        const { status = 200, body = '' } = (night === 1 ? first : later) as { status?: number; body?: string };
        response.writeHead(status, { 'content-type': 'text/html;charset=utf-8' }).end(body);
      };
    const outcome = await run({
      '/nb/': then({ body: list([1, 2, 3], '') }, { body: list([], '') }),
      '/art/1.html': then({ body: ARTICLE }, { status: 404 }), '/art/2.html': then({ status: 500 }, { body: ARTICLE }),
      '/art/3.html': then({ body: ARTICLE }, { body: `${ARTICLE}新` }),
    }, '/nb/'); // prettier-ignore
    night = 2;
    const second = await collect([`${(server as LocalServer).url}/nb/`], { folder: outcome.folder });
    expect([1, 2, 3].map((n) => second.page(`/art/${n}.html`)?.outcome)).toEqual(['gone', 'ok', 'ok']);
    expect(second.page('/art/3.html')?.sha256).not.toBe(outcome.page('/art/3.html')?.sha256);
    expect(second.page('/art/3.html')?.title).toBe(title(3));
  });

  it('a page that fails tonight keeps the bytes of its last answer', async () => {
    let isUp = true;
    const outcome = await run({ '/art/1.html': (_, response) => void (isUp ? response.writeHead(200, { 'content-type': 'text/html' }).end(ARTICLE) : response.writeHead(403).end()) }, '/art/1.html'); // prettier-ignore
    isUp = false;
    const second = await collect([`${(server as LocalServer).url}/art/1.html`], { folder: outcome.folder });
    expect(second.page('/art/1.html')).toMatchObject({
      outcome: 'blocked',
      status: 403,
      sha256: outcome.page('/art/1.html')?.sha256,
    });
  });
});

it('a run that is ended stops at once and leaves the page in flight as it was', async () => {
  const controller = new AbortController();
  server = await startServer('127.0.0.41', {
    '/nb/': link(1) + link(2),
    '/art/1.html': () => controller.abort(new Error('the end')),
    '/art/2.html': ARTICLE,
  });
  const started = performance.now();
  await expect(collect([`${server.url}/nb/`], { night: { signal: controller.signal } })).rejects.toThrow('the end');
  expect(performance.now() - started).toBeLessThan(1500);
  expect(asked('/art/')).toEqual(['/art/1.html']);
});

describe('what stands beside the reports', () => {
  it('files of a report and reports that are files are kept as bytes and listed', async () => {
    const file = (type: string, body: string): Pages[string] => ({
      headers: { 'content-type': type },
      body: Buffer.from(body, 'latin1'),
    });
    const outcome = await run({
      '/nb/': `<a href="/art/1.html">${title(1)}</a><a href="/f/2018.pdf">云溪市2018年政府信息公开工作年度报告</a><a href="/f/other.pdf">使用手册</a>`,
      '/art/1.html': `${ARTICLE}<a href="/f/annex.xls">附件：统计表</a><a href="/down.jsp?filename=a.docx">附件2</a>`,
      '/f/2018.pdf': file('text/html', '%PDF-1.4 x'), '/f/annex.xls': file('application/octet-stream', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'),
      '/down.jsp?filename=a.docx': '<html>请登录</html>',
    }, '/nb/'); // prettier-ignore
    const told = (path: string): string => `${outcome.page(path)?.kind} ${outcome.page(path)?.outcome}`;
    expect(told('/f/2018.pdf')).toBe('attachment skipped');
    expect(told('/f/annex.xls')).toBe('attachment skipped');
    expect(outcome.page('/f/annex.xls')?.length).toBeGreaterThan(0);
    expect(told('/down.jsp?filename=a.docx')).toBe('attachment failed');
    expect(asked('/f/other')).toEqual([]);
  });

  it('pictures are kept where they are the report, and not where they are chrome', async () => {
    const outcome = await run({
      '/nb/': `<a href="/art/1.html">${title(1)}</a><a href="/art/2.html">${title(2)}</a>`,
      '/art/1.html': '<p>扫描件如下</p><img src="/uploads/2019/1.jpg"><img src="/images/logo.png">',
      '/art/2.html': `${ARTICLE}<img src="/uploads/2019/2.jpg">`,
      '/uploads/2019/1.jpg': { headers: { 'content-type': 'image/jpeg' }, body: Buffer.from([0xff, 0xd8, 0xff, 0xe0]) },
    }, '/nb/'); // prettier-ignore
    expect(outcome.page('/uploads/2019/1.jpg')?.outcome).toBe('skipped');
    expect([...asked('/uploads/2019/2'), ...asked('/images')]).toEqual([]);
  });

  it('stays on the site', async () => {
    const outcome = await run({ '/nb/': `<a href="http://127.0.0.42:9/art/1.html">${title(1)}</a><a href="javascript:go(1)">${title(2)}</a>` }, '/nb/'); // prettier-ignore
    expect(outcome.pages).toHaveLength(1);
  });
});
