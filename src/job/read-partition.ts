import { createHash } from 'node:crypto';
import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isBadRecord } from '../dump/records.ts';
import type { BadRecord, OnSkipped, Shard } from '../dump/records.ts';
import type { PageResult, RawPage } from '../model.ts';
import { failedPage } from './failed-page.ts';
import { MARK_FILE, RESULTS_FILE } from './partition.ts';
import type { Fingerprint, PartitionMark } from './partition.ts';
import { writeDurably } from './write-durably.ts';

/** What a worker is asked to do. Plain data: it crosses threads. */
export interface PartitionTask {
  readonly shard: Shard;
  /** The partition's own folder; nobody else writes there. */
  readonly folder: string;
  readonly rulesVersion: string;
  readonly options: string;
  readonly inputs: readonly Fingerprint[];
  /** Ordinals (0-based) of records that brought a worker down: they fail without being read again. */
  readonly deadly: readonly number[];
}

export interface PartitionDeps {
  /** Pages and bad records of a shard, in source order. */
  readonly readShard: (shard: Shard, onSkipped: OnSkipped) => AsyncIterable<RawPage | BadRecord>;
  readonly readPage: (raw: RawPage) => PageResult;
  /** Called before record number `ordinal` is read, so that the one that brings a worker down is known. */
  readonly onRecord: (ordinal: number) => void;
}

interface Line {
  readonly page: string;
  readonly json: string;
}

/**
 * Reads one shard and keeps its results: `results.jsonl` sorted by page id, then the mark. A page that throws becomes a
 * failed page; a reader that throws becomes a bad record of the file. Throws only when the disk does not take the results.
 */
export async function readPartition(task: PartitionTask, deps: PartitionDeps): Promise<PartitionMark> {
  const lines: Line[] = [];
  const badRecords: BadRecord[] = [];
  const skipped: Record<string, number> = {};
  const onSkipped = (kind: string): void => void (skipped[kind] = (skipped[kind] ?? 0) + 1);
  try {
    for await (const item of deps.readShard(task.shard, onSkipped)) {
      if (isBadRecord(item)) badRecords.push({ file: item.file, reason: item.reason });
      else lines.push(readLine(item, lines.length, task, deps));
    }
  } catch (error) {
    badRecords.push({ file: task.shard.files[0]?.file ?? task.shard.id, reason: messageOf(error) });
  }
  lines.sort((a, b) => (a.page < b.page ? -1 : a.page > b.page ? 1 : 0));
  const { rulesVersion, options, inputs } = task;
  return keepPartition(task.folder, lines, { rulesVersion, options, inputs, pages: lines.length, badRecords, skipped });
}

function readLine(raw: RawPage, ordinal: number, task: PartitionTask, deps: PartitionDeps): Line {
  deps.onRecord(ordinal);
  return toLine(task.deadly.includes(ordinal) ? failedPage(raw, OUT_OF_MEMORY) : tryPage(raw, deps.readPage), raw);
}

const OUT_OF_MEMORY = 'the worker ran out of memory or crashed on this page, twice';

function tryPage(raw: RawPage, readPage: (raw: RawPage) => PageResult): PageResult {
  try {
    return readPage(raw);
  } catch (error) {
    return failedPage(raw, messageOf(error));
  }
}

/** The page id stands first in the line: the merge reads no further until it needs to. */
function toLine(result: PageResult, raw: RawPage): Line {
  const { page, ...rest } = result;
  try {
    return { page, json: JSON.stringify({ page, ...rest }) };
  } catch (error) {
    return { page: raw.id, json: JSON.stringify(failedPage(raw, messageOf(error))) };
  }
}

async function keepPartition(
  folder: string,
  lines: readonly Line[],
  mark: Omit<PartitionMark, 'resultsSha256'>,
): Promise<PartitionMark> {
  await mkdir(folder, { recursive: true });
  await rm(join(folder, MARK_FILE), { force: true });
  const hash = createHash('sha256');
  const file = await open(join(folder, RESULTS_FILE), 'w');
  try {
    for (const { json } of lines) {
      const bytes = Buffer.from(`${json}\n`, 'utf8');
      hash.update(bytes);
      await file.write(bytes);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  const whole: PartitionMark = { ...mark, resultsSha256: hash.digest('hex') };
  await writeDurably(join(folder, MARK_FILE), `${JSON.stringify(whole)}\n`);
  return whole;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
