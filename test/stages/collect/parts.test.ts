import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CookieJar } from '../../../src/collect/cookies.ts';
import { hasGained, judgeRendering, layoutKey } from '../../../src/collect/needs-browser.ts';
import { backOffMs, Pacer, readRetryAfter, type Clock } from '../../../src/collect/pacer.ts';
import { addressKey, toPlainAddress } from '../../../src/collect/plain-address.ts';
import { Politeness } from '../../../src/collect/politeness.ts';
import { readLinks } from '../../../src/collect/read-links.ts';
import { readRobots } from '../../../src/collect/robots.ts';
import { isPrivate } from '../../../src/collect/safe-address.ts';
import { isSameSite, isTwin } from '../../../src/collect/same-site.ts';
import { readVisibleText } from '../../../src/collect/visible-text.ts';
import { linkRules } from '../../../src/rules/links.ts';
import { renderingRules } from '../../../src/rules/rendering.ts';

const signal = new AbortController().signal;

describe('isPrivate', () => {
  it.each([
    '10.0.0.1', '172.16.0.1', '192.168.1.1', '127.0.0.1', '169.254.169.254', '100.64.0.1', '0.0.0.0', '0.1.2.3', '224.0.0.1', '255.255.255.255',
    '192.0.0.8', '198.18.0.1', '203.0.113.5', '::', '::1', 'fe80::1', 'fc00::1', 'fd12::1', 'fec0::1', 'ff02::1', '::ffff:10.0.0.1', '::ffff:a00:1',
    '::10.0.0.1', '64:ff9b::10.0.0.1', '64:ff9b::a9fe:a9fe', '64:ff9b:1::1', '2002:a00:1::', '2002:7f00:1::1', '2001:0:4136:e378:8000:63bf:3fff:fdd2',
    '2001:db8::1', '2600::5efe:10.0.0.1', '100::1', 'not an address', '',
  ])('%s is', (address) => expect(isPrivate(address)).toBe(true)); // prettier-ignore

  it.each(['8.8.8.8', '61.150.65.235', '2400:3200::1', '64:ff9b::8.8.8.8', '2002:808:808::1', '::ffff:8.8.8.8'])(
    '%s is not',
    (address) => expect(isPrivate(address)).toBe(false),
  );
});

describe('Pacer', () => {
  function fakeClock(): Clock & { t: number; slept: number[] } {
    const clock = {
      t: 0,
      slept: [] as number[],
      now: () => clock.t,
      sleep: async (ms: number) => {
        clock.slept.push(ms);
        // Timers fire a little early.
        clock.t += ms - 0.4;
      },
    };
    return clock;
  }

  it('pauses from the end of a request, and longer after a slow one, up to 30 s', async () => {
    const clock = fakeClock();
    const pacer = new Pacer(2000, clock);
    const starts: number[] = [];
    const request = (ms: number) => async () => {
      starts.push(clock.t);
      clock.t += ms;
    };
    for (const ms of [100, 1000, 20_000, 0]) await pacer.turn(request(ms), signal);
    const waits = [2000, 5000, 30_000];
    const ends = [100, 1000, 20_000];
    starts.slice(1).forEach((start, at) => {
      const pause = start - (starts[at] as number) - (ends[at] as number);
      expect(pause).toBeGreaterThanOrEqual(waits[at] as number);
      expect(pause).toBeLessThan((waits[at] as number) + 2);
    });
    expect(pacer.smallestGapMs).toBeGreaterThanOrEqual(2000);
  });

  it('takes one at a time, also when the one before failed, and a hold that comes while waiting counts', async () => {
    const clock = fakeClock();
    const pacer = new Pacer(10, clock);
    const order: string[] = [];
    const failing = pacer.turn(async () => {
      order.push('a');
      throw new Error('x');
    }, signal);
    const second = pacer.turn(async () => {
      order.push(`b ${clock.t >= 5000}`);
    }, signal);
    pacer.holdFor(5000);
    await expect(failing).rejects.toThrow('x');
    await second;
    expect(order).toEqual(['a', 'b true']);
  });

  it('a run that ends does not wait', async () => {
    const controller = new AbortController();
    const pacer = new Pacer(60_000);
    await pacer.turn(async () => undefined, controller.signal);
    const waiting = pacer.turn(async () => 'never', controller.signal);
    setTimeout(() => controller.abort(new Error('end')), 20);
    await expect(waiting).rejects.toThrow('end');
  });

  it('Retry-After: seconds, dates, rubbish', () => {
    const now = Date.parse('2026-01-01T00:00:00Z');
    expect(readRetryAfter('120', now)).toBe(120_000);
    expect(readRetryAfter('Thu, 01 Jan 2026 00:01:00 GMT', now)).toBe(60_000);
    expect(readRetryAfter('Thu, 01 Jan 2015 00:01:00 GMT', now)).toBe(0);
    expect(readRetryAfter('soon', now)).toBeNull();
    expect(readRetryAfter(null, now)).toBeNull();
  });

  it('back-off doubles, with jitter', () => {
    expect([1, 2, 3].map((attempt) => backOffMs(attempt, () => 0.5))).toEqual([2000, 4000, 8000]);
    fc.assert(fc.property(fc.integer({ min: 1, max: 50 }), fc.double({ min: 0, max: 0.999, noNaN: true }), (attempt, random) => {
      const ms = backOffMs(attempt, () => random);
      return ms >= 1500 && ms <= 375_000;
    })); // prettier-ignore
  });
});

