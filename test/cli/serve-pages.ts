import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { reportPage } from './run-command.ts';

/** A small portal on loopback: a list at `/`, report pages, robots.txt; pages can be changed while it runs. */
export interface Portal {
  readonly origin: string;
  readonly pages: Map<string, string>;
  /** Every request so far, as `200 /path`. */
  readonly asked: string[];
  /** Milliseconds before an answer. */
  delayMs: number;
  /** Answers instead of a page, when it is set. */
  answer: ((request: IncomingMessage, response: ServerResponse) => boolean) | null;
  readonly close: () => Promise<void>;
  readonly open: () => Promise<void>;
}

const HOST = '127.0.0.51';

/** Serves a list and `count` reports, `/r/1.html` and so on. `withValidators`: answers 304 where the ETag fits. */
export async function servePages(count: number, withValidators = true): Promise<Portal> {
  const pages = new Map<string, string>();
  for (let n = 1; n <= count; n++) pages.set(`/r/${n}.html`, reportPage(n));
  pages.set('/', listOf([...pages.keys()]));
  pages.set('/robots.txt', 'User-agent: *\nDisallow:\n');
  const asked: string[] = [];
  const server: Server = createServer((request, response) => {
    setTimeout(() => answer(request, response), portal.delayMs);
  });
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const path = request.url ?? '/';
    if (portal.answer?.(request, response) === true) return void asked.push(`${response.statusCode} ${path}`);
    const body = pages.get(path);
    const etag = `"${createHash('sha256')
      .update(body ?? '')
      .digest('hex')
      .slice(0, 12)}"`;
    const isSame = withValidators && body !== undefined && request.headers['if-none-match'] === etag;
    const status = body === undefined ? 404 : isSame ? 304 : 200;
    asked.push(`${status} ${path}`);
    const type = path.endsWith('.txt') ? 'text/plain' : 'text/html; charset=utf-8';
    response.writeHead(status, { 'content-type': type, ...(withValidators ? { etag } : {}) });
    response.end(status === 200 ? body : undefined);
  };
  let port = 0;
  const open = (): Promise<void> =>
    new Promise((resolve) =>
      server.listen(port, HOST, () => {
        port = (server.address() as AddressInfo).port;
        resolve();
      }),
    );
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  await open();
  onTestFinished(close);
  const portal: Portal = { origin: `http://${HOST}:${port}`, pages, asked, delayMs: 0, answer: null, close, open };
  return portal;
}

/** A list page with a link to each report. */
export function listOf(paths: readonly string[]): string {
  const links = paths.map(
    (path, i) => `<li><span>03-${10 + i}</span><a href="${path}">2019年政府信息公开工作年度报告</a></li>`,
  );
  const others = ['领导之窗', '政策文件', '办事服务', '互动交流'].map(
    (name) => `<li><a href="/none/${name}">${name}</a></li>`,
  );
  return `<!doctype html><html><head><meta charset="utf-8"><title>云溪市人民政府</title></head><body><ul>${others.join('')}</ul><ul>${links.join('')}</ul><p>云溪市人民政府办公室主办</p></body></html>`;
}

/** A job that collects from it. `more`: further lines of YAML. */
export function jobFor(portal: Portal, more = ''): string {
  return `kind: collect
out: out
sources:
  - id: yunxi
    start: ["${portal.origin}/"]
    render: never
pace: 1ms
limits: { page_time: 3s }
allow_private: ["${HOST}"]
${more}`;
}
