import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ReportId } from '../model.ts';
import { openFile, type OpenFile } from './open-file.ts';
import { writing } from './write-error.ts';

export type TextMode = 'files' | 'jsonl';

export interface TextWriter {
  /** Writes the text of one report. */
  readonly write: (reportId: ReportId, year: number | null, text: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * Where the text of a report stands, relative to the output folder: `text/2018/<report_id>.txt`, or with `jsonl` the
 * shard and behind `#` the record. A shard takes the reports of a year whose ids begin with the same digit.
 */
export function textFileOf(reportId: ReportId, year: number | null, mode: TextMode): string {
  const folder = `text/${year ?? 'unknown'}`;
  return mode === 'files' ? `${folder}/${reportId}.txt` : `${folder}/${reportId.slice(0, 1)}.jsonl#${reportId}`;
}

/**
 * Writes texts below `dir`, as one file each or as JSONL shards with `report_id`, `year` and `text`. Reports must come
 * sorted by id: then the shards of one digit are done before the next one's begin, and few files are open at a time.
 * Every method throws WriteError.
 */
export function createTextWriter(dir: string, mode: TextMode): TextWriter {
  const shards = new Map<string, OpenFile>();
  let digit = '';
  const closeShards = async (): Promise<void> => {
    const files = [...shards.values()];
    shards.clear();
    for (const file of files) await file.close();
  };
  const shardOf = async (reportId: ReportId, year: number | null): Promise<OpenFile> => {
    if (reportId.slice(0, 1) !== digit) await closeShards();
    digit = reportId.slice(0, 1);
    const path = join(dir, textFileOf(reportId, year, mode).replace(/#.*$/u, ''));
    const shard = shards.get(path) ?? (await openFile(path));
    shards.set(path, shard);
    return shard;
  };
  return {
    write: async (reportId, year, text) => {
      if (mode === 'files') return writeWhole(join(dir, textFileOf(reportId, year, mode)), text);
      await (await shardOf(reportId, year)).write(`${JSON.stringify({ report_id: reportId, year, text })}\n`);
    },
    close: closeShards,
  };
}

/** Not forced to the disk one by one: a million of them would take hours. */
async function writeWhole(path: string, text: string): Promise<void> {
  await writing(path, async () => {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  });
}
