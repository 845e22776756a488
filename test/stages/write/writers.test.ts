import fc from 'fast-check';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { tables, type Table } from '../../../src/rules/columns.ts';
import { dimensions, metrics } from '../../../src/rules/dictionary.ts';
import { cellText } from '../../../src/write/cell-text.ts';
import { createTableWriter } from '../../../src/write/create-table-writer.ts';
import { createTextWriter, textFileOf } from '../../../src/write/create-text-writer.ts';
import { csvLine } from '../../../src/write/csv-line.ts';
import { metricNames } from '../../../src/write/metric-names.ts';
import { metricRows } from '../../../src/write/metric-rows.ts';
import { spreadsheetText } from '../../../src/write/spreadsheet-text.ts';
import { WriteError } from '../../../src/write/write-error.ts';
import { parseCsv } from './parse-csv.ts';
import { report } from './sample-page.ts';

const newDir = (): string => {
  const dir = mkdtempSync(join(tmpdir(), 'nianbao-write-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
};
const read = (...path: string[]): string => readFileSync(join(...path), 'utf8');
const editsTable = tables.filter(({ name }) => name === 'edits');

describe('cellText', () => {
  it('writes numbers that read back as themselves, without an exponent', () => {
    expect([0, -0, -5, 1e21, 1.5e-7, 0.1, 52971, NaN, Infinity].map(cellText)).toEqual([
      '0', '0', '-5', '1000000000000000000000', '0.00000015', '0.1', '52971', '', '',
    ]); // prettier-ignore
    const finite = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e40, max: 1e40 });
    fc.assert(
      fc.property(finite, (value) => {
        const text = cellText(value);
        expect(text).toMatch(/^-?\d+(?:\.\d+)?$/u);
        // toFixed gives 100 decimals at most
        if (value === 0 || Math.abs(value) > 1e-80) expect(Number(text)).toBe(value === 0 ? 0 : value);
      }),
    );
  });

  it('writes truth as true and false and what is not known as nothing', () => {
    expect([true, false, null, ''].map(cellText)).toEqual(['true', 'false', '', '']);
  });
});

describe('csvLine', () => {
  it('is read back by a strict reader', () => {
    const cell = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', '甲', ' ', '=') }));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 2 })), fc.boolean(), (rows, isSheet) => {
        const lineEnd = isSheet ? '\r\n' : '\n';
        expect(parseCsv(rows.map((row) => csvLine(row, lineEnd)).join(''), lineEnd)).toEqual(rows);
      }),
    );
  });
});

describe('spreadsheetText', () => {
  it('makes texts harmless that would run as a formula, and leaves numbers', () => {
    const texts = ['=1+1', '+1', '-5', '@a', '\t=1', '\r=1', '＝1', '＋1', '－5', '＠a', ' =1', '\u3000=1', '\n=1'];
    expect(texts.map(spreadsheetText)).toEqual(texts.map((text) => `'${text}`));
    expect([-5, 0, '1-2', '云溪市', 'a=1', ''].map(spreadsheetText)).toEqual(['-5', '0', '1-2', '云溪市', 'a=1', '']);
  });

  it('shortens what no cell holds, not through a character', () => {
    const text = spreadsheetText('\u{20000}'.repeat(20_000));
    expect(text.length).toBeLessThan(32_767);
    expect(Buffer.from(text).toString()).toBe(text);
    const odd = spreadsheetText(`甲${'\u{20000}'.repeat(20_000)}`);
    expect(Buffer.from(odd).toString()).toBe(odd);
  });
});

