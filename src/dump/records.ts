import type { RawPage } from '../model.ts';

export type InputKind = 'page' | 'jsonl' | 'warc';

/** One file of a dump. */
export interface InputFile {
  /** Absolute. */
  readonly path: string;
  /** Relative to the argument that named it; `/` between its parts. Unique among the inputs of a run. */
  readonly file: string;
  readonly kind: InputKind;
  readonly bytes: number;
  readonly mtimeMs: number;
}

/** A unit of work: some page files, a container, or a range of a large JSONL file. Safe for JSON. */
export interface Shard {
  /** Derived from the names of its files and its range, so that the same source gives the same ids. */
  readonly id: string;
  readonly files: readonly InputFile[];
  /** Bytes of the one file; a line belongs to the range that its first byte stands in. null: all of every file. */
  readonly range: { readonly from: number; readonly to: number } | null;
}

/** A record that could not be read. The others of its file are given all the same. */
export interface BadRecord {
  /** As `RawPage.file`: the file, and behind `#` the record. */
  readonly file: string;
  /** In words: what is wrong and, where it helps, what to do. */
  readonly reason: string;
}

export function isBadRecord(record: RawPage | BadRecord): record is BadRecord {
  return 'reason' in record;
}

/** Called for each record that is no page and no error: `redirect`, `robots`, `image` … */
export type OnSkipped = (kind: string) => void;

/** Names that a dump gives to the parts of its JSONL records, by our names; a dot leads into an object (`meta.link`). */
export type FieldNames = { readonly [part in RecordPart]?: string | undefined };
export type RecordPart = 'url' | 'html' | 'text' | 'title' | 'date' | 'id' | 'agency' | 'region';

/** Largest page, line or WARC payload that is read, in bytes. */
export const MAX_RECORD_BYTES = 64 * 1024 * 1024;

/** An input that is not there or is nothing we read: the run cannot start. */
export class InputError extends Error {
  override readonly name = 'InputError';
}
