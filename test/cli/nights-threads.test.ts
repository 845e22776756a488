import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import type { HostState as State } from '../../src/collect/state.ts';
import type { readHosts as Read, HostTask } from '../../src/job/read-hosts.ts';
import { nianbao, put, testFolder } from './run-command.ts';
import { jobFor, servePages } from './serve-pages.ts';

/** A module as it was built: threads run what stands in dist/. */
async function built(name: string): Promise<Record<string, unknown>> {
  const file = fileURLToPath(new URL(`../../dist/${name}`, import.meta.url));
  return (await import(pathToFileURL(file).href)) as Record<string, unknown>;
}

it('threads read hosts as one thread does, and end when they are stopped', async () => {
  const portal = await servePages(4);
  const folder = testFolder();
  put(folder, 'job.yaml', jobFor(portal));
  expect((await nianbao(folder, 'run', 'job.yaml')).code).toBe(0);
  const readHosts = (await built('job/read-hosts.js')).readHosts as typeof Read;
  const HostState = (await built('collect/state.js')).HostState as typeof State;
  const [name = ''] = readdirSync(join(folder, 'out/.nianbao/partitions'));
  const host = join(folder, 'out/.nianbao/partitions', name);
  const state = new HostState(join(host, 'state.db'));
  const pages = state.all();
  state.close();
  const task = (to: string): HostTask => ({
    host: name,
    folder: join(folder, to),
    pages,
    snapshotPath: join(folder, 'out/snapshots', `${name}.warc.gz`),
    sources: [{ id: 'yunxi', agency: null, region: null }],
    rulesVersion: (JSON.parse(readFileSync(join(host, 'done.json'), 'utf8')) as { rulesVersion: string }).rulesVersion,
    options: { punctuation: 'chinese', reportThreshold: 0.5 },
  });
  const { signal } = new AbortController();
  expect(await readHosts([task('a'), task('b'), task('c')], { signal, workers: 2, worthThreads: 1 })).toBe(15);
  const one = readFileSync(join(host, 'results.jsonl'), 'utf8');
  for (const to of ['a', 'b', 'c']) expect(readFileSync(join(folder, to, 'results.jsonl'), 'utf8')).toBe(one);
  const stopped = readHosts([task('d'), task('e')], { signal: AbortSignal.timeout(1), workers: 2, worthThreads: 1 });
  await expect(stopped).rejects.toThrow('interrupted');
});
