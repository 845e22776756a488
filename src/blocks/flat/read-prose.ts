import type { Block, Passage, Removal, TextBlock } from '../../model.ts';
import type { FlatRules } from '../../rules/flat.ts';
import type { FlatLine } from './flat-line.ts';
import { isHeadingLine, joinWrapped } from './join-wrapped.ts';
import type { Piece } from './mark-pieces.ts';
import { markPieces } from './mark-pieces.ts';
import { pipeTableAt } from './read-pipe-table.ts';
import { splitOneLine } from './split-one-line.ts';

/** Lines without a form among them: paragraphs, headings, items, and plain tables whose cells are parted by marks. */
export function readProse(lines: readonly FlatLine[], rules: FlatRules): { blocks: Block[]; removals: Removal[] } {
  const blocks: Block[] = [];
  const removals: Removal[] = [];
  for (let index = 0, from = 0; index <= lines.length; index++) {
    const table = index < lines.length ? pipeTableAt(lines, index) : null;
    if (table === null && index < lines.length) continue;
    readText(lines.slice(from, index), rules, blocks, removals);
    if (table === null) break;
    blocks.push(table.block);
    from = table.end;
    index = table.end - 1;
  }
  return { blocks, removals };
}

function readText(lines: readonly FlatLine[], rules: FlatRules, blocks: Block[], removals: Removal[]): void {
  const marked = markPieces(lines, rules);
  for (const removal of marked.removals) removals.push(removal);
  const split = marked.pieces.flatMap((piece) => splitOneLine(piece, rules.lines));
  for (const piece of joinWrapped(split, rules.lines)) {
    if (piece.passage.ranges.length > 0) blocks.push(toBlock(piece, rules));
  }
}

function toBlock(piece: Piece, rules: FlatRules): TextBlock {
  const passage: Passage = { text: piece.passage.text.trim(), ranges: piece.passage.ranges };
  const isHeading = piece.kind === 'text' && isHeadingLine(passage.text, rules.lines);
  const kind = piece.kind === 'heading' || isHeading ? 'heading' : piece.kind === 'item' ? 'item' : 'paragraph';
  return { kind, level: piece.level, passage, linkChars: 0, path: piece.path, line: piece.line };
}
