/** The class of an error is the retry policy: nothing reads its message. */

/** Wait and try again: time-outs, broken connections, 429, 5xx. `afterMs`: what the server asked for, or null. */
export class RetryLater extends Error {
  readonly afterMs: number | null;
  readonly status: number | null;
  /** The host to wait for: in a chain of redirects not always the one that was asked first. */
  readonly host: string | null;
  constructor(
    message: string,
    afterMs: number | null = null,
    status: number | null = null,
    host: string | null = null,
  ) {
    super(message);
    this.name = 'RetryLater';
    this.afterMs = afterMs;
    this.status = status;
    this.host = host;
  }
}

/** This page fails, the run goes on: 404, too large, redirected in a loop, no such host. */
export class GiveUp extends Error {
  readonly status: number | null;
  constructor(message: string, status: number | null = null) {
    super(message);
    this.name = 'GiveUp';
    this.status = status;
  }
}

/** The portal says no (robots.txt, 401, 403, 412, 521, a challenge page). Obeyed and reported, never worked around. */
export class Blocked extends Error {
  readonly status: number | null;
  constructor(message: string, status: number | null = null) {
    super(message);
    this.name = 'Blocked';
    this.status = status;
  }
}
