import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import type { PartitionMark } from '../../../src/job/partition.ts';
import { readOnWorkers } from '../../../src/job/worker-pool.ts';
import type { ToWorker } from '../../../src/job/worker-messages.ts';

/** Three pages a shard; the second page of shard `bad` brings the worker down unless it is named deadly. */
const WORKER = `
import { parentPort, workerData } from 'node:worker_threads';
const begun = new Int32Array(workerData.begun);
parentPort.on('message', (task) => {
  for (let page = 0; page < 3; page++) {
    Atomics.store(begun, 0, page + 1);
    if (task.shard.id === 'bad' && page === 1 && !task.deadly.includes(1)) process.exit(1);
    if (task.shard.id === 'hopeless') { Atomics.store(begun, 0, 0); process.exit(1); }
  }
  if (task.shard.id === 'full') parentPort.postMessage({ kind: 'failed', message: 'no', code: 'ENOSPC' });
  else parentPort.postMessage({ kind: 'done', mark: { pages: 3, badRecords: [], deadly: task.deadly } });
});`;

function setUp(): { workerFile: URL; task: (id: string) => ToWorker } {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-pool-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'worker.mjs'), WORKER);
  const task = (id: string): ToWorker => {
    const file = { path: `/d/${id}`, file: id, kind: 'page' as const, bytes: 1, mtimeMs: 1 };
    const shard = { id, files: [file], range: null };
    return { shard, folder: join(folder, id), rulesVersion: 'r', options: 'o', inputs: [], deadly: [] };
  };
  return { workerFile: pathToFileURL(join(folder, 'worker.mjs')), task };
}

async function readAll(
  ids: readonly string[],
  workers: number,
  signal = new AbortController().signal,
): Promise<Record<string, PartitionMark>> {
  const { workerFile, task } = setUp();
  const marks: Record<string, PartitionMark> = {};
  await readOnWorkers(ids.map(task), {
    workers,
    workerFile,
    signal,
    pageOptions: { punctuation: 'chinese', reportThreshold: 0.5 },
    fields: {},
    onPages: () => undefined,
    onDone: (done, mark) => (marks[done.shard.id] = mark),
  });
  return marks;
}

it('reads every shard, whatever the number of workers', async () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  for (const workers of [1, 3]) expect(Object.keys(await readAll(ids, workers)).sort()).toEqual(ids);
});

it('costs the page that brings the worker down twice, and no other', async () => {
  const marks = await readAll(['a', 'bad', 'c'], 2);
  expect(Object.keys(marks).sort()).toEqual(['a', 'bad', 'c']);
  expect(marks.bad).toMatchObject({ pages: 3, deadly: [1] });
  expect(marks.a).toMatchObject({ deadly: [] });
});

it('names the files of a shard that cannot be read at all', async () => {
  const marks = await readAll(['a', 'hopeless'], 1);
  expect(marks.hopeless?.badRecords).toEqual([
    { file: 'hopeless', reason: expect.stringContaining('again and again') as string },
  ]);
  expect(marks.a?.pages).toBe(3);
});

it('throws when the disk does not take results', async () => {
  await expect(readAll(['full'], 1)).rejects.toThrow(/no space left/u);
});

it('takes no shard after the signal', async () => {
  expect(await readAll(['a', 'b'], 1, AbortSignal.abort())).toEqual({});
});
