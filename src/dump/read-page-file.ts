import { readFile, stat } from 'node:fs/promises';
import type { RawPage } from '../model.ts';
import { binaryKind } from './binary-kind.ts';
import { MAX_RECORD_BYTES, type BadRecord, type InputFile } from './records.ts';
import { toRawPage } from './to-raw-page.ts';

/** A file that is one page. Throws what the file system throws. */
export async function* readPageFile(input: InputFile): AsyncGenerator<RawPage | BadRecord> {
  const { size } = await stat(input.path);
  if (size > MAX_RECORD_BYTES) {
    yield { file: input.file, reason: `page of ${size} bytes; pages beyond ${MAX_RECORD_BYTES} bytes are not read` };
    return;
  }
  const body = await readFile(input.path);
  const binary = binaryKind(body);
  if (binary === null) yield toRawPage(input.file, body);
  else yield { file: input.file, reason: `is ${binary} under the name of a page; only HTML and text are read` };
}
