import { createRequire } from 'node:module';
import { Blocked, GiveUp, RetryLater } from './errors.ts';
import type { Exchange } from './fetch-page.ts';

interface RobotsTxt {
  isAllowed: (url: string, agent?: string) => boolean | undefined;
  getCrawlDelay: (agent?: string) => number | undefined;
  getSitemaps: () => string[];
}

// The package declares an ES default export but ships CommonJS, which the compiler and Node read differently.
const parse = createRequire(import.meta.url)('robots-parser') as (url: string, text: string) => RobotsTxt;

/** What one host's robots.txt says to us (RFC 9309). */
export interface RobotsDecision {
  /** `rules` were read; `absent` (4xx): everything is allowed; `unreachable` (5xx, no answer): nothing is, for now. */
  readonly kind: 'rules' | 'absent' | 'unreachable';
  readonly isAllowed: (url: string) => boolean;
  /** Crawl-delay in milliseconds; null when none is asked for. */
  readonly delayMs: number | null;
  readonly sitemaps: readonly string[];
  /** For the impact table. */
  readonly says: string;
}

/** RFC 9309, 2.5: at least 500 KiB must be read; what comes after is ignored. */
const MAX_ROBOTS_BYTES = 512 * 1024;
const MAX_DELAY_MS = 120_000;

const everything = (kind: RobotsDecision['kind'], allowed: boolean, says: string): RobotsDecision => ({
  kind,
  isAllowed: () => allowed,
  delayMs: null,
  sitemaps: [],
  says,
});

/** Reads the answer to a request for `/robots.txt`; `product` is our name in it. */
export function readRobots(url: string, exchange: Pick<Exchange, 'status' | 'body'>, product: string): RobotsDecision {
  const { status } = exchange;
  const { origin } = new URL(url);
  if (status >= 500 || status === 429) return unreachable(`robots.txt answered ${status}`);
  if (status >= 400) return everything('absent', true, `no robots.txt (${status})`);
  if (status !== 200) return everything('absent', true, `robots.txt answered ${status}`);
  const text = new TextDecoder().decode(exchange.body.subarray(0, MAX_ROBOTS_BYTES));
  // Many portals answer every address with their front page; that is no robots.txt.
  if (/^\s*</u.test(text)) return everything('absent', true, 'robots.txt is a page');
  const robots = parse(url, text);
  const delay = robots.getCrawlDelay(product);
  return {
    kind: 'rules',
    isAllowed: (address) => {
      const { pathname, search } = new URL(address);
      // The parser says «undefined» to another origin; only what stands behind the host is ours to ask about.
      return pathname === '/robots.txt' || (robots.isAllowed(origin + pathname + search, product) ?? true);
    },
    delayMs: delay === undefined || !(delay >= 0) ? null : Math.min(delay * 1000, MAX_DELAY_MS),
    sitemaps: robots.getSitemaps(),
    says: delay === undefined ? 'robots.txt read' : `robots.txt read, Crawl-delay ${delay} s`,
  };
}

/** Nothing may be asked while robots.txt cannot be read. */
function unreachable(says: string): RobotsDecision {
  return everything('unreachable', false, says);
}

/** The decision for a robots.txt that could not be fetched. */
export function robotsAfterError(error: unknown): RobotsDecision {
  if (error instanceof RetryLater || error instanceof GiveUp) return unreachable(error.message);
  // A refusal of the file itself (401, 403, a challenge) is a 4xx for RFC 9309; the pages will say for themselves.
  if (error instanceof Blocked) return everything('absent', true, error.message);
  throw error;
}
