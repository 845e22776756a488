import { fold } from '../fold-key.ts';
import type { TableBlock } from '../model.ts';
import type { TableRule } from '../rules/strip-rules.ts';
import type { Claim } from './claim.ts';
import { claimAll } from './claim.ts';
import { keyOfLabel, readFields } from './read-fields.ts';
import type { Line } from './read-lines.ts';

const CELLS = 80;

/** Tables that are no data: metadata blocks, calendars. */
export function matchTables(lines: readonly Line[], rules: readonly TableRule[]): Claim[] {
  const claims: Claim[] = [];
  for (const [index, { block }] of lines.entries()) {
    if (block.kind !== 'table') continue;
    const cells = foldCells(block);
    for (const rule of rules) {
      if (!isKind(block, cells, rule)) continue;
      claims.push({ ...claimAll(index, rule), fields: readFields(block.cells, rule.labels) });
    }
  }
  return claims;
}

function foldCells(table: TableBlock): string[] {
  return table.cells.slice(0, CELLS).map((cell) => fold(cell.passage.text.slice(0, 60)));
}

function isKind(table: TableBlock, cells: readonly string[], rule: TableRule): boolean {
  if (table.cells.length > (rule.most ?? Infinity) || cells.some((cell) => rule.never.test(cell))) return false;
  let labels = 0;
  for (let at = 0; at < cells.length && labels < rule.least; at++) {
    if (rule.cell.test(cells[at] ?? '') && !isHead(table, at, rule)) labels++;
  }
  return labels >= rule.least;
}

/** The cell to the right is a label too: no value stands beside this one. */
function isHead({ cells }: TableBlock, at: number, { labels }: TableRule): boolean {
  const [cell, next] = [cells[at], cells[at + 1]];
  if (cell === undefined || next?.row !== cell.row) return false;
  return [cell, next].every(({ passage }) => keyOfLabel(passage.text.trim(), labels) !== null);
}
