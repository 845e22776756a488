import type { FlatStream } from './flat-stream.ts';
import { gaps } from './flat-stream.ts';
import type { FormCell, FormRegion, ScannedRow } from './form-region.ts';
import { cellAt, labelEnd, shapeOf, valueCells } from './form-region.ts';
import type { FormTrees, ListWord } from './form-trees.ts';
import { matchLabel } from './label-tree.ts';
import { placeValues } from './place-values.ts';
import { scanRows } from './scan-rows.ts';
import type { Span } from './scan-values.ts';
import { runAt } from './scan-values.ts';

interface HeaderWord {
  readonly from: number;
  readonly to: number;
  readonly word: ListWord;
}

/** Rows that must carry values before a run of labels without a header counts as a table. */
const leastRows = 3;
/** Header words that are no accident. */
const leastWords = 3;

/** An indicator list at key `from`: header words (if printed), then label, unit and figures a row. */
export function readListForm(stream: FlatStream, from: number, trees: FormTrees): FormRegion | null {
  const header = scanHeader(stream, from, trees);
  const indexes = scanIndexes(stream, header.at(-1)?.to ?? from, header.length);
  const bodyFrom = indexes.at(-1)?.to ?? header.at(-1)?.to ?? from;
  if (header.length === 0 && (stream.keyGap[from] as number) === gaps.none && from > 0) return null;
  const figures = header.filter((word) => word.word === 'value').length;
  const rules = {
    labels: trees.listRows,
    units: trees.units,
    stops: null,
    columns: figures === 0 ? null : figures,
    isStray: null,
    isHeader: (key: number): boolean => scanHeader(stream, key, trees).length >= leastWords,
  };
  const scan = scanRows(stream, bodyFrom, rules);
  const filled = scan.rows.filter((row) => row.values.length > 0);
  // Behind a page break a whole header may stand over the last row alone.
  const isSure = header.length >= leastWords && filled.length > 0;
  if (!isSure && (header.length === 0 ? filled : scan.rows).length < leastRows) return null;
  const head = { from, words: header, indexes };
  return layOut(stream, head, scan.rows, scan.end, figures === 0 ? usualCount(filled) : figures);
}

/** `甲 乙 丙 1 2` under the header: one sign a column, 甲 first. Empty when there is no such row. */
function scanIndexes(stream: FlatStream, from: number, count: number): Span[] {
  const spans: Span[] = [];
  if (count < 2) return spans;
  for (let key = from; spans.length < count; key++) {
    const isSign = /^[甲乙丙丁戊己\d]$/u.test(runAt(stream, key));
    if (!isSign || (spans.length === 0 && runAt(stream, key) !== '甲')) return [];
    spans.push({ from: key, to: key + 1 });
  }
  return spans;
}

interface ListHead {
  readonly from: number;
  readonly words: readonly HeaderWord[];
  readonly indexes: readonly Span[];
}

/** 指标名称, 单位, 2017, 历年累计 …; the corner word comes first, or there is no header. */
function scanHeader(stream: FlatStream, from: number, trees: FormTrees): HeaderWord[] {
  const words: HeaderWord[] = [];
  for (let key = from; words.length < 8;) {
    const match = matchLabel(stream, key, trees.listHeader);
    if (words.length === 0 && match?.value !== 'corner') return [];
    if (words.length > 0 && matchLabel(stream, key, trees.listRows) !== null) break;
    const year = yearEnd(stream, key);
    const end = year ?? match?.end;
    if (end === undefined) break;
    words.push({ from: key, to: end, word: year === null ? (match?.value ?? 'value') : 'value' });
    key = end;
  }
  return words;
}

function yearEnd(stream: FlatStream, from: number): number | null {
  const run = runAt(stream, from);
  const year = /^(?:19|20)\d\d(?:年度|年)?/u.exec(run)?.[0];
  if (year === undefined) return null;
  const end = from + year.length;
  if (year.length < run.length) return year.length > 4 ? end : null;
  const more = /^年?度?(?=$|[^一-龥])/u.exec(runAt(stream, end))?.[0] ?? '';
  return year.length === 4 ? end + more.length : end;
}

/** How many figures most rows have; the larger on a tie. */
function usualCount(rows: readonly ScannedRow<true>[]): number {
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(row.values.length, (counts.get(row.values.length) ?? 0) + 1);
  const sorted = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return Math.max(1, sorted[0]?.[0] ?? 1);
}

function layOut(
  stream: FlatStream,
  { from, words, indexes }: ListHead,
  rows: readonly ScannedRow<true>[],
  to: number,
  columns: number,
): FormRegion {
  const hasUnits = words.some((word) => word.word === 'unit') || rows.some((row) => row.unit !== null);
  const firstCol = hasUnits ? 2 : 1;
  const place = (span: Span, row: number, col: number): FormCell =>
    cellAt({ from: span.from, to: span.to }, row, headerCol(words, col, hasUnits), 1, 1, true);
  const cells: FormCell[] = words.map((word, col) => place(word, 0, col));
  cells.push(...indexes.map((span, col) => place(span, 1, col)));
  let row = (words.length > 0 ? 1 : 0) + (indexes.length > 0 ? 1 : 0);
  const placed = rows.map((line) => placeValues(stream, line.values, columns, labelEnd(line)));
  for (const [index, line] of rows.entries()) {
    cells.push({ ...cellAt(null, row, 0), spans: line.spans });
    if (hasUnits) cells.push(cellAt(line.unit, row, 1));
    cells.push(...valueCells(placed[index] as (typeof placed)[0], row, firstCol));
    row++;
  }
  return { from, to, shape: shapeOf(placed), cells, rows: row, cols: firstCol + columns };
}

/** Figures follow the unit column even when the header does not name it. */
function headerCol(header: readonly HeaderWord[], index: number, hasUnits: boolean): number {
  const namesUnit = header.some((word) => word.word === 'unit');
  return index > 0 && hasUnits && !namesUnit ? index + 1 : index;
}
