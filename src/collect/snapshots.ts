import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { gunzipSync, inflateRawSync } from 'node:zlib';
import { WARCParser, WARCRecord, WARCSerializer } from 'warcio';
import type { Exchange } from './fetch-page.ts';
import type { Rendered } from './browser.ts';

/** Where a record stands in its file. */
export interface SnapshotPlace {
  readonly offset: number;
  readonly length: number;
}

export interface Snapshot {
  readonly url: string;
  readonly status: number | null;
  readonly contentType: string | null;
  readonly fetchedAt: string;
  readonly body: Uint8Array;
}

/** Names that would not fit the stored body: it is kept decoded and whole. */
const REPLACED = new Set(['content-encoding', 'transfer-encoding', 'content-length']);

/**
 * One host's WARC file (1.1, a gzip member a record), appended to and never rewritten. A record is on disk when the
 * call returns: nothing is parsed that is not already kept.
 */
export class SnapshotFile {
  readonly #fd: number;
  #end: number;

  /** Opens or makes the file. `committedEnd`: end of the last record that the state knows; whole records behind it stay. */
  constructor(path: string, committedEnd: number) {
    mkdirSync(dirname(path), { recursive: true });
    const isNew = !existsSync(path);
    this.#fd = openSync(path, 'a+');
    if (isNew) syncFolderOf(path);
    this.#end = cutTornTail(this.#fd, committedEnd);
  }

  /** Keeps an exchange: the request's facts and the answer as received. */
  async keepExchange(exchange: Exchange): Promise<SnapshotPlace> {
    const request = WARCRecord.create(
      {
        url: exchange.url,
        date: exchange.startedAt,
        type: 'request',
        warcVersion: 'WARC/1.1',
        httpHeaders: { ...exchange.requestHeaders },
        statusline: `GET ${pathOf(exchange.url)} HTTP/1.1`,
      },
      once(new Uint8Array()),
    );
    await this.#append(request);
    const httpHeaders = Object.fromEntries(
      exchange.headers.map(([name, value]) => [REPLACED.has(name) ? `x-archive-orig-${name}` : name, value]),
    );
    httpHeaders['content-length'] = String(exchange.body.byteLength);
    const response = WARCRecord.create(
      {
        url: exchange.url,
        date: exchange.startedAt,
        type: 'response',
        warcVersion: 'WARC/1.1',
        httpHeaders,
        statusline: `HTTP/1.1 ${exchange.status} ${exchange.statusText}`.trim(),
      },
      once(exchange.body),
    );
    return this.#append(response);
  }

  /** Keeps an answer whose body is kept already: its facts, and which record holds the body (`revisit`). */
  async keepSame(exchange: Exchange, first: Pick<Snapshot, 'url' | 'fetchedAt'>): Promise<void> {
    const record = WARCRecord.create(
      {
        url: exchange.url,
        date: exchange.startedAt,
        type: 'revisit',
        warcVersion: 'WARC/1.1',
        httpHeaders: Object.fromEntries(exchange.headers),
        statusline: `HTTP/1.1 ${exchange.status} ${exchange.statusText}`.trim(),
        refersToUrl: first.url,
        refersToDate: first.fetchedAt,
        warcHeaders: { 'WARC-Payload-Digest': `sha256:${createHash('sha256').update(exchange.body).digest('hex')}` },
      },
      once(new Uint8Array()),
    );
    await this.#append(record);
  }

  /** Keeps a DOM that the browser rendered, as a resource of its own. */
  async keepRendered(url: string, rendered: Rendered, at: string): Promise<SnapshotPlace> {
    const record = WARCRecord.create(
      {
        url,
        date: at,
        type: 'resource',
        warcVersion: 'WARC/1.1',
        warcHeaders: { 'Content-Type': 'text/html; charset=utf-8', 'WARC-Source-URI': rendered.finalUrl },
      },
      once(new TextEncoder().encode(rendered.html)),
    );
    return this.#append(record);
  }

  close(): void {
    closeSync(this.#fd);
  }

  async #append(record: WARCRecord): Promise<SnapshotPlace> {
    const bytes = await WARCSerializer.serialize(record, { gzip: true });
    const place = { offset: this.#end, length: bytes.byteLength };
    try {
      for (let written = 0; written < bytes.byteLength;) written += writeSync(this.#fd, bytes, written);
      fsyncSync(this.#fd);
    } catch (error) {
      this.#cutBack();
      throw error;
    }
    this.#end += bytes.byteLength;
    return place;
  }

  /** What a full disk left of a record goes again; where that fails too, the next run cuts it. */
  #cutBack(): void {
    try {
      ftruncateSync(this.#fd, this.#end);
    } catch {
      // The error that led here is the one to tell.
    }
  }
}

/** A new name survives a power loss only when its folder was written too. */
function syncFolderOf(path: string): void {
  const folder = openSync(dirname(path), 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

/** Reads one record back. Throws when the bytes at that place are no record. */
export async function readSnapshot(path: string, place: SnapshotPlace): Promise<Snapshot> {
  const fd = openSync(path, 'r');
  const bytes = Buffer.alloc(place.length);
  try {
    readSync(fd, bytes, 0, place.length, place.offset);
  } finally {
    closeSync(fd);
  }
  // A member that unpacks is whole: the parser would wait for ever on half a record.
  const record = await WARCParser.parse(once(gunzipSync(bytes)));
  if (record === null) throw new Error(`${path}: no record at ${place.offset}`);
  const body = await record.readFully(true);
  const headers = record.httpHeaders?.headers;
  const contentType = record.warcType === 'resource' ? record.warcContentType : contentTypeOf(headers);
  return {
    url: record.warcTargetURI ?? '',
    status: record.httpHeaders?.statusCode === undefined ? null : Number(record.httpHeaders.statusCode),
    contentType: contentType ?? null,
    fetchedAt: record.warcDate ?? '',
    body,
  };
}

function contentTypeOf(headers: unknown): string | null {
  return headers instanceof Headers ? headers.get('content-type') : null;
}

function pathOf(url: string): string {
  const { pathname, search } = new URL(url);
  return pathname + search;
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}

/** Cuts what a crash left behind the last whole gzip member; returns the end of the file. */
function cutTornTail(fd: number, committedEnd: number): number {
  const size = fstatSync(fd).size;
  let end = Math.min(committedEnd, size);
  const tail = Buffer.alloc(size - end);
  if (tail.length > 0) readSync(fd, tail, 0, tail.length, end);
  let at = 0;
  for (let next = memberEnd(tail, at); next !== null; next = memberEnd(tail, at)) at = next;
  end += at;
  if (end < size) ftruncateSync(fd, end);
  return end;
}

/** End of the gzip member that begins at `at`; null when there is none or it is torn. */
function memberEnd(bytes: Buffer, at: number): number | null {
  if (at >= bytes.length || bytes[at] !== 0x1f || bytes[at + 1] !== 0x8b) return null;
  try {
    // `info` tells how many bytes of a single member were used.
    const { engine } = inflateRawSync(bytes.subarray(at + 10), { info: true }) as unknown as {
      engine: { bytesWritten: number };
    };
    const end = at + 10 + engine.bytesWritten + 8;
    if (end > bytes.length) return null;
    gunzipSync(bytes.subarray(at, end));
    return end;
  } catch {
    return null;
  }
}
