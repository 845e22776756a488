import { appendFileSync, cpSync, existsSync, readFileSync, readdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cli, nianbao, put, readTable, reportPage, results, start, testFolder } from './run-command.ts';
import { jobFor, servePages, type Portal } from './serve-pages.ts';

const outOf = (folder: string): string => join(folder, 'out');

/** A folder with a job for the portal, and one night behind it. */
async function afterFirstNight(portal: Portal, more = ''): Promise<string> {
  const folder = testFolder();
  put(folder, 'job.yaml', jobFor(portal, more));
  const first = await nianbao(folder, 'run', 'job.yaml');
  expect(first.stderr).toBe('');
  expect(first.code).toBe(0);
  portal.asked.length = 0;
  return folder;
}

const oftener = 'expect: { known: 0.5, failed: 0.2 }\n';

describe('a second night', () => {
  it('fetches no body again that did not change, reads no page again, and leaves the tables as they were', async () => {
    const portal = await servePages(6);
    const folder = await afterFirstNight(portal);
    const one = results(outOf(folder));
    expect(readTable(outOf(folder), 'reports')).toHaveLength(6);
    expect(readTable(outOf(folder), 'revisions')).toEqual([]);
    const second = await nianbao(folder, 'run', 'job.yaml', '--json');
    expect(second.code).toBe(0);
    expect(JSON.parse(second.stdout)).toMatchObject({ pagesRead: 0, reports: 6, night: { number: 2 } });
    expect(portal.asked.filter((line) => line.startsWith('200'))).toEqual(['200 /robots.txt']);
    expect(results(outOf(folder))).toEqual(one);
    const runs = ['1-hosts.csv', '1.csv', '1.json', '2-hosts.csv', '2.csv', '2.json'];
    expect(readdirSync(join(outOf(folder), 'runs')).sort()).toEqual(runs);
    expect(readdirSync(join(outOf(folder), '.nianbao'))).not.toContain('night.json');
    const run = JSON.parse(readFileSync(join(outOf(folder), 'run.json'), 'utf8')) as Record<string, unknown>;
    expect(run).toMatchObject({ pages: 7, reports: 6, outcomes: { followed: 1, written: 6 }, belowExpectation: null });
  });

  it('keeps an equal body once where the portal has no validators', async () => {
    const portal = await servePages(3, false);
    const folder = await afterFirstNight(portal);
    const one = results(outOf(folder));
    const file = join(outOf(folder), 'snapshots', readdirSync(join(outOf(folder), 'snapshots'))[0] ?? '');
    const before = readFileSync(file).length;
    expect((await nianbao(folder, 'run', 'job.yaml')).code).toBe(0);
    expect(results(outOf(folder))).toEqual(one);
    expect(readFileSync(file).length).toBeLessThan(before * 2);
  });
});

