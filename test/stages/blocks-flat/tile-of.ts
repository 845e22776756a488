import type { PageBlocks, Range } from '../../../src/model.ts';

/** Every range of the page, sorted; a reader that loses or doubles a character leaves a hole or an overlap. */
export function rangesOf(page: PageBlocks): Range[] {
  const blocks = page.blocks.flatMap((block) =>
    block.kind === 'table'
      ? [...block.cells.flatMap((cell) => cell.passage.ranges), ...block.marks]
      : [...block.passage.ranges],
  );
  const rest = [...page.removals, ...page.metadata].flatMap((record) => record.passage.ranges);
  return [...blocks, ...rest].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

/** The first position that is lost or doubled; null when the ranges tile [0, n). */
export function findHole(page: PageBlocks): number | null {
  let at = 0;
  for (const [from, to] of rangesOf(page)) {
    if (from !== at) return Math.min(from, at);
    at = to;
  }
  return at === page.chars ? null : at;
}
