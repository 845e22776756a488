import type { Exchange } from './fetch-page.ts';
import { sha256Of } from './page-state.ts';
import { readSnapshot, type SnapshotFile, type SnapshotPlace } from './snapshots.ts';
import type { HostState } from './state.ts';

/** The folder of one host: the only one that writes there is this. */
export interface HostFolder {
  readonly state: HostState;
  readonly snapshots: SnapshotFile;
  /** Path of the WARC file, and its name in results. */
  readonly snapshotPath: string;
  readonly snapshotName: string;
}

/** What is held of an address: the hash of its body, and where that stands. */
export interface Held {
  readonly sha256: string | null;
  readonly offset: number | null;
  readonly length: number | null;
}

/** Keeps a chain of exchanges. Returns where the last body is kept; one that did not change is not kept twice. */
export async function keepExchanges(
  exchanges: readonly Exchange[],
  before: Held | null,
  folder: HostFolder,
): Promise<SnapshotPlace> {
  const last = exchanges.at(-1) as Exchange;
  const isSame = before !== null && before.length !== null && before.sha256 === sha256Of(last.body);
  if (exchanges.length === 1 && isSame) {
    const place = { offset: before.offset ?? 0, length: before.length ?? 0 };
    const first = await readSnapshot(folder.snapshotPath, place).catch(() => null);
    if (first !== null) {
      await folder.snapshots.keepSame(last, first);
      return place;
    }
  }
  let place: SnapshotPlace = { offset: 0, length: 0 };
  for (const exchange of exchanges) place = await folder.snapshots.keepExchange(exchange);
  return place;
}

/** A body that is held; null when it is not, or cannot be read back. */
export async function readHeld(held: Held | null, folder: HostFolder): Promise<Uint8Array | null> {
  if (held === null || held.length === null) return null;
  const place = { offset: held.offset ?? 0, length: held.length };
  const snapshot = await readSnapshot(folder.snapshotPath, place).catch(() => null);
  return snapshot?.body ?? null;
}
