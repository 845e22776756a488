import type { ChunkRule } from '../rules/strip-rules.ts';
import type { Claim } from './claim.ts';
import type { Line } from './read-lines.ts';

const LONG = 20;

/** Numbers 1, 2, 3 … in front of blocks that go on in the middle of the sentence before them. */
export function findChunks(lines: readonly Line[], rules: readonly ChunkRule[]): Claim[] {
  const claims: Claim[] = [];
  for (const rule of rules) {
    const chunks = readChunks(lines, rule);
    if (chunks.length < 2) continue;
    for (const { block, to } of chunks) {
      claims.push({ block, from: 0, to, rule: rule.id, category: rule.category, key: null, value: '' });
    }
  }
  return claims;
}

function readChunks(lines: readonly Line[], rule: ChunkRule): { block: number; to: number }[] {
  const chunks: { block: number; to: number }[] = [];
  for (let block = 0; block < lines.length; block++) {
    const { block: own } = lines[block] as Line;
    if (own.kind === 'table') continue;
    const match = rule.prefix.exec(own.passage.text.slice(0, 12));
    if (match === null || Number(match[1]) !== chunks.length + 1) continue;
    if (chunks.length > 0 && !isCutBefore(lines[block - 1], rule)) return [];
    if (chunks.length === 0 && block > 3) return [];
    chunks.push({ block, to: match[0].length });
  }
  return chunks;
}

function isCutBefore(line: Line | undefined, rule: ChunkRule): boolean {
  if (line === undefined || line.block.kind === 'table' || line.chars < LONG) return false;
  return !rule.ended.test(line.block.passage.text.trimEnd().slice(-1));
}
