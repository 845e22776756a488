import type { FlatStream } from './flat-stream.ts';
import { gaps } from './flat-stream.ts';
import type { FormCell, FormRegion } from './form-region.ts';
import { cellAt, labelEnd, shapeOf, valueCells } from './form-region.ts';
import type { FormTrees } from './form-trees.ts';
import { matchLabel } from './label-tree.ts';
import type { PlacedRow } from './place-values.ts';
import { placeValues } from './place-values.ts';
import { scanRows } from './scan-rows.ts';
import type { Span } from './scan-values.ts';

const longestColumn = 24;

/** One 第二十条 block at key `from`: caption (if printed), corner and columns, rows. Null when it is not one. */
export function readTable2(stream: FlatStream, from: number, trees: FormTrees): FormRegion | null {
  const caption = matchLabel(stream, from, trees.captions);
  const headerFrom = caption?.end ?? from;
  const header = scanHeader(stream, headerFrom, trees);
  if (header.length < (caption === null ? 2 : 0)) return null;
  const bodyFrom = header.at(-1)?.to ?? headerFrom;
  const known = Math.max(0, header.length - 1);
  const rules = {
    labels: trees.table2Rows,
    units: null,
    stops: trees.captions,
    columns: known,
    isStray: null,
    isHeader: null,
  };
  const scan = scanRows(stream, bodyFrom, rules);
  if (header.length === 0 && !scan.rows.some((row) => row.values.length > 0)) return null;
  const columns = known > 0 ? known : Math.max(1, ...scan.rows.map((row) => row.values.length));
  const cells: FormCell[] = [];
  let row = 0;
  if (caption !== null) cells.push(cellAt({ from, to: caption.end }, row++, 0, 1, columns + 1, true));
  if (header.length > 0) cells.push(...header.map((span, col) => cellAt(span, row, col, 1, 1, true)));
  if (header.length > 0) row++;
  const place = (hasGlued: boolean): PlacedRow[] =>
    scan.rows.map((line) => placeValues(stream, line.values, columns, labelEnd(line), hasGlued));
  const alone = place(false);
  const placed = alone.some((line) => line.kind === 'glued') ? place(true) : alone;
  for (const [index, line] of scan.rows.entries()) {
    cells.push(
      { ...cellAt(null, row, 0), spans: line.spans },
      ...valueCells(placed[index] as (typeof placed)[0], row, 1),
    );
    row++;
  }
  return { from, to: scan.end, shape: shapeOf(placed), cells, rows: row, cols: columns + 1 };
}

/** 信息内容 and the column words; a word that nobody knows is a column too when a known row or column follows it. */
function scanHeader(stream: FlatStream, from: number, trees: FormTrees): Span[] {
  const corner = matchLabel(stream, from, trees.corners);
  const first = corner?.end ?? from;
  const columns: Span[] = [];
  for (let key = first; columns.length < 6;) {
    const end = matchLabel(stream, key, trees.columns)?.end ?? unknownColumn(stream, key, trees);
    if (end === null) break;
    columns.push({ from: key, to: end });
    key = end;
  }
  if (corner === null || columns.length === 0) return [];
  return [{ from, to: corner.end }, ...columns];
}

/** A short text of its own, without figures outside brackets, in front of a known row, a known column or another such text. */
function unknownColumn(stream: FlatStream, from: number, trees: FormTrees, depth = 0): number | null {
  if ((stream.keyGap[from] as number) <= gaps.space || matchLabel(stream, from, trees.table2Rows) !== null) return null;
  let text = '';
  for (let key = from + 1; key < Math.min(stream.keyCount, from + longestColumn); key++) {
    text += String.fromCharCode(stream.keyCode[key - 1] as number);
    if (/\d/u.test(text.replace(/[(](?:19|20)?\d{0,4}年?度?[)]?/u, ''))) return null;
    if ((stream.keyGap[key] as number) <= gaps.space) continue;
    const isInside = matchLabel(stream, key, trees.table2Rows) ?? matchLabel(stream, key, trees.columns);
    return isInside !== null || (depth < 3 && unknownColumn(stream, key, trees, depth + 1) !== null) ? key : null;
  }
  return null;
}