describe('politeness groups', () => {
  it('hosts that share any address are one group; a name that is not found is its own', async () => {
    const names: Record<string, string[]> = {
      'a.example': ['1.1.1.1', '1.1.1.2'],
      'b.example': ['1.1.1.2', '1.1.1.3'],
      'c.example': ['1.1.1.9'],
    };
    const politeness = new Politeness(
      () => 1,
      undefined,
      async (name) => names[name] ?? [],
    );
    const groups = await Promise.all(
      ['a.example', 'b.example:8080', 'c.example', 'd.example'].map((host) => politeness.groupOf(host)),
    );
    expect(groups[0]).toBe(groups[1]);
    expect(new Set(groups).size).toBe(3);
    expect(groups[3]).toBe('d.example');
  });
});

describe('robots.txt', () => {
  const read = (text: string, status = 200) =>
    readRobots('https://a.example/robots.txt', { status, body: Buffer.from(text) }, 'nianbao');

  it('holds for both schemes of the host, by path and query', () => {
    const robots = read('User-agent: *\nDisallow: /x?id=\nDisallow: /*.pdf$\nAllow: /x?id=7\n');
    expect(robots.isAllowed('http://a.example/x?id=8')).toBe(false);
    expect(robots.isAllowed('https://a.example/x?id=7')).toBe(true);
    expect(robots.isAllowed('https://a.example/f/a.pdf')).toBe(false);
    expect(robots.isAllowed('https://a.example/f/a.pdf?v=1')).toBe(true);
    expect(robots.isAllowed('https://a.example/robots.txt')).toBe(true);
  });

  it('the Crawl-delay of our group, two minutes at most; nonsense is none', () => {
    expect(read('User-agent: nianbao\nCrawl-delay: 5').delayMs).toBe(5000);
    expect(read('User-agent: *\nCrawl-delay: 9999').delayMs).toBe(120_000);
    expect(read('User-agent: *\nCrawl-delay: soon').delayMs).toBeNull();
  });

  it('an empty file, and one with a BOM', () => {
    expect(read('').isAllowed('https://a.example/x')).toBe(true);
    expect(read('\uFEFFUser-agent: *\nDisallow: /').isAllowed('https://a.example/x')).toBe(false);
  });
});

