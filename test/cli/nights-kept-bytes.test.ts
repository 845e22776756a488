import { appendFileSync, readFileSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflateRawSync, gunzipSync } from 'node:zlib';
import { WARCParser } from 'warcio';
import { describe, expect, it } from 'vitest';
import { cli, nianbao, put, readTable, reportPage, results, spawnCommand, testFolder } from './nights-run.ts';
import { jobFor, servePages, type Portal } from './serve-pages.ts';

const warcOf = (folder: string): string => {
  const [name = ''] = readdirSync(join(folder, 'out/snapshots'));
  return join(folder, 'out/snapshots', name);
};

async function collected(portal: Portal): Promise<string> {
  const folder = testFolder();
  put(folder, 'job.yaml', jobFor(portal));
  expect(await nianbao(folder, 'run', 'job.yaml')).toMatchObject({ code: 0, stderr: '' });
  return folder;
}

/** The records of a WARC file, read strictly member by member. Throws on the first byte that is out of place. */
function strictRecords(file: string): { offset: number; type: string; head: string; block: Buffer }[] {
  const bytes = readFileSync(file);
  const records = [];
  for (let at = 0; at < bytes.length;) {
    expect(bytes.subarray(at, at + 3).toString('hex'), `gzip member at ${at}`).toBe('1f8b08');
    const { engine } = inflateRawSync(bytes.subarray(at + 10), { info: true }) as unknown as {
      engine: { bytesWritten: number };
    };
    const end = at + 10 + engine.bytesWritten + 8;
    const plain = gunzipSync(bytes.subarray(at, end));
    const cut = plain.indexOf('\r\n\r\n');
    const head = plain.subarray(0, cut).toString();
    const length = Number(/^content-length: (\d+)$/imu.exec(head)?.[1]);
    expect(head.startsWith('WARC/1.1\r\n')).toBe(true);
    for (const name of ['WARC-Type', 'WARC-Record-ID', 'WARC-Date', 'Content-Length', 'WARC-Target-URI']) {
      expect(head).toMatch(new RegExp(`^${name}: \\S`, 'imu'));
    }
    expect(plain.length).toBe(cut + 4 + length + 4);
    expect(plain.subarray(-4).toString()).toBe('\r\n\r\n');
    const type = /^WARC-Type: (\w+)/imu.exec(head)?.[1] ?? '';
    records.push({ offset: at, type, head, block: plain.subarray(cut + 4, cut + 4 + length) });
    at = end;
  }
  return records;
}

describe('snapshots', () => {
  it('are a valid WARC file for a strict reader and for warcio, second night and revisit records included', async () => {
    const portal = await servePages(3, false);
    const folder = await collected(portal);
    portal.pages.set('/r/2.html', reportPage(9));
    expect((await nianbao(folder, 'run', 'job.yaml')).code).toBe(0);
    const records = strictRecords(warcOf(folder));
    const count = (type: string): number => records.filter((one) => one.type === type).length;
    expect(count('response')).toBe(5);
    expect(count('revisit')).toBe(3);
    expect(count('request')).toBeGreaterThanOrEqual(5);
    const places = readTable(join(folder, 'out'), 'pages').map((page) => Number(page.snapshot?.split('#')[1]));
    for (const place of places) expect(records.find((one) => one.offset === place)?.type).toBe('response');
    let read = 0;
    for await (const record of new WARCParser([readFileSync(warcOf(folder))])) {
      await record.readFully(false);
      read++;
    }
    expect(read).toBe(records.length);
  });

  it('lose a torn end and nothing else', async () => {
    const portal = await servePages(3);
    const folder = await collected(portal);
    const one = results(join(folder, 'out'));
    const whole = readFileSync(warcOf(folder));
    const member = whole.subarray(0, 200);
    for (const tail of [Buffer.from([0x1f]), member, Buffer.alloc(5000)]) {
      appendFileSync(warcOf(folder), tail);
      expect((await nianbao(folder, 'run', 'job.yaml')).code).toBe(0);
      strictRecords(warcOf(folder));
      expect(readFileSync(warcOf(folder)).subarray(0, whole.length).equals(whole)).toBe(true);
      expect(results(join(folder, 'out'))).toEqual(one);
    }
  });

  it('that were cut or damaged from outside are fetched again, and the run says so', async () => {
    const portal = await servePages(3);
    const folder = await collected(portal);
    const file = warcOf(folder);
    const one = results(join(folder, 'out'));
    truncateSync(file, Math.floor(readFileSync(file).length / 2));
    expect((await nianbao(folder, 'run', 'job.yaml')).code).toBe(0);
    const withoutPlace = (files: Record<string, string>): Record<string, string> =>
      Object.fromEntries(Object.entries(files).map(([name, text]) => [name, text.replace(/(\.warc\.gz)#\d+/gu, '$1')]));
    expect(withoutPlace(results(join(folder, 'out')))).toEqual(withoutPlace(one));
    strictRecords(file);
    const bytes = readFileSync(file);
    const [, , third] = strictRecords(file);
    bytes.fill(0, (third?.offset ?? 0) + 20, (third?.offset ?? 0) + 60);
    writeFileSync(file, bytes);
    // The first night notices, the second has the bytes again.
    await nianbao(folder, 'run', 'job.yaml');
    const last = await nianbao(folder, 'run', 'job.yaml');
    expect(last.code).toBe(0);
    expect(readTable(join(folder, 'out'), 'reports')).toHaveLength(3);
  });
});

const inject = fileURLToPath(new URL('../../scripts/inject-fault.mjs', import.meta.url));

describe('a disk that fails', () => {
  it.each([
    ['ENOSPC@30', /no space left on the disk|the disk is full/u],
    ['ENOSPC@120', /no space left on the disk|the disk is full/u],
    ['EIO@31', /the disk reports an error/u],
    ['EIO@110', /the disk reports an error/u],
  ])('%s ends with 1, says what to do, and the next run has the same tables', async (fault, message) => {
    const portal = await servePages(3);
    const calm = results(join(await collected(portal), 'out'));
    const folder = testFolder();
    put(folder, 'job.yaml', jobFor(portal));
    const end = await spawnCommand(folder, ['--import', inject, cli, 'run', 'job.yaml'], { NIANBAO_FAULT: fault });
    expect(end.code).toBe(1);
    expect(end.stderr).toMatch(message);
    expect(results(join(folder, 'out'))).toEqual({});
    expect((await nianbao(folder, 'run', 'job.yaml')).code).toBe(0);
    expect(Object.keys(results(join(folder, 'out')))).toEqual(Object.keys(calm));
    expect(results(join(folder, 'out'))['tables/metrics.csv']).toBe(calm['tables/metrics.csv']);
  });

  it('or a kill inside a write leaves no half record, no half file and no lock behind', async () => {
    const portal = await servePages(3);
    const calm = results(join(await collected(portal), 'out'));
    const folder = testFolder();
    put(folder, 'job.yaml', jobFor(portal));
    for (const step of [16, 22, 35, 90, 120]) {
      await spawnCommand(folder, ['--import', inject, cli, 'run', 'job.yaml'], { NIANBAO_FAULT: `torn@${step}` });
    }
    expect((await nianbao(folder, 'run', 'job.yaml')).code).toBe(0);
    strictRecords(warcOf(folder));
    expect(results(join(folder, 'out'))['tables/metrics.csv']).toBe(calm['tables/metrics.csv']);
  });
});
