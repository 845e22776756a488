import type { Block, PageBlocks, Range } from '../../../src/model.ts';
import { countChars, passageAt } from '../../../src/passage.ts';

/** A block for a test page: its text, the path of its element, and whether it is a link. */
export interface Given {
  readonly text: string;
  readonly path?: string;
  readonly linked?: boolean;
  readonly isItem?: boolean;
}

/** A page of one paragraph a line. */
export function pageOf(lines: readonly (string | Given)[]): PageBlocks {
  let at = 0;
  const blocks = lines.map((given, i): Block => {
    const { text, path = '', linked = false, isItem = false } = typeof given === 'string' ? { text: given } : given;
    const kind = isItem ? 'item' : 'paragraph';
    const passage = passageAt(text, at);
    at += countChars(text);
    return { kind, level: 0, path, line: i + 1, passage, linkChars: linked ? countChars(text) : 0 };
  });
  return { page: 'test', chars: at, blocks, removals: [], metadata: [], guarded: [], issues: [] };
}

/** The texts of blocks; a table as the texts of its cells. */
export function textsOf(blocks: readonly Block[]): string[] {
  return blocks.map((block) =>
    block.kind === 'table' ? block.cells.map((cell) => cell.passage.text).join('|') : block.passage.text,
  );
}

/** Every position that blocks and records hold, sorted. */
export function positionsOf(
  blocks: readonly Block[],
  records: readonly { passage: { ranges: readonly Range[] } }[],
): number[] {
  const own = blocks.flatMap((block) =>
    block.kind === 'table'
      ? [...block.cells.flatMap((cell) => cell.passage.ranges), ...block.marks]
      : block.passage.ranges,
  );
  const all = [...own, ...records.flatMap((record) => record.passage.ranges)];
  return all.flatMap(([from, to]) => Array.from({ length: to - from }, (_, i) => from + i)).sort((a, b) => a - b);
}
