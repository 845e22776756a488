/** The world's clock, so that tests need not wait. Milliseconds; `now` never goes back. */
export interface Clock {
  readonly now: () => number;
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
}

export const systemClock: Clock = {
  now: () => performance.now(),
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      const abort = (): void => {
        clearTimeout(timer);
        reject(signal.reason instanceof Error ? signal.reason : new Error('interrupted'));
      };
      const timer = setTimeout(() => {
        signal.removeEventListener('abort', abort);
        resolve();
      }, ms);
      if (signal.aborted) abort();
      else signal.addEventListener('abort', abort, { once: true });
    }),
};

/** A slow server is given five times its answer time before the next request, up to this. */
const MAX_SLOWDOWN_MS = 30_000;
const SLOWDOWN = 5;

/**
 * The pause between any two requests of one politeness group: robots.txt, redirects, retries and the browser's included.
 * One request at a time: a turn begins when the one before has ended and the pause after that end is over.
 */
export class Pacer {
  readonly #clock: Clock;
  #pauseMs: number;
  #slowdownMs = 0;
  #heldUntil = 0;
  #endedAt: number | null = null;
  #last: Promise<void> = Promise.resolve();
  /** Smallest time between the end of a request and the start of the next; null before the second. */
  smallestGapMs: number | null = null;

  constructor(pauseMs: number, clock: Clock = systemClock) {
    this.#pauseMs = pauseMs;
    this.#clock = clock;
  }

  /** A Crawl-delay can only lengthen the pause; it holds for the very next request. */
  atLeast(pauseMs: number): void {
    this.#pauseMs = Math.max(this.#pauseMs, pauseMs);
  }

  /** Nobody asks before `ms` from now: Retry-After and back-off. */
  holdFor(ms: number): void {
    this.#heldUntil = Math.max(this.#heldUntil, this.#clock.now() + ms);
  }

  /** Waits for its turn and the pause, then runs `request`. The next turn waits for its end. */
  async turn<T>(request: () => Promise<T>, signal: AbortSignal): Promise<T> {
    const before = this.#last;
    let release: () => void = () => undefined;
    this.#last = new Promise((resolve) => (release = resolve));
    await before;
    try {
      // Timers may fire a little early, and a hold may come while this waits.
      for (let wait = this.#waitMs(); wait > 0; wait = this.#waitMs()) await this.#clock.sleep(Math.ceil(wait), signal);
      signal.throwIfAborted();
      return await this.#timed(request);
    } finally {
      release();
    }
  }

  #waitMs(): number {
    const paused = this.#endedAt === null ? 0 : this.#endedAt + Math.max(this.#pauseMs, this.#slowdownMs);
    return Math.max(paused, this.#heldUntil) - this.#clock.now();
  }

  async #timed<T>(request: () => Promise<T>): Promise<T> {
    const started = this.#clock.now();
    if (this.#endedAt !== null) {
      const gap = started - this.#endedAt;
      this.smallestGapMs = this.smallestGapMs === null ? gap : Math.min(this.smallestGapMs, gap);
    }
    try {
      return await request();
    } finally {
      this.#endedAt = this.#clock.now();
      this.#slowdownMs = Math.min((this.#endedAt - started) * SLOWDOWN, MAX_SLOWDOWN_MS);
    }
  }
}

/** Back-off before try number `attempt` (1-based): 2 s, 4 s, 8 s … up to five minutes, with up to half of jitter. */
export function backOffMs(attempt: number, random: () => number = Math.random): number {
  const base = Math.min(2000 * 2 ** (attempt - 1), 300_000);
  return Math.round(base * (0.75 + random() / 2));
}

/** A Retry-After header in milliseconds: seconds or a date; null when it is missing or unreadable. At most ten years. */
export function readRetryAfter(value: string | null, now: number): number | null {
  if (value === null) return null;
  const seconds = /^\s*(\d{1,9})\s*$/u.exec(value);
  const ms = seconds !== null ? Number(seconds[1]) * 1000 : Date.parse(value) - now;
  return Number.isFinite(ms) ? Math.min(Math.max(ms, 0), 315_360_000_000) : null;
}
