import type { Dispatcher } from 'undici';
import type { CookieJar } from './cookies.ts';
import { Blocked, GiveUp, RetryLater } from './errors.ts';
import { fetchPage, headerOf, type Conditions, type Exchange, type FetchOptions } from './fetch-page.ts';
import { findBlockInBody } from './find-block.ts';
import type { Night } from './night.ts';
import { backOffMs, readRetryAfter } from './pacer.ts';
import { LONGEST_WAIT_MS } from './politeness.ts';
import { readRobots, type RobotsDecision } from './robots.ts';

const TRIES = 3;
/** Our name in robots.txt. */
export const PRODUCT = 'nianbao';

export interface Asker {
  readonly night: Night;
  readonly dispatcher: Dispatcher;
  readonly cookies: CookieJar;
  readonly isProxied: boolean;
  /** What pages in the browser asked for already: a script that they share is asked for once a night. */
  readonly partsTonight: Set<string>;
}

/** What to ask for besides the address. */
export interface Question {
  readonly method: 'GET' | 'POST';
  readonly body: Uint8Array | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly conditions: Conditions | null;
}

/**
 * Asks for one address: robots.txt first, then in its turn, tried up to three times with back-off or as long as
 * Retry-After says. Returns every exchange of the chain. Throws {@link Blocked}, {@link GiveUp}, or the last
 * {@link RetryLater}.
 */
export async function ask(url: string, question: Partial<Question>, asker: Asker): Promise<Exchange[]> {
  return tryAgain(asker, () => fetchPage(url, optionsFor(asker, question, true)));
}

async function tryAgain(asker: Asker, attemptOnce: () => Promise<Exchange[]>): Promise<Exchange[]> {
  const { politeness, signal } = asker.night;
  for (let attempt = 1; ; attempt++) {
    try {
      return await attemptOnce();
    } catch (error) {
      if (!(error instanceof RetryLater) || error.host === null) throw error;
      signal.throwIfAborted();
      const waitMs = error.afterMs ?? backOffMs(attempt);
      await politeness.hold(error.host, waitMs, error.afterMs !== null);
      const isLeft = (await politeness.leftBecause(error.host)) !== null;
      if (attempt === TRIES || isLeft || waitMs > LONGEST_WAIT_MS) throw error;
    }
  }
}

function optionsFor(asker: Asker, question: Partial<Question>, withRobots: boolean): FetchOptions {
  const { night } = asker;
  return {
    policy: night.policy,
    dispatcher: asker.dispatcher,
    isProxied: asker.isProxied,
    limits: night.limits,
    maxBytes: night.limits.maxBytes,
    userAgent: night.userAgent,
    cookies: asker.cookies,
    method: question.method ?? 'GET',
    requestBody: question.body ?? null,
    headers: question.headers ?? {},
    conditions: question.conditions ?? null,
    signal: night.signal,
    inTurn: async (hop, request) => {
      if (withRobots) await night.politeness.mayAsk(hop, () => fetchRobots(hop, asker));
      return inTurnOf(hop.host, request, night);
    },
  };
}

/** One request in its host's turn; what came of it counts for that host, whichever host the chain began at. */
async function inTurnOf(host: string, request: () => Promise<Exchange>, night: Night): Promise<Exchange> {
  try {
    const exchange = await night.politeness.inTurn(host, request, night.signal);
    throwIfBusy(exchange, night);
    await night.politeness.noteAnswer(host, night.blocked.statuses.has(exchange.status));
    return exchange;
  } catch (error) {
    // A body that is too large is an answer.
    const isAnswer = error instanceof GiveUp && error.status !== null;
    if (!night.signal.aborted) await night.politeness.noteAnswer(host, !isAnswer);
    if (error instanceof RetryLater) throw new RetryLater(error.message, error.afterMs, error.status, host);
    throw error;
  }
}

async function fetchRobots(url: URL, asker: Asker): Promise<RobotsDecision> {
  const address = `${url.origin}/robots.txt`;
  const exchanges = await tryAgain(asker, () => fetchPage(address, optionsFor(asker, {}, false)));
  return readRobots(address, exchanges.at(-1) as Exchange, PRODUCT);
}

/** 429 and 5xx that may pass: wait as asked, or back off. A challenge that comes with them is a refusal. */
function throwIfBusy(exchange: Exchange, night: Night): void {
  const { status, url } = exchange;
  if (night.blocked.statuses.has(status)) return;
  if (status !== 429 && (status < 500 || status === 501 || status === 505)) return;
  const afterMs = readRetryAfter(headerOf(exchange, 'retry-after'), Date.now());
  if (status !== 429 && afterMs === null) {
    const block = findBlockInBody(exchange.body, headerOf(exchange, 'content-type'), night.blocked);
    if (block !== null) throw new Blocked(`GET ${url}: ${status}, ${block}`, status);
  }
  throw new RetryLater(`GET ${url}: ${status}`, afterMs, status);
}

/** The outcome that an error means, and its reason. Errors of no known class are not ours to judge and go on. */
export function outcomeOf(error: unknown): { outcome: 'blocked' | 'failed'; reason: string; status: number | null } {
  if (error instanceof Blocked) return { outcome: 'blocked', reason: error.message, status: error.status };
  if (error instanceof RetryLater && error.status === 429) {
    return { outcome: 'blocked', reason: `${error.message} to every try`, status: 429 };
  }
  if (error instanceof GiveUp || error instanceof RetryLater) {
    return { outcome: 'failed', reason: error.message, status: error.status };
  }
  throw error;
}
