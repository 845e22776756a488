import { execFileSync } from 'node:child_process';
import { createServer as createPlainServer, type IncomingMessage } from 'node:http';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { constants } from 'node:crypto';
import { brotliCompressSync, deflateRawSync, gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ask, type Asker } from '../../src/collect/ask.ts';
import { readProxySettings } from '../../src/collect/create-dispatcher.ts';
import { GiveUp } from '../../src/collect/errors.ts';
import type { Exchange } from '../../src/collect/fetch-page.ts';
import { createAddressPolicy } from '../../src/collect/safe-address.ts';
import { createAsker, createNight } from './collect-for-test.ts';
import { startServer, type LocalServer } from './local-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'nianbao-tls-'));
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function start(...given: Parameters<typeof startServer>): Promise<LocalServer> {
  const server = await startServer(...given);
  closing.push(server.close);
  return server;
}

async function fetchWith(asker: Asker, url: string): Promise<Exchange> {
  try {
    return (await ask(url, {}, asker)).at(-1) as Exchange;
  } finally {
    await asker.dispatcher.destroy();
  }
}
const textOf = (exchange: Exchange): string => new TextDecoder().decode(exchange.body);

describe('TLS', () => {
  let key: Buffer;
  let cert: Buffer;
  beforeAll(() => {
    const files = [join(folder, 'key.pem'), join(folder, 'cert.pem')] as const;
    execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=127.0.0.41', '-addext', 'subjectAltName=IP:127.0.0.41', '-keyout', files[0], '-out', files[1]], { stdio: 'ignore' }); // prettier-ignore
    [key, cert] = [readFileSync(files[0]), readFileSync(files[1])];
  });

  it('a certificate that nobody vouches for is refused, and not tried again', async () => {
    const server = await start('127.0.0.41', { '/a': 'x' }, { key, cert });
    const end = fetchWith(createAsker(createNight().night), `${server.url}/a`);
    await expect(end).rejects.toThrow(/robots\.txt cannot be read: .*DEPTH_ZERO_SELF_SIGNED_CERT/u);
    expect(server.asked).toEqual([]);
  });

  it('a certificate of a known authority is accepted, one for another address is not', async () => {
    const ca = cert.toString();
    const server = await start('127.0.0.41', { '/a': 'x' }, { key, cert });
    expect(textOf(await fetchWith(createAsker(createNight().night, { ca }), `${server.url}/a`))).toBe('x');
    const other = await start('127.0.0.42', { '/a': 'x' }, { key, cert });
    await expect(fetchWith(createAsker(createNight().night, { ca }), `${other.url}/a`)).rejects.toThrow(/ALTNAME/u);
  });

  it('an old portal (TLS 1.0) is refused with advice, and spoken to where its source says so', async () => {
    const old = { key, cert, minVersion: 'TLSv1', maxVersion: 'TLSv1', ciphers: 'ALL:@SECLEVEL=0', secureOptions: constants.SSL_OP_LEGACY_SERVER_CONNECT } as const; // prettier-ignore
    const server = await start('127.0.0.41', { '/a': 'old' }, old);
    const ca = cert.toString();
    await expect(fetchWith(createAsker(createNight().night, { ca }), `${server.url}/a`)).rejects.toThrow(
      /tls: legacy/u,
    );
    expect(textOf(await fetchWith(createAsker(createNight().night, { ca, tls: 'legacy' }), `${server.url}/a`))).toBe(
      'old',
    );
  });
});

describe('names', () => {
  const addresses = (list: readonly string[]) =>
    list.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));

  it('the address that was checked is the address that is connected to', async () => {
    const server = await start('127.0.0.41', { '/a': 'public' });
    const bad = await start('127.0.0.42', { '/a': 'private' });
    // The name changes its answer with every question: only the first is allowed.
    const answers = ['127.0.0.41', '127.0.0.42', '127.0.0.42', '127.0.0.42'];
    const asked: string[] = [];
    const policy = createAddressPolicy(['127.0.0.41'], (host, done) => {
      const answer = answers[asked.length] ?? '127.0.0.42';
      asked.push(host);
      done(null, addresses([answer]));
    });
    const { night } = createNight({ night: { policy } });
    const port = new URL(server.url).port;
    const asker = createAsker(night);
    const end = ask(`http://portal.example:${port}/a`, {}, asker);
    expect(textOf((await end).at(-1) as Exchange)).toBe('public');
    await asker.dispatcher.destroy();
    // A new connection asks anew, and meets the other answer.
    const again = createAsker(createNight({ night: { policy } }).night);
    await expect(fetchWith(again, `http://portal.example:${port}/a`)).rejects.toThrow(
      /127\.0\.0\.42 is no public address/u,
    );
    expect(bad.asked).toEqual([]);
  });

  it('one private answer among public ones refuses the name', async () => {
    const policy = createAddressPolicy([], (_, done) => done(null, addresses(['203.0.113.9', '8.8.8.8', '10.0.0.1'])));
    const asker = createAsker(createNight({ night: { policy } }).night);
    await expect(fetchWith(asker, 'http://portal.example/a')).rejects.toThrow(/is no public address/u);
  });

  it('a name without an address fails once', async () => {
    const policy = createAddressPolicy([], (_, done) => done(Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' }), [])); // prettier-ignore
    await expect(fetchWith(createAsker(createNight({ night: { policy } }).night), 'http://nowhere.example/a')).rejects.toThrow(/ENOTFOUND/u); // prettier-ignore
  });
});

