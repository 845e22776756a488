import type { DecodedPage, PageBlocks } from '../../model.ts';
import type { FlatRules } from '../../rules/flat.ts';
import { readDumpHeader } from './read-dump-header.ts';
import { readLines } from './read-lines.ts';
import { toLines } from './to-lines.ts';

/**
 * A page that somebody else already flattened to text, as the blocks that its HTML would have given: the dump's own
 * header lines as metadata, paragraphs, items, and the forms put back together as tables. Never throws.
 */
export function readText(page: DecodedPage, rules: FlatRules): PageBlocks {
  const { lines, chars } = toLines(page);
  const header = readDumpHeader(lines, rules);
  const { blocks, removals } = readLines(lines.slice(header.first), rules);
  return { page: page.id, chars, blocks, removals, metadata: header.metadata, guarded: [], issues: [] };
}
