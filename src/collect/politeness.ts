import { lookup } from 'node:dns/promises';
import { Blocked, RetryLater } from './errors.ts';
import type { Exchange } from './fetch-page.ts';
import { Pacer, systemClock, type Clock } from './pacer.ts';
import { robotsAfterError, type RobotsDecision } from './robots.ts';

/** What was asked of one host tonight. */
export interface Impact {
  readonly host: string;
  readonly requests: number;
  readonly bytes: number;
  /** Smallest time between the end of a request to the host's group and the start of the next; null before the second. */
  readonly smallestGapMs: number | null;
  readonly refusals: number;
  readonly retryAfterKept: number;
  readonly robots: string;
}

interface HostRecord {
  readonly pacer: Pacer;
  /** By origin: http and https of one host may say different things. */
  readonly robots: Map<string, Promise<RobotsDecision>>;
  robotsSays: string;
  requests: number;
  bytes: number;
  refusals: number;
  retryAfterKept: number;
  failuresInARow: number;
  leftBecause: string | null;
}

/** A host that fails or refuses this often in a row is left for the night. */
const MAX_FAILURES = 5;
/** A server that asks for a longer pause than this is not waited for: it is left for the night. */
export const LONGEST_WAIT_MS = 3_600_000;

/** All addresses of a name; none when it has none, or none that can be found within the time limit. */
export type ResolveAll = (name: string) => Promise<readonly string[]>;

const RESOLVE_MS = 10_000;

const resolveWithSystem: ResolveAll = (name) => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<readonly string[]>((resolve) => {
    timer = setTimeout(() => resolve([]), RESOLVE_MS);
  });
  const found = lookup(name, { all: true }).then(
    (all) => all.map((one) => one.address),
    () => [],
  );
  return Promise.race([found, late]).finally(() => clearTimeout(timer));
};

/**
 * Who may ask what, when. Hosts that answer from one address tonight share one pace and are asked one request at a
 * time between them; robots.txt is read once a night for each origin and kept.
 */
export class Politeness {
  readonly #hosts = new Map<string, HostRecord>();
  readonly #pacers = new Map<string, Pacer>();
  readonly #paceOf: (host: string) => number;
  readonly #clock: Clock;
  readonly #resolve: ResolveAll;
  readonly #groups = new Map<string, Promise<string>>();
  readonly #groupOfAddress = new Map<string, string>();

  /** `paceOf`: least pause for a host, in milliseconds. */
  constructor(paceOf: (host: string) => number, clock: Clock = systemClock, resolve: ResolveAll = resolveWithSystem) {
    this.#paceOf = paceOf;
    this.#clock = clock;
    this.#resolve = resolve;
  }

  /**
   * The name of a host's politeness group: an address that it shares with the group's other hosts tonight, or its own
   * name when it has none. Decided once a night for each host.
   */
  async groupOf(host: string): Promise<string> {
    const group = this.#groups.get(host) ?? this.#findGroup(host);
    this.#groups.set(host, group);
    return group;
  }

  async #findGroup(host: string): Promise<string> {
    const name = host.replace(/:\d+$/u, '').replace(/^\[|\]$/gu, '');
    const addresses = await this.#resolve(name);
    const known = addresses.map((one) => this.#groupOfAddress.get(one)).find((one) => one !== undefined);
    const group = known ?? [...addresses].sort()[0] ?? name;
    for (const address of addresses) if (!this.#groupOfAddress.has(address)) this.#groupOfAddress.set(address, group);
    return group;
  }

  /** Runs one request to a host in its turn. Robots rules are checked by {@link mayAsk}, not here. */
  async inTurn(host: string, request: () => Promise<Exchange>, signal: AbortSignal): Promise<Exchange> {
    const record = await this.#record(host);
    return record.pacer.turn(async () => {
      record.requests++;
      const exchange = await request();
      record.bytes += exchange.body.byteLength;
      if (exchange.status === 429 || exchange.status === 503) record.refusals++;
      return exchange;
    }, signal);
  }

  /**
   * Throws {@link Blocked} when robots.txt forbids the address, {@link RetryLater} when it cannot be read. `read` fetches
   * and reads robots.txt when it is not known.
   */
  async mayAsk(url: URL, read: () => Promise<RobotsDecision>): Promise<void> {
    const record = await this.#record(url.host);
    const decided = record.robots.get(url.origin) ?? read().catch(robotsAfterError);
    record.robots.set(url.origin, decided);
    const decision = await decided;
    record.robotsSays = decision.says;
    if (decision.delayMs !== null) record.pacer.atLeast(decision.delayMs);
    if (decision.isAllowed(url.href)) return;
    if (decision.kind !== 'unreachable') throw new Blocked(`${url.href}: robots.txt forbids it`);
    // The portal did not say no: nothing is asked tonight, and the page counts as failed.
    record.leftBecause ??= `robots.txt cannot be read: ${decision.says}`;
    throw new RetryLater(`${url.href}: robots.txt cannot be read: ${decision.says}`);
  }

  /** Nobody asks this host's group before `ms` from now; a host that asks for too long is left for the night. */
  async hold(host: string, ms: number, isRetryAfter: boolean): Promise<void> {
    const record = await this.#record(host);
    if (isRetryAfter) record.retryAfterKept++;
    if (ms <= LONGEST_WAIT_MS) record.pacer.holdFor(ms);
    else record.leftBecause ??= `${host} asked for a pause of ${Math.round(ms / 1000)} s`;
  }

  /** Counts failures and refusals in a row; an answer that is neither sets the count back. */
  async noteAnswer(host: string, isFailure: boolean): Promise<void> {
    const record = await this.#record(host);
    record.failuresInARow = isFailure ? record.failuresInARow + 1 : 0;
    if (record.failuresInARow >= MAX_FAILURES) {
      record.leftBecause ??= `${host} failed or refused ${MAX_FAILURES} times in a row`;
    }
  }

  /** Why the host is left for the night; null while it is not. */
  async leftBecause(host: string): Promise<string | null> {
    return (await this.#record(host)).leftBecause;
  }

  /** The impact table, by host. */
  impacts(): Impact[] {
    return [...this.#hosts]
      .filter(([, one]) => one.requests > 0)
      .map(([host, one]) => ({
        host,
        requests: one.requests,
        bytes: one.bytes,
        smallestGapMs: one.pacer.smallestGapMs === null ? null : Math.floor(one.pacer.smallestGapMs),
        refusals: one.refusals,
        retryAfterKept: one.retryAfterKept,
        robots: one.robotsSays,
      }))
      .sort((a, b) => (a.host < b.host ? -1 : 1));
  }

  async #record(host: string): Promise<HostRecord> {
    const known = this.#hosts.get(host);
    if (known !== undefined) return known;
    const group = await this.groupOf(host);
    const pacer = this.#pacers.get(group) ?? new Pacer(this.#paceOf(host), this.#clock);
    pacer.atLeast(this.#paceOf(host));
    this.#pacers.set(group, pacer);
    const record: HostRecord = this.#hosts.get(host) ?? {
      pacer, robots: new Map(), robotsSays: 'not asked', requests: 0, bytes: 0, refusals: 0, retryAfterKept: 0,
      failuresInARow: 0, leftBecause: null,
    }; // prettier-ignore
    this.#hosts.set(host, record);
    return record;
  }
}
