import { createHash } from 'node:crypto';
import type { PageResult, Removal } from '../model.ts';
import { rangeLength } from '../passage.ts';
import type { Row } from './row.ts';

/** The rows of `removed.csv` for one page, in the order of the page; sorted by page id, then first position, then rule. */
export function removedRows({ page, removals }: PageResult): Row[] {
  return removals
    .toSorted((a, b) => startOf(a) - startOf(b) || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0))
    .map((one) => ({
      page_id: page,
      rule: one.rule,
      category: one.category,
      chars: rangeLength(one.passage.ranges),
      text: one.category === 'script' || one.category === 'style' ? digestOf(one.passage.text) : one.passage.text,
      place: `line ${one.line} ${one.path}`.trimEnd(),
    }));
}

/** Removals without a position (nothing but white space) come where their line is not known: last. */
function startOf(removal: Removal): number {
  return removal.passage.ranges[0]?.[0] ?? Number.MAX_SAFE_INTEGER;
}

function digestOf(text: string): string {
  return `length ${text.length}, sha256 ${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;
}
