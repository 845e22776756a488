import { endsWith } from '../ends-with.ts';
import { fold } from '../fold-key.ts';
import type { RepeatRule } from '../rules/strip-rules.ts';
import type { Claim } from './claim.ts';
import { claimAll } from './claim.ts';
import type { Line } from './read-lines.ts';

/** Paragraphs shown twice around an encyclopaedia's heading: the later or shorter copy is taken. */
export function findRepeats(lines: readonly Line[], rules: readonly RepeatRule[]): Claim[] {
  const claims: Claim[] = [];
  for (const rule of rules) {
    for (let index = 0; index < lines.length; index++) {
      const line = lines[index] as Line;
      if (line.block.kind === 'table' || line.isCut || !endsWith(line.folded, rule.between)) continue;
      for (let before = Math.max(0, index - 6); before < index; before++) {
        const taken = findCopy(lines, before, index, rule);
        if (taken !== null) claims.push(claimAll(taken, rule));
      }
    }
  }
  return claims;
}

/** The index of the copy that says less of block `before` and a block after `mark`; null when there is none. */
function findCopy(lines: readonly Line[], before: number, mark: number, rule: RepeatRule): number | null {
  const first = textOf(lines[before]);
  if (first.length < rule.minChars) return null;
  for (let after = mark + 1; after < Math.min(lines.length, mark + rule.within); after++) {
    const second = textOf(lines[after]);
    if (second.length < rule.minChars) continue;
    if (first.startsWith(second)) return after;
    if (second.startsWith(first)) return before;
  }
  return null;
}

function textOf(line: Line | undefined): string {
  if (line === undefined || line.block.kind === 'table') return '';
  const text = line.isCut ? fold(line.block.passage.text) : line.folded;
  return text.replace(/[。.…]+$/u, '');
}