describe('createTableWriter', () => {
  it('writes canonical tables and their twins', async () => {
    const dir = newDir();
    const writer = await createTableWriter(dir, tables);
    const rows = metricRows(report, metricNames(metrics, dimensions));
    for (const row of rows) await writer.write('metrics', row, 2018);
    expect(writer.rows()).toEqual({ reports: 0, metrics: 2, checks: 0, pages: 0, removed: 0, edits: 0, revisions: 0 });
    await writer.close();

    const canonical = parseCsv(read(dir, 'tables/metrics.csv'), '\n');
    expect(canonical[0]).toEqual(tables[1]?.columns.map(({ name }) => name));
    expect(canonical.slice(1)).toEqual(rows.map((row) => Object.values(row).map(cellText)));
    expect(canonical[1]?.slice(8, 12)).toEqual(['0', '件', 'zero', 'false']);
    expect(canonical[2]?.[8]).toBe('');

    const sheet = read(dir, 'spreadsheet/metrics.csv');
    expect(sheet.startsWith('\ufeff报告编号,机关,报告年度,')).toBe(true);
    const twin = parseCsv(sheet.slice(1), '\r\n');
    expect(twin[2]?.[17]).toBe('\'=HYPERLINK("x") × 总计');
    expect(twin.slice(1).map((row) => row.map((cell) => cell.replace(/^'=/u, '=')))).toEqual(canonical.slice(1));
    expect(read(dir, 'tables/pages.csv')).toMatch(/^page_id,url,[^\n]*snapshot\n$/u);
    expect(readdirSync(join(dir, 'tables'))).toHaveLength(tables.length);
  });

  it('divides a twin by year when it grows too long, and a year into numbered files', async () => {
    const dir = newDir();
    const writer = await createTableWriter(dir, editsTable, 4);
    const years = [2018, 2019, null, 2018, 2018, 2018, 2018, 2018, 2018, 2018, 2019];
    for (const [i, year] of years.entries()) {
      await writer.write('edits', { report_id: `r${i}`, rule: 'a\n"b"', count: i }, year);
    }
    await writer.close();
    const idsIn = (file: string): (string | undefined)[] =>
      parseCsv(read(dir, 'spreadsheet', file).slice(1), '\r\n').map(([id]) => id);
    expect(readdirSync(join(dir, 'spreadsheet')).sort()).toEqual([
      'edits-2018-2.csv', 'edits-2018.csv', 'edits-2019.csv', 'edits-unknown.csv',
    ]); // prettier-ignore
    expect(idsIn('edits-2018.csv')).toEqual(['报告编号', 'r0', 'r3', 'r4', 'r5']);
    expect(idsIn('edits-2018-2.csv')).toEqual(['报告编号', 'r6', 'r7', 'r8', 'r9']);
    expect(idsIn('edits-2019.csv')).toEqual(['报告编号', 'r1', 'r10']);
    expect(idsIn('edits-unknown.csv')).toEqual(['报告编号', 'r2']);
    expect(parseCsv(read(dir, 'tables/edits.csv'), '\n')).toHaveLength(12);
  });

  it('keeps a twin of exactly the limit whole', async () => {
    const dir = newDir();
    const writer = await createTableWriter(dir, editsTable, 2);
    for (const id of ['a', 'b']) await writer.write('edits', { report_id: id, rule: 'x', count: 1 }, 2018);
    await writer.close();
    expect(readdirSync(join(dir, 'spreadsheet'))).toEqual(['edits.csv']);
  });

  it('refuses a cell without a column and a table that is none', async () => {
    const writer = await createTableWriter(newDir(), editsTable);
    await expect(writer.write('edits', { nonsense: 1 })).rejects.toThrow('no column "nonsense"');
    await expect(writer.write('pages', {})).rejects.toThrow('No table "pages"');
    await writer.close();
  });

  it.runIf(existsSync('/dev/full'))('names the file and says what to do when the disk is full', async () => {
    const dir = newDir();
    mkdirSync(join(dir, 'tables'));
    symlinkSync('/dev/full', join(dir, 'tables/edits.csv'));
    const writer = await createTableWriter(dir, editsTable);
    const fill = async (): Promise<void> => {
      for (let i = 0; i < 20_000; i++) await writer.write('edits', { report_id: 'r', rule: '甲'.repeat(50), count: i });
    };
    const error = await fill().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(WriteError);
    expect(error).toMatchObject({ file: join(dir, 'tables/edits.csv'), code: 'ENOSPC' });
    expect((error as Error).message).toMatch(/tables\/edits\.csv: the disk is full\. Free some space/u);
    await writer.close().catch(() => {});
  });

  it('says so when its folder cannot be made', async () => {
    const dir = newDir();
    symlinkSync('/dev/null', join(dir, 'tables'));
    await expect(createTableWriter(dir, tables as Table[])).rejects.toBeInstanceOf(WriteError);
  });
});

describe('createTextWriter', () => {
  it('writes one file a report', async () => {
    const dir = newDir();
    const writer = createTextWriter(dir, 'files');
    await writer.write('0a-1', 2018, '甲\n');
    await writer.write('0b-1', null, '乙\n');
    await writer.close();
    expect(read(dir, textFileOf('0a-1', 2018, 'files'))).toBe('甲\n');
    expect(read(dir, 'text/unknown/0b-1.txt')).toBe('乙\n');
  });

  it('writes shards', async () => {
    const dir = newDir();
    const writer = createTextWriter(dir, 'jsonl');
    for (const id of ['0a-1', '0a-2', '1b-1']) await writer.write(id, id === '0a-2' ? null : 2018, `${id}\n"甲"\n`);
    await writer.close();
    expect(textFileOf('0a-1', 2018, 'jsonl')).toBe('text/2018/0.jsonl#0a-1');
    expect(JSON.parse(read(dir, 'text/2018/0.jsonl'))).toEqual({ report_id: '0a-1', year: 2018, text: '0a-1\n"甲"\n' });
    expect(readdirSync(join(dir, 'text'), { recursive: true }).sort()).toEqual([
      '2018', '2018/0.jsonl', '2018/1.jsonl', 'unknown', 'unknown/0.jsonl',
    ]); // prettier-ignore
  });
});
