import { readProxySettings } from '../collect/create-dispatcher.ts';
import { findBrowser } from '../collect/find-browser.ts';
import { LONGEST_WAIT_MS, Politeness } from '../collect/politeness.ts';
import type { Source } from '../collect/night.ts';
import { hostsOf, type Host } from './hosts-of.ts';
import { outputFolders } from './publish.ts';
import type { CollectJob } from './read-job.ts';

/** What a collection would ask, from whom, at what pace, and what it would keep to. Asks nobody but the name server. */
export async function describeCollect(job: CollectJob): Promise<string> {
  const hosts = hostsOf(job, outputFolders(job.out));
  const groups = await groupsOf(hosts);
  const shared = [...groups].filter(([, names]) => names.length > 1);
  const browser = await findBrowser();
  const lines = [
    `would ask   ${hosts.length} hosts in ${groups.size} politeness groups, for ${job.sources.length} sources`,
    ...hosts.flatMap(describeHost),
    ...describeUnknown(groups),
    ...shared.map(([address, names]) => `one by one  ${names.join(', ')}: they answer from ${address}`),
    ...describeManners(job),
    `browser     ${browser ?? 'none found: pages that scripts make would be skipped'}`,
    `results     ${job.outShown} (text: ${job.text}, punctuation: ${job.punctuation}, report_threshold: ${job.report_threshold})`,
    `expects     at least ${percent(job.expect.known)} of the reports known before, at most ${percent(job.expect.failed)} of pages failed`,
    'nothing was asked (dry run)',
    '',
  ];
  return lines.join('\n');
}

/** Hosts by the address that they answer from; all names are looked up at once, because dead ones take their time. */
async function groupsOf(hosts: readonly Host[]): Promise<Map<string, string[]>> {
  const politeness = new Politeness(() => 0);
  const names = await Promise.all(hosts.map((host) => politeness.groupOf(host.name)));
  const groups = new Map<string, string[]>();
  hosts.forEach((host, at) => {
    const group = names[at] as string;
    groups.set(group, [...(groups.get(group) ?? []), host.name]);
  });
  return groups;
}

function describeUnknown(groups: ReadonlyMap<string, readonly string[]>): string[] {
  const unknown = [...groups].filter(([group, names]) => names.includes(group)).map(([group]) => group);
  const names = unknown.filter((name) => !/^[\d.]+(?::\d+)?$/u.test(name));
  return names.length === 0
    ? []
    : [`no address  ${names.length} names could not be looked up here; hosts that share an address show only then`];
}

function describeHost(host: Host): string[] {
  const pace = Math.max(...host.sources.map((one) => one.paceMs)) / 1000;
  return [
    `            ${host.name}: a pause of at least ${pace} s between any two requests`,
    ...host.sources.flatMap((source) =>
      source.start.map((url) => `              ${source.id}: ${url} (${ways(source)})`),
    ),
  ];
}

function ways(source: Source): string {
  const { follow } = source;
  const shown =
    typeof follow === 'string'
      ? `follow ${follow}`
      : `follow /${follow.links.source}/, next ${follow.next === null ? 'by its words' : `/${follow.next.source}/`}, ${follow.pages} lists at most`;
  return `${shown}, render ${source.render}, tls ${source.tls}`;
}

function describeManners(job: CollectJob): string[] {
  const { limits } = job;
  const proxy = readProxySettings(process.env);
  const contact =
    job.contact === undefined ? ' (no contact: set "contact:" so that a portal can reach you)' : `; ${job.contact}`;
  return [
    'keeps to    robots.txt of every host, read first (longest match, Crawl-delay; allowed on 4xx, nothing asked on 5xx)',
    `            Retry-After up to ${LONGEST_WAIT_MS / 60_000} min (beyond it the host is left for the night), back-off with jitter on 429 and 5xx`,
    '            five times the answer time of a slow server, up to 30 s; a host is left after five failures or refusals in a row',
    '            refusals (401, 403, 412, 418, 451, 521, captchas, 访问过于频繁): named as blocked, never worked around',
    `limits      ${limits.body / 1e6} MB a body (decoded), ${limits.page_time / 1000} s a page, ${limits.pages} pages a source`,
    `named       nianbao${contact}`,
    `private     ${job.allow_private.length === 0 ? 'private addresses are refused' : `private addresses are refused but ${job.allow_private.join(', ')}`}`,
    ...(proxy.http === null && proxy.https === null
      ? []
      : [`proxy       ${withoutSecret(proxy.https ?? proxy.http ?? '')} (from the environment)`]),
  ];
}

/** A proxy's address may hold a password. */
function withoutSecret(address: string): string {
  if (!URL.canParse(address)) return 'from the environment';
  const { protocol, host } = new URL(address);
  return `${protocol}//${host}`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
