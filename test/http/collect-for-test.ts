import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { collectSource } from '../../src/collect/collect-source.ts';
import type { Asker } from '../../src/collect/ask.ts';
import { CookieJar } from '../../src/collect/cookies.ts';
import { createDispatcher, isProxied, type DispatcherOptions } from '../../src/collect/create-dispatcher.ts';
import { Renderer } from '../../src/collect/browser.ts';
import { browserAdvice, findBrowser } from '../../src/collect/find-browser.ts';
import type { Night, NightEvent, Source } from '../../src/collect/night.ts';
import { systemClock, type Clock } from '../../src/collect/pacer.ts';
import { Politeness, type Impact } from '../../src/collect/politeness.ts';
import { createAddressPolicy } from '../../src/collect/safe-address.ts';
import { readSnapshot, SnapshotFile } from '../../src/collect/snapshots.ts';
import { HostState, type PageState } from '../../src/collect/state.ts';
import { blockedSigns, blockedStatuses, goneSigns } from '../../src/rules/blocked-pages.ts';
import { linkRules } from '../../src/rules/links.ts';
import { renderingRules } from '../../src/rules/rendering.ts';

export interface Setup {
  readonly source?: Partial<Source>;
  readonly limits?: Partial<Night['limits']>;
  readonly paceMs?: number;
  readonly allowed?: readonly string[];
  readonly night?: Partial<Night>;
  /** A folder of an earlier night; a new one when it is missing. */
  readonly folder?: string;
  readonly clock?: Clock;
}

export interface Outcome {
  readonly pages: readonly PageState[];
  readonly page: (path: string) => PageState | undefined;
  readonly body: (path: string) => Promise<string>;
  readonly events: readonly NightEvent[];
  readonly impacts: readonly Impact[];
  readonly folder: string;
}

const folders: string[] = [];

/** For `afterAll`. */
export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** Time that passes when somebody sleeps: back-off and Retry-After cost nothing. */
export function quickClock(): Clock {
  let skipped = 0;
  return {
    now: () => performance.now() + skipped,
    sleep: async (ms, signal) => {
      signal.throwIfAborted();
      skipped += ms;
    },
  };
}

/** A night with everything real but its length. */
export function createNight(setup: Setup = {}): { readonly night: Night; readonly events: NightEvent[] } {
  const events: NightEvent[] = [];
  const clock = setup.clock ?? quickClock();
  const night: Night = {
    policy: createAddressPolicy(setup.allowed ?? ['127.0.0.41', '127.0.0.42', '127.0.0.43']),
    politeness: new Politeness(() => setup.paceMs ?? 1, clock),
    limits: { connectMs: 2000, headersMs: 1000, bodyMs: 1000, wholeMs: 3000, maxBytes: 20_000_000, pages: 500, ...setup.limits }, // prettier-ignore
    userAgent: 'nianbao/test (mailto:someone@example.org)',
    links: linkRules,
    blocked: { statuses: blockedStatuses, signs: blockedSigns, gone: goneSigns },
    rendering: renderingRules,
    proxy: { http: null, https: null, except: '' },
    hosts: new Set(),
    renderer: () => Promise.resolve(null),
    clock,
    signal: new AbortController().signal,
    onEvent: (event) => events.push(event),
    ...setup.night,
  };
  return { night, events };
}

/** Asks for single addresses with a night's rules. */
export function createAsker(night: Night, tls: Partial<DispatcherOptions> = {}): Asker {
  const dispatcher = createDispatcher(night.policy, night.limits, { tls: 'modern', proxy: night.proxy, ...tls });
  return { night, dispatcher, cookies: new CookieJar(), isProxied: isProxied(night.proxy), partsTonight: new Set() };
}

export function sourceFor(start: readonly string[], more: Partial<Source> = {}): Source {
  return {
    id: 'test',
    start,
    follow: 'auto',
    render: 'auto',
    agency: null,
    region: null,
    paceMs: 1,
    tls: 'modern',
    ...more,
  };
}

/** Collects from `start` and reads the host's state afterwards. */
export async function collect(start: readonly string[], setup: Setup = {}): Promise<Outcome> {
  const folder = setup.folder ?? mkdtempSync(join(tmpdir(), 'nianbao-collect-'));
  if (setup.folder === undefined) folders.push(folder);
  const { night, events } = createNight(setup);
  const snapshotPath = join(folder, 'host.warc.gz');
  const state = new HostState(join(folder, 'state.db'));
  const snapshots = new SnapshotFile(snapshotPath, 0);
  try {
    await collectSource(
      sourceFor(start, setup.source),
      { state, snapshots, snapshotPath, snapshotName: 'host.warc.gz' },
      night,
    );
    const pages = state.all();
    const origin = new URL(start[0] as string).origin;
    const page = (path: string): PageState | undefined => pages.find((one) => one.url === origin + path);
    const body = async (path: string): Promise<string> => {
      const { offset, length } = page(path) ?? {};
      if (offset == null || length == null) throw new Error(`${path}: no bytes are kept`);
      return new TextDecoder().decode((await readSnapshot(snapshotPath, { offset, length })).body);
    };
    return { pages, page, body, events, impacts: night.politeness.impacts(), folder };
  } finally {
    snapshots.close();
    state.close();
  }
}

/** The browser of the tests. Fails, and does not skip, when there is none. */
export async function startRenderer(
  more: { readonly timeoutMs?: number; readonly maxBytes?: number } = {},
): Promise<Renderer> {
  const executablePath = await findBrowser();
  if (executablePath === null) throw new Error(browserAdvice);
  return new Renderer({ executablePath, userAgent: 'nianbao/test', timeoutMs: 10_000, maxBytes: 20_000_000, ...more });
}

export { systemClock };
