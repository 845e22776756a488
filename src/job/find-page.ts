import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { findInputs } from '../dump/find-inputs.ts';
import { planShards } from '../dump/plan-shards.ts';
import { readShard } from '../dump/read-shard.ts';
import { InputError, isBadRecord } from '../dump/records.ts';
import type { FieldNames } from '../dump/records.ts';
import type { RawPage } from '../model.ts';
import { BadUsage } from './errors.ts';

const SHOWN = 10;

/**
 * The one page that `name` means: a file, or a record of a container as `pages.jsonl#<id>` (what stands behind `#` is
 * its id, else its line or offset, as in the column `file`). Throws BadUsage when there is none or more than one.
 */
export async function findPage(name: string, cwd: string, fields: FieldNames): Promise<RawPage> {
  if (/^https?:\/\//iu.test(name)) {
    throw new BadUsage(
      `${name}: pages cannot be fetched in this version`,
      'save the page and give the path of the file',
    );
  }
  const hash = existsSync(resolve(cwd, name)) ? -1 : name.lastIndexOf('#');
  const path = hash < 0 ? name : name.slice(0, hash);
  const record = hash < 0 ? null : name.slice(hash + 1);
  const others: string[] = [];
  let only: RawPage | null = null;
  for await (const page of pagesOf(path, cwd, fields)) {
    if (record !== null && page.file?.slice(page.file.indexOf('#') + 1) === record) return page;
    only ??= page;
    others.push(page.file ?? page.id);
    if (record === null && others.length > SHOWN) break;
  }
  if (record === null && only !== null && others.length === 1) return only;
  if (others.length === 0) throw new BadUsage(`${path}: holds no page that can be read`);
  const shown = others.slice(0, SHOWN).join(', ');
  if (record !== null) throw new BadUsage(`${path}: holds no record "${record}"`, `it holds ${shown} …`);
  throw new BadUsage(`${path}: holds several pages`, `name one of them: ${shown} …`);
}

async function* pagesOf(path: string, cwd: string, fields: FieldNames): AsyncGenerator<RawPage> {
  try {
    for (const shard of planShards(await findInputs([path], cwd))) {
      for await (const item of readShard(shard, fields)) {
        if (!isBadRecord(item)) yield item;
        else if (shard.files.length === 1 && shard.files[0]?.kind === 'page')
          throw new BadUsage(`${item.file}: ${item.reason}`);
      }
    }
  } catch (error) {
    throw error instanceof InputError ? new BadUsage(error.message) : error;
  }
}
