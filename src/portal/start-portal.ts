import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ArticlePage, PlainPage, PortalPage, PortalSite } from './portal-page.ts';
import { renderPage } from './portal-page.ts';
import { portalSites } from './sites.ts';

export interface PortalOptions {
  /** Port on every address; 0 takes any free one for each. @default 18721 */
  readonly port?: number;
  /** @default the bundled sites */
  readonly sites?: readonly PortalSite[];
}

export interface PortalHost {
  readonly name: string;
  /** E.g. `http://127.0.0.21:18721`, without a slash at the end. */
  readonly url: string;
}

/** One request as the portal saw it. */
export interface PortalRequest {
  /** Milliseconds since the portal started. */
  readonly ms: number;
  /** As in {@link PortalHost}, without `http://`. */
  readonly host: string;
  readonly method: string;
  /** With the query. */
  readonly path: string;
  readonly userAgent: string;
  readonly status: number;
  /** Of the body sent. */
  readonly bytes: number;
  /** Whether it asked for changes only (If-None-Match, If-Modified-Since). */
  readonly conditional: boolean;
}

/** Fields of a page to replace; a page that was not there is added. */
export type PageChange = Partial<Omit<ArticlePage, 'kind' | 'path'>> | Partial<Omit<PlainPage, 'kind' | 'path'>>;

export interface Portal {
  readonly hosts: readonly PortalHost[];
  /** Grows with every request answered. */
  readonly requests: readonly PortalRequest[];
  /** Changes the page at an address; null removes it (404). Throws when the change does not fit the page. */
  readonly set: (url: string, change: PageChange | null) => void;
  readonly close: () => Promise<void>;
}

export const DEFAULT_PORT = 18721;
const RETRY_AFTER_S = 2;

interface Served {
  readonly page: PortalPage;
  readonly body: Uint8Array;
  readonly contentType: string;
  readonly etag: string;
  readonly modified: Date;
}

interface Host {
  readonly site: PortalSite;
  readonly server: Server;
  readonly pages: Map<string, Served>;
  readonly busy: Set<string>;
  name: string;
}

/**
 * Starts the bundled portal: invented places on several loopback addresses, each an HTTP server of its own. It keeps
 * a log of what it is asked. Throws when an address or its port is taken.
 */
export async function startPortal(options: PortalOptions = {}): Promise<Portal> {
  const startedAt = performance.now();
  const requests: PortalRequest[] = [];
  const hosts: Host[] = [];
  try {
    for (const site of options.sites ?? portalSites()) {
      const host = createHost(site, (request) => {
        requests.push({ ...request, ms: Math.round(performance.now() - startedAt) });
      });
      await listen(host, options.port ?? DEFAULT_PORT);
      hosts.push(host);
    }
  } catch (error) {
    await Promise.all(hosts.map(closeHost));
    throw error;
  }
  return {
    hosts: hosts.map((host) => ({ name: host.site.face.name, url: `http://${host.name}` })),
    requests,
    set: (url, change) => {
      changePage(hosts, new URL(url), change);
    },
    close: async () => {
      await Promise.all(hosts.map(closeHost));
    },
  };
}

function createHost(site: PortalSite, onRequest: (request: Omit<PortalRequest, 'ms'>) => void): Host {
  const pages = new Map(site.pages.map((page) => [page.path, serve(page, site, modifiedOf(page))] as const));
  const server = createServer((request, response) => {
    const { status, bytes } = answer(host, request, response);
    onRequest({
      host: host.name,
      method: request.method ?? '',
      path: request.url ?? '',
      userAgent: request.headers['user-agent'] ?? '',
      status,
      bytes,
      conditional: 'if-none-match' in request.headers || 'if-modified-since' in request.headers,
    });
  });
  const host: Host = { site, server, pages, busy: new Set(site.busyOnce), name: site.address };
  return host;
}

async function listen(host: Host, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    host.server.once('error', reject);
    host.server.listen(port, host.site.address, resolve);
  });
  host.name = `${host.site.address}:${(host.server.address() as AddressInfo).port}`;
}

