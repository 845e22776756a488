import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Source } from '../collect/night.ts';
import type { OutputFolders } from './publish.ts';
import type { CollectJob } from './read-job.ts';

/** A host of a job: its partition's folder and the sources that start on it. */
export interface Host {
  readonly name: string;
  readonly folder: string;
  readonly sources: Source[];
}

/** Sources by the host of their start addresses; a source that starts on two hosts is two. */
export function hostsOf(job: CollectJob, folders: OutputFolders): Host[] {
  const hosts = new Map<string, Host>();
  for (const spec of job.sources) {
    for (const name of new Set(spec.start.map((url) => new URL(url).host))) {
      const host = hosts.get(name) ?? { name, folder: join(folders.partitions, folderName(name)), sources: [] };
      host.sources.push({
        id: spec.id,
        start: spec.start.filter((url) => new URL(url).host === name),
        follow: toFollow(spec.follow),
        render: spec.render,
        agency: spec.agency ?? null,
        region: spec.region ?? null,
        paceMs: spec.pace ?? job.pace,
        tls: spec.tls,
      });
      hosts.set(name, host);
    }
  }
  return [...hosts.values()];
}

function toFollow(follow: CollectJob['sources'][number]['follow']): Source['follow'] {
  if (typeof follow === 'string') return follow;
  const next = follow.next === undefined ? null : new RegExp(follow.next, 'u');
  return { links: new RegExp(follow.links, 'u'), next, pages: follow.pages };
}

/** A folder name made of our own characters: nothing of a host name can lead out of the folder. */
export function folderName(host: string): string {
  const plain = host
    .toLowerCase()
    .replace(/[^a-z0-9.-]/gu, '_')
    .replace(/^\.+/u, '_');
  return plain === host.toLowerCase()
    ? plain
    : `${plain}-${createHash('sha256').update(host).digest('hex').slice(0, 8)}`;
}
