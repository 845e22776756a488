import PQueue from 'p-queue';
import { Renderer } from '../collect/browser.ts';
import { collectSource } from '../collect/collect-source.ts';
import { readProxySettings } from '../collect/create-dispatcher.ts';
import { findBrowser } from '../collect/find-browser.ts';
import type { Night, NightEvent, SourceProgress } from '../collect/night.ts';
import { systemClock } from '../collect/pacer.ts';
import { Politeness, type Impact } from '../collect/politeness.ts';
import { createAddressPolicy } from '../collect/safe-address.ts';
import { blockedSigns, blockedStatuses, goneSigns } from '../rules/blocked-pages.ts';
import { linkRules } from '../rules/links.ts';
import { renderingRules } from '../rules/rendering.ts';
import { nianbaoVersion } from '../rules-version.ts';
import type { Host } from './hosts-of.ts';
import { openHost } from './open-host.ts';
import type { OutputFolders } from './publish.ts';
import type { CollectJob } from './read-job.ts';

/** Groups worked side by side; inside a group there is one request at a time. */
const GROUPS = 8;

export interface Asking {
  /** Name of the night; pages that answered in it are not asked again. */
  readonly night: string;
  readonly signal: AbortSignal;
  readonly onEvent: (event: NightEvent) => void;
  readonly onProgress: (progress: SourceProgress) => void;
  readonly onImpacts: (impacts: readonly Impact[]) => void;
}

/**
 * Asks the portals and keeps what they answer. Politeness groups side by side, the hosts of a group one after another.
 * Returns early when the signal comes. Throws when the disk does not take what came: then nobody is asked any more.
 */
export async function askHosts(
  job: CollectJob,
  hosts: readonly Host[],
  folders: OutputFolders,
  asking: Asking,
): Promise<void> {
  const fault = new AbortController();
  const signal = AbortSignal.any([asking.signal, fault.signal]);
  const { night, close } = createNight(job, hosts, signal, asking);
  // A page in the browser would hold the end up for a minute.
  signal.addEventListener('abort', () => void close(), { once: true });
  const queue = new PQueue({ concurrency: GROUPS });
  let failure: unknown = null;
  const work = async (group: readonly Host[]): Promise<void> => {
    try {
      for (const host of group) if (!signal.aborted) await askHost(host, night, folders, asking.night);
    } catch (error) {
      if (signal.aborted) return;
      failure = error;
      fault.abort();
    }
  };
  try {
    for (const group of await groupsOf(hosts, night)) void queue.add(() => work(group));
    await queue.onIdle();
  } finally {
    await close();
  }
  asking.onImpacts(night.politeness.impacts());
  if (failure !== null) throw failure instanceof Error ? failure : new Error('collecting failed', { cause: failure });
}

async function groupsOf(hosts: readonly Host[], night: Night): Promise<Host[][]> {
  const names = await Promise.all(hosts.map((host) => night.politeness.groupOf(host.name)));
  const groups = new Map<string, Host[]>();
  hosts.forEach((host, i) => {
    const name = names[i] ?? host.name;
    groups.set(name, [...(groups.get(name) ?? []), host]);
  });
  return [...groups.values()];
}

async function askHost(host: Host, night: Night, folders: OutputFolders, name: string): Promise<void> {
  const folder = await openHost(host, folders, name);
  try {
    for (const source of host.sources) await collectSource(source, folder, night);
  } finally {
    folder.snapshots.close();
    folder.state.close();
  }
}

function createNight(
  job: CollectJob,
  hosts: readonly Host[],
  signal: AbortSignal,
  { onEvent, onProgress }: Pick<Asking, 'onEvent' | 'onProgress'>,
): { night: Night; close: () => Promise<void> } {
  const policy = createAddressPolicy(job.allow_private);
  const paces = new Map(hosts.map((host) => [host.name, Math.max(...host.sources.map((source) => source.paceMs))]));
  const politeness = new Politeness((host) => paces.get(host) ?? job.pace);
  const userAgent = `nianbao/${nianbaoVersion()} (annual reports on government information disclosure${job.contact === undefined ? '' : `; ${job.contact}`})`;
  const time = job.limits.page_time;
  let renderer: Promise<Renderer | null> | null = null;
  const start = async (): Promise<Renderer | null> => {
    const executablePath = await findBrowser();
    if (executablePath === null) return null;
    return new Renderer({ executablePath, userAgent, timeoutMs: time, maxBytes: job.limits.body });
  };
  const night: Night = {
    policy,
    politeness,
    limits: { connectMs: Math.min(15_000, time), headersMs: Math.min(30_000, time), bodyMs: Math.min(30_000, time), wholeMs: time, maxBytes: job.limits.body, pages: job.limits.pages },
    userAgent,
    links: linkRules,
    blocked: { statuses: blockedStatuses, signs: blockedSigns, gone: goneSigns },
    rendering: renderingRules,
    proxy: readProxySettings(process.env),
    hosts: new Set(hosts.map((host) => host.name)),
    renderer: () => (renderer ??= start()),
    clock: systemClock,
    signal,
    onEvent,
    onProgress,
  }; // prettier-ignore
  return { night, close: async () => (await renderer)?.close() };
}
