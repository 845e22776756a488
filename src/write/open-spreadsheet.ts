import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Table } from '../rules/columns.ts';
import { csvLine } from './csv-line.ts';
import { openFile, type OpenFile } from './open-file.ts';
import { readRecords } from './read-records.ts';
import type { Row } from './row.ts';
import { spreadsheetText } from './spreadsheet-text.ts';
import { writing } from './write-error.ts';

/** Excel, WPS and LibreOffice take 1,048,576 rows. */
export const MAX_SHEET_ROWS = 1_000_000;

const BOM = '\ufeff';

export interface Spreadsheet {
  readonly write: (row: Row, year: number | null) => Promise<void>;
  readonly close: () => Promise<void>;
}

interface YearFiles {
  readonly append: (year: number | null, line: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * The twin of a table for spreadsheets. It is one file until it grows beyond `maxRows`; then it is divided by year, and a
 * year that is still too long into numbered files: `metrics-2019.csv`, `metrics-2019-2.csv`, `metrics-unknown.csv`.
 */
export async function openSpreadsheet(dir: string, table: Table, maxRows = MAX_SHEET_ROWS): Promise<Spreadsheet> {
  const header = BOM + lineOf(table.columns.map(({ zh }) => zh));
  const whole = await startFile(join(dir, `${table.name}.csv`), header);
  /** Year of each row so far; not added to once the table is divided. */
  const years: (number | null)[] = [];
  let divided: YearFiles | null = null;

  const divide = async (): Promise<YearFiles> => {
    await whole.close();
    const files = yearFiles(join(dir, table.name), header, maxRows);
    let record = 0;
    for await (const line of readRecords(whole.path)) {
      if (record++ > 0) await files.append(years[record - 2] ?? null, line);
    }
    await writing(whole.path, () => rm(whole.path));
    return files;
  };
  return {
    write: async (row, year) => {
      const line = lineOf(table.columns.map(({ name }) => spreadsheetText(row[name] ?? null)));
      if (years.length === maxRows) divided ??= await divide();
      if (divided !== null) return divided.append(year, line);
      years.push(year);
      await whole.write(line);
    },
    close: async () => (divided ?? whole).close(),
  };
}

/** Files `<stem>-<year>.csv`, none with more than `maxRows` rows. */
function yearFiles(stem: string, header: string, maxRows: number): YearFiles {
  const open = new Map<number | null, { readonly file: OpenFile; readonly rows: number }>();
  const next = async (year: number | null, rows: number, before: OpenFile | undefined): Promise<OpenFile> => {
    await before?.close();
    const part = rows === 0 ? '' : `-${rows / maxRows + 1}`;
    return startFile(`${stem}-${year ?? 'unknown'}${part}.csv`, header);
  };
  return {
    append: async (year, line) => {
      const { file, rows } = open.get(year) ?? { file: undefined, rows: 0 };
      const target = file === undefined || rows % maxRows === 0 ? await next(year, rows, file) : file;
      open.set(year, { file: target, rows: rows + 1 });
      await target.write(line);
    },
    close: async () => {
      for (const { file } of open.values()) await file.close();
    },
  };
}

async function startFile(path: string, header: string): Promise<OpenFile> {
  const file = await openFile(path);
  await file.write(header);
  return file;
}

function lineOf(cells: readonly string[]): string {
  return csvLine(cells, '\r\n');
}
