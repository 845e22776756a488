import type { Block, MetaField, Passage, Removal, TableBlock, TextBlock } from '../model.ts';
import { joinPassages, rangeLength, slicePassage, trimPassage } from '../passage.ts';
import type { Claim } from './claim.ts';

export interface TakenOut {
  readonly blocks: readonly Block[];
  /** Index of each of them among the blocks that came in. */
  readonly places: readonly number[];
  readonly removals: readonly Removal[];
  readonly metadata: readonly MetaField[];
}

interface Stretch {
  from: number;
  to: number;
  claim: Claim | null;
}

/** Unites the claims of all rules: metadata wins over removal, then the lowest rule id; every position goes to one row. */
export function takeOut(blocks: readonly Block[], claims: readonly Claim[]): TakenOut {
  const byBlock = new Map<number, Claim[]>();
  for (const claim of claims) {
    const own = byBlock.get(claim.block);
    if (own === undefined) byBlock.set(claim.block, [claim]);
    else own.push(claim);
  }
  const kept: Block[] = [];
  const places: number[] = [];
  const removals: Removal[] = [];
  const metadata: MetaField[] = [];
  for (const [index, block] of blocks.entries()) {
    const own = byBlock.get(index);
    if (own === undefined) kept.push(block);
    else if (block.kind === 'table') sortTable(block, own, removals, metadata);
    else sortText(block, own, { kept, removals, metadata });
    if (kept.length > places.length) places.push(index);
  }
  return { blocks: kept, places, removals, metadata };
}

function sortText(
  block: TextBlock,
  claims: readonly Claim[],
  out: { kept: Block[]; removals: Removal[]; metadata: MetaField[] },
): void {
  const stays: Passage[] = [];
  for (const { from, to, claim } of shareOut(block.passage.text.length, claims)) {
    const passage = trimPassage(slicePassage(block.passage, from, to));
    if (passage.text === '') continue;
    if (claim === null) stays.push(passage);
    else record(block, passage, claim, out.removals, out.metadata);
  }
  if (stays.length === 0) return;
  const passage = joinPassages(stays, ' ');
  out.kept.push({ ...block, passage, linkChars: Math.min(block.linkChars, rangeLength(passage.ranges)) });
}

function sortTable(table: TableBlock, claims: readonly Claim[], removals: Removal[], metadata: MetaField[]): void {
  const claim = claims.find(({ fields }) => fields !== undefined) ?? claims.reduce(stronger);
  const fields = claim.fields ?? [];
  for (const { key, value, cells } of fields) {
    const passage = joinPassages(passagesOf(table, cells), ' ');
    record(table, passage, { ...claim, key, value }, removals, metadata);
  }
  const used = new Set<number>();
  for (const { cells } of fields) for (const index of cells) used.add(index);
  const others: Passage[] = [];
  for (const [index, { passage }] of table.cells.entries()) if (!used.has(index)) others.push(passage);
  const marks: Passage = { text: '|'.repeat(rangeLength(table.marks)), ranges: table.marks };
  const rest = joinPassages([...others, marks], ' ');
  if (rest.ranges.length > 0 || fields.length === 0) record(table, rest, claim, removals, metadata);
}

function passagesOf(table: TableBlock, cells: readonly number[]): Passage[] {
  const passages: Passage[] = [];
  for (const index of cells) {
    const cell = table.cells[index];
    if (cell !== undefined) passages.push(cell.passage);
  }
  return passages;
}

function record(block: Block, passage: Passage, claim: Claim, removals: Removal[], metadata: MetaField[]): void {
  const { path, line } = block;
  const { key, rule, category, value } = claim;
  if (key === null) removals.push({ path, line, rule, category, passage });
  else metadata.push({ path, line, key, value, passage, from: 'line', rule });
}

/** Cuts `length` at every claim's ends and gives each stretch to its strongest claim. */
function shareOut(length: number, claims: readonly Claim[]): Stretch[] {
  if (claims.every(({ from, to }) => from <= 0 && to >= length))
    return [{ from: 0, to: length, claim: claims.reduce(stronger) }];
  const cuts = new Set([0, length]);
  for (const { from, to } of claims) cuts.add(Math.min(from, length)).add(Math.min(to, length));
  const ends = [...cuts].sort((a, b) => a - b);
  const stretches: Stretch[] = [];
  for (let i = 1; i < ends.length; i++) {
    const [from, to] = [ends[i - 1] as number, ends[i] as number];
    const over = claims.filter((claim) => claim.from <= from && claim.to >= to);
    const claim = over.length === 0 ? null : over.reduce(stronger);
    const last = stretches.at(-1);
    if (last !== undefined && last.claim === claim) last.to = to;
    else stretches.push({ from, to, claim });
  }
  return stretches;
}

function stronger(a: Claim, b: Claim): Claim {
  if ((a.key === null) !== (b.key === null)) return a.key === null ? b : a;
  if (a.rule !== b.rule) return a.rule < b.rule ? a : b;
  return a.from <= b.from ? a : b;
}
