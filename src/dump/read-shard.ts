import type { RawPage } from '../model.ts';
import { readJsonl } from './read-jsonl.ts';
import { readPageFile } from './read-page-file.ts';
import { readWarc } from './read-warc.ts';
import type { BadRecord, FieldNames, InputFile, OnSkipped, Shard } from './records.ts';

/**
 * The pages of a shard, one at a time and in source order. A record that cannot be read is given as a {@link BadRecord}
 * in its place and never stops the others.
 *
 * @param fields names of the parts of JSONL records where they differ from ours
 * @param onSkipped told the kind of each WARC record that is no page (`redirect`, `robots`, `image` …)
 */
export async function* readShard(
  shard: Shard,
  fields: FieldNames = {},
  onSkipped: OnSkipped = () => {},
): AsyncGenerator<RawPage | BadRecord> {
  for (const file of shard.files) {
    try {
      yield* readFile(file, shard.range, fields, onSkipped);
    } catch (error) {
      yield { file: file.file, reason: whyUnreadable(file, error) };
    }
  }
}

function readFile(
  file: InputFile,
  range: Shard['range'],
  fields: FieldNames,
  onSkipped: OnSkipped,
): AsyncGenerator<RawPage | BadRecord> {
  if (file.kind === 'jsonl') return readJsonl(file, range, fields);
  return file.kind === 'warc' ? readWarc(file, onSkipped) : readPageFile(file);
}

function whyUnreadable(file: InputFile, error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return `${file.path} is gone since the run was planned; run again`;
  if (code === 'EACCES' || code === 'EPERM') return `no permission to read ${file.path}; change it and run again`;
  return `cannot read ${file.path}: ${message}`;
}
