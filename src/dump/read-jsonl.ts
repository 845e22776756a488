import type { RawPage } from '../model.ts';
import { idOf } from './id-of.ts';
import { readBytes, TornGzip } from './read-bytes.ts';
import { readLines, type Line } from './read-lines.ts';
import { MAX_RECORD_BYTES, type BadRecord, type FieldNames, type InputFile, type Shard } from './records.ts';
import { toJsonPage } from './to-json-page.ts';

/**
 * The records of a JSONL file, or of a range of one. A record is named by its id; without one, or when an earlier record
 * of this file (in a range: of this range) has the same id, by its line; in a range by `@` and its first byte, because
 * what stands before a range is not read.
 */
export async function* readJsonl(
  input: InputFile,
  range: Shard['range'],
  fields: FieldNames,
): AsyncGenerator<RawPage | BadRecord> {
  const seen = new Set<number>();
  const from = range?.from ?? 0;
  let place = '';
  try {
    for await (const line of linesOf(input.path, range)) {
      place = range === null ? String(line.number) : `@${from + line.offset}`;
      const record = readRecord(input, line, place, fields, seen);
      if (record !== null) yield record;
    }
  } catch (error) {
    if (!(error instanceof TornGzip)) throw error;
    yield { file: input.file, reason: place === '' ? error.message : `after record ${place}, ${error.message}` };
  }
}

/** A line belongs to the range that its first byte stands in; so the line that runs into a range is not the range's. */
async function* linesOf(path: string, range: Shard['range']): AsyncGenerator<Line> {
  const from = range?.from ?? 0;
  const back = from === 0 ? 0 : 1;
  for await (const line of readLines(readBytes(path, from - back), MAX_RECORD_BYTES)) {
    const offset = line.offset - back;
    if (offset < 0) continue;
    if (range !== null && from + offset >= range.to) return;
    yield { ...line, offset };
  }
}

function readRecord(
  input: InputFile,
  { bytes }: Line,
  place: string,
  fields: FieldNames,
  seen: Set<number>,
): RawPage | BadRecord | null {
  const file = `${input.file}#${place}`;
  if (bytes === null) return { file, reason: `line of more than ${MAX_RECORD_BYTES} bytes; it is not read` };
  const text = new TextDecoder().decode(bytes);
  if (text.trim() === '') return null;
  if (!isMostlyUtf8(text)) return { file, reason: 'is not in UTF-8, as JSON must be; convert the file to UTF-8' };
  const parsed = parseObject(text);
  if (typeof parsed === 'string') return { file, reason: parsed };
  const page = toJsonPage(parsed, fields);
  if (typeof page === 'string') return { file, reason: page };
  return page.named(nameOf(input.file, page.id, place, seen));
}

function nameOf(file: string, id: string | null, place: string, seen: Set<number>): string {
  // The last form is for a file where another record's id looks like this one's line.
  const name = [id, place, `line-${place}`].find((one) => one !== null && !seen.has(shortHash(one))) ?? place;
  seen.add(shortHash(name));
  return `${file}#${name}`;
}

/** 52 bits as a number: a file of millions of records must not fill the memory with their ids. */
function shortHash(name: string): number {
  return parseInt(idOf(name).slice(0, 13), 16);
}

/** A few broken characters harm a record only where they stand; a line in another charset is made of them. */
function isMostlyUtf8(text: string): boolean {
  const broken = text.length - text.replaceAll('\ufffd', '').length;
  return broken * 20 < text.length;
}

function parseObject(text: string): Record<string, unknown> | string {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
    return 'is JSON but no object; each line should be an object with url, and html or text';
  } catch (error) {
    return `is no JSON: ${(error as Error).message.slice(0, 200)}`;
  }
}
