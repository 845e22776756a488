import { createHash } from 'node:crypto';

/** The first 16 hex digits of SHA-256: page ids from `file`, shard ids from names and range. */
export function idOf(source: string): string {
  return createHash('sha256').update(source).digest('hex').slice(0, 16);
}
