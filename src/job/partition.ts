import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { BadRecord } from '../dump/records.ts';
import { systemCode } from './errors.ts';

/** A partition is a folder with the results of one shard; it is complete when `done.json` stands in it. */

/** An input as it was when it was read. */
export interface Fingerprint {
  readonly path: string;
  readonly size: number;
  readonly mtimeMs: number;
  readonly sha256: string;
}

/** The completion mark. Without it, or when it does not fit, the shard is read again. */
export interface PartitionMark {
  readonly rulesVersion: string;
  /** Hash of the options that alter results. */
  readonly options: string;
  readonly inputs: readonly Fingerprint[];
  readonly pages: number;
  readonly badRecords: readonly BadRecord[];
  /** Records that are no page and no error (`redirect`, `robots`, `image` …), by kind. */
  readonly skipped: Readonly<Record<string, number>>;
  readonly resultsSha256: string;
}

export const RESULTS_FILE = 'results.jsonl';
export const MARK_FILE = 'done.json';

/** The completion mark in `folder`, or null when there is none that can be read, or no results beside it. */
export async function readMark(folder: string): Promise<PartitionMark | null> {
  try {
    await stat(join(folder, RESULTS_FILE));
    return JSON.parse(await readFile(join(folder, MARK_FILE), 'utf8')) as PartitionMark;
  } catch (error) {
    if (error instanceof SyntaxError || systemCode(error) === 'ENOENT' || systemCode(error) === 'ENOTDIR') return null;
    throw error;
  }
}

/**
 * True when the mark was made by the same rules and options from the same bytes. Equal size and time count as the same
 * bytes; otherwise `sha256Of` is asked.
 */
export async function fitsMark(
  mark: PartitionMark,
  want: { readonly rulesVersion: string; readonly options: string; readonly inputs: readonly string[] },
  sha256Of: (path: string) => Promise<string>,
): Promise<boolean> {
  if (mark.rulesVersion !== want.rulesVersion || mark.options !== want.options) return false;
  if (mark.inputs.length !== want.inputs.length) return false;
  for (const [i, path] of want.inputs.entries()) {
    const before = mark.inputs[i];
    const now = await stat(path).catch(() => null);
    if (before === undefined || now === null || before.size !== now.size || before.sha256 === UNREADABLE) return false;
    const sameFile = before.path === path && before.mtimeMs === now.mtimeMs;
    if (!sameFile && before.sha256 !== (await sha256Of(path))) return false;
  }
  return true;
}

/** SHA-256 of a file, hex; reads it as a stream. */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

/** Stands for the hash of a file that could not be read: such a partition is read again in the next run. */
const UNREADABLE = 'unreadable';

/** Size, time and hash of `path` as it is now. A file that cannot be read has a fingerprint too: it must not stop the others. */
export async function fingerprint(path: string, sha256Of: (path: string) => Promise<string>): Promise<Fingerprint> {
  const { size, mtimeMs } = await stat(path);
  const sha256 = await sha256Of(path).catch((error: unknown) => {
    if (systemCode(error) === 'EACCES' || systemCode(error) === 'EPERM' || systemCode(error) === 'EIO')
      return UNREADABLE;
    throw error;
  });
  return { path, size, mtimeMs, sha256 };
}

/** Removes the folders of partitions that no input asks for any more. */
export async function dropPartitions(folder: string, keep: ReadonlySet<string>): Promise<number> {
  const names = await readdir(folder).catch(() => []);
  const gone = names.filter((name) => !keep.has(name));
  for (const name of gone) await rm(join(folder, name), { recursive: true, force: true });
  return gone.length;
}
