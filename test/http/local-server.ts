import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer, type ServerOptions } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';

/** One request as the server saw it. Times in milliseconds on one clock. */
export interface Asked {
  readonly path: string;
  readonly method: string;
  readonly headers: IncomingMessage['headers'];
  readonly startedAt: number;
  endedAt: number;
}

export interface LocalServer {
  readonly url: string;
  readonly host: string;
  readonly asked: readonly Asked[];
  /** Paths in the order that they were asked for. */
  readonly paths: () => string[];
  readonly close: () => Promise<void>;
}

export type Pages = Readonly<Record<string, Page>>;
export type Page = string | Buffer | { readonly status?: number; readonly headers?: Record<string, string>; readonly body?: string | Buffer } | ((request: IncomingMessage, response: ServerResponse) => void); // prettier-ignore

/** A real server on a loopback address of its own and any free port. What it does not know is a 404. */
export async function startServer(
  address: string,
  pages: Pages,
  tls: ServerOptions | null = null,
): Promise<LocalServer> {
  const asked: Asked[] = [];
  const sockets = new Set<Socket>();
  const listener: RequestListener = (request, response) => {
    const one: Asked = {
      path: request.url ?? '',
      method: request.method ?? '',
      headers: request.headers,
      startedAt: performance.now(),
      endedAt: Number.NaN,
    };
    asked.push(one);
    response.on('close', () => (one.endedAt = performance.now()));
    answer(
      pages[one.path] ?? pages[one.path.split('?')[0] ?? ''] ?? { status: 404, body: 'nothing here' },
      request,
      response,
    );
  };
  const server: Server = tls === null ? createServer(listener) : createTlsServer(tls, listener);
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, address, resolve);
  });
  const host = `${address}:${(server.address() as AddressInfo).port}`;
  return {
    url: `${tls === null ? 'http' : 'https'}://${host}`,
    host,
    asked,
    paths: () => asked.map((one) => one.path),
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function answer(page: Page, request: IncomingMessage, response: ServerResponse): void {
  if (typeof page === 'function') return page(request, response);
  const {
    status = 200,
    headers = {},
    body = '',
  } = typeof page === 'string' || Buffer.isBuffer(page) ? { body: page } : page;
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers });
  response.end(body);
}

/** Smallest time between the starts of two requests, and whether any two were under way together. */
export function gapsOf(asked: readonly Asked[]): { readonly smallestMs: number; readonly overlap: boolean } {
  const sorted = [...asked].sort((a, b) => a.startedAt - b.startedAt);
  const gaps = sorted.slice(1).map((one, at) => one.startedAt - (sorted[at] as Asked).startedAt);
  const overlap = sorted.slice(1).some((one, at) => one.startedAt < (sorted[at] as Asked).endedAt);
  return { smallestMs: Math.min(...gaps), overlap };
}
