import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runDemo } from '../../src/demo/run-demo.ts';
import { readJob } from '../../src/job/read-job.ts';
import { runCollect } from '../../src/job/run-collect.ts';
import type { RunSummary } from '../../src/job/summarize-run.ts';
import { DEFAULT_PORT, startPortal, type Portal, type PortalRequest } from '../../src/portal/start-portal.ts';
import { readTable, results } from '../cli/run-command.ts';
import { wangjiang2015 } from '../../src/portal/pages/wangjiang-2015.ts';
import { expectedPages } from './expected.ts';

/** The demo's job against the bundled portal, two nights; the portal says what it was asked, and when. */

let portal: Portal;
let first: RunSummary;
const out = mkdtempSync(join(tmpdir(), 'nianbao-demo-'));
let asked: PortalRequest[] = [];
let askedAgain: PortalRequest[] = [];
let tables: Record<string, string> = {};
let tablesAgain: Record<string, string> = {};

async function night(known?: number): Promise<RunSummary> {
  const read = await readJob('jobs/demo.yaml', process.cwd(), out);
  if (read.kind !== 'collect') throw new Error('the demo is a collection');
  const job = known === undefined ? read : { ...read, expect: { ...read.expect, known } };
  return runCollect(job, { signal: new AbortController().signal, terminal: { isTTY: false, write: () => true } });
}

beforeAll(async () => {
  portal = await startPortal({});
  first = await night();
  asked = [...portal.requests];
  tables = results(out);
  await night();
  askedAgain = portal.requests.slice(asked.length);
  tablesAgain = results(out);
}, 120_000);

afterAll(async () => {
  await portal.close();
  rmSync(out, { recursive: true, force: true });
});

describe('a night on the bundled portal', () => {
  it('gives every page the outcome and the reason that it must have', () => {
    const rows = new Map(readTable(out, 'pages').map((row) => [row['url'], row]));
    const wrong = expectedPages.flatMap(({ host, path, outcome, reason }) => {
      const row = rows.get(`http://${host}:${DEFAULT_PORT}${path}`);
      const fits = row?.['outcome'] === outcome && (reason === null || reason.test(row['reason'] ?? ''));
      return fits
        ? []
        : [
            `${host}${path}: expected ${outcome} ${reason?.source ?? ''}, found ${row?.['outcome']} «${row?.['reason']}»`,
          ];
    });
    expect(wrong).toEqual([]);
  });

  it('finds the reports of every page: body, year, format, title', () => {
    const rows = readTable(out, 'reports');
    const wrong = expectedPages.flatMap(({ host, path, reports }) => {
      const found = rows.filter((row) => row['url'] === `http://${host}:${DEFAULT_PORT}${path}`);
      return reports.flatMap((report, index) => {
        const row = found[index];
        const pairs = [
          [report.agency, row?.['agency']],
          [String(report.year), row?.['year']],
          [report.era, row?.['era']],
          [report.title, row?.['title']],
        ];
        return pairs.filter(([a, b]) => a !== b).map(([a, b]) => `${path}: expected ${a}, found ${b}`);
      });
    });
    expect(wrong).toEqual([]);
    expect(rows.length).toBe(expectedPages.reduce((sum, page) => sum + page.reports.length, 0));
  });

  it('reads the figures that were written down by hand, and fails the checks that it must', () => {
    const reports = readTable(out, 'reports');
    const metrics = readTable(out, 'metrics');
    const checks = readTable(out, 'checks');
    const wrong = expectedPages.flatMap(({ host, path, reports: expected }) => {
      const found = reports.filter((row) => row['url'] === `http://${host}:${DEFAULT_PORT}${path}`);
      return expected.flatMap((report, index) => {
        const id = found[index]?.['report_id'];
        const own = metrics.filter((row) => row['report_id'] === id);
        const figures = Object.entries(report.figures).flatMap(([key, value]) => {
          const [metric, dimension = ''] = key.split('/');
          const cell = own.find((row) => row['metric'] === metric && row['dimension'] === dimension);
          const read = cell === undefined ? 'nothing' : cell['value'] === '' ? 'null' : cell['value'];
          return read === String(value) ? [] : [`${path}: ${key} expected ${value}, found ${read}`];
        });
        const failed = checks.filter((row) => row['report_id'] === id && row['status'] === 'fail');
        const ids = new Set(failed.map((row) => row['check_id']));
        const missing = report.fails.filter((check) => !ids.has(check)).map((check) => `${path}: ${check} should fail`);
        const extra = failed
          .filter((row) => row['severity'] === 'E' && !report.fails.includes(row['check_id'] ?? ''))
          .map((row) => `${path}: ${row['check_id']} should not fail`);
        return [...figures, ...missing, ...extra];
      });
    });
    expect(wrong).toEqual([]);
  });

  it('breaks no ledger', () => {
    expect(first.alarms).toEqual([]);
  });
});