describe('what changed overnight', () => {
  it('shows one edited number, one removed page and one changed layout, and nothing else', async () => {
    const portal = await servePages(6);
    const folder = await afterFirstNight(portal, oftener);
    const before = readTable(outOf(folder), 'metrics');
    const edited = (portal.pages.get('/r/2.html') ?? '').replace(
      '受理政府信息公开申请22件',
      '受理政府信息公开申请27件',
    );
    portal.pages.set('/r/2.html', `${edited}<!-- 浏览次数：77 -->`);
    portal.pages.delete('/r/3.html');
    portal.pages.set(
      '/r/4.html',
      '<!doctype html><meta charset="utf-8"><title>升级</title><p>本页面正在改版升级，请稍后访问。</p>',
    );
    const views = (portal.pages.get('/r/5.html') ?? '').replace('<h1>', '<p>浏览次数：351次</p><h1>');
    portal.pages.set('/r/5.html', views);
    const second = await nianbao(folder, 'run', 'job.yaml', '--json');
    expect(second.code).toBe(0);
    const night = (JSON.parse(second.stdout) as { night: unknown }).night;
    const host = portal.origin.replace('http://', '');
    expect(night).toEqual({
      number: 2,
      revisions: 1,
      gone: [{ host, pages: 1 }],
      layoutChanged: [{ host, pages: 1 }],
    });
    const rows = readTable(outOf(folder), 'revisions');
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ revision: '1', change: 'number', before: '22', after: '27', unit: '件', sentences_removed: '1', sentences_added: '1' }); // prettier-ignore
    expect(Date.parse(rows[0]?.changed_on ?? '')).toBeGreaterThan(Date.parse(rows[0]?.seen_first ?? ''));
    const old = readFileSync(join(outOf(folder), rows[0]?.text_before ?? ''), 'utf8');
    expect(old).toContain('22件');
    const report = readTable(outOf(folder), 'reports').find((one) => one.report_id === rows[0]?.report_id);
    expect(readFileSync(join(outOf(folder), report?.text_file ?? ''), 'utf8')).toContain('27件');
    const pages = readTable(outOf(folder), 'pages');
    expect(pages.filter((page) => page.outcome === 'gone').map((page) => page.url)).toEqual([
      `${portal.origin}/r/3.html`,
    ]);
    expect(pages.find((page) => page.url?.endsWith('/r/4.html'))?.reason).toContain(
      'no report is found on it any more',
    );
    expect(readTable(outOf(folder), 'metrics')).toHaveLength(before.length);
    // A third night without a change says the same again.
    const two = results(outOf(folder));
    expect((await nianbao(folder, 'run', 'job.yaml')).code).toBe(0);
    expect(results(outOf(folder))).toEqual(two);
  });

  it('counts a second revision, and takes a page back that shows its report again', async () => {
    const portal = await servePages(3);
    const folder = await afterFirstNight(portal, oftener);
    const first = portal.pages.get('/r/1.html') ?? '';
    portal.pages.set('/r/1.html', first.replace('申请21件', '申请31件'));
    await nianbao(folder, 'run', 'job.yaml');
    portal.pages.set('/r/1.html', '<p>改版中</p>');
    await nianbao(folder, 'run', 'job.yaml');
    portal.pages.set('/r/1.html', first);
    expect((await nianbao(folder, 'run', 'job.yaml')).code).toBe(0);
    const rows = readTable(outOf(folder), 'revisions');
    expect(rows.map((row) => [row.revision, row.before, row.after])).toEqual([
      ['1', '21', '31'],
      ['2', '31', '21'],
    ]);
    expect(new Set(rows.map((row) => row.text_before)).size).toBe(2);
    expect(readTable(outOf(folder), 'pages').map((page) => page.outcome)).not.toContain('not-a-report');
  });

  it('keeps the rows of a page that fails tonight', async () => {
    const portal = await servePages(6);
    const folder = await afterFirstNight(portal);
    const one = readTable(outOf(folder), 'metrics');
    portal.answer = (request, response) => {
      if (request.url !== '/r/2.html') return false;
      response.writeHead(404 + 6).end();
      return true;
    };
    portal.pages.delete('/r/2.html');
    expect((await nianbao(folder, 'run', 'job.yaml')).code).toBe(0);
    portal.answer = (request, response) => {
      if (request.url !== '/r/1.html') return false;
      response.writeHead(400).end();
      return true;
    };
    expect((await nianbao(folder, 'run', 'job.yaml')).code).toBe(0);
    expect(readTable(outOf(folder), 'metrics')).toEqual(one);
    const outcomes = readTable(outOf(folder), 'pages').map(
      (page) => `${page.outcome} ${page.url?.slice(-9)} ${page.reports}`,
    );
    expect(outcomes).toContain('failed /r/1.html 1');
    expect(outcomes).toContain('gone /r/2.html 1');
  });
});

describe('a yield below what the job expects', () => {
  it('keeps last night’s tables, ends with 1, and names the host', async () => {
    const portal = await servePages(6);
    const folder = await afterFirstNight(portal);
    const one = results(outOf(folder));
    for (const n of [1, 2, 3]) portal.pages.set(`/r/${n}.html`, '<p>改版中</p>');
    portal.pages.set('/r/4.html', reportPage(40));
    const second = await nianbao(folder, 'run', 'job.yaml');
    expect(second.code).toBe(1);
    expect(second.stderr).toMatch(
      /reports known fell from 6 to 3 \(127\.0\.0\.51:\d+ 6 → 3\).*95 %: last night's tables are kept/u,
    );
    expect(results(outOf(folder))).toEqual(one);
    expect(existsSync(join(outOf(folder), 'runs/2.json'))).toBe(true);
  });

  it('does the same when more pages fail than it allows', async () => {
    const portal = await servePages(6);
    const folder = await afterFirstNight(portal);
    const one = results(outOf(folder));
    portal.answer = (request, response) => {
      if (!/\/r\/[123]/u.test(request.url ?? '')) return false;
      response.writeHead(400).end();
      return true;
    };
    const second = await nianbao(folder, 'run', 'job.yaml');
    expect(second.code).toBe(1);
    expect(second.stderr).toMatch(/42\.9 % of pages failed \(127\.0\.0\.51:\d+ 3 of 7\)/u);
    expect(results(outOf(folder))).toEqual(one);
    portal.answer = null;
    expect((await nianbao(folder, 'run', 'job.yaml')).code).toBe(0);
    expect(results(outOf(folder))).toEqual(one);
  });
});

