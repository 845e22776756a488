import type { PublishedPage } from './write-generation.ts';
import type { CollectJob } from './read-job.ts';

/** What the results say of one host. */
export interface HostYield {
  readonly host: string;
  pages: number;
  failed: number;
  gone: number;
  /** Reports that its pages show, or showed when they were last answered. */
  known: number;
  /** Reports whose page changed and shows none any more: their rows are kept, and they are not counted as known. */
  held: number;
  layoutChanged: number;
  revisions: number;
}

/** Counts results by host, in any order. */
export class YieldCounter {
  readonly #hosts = new Map<string, HostYield>();

  add(page: PublishedPage & { readonly isHeld?: boolean }): void {
    const host = page.url === null ? 'unknown' : new URL(page.url).host;
    const before = this.#hosts.get(host);
    const one = before ?? { host, pages: 0, failed: 0, gone: 0, known: 0, held: 0, layoutChanged: 0, revisions: 0 };
    one.pages++;
    if (page.outcome === 'failed') one.failed++;
    if (page.outcome === 'gone') one.gone++;
    if (page.isHeld === true) one.held += page.reports.length;
    else one.known += page.reports.length;
    if (page.issues.some(({ code }) => code === 'job.layout-changed')) one.layoutChanged++;
    one.revisions += page.revisions?.length ?? 0;
    this.#hosts.set(host, one);
  }

  hosts(): HostYield[] {
    return [...this.#hosts.values()].sort((a, b) => (a.host < b.host ? -1 : 1));
  }
}

const MOST_HOSTS = 5;

/** What is wrong with the yield, with the hosts that are to blame; null when the yield is as the job expects. */
export function judgeYield(
  expected: CollectJob['expect'],
  hosts: readonly HostYield[],
  before: readonly Pick<HostYield, 'host' | 'known'>[],
): string | null {
  const [known, knownBefore] = [sum(hosts, 'known'), before.reduce((all, one) => all + one.known, 0)];
  if (known < knownBefore * expected.known) {
    const now = new Map(hosts.map((one) => [one.host, one.known]));
    const losses = before.map((one) => ({ host: one.host, from: one.known, to: now.get(one.host) ?? 0 }));
    const worst = losses.filter(({ from, to }) => to < from).sort((a, b) => b.from - b.to - (a.from - a.to));
    const names = naming(worst.map(({ host, from, to }) => `${host} ${from} → ${to}`));
    return `reports known fell from ${knownBefore} to ${known} (${names}); the job expects at least ${percent(expected.known)}`;
  }
  const [failed, pages] = [sum(hosts, 'failed'), sum(hosts, 'pages')];
  if (pages === 0 || failed / pages <= expected.failed) return null;
  const worst = hosts.filter((one) => one.failed > 0).sort((a, b) => b.failed - a.failed);
  const names = naming(worst.map((one) => `${one.host} ${one.failed} of ${one.pages}`));
  return `${percent(failed / pages)} of pages failed (${names}); the job expects at most ${percent(expected.failed)}`;
}

function sum(hosts: readonly HostYield[], key: 'known' | 'failed' | 'pages'): number {
  return hosts.reduce((all, one) => all + one[key], 0);
}

function percent(share: number): string {
  return `${Number((share * 100).toFixed(1))} %`;
}

function naming(names: readonly string[]): string {
  const more = names.length - MOST_HOSTS;
  return `${names.slice(0, MOST_HOSTS).join(', ')}${more > 0 ? ` and ${more} more hosts` : ''}`;
}
