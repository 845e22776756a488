import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { NightEvent } from '../../../src/collect/night.ts';
import { CollectProgress } from '../../../src/job/collect-progress.ts';
import { describeCollect } from '../../../src/job/describe-collect.ts';
import { readJob, type CollectJob } from '../../../src/job/read-job.ts';

const root = new URL('../../../', import.meta.url);

describe('jobs/nightly.yaml', () => {
  const job = readJob('jobs/nightly.yaml', root.pathname, null) as Promise<CollectJob>;

  it('holds at least 30 portals over 10 provinces and ministries, each host once, with agency and a code that exists', async () => {
    const { sources } = await job;
    const divisions = new Set(
      readFileSync(new URL('src/rules/divisions.csv', root), 'utf8').split('\n').map((line) => line.split(',')[0]),
    ); // prettier-ignore
    const hosts = sources.flatMap((source) => source.start.map((url) => new URL(url).host));
    expect(new Set(hosts).size).toBe(hosts.length);
    expect(hosts.length).toBeGreaterThanOrEqual(30);
    expect(new Set(sources.flatMap((source) => source.region?.slice(0, 2) ?? [])).size).toBeGreaterThanOrEqual(10);
    expect(sources.filter((source) => source.region === undefined).length).toBeGreaterThanOrEqual(5);
    expect(sources.filter((source) => source.agency === undefined)).toEqual([]);
    expect(sources.filter((source) => source.region !== undefined && !divisions.has(source.region))).toEqual([]);
  });

  it('its dry run says whom it would ask, at what pace, and what it keeps to', async () => {
    const text = await describeCollect(await job);
    for (const { id, start } of (await job).sources) {
      expect(text).toContain(`${id}: ${start[0]}`);
      expect(text).toContain(`${new URL(start[0] as string).host}: a pause of at least 3 s between any two requests`);
    }
    for (const word of [
      'robots.txt',
      'Crawl-delay',
      'Retry-After',
      '20 MB a body',
      '60 s a page',
      'private addresses are refused',
      'nothing was asked',
    ]) {
      expect(text).toContain(word);
    }
  });
});

describe('CollectProgress', () => {
  const event = { at: '', level: 'warning', host: 'a.example', source: 'a', url: 'http://a.example/x', what: 'blocked: x', status: 403, bytes: 0, tookMs: 1 } as const satisfies NightEvent; // prettier-ignore
  const onTerminal = (isTTY: boolean) => {
    let written = '';
    let nowMs = 0;
    const terminal = { isTTY, columns: 200, write: (text: string) => (written += text) };
    const progress = new CollectProgress(terminal, new Map([['a.example', 1], ['b.example', 2]]), () => nowMs); // prettier-ignore
    return { progress, written: () => written, wait: (ms: number) => (nowMs += ms) };
  };

  it('away from a terminal: one line an event with level and host, and nothing else', () => {
    const { progress, written } = onTerminal(false);
    progress.event({ ...event, level: 'info' });
    progress.progress({ source: 'a', host: 'a.example', done: 1, waiting: 5, isAtEnd: false });
    progress.event(event);
    progress.end();
    expect(written()).toBe('warning a.example                blocked: x  http://a.example/x\n');
  });

  it('prints an address once', () => {
    const { progress, written } = onTerminal(false);
    progress.event({ ...event, what: 'failed: GET http://a.example/x: the site answers 404' });
    expect(written()).toBe('warning a.example                failed: GET http://a.example/x: the site answers 404\n');
  });

  it('on a terminal: pages, hosts, rate and the time left', () => {
    const { progress, written, wait } = onTerminal(true);
    progress.progress({ source: 'a', host: 'a.example', done: 0, waiting: 1, isAtEnd: false });
    wait(20_000);
    progress.progress({ source: 'a', host: 'a.example', done: 10, waiting: 5, isAtEnd: false });
    // Ten pages took 20 s, five are waiting: 10 s; two sources more, side by side, as long as this one: 30 s.
    expect(progress.line()).toBe('collecting: 10 pages · 0/2 hosts · 0.5 pages/s · at least 0:40 left');
    progress.progress({ source: 'a', host: 'a.example', done: 15, waiting: 0, isAtEnd: true });
    expect(progress.line()).toContain('1/2 hosts');
    expect(written()).toContain('collecting: 10 pages');
  });
});