describe('judgeRendering', () => {
  const judge = (html: string): string => judgeRendering(readVisibleText(html), renderingRules);
  const long = `<p>${'本机关主动公开信息。'.repeat(60)}</p>`;
  it('a page is a page: without scripts, or with text of its own', () => {
    expect(judge('<p>短</p>')).toBe('page');
    expect(judge(`<script src="x"></script>${long}<div id="app"></div>`)).toBe('page');
  });
  it('a shell says so', () => {
    expect(judge('<div id="app"></div><script></script>')).toBe('shell');
    expect(judge('<div id=root><div></div></div><script></script>')).toBe('shell');
    expect(judge('<p>数据加载中……请稍候</p><script></script>')).toBe('shell');
    expect(judge('<script>location.href="/x"</script>')).toBe('shell');
  });
  it('menus are no text', () => {
    expect(
      judge(`${'<a href="/x">主动公开的各类信息栏目</a>'.repeat(100)}<div id="content"></div><script></script>`),
    ).toBe('poor');
  });
  it('gains are text, not menus', () => {
    const before = readVisibleText('<div id="app"></div>');
    expect(hasGained(before, readVisibleText(long))).toBe(true);
    expect(hasGained(readVisibleText(long), readVisibleText(`${long}<p>2</p>`))).toBe(false);
  });
  it('layouts differ in folders and names, not in numbers', () => {
    const key = (url: string): string => layoutKey(url, false);
    expect(key('http://a.example/art/2024/1/2/art_12_345.html')).toBe(
      key('http://a.example/art/2019/11/20/art_7_1.html'),
    );
    expect(key('http://a.example/c/46aba5e181454bc798b5443c493da056.shtml')).toBe(
      key('http://a.example/c/52b3f7bbeaba46fa9bf27b0d832bb030.shtml'),
    );
    expect(key('http://a.example/show?id=1')).not.toBe(key('http://a.example/list?id=1'));
    expect(layoutKey('http://a.example/x', true)).not.toBe(layoutKey('http://a.example/x', false));
  });
});

describe('reading markup for links', () => {
  it('references, quotes, base, fragments, titles', () => {
    const html = `<base href="/sub/"><a href=a.html title="全称 &amp; 题名">短…</a><a href='b.html?x=1&amp;y=2#top'>二</a><a href="javascript:x()">三</a><a name="x">四</a><!-- <a href="no.html">五</a> --><script>"<a href='no2.html'>"</script>`;
    expect(readLinks(html, 'http://a.example/dir/page.html').anchors).toEqual([
      { url: 'http://a.example/sub/a.html', title: '全称 & 题名', texts: ['短...', '全称&题名'] },
      { url: 'http://a.example/sub/b.html?x=1&y=2', title: '二', texts: ['二'] },
    ]);
  });

  it('any text at all is walked through, in order and without an error', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '<a href="x">',
      '</a>',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '"',
      "'",
      '<script>',
      '</script',
      '&#0;',
      '&amp',
      '云',
      ' ',
      '<div id=app>',
      '</div>',
      '=',
    );
    fc.assert(fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      readLinks(pieces.join(''), 'http://a.example/');
      const seen = readVisibleText(pieces.join(''));
      return seen.chars >= seen.charsOutsideLinks;
    })); // prettier-ignore
  });
});

describe('addresses', () => {
  it('one page has one key', () => {
    expect(addressKey('https://a.example/nb/index.html')).toBe(addressKey('http://a.example/nb/'));
    expect(addressKey('http://a.example/nb/?page=2')).not.toBe(addressKey('http://a.example/nb/'));
  });
  it('what names a page stays as it is written', () => {
    const url = 'http://a.example/x.jsp?webname=%25E4%25BA&path=/&t=5';
    expect(toPlainAddress(url, linkRules)).toBe(url);
    expect(toPlainAddress('http://a.example/a/a/a/a/1', linkRules)).toBeNull();
  });
  it('sites and twins', () => {
    const [a, b, c] = ['http://www.yunxi.gov.cn/', 'https://api.yunxi.gov.cn/x', 'http://www.linhu.gov.cn/'].map(
      (url) => new URL(url),
    ) as [URL, URL, URL];
    expect([isSameSite(a, b), isSameSite(a, c), isTwin(a, new URL('https://yunxi.gov.cn/')), isTwin(a, b)]).toEqual([
      true,
      false,
      true,
      false,
    ]);
    expect(isSameSite(new URL('http://127.0.0.1:1/'), new URL('http://127.0.0.1:2/'))).toBe(false);
  });
});

it('cookies stay with their host', () => {
  const jar = new CookieJar();
  jar.keep(new URL('http://a.example/'), ['x=1; Domain=.example']);
  expect(jar.header(new URL('http://a.example/y'))).toBe('x=1');
  expect(jar.header(new URL('http://b.example/'))).toBeNull();
});
