import { idOf } from './id-of.ts';
import type { InputFile, Shard } from './records.ts';

const MAX_BATCH_BYTES = 16 * 1024 * 1024;
/** One name in so many ends a batch, so this is about how many files a batch holds. */
const BATCH_FILES = 64;
const RANGE_BYTES = 64 * 1024 * 1024;

/**
 * The units of work for some inputs (as {@link findInputs} sorts them). Page files go in batches whose ends depend on the
 * name at the end alone, so that a new file changes one batch and not all that follow. JSONL beyond 64 MB is divided
 * into ranges, which a file that only grew keeps; other containers are one shard each.
 */
export function planShards(files: readonly InputFile[]): Shard[] {
  const pages = files.filter((file) => file.kind === 'page');
  const containers = files.filter((file) => file.kind !== 'page');
  return [...batchesOf(pages), ...containers.flatMap(shardsOf)];
}

function batchesOf(pages: readonly InputFile[]): Shard[] {
  const shards: Shard[] = [];
  let batch: InputFile[] = [];
  let bytes = 0;
  const close = (): void => {
    if (batch.length > 0) shards.push(toShard(batch, null));
    batch = [];
    bytes = 0;
  };
  for (const page of pages) {
    if (bytes + page.bytes > MAX_BATCH_BYTES) close();
    batch.push(page);
    bytes += page.bytes;
    if (endsBatch(page.file)) close();
  }
  close();
  return shards;
}

function endsBatch(file: string): boolean {
  return parseInt(idOf(file).slice(0, 8), 16) % BATCH_FILES === 0;
}

function shardsOf(file: InputFile): Shard[] {
  if (file.kind !== 'jsonl' || file.bytes <= RANGE_BYTES || /\.gz$/iu.test(file.path)) return [toShard([file], null)];
  const shards: Shard[] = [];
  for (let from = 0; from < file.bytes; from += RANGE_BYTES) {
    shards.push(toShard([file], { from, to: Math.min(from + RANGE_BYTES, file.bytes) }));
  }
  return shards;
}

function toShard(files: readonly InputFile[], range: Shard['range']): Shard {
  return { id: idOf(JSON.stringify([files.map(({ file }) => file), range?.from ?? null])), files, range };
}