describe('content codings of real connections', () => {
  it.each([
    ['gzip', gzipSync('内容')],
    ['br', brotliCompressSync('内容')],
    ['deflate', deflateRawSync('内容')],
  ])('%s', async (encoding, body) => {
    const server = await start('127.0.0.41', { '/a': { headers: { 'content-encoding': encoding }, body } });
    expect(textOf(await fetchWith(createAsker(createNight().night), `${server.url}/a`))).toBe('内容');
  });

  it('cookies: several in one answer, one that ends, secure ones kept from plain connections', async () => {
    const server = await start('127.0.0.41', {
      '/a': (_, response) => void response.writeHead(302, { location: '/b', 'set-cookie': ['a=1', 'b=2; Path=/x', 'c=3; Secure', 'd=4', 'd=; Expires=Thu, 01 Jan 1970 00:00:00 GMT'] }).end(), // prettier-ignore
      '/b': 'x',
    });
    await fetchWith(createAsker(createNight().night), `${server.url}/a`);
    expect(server.asked.at(-1)?.headers.cookie).toBe('a=1; b=2');
  });
});

describe('a proxy from the environment', () => {
  interface Seen {
    readonly plain: string[];
    readonly tunnels: string[];
  }

  /** A proxy that passes plain requests on and opens tunnels, and says what it was asked for. */
  async function startProxy(target: LocalServer): Promise<{ url: string; seen: Seen }> {
    const seen: Seen = { plain: [], tunnels: [] };
    const server = createPlainServer((request: IncomingMessage, response) => {
      seen.plain.push(request.url ?? '');
      void fetch(target.url + new URL(request.url ?? '').pathname).then(async (answer) => response.writeHead(answer.status).end(await answer.text())); // prettier-ignore
    });
    server.on('connect', (request: IncomingMessage, socket: Socket) => {
      seen.tunnels.push(request.url ?? '');
      const [host, port] = target.host.split(':');
      const onward = connect(Number(port), host, () => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n');
        onward.pipe(socket).pipe(onward);
      });
      onward.on('error', () => socket.destroy());
      socket.on('error', () => onward.destroy());
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.43', resolve));
    closing.push(() => new Promise((resolve) => (server.closeAllConnections(), server.close(() => resolve()))));
    return { url: `http://127.0.0.43:${(server.address() as AddressInfo).port}`, seen };
  }

  it('names are read from the usual variables, small letters first', () => {
    expect(readProxySettings({ HTTP_PROXY: 'http://p:1', no_proxy: 'a.example' })).toEqual({ http: 'http://p:1', https: 'http://p:1', except: 'a.example' }); // prettier-ignore
    expect(readProxySettings({ http_proxy: 'http://s:1', HTTP_PROXY: 'http://l:1', HTTPS_PROXY: ' ' })).toMatchObject({ http: 'http://s:1', https: 'http://s:1' }); // prettier-ignore
    expect(readProxySettings({})).toEqual({ http: null, https: null, except: '' });
  });

  it('passes requests on; addresses of allow_private are asked directly', async () => {
    const server = await start('127.0.0.41', { '/a': 'answer' });
    const proxy = await startProxy(server);
    const policy = createAddressPolicy(['127.0.0.41'], (_, done) => done(Object.assign(new Error('no DNS here'), { code: 'EAI_AGAIN' }), [])); // prettier-ignore
    const night = { policy, proxy: { http: proxy.url, https: proxy.url, except: '' } };
    expect(textOf(await fetchWith(createAsker(createNight({ night }).night), 'http://portal.example/a'))).toBe(
      'answer',
    );
    expect(proxy.seen.plain).toEqual(['http://portal.example/robots.txt', 'http://portal.example/a']);
    expect(textOf(await fetchWith(createAsker(createNight({ night }).night), `${server.url}/a`))).toBe('answer');
    expect(proxy.seen.plain).toHaveLength(2);
  });

  it('opens a tunnel for https', async () => {
    const server = await start('127.0.0.41', {});
    const proxy = await startProxy(server);
    const policy = createAddressPolicy([], (_, done) => done(null, [{ address: '93.184.216.34', family: 4 }]));
    const night = { policy, proxy: { http: null, https: proxy.url, except: '' } };
    await expect(fetchWith(createAsker(createNight({ night }).night), 'https://portal.example/a')).rejects.toThrow();
    expect(proxy.seen.tunnels[0]).toBe('portal.example:443');
  });

  it('does not weaken the address policy: names and literals that are private are refused before the proxy is asked', async () => {
    const proxy = await startProxy(await start('127.0.0.41', {}));
    const policy = createAddressPolicy([], (_, done) => done(null, [{ address: '10.1.2.3', family: 4 }]));
    const night = { policy, proxy: { http: proxy.url, https: proxy.url, except: '' } };
    for (const url of ['http://intranet.example/a', 'http://169.254.169.254/latest']) {
      await expect(fetchWith(createAsker(createNight({ night }).night), url)).rejects.toThrow(/no public address/u);
    }
    await expect(fetchWith(createAsker(createNight({ night }).night), 'http://10.1.2.3/')).rejects.toThrow(GiveUp);
    expect(proxy.seen).toEqual({ plain: [], tunnels: [] });
  });
});
