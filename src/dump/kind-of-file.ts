import type { InputKind } from './records.ts';

/** The names that are read, for messages. */
export const KNOWN_NAMES = '.html, .htm, .txt, .jsonl, .ndjson, .jsonl.gz, .ndjson.gz, .warc or .warc.gz';

const KINDS: readonly (readonly [RegExp, InputKind])[] = [
  [/\.(?:html?|shtml|xhtml|txt)$/iu, 'page'],
  [/\.(?:jsonl|ndjson)(?:\.gz)?$/iu, 'jsonl'],
  [/\.warc(?:\.gz)?$/iu, 'warc'],
];

/** What a file is, by its name; null: nothing that we read. */
export function kindOfFile(path: string): InputKind | null {
  return KINDS.find(([name]) => name.test(path))?.[1] ?? null;
}
