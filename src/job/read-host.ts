import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { isAttachmentType, toRawPage } from '../collect/collect-source.ts';
import type { Source } from '../collect/night.ts';
import { readSnapshot } from '../collect/snapshots.ts';
import type { PageState } from '../collect/state.ts';
import type { RawPage } from '../model.ts';
import { failedPage } from './failed-page.ts';
import { headOf, toLine, type KeptPage, type Version } from './kept-page.ts';
import { mergeSorted } from './merge-partitions.ts';
import { putBehind, type Reading } from './page-history.ts';
import { MARK_FILE, RESULTS_FILE } from './partition.ts';
import { syncFolder, writeDurably } from './write-durably.ts';

export interface ReadHost {
  /** The host's partition folder. */
  readonly folder: string;
  /** Every page that is known of the host. */
  readonly pages: readonly PageState[];
  readonly snapshotPath: string;
  readonly sources: ReadonlyMap<string, Pick<Source, 'agency' | 'region'>>;
  readonly rulesVersion: string;
  readonly options: string;
  readonly readPage: (raw: RawPage) => Reading;
  /** Throws to stop; what stood before then still stands. */
  readonly checkStop: () => void;
}

/**
 * Brings a host's `results.jsonl`, sorted by page id, up to its state: under the same rules, pages whose bytes did not
 * change keep their reading. The new file takes the place of the old one by a rename. Memory holds one page. Returns how
 * many pages were read.
 */
export async function readHostPages(host: ReadHost): Promise<number> {
  await mkdir(host.folder, { recursive: true });
  const target = join(host.folder, RESULTS_FILE);
  const pages = host.pages.map((state) => ({ id: toRawPage(state, new Uint8Array(), 0).id, state }));
  pages.sort((a, b) => (a.id < b.id ? -1 : 1));
  const old = new LinesById(existsSync(target) ? mergeSorted([target]) : noLines());
  const file = await open(`${target}.new`, 'w');
  let read = 0;
  try {
    for (const { id, state } of pages) {
      host.checkStop();
      const before = await old.take(id);
      const now = await bringUp(state, before, host);
      if (now.isRead) read++;
      await file.appendFile(`${now.line}\n`);
      if (now.isRead) await setImmediate();
    }
    await file.sync();
  } finally {
    await old.close();
    await file.close();
  }
  await rename(`${target}.new`, target);
  await syncFolder(host.folder);
  const { rulesVersion, options } = host;
  await writeDurably(
    join(host.folder, MARK_FILE),
    `${JSON.stringify({ rulesVersion, options, pages: pages.length })}\n`,
  );
  return read;
}

/** The line of a page as it should be now. A line that fits is passed on without being parsed. */
async function bringUp(
  state: PageState,
  before: string | null,
  host: ReadHost,
): Promise<{ readonly line: string; readonly isRead: boolean }> {
  const [stamp, told] = [
    stampOf(state, host),
    hash([state.outcome, state.reason, state.status, state.kind, state.title, state.links]),
  ];
  const head = before === null ? null : headOf(before);
  if (before !== null && head?.stamp === stamp && head.told === told) return { line: before, isRead: false };
  const old = before === null || head === null ? null : (JSON.parse(before) as KeptPage);
  const isRead = old === null || old.stamp !== stamp;
  const kept = isRead ? await readState(state, old?.versions ?? [], host) : old;
  return { line: toLine({ ...tellTonight(kept, state), stamp, told }), isRead };
}

/** Everything that the reading of a page depends on. Times do not belong to it, nor where the bytes stand. */
function stampOf(state: PageState, host: ReadHost): string {
  const { url, finalUrl, title, contentType, sha256, rendered } = state;
  const { agency = null, region = null } = host.sources.get(state.source) ?? {};
  const { rulesVersion, options } = host;
  return hash([
    rulesVersion,
    options,
    url,
    finalUrl,
    title,
    contentType,
    sha256,
    rendered,
    agency,
    region,
    isText(state),
  ]);
}

function hash(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 24);
}

type Read = Omit<KeptPage, 'stamp' | 'told'>;

function isText(state: PageState): boolean {
  const isPage = state.kind !== 'attachment' && !isAttachmentType(state.contentType);
  return isPage && state.sha256 !== null && state.length !== null;
}

