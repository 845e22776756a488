import { describe, expect, it } from 'vitest';
import { closestName } from '../../../src/job/closest-name.ts';
import { toStopRun } from '../../../src/job/errors.ts';
import { checkYaml, parseYaml } from '../../../src/job/check-yaml.ts';
import { collectSchema } from '../../../src/job/job-schema.ts';
import { parseBytes, parseDurationMs } from '../../../src/job/parse-quantity.ts';
import { showProgress } from '../../../src/job/progress.ts';
import { rulesVersion } from '../../../src/rules-version.ts';

describe('closestName', () => {
  it.each([['inptus', 'inputs'], ['Workers', 'workers'], ['txt', 'text'], ['zzz', null]])('%s → %s', (typed, meant) => {
    expect(closestName(typed, ['inputs', 'workers', 'text', 'out'])).toBe(meant);
  }); // prettier-ignore
});

it('reads durations and sizes, and nothing else', () => {
  expect(['2s', '500ms', '1.5m', '1h'].map(parseDurationMs)).toEqual([2000, 500, 90_000, 3_600_000]);
  expect(['20MB', '512 KB', '1.5gb', '7B'].map(parseBytes)).toEqual([20e6, 512e3, 1.5e9, 7]);
  expect(['2', 's', '-2s', '2 days', ''].map(parseDurationMs)).toEqual([null, null, null, null, null]);
  expect(['20', 'MB', '-1MB'].map(parseBytes)).toEqual([null, null, null]);
});

it('fills in the defaults of a collection', () => {
  const yaml = 'kind: collect\nsources:\n  - { id: a, start: ["https://a.example/"], pace: 5s }\n';
  const job = checkYaml(parseYaml('n.yaml', yaml), collectSchema);
  expect(job).toMatchObject({
    pace: 2000, limits: { body: 20e6, page_time: 60_000, pages: 5000 }, expect: { known: 0.95, failed: 0.2 },
    allow_private: [], punctuation: 'chinese', text: 'files', report_threshold: 0.5,
    sources: [{ id: 'a', follow: 'auto', render: 'auto', tls: 'modern', pace: 5000 }],
  }); // prettier-ignore
});

it('names what, where and what to do', () => {
  const full = toStopRun(Object.assign(new Error('x'), { code: 'ENOSPC', path: '/o/a.csv' }), '/o');
  expect([full.message, full.advice, full.exitCode]).toEqual([
    '/o/a.csv: no space left on the disk (ENOSPC)',
    expect.stringContaining('run again'),
    1,
  ]);
});

it('rewrites one line on a terminal, and is silent elsewhere', () => {
  const shown: string[] = [];
  const terminal = { isTTY: true, columns: 60, write: (text: string) => shown.push(text) };
  let now = 0;
  const progress = showProgress(terminal, { shards: 2, bytes: 100 }, () => now);
  now = 2000;
  progress.addPages(10);
  progress.addShard(50);
  expect(shown.at(-1)).toBe('\r\x1b[2Kreading: 10 pages · shard 1/2 · 5 pages/s · 2 s left');
  expect(shown.every((text) => !text.includes('\n') && text.length < 66)).toBe(true);
  shown.length = 0;
  const quiet = showProgress({ write: terminal.write }, { shards: 1, bytes: 1 });
  quiet.addPages(1);
  quiet.close();
  expect(shown).toEqual([]);
});

it('has a rules version of 16 hex digits that does not change by itself', () => {
  expect(rulesVersion()).toMatch(/^[0-9a-f]{16}$/u);
  expect(rulesVersion()).toBe(rulesVersion());
});
