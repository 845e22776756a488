import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import type { NightEvent } from '../collect/night.ts';
import type { Impact } from '../collect/politeness.ts';
import { writeDurably } from './write-durably.ts';

/** Writes what happened in a night: `<number>.csv` (an event a row) and `<number>-hosts.csv` (a host a row). */
export async function writeNight(
  folder: string,
  number: number,
  events: readonly NightEvent[],
  impacts: readonly Impact[],
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const rows = events.map(({ at, level, host, source, url, what, status, bytes, tookMs }) => ({
    at, level, host, source, url, what, status, bytes, took_ms: tookMs,
  })); // prettier-ignore
  const hosts = impacts.map((one) => ({
    host: one.host,
    requests: one.requests,
    bytes: one.bytes,
    smallest_gap_ms: one.smallestGapMs,
    refusals_429_503: one.refusals,
    retry_after_kept: one.retryAfterKept,
    robots: one.robots,
  }));
  await writeDurably(join(folder, `${number}-hosts.csv`), toCsv(hosts, HOST_COLUMNS));
  await writeDurably(join(folder, `${number}.csv`), toCsv(rows, EVENT_COLUMNS));
}

const EVENT_COLUMNS = ['at', 'level', 'host', 'source', 'url', 'what', 'status', 'bytes', 'took_ms'];
const HOST_COLUMNS = ['host', 'requests', 'bytes', 'smallest_gap_ms', 'refusals_429_503', 'retry_after_kept', 'robots'];

function toCsv(rows: readonly object[], columns: string[]): string {
  return stringify([...rows], { header: true, columns, record_delimiter: '\n' });
}