async function closeHost(host: Host): Promise<void> {
  const closed = new Promise<void>((resolve) => host.server.close(() => resolve()));
  host.server.closeAllConnections();
  await closed;
}

function serve(page: PortalPage, site: PortalSite, modified: Date): Served {
  const { body, contentType } = renderPage(page, site.face);
  const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`;
  return { page, body, contentType, etag, modified };
}

/** Articles were last changed when they were published, in the time of China. */
function modifiedOf(page: PortalPage): Date {
  if (page.kind === 'plain') return new Date('2025-06-30T02:00:00Z');
  return new Date(`${page.article.publishedOn.replace(' ', 'T')}:00+08:00`);
}

function answer(host: Host, request: IncomingMessage, response: ServerResponse): { status: number; bytes: number } {
  const path = new URL(request.url ?? '/', 'http://host').pathname;
  const send = (
    status: number,
    headers: Record<string, string>,
    body: Uint8Array | string = '',
  ): { status: number; bytes: number } => {
    const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
    response.writeHead(status, { ...headers, 'content-length': String(bytes.byteLength) });
    response.end(request.method === 'HEAD' ? undefined : bytes);
    return { status, bytes: request.method === 'HEAD' ? 0 : bytes.byteLength };
  };
  if (request.method !== 'GET' && request.method !== 'HEAD') return send(405, { allow: 'GET, HEAD' });
  if (path === '/robots.txt' && host.site.robots !== null) {
    return send(200, { 'content-type': 'text/plain; charset=utf-8' }, host.site.robots);
  }
  if (host.busy.delete(path)) {
    return send(429, { 'retry-after': String(RETRY_AFTER_S), 'content-type': 'text/html; charset=utf-8' }, BUSY);
  }
  const served = host.pages.get(path.endsWith('/') ? `${path}index.html` : path);
  if (served === undefined) return send(404, { 'content-type': 'text/html; charset=utf-8' }, NOT_FOUND);
  const validators = { etag: served.etag, 'last-modified': served.modified.toUTCString() };
  if (isUnchanged(request, served)) {
    response.writeHead(304, validators).end();
    return { status: 304, bytes: 0 };
  }
  return send(200, { ...validators, 'content-type': served.contentType }, served.body);
}

const BUSY = '<html><head><title>429</title></head><body><p>访问过于频繁，请稍后再试。</p></body></html>';
const NOT_FOUND = '<html><head><title>404</title></head><body><p>您访问的页面不存在或已被删除。</p></body></html>';

/** RFC 9110, 13.2.2: If-None-Match wins over If-Modified-Since. */
function isUnchanged(request: IncomingMessage, served: Served): boolean {
  const tags = request.headers['if-none-match'];
  if (tags !== undefined)
    return tags === '*' || tags.split(',').some((tag) => tag.trim().replace(/^W\//u, '') === served.etag);
  const since = request.headers['if-modified-since'];
  return since !== undefined && Math.floor(served.modified.getTime() / 1000) * 1000 <= Date.parse(since);
}

function changePage(hosts: readonly Host[], url: URL, change: PageChange | null): void {
  const host = hosts.find((one) => one.name === url.host);
  if (host === undefined) throw new Error(`Expected an address of the portal, got ${url.href}`);
  const before = host.pages.get(url.pathname)?.page ?? null;
  if (change === null) {
    host.pages.delete(url.pathname);
    return;
  }
  host.pages.set(url.pathname, serve(applyChange(before, url.pathname, change), host.site, new Date()));
}

function applyChange(before: PortalPage | null, path: string, change: PageChange): PortalPage {
  if ('body' in change && change.body !== undefined) {
    const contentType = change.contentType ?? (before?.kind === 'plain' ? before.contentType : 'text/html');
    return { kind: 'plain', path, contentType, body: change.body };
  }
  if (before?.kind !== 'article') throw new Error(`Expected a body for ${path}, which is no article`);
  return { ...before, ...change, kind: 'article', path };
}
