import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { BadRecord } from '../../../src/dump/records.ts';
import { failedPage } from '../../../src/job/failed-page.ts';
import { fewSortedFiles, mergeSorted } from '../../../src/job/merge-partitions.ts';
import { fingerprint, fitsMark, hashFile, readMark } from '../../../src/job/partition.ts';
import { readPartition } from '../../../src/job/read-partition.ts';
import { withUniqueIds } from '../../../src/job/with-unique-ids.ts';
import type { PageResult, RawPage } from '../../../src/model.ts';

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'nianbao-job-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

const raw = (id: string): RawPage => ({
  id, body: Buffer.from(id), url: null, finalUrl: null, file: `${id}.html`, contentType: null, status: null, fetchedAt: null,
  hints: { title: null, date: null, agency: null, region: null }, snapshot: null,
}); // prettier-ignore

const read = (page: RawPage): PageResult => {
  if (page.id === 'b') throw new RangeError('too deep');
  return { ...failedPage(page, ''), outcome: 'written', reason: 'line\u2028separator' };
};

async function* items(): AsyncGenerator<RawPage | BadRecord> {
  yield raw('c');
  yield { file: 'x.jsonl#2', reason: 'is no JSON' };
  yield raw('b');
  yield raw('a');
  throw new Error('the file ends in the middle');
}

it('keeps sorted results and a mark; a page that throws fails alone, a reader that throws is a bad record', async () => {
  const path = join(folder(), 'p');
  const shard = {
    id: 's',
    files: [{ path: '/x', file: 'x.jsonl', kind: 'jsonl' as const, bytes: 1, mtimeMs: 1 }],
    range: null,
  };
  const task = { shard, folder: path, rulesVersion: 'r', options: 'o', inputs: [], deadly: [2] };
  const mark = await readPartition(task, { readShard: items, readPage: read, onRecord: () => undefined });
  const lines = readFileSync(join(path, 'results.jsonl'), 'utf8').trimEnd().split('\n');
  const pages = lines.map((line) => JSON.parse(line) as PageResult);
  expect(pages.map(({ page, outcome }) => [page, outcome])).toEqual([['a', 'failed'], ['b', 'failed'], ['c', 'written']]); // prettier-ignore
  expect(pages[0]?.reason).toContain('ran out of memory');
  expect(pages[1]?.reason).toBe('RangeError: too deep');
  expect(mark.badRecords).toEqual([
    { file: 'x.jsonl#2', reason: 'is no JSON' },
    { file: 'x.jsonl', reason: 'Error: the file ends in the middle' },
  ]);
  expect(await readMark(path)).toEqual(mark);
});

it('fits while the bytes are the same, whatever the time', async () => {
  const file = join(folder(), 'a.html');
  writeFileSync(file, 'one');
  const inputs = [await fingerprint(file, hashFile)];
  const mark = { rulesVersion: 'r', options: 'o', inputs, pages: 1, badRecords: [], skipped: {}, resultsSha256: '' };
  const want = { rulesVersion: 'r', options: 'o', inputs: [file] };
  const never = (): Promise<string> => Promise.reject(new Error('was read'));
  expect(await fitsMark(mark, want, never)).toBe(true);
  expect(await fitsMark(mark, { ...want, rulesVersion: 'q' }, never)).toBe(false);
  expect(await fitsMark(mark, { ...want, options: 'q' }, never)).toBe(false);
  utimesSync(file, 5, 5);
  expect(await fitsMark(mark, want, hashFile)).toBe(true);
  writeFileSync(file, 'two');
  expect(await fitsMark(mark, want, hashFile)).toBe(false);
  rmSync(file);
  expect(await fitsMark(mark, want, hashFile)).toBe(false);
});

it('merges more files than may be open, in the order of page ids', async () => {
  const path = folder();
  const ids = Array.from({ length: 300 }, (_, n) => String((n * 7919) % 1000).padStart(4, '0'));
  const files = Array.from({ length: 150 }, (_, n) => join(path, `${n}.jsonl`));
  for (const [n, file] of files.entries()) {
    const own = [ids[2 * n] as string, ids[2 * n + 1] as string].sort();
    writeFileSync(file, own.map((page) => `${JSON.stringify({ page, text: 'a\u2028b"\\' })}\n`).join(''));
  }
  const few = await fewSortedFiles(files, join(path, 'scratch'));
  expect(few.length).toBeLessThanOrEqual(64);
  const merged: string[] = [];
  for await (const line of mergeSorted(few)) merged.push((JSON.parse(line) as { page: string }).page);
  expect(merged).toEqual([...ids].sort());
});

it('gives a page id once, and loses no page', async () => {
  const twice = (id: string): PageResult => ({
    ...failedPage(raw(id), ''),
    reports: [{ id: `${id}-1` } as PageResult['reports'][number]],
  });
  const source = async function* (): AsyncGenerator<PageResult> {
    for (const id of ['a', 'b', 'b', 'c']) yield twice(id);
  };
  const seen: string[] = [];
  for await (const { page, reports } of withUniqueIds(source())) seen.push(page, reports[0]?.id ?? '');
  expect(seen).toEqual(['a', 'a-1', 'b', 'b-1', 'b-r2', 'b-r2-1', 'c', 'c-1']);
});

describe('an input that cannot be read', () => {
  const denied = (): Promise<string> => Promise.reject(Object.assign(new Error('denied'), { code: 'EACCES' }));

  it('has a fingerprint, so that the others are read, and is read again in the next run', async () => {
    const path = join(folder(), 'page.html');
    writeFileSync(path, 'text');
    const print = await fingerprint(path, denied);
    expect(print).toMatchObject({ path, size: 4 });
    const mark = {
      rulesVersion: 'r',
      options: 'o',
      inputs: [print],
      pages: 0,
      badRecords: [],
      skipped: {},
      resultsSha256: '',
    };
    const want = { rulesVersion: 'r', options: 'o', inputs: [path] };
    expect(await fitsMark(mark, want, denied)).toBe(false);
    const read = await fingerprint(path, () => Promise.resolve('abc'));
    expect(await fitsMark({ ...mark, inputs: [read] }, want, denied)).toBe(true);
  });

  it('passes on what is no matter of the file', async () => {
    const full = (): Promise<string> => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }));
    const path = join(folder(), 'page.html');
    writeFileSync(path, 'text');
    await expect(fingerprint(path, full)).rejects.toThrow('full');
  });
});
