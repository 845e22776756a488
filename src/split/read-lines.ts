import { fold } from '../fold-key.ts';
import type { Block } from '../model.ts';
import { countChars } from '../passage.ts';
import type { SplitRules } from '../rules/split-rules.ts';

/** A block as the split rules see it: `folded` is its beginning, folded. */
export interface Line {
  readonly block: Block;
  readonly folded: string;
  /** The same, with a mark behind an ordinal that only a space parts from its heading. */
  readonly heading: string;
  readonly isCut: boolean;
  readonly chars: number;
  readonly isLink: boolean;
}

const HEAD = 240;
/** UTF-16 units of the longest heading. */
const HEADING = 60;

/** Folds every block once. */
export function readLines(blocks: readonly Block[], rules: SplitRules): Line[] {
  return blocks.map((block) => readLine(block, rules));
}

/** A table has no words of its own here. */
export function readLine(block: Block, rules: SplitRules): Line {
  if (block.kind === 'table') return { block, folded: '', heading: '', isCut: false, chars: 0, isLink: false };
  const { text } = block.passage;
  const chars = countChars(text);
  const folded = fold(text.slice(0, HEAD));
  return {
    block,
    folded,
    heading: headingOf(text, folded, rules),
    isCut: text.length > HEAD,
    chars,
    isLink: block.linkChars * 2 > chars,
  };
}

function headingOf(text: string, folded: string, rules: SplitRules): string {
  const ordinal = text.length > HEADING ? undefined : rules.bareOrdinal.exec(text)?.[0].trim();
  return ordinal === undefined ? folded : `${ordinal}、${folded.slice(ordinal.length)}`;
}
