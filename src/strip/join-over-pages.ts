import type { Block, TextBlock } from '../model.ts';
import { countChars, joinPassages } from '../passage.ts';
import type { PageRules } from '../rules/strip-rules.ts';
import type { Claim } from './claim.ts';
import type { TakenOut } from './take-out.ts';

/** Positions of the shortest line that a page end can cut. */
const SHORTEST = 16;

/** Joins the halves of a sentence that stood before and behind nothing but page numbers. */
export function joinOverPages(taken: TakenOut, claims: readonly Claim[], rules: PageRules): readonly Block[] {
  const numbers = new Set(claims.filter(({ category }) => category === 'page-number').map(({ block }) => block));
  if (numbers.size === 0) return taken.blocks;
  const out: Block[] = [];
  taken.blocks.forEach((block, i) => {
    const last = out.at(-1);
    const [from, to] = [taken.places[i - 1] ?? 0, taken.places[i] ?? 0];
    const isCut = last !== undefined && last.kind !== 'table' && block.kind !== 'table' && to > from + 1;
    if (isCut && standsBetween(numbers, from + 1, to) && goesOn(last, block, rules)) {
      const passage = joinPassages([last.passage, block.passage]);
      out[out.length - 1] = { ...last, passage, linkChars: last.linkChars + block.linkChars };
    } else out.push(block);
  });
  return out;
}

function standsBetween(numbers: ReadonlySet<number>, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!numbers.has(i)) return false;
  return true;
}

function goesOn(before: TextBlock, behind: TextBlock, rules: PageRules): boolean {
  const text = before.passage.text.trim();
  if (countChars(text) < SHORTEST || !rules.inSentence.test(text)) return false;
  return !rules.ended.test(text.slice(-1)) && !rules.starts.test(behind.passage.text.trim().slice(0, 12));
}
