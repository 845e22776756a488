import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { CaseResult } from './read-case.ts';
import { printMetrics, printPages, printTexts, readCase } from './read-case.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
const names = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());

const textOf = (result: CaseResult): string => result.reports.map((report) => report.clean.textFile).join('\n');
const squeezed = (text: string): string => text.replace(/\s/gu, '');

describe.each(names.map((entry) => entry.name))('%s', (name) => {
  const result = readCase(join(root, name));
  const { spec } = result;

  it('has the outcome, the reports, their bodies and years', () => {
    expect(result.pages.map((page) => page.outcome)).toEqual(result.pages.map(() => spec.outcome));
    const found = result.reports.map((report) => ({
      title: report.clean.title,
      agency: report.identity.agency?.name ?? null,
      year: report.identity.year,
    }));
    expect(found).toEqual(spec.reports);
  });

  it('keeps the report and drops the rest', () => {
    const text = squeezed(textOf(result));
    expect(spec.keeps.filter((one) => !text.includes(squeezed(one)))).toEqual([]);
    expect(spec.drops.filter((one) => text.includes(squeezed(one)))).toEqual([]);
    const lines = textOf(result).split('\n');
    expect((spec.lines ?? []).filter((one) => !lines.includes(one))).toEqual([]);
  });

  it('reads the figures', () => {
    const all = result.reports.flatMap((report) => report.observations);
    const wanted = spec.figures.map(([metric, dimension, value]) => `${metric} ${String(dimension)} ${String(value)}`);
    const found = new Set(all.map((one) => `${one.metric} ${String(one.dimension)} ${String(one.value)}`));
    expect(wanted.filter((one) => !found.has(one))).toEqual([]);
    const isThere = ([metric, value, period]: readonly [string, number, string]): boolean =>
      all.some((one) => one.metric === metric && one.value === value && one.period === period && one.scope === 'body');
    expect((spec.absent ?? []).filter(isThere)).toEqual([]);
  });

  it('says what else the page says', () => {
    const [page] = result.pages;
    if (spec.charset !== undefined) expect(page?.charset).toBe(spec.charset);
    if (spec.script !== undefined) expect(result.reports[0]?.clean.scriptIn).toBe(spec.script);
    if (spec.published !== undefined) expect(result.reports[0]?.identity.publishedOn).toBe(spec.published);
    for (const [key, value] of Object.entries(spec.meta ?? {})) {
      expect(page?.metadata.filter((field) => field.key === key).map((field) => field.value)).toContain(value);
    }
    for (const [key, value] of Object.entries(spec.noMeta ?? {})) {
      expect(page?.metadata.filter((field) => field.key === key).map((field) => field.value)).not.toContain(value);
    }
  });

  it('fails the checks that it must, and no others', () => {
    const failed = result.reports.flatMap((report) => report.checks.filter((one) => one.status === 'fail'));
    // What is only information (I) may or may not be said; short cases lack sections and tables, which R34 tells.
    const said = failed.filter((one) => one.severity !== 'I' && one.check !== 'R34').map((one) => one.check);
    expect([...new Set(said)].sort()).toEqual([...(spec.fails ?? [])].sort());
    if (spec.suspect !== undefined) expect(failed.map((one) => one.suspect ?? '').join(';')).toContain(spec.suspect);
  });

  it.runIf(spec.relations !== undefined)('stands in the right relation to the other reports', () => {
    const { related } = result;
    expect(related.filter((row) => row.primary).length).toBe(spec.relations?.primaries);
    const primary = spec.relations?.primary;
    if (primary !== undefined) expect(related[primary - 1]?.primary).toBe(true);
    const duplicates = related.filter((row) => row.duplicateOf !== null).length;
    expect(duplicates).toBe(spec.relations?.duplicates ?? 0);
    const flags = related.flatMap((row) => row.flags);
    expect((spec.relations?.flags ?? []).filter((flag) => !flags.includes(flag))).toEqual([]);
  });

  it('accounts for every character', () => {
    for (const { account, issues } of result.pages) {
      const { chars, kept, metadata, removed, setAside, guarded } = account;
      expect(kept + metadata + removed + setAside + guarded).toBe(chars);
      expect(issues.filter((issue) => issue.code.startsWith('ledger'))).toEqual([]);
    }
  });

  it.each([
    ['expected.txt', printTexts],
    ['expected-metrics.csv', printMetrics],
    ['expected-pages.json', printPages],
  ])('comes out as approved: %s', async (file, print) => {
    const approved = join(root, name, file);
    // A missing file would be written as it comes; APPROVE=1 says that somebody is going to read it.
    if (process.env['APPROVE'] !== '1') expect(existsSync(approved), `${approved} was not approved yet`).toBe(true);
    await expect(print(result)).toMatchFileSnapshot(approved);
  });
});

describe('the cases together', () => {
  it('share no paragraph', () => {
    const seen = new Map<string, string>();
    const shared: string[] = [];
    for (const { name } of names) {
      const own = new Set(
        textOf(readCase(join(root, name)))
          .split('\n')
          .filter(isParagraph),
      );
      for (const line of own) {
        const other = seen.get(line);
        if (other !== undefined) shared.push(`${other} and ${name}: ${line}`);
        seen.set(line, name);
      }
    }
    expect(shared).toEqual([]);
  });

  it('each say in one sentence what they prove', () => {
    for (const { name } of names) expect(readCase(join(root, name)).spec.proves.length).toBeGreaterThan(20);
  });
});

/** A line of running text; headings, table rows and signatures are the same everywhere. */
const isParagraph = (line: string): boolean => line.length >= 14 && /[。；]$/u.test(line) && !line.startsWith('|');
