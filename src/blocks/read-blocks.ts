import type { DecodedPage, PageBlocks } from '../model.ts';
import type { FlatRules } from '../rules/flat.ts';
import type { HtmlRules } from '../rules/html.ts';
import { readText } from './flat/read-text.ts';
import { reviveTables } from './flat/revive-tables.ts';
import { readHtml } from './html/read-html.ts';

/** What the two readers of this folder know. */
export interface BlockRules {
  readonly html: HtmlRules;
  readonly flat: FlatRules;
}

/** Reads a decoded page into blocks in reading order, with everything that can never be text set apart. Never throws. */
export function readBlocks(page: DecodedPage, rules: BlockRules): PageBlocks {
  if (page.kind === 'text') return readText(page, rules.flat);
  const read = readHtml(page, rules.html);
  const { blocks, removals } = reviveTables(read.blocks, rules.flat);
  return { ...read, blocks, removals: [...read.removals, ...removals] };
}
