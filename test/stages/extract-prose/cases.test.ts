import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extractProse } from '../../../src/extract/prose/extract-prose.ts';
import type { Observation } from '../../../src/model.ts';
import { proseRules } from '../../../src/rules/phrasings.ts';
import { buildReport } from './build-report.ts';

/** The keys that a name in the truth files may come out under; null: the dictionary has no such metric. */
const names = JSON.parse(readFileSync(new URL('../../corpus/truth-names.json', import.meta.url), 'utf8')) as Record<
  string,
  readonly string[] | null
>;

interface Statement {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly evidence: string;
}

const shared = new URL('../../../../shared/cases/', import.meta.url);
const hasShared = existsSync(shared);
if (!hasShared) console.log('The real cases are not there: their tests were not run.');

const readJson = (path: string): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(path, shared), 'utf8')) as Record<string, unknown>;

// The package has no types of its own.
const packageName: string = 'opencc-js/t2cn';
interface OpenCc {
  readonly Converter: (options: { from: string; to: string }) => (text: string) => string;
}
const opencc = (await import(packageName)) as OpenCc;
const toSimplified = opencc.Converter({ from: 't', to: 'cn' });

/** What normalize does before: Traditional folded, pinyin dropped, over-converted characters turned back. */
function cleaned(text: string, script: string): string {
  if (script === 'simplified') return text;
  return toSimplified(text.replace(/\([a-zà-žǎ-ǜ]+\)/giu, ''))
    .replace(/谘询/gu, '咨询')
    .replace(/方麵/gu, '方面');
}

function observe(text: string, year: number | null): readonly Observation[] {
  return extractProse(buildReport(text.split('\n')), { year, agency: null }, proseRules).observations;
}

/** 4746 万人次 is 47460000; fees are kept in 万元. */
function isSaid(statement: Statement, keys: readonly string[], rows: readonly Observation[]): boolean {
  const scale = statement.unit.startsWith('万') ? 10_000 : 1;
  const value = statement.unit === '元' ? statement.value / 10_000 : statement.value * scale;
  return rows.some((row) => keys.includes(row.metric) && row.value === value);
}

function missed(statements: readonly Statement[], rows: readonly Observation[], page: string): [string[], number] {
  const mapped = statements.filter((statement) => names[statement.name]);
  const lost = mapped.filter((statement) => !isSaid(statement, names[statement.name] ?? [], rows));
  return [lost.map((statement) => `${page} ${statement.name} ${statement.value} ${statement.evidence}`), mapped.length];
}

describe.runIf(hasShared)('prose of the real cases', () => {
  it('reads at least 95 % of the statements whose metric is in the dictionary', () => {
    const lost: string[] = [];
    let total = 0;
    for (const file of readdirSync(new URL('pages/', shared))) {
      const page = readJson(`pages/${file}`) as { excerpt: string; truth: Record<string, unknown> };
      const truth = page.truth as { is_report: boolean; year: number | null; script: string; metrics: Statement[] };
      if (!truth.is_report) continue;
      const [gone, count] = missed(truth.metrics, observe(cleaned(page.excerpt, truth.script), truth.year), file);
      lost.push(...gone);
      total += count;
    }
    console.log(`${String(total - lost.length)} of ${String(total)} read; missed:\n${lost.join('\n')}`);
    expect(total).toBeGreaterThan(100);
    expect(lost.length / total).toBeLessThan(0.05);
  });

  it('reads the narrative figures of the longer documents', () => {
    const lost: string[] = [];
    let total = 0;
    for (const file of readdirSync(new URL('text/', shared))) {
      const truth = readJson(`truth/${file.replace('.txt', '.json')}`) as { year: number; narrative_metrics: Statement[] }; // prettier-ignore
      const rows = observe(readFileSync(new URL(`text/${file}`, shared), 'utf8'), truth.year);
      const [gone, count] = missed(truth.narrative_metrics, rows, file);
      lost.push(...gone);
      total += count;
    }
    console.log(`${String(total - lost.length)} of ${String(total)} read; missed:\n${lost.join('\n')}`);
    expect(lost.length / total).toBeLessThan(0.05);
  });

  it('has a key or null for every name of the truth files', () => {
    const said = new Set<string>();
    for (const file of readdirSync(new URL('pages/', shared))) {
      const { truth } = readJson(`pages/${file}`) as { truth: { metrics?: Statement[] } };
      for (const { name } of truth.metrics ?? []) said.add(name);
    }
    expect([...said].filter((name) => names[name] === undefined)).toEqual([]);
  });
});