describe('politeness, as the portal counted it', () => {
  const gaps = (requests: readonly PortalRequest[], host: string): number[] => {
    const times = requests.filter((one) => one.host === host).map((one) => one.ms);
    return times.slice(1).map((ms, index) => ms - (times[index] as number));
  };

  it('keeps the pace of the job between any two requests to a host, and Crawl-delay where one is asked for', () => {
    const hosts = [...new Set(asked.map((one) => one.host))];
    expect(hosts.length).toBeGreaterThanOrEqual(5);
    for (const host of hosts) {
      const least = host.startsWith('127.0.0.24') ? 1000 : host.startsWith('127.0.0.22') ? 500 : 300;
      // The first pause comes before robots.txt is known; timers may fire a few milliseconds early.
      expect(Math.min(...gaps(asked, host).slice(1))).toBeGreaterThanOrEqual(least - 15);
    }
  });

  it('asks for robots.txt first, and never for what it forbids', () => {
    for (const host of new Set(asked.map((one) => one.host))) {
      expect(asked.find((one) => one.host === host)?.path).toBe('/robots.txt');
    }
    expect([...asked, ...askedAgain].filter((one) => one.path.startsWith('/art/2015/'))).toEqual([]);
  });

  it('waits as long as Retry-After asks', () => {
    const busy = asked.find((one) => one.status === 429);
    const again = asked.find((one) => one.path === busy?.path && one.status === 200);
    expect((again?.ms ?? 0) - (busy?.ms ?? 0)).toBeGreaterThanOrEqual(1985);
  });

  it('asks once a night for each address, but for tries again', () => {
    const pages = asked.filter((one) => one.status === 200 && !one.path.startsWith('/data/'));
    const counts = new Map<string, number>();
    for (const one of pages) counts.set(one.host + one.path, (counts.get(one.host + one.path) ?? 0) + 1);
    expect([...counts].filter(([, count]) => count > 1).map(([path]) => path)).toEqual([]);
  });
});

describe('a second demo at the same time', () => {
  it('ends with 4 and says what to do', async () => {
    const context = { signal: new AbortController().signal, terminal: { isTTY: false, write: () => true } };
    await expect(runDemo(join(out, 'second'), context)).rejects.toMatchObject({
      exitCode: 4,
      message: expect.stringContaining(String(DEFAULT_PORT)) as string,
      advice: expect.stringContaining('another demo') as string,
    });
  });
});

describe('a second night', () => {
  it('fetches no body that did not change', () => {
    // robots.txt is read anew every night: what it forbids must not be remembered from another.
    const bodies = askedAgain.filter((one) => one.bytes > 0 && one.status === 200 && one.path !== '/robots.txt');
    expect(bodies.map((one) => one.host + one.path)).toEqual([]);
    expect(askedAgain.filter((one) => one.status === 304).length).toBeGreaterThan(20);
  });

  it('writes the same tables and texts', () => {
    expect(tablesAgain).toEqual(tables);
  });
});

describe('a third night, with one number edited, one page removed and one layout changed', () => {
  const addressOf = (agency: string, year: number): string => {
    const page = expectedPages.find((one) => one.reports.some((of) => of.agency === agency && of.year === year));
    return `http://${page?.host}:${DEFAULT_PORT}${page?.path}`;
  };
  const edited = addressOf('望江区', 2015);
  const removed = addressOf('临湖县水利局', 2023);
  const emptied = addressOf('云溪市人民政府', 2013);
  let third: RunSummary;

  beforeAll(async () => {
    const text = JSON.stringify(wangjiang2015.parts).replace('主动公开政府信息9734条', '主动公开政府信息9735条');
    const parts = JSON.parse(text) as typeof wangjiang2015.parts;
    portal.set(edited, { article: { ...wangjiang2015, parts } });
    portal.set(removed, null);
    portal.set(emptied, { article: { ...wangjiang2015, title: '页面升级中', parts: [] } });
    third = await night(0.5);
  }, 60_000);

  it('says which number changed, and no other', () => {
    const changes = readTable(out, 'revisions').map((row) => [
      row['agency'],
      row['change'],
      row['before'],
      row['after'],
    ]);
    expect(changes).toEqual([['望江区', expect.any(String), '9734', '9735']]);
  });

  it('calls the removed page gone, and keeps its rows and those of the page that shows nothing now', () => {
    const pages = readTable(out, 'pages').filter((row) => row['outcome'] === 'gone');
    expect(pages.map((row) => row['url'])).toEqual([removed]);
    const urls = readTable(out, 'reports').map((row) => row['url']);
    expect(urls).toContain(removed);
    expect(urls).toContain(emptied);
    expect(urls.length).toBe(expectedPages.reduce((sum, page) => sum + page.reports.length, 0));
  });

  it('warns of the changed layout, and of no other', () => {
    const { host } = new URL(emptied);
    expect(third.night?.layoutChanged).toEqual([{ host, pages: 1 }]);
    expect(third.issues.flatMap(({ code, examples }) => examples.map(({ message }) => [code, message]))).toEqual([
      ['job.layout-changed', expect.stringContaining(emptied)],
    ]);
  });
});
