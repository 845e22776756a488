import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { HostFolder } from '../collect/collect-source.ts';
import { SnapshotFile } from '../collect/snapshots.ts';
import { HostState, type PageState } from '../collect/state.ts';
import { folderName, type Host } from './hosts-of.ts';
import type { OutputFolders } from './publish.ts';

/** Path of a host's WARC file. */
export function snapshotPath(host: Host, folders: OutputFolders): string {
  return join(folders.out, 'snapshots', `${folderName(host.name)}.warc.gz`);
}

/** Path of a host's state. */
export function stateFile(host: Host): string {
  return join(host.folder, 'state.db');
}

/** A host's state and snapshots, ready to go on: a torn end is cut, and what the state says and the disk has not is asked again. */
export async function openHost(host: Host, folders: OutputFolders, night: string): Promise<HostFolder> {
  await mkdir(host.folder, { recursive: true });
  const path = snapshotPath(host, folders);
  const state = new HostState(stateFile(host), night);
  const size = await sizeOf(path);
  const isLost = (page: PageState): boolean => page.length !== null && endOf(page) > size;
  const pages = state.all();
  for (const page of pages.filter(isLost)) state.put(forget(page));
  // Only records that the file still holds: the rest of one that was cut must go.
  const committed = pages.reduce((end, page) => (isLost(page) ? end : Math.max(end, endOf(page))), 0);
  const snapshots = new SnapshotFile(path, committed);
  return { state, snapshots, snapshotPath: path, snapshotName: `snapshots/${folderName(host.name)}.warc.gz` };
}

/** Every page that is known of a host. */
export async function pagesOf(host: Host): Promise<PageState[]> {
  await mkdir(host.folder, { recursive: true });
  const state = new HostState(stateFile(host));
  try {
    return state.all();
  } finally {
    state.close();
  }
}

function endOf({ offset, length }: PageState): number {
  return (offset ?? 0) + (length ?? 0);
}

async function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    (file) => file.size,
    () => 0,
  );
}

/** Bytes that are no longer there (a WARC file that was removed or cut) must be fetched again, not asked about with an ETag. */
function forget(page: PageState): PageState {
  const nothing = { etag: null, lastModified: null, sha256: null, snapshot: null, offset: null, length: null };
  return {
    ...page,
    ...nothing,
    outcome: 'failed',
    reason: 'its kept bytes are gone; it is asked for anew',
    status: null,
  };
}
