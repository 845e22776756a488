import { cpSync, symlinkSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cli, nianbao, put, putPages, reportPage, start, testFolder } from './run-command.ts';

interface Diff {
  readonly isEqual: boolean;
  readonly reports: readonly {
    in: string;
    numbers: readonly { metric: string; a: string; b: string }[];
    sentencesOnlyInA: string[];
  }[];
  readonly rules: readonly { rule: string; table: string; a: number; b: number }[];
  readonly metrics: readonly object[];
  readonly outcomes: readonly object[];
}

describe('nianbao diff', () => {
  it('ends with 0 on equal outputs, files or shards, and with 2 on a folder that is no output', async () => {
    const folder = testFolder();
    putPages(join(folder, 'dump'), 3);
    put(folder, 'job.yaml', 'kind: reclean\ninputs: [dump]\nout: b\ntext: jsonl\n');
    await nianbao(folder, 'reclean', 'dump', '--out', 'a');
    await nianbao(folder, 'run', 'job.yaml');
    const same = await nianbao(folder, 'diff', 'a', 'b');
    expect(same.stdout).toContain('no difference');
    expect(same.code).toBe(0);
    const none = await nianbao(folder, 'diff', 'a', 'dump');
    expect(none.stderr).toContain('tables/reports.csv is not there');
    expect(none.code).toBe(2);
  });

  it('says which sentences, numbers and reports differ, and ends with 1', async () => {
    const folder = testFolder();
    putPages(join(folder, 'dump'), 3);
    await nianbao(folder, 'reclean', 'dump', '--out', 'a');
    put(folder, 'dump/page-001.html', reportPage(1).replace('受理政府信息公开申请21件', '受理政府信息公开申请24件'));
    put(folder, 'dump/page-007.html', reportPage(7));
    await nianbao(folder, 'reclean', 'dump', '--out', 'b');
    const { code, stdout } = await nianbao(folder, 'diff', 'a', 'b', '--json');
    expect(code).toBe(1);
    const diff = JSON.parse(stdout) as Diff;
    expect(diff.reports.map((one) => one.in).sort()).toEqual(['b', 'both']);
    const changed = diff.reports.find((one) => one.in === 'both');
    expect(changed?.numbers).toMatchObject([{ a: '21 件', b: '24 件' }]);
    expect(changed?.sentencesOnlyInA).toHaveLength(1);
    expect(diff.outcomes).toMatchObject([{ a: 'absent', b: 'written' }]);
    const shown = (await nianbao(folder, 'diff', 'a', 'b')).stdout;
    expect(shown).toContain('21 件 → 24 件');
    expect(shown).toMatch(/\+ \S+-1 .*only in B/u);
  });

  it('shows what a changed rule did, by rule, and reads the dump again for it', async () => {
    const folder = testFolder();
    putPages(join(folder, 'dump'), 3);
    await nianbao(folder, 'reclean', 'dump', '--out', 'a');
    const copy = join(folder, 'copy');
    cpSync(dirname(cli), join(copy, 'dist'), { recursive: true });
    cpSync(join(dirname(cli), '../package.json'), join(copy, 'package.json'));
    symlinkSync(join(dirname(cli), '../node_modules'), join(copy, 'node_modules'));
    const file = join(copy, 'dist/rules/index.js');
    // A rule set without any rule for breadcrumbs and the like.
    writeFileSync(
      file,
      `${readFileSync(file, 'utf8')}\nfor (const kind of ['lines', 'pieces']) if (Array.isArray(rules.strip[kind])) rules.strip[kind].length = 0;\n`,
    );
    await start(folder, ['reclean', 'dump', '--out', 'b'], join(copy, 'dist/cli.js')).ended;
    const { code, stdout } = await nianbao(folder, 'diff', 'a', 'b', '--json');
    expect(code).toBe(1);
    const diff = JSON.parse(stdout) as Diff;
    const removed = diff.rules.filter((one) => one.table === 'removed');
    expect(removed.length).toBeGreaterThan(0);
    for (const one of removed) expect(one.a).not.toBe(one.b);
  });
});
