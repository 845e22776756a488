import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { findInputs } from '../../../src/dump/find-inputs.ts';
import { planShards } from '../../../src/dump/plan-shards.ts';
import { readShard } from '../../../src/dump/read-shard.ts';
import { isBadRecord, type BadRecord, type FieldNames } from '../../../src/dump/records.ts';
import type { RawPage } from '../../../src/model.ts';

/** A folder of its own with these files; it is gone after the test that asked for it. */
export function dumpFolder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = mkdtempSync(join(tmpdir(), 'nianbao-dump-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  }
  return root;
}

export interface Read {
  readonly pages: readonly RawPage[];
  readonly bad: readonly BadRecord[];
  readonly skipped: readonly string[];
}

/** Everything that the inputs hold, read the way a run reads them. */
export async function readAll(patterns: readonly string[], base: string, fields: FieldNames = {}): Promise<Read> {
  const skipped: string[] = [];
  const records: (RawPage | BadRecord)[] = [];
  for (const shard of planShards(await findInputs(patterns, base))) {
    for await (const record of readShard(shard, fields, (kind) => skipped.push(kind))) records.push(record);
  }
  return {
    pages: records.filter((record): record is RawPage => !isBadRecord(record)),
    bad: records.filter(isBadRecord),
    skipped,
  };
}

export const textOf = (page: RawPage | undefined): string => Buffer.from(page?.body ?? []).toString('utf8');
