import { join } from 'node:path';
import type { Table, TableName } from '../rules/columns.ts';
import { cellText } from './cell-text.ts';
import { csvLine } from './csv-line.ts';
import { openFile, type OpenFile } from './open-file.ts';
import { MAX_SHEET_ROWS, openSpreadsheet, type Spreadsheet } from './open-spreadsheet.ts';
import type { Row } from './row.ts';

export interface TableWriter {
  /**
   * Appends a row to a table and to its spreadsheet twin. Await it: it waits while the disk is behind.
   * `year` is the report's year, for twins that must be divided; null: unknown, or no report.
   */
  readonly write: (table: TableName, row: Row, year?: number | null) => Promise<void>;
  /** Finishes all files; until then they are not whole. Call it after an error too: it frees the files. */
  readonly close: () => Promise<void>;
  /** Rows written so far, without headers. */
  readonly rows: () => Readonly<Record<TableName, number>>;
}

interface OpenTable {
  readonly names: ReadonlySet<string>;
  readonly canonical: OpenFile;
  readonly spreadsheet: Spreadsheet;
}

/**
 * Opens `tables/<name>.csv` and `spreadsheet/<name>.csv` below `dir` for every table of `schema`. Rows are written in the
 * order in which they come: give pages sorted by page id, their reports by ordinal, and what a report holds in its order.
 * Every method throws WriteError, which names the file and says what to do.
 */
export async function createTableWriter(
  dir: string,
  schema: readonly Table[],
  maxSheetRows = MAX_SHEET_ROWS,
): Promise<TableWriter> {
  const open = new Map<string, OpenTable>();
  const counts = Object.fromEntries(schema.map(({ name }) => [name, 0])) as Record<TableName, number>;
  const close = (): Promise<void> =>
    closeAll([...open.values()].flatMap(({ canonical, spreadsheet }) => [canonical, spreadsheet]));
  try {
    for (const table of schema) open.set(table.name, await startTable(dir, table, maxSheetRows));
  } catch (error) {
    await close().catch(() => {});
    throw error;
  }
  return {
    write: async (name, row, year = null) => {
      const { names, canonical, spreadsheet } = openTable(open, name, row);
      counts[name]++;
      const cells = [...names].map((column) => cellText(row[column] ?? null));
      await canonical.write(csvLine(cells, '\n'));
      await spreadsheet.write(row, year);
    },
    close,
    rows: () => ({ ...counts }),
  };
}

async function startTable(dir: string, table: Table, maxSheetRows: number): Promise<OpenTable> {
  const spreadsheet = await openSpreadsheet(join(dir, 'spreadsheet'), table, maxSheetRows);
  const canonical = await openFile(join(dir, 'tables', `${table.name}.csv`));
  const header = table.columns.map(({ name }) => name);
  await canonical.write(csvLine(header, '\n'));
  return { names: new Set(header), canonical, spreadsheet };
}

/** A cell without a column would be lost in silence, so a row that has one is a mistake of the caller. */
function openTable(open: ReadonlyMap<string, OpenTable>, name: TableName, row: Row): OpenTable {
  const found = open.get(name);
  if (found === undefined) throw new TypeError(`No table "${name}"; there are ${[...open.keys()].join(', ')}.`);
  const stray = Object.keys(row).find((key) => !found.names.has(key));
  if (stray !== undefined) throw new TypeError(`The table "${name}" has no column "${stray}".`);
  return found;
}

/** Closes every file even when one cannot be finished; then throws the first error. */
async function closeAll(files: readonly { readonly close: () => Promise<void> }[]): Promise<void> {
  const ends = await Promise.allSettled(files.map((file) => file.close()));
  const failed = ends.find((end) => end.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}
