import { flatMap } from '../flat-map.ts';
import { fold } from '../fold-key.ts';
import type { TableBlock } from '../model.ts';
import type { TableRule } from '../rules/strip-rules.ts';
import type { Claim } from './claim.ts';
import { claimAll } from './claim.ts';
import { readFields } from './read-fields.ts';
import type { Line } from './read-lines.ts';

const CELLS = 80;

/** Tables that are no data: metadata blocks, calendars. */
export function matchTables(lines: readonly Line[], rules: readonly TableRule[]): Claim[] {
  return flatMap(lines, (line, index) => {
    if (line.block.kind !== 'table') return [];
    const cells = foldCells(line.block);
    const table = line.block;
    return rules
      .filter((rule) => isKind(cells, rule))
      .map((rule) => ({ ...claimAll(index, rule), fields: readFields(table.cells, rule.labels) }));
  });
}

function foldCells(table: TableBlock): string[] {
  return table.cells.slice(0, CELLS).map((cell) => fold(cell.passage.text.slice(0, 60)));
}

function isKind(cells: readonly string[], rule: TableRule): boolean {
  if (cells.some((cell) => rule.never.test(cell))) return false;
  return cells.filter((cell) => rule.cell.test(cell)).length >= rule.least;
}
