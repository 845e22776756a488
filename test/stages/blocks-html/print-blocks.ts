import { readHtml } from '../../../src/blocks/html/read-html.ts';
import { gridOf } from '../../../src/grid.ts';
import type { Block, PageBlocks } from '../../../src/model.ts';
import { htmlRules } from '../../../src/rules/html.ts';

export function read(text: string): PageBlocks {
  return readHtml({ id: 'p', kind: 'html', text, charset: 'utf-8', charsetBecause: 'already text' }, htmlRules);
}

/** Blocks as short lines: text as it is, a table as its rows. */
export function printBlocks(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => (block.kind === 'table' ? rowsOf(block) : [block.passage.text]));
}

export function lines(text: string): string[] {
  return printBlocks(read(text).blocks);
}

function rowsOf(block: Block & { kind: 'table' }): string[] {
  return gridOf(block).map((row) => `| ${row.map((cell) => cell?.passage.text ?? '∅').join(' | ')} |`);
}
