import { cpSync, lstatSync, readFileSync, readdirSync, rmSync, symlinkSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { cli, nianbao, put, putPages, reportPage, results, start, testFolder } from './run-command.ts';

const run = (out: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(out, 'run.json'), 'utf8')) as Record<string, unknown>;

describe('reclean', () => {
  it('writes one generation of results and says what it did', async () => {
    const folder = testFolder();
    putPages(join(folder, 'dump'), 6);
    const { code, stdout, stderr } = await nianbao(folder, 'reclean', 'dump', '--out', 'out');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^pages {4}6: /u);
    const pages = readFileSync(join(folder, 'out/tables/pages.csv'), 'utf8').trimEnd().split('\n');
    expect(pages).toHaveLength(7);
    expect(pages.slice(1)).toEqual(pages.slice(1).sort());
    expect(lstatSync(join(folder, 'out/tables')).isSymbolicLink()).toBe(true);
    expect(run(join(folder, 'out'))).toMatchObject({ state: 'written', pages: 6, pagesRead: 6, badRecords: [] });
    const names = ['.nianbao', 'datapackage.json', 'run.json', 'spreadsheet', 'tables', 'text'];
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(names);
  });

  it('does nothing on a second run, and reads only what changed on a third', async () => {
    const folder = testFolder();
    putPages(join(folder, 'dump'), 8);
    await nianbao(folder, 'reclean', 'dump', '--out', 'out');
    const first = results(join(folder, 'out'));
    const runFile = readFileSync(join(folder, 'out/run.json'), 'utf8');
    const second = await nianbao(folder, 'reclean', 'dump', '--out', 'out');
    expect(second.code).toBe(0);
    expect(second.stdout).toMatch(/^nothing to do: 8 pages unchanged/u);
    expect(results(join(folder, 'out'))).toEqual(first);
    expect(readFileSync(join(folder, 'out/run.json'), 'utf8')).toBe(runFile);

    utimesSync(join(folder, 'dump/page-000.html'), 1, 1);
    expect((await nianbao(folder, 'reclean', 'dump', '--out', 'out')).stdout).toMatch(/^nothing to do/u);

    put(folder, 'dump/page-000.html', reportPage(77));
    const third = await nianbao(folder, 'reclean', 'dump', '--out', 'out', '--json');
    expect(JSON.parse(third.stdout)).toMatchObject({ state: 'written', pages: 8 });
    expect(results(join(folder, 'out'))).not.toEqual(first);
  });

  it('forgets a page whose file is gone', async () => {
    const folder = testFolder();
    putPages(join(folder, 'dump'), 3);
    put(folder, 'dump/a.jsonl', `${JSON.stringify({ id: 'r1', html: reportPage(9) })}\n`);
    await nianbao(folder, 'reclean', 'dump', '--out', 'out');
    expect(readFileSync(join(folder, 'out/tables/pages.csv'), 'utf8')).toContain('a.jsonl#r1');
    const before = readdirSync(join(folder, 'out/.nianbao/partitions')).length;
    rmSync(join(folder, 'dump/a.jsonl'));
    const { stdout } = await nianbao(folder, 'reclean', 'dump', '--out', 'out');
    expect(stdout).toContain('3 unchanged, not read again');
    expect(readFileSync(join(folder, 'out/tables/pages.csv'), 'utf8')).not.toContain('a.jsonl');
    expect(readdirSync(join(folder, 'out/.nianbao/partitions'))).toHaveLength(before - 1);
    expect(readdirSync(join(folder, 'out/.nianbao/generations'))).toEqual(['2']);
  });

  it('gives the same bytes with one worker and with four', async () => {
    const folder = testFolder();
    putPages(join(folder, 'dump/a'), 90);
    for (const n of [1, 2, 3, 4]) {
      const lines = [200 + n, 300 + n].map((page) =>
        JSON.stringify({ url: `http://x.example/${page}`, html: reportPage(page) }),
      );
      put(folder, `dump/c${n}.jsonl`, `${lines.join('\n')}\n`);
    }
    await nianbao(folder, 'reclean', 'dump', '--out', 'one', '--workers', '1');
    await nianbao(folder, 'reclean', 'dump', '--out', 'four', '--workers', '4');
    const one = results(join(folder, 'one'));
    expect(Object.keys(one).length).toBeGreaterThan(10);
    expect(results(join(folder, 'four'))).toEqual(one);
    expect(readdirSync(join(folder, 'one/.nianbao/partitions')).length).toBeGreaterThan(4);
  });

  it('reads everything again after a rule changed', async () => {
    const folder = testFolder();
    putPages(join(folder, 'dump'), 4);
    const copy = join(folder, 'copy');
    cpSync(dirname(cli), join(copy, 'dist'), { recursive: true });
    cpSync(join(dirname(cli), '../package.json'), join(copy, 'package.json'));
    symlinkSync(join(dirname(cli), '../node_modules'), join(copy, 'node_modules'));
    const again = (): ReturnType<typeof nianbao> =>
      start(folder, ['reclean', 'dump', '--out', 'out', '--json'], join(copy, 'dist/cli.js')).ended;
    expect(JSON.parse((await again()).stdout)).toMatchObject({ state: 'written', pagesRead: 4 });
    expect(JSON.parse((await again()).stdout)).toMatchObject({ state: 'unchanged', pagesRead: 0 });
    put(copy, 'dist/rules/one-more.json', '[]');
    expect(JSON.parse((await again()).stdout)).toMatchObject({ state: 'written', pagesRead: 4 });
  });

  it('counts a record that is no JSON and a torn gzip, goes on, and ends with 1', async () => {
    const folder = testFolder();
    const good = [1, 2, 3].map((n) => JSON.stringify({ id: `r${n}`, html: reportPage(n) }));
    put(folder, 'dump/p.jsonl', [good[0], '{"html": "half', good[1]].join('\n'));
    const packed = gzipSync(good.join('\n'));
    put(folder, 'dump/torn.jsonl.gz', packed.subarray(0, packed.length - 12));
    put(folder, 'dump/whole.html', reportPage(40));
    const { code, stdout, stderr } = await nianbao(folder, 'reclean', 'dump', '--out', 'out');
    expect(code).toBe(1);
    expect(stdout).toMatch(/bad {6}2 records could not be read/u);
    expect(stdout).toContain('p.jsonl#');
    expect(stdout).toContain('torn.jsonl.gz');
    expect(stderr).toContain('of pages and records failed');
    const pages = readFileSync(join(folder, 'out/tables/pages.csv'), 'utf8');
    for (const file of ['p.jsonl#r1', 'p.jsonl#r2', 'whole.html']) expect(pages).toContain(file);
  });

  it('puts mapped fields to use', async () => {
    const folder = testFolder();
    put(folder, 'p.jsonl', JSON.stringify({ key: 'k7', body: reportPage(5) }));
    const bare = await nianbao(folder, 'reclean', 'p.jsonl', '--out', 'bare');
    expect(bare.code).toBe(1);
    const mapped = await nianbao(folder, 'reclean', 'p.jsonl', '--out', 'out', '--fields', 'html=body,id=key');
    expect(mapped.code).toBe(0);
    expect(readFileSync(join(folder, 'out/tables/pages.csv'), 'utf8')).toContain('p.jsonl#k7');
  });
});