async function readState(state: PageState, versions: readonly Version[], host: ReadHost): Promise<Read> {
  const source = host.sources.get(state.source) ?? null;
  if (!isText(state) && versions.length === 0) return toRead(await withoutText(state, host));
  const newest: Version = {
    since: state.lastChanged,
    sha256: state.sha256 ?? '',
    offset: state.offset ?? 0,
    length: state.length ?? 0,
    finalUrl: state.finalUrl,
    contentType: state.contentType,
  };
  const read = async (version: Version): Promise<Reading> => {
    const { body } = await readSnapshot(host.snapshotPath, version);
    const { finalUrl, contentType } = version;
    return tryPage(toRawPage({ ...state, finalUrl, contentType }, body, version.offset, source), host);
  };
  try {
    const { reading, isHeld, versions: kept, revisions } = await putBehind(versions, newest, read);
    return { ...toRead(reading.result), isHeld, versions: kept, revisions };
  } catch (error) {
    const reason = `its kept bytes cannot be read: ${error instanceof Error ? error.message : String(error)}`;
    const raw = toRawPage(state, new Uint8Array(), newest.offset, source);
    const issue = { code: 'job.snapshot-damaged', severity: 'error', message: reason, line: null } as const;
    return { ...toRead({ ...failedPage(raw, reason), issues: [issue] }), versions };
  }
}

function toRead(result: Reading['result']): Read {
  const { outcome, reason } = result;
  return { ...result, read: { outcome, reason }, isHeld: false, versions: [], revisions: [] };
}

function tryPage(raw: RawPage, host: ReadHost): Reading {
  try {
    return host.readPage(raw);
  } catch (error) {
    const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return { result: failedPage(raw, reason), layout: null };
  }
}

/** A page that never answered with a text, or an attachment: only its row. */
async function withoutText(state: PageState, host: ReadHost): Promise<Reading['result']> {
  const place = { offset: state.offset ?? 0, length: state.length ?? 0 };
  const bytes = state.length === null ? null : await readSnapshot(host.snapshotPath, place).catch(() => null);
  const raw = toRawPage(state, bytes?.body ?? new Uint8Array(), place.offset);
  return { ...failedPage(raw, state.reason), issues: [] };
}

/**
 * What tonight's answer makes of a reading. A page that vanished, failed or was refused tonight keeps its rows: they are
 * read from the bytes that were kept, and the outcome says what happened.
 */
function tellTonight(kept: Read, state: PageState): Read {
  const { read } = kept;
  const now = { ...kept, status: state.status };
  if (state.outcome !== 'ok') {
    const rows = kept.reports.length === 0 ? '' : '; its rows are those of its last answer';
    return { ...now, outcome: state.outcome, reason: `${state.reason}${rows}` };
  }
  if (kept.isHeld) return { ...now, outcome: 'written', reason: HELD };
  const isList = state.kind === 'list' || state.title === null;
  if (read.outcome === 'not-a-report' && isList && state.links > 0) {
    return {
      ...now,
      outcome: 'followed',
      reason: `a list that leads to ${state.links} ${state.links === 1 ? 'report' : 'reports'}`,
    };
  }
  return { ...now, ...read };
}

const HELD = 'the page changed and no report is found on it any more; its rows are those of the version before';

async function* noLines(): AsyncGenerator<string> {}

/** Lines sorted by page id, taken in that order. */
class LinesById {
  readonly #lines: AsyncGenerator<string>;
  #line: string | null = null;
  #id = '';
  #isAtEnd = false;

  constructor(lines: AsyncGenerator<string>) {
    this.#lines = lines;
  }

  /** The line of page `id`, or null. Lines before it are passed over: their pages are not known any more. */
  async take(id: string): Promise<string | null> {
    while (!this.#isAtEnd && (this.#line === null || this.#id < id)) {
      const next = await this.#lines.next();
      this.#isAtEnd = next.done === true;
      this.#line = next.done === true ? null : next.value;
      this.#id = this.#line === null ? '' : (/^\{"page":"([^"\\]*)"/u.exec(this.#line)?.[1] ?? '');
    }
    return this.#line !== null && this.#id === id ? this.#line : null;
  }

  async close(): Promise<void> {
    await this.#lines.return(undefined);
  }
}
