import type { Cell, Passage, Range, TableBlock } from '../../model.ts';
import { isCounted, trimPassage } from '../../passage.ts';
import { cutPassage } from './cut-passage.ts';
import type { FlatLine } from './flat-line.ts';

interface PipeRow {
  readonly cells: readonly Passage[];
  readonly marks: readonly Range[];
}

/** A table of no known form that starts at `lines[from]`: two or more lines of two or more cells parted by `|` or tabs. */
export function pipeTableAt(lines: readonly FlatLine[], from: number): { block: TableBlock; end: number } | null {
  const isRow = isPipeLine(lines[from]) ? isPipeLine : isTabLine;
  if (!isRow(lines[from])) return null;
  const rows: PipeRow[] = [];
  let end = from;
  for (let at = from; at < lines.length; at++) {
    const line = lines[at] as FlatLine;
    if (line.passage.ranges.length === 0) continue;
    if (!isRow(line) || at - end > 2) break;
    rows.push(toRow(line));
    end = at + 1;
  }
  return rows.length < (isRow === isPipeLine ? 2 : 3) ? null : { block: toTable(rows, lines[from] as FlatLine), end };
}

/** `| a | b |`, `a | b | c`: two marks at least, and text in two cells at least. */
function isPipeLine(line: FlatLine | undefined): boolean {
  if (line === undefined || line.passage.text.length > 2000) return false;
  const cells = line.passage.text.split(/[|｜]/u);
  return cells.length > 2 && cells.filter((cell) => cell.trim() !== '').length > 1;
}

/** Three cells at least, all of them filled: an indented line is no row. */
function isTabLine(line: FlatLine | undefined): boolean {
  if (line === undefined || line.passage.text.length > 2000) return false;
  const cells = line.passage.text.trim().split('\t');
  return cells.length > 2 && cells.filter((cell) => cell.trim() !== '').length > 2;
}

function toRow(line: FlatLine): PipeRow {
  const text = line.passage.text;
  const at = [...text.matchAll(/[|｜\t]/gu)].map((match) => match.index);
  const parts = cutPassage(
    line.passage,
    at.flatMap((offset) => [offset, offset + 1]),
  );
  const cells = parts.filter((_, index) => index % 2 === 0).map(trimPassage);
  const marks = parts.filter((part, index) => index % 2 === 1 && isCounted(part.text)).flatMap((part) => part.ranges);
  if (/^\s*[|｜]/u.test(text)) cells.shift();
  if (/[|｜]\s*$/u.test(text)) cells.pop();
  return { cells, marks };
}

function toTable(rows: readonly PipeRow[], first: FlatLine): TableBlock {
  const cols = Math.max(...rows.map((row) => row.cells.length));
  const cells = rows.flatMap((row, r) =>
    row.cells.map((passage, c): Cell => ({ passage, row: r, col: c, rowSpan: 1, colSpan: 1, isHeader: r === 0 })),
  );
  const marks = rows.flatMap((row) => row.marks);
  return {
    kind: 'table',
    shape: 'flat',
    cells,
    rows: rows.length,
    cols,
    linkChars: 0,
    marks,
    path: first.path,
    line: first.line,
  };
}
