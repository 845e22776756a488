import type { Block, Passage, Range, Removal, TableBlock } from '../../model.ts';
import { trimPassage } from '../../passage.ts';
import type { FlatRules } from '../../rules/flat.ts';
import { cutPassage } from './cut-passage.ts';
import { findForms } from './find-forms.ts';
import type { FlatLine } from './flat-line.ts';
import type { FlatStream } from './flat-stream.ts';
import { lineOfUnit, passageOfUnits, rangesOfUnits, toStream } from './flat-stream.ts';
import { foldChar, PIPE } from './fold-char.ts';
import type { FormRegion } from './form-region.ts';
import { toTableBlock } from './form-region.ts';
import { readProse } from './read-prose.ts';
import { cellCount, isCaptionRow, widened, withCaption } from './widen-table.ts';
import { takePageNumbers } from './take-page-numbers.ts';

/**
 * Lines of flattened text as blocks, in reading order. Also for text that was flattened inside HTML (a `<pre>`, a whole
 * report in one `<p>`): one {@link FlatLine} per line with its passage, DOM path and source line; empty lines are kept
 * as empty passages. Every counted character of `lines` ends in one block, in a table's marks, or in one removal.
 */
export function readLines(lines: readonly FlatLine[], rules: FlatRules): { blocks: Block[]; removals: Removal[] } {
  const { kept, removals } = takePageNumbers(lines, rules);
  const stream = toStream(kept);
  const blocks: Block[] = [];
  let unit = 0;
  for (const region of findForms(stream, rules.forms)) {
    const [from, to] = unitsOf(stream, region);
    const table = widened(toTableBlock(stream, region, marksBetween(stream, from, to)), linesBetween(stream, from, to));
    const start = captionStart(stream, from, unit, table.cols);
    take(readProse(linesBetween(stream, unit, start), rules), blocks, removals);
    blocks.push(start < from ? captioned(table, stream, start, from) : table);
    unit = to;
  }
  take(readProse(linesBetween(stream, unit, stream.unitCount), rules), blocks, removals);
  return { blocks, removals };
}

/** First unit of the written caption row above a form that is written in rows of the same width; else `from`. */
function captionStart(stream: FlatStream, from: number, earliest: number, cols: number): number {
  const index = lineOfUnit(stream, from);
  const first = stream.lines[index];
  const start = stream.lineUnits[index - 1];
  if (start === undefined || start < earliest || stream.lineUnits[index] !== from) return from;
  const isWritten = cellCount(first?.passage.text.trim()) === cols;
  return isWritten && isCaptionRow(stream.lines[index - 1], cols) ? start : from;
}

function captioned(table: TableBlock, stream: FlatStream, from: number, to: number): TableBlock {
  const line = stream.lines[lineOfUnit(stream, from)] as FlatLine;
  const text = line.passage.text;
  const first = text.indexOf('|') + 1;
  const [, caption] = cutPassage(line.passage, [first, text.indexOf('|', first)]);
  const place = { path: line.path, line: line.line };
  return withCaption(table, trimPassage(caption as Passage), marksBetween(stream, from, to), place);
}

function take(read: { blocks: Block[]; removals: Removal[] }, blocks: Block[], removals: Removal[]): void {
  for (const block of read.blocks) blocks.push(block);
  for (const removal of read.removals) removals.push(removal);
}

/** Units of the region: its keys, and the cell marks around it that are not the next row's. */
export function unitsOf(stream: FlatStream, region: FormRegion): [from: number, to: number] {
  const from = (stream.keyUnit[region.from] as number) - (stream.marksLead[region.from] as number);
  const to = stream.keyUnit[region.to - 1] as number;
  return [from, to + 1 + (stream.marksTail[region.to] as number) + (stream.marksAlone[region.to] as number)];
}

/** Positions of the cell marks among units `from` up to `to`. */
export function marksBetween(stream: FlatStream, from: number, to: number): Range[] {
  const marks: Range[] = [];
  for (let unit = from; unit < to; unit++) {
    const isMark = foldChar(stream.text.codePointAt(stream.unitAt[unit] as number) as number) === PIPE;
    if (isMark) marks.push(...rangesOfUnits(stream, unit, unit + 1));
  }
  return marks;
}

/** The lines (or parts of lines) that units `from` up to `to` make. */
function linesBetween(stream: FlatStream, from: number, to: number): FlatLine[] {
  const out: FlatLine[] = [];
  for (let index = lineOfUnit(stream, from); index < stream.lines.length; index++) {
    const line = stream.lines[index] as FlatLine;
    const start = stream.lineUnits[index] as number;
    const end = stream.lineUnits[index + 1] as number;
    if (start > to || (start === to && end > start)) break;
    const isWhole = start >= from && end <= to;
    out.push(isWhole ? line : { ...line, passage: passageOfUnits(stream, Math.max(start, from), Math.min(end, to)) });
  }
  return out;
}
