import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import type { NightEvent } from '../collect/night.ts';
import type { Impact } from '../collect/politeness.ts';

type Entry = { readonly event: NightEvent } | { readonly impacts: readonly Impact[] };

/**
 * What happened tonight, in a file from the moment that it happens: what a night did before it was cut short is told
 * too. Lines are not forced to the disk one by one; the night's pages are, and they are what counts.
 */
export class NightJournal {
  readonly #path: string;
  readonly #fd: number;

  constructor(path: string) {
    this.#path = path;
    this.#fd = openSync(path, 'a');
    // A line that a crash cut in the middle must not swallow the next one.
    writeSync(this.#fd, '\n');
  }

  add(entry: Entry): void {
    writeSync(this.#fd, `${JSON.stringify(entry)}\n`);
  }

  /** Everything since the night began, the parts before an interruption included. */
  read(): { readonly events: NightEvent[]; readonly impacts: Impact[] } {
    const entries = readFileSync(this.#path, 'utf8')
      .split('\n')
      .flatMap((line) => parse(line));
    const events = entries.flatMap((entry) => ('event' in entry ? [entry.event] : []));
    const impacts = entries.flatMap((entry) => ('impacts' in entry ? entry.impacts : []));
    return { events, impacts: addUp(impacts) };
  }

  close(): void {
    closeSync(this.#fd);
  }
}

function parse(line: string): Entry[] {
  if (line === '') return [];
  try {
    return [JSON.parse(line) as Entry];
  } catch {
    return [];
  }
}

/** One row a host, though the night may have come in several parts. */
function addUp(impacts: readonly Impact[]): Impact[] {
  const hosts = new Map<string, Impact>();
  for (const one of impacts) {
    const before = hosts.get(one.host);
    hosts.set(one.host, before === undefined ? one : sumOf(before, one));
  }
  return [...hosts.values()].sort((a, b) => (a.host < b.host ? -1 : 1));
}

function sumOf(a: Impact, b: Impact): Impact {
  const gaps = [a.smallestGapMs, b.smallestGapMs].filter((gap) => gap !== null);
  return {
    ...b,
    requests: a.requests + b.requests,
    bytes: a.bytes + b.bytes,
    smallestGapMs: gaps.length === 0 ? null : Math.min(...gaps),
    refusals: a.refusals + b.refusals,
    retryAfterKept: a.retryAfterKept + b.retryAfterKept,
  };
}
