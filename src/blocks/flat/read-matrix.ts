import type { HeaderPlace } from '../../rules/forms.ts';
import type { FlatStream } from './flat-stream.ts';
import { gaps } from './flat-stream.ts';
import type { FormCell, FormRegion, ScannedRow } from './form-region.ts';
import { cellAt, labelEnd, shapeOf, valueCells } from './form-region.ts';
import type { MatrixRow, MatrixTrees } from './form-trees.ts';
import { matchLabel } from './label-tree.ts';
import type { PlacedRow } from './place-values.ts';
import { placeValues } from './place-values.ts';
import { scanRows } from './scan-rows.ts';
import { runAt, scanValues } from './scan-values.ts';
import type { Span } from './scan-values.ts';

interface Header {
  readonly cells: readonly FormCell[];
  readonly rows: number;
  readonly end: number;
}

/** Fewer rows than this without any value are header words. */
const leastRows = 3;

const noHeader = (from: number): Header => ({ cells: [], rows: 0, end: from });

/** Table 三 at key `from`: header words in any order, then rows by label. Null when no row follows. */
export function readTable3(stream: FlatStream, from: number, trees: MatrixTrees): FormRegion | null {
  const header = matchLabel(stream, from, trees.rows) === null ? scanHeader(stream, from, trees) : noHeader(from);
  const first = matchLabel(stream, header.end, trees.rows);
  if (first === null) return null;
  const isStray = (text: string): boolean => Array.from(text).every((char) => trees.groupAlphabet.has(char));
  const columns = trees.form.valueCols;
  const rules = { labels: trees.rows, units: null, stops: null, columns, isStray, isHeader: null };
  const scan = scanRows(stream, header.end, rules);
  const rows = [...scan.rows];
  while (isForeignTail(rows.at(-1))) rows.pop();
  const last = rows.at(-1);
  const to = Math.max(header.end, last?.values.at(-1)?.to ?? 0, last?.spans.at(-1)?.to ?? 0);
  if (rows.length === 0 || (header.rows === 0 && (rows[0]?.values.length ?? 0) === 0)) return null;
  if (rows.length < leastRows && rows.every((row) => row.values.length === 0)) return null;
  return layOut(stream, from, header, rows, to, trees);
}

/** `四、其他` behind the table: a heading that reads like the form's shortest row, and has no values. */
function isForeignTail(row: ScannedRow<MatrixRow> | undefined): boolean {
  const span = row?.spans[0];
  return row?.label?.level === 2 && row.values.length === 0 && span !== undefined && span.to - span.from <= 5;
}

/** Table 四 at key `from`: header words (if any) and one row of fifteen values. Null when the values do not follow. */
export function readTable4(stream: FlatStream, from: number, trees: MatrixTrees): FormRegion | null {
  const header = scanHeader(stream, from, trees);
  const values = scanValues(stream, header.end, () => false);
  const placed = placeValues(stream, values, trees.form.valueCols, header.end);
  const isFull = placed.kind === 'placed' || placed.kind === 'glued';
  if (!isFull && header.cells.length < 8) return null;
  const cells = [...header.cells, ...valueCells(placed, header.rows, 0)];
  const to = values.at(-1)?.to ?? header.end;
  return { from, to, shape: shapeOf([placed]), cells, rows: header.rows + 1, cols: trees.form.valueCols };
}

/** Header words on their places; words torn apart beyond recognition become one cell across all columns. */
function scanHeader(stream: FlatStream, from: number, trees: MatrixTrees): Header {
  const cells: FormCell[] = [];
  const met = new Map<readonly HeaderPlace[], number>();
  let key = from;
  for (;;) {
    const match = matchLabel(stream, key, trees.header);
    const count = match === null ? 0 : (met.get(match.value) ?? 0);
    const place = match?.value[count];
    if (match === null || place === undefined) break;
    met.set(match.value, count + 1);
    cells.push(cellAt({ from: key, to: match.end }, place[0], place[1], place[2], place[3], true));
    key = match.end;
  }
  const torn = tornEnd(stream, key, trees);
  const rows = Math.max(0, ...cells.map((cell) => cell.row + cell.rowSpan));
  if (torn === key) return { cells, rows, end: key };
  const cols = trees.form.labelCols + trees.form.valueCols;
  return { cells: [...cells, cellAt({ from: key, to: torn }, rows, 0, 1, cols, true)], rows: rows + 1, end: torn };
}

