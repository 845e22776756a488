import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';

/** Most files that are open at once. */
const MAX_OPEN = 64;
const PAGE_ID = /^\{"page":("(?:[^"\\]|\\.)*")/u;

/** A sorted file with its line in hand. */
interface Cursor {
  readonly lines: AsyncIterator<string>;
  readonly order: number;
  page: string;
  line: string;
}

/**
 * Files that together hold the lines of `files`, each sorted by page id, few enough to be open at once. More than 64 are
 * merged into files in `folder` first.
 */
export async function fewSortedFiles(files: readonly string[], folder: string): Promise<readonly string[]> {
  let few = files;
  for (let round = 0; few.length > MAX_OPEN; round++) {
    const next: string[] = [];
    for (let from = 0; from < few.length; from += MAX_OPEN) {
      const target = join(folder, `merged-${round}-${next.length}.jsonl`);
      await mergeInto(few.slice(from, from + MAX_OPEN), target);
      next.push(target);
    }
    if (round > 0) await Promise.all(few.map((file) => rm(file, { force: true })));
    few = next;
  }
  return few;
}

/** The lines of sorted files as one sequence sorted by page id; equal ids in the order of the files. Never all in memory. */
export async function* mergeSorted(files: readonly string[]): AsyncGenerator<string> {
  const heap: Cursor[] = [];
  for (const [order, file] of files.entries()) {
    const cursor = { lines: linesOf(file)[Symbol.asyncIterator](), order, page: '', line: '' };
    if (await advance(cursor)) push(heap, cursor);
  }
  for (let top = heap[0]; top !== undefined; top = heap[0]) {
    yield top.line;
    if (await advance(top)) sink(heap);
    else dropTop(heap);
  }
}

async function mergeInto(files: readonly string[], target: string): Promise<void> {
  await mkdir(join(target, '..'), { recursive: true });
  const out = createWriteStream(target);
  const end = finished(out);
  for await (const line of mergeSorted(files))
    if (!out.write(`${line}\n`)) await Promise.race([once(out, 'drain'), end]);
  out.end();
  await end;
}

/** Divided at the byte LF alone: `readline` would also divide at U+2028, which JSON leaves as it is. */
async function* linesOf(file: string): AsyncGenerator<string> {
  let rest: Buffer[] = [];
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 18 })) {
    let bytes = chunk as Buffer;
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10)) {
      yield Buffer.concat([...rest, bytes.subarray(0, end)]).toString('utf8');
      rest = [];
      bytes = bytes.subarray(end + 1);
    }
    if (bytes.length > 0) rest.push(bytes);
  }
  if (rest.length > 0) yield Buffer.concat(rest).toString('utf8');
}

async function advance(cursor: Cursor): Promise<boolean> {
  const next = await cursor.lines.next();
  if (next.done === true) return false;
  cursor.line = next.value;
  cursor.page = JSON.parse(PAGE_ID.exec(next.value)?.[1] ?? '""') as string;
  return true;
}

function isBefore(a: Cursor, b: Cursor): boolean {
  return a.page === b.page ? a.order < b.order : a.page < b.page;
}

function push(heap: Cursor[], cursor: Cursor): void {
  let at = heap.push(cursor) - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (!isBefore(cursor, heap[parent] as Cursor)) break;
    swap(heap, at, parent);
    at = parent;
  }
}

function sink(heap: Cursor[]): void {
  for (let at = 0; ;) {
    let least = at;
    for (const child of [2 * at + 1, 2 * at + 2]) {
      if (child < heap.length && isBefore(heap[child] as Cursor, heap[least] as Cursor)) least = child;
    }
    if (least === at) return;
    swap(heap, at, least);
    at = least;
  }
}

function dropTop(heap: Cursor[]): void {
  const last = heap.pop();
  if (last === undefined || heap.length === 0) return;
  heap[0] = last;
  sink(heap);
}

function swap(heap: Cursor[], a: number, b: number): void {
  [heap[a], heap[b]] = [heap[b] as Cursor, heap[a] as Cursor];
}
