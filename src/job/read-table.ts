import { join } from 'node:path';
import { existsSync } from 'node:fs';
import { readRecords } from '../write/read-records.ts';

/** A row of a table as it stands in the file: every cell is text. */
export type TextRow = Readonly<Record<string, string>>;

/** The rows of `tables/<name>.csv` of an output, in their order; none when the output has no such table. */
export async function* readTable(out: string, name: string): AsyncGenerator<TextRow> {
  const path = join(out, 'tables', `${name}.csv`);
  if (!existsSync(path)) return;
  let header: string[] | null = null;
  for await (const record of readRecords(path)) {
    const cells = cellsOf(record);
    if (header === null) header = cells;
    else yield Object.fromEntries(header.map((column, i) => [column, cells[i] ?? '']));
  }
}

/** The cells of a record that we wrote: a cell in quotes holds commas, line ends and doubled quotes. */
function cellsOf(record: string): string[] {
  const cells: string[] = [];
  const end = record.endsWith('\n') ? record.length - 1 : record.length;
  for (let at = 0; at <= end;) {
    if (record[at] !== '"') {
      const comma = record.indexOf(',', at);
      const stop = comma < 0 || comma > end ? end : comma;
      cells.push(record.slice(at, stop));
      at = stop + 1;
      continue;
    }
    let close = record.indexOf('"', at + 1);
    while (record[close + 1] === '"') close = record.indexOf('"', close + 2);
    cells.push(record.slice(at + 1, close).replaceAll('""', '"'));
    at = close + 2;
  }
  return cells;
}

/** Rows that stand together under one id. */
export interface RowGroup {
  readonly id: string;
  readonly rows: readonly TextRow[];
}

/** Groups of rows that follow each other with the same `column`. */
export async function* groupRows(rows: AsyncIterable<TextRow>, column: string): AsyncGenerator<RowGroup> {
  let group: { id: string; rows: TextRow[] } | null = null;
  for await (const row of rows) {
    const id = row[column] ?? '';
    if (group !== null && group.id !== id) yield group;
    if (group === null || group.id !== id) group = { id, rows: [] };
    group.rows.push(row);
  }
  if (group !== null) yield group;
}

/** Groups of two tables side by side, in order of their ids. Both must be sorted by id; memory holds two groups. */
export async function* pairGroups(
  a: AsyncIterable<RowGroup>,
  b: AsyncIterable<RowGroup>,
): AsyncGenerator<{ readonly id: string; readonly a: readonly TextRow[]; readonly b: readonly TextRow[] }> {
  const [left, right] = [a[Symbol.asyncIterator](), b[Symbol.asyncIterator]()];
  let [one, other] = [await left.next(), await right.next()];
  while (one.done !== true || other.done !== true) {
    const order = one.done === true ? 1 : other.done === true ? -1 : compareIds(one.value.id, other.value.id);
    const [rowsA, rowsB] = [
      order <= 0 && one.done !== true ? one.value : null,
      order >= 0 && other.done !== true ? other.value : null,
    ];
    yield { id: (rowsA ?? rowsB)?.id ?? '', a: rowsA?.rows ?? [], b: rowsB?.rows ?? [] };
    if (rowsA !== null) one = await left.next();
    if (rowsB !== null) other = await right.next();
  }
}

/** The order of the tables: by page, then by the number of the report on its page. */
export function compareIds(a: string, b: string): number {
  const [pageA, ordinalA] = divide(a);
  const [pageB, ordinalB] = divide(b);
  return pageA === pageB ? ordinalA - ordinalB : pageA < pageB ? -1 : 1;
}

/** `<page>-<ordinal>`; a page id alone has the ordinal 0. A page id may end in `-r2`. */
function divide(id: string): [page: string, ordinal: number] {
  const [, page, ordinal] = /^(.*)-(\d+)$/u.exec(id) ?? [];
  return page === undefined ? [id, 0] : [page, Number(ordinal)];
}
