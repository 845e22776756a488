import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import nock from 'nock';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ask } from '../../src/collect/ask.ts';
import { Blocked, GiveUp, RetryLater } from '../../src/collect/errors.ts';
import type { Exchange } from '../../src/collect/fetch-page.ts';
import { createAsker, createNight } from './collect-for-test.ts';

const ORIGIN = 'http://www.yunxi.example';
const PUBLIC = ['203.0.113.7'];

beforeEach(() => {
  nock.disableNetConnect();
  nock(ORIGIN).get('/robots.txt').reply(404);
});
afterEach(() => {
  const pending = nock.pendingMocks();
  nock.cleanAll();
  nock.enableNetConnect();
  expect(pending).toEqual([]);
});

/** Asks with tests' names resolved to nothing: mocks answer before a name is looked up. */
async function fetchFrom(path: string, more: Parameters<typeof createNight>[0] = {}): Promise<Exchange[]> {
  const { night } = createNight(more);
  const asker = createAsker(night);
  return ask(path.startsWith('http') ? path : ORIGIN + path, {}, asker).finally(() => asker.dispatcher.close());
}
const bodyOf = (exchanges: readonly Exchange[]): string => new TextDecoder().decode(exchanges.at(-1)?.body);

describe('fetchPage', () => {
  it('names the program and the contact, and asks for Chinese', async () => {
    nock(ORIGIN, {
      reqheaders: { 'user-agent': /^nianbao\/.*mailto:someone@example\.org/u, 'accept-language': /^zh-CN/u },
    })
      .get('/a.html')
      .reply(200, 'x');
    expect(bodyOf(await fetchFrom('/a.html'))).toBe('x');
  });

  it.each([
    ['gzip', gzipSync('内容')],
    ['br', brotliCompressSync('内容')],
    ['deflate', deflateSync('内容')],
  ])('undoes %s', async (encoding, body) => {
    nock(ORIGIN).get('/a.html').reply(200, body, { 'content-encoding': encoding });
    expect(bodyOf(await fetchFrom('/a.html'))).toBe('内容');
  });

  it('follows redirects by hand, keeps every hop, and sends cookies back to the host that set them', async () => {
    nock(ORIGIN).get('/a').reply(302, '', { location: 'b?x=1#part', 'set-cookie': 'sid=7; Path=/; HttpOnly' });
    nock(ORIGIN, { reqheaders: { cookie: 'sid=7' } })
      .get('/b?x=1')
      .reply(301, '', { location: 'http://b.example/c' });
    nock('http://b.example', { badheaders: ['cookie'] })
      .get('/robots.txt')
      .reply(404)
      .get('/c')
      .reply(200, 'end');
    const exchanges = await fetchFrom('/a');
    expect(exchanges.map((one) => one.status)).toEqual([302, 301, 200]);
    expect(exchanges.at(-1)?.url).toBe('http://b.example/c');
  });

  it('a page that sets a cookie and sends back to itself is asked once more, not for ever', async () => {
    nock(ORIGIN).get('/a').reply(302, '', { location: '/a', 'set-cookie': 'seen=1' });
    nock(ORIGIN, { reqheaders: { cookie: 'seen=1' } })
      .get('/a')
      .reply(200, 'in');
    expect(bodyOf(await fetchFrom('/a'))).toBe('in');
  });

  it('ends a redirect loop, and a chain that is too long', async () => {
    nock(ORIGIN).get('/a').reply(302, '', { location: '/b' }).get('/b').reply(302, '', { location: '/a' });
    nock(ORIGIN).get('/a').reply(302, '', { location: '/b' });
    await expect(fetchFrom('/a')).rejects.toThrow(/loop at .*\/b/u);
    for (let n = 0; n <= 8; n++)
      nock(ORIGIN)
        .get(`/n${n}`)
        .reply(302, '', { location: `/n${n + 1}` });
    nock(ORIGIN).get('/robots.txt').reply(404);
    await expect(fetchFrom('/n0')).rejects.toThrow(/more than 8 times/u);
  });

  it.each([
    ['http://169.254.169.254/latest/meta-data/', /no public address/u],
    ['http://127.0.0.1/', /no public address/u],
    ['http://[::1]/', /no public address/u],
    ['http://[::ffff:10.0.0.1]/', /no public address/u],
    ['http://0x7f.1/', /no public address/u],
    ['http://2130706433/', /no public address/u],
    ['file:///etc/passwd', /only http and https/u],
    ['javascript:alert(1)', /only http and https/u],
    ['http://user:secret@b.example/', /password/u],
    ['http://[', /no address/u],
  ])('refuses a redirect to %s', async (location, why) => {
    nock(ORIGIN).get('/a').reply(302, '', { location });
    const end = fetchFrom('/a', { allowed: [] });
    await expect(end).rejects.toThrow(GiveUp);
    await expect(end).rejects.toThrow(why);
  });

  it('allow_private opens the named address and no other', async () => {
    nock('http://127.0.0.7').get('/robots.txt').reply(404).get('/a').reply(302, '', { location: 'http://127.0.0.8/' });
    nock(ORIGIN).get('/x').reply(200, '');
    await fetchFrom('/x');
    await expect(fetchFrom('http://127.0.0.7/a', { allowed: ['127.0.0.7', ...PUBLIC] })).rejects.toThrow(
      /127\.0\.0\.8/u,
    );
  });

  it('a body beyond the limit is given up, and not tried again', async () => {
    nock(ORIGIN)
      .get('/a')
      .reply(200, gzipSync(Buffer.alloc(300_000)), { 'content-encoding': 'gzip' });
    await expect(fetchFrom('/a', { limits: { maxBytes: 100_000 } })).rejects.toThrow(/larger than 100000 bytes/u);
  });

  it('a broken connection is tried three times', async () => {
    nock(ORIGIN)
      .get('/a')
      .times(3)
      .replyWithError(Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' }));
    await expect(fetchFrom('/a')).rejects.toThrow(RetryLater);
  });

  it('a name that does not exist is not tried again, and a certificate that is not trusted neither', async () => {
    nock(ORIGIN)
      .get('/a')
      .replyWithError(Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' }));
    await expect(fetchFrom('/a')).rejects.toThrow(GiveUp);
    nock(ORIGIN).get('/robots.txt').reply(404).get('/b').replyWithError(Object.assign(new Error('certificate has expired'), { code: 'CERT_HAS_EXPIRED' })); // prettier-ignore
    await expect(fetchFrom('/b')).rejects.toThrow(GiveUp);
  });

  it('robots.txt of the host is asked first and obeyed', async () => {
    nock.cleanAll();
    nock(ORIGIN).get('/robots.txt').reply(200, 'User-agent: *\nDisallow: /a');
    await expect(fetchFrom('/a')).rejects.toThrow(Blocked);
  });
});
