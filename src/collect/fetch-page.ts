import type { Dispatcher } from 'undici';
import { classifyError } from './classify-error.ts';
import type { CookieJar } from './cookies.ts';
import { GiveUp } from './errors.ts';
import type { AddressPolicy } from './safe-address.ts';

/** Time limits in milliseconds. `wholeMs` bounds one exchange from connect to last byte: it alone stops a slow drip. */
export interface TimeLimits {
  readonly connectMs: number;
  readonly headersMs: number;
  readonly bodyMs: number;
  readonly wholeMs: number;
}

export interface FetchOptions {
  readonly policy: AddressPolicy;
  readonly dispatcher: Dispatcher;
  readonly limits: TimeLimits;
  /** Largest decoded body, in bytes. */
  readonly maxBytes: number;
  readonly userAgent: string;
  readonly cookies: CookieJar;
  /** A proxy makes the connections: names are checked before they are asked for. */
  readonly isProxied: boolean;
  /** POST only for what a page's own scripts ask; redirects of it are followed as browsers do. */
  readonly method: 'GET' | 'POST';
  readonly requestBody: Uint8Array | null;
  /** Further headers of the first hop. */
  readonly headers: Readonly<Record<string, string>>;
  /** Headers such as `If-None-Match`, for the one address in the chain that they were given by. */
  readonly conditions: Conditions | null;
  /** Runs every hop, redirects included, in its host's turn: waits for the pace and refuses what robots.txt forbids. */
  readonly inTurn: (url: URL, request: () => Promise<Exchange>) => Promise<Exchange>;
  readonly signal: AbortSignal;
}

export interface Conditions {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** One request and its answer. A chain of redirects is several. */
export interface Exchange {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly requestHeaders: Readonly<Record<string, string>>;
  readonly status: number;
  readonly statusText: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Decoded (gzip, br, deflate undone), as received otherwise. */
  readonly body: Uint8Array;
  readonly startedAt: string;
  readonly tookMs: number;
}

const MAX_REDIRECTS = 8;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/**
 * Fetches one page. Redirects are followed by hand, at most eight, each hop checked like the first. The last exchange
 * is the page; a 304 is an answer like any other. Throws {@link RetryLater}, {@link GiveUp}, or what `inTurn` throws.
 */
export async function fetchPage(address: string, options: FetchOptions): Promise<Exchange[]> {
  const exchanges: Exchange[] = [];
  const seen = new Set<string>();
  let hop: Hop = { url: new URL(address), method: options.method, body: options.requestBody, headers: options.headers };
  for (let count = 0; ; count++) {
    if (count > MAX_REDIRECTS) throw new GiveUp(`GET ${address}: redirected more than ${MAX_REDIRECTS} times`);
    options.policy.checkUrl(hop.url);
    if (options.isProxied) await options.policy.checkName(hop.url.hostname);
    const target = hop;
    const exchange = await options.inTurn(target.url, () => exchangeOnce(target, options));
    exchanges.push(exchange);
    const next = redirectOf(exchange, hop);
    if (next === null) return exchanges;
    // The same address may answer differently once a cookie is set, but not a third time.
    const state = `${next.url.href} ${options.cookies.header(next.url) ?? ''}`;
    if (seen.has(state)) throw new GiveUp(`GET ${address}: redirected in a loop at ${next.url.href}`);
    seen.add(state);
    hop = next;
  }
}

interface Hop {
  readonly url: URL;
  readonly method: 'GET' | 'POST';
  readonly body: Uint8Array | null;
  readonly headers: Readonly<Record<string, string>>;
}

/** Where an answer leads; null when it is the page. */
function redirectOf(exchange: Exchange, hop: Hop): Hop | null {
  const location = REDIRECTS.has(exchange.status) ? headerOf(exchange, 'location') : null;
  if (location === null) return null;
  if (!URL.canParse(location, hop.url.href)) {
    throw new GiveUp(`GET ${hop.url.href}: redirected to «${location.slice(0, 200)}», which is no address`);
  }
  const url = new URL(location, hop.url.href);
  url.hash = '';
  const isKept = exchange.status === 307 || exchange.status === 308;
  return isKept
    ? { url, method: hop.method, body: hop.body, headers: {} }
    : { url, method: 'GET', body: null, headers: {} };
}

/** The first value of a header, by its lower-case name; null when it is missing. */
export function headerOf(exchange: Pick<Exchange, 'headers'>, name: string): string | null {
  return exchange.headers.find(([key]) => key === name)?.[1] ?? null;
}

async function exchangeOnce(hop: Hop, options: FetchOptions): Promise<Exchange> {
  const { url, method } = hop;
  const cookie = options.cookies.header(url);
  const requestHeaders: Record<string, string> = {
    'user-agent': options.userAgent,
    accept: 'text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.5',
    'accept-language': 'zh-CN,zh;q=0.9',
    ...(cookie === null ? {} : { cookie }),
    ...hop.headers,
    ...(options.conditions?.url === url.href ? options.conditions.headers : {}),
  };
  const started = Date.now();
  const limit = limitWhole(options.signal, options.limits.wholeMs);
  try {
    const init = {
      method,
      headers: requestHeaders,
      redirect: 'manual',
      signal: limit.signal,
      dispatcher: options.dispatcher,
      ...(hop.body === null ? {} : { body: hop.body }),
    } as unknown as RequestInit;
    const response = await fetch(url.href, init);
    options.cookies.keep(url, response.headers.getSetCookie());
    const body = await readBody(response, options.maxBytes, url);
    return {
      url: url.href,
      method,
      requestHeaders,
      status: response.status,
      statusText: response.statusText,
      headers: [...response.headers].map(([name, value]) => [name, value] as const),
      body,
      startedAt: new Date(started).toISOString(),
      tookMs: Date.now() - started,
    };
  } catch (error) {
    if (options.signal.aborted) throw error;
    throw classifyError(error, { method, url: url.href, isOverdue: limit.isOver(), wholeMs: options.limits.wholeMs });
  } finally {
    limit.clear();
  }
}

interface Limit {
  readonly signal: AbortSignal;
  readonly isOver: () => boolean;
  readonly clear: () => void;
}

/** Ends with `outer` or after `ms`. AbortSignal.any would hold on to every request of a night (Node 20). */
function limitWhole(outer: AbortSignal, ms: number): Limit {
  const controller = new AbortController();
  let isOver = false;
  const timer = setTimeout(() => {
    isOver = true;
    controller.abort(new Error('overdue'));
  }, ms);
  const forward = (): void => controller.abort(outer.reason);
  if (outer.aborted) forward();
  outer.addEventListener('abort', forward, { once: true });
  return {
    signal: controller.signal,
    isOver: () => isOver,
    clear: () => {
      clearTimeout(timer);
      outer.removeEventListener('abort', forward);
    },
  };
}

/** Counts decoded bytes while reading: a small gzip may grow to gigabytes. */
async function readBody(response: Response, maxBytes: number, url: URL): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  if (response.body === null) return new Uint8Array();
  const reader = response.body.getReader() as ReadableStreamDefaultReader<Uint8Array>;
  if (Number(response.headers.get('content-length') ?? 0) > maxBytes) {
    await reader.cancel().catch(() => undefined);
    throw new GiveUp(`GET ${url.href}: the body is larger than ${maxBytes} bytes`, response.status);
  }
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.byteLength;
    if (length > maxBytes) {
      await reader.cancel().catch(() => undefined);
      throw new GiveUp(`GET ${url.href}: the body is larger than ${maxBytes} bytes`, response.status);
    }
    chunks.push(value);
  }
  return Buffer.concat(chunks, length);
}