describe('a night that was interrupted', () => {
  it('goes on with what is missing, whether it was stopped or killed, and then begins a new one', async () => {
    const portal = await servePages(12);
    const folder = testFolder();
    put(folder, 'job.yaml', jobFor(portal));
    portal.delayMs = 60;
    for (const signal of ['SIGINT', 'SIGKILL'] as const) {
      const { child, ended } = start(folder, ['run', 'job.yaml']);
      const before = portal.asked.length;
      while (portal.asked.length < before + 4) await new Promise((resolve) => setTimeout(resolve, 10));
      const at = Date.now();
      child.kill(signal);
      const end = await ended;
      expect(Date.now() - at).toBeLessThan(5000);
      expect(end.code).toBe(signal === 'SIGINT' ? 130 : null);
      if (signal === 'SIGINT') expect(end.stderr).toContain('run again to go on');
      expect(existsSync(join(outOf(folder), 'tables'))).toBe(false);
    }
    const last = await nianbao(folder, 'run', 'job.yaml');
    expect(last.code).toBe(0);
    expect(last.stderr).toContain('going on with the night of');
    expect(readTable(outOf(folder), 'reports')).toHaveLength(12);
    const asked = portal.asked.filter((line) => line.includes('/r/'));
    // The request in flight when the run ended may come twice, every other one once.
    expect(asked.length).toBeLessThanOrEqual(12 + 2);
    expect(new Set(asked).size).toBe(12);
    expect(readdirSync(join(outOf(folder), 'runs')).sort()).toEqual(['1-hosts.csv', '1.csv', '1.json']);
    const events = readFileSync(join(outOf(folder), 'runs/1.csv'), 'utf8');
    for (let n = 1; n <= 12; n++) expect(events).toContain(`/r/${n}.html`);
    portal.asked.length = 0;
    expect((await nianbao(folder, 'run', 'job.yaml')).stderr).toBe('');
    expect(portal.asked.filter((line) => line.includes('/r/'))).toHaveLength(12);
  });

  it('refuses a second start, with who holds the folder', async () => {
    const portal = await servePages(3);
    const folder = testFolder();
    put(folder, 'job.yaml', jobFor(portal));
    portal.delayMs = 300;
    const { child, ended } = start(folder, ['run', 'job.yaml']);
    while (portal.asked.length < 1) await new Promise((resolve) => setTimeout(resolve, 10));
    const second = await nianbao(folder, 'run', 'job.yaml');
    expect(second.code).toBe(4);
    expect(second.stderr).toContain(`process ${child.pid}`);
    expect((await ended).code).toBe(0);
  });
});

describe('--offline', () => {
  it('reads the kept bytes again after a rule changed, with the portal switched off; diff says what the rule did', async () => {
    const portal = await servePages(3);
    const folder = await afterFirstNight(portal);
    const one = results(outOf(folder));
    await portal.close();
    cpSync(outOf(folder), join(folder, 'before'), { recursive: true, verbatimSymlinks: true });
    const again = await start(folder, ['run', 'job.yaml', '--offline', '--json'], withOtherRules(folder)).ended;
    expect(again.code).toBe(0);
    expect(JSON.parse(again.stdout)).toMatchObject({ pagesRead: 4, reports: 3, night: { number: null, revisions: 0 } });
    const diff = await nianbao(folder, 'diff', 'before', 'out');
    expect(diff.code).toBe(1);
    expect(diff.stdout).toMatch(/takes out \d+ → 0/u);
    expect((await nianbao(folder, 'run', 'job.yaml', '--offline')).code).toBe(0);
    expect(results(outOf(folder))).toEqual(one);
    expect((await nianbao(folder, 'diff', 'before', 'out')).code).toBe(0);
    expect(portal.asked).toEqual([]);
  });

  it('makes no revision of a change of rules, and finds again the one that the portal made', async () => {
    const portal = await servePages(2);
    const folder = await afterFirstNight(portal);
    portal.pages.set('/r/1.html', (portal.pages.get('/r/1.html') ?? '').replace('申请21件', '申请31件'));
    expect((await nianbao(folder, 'run', 'job.yaml')).code).toBe(0);
    const one = readTable(outOf(folder), 'revisions');
    expect(one).toHaveLength(1);
    expect((await start(folder, ['run', 'job.yaml', '--offline'], withOtherRules(folder)).ended).code).toBe(0);
    expect(readTable(outOf(folder), 'revisions')).toEqual(one);
  });
});

/** The program with no rule for lines and pieces of chrome: another rules version. */
function withOtherRules(folder: string): string {
  const copy = join(folder, 'copy');
  cpSync(dirname(cli), join(copy, 'dist'), { recursive: true });
  cpSync(join(dirname(cli), '../package.json'), join(copy, 'package.json'));
  symlinkSync(join(dirname(cli), '../node_modules'), join(copy, 'node_modules'));
  const file = join(copy, 'dist/rules/index.js');
  const change =
    "for (const rule of ['lines', 'pieces']) if (Array.isArray(rules.strip[rule])) rules.strip[rule].length = 0;";
  appendFileSync(file, `\n${change}\n`);
  return join(copy, 'dist/cli.js');
}
