import type { FlatStream } from './flat-stream.ts';
import { gaps } from './flat-stream.ts';
import type { FormCell, FormRegion } from './form-region.ts';
import { cellAt, shapeOf, valueCells } from './form-region.ts';
import type { FormTrees } from './form-trees.ts';
import { matchLabel } from './label-tree.ts';
import { placeValues } from './place-values.ts';
import { runAt, scanValues } from './scan-values.ts';
import type { Span } from './scan-values.ts';

/** Fewer column words than this are words of a sentence. */
const leastColumns = 2;
const mostColumns = 3;

/** The table of fees at key `from`: a corner (if printed), its columns, one row of values. Null when it is not one. */
export function readFeeForm(stream: FlatStream, from: number, trees: FormTrees): FormRegion | null {
  const corner = cornerAt(stream, from, trees);
  const columns: Span[] = [];
  let hasNotices = false;
  for (let key = corner?.to ?? from; columns.length < mostColumns;) {
    const match = matchLabel(stream, key, trees.feeColumns);
    if (match === null) break;
    columns.push({ from: key, to: match.end });
    hasNotices ||= match.value === 'notices';
    key = match.end;
  }
  const head = columns.at(-1);
  if (head === undefined || columns.length < leastColumns || !hasNotices) return null;
  const row = matchLabel(stream, head.to, trees.feeRows);
  const label = row === null ? null : { from: head.to, to: row.end };
  // Above a row that has its own label, it is a caption.
  if (corner !== null && label !== null && matchLabel(stream, corner.from, trees.feeRows) !== null) return null;
  const bodyFrom = label?.to ?? head.to;
  const values = valuesAt(stream, bodyFrom, columns.length);
  const placed = placeValues(stream, values, columns.length, bodyFrom);
  if (values.length === 0 || placed.kind === 'unplaced') return null;
  const firstCol = corner === null && label === null ? 0 : 1;
  const cells: FormCell[] = columns.map((span, col) => cellAt(span, 0, firstCol + col, 1, 1, true));
  if (firstCol > 0) cells.push(cellAt(corner, 0, 0, label === null ? 2 : 1, 1, true));
  if (label !== null) cells.push(cellAt(label, 1, 0));
  cells.push(...valueCells(placed, 1, firstCol));
  const to = values.at(-1)?.to ?? bodyFrom;
  return { from, to, shape: shapeOf([placed]), cells, rows: 2, cols: firstCol + columns.length };
}

/** A word in a cell or on a line of its own; behind an ordinal it is the heading of the section. */
function cornerAt(stream: FlatStream, from: number, trees: FormTrees): Span | null {
  const match = matchLabel(stream, from, trees.feeCorners);
  const isApart = from === 0 || (stream.keyGap[from] as number) > gaps.space;
  return match === null || match.body !== from || !isApart ? null : { from, to: match.end };
}

/** Behind the whole header, digits for every column are values, even where a sentence is glued to them. */
function valuesAt(stream: FlatStream, from: number, columns: number): Span[] {
  const values = scanValues(stream, from, () => false);
  if (values.length > 0) return values;
  const digits = /^\d+(?=(?![件条次个项人篇宗起份元万亿年月日号])\p{Script=Han})/u.exec(runAt(stream, from))?.[0] ?? '';
  return digits.length < columns ? [] : [{ from, to: from + digits.length }];
}
