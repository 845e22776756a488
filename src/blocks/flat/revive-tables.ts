import type { Block, Removal, TableBlock, TextBlock } from '../../model.ts';
import type { FlatRules } from '../../rules/flat.ts';
import { findForms } from './find-forms.ts';
import type { FlatLine } from './flat-line.ts';
import type { FlatStream } from './flat-stream.ts';
import { passageOfUnits, toStream } from './flat-stream.ts';
import type { FormCell, FormRegion } from './form-region.ts';
import { toTableBlock } from './form-region.ts';
import { loosenTable } from './loosen-table.ts';
import { marksBetween, unitsOf } from './read-lines.ts';
import { readProse } from './read-prose.ts';
import { holdsSections } from './split-one-line.ts';
import { takePageNumbers } from './take-page-numbers.ts';

interface Revived {
  readonly blocks: Block[];
  readonly removals: Removal[];
}

/** Filled cells without which a form among paragraphs is only talk of a form. */
const leastValues = 3;

/**
 * Forms whose cells came as paragraphs, lines or one run of text inside HTML, put back together as tables. Blocks that no
 * form touches stay as they are; what is left of a block beside a form, and a whole report in one block, is read as lines.
 */
export function reviveTables(blocks: readonly Block[], rules: FlatRules): Revived {
  const out: Revived = { blocks: [], removals: [] };
  let run: TextBlock[] = [];
  for (const block of blocks) {
    if (block.kind !== 'table') {
      run.push(block);
      continue;
    }
    reviveRun(run, rules, out);
    run = [];
    out.blocks.push(reformed(block, rules));
  }
  reviveRun(run, rules, out);
  return out;
}

/** A table that lost its spans, read as the form that its cells make one behind another; any other as it is. */
function reformed(table: TableBlock, rules: FlatRules): TableBlock {
  const cells = table.linkChars > 0 ? null : loosenTable(table);
  if (cells === null) return table;
  const read: Revived = { blocks: [], removals: [] };
  reviveRun(cells, rules, read);
  const [only, ...others] = read.blocks;
  return only?.kind === 'table' && others.length === 0 && read.removals.length === 0 ? only : table;
}

function reviveRun(blocks: readonly TextBlock[], rules: FlatRules, out: Revived): void {
  const { kept: run, removals } = takePageNumbers(blocks, rules);
  for (const removal of removals) out.removals.push(removal);
  const stream = toStream(run);
  let unit = 0;
  for (const region of filledForms(stream, findForms(stream, rules.forms))) {
    const [from, to] = unitsOf(stream, region);
    keepBetween(stream, run, [unit, from], rules, out);
    const table = toTableBlock(stream, region, marksBetween(stream, from, to));
    out.blocks.push({ ...table, linkChars: linksBetween(stream, run, from, to) });
    unit = to;
  }
  keepBetween(stream, run, [unit, stream.unitCount], rules, out);
}

/** Forms with values enough; blocks of one table that follow each other without a word between count as one. */
function filledForms(stream: FlatStream, regions: readonly FormRegion[]): FormRegion[] {
  const chains: FormRegion[][] = [];
  for (const region of regions) {
    const chain = chains.at(-1);
    if (chain !== undefined && chain.at(-1)?.to === region.from) chain.push(region);
    else chains.push([region]);
  }
  const count = (chain: readonly FormRegion[]): number =>
    chain.reduce((sum, region) => sum + countValues(stream, region), 0);
  return chains.filter((chain) => count(chain) >= leastValues).flat();
}

/** Cells with a figure; joined digits fill as many cells as theirs spans. */
function countValues(stream: FlatStream, region: FormRegion): number {
  const isDigit = (key: number): boolean => {
    const code = stream.keyCode[key] as number;
    return code >= 48 && code <= 57;
  };
  const isFilled = (cell: FormCell): boolean => !cell.isHeader && cell.spans.some((span) => isDigit(span.from));
  const isValue = (cell: FormCell): boolean => cell.col > 0 || (region.shape === 'glued' && cell.colSpan > 1);
  return region.cells
    .filter((cell) => isFilled(cell) && isValue(cell))
    .reduce((sum, cell) => sum + (region.shape === 'glued' ? cell.colSpan : 1), 0);
}

/** Blocks, or parts of blocks, that units `from` up to `to` make. */
function keepBetween(
  stream: FlatStream,
  run: readonly TextBlock[],
  [from, to]: readonly [number, number],
  rules: FlatRules,
  out: Revived,
): void {
  for (const [index, block] of run.entries()) {
    const start = Math.max(from, stream.lineUnits[index] as number);
    const end = Math.min(to, stream.lineUnits[index + 1] as number);
    if (start >= end) continue;
    const isWhole = start === stream.lineUnits[index] && end === stream.lineUnits[index + 1];
    if (isWhole && !holdsSections(block.passage.text)) {
      out.blocks.push(block);
      continue;
    }
    const line: FlatLine = { path: block.path, line: block.line, passage: passageOfUnits(stream, start, end) };
    const read = readProse([line], rules);
    for (const one of read.blocks) out.blocks.push(one);
    for (const one of read.removals) out.removals.push(one);
  }
}

/** Characters inside links among units `from` up to `to`; of a block in part as many as can be. */
function linksBetween(stream: FlatStream, run: readonly TextBlock[], from: number, to: number): number {
  let links = 0;
  for (const [index, block] of run.entries()) {
    const start = Math.max(from, stream.lineUnits[index] as number);
    const end = Math.min(to, stream.lineUnits[index + 1] as number);
    if (start < end) links += Math.min(block.linkChars, end - start);
  }
  return links;
}
