import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { nianbao, put, putPages, reportPage, results, start, testFolder } from './run-command.ts';

describe('bad arguments end with 2 and change nothing', () => {
  it.each([
    [['frobnicate'], /unknown command 'frobnicate'/u],
    [['reclean', 'nope', '--out', 'out'], /No such file or folder.*nope/u],
    [['reclean', 'page.html'], /--out <dir>' not specified/u],
    [['reclean', 'page.html', '--out', 'out', '--workers', '0'], /whole number from 1 to 256/u],
    [['reclean', 'page.html', '--out', 'out', '--fields', 'txt=a'], /Did you mean "text"/u],
    [['reclean', 'page.html', '--out', 'page.html'], /this is a file/u],
    [['reclean', 'page.html', '--out', 'page.html/sub'], /a file stands where a folder is needed/u],
    [['explain', 'missing.html'], /No such file or folder/u],
  ])('%j', async (args, message) => {
    const folder = testFolder();
    put(folder, 'page.html', reportPage(1));
    const { code, stderr } = await nianbao(folder, ...args);
    expect(stderr).toMatch(message);
    expect(code).toBe(2);
    expect(readdirSync(folder)).toEqual(['page.html']);
  });

  it('refuses a folder with files of somebody else at our names', async () => {
    const folder = testFolder();
    put(folder, 'page.html', reportPage(1));
    put(folder, 'out/tables/mine.csv', 'a,b\n');
    const { code, stderr } = await nianbao(folder, 'reclean', 'page.html', '--out', 'out');
    expect(code).toBe(2);
    expect(stderr).toContain('was not made by nianbao');
    expect(readFileSync(join(folder, 'out/tables/mine.csv'), 'utf8')).toBe('a,b\n');
    expect(readdirSync(join(folder, 'out'))).toEqual(['tables']);
  });
});

describe('bad job files end with 3 and say the line', () => {
  it.each([
    ['kind: reclean\ninputs: [p]\nouts: x\n', /job\.yaml line 3: unknown key "outs": did you mean "out"\?/u],
    ['kind: reclean\ninputs: [p]\nout: x\nworkers: many\n', /line 4: workers: expected auto or .*, found "many"/u],
    ['kind: reclean\nout: x\n', /line 1: inputs: expected a list .*, found nothing/u],
    ['kind: recleen\n', /line 1: kind: expected reclean or collect, found "recleen"/u],
    ['kind: reclean\ninputs: [p\nout: x\n', /line \d: this is not YAML/u],
    ['kind: reclean\ninputs: [nope]\nout: x\n', /job\.yaml: inputs: No such file or folder/u],
    [
      'kind: reclean\ninputs: [job.yaml]\nout: x\nreport_threshold: 2\n',
      /line 4: .* expected a number from 0 to 1, found 2/u,
    ],
    [
      'kind: collect\nout: x\nsources:\n  - id: a\n    start: [x]\n',
      /line 5: sources\[1\]\.start\[1\]: expected an address/u,
    ],
  ])('%j', async (job, message) => {
    const folder = testFolder();
    put(folder, 'job.yaml', job);
    const { code, stderr } = await nianbao(folder, 'run', 'job.yaml');
    expect(stderr).toMatch(message);
    expect(code).toBe(3);
    expect(readdirSync(folder)).toEqual(['job.yaml']);
  });

  it('says so when there is no such file', async () => {
    expect(await nianbao(testFolder(), 'run', 'none.yaml')).toMatchObject({ code: 3, stdout: '' });
  });
});

describe('run', () => {
  it('finds inputs beside the job file and puts results into the working directory', async () => {
    const folder = testFolder();
    putPages(join(folder, 'jobs/dump'), 2);
    put(folder, 'jobs/job.yaml', 'kind: reclean\ninputs: ["dump/*.html"]\nout: res\ntext: jsonl\n');
    const dry = await nianbao(folder, 'run', 'jobs/job.yaml', '--dry-run');
    expect(dry).toMatchObject({ code: 0, stderr: '' });
    expect(dry.stdout).toContain('2 files');
    expect(existsSync(join(folder, 'res'))).toBe(false);
    expect((await nianbao(folder, 'run', 'jobs/job.yaml')).code).toBe(0);
    expect(existsSync(join(folder, 'res/tables/reports.csv'))).toBe(true);
  });
});

describe('lock', () => {
  it('ends with 4 while a living process holds the output, and takes over from a dead one', async () => {
    const folder = testFolder();
    put(folder, 'page.html', reportPage(1));
    const holder = { pid: process.pid, host: hostname(), start: new Date().toISOString(), ticks: null };
    put(folder, 'out/.nianbao/lock', JSON.stringify(holder));
    const held = await nianbao(folder, 'reclean', 'page.html', '--out', 'out');
    expect(held.code).toBe(4);
    expect(held.stderr).toContain(`process ${process.pid}`);
    expect(existsSync(join(folder, 'out/tables'))).toBe(false);
    put(folder, 'out/.nianbao/lock', JSON.stringify({ ...holder, pid: 2 ** 22 + 1 }));
    expect((await nianbao(folder, 'reclean', 'page.html', '--out', 'out')).code).toBe(0);
    expect(existsSync(join(folder, 'out/.nianbao/lock'))).toBe(false);
  });
});

describe('Ctrl-C', () => {
  it('ends with 130, publishes nothing, and the next run goes on', async () => {
    const folder = testFolder();
    putPages(join(folder, 'dump'), 400);
    const { child, ended } = start(folder, ['reclean', 'dump', '--out', 'out', '--workers', '1']);
    const partitions = join(folder, 'out/.nianbao/partitions');
    while (child.exitCode === null && !(existsSync(partitions) && readdirSync(partitions).length > 0)) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    child.kill('SIGINT');
    const { code, stderr } = await ended;
    expect(stderr).toContain('run again to go on');
    expect(code).toBe(130);
    expect(existsSync(join(folder, 'out/tables'))).toBe(false);
    expect(existsSync(join(folder, 'out/.nianbao/lock'))).toBe(false);
    expect((await nianbao(folder, 'reclean', 'dump', '--out', 'out')).code).toBe(0);
    await nianbao(folder, 'reclean', 'dump', '--out', 'whole');
    expect(results(join(folder, 'out'))).toEqual(results(join(folder, 'whole')));
  });
});

function mountTiny(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe('full disk', () => {
  it('says so, leaves the results that stood, and ends with 1', async () => {
    const folder = testFolder();
    const out = join(folder, 'out');
    if (!mountTiny(out)) return console.log('full disk: not run here (mounting a small disk needs root)');
    onTestFinished(() => void execFileSync('umount', ['-l', out]));
    put(folder, 'dump/page.html', '<p>通知</p>');
    expect((await nianbao(folder, 'reclean', 'dump', '--out', 'out')).code).toBe(0);
    const before = results(out);
    putPages(join(folder, 'dump'), 300);
    const { code, stderr } = await nianbao(folder, 'reclean', 'dump', '--out', 'out');
    expect(stderr).toMatch(/no space left|disk is full/u);
    expect(code).toBe(1);
    expect(results(out)).toEqual(before);
  });
});
