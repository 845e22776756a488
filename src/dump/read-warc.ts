import { AsyncIterReader, LimitReader, StatusAndHeadersParser, type StatusAndHeaders } from 'warcio';
import type { RawPage } from '../model.ts';
import { readBytes } from './read-bytes.ts';
import { MAX_RECORD_BYTES, type BadRecord, type InputFile, type OnSkipped } from './records.ts';
import { toWarcPage } from './to-warc-page.ts';

const MAX_HEADER_LINE = 64 * 1024;

/**
 * The pages of a WARC file. Records are taken apart here and not by warcio's parser, which waits for ever on a record
 * that ends too early; what stands between records and is none is skipped up to the next `WARC/` line and reported.
 */
export async function* readWarc(input: InputFile, onSkipped: OnSkipped): AsyncGenerator<RawPage | BadRecord> {
  const broken: { error: Error | null } = { error: null };
  const bytes = new AsyncIterReader(untilError(readBytes(input.path), broken), null);
  const seen = new Set<string>();
  let number = 0;
  let isLost = false;
  for (let line = await nextLine(bytes); line !== null; line = await nextLine(bytes)) {
    if (line.trim() === '') continue;
    if (line.startsWith('WARC/')) {
      isLost = false;
      const file = `${input.file}#${++number}`;
      const record = await readRecord(bytes, line, input.file, number, seen, onSkipped).catch(
        (error: Error): BadRecord => ({ file, reason: `cannot be read: ${error.message}` }),
      );
      if (record !== null) yield record;
    } else if (!isLost) {
      isLost = true;
      const file = number === 0 ? input.file : `${input.file}#${number}`;
      yield { file, reason: 'is followed by bytes that are no WARC record; reading goes on at the next record' };
    }
  }
  if (broken.error !== null) yield { file: input.file, reason: `after record ${number}, ${broken.error.message}` };
}

/** The record that was cut off must still be seen as such, so the stream just ends and the error waits. */
async function* untilError(
  chunks: AsyncIterable<Uint8Array>,
  broken: { error: Error | null },
): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks;
  } catch (error) {
    broken.error = error as Error;
  }
}

async function nextLine(bytes: AsyncIterReader): Promise<string | null> {
  const line = await bytes.readlineRaw(MAX_HEADER_LINE);
  return line === null ? null : new TextDecoder().decode(line);
}

async function readRecord(
  bytes: AsyncIterReader,
  firstLine: string,
  archive: string,
  number: number,
  seen: Set<string>,
  onSkipped: OnSkipped,
): Promise<RawPage | BadRecord | null> {
  const header = await new StatusAndHeadersParser().parse(bytes, { firstLine, headersClass: Headers });
  const length = lengthOf(header);
  const name = nameOf(header, number, seen);
  const file = `${archive}#${name}`;
  if (header === null || length === null) return { file, reason: 'has no valid Content-Length' };
  const block = new LimitReader(bytes, length);
  const isWanted = /^(?:response|resource|conversion)$/u.test(header.headers.get('WARC-Type') ?? '');
  const body = isWanted && length <= MAX_RECORD_BYTES ? await block.readFully() : await skip(block);
  if (block.limit > 0) return { file, reason: `is cut off: ${block.limit} of its ${length} bytes are missing` };
  if (body !== null) return toWarcPage(file, header.headers as Headers, body, onSkipped);
  if (isWanted) return { file, reason: `record of ${length} bytes; beyond ${MAX_RECORD_BYTES} bytes none is read` };
  onSkipped(header.headers.get('WARC-Type') ?? 'unknown');
  return null;
}

async function skip(block: LimitReader): Promise<null> {
  for await (const chunk of block) void chunk;
  return null;
}

function lengthOf(header: StatusAndHeaders | null): number | null {
  const value = header?.headers.get('Content-Length') ?? '';
  return /^\d{1,15}$/u.test(value) ? Number(value) : null;
}

/** The record's own id, which stays when archives are put together anew; its number where it has none. */
function nameOf(header: StatusAndHeaders | null, number: number, seen: Set<string>): string {
  const id = /^<?(?:urn:uuid:)?([\w.:/-]{1,200})>?$/iu.exec(header?.headers.get('WARC-Record-ID') ?? '')?.[1];
  if (id === undefined || seen.has(id)) return String(number);
  seen.add(id);
  return id;
}
