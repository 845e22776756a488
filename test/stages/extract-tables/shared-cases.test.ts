import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { labelKey } from '../../../src/extract/tables/label-index.ts';
import type { Observation, RawPage } from '../../../src/model.ts';
import { readPage } from '../../../src/pipeline.ts';
import { rules } from '../../../src/rules/index.ts';

const shared = new URL('../../../../shared/cases/', import.meta.url);
const isThere = existsSync(shared);
if (!isThere) console.log('shared cases are not here: the tests over them were not run');

/** Share of the cells that must be read; the rest are joined digits that no identity decides, or a part of a page. */
const cases = [
  ['text/pingtan-2025.txt', 'pingtan-2025.json', 197],
  ['text/pingtan-2019.txt', 'pingtan-2019.json', 179],
  ['text/pingtan-2014.txt', 'pingtan-2014.json', 30],
  ['html/pingtan-2014.full.html', 'pingtan-2014.full.json', 30],
  ['text/suqian-2025.mini.txt', 'suqian-2025.mini.json', 28],
  ['text/dapuqiao-2025.mini.txt', 'dapuqiao-2025.mini.json', 28],
] as const;

function rawPage(file: string): RawPage {
  const body = new Uint8Array(readFileSync(new URL(file, shared)));
  const hints = { title: null, date: null, agency: null, region: null };
  return {
    id: 'case',
    body,
    url: null,
    finalUrl: null,
    file,
    contentType: null,
    status: null,
    fetchedAt: null,
    hints,
    snapshot: null,
  };
}

function cellsOf(node: unknown, path: readonly string[] = []): { path: readonly string[]; value: number | null }[] {
  if (node === null || typeof node !== 'object') return [{ path, value: node as number | null }];
  return Object.entries(node).flatMap(([key, child]) => cellsOf(child, [...path, key]));
}

const bare = (text: string): string => labelKey(text).replace(/\([^()]*\)$/u, '');

function isCell(one: Observation, path: readonly string[]): boolean {
  const column = bare(path.at(-1) ?? '');
  const row = bare((path.at(-2) ?? '').split('/').at(-1) ?? '');
  const [label = '', heading = ''] = one.evidence.replace(/ \[[^\]]*\]$/u, '').split(' × ');
  if (one.tableId === 'annex_fj')
    return bare(label) === row && (one.dimension === 'cumulative') === (column === '历年累计');
  return bare(label) === row && (bare(heading) === column || (column === '总计' && one.dimension === 'total'));
}

describe.runIf(isThere)('cells of real reports', () => {
  it.each(cases)('%s: none wrong, none invented, %# of them read', (file, truthFile, atLeast) => {
    const truth = JSON.parse(readFileSync(new URL(`truth/${truthFile}`, shared), 'utf8')) as { tables: unknown };
    const report = readPage(rawPage(file), rules).reports[0];
    const observed = (report?.observations ?? []).filter((one) => one.tableId !== null);
    let right = 0;
    const seen = new Set<Observation>();
    for (const { path, value } of cellsOf(truth.tables)) {
      const found = observed.filter((one) => isCell(one, path));
      for (const one of found) {
        seen.add(one);
        if (one.state !== 'unread') expect(one.value, path.join(' / ')).toBe(value);
        if (one.state !== 'unread' && value !== null) right++;
      }
    }
    expect(observed.filter((one) => !seen.has(one)).map((one) => one.evidence)).toEqual([]);
    expect(right).toBeGreaterThanOrEqual(atLeast);
    expect(report?.checks.filter((one) => one.severity === 'E' && one.status === 'fail')).toEqual([]);
  });
});