/** Behind a run of header characters that a row or a value must follow at once; else `from`. */
function tornEnd(stream: FlatStream, from: number, trees: MatrixTrees): number {
  for (let key = from; key < Math.min(stream.keyCount, from + 160); key++) {
    const isNew = key > from && (stream.keyGap[key] as number) > gaps.none;
    if (isNew && (beginsRow(stream, key, trees) || /^[\d/-]/u.test(runAt(stream, key)))) return key;
    if (!trees.headerAlphabet.has(stream.keyCode[key] as number)) return from;
  }
  return from;
}

/** True where a row begins. 总计 and 其他 are words of the header: what is made of nothing else begins none. */
function beginsRow(stream: FlatStream, key: number, trees: MatrixTrees): boolean {
  const match = matchLabel(stream, key, trees.rows);
  if (match === null) return false;
  return stream.keyCode.subarray(match.from, match.end).some((code) => !trees.headerAlphabet.has(code));
}

const nowhere: PlacedRow = { kind: 'unplaced', values: [] };

type MatrixScan = readonly ScannedRow<MatrixRow>[];

function layOut(
  stream: FlatStream,
  from: number,
  header: Header,
  scanned: MatrixScan,
  to: number,
  trees: MatrixTrees,
): FormRegion {
  const { labelCols, valueCols } = trees.form;
  const cells: FormCell[] = [...header.cells];
  const placedRows: PlacedRow[] = [];
  const open: OpenGroup[] = [null, null, null];
  // Where a row has more values than columns, those of other rows stand there: a row without any is not blank.
  const hasStrayed = scanned.some((line) => line.values.length > valueCols);
  let row = header.rows;
  const close = (level: number): void => {
    const closing = open.slice(level).filter((group) => group !== null);
    // A group that another one follows at once has a row of its own.
    if (closing.some((group) => group.row === row)) row++;
    for (const group of closing) cells.push({ ...group, rowSpan: row - group.row });
    open.fill(null, level);
  };
  for (const [index, line] of scanned.entries()) {
    if (line.label === null && line.values.length === 0) {
      attachStray(open, line.spans, row);
      continue;
    }
    const level = line.label?.level ?? openDepth(open);
    close(level);
    if (isOpenGroup(line, scanned[index + 1])) {
      open[level] = { ...cellAt(null, row, level), spans: line.spans };
      continue;
    }
    const isGone = hasStrayed && line.values.length === 0;
    const placed = isGone ? nowhere : placeValues(stream, line.values, valueCols, labelEnd(line));
    placedRows.push(placed);
    cells.push(
      { ...cellAt(null, row, level, 1, labelCols - level), spans: line.spans },
      ...valueCells(placed, row, labelCols),
    );
    row++;
  }
  close(0);
  return { from, to, shape: shapeOf(placedRows), cells, rows: row, cols: labelCols + valueCols };
}

/** A group label that goes on beside the rows to come; `isTorn`: known by pieces only. */
type OpenGroup = (FormCell & { readonly isTorn?: boolean }) | null;

const openDepth = (open: readonly OpenGroup[]): number => open.findLastIndex((group) => group !== null) + 1;

/** A group label has no values of its own and deeper rows (or a torn part of itself) behind it. */
function isOpenGroup(line: ScannedRow<MatrixRow>, next: ScannedRow<MatrixRow> | undefined): boolean {
  if (line.label === null || !line.label.isGroup || line.values.length > 0 || next === undefined) return false;
  return next.label === null || next.label.level > line.label.level;
}

/** A piece of a torn group goes to the group that is open; where none is, to the outermost one, which it begins. */
function attachStray(open: OpenGroup[], spans: readonly Span[], row: number): void {
  const level =
    open[0]?.isTorn === true
      ? 0
      : Math.max(
          0,
          open.findLastIndex((group) => group !== null),
        );
  const group = open[level] ?? { ...cellAt(null, row, 0), isTorn: true };
  open[level] = { ...group, spans: [...group.spans, ...spans] };
}
