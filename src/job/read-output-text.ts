import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mergeSorted } from './merge-partitions.ts';
import type { TextRow } from './read-table.ts';

/** Reads texts of an output by the row of their report: a file each, or records of JSONL shards. */
export class TextStore {
  readonly #out: string;
  /** The shards in hand: reports come sorted by id, so those of one digit are asked for together. */
  #digit = '';
  readonly #shards = new Map<string, ReadonlyMap<string, string>>();

  constructor(out: string) {
    this.#out = out;
  }

  /** The text; empty for null, and where the file is not there. */
  async read(row: TextRow | null): Promise<string> {
    const [path = '', record] = (row?.text_file ?? '').split('#');
    if (path === '') return '';
    if (record === undefined) return readFile(join(this.#out, path), 'utf8').catch(() => '');
    if (record.slice(0, 1) !== this.#digit) this.#shards.clear();
    this.#digit = record.slice(0, 1);
    const shard = this.#shards.get(path) ?? (await readShard(join(this.#out, path)));
    this.#shards.set(path, shard);
    return shard.get(record) ?? '';
  }
}

async function readShard(path: string): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for await (const line of mergeSorted([path])) {
    const { report_id, text } = JSON.parse(line) as { report_id: string; text: string };
    texts.set(report_id, text);
  }
  return texts;
}
