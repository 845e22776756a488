import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RawPage } from '../../src/model.ts';
import { fold } from '../../src/fold-key.ts';
import { rawPage } from '../golden/raw-page.ts';
import { inputsOf, readSpec } from '../golden/read-case.ts';
import { seedFacts } from './seed-facts.ts';
import type { TruthTables } from './truth-cells.ts';

export interface Statement {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly evidence: string;
}

/** What a person who read the page says about it. null: not said, so not scored. */
export interface Expected {
  readonly isReport: boolean;
  /** Agency and year of each report, in reading order. */
  readonly reports: readonly { agency: string | null; year: number | null }[] | null;
  readonly chrome: readonly string[];
  readonly sentences: readonly string[];
  readonly tables: TruthTables | null;
  readonly statements: readonly Statement[];
  /** Figures by key; golden cases know them. */
  readonly figures: readonly (readonly [metric: string, dimension: string | null, value: number | null])[];
}

export interface ScoredPage {
  readonly id: string;
  readonly group: 'golden' | 'shared';
  readonly raw: RawPage;
  readonly expected: Expected;
}

const nothing = { chrome: [], sentences: [], tables: null, statements: [], figures: [], reports: null };

/** The pages of `test/golden/`, one a file. */
export function goldenPages(root: string): ScoredPage[] {
  const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.flatMap(({ name }) => {
    const spec = readSpec(join(root, name));
    const inputs = inputsOf(join(root, name), spec);
    return inputs.map((file, at): ScoredPage => {
      const url = spec.urls?.[at] ?? spec.url ?? null;
      // A case of several files has one report a file.
      const reports = inputs.length > 1 ? spec.reports.slice(at, at + 1) : spec.reports;
      const id = inputs.length > 1 ? `${name}#${String(at + 1)}` : name;
      const expected = {
        ...nothing,
        isReport: spec.outcome === 'written',
        reports,
        chrome: spec.drops,
        sentences: [...spec.keeps, ...approvedLines(join(root, name, 'expected.txt'), at + 1)],
        figures: spec.figures,
      };
      return { id, group: 'golden', raw: rawPage(file, readFileSync(file), { url, finalUrl: url }), expected };
    });
  });
}

/** Lines of running text of the approved text of one page of a case; table rows and the marks between reports are not. */
function approvedLines(file: string, page: number): string[] {
  if (!existsSync(file)) return [];
  const texts = readFileSync(file, 'utf8').split(/^<<< /mu);
  const own = texts.filter((text) => text.startsWith(`page-${String(page)}-`));
  return own.flatMap((text) => text.split('\n').slice(1)).filter((line) => line.length >= 8 && !line.startsWith('|'));
}

interface Excerpt {
  readonly url: string;
  readonly excerpt: string;
  readonly truth: {
    is_report: boolean;
    agency: string | null;
    year: number | null;
    chrome_lines: string[];
    metrics: Statement[];
  };
}

/** Sentences of a text without those that hold chrome. A piece without a full stop may be chrome that nobody listed. */
function sentencesOf(text: string, chrome: readonly string[]): string[] {
  const folded = chrome.map(fold);
  return text
    .split(/\n|(?<=[。！？])/u)
    .map((piece) => piece.trim())
    .filter((piece) => piece.length >= 10 && piece.endsWith('。') && !piece.startsWith('当前位置'))
    .filter((piece) => !folded.some((one) => fold(piece).includes(one) || one.includes(fold(piece))));
}

function excerptPage(file: string): ScoredPage {
  const { url, excerpt, truth } = JSON.parse(readFileSync(file, 'utf8')) as Excerpt;
  const id = `pages/${file.slice(-8, -5)}`;
  const raw = rawPage(`${id}.txt`, new TextEncoder().encode(excerpt), { url, finalUrl: url });
  const expected = {
    ...nothing,
    isReport: truth.is_report,
    reports: [{ agency: truth.agency, year: truth.year }],
    chrome: truth.is_report ? truth.chrome_lines : [],
    sentences: truth.is_report ? sentencesOf(excerpt, truth.chrome_lines) : [],
    statements: truth.is_report ? truth.metrics : [],
  };
  return { id, group: 'shared', raw, expected };
}

interface Truth {
  readonly file: string;
  readonly url?: string;
  readonly is_report: boolean;
  readonly agency: string | null;
  readonly year: number | null;
  readonly tables: TruthTables;
  readonly narrative_metrics: Statement[];
  readonly must_keep?: string[];
  readonly must_not_keep?: string[];
}

function longPage(shared: string, truthFile: string): ScoredPage[] {
  const truth = JSON.parse(readFileSync(join(shared, 'cases/truth', truthFile), 'utf8')) as Truth;
  const file = truth.file.split(' ')[0] ?? '';
  const path = join(shared, 'cases', file);
  if (!existsSync(path)) return [];
  const body = readFileSync(path);
  const url = truth.url ?? null;
  const chrome = truth.must_not_keep ?? [];
  const expected = {
    ...nothing,
    isReport: truth.is_report,
    reports: [{ agency: truth.agency, year: truth.year }],
    chrome: truth.is_report ? chrome : [],
    sentences: !truth.is_report
      ? []
      : (truth.must_keep ??
        sentencesOf(
          body
            .toString('utf8')
            .split(/^=+ 正文 =+$/mu)
            .at(-1) ?? '',
          chrome,
        )),
    tables: truth.tables,
    statements: truth.narrative_metrics,
  };
  return [{ id: file, group: 'shared', raw: rawPage(file, body, { url, finalUrl: url }), expected }];
}

function seedPages(shared: string): ScoredPage[] {
  const folder = join(shared, 'seeds');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name): ScoredPage => {
      const facts = seedFacts[name.slice(0, 3)];
      const expected = { ...nothing, isReport: true, ...facts };
      const id = `seeds/${name.slice(0, 3)}`;
      return { id, group: 'shared', raw: rawPage(name, readFileSync(join(folder, name))), expected };
    });
}

/** The real pages beside the project, or nothing when they are not there. */
export function sharedPages(shared: string): ScoredPage[] {
  if (!existsSync(join(shared, 'cases'))) return [];
  const list = (folder: string): string[] => readdirSync(join(shared, folder)).sort();
  return [
    ...list('cases/pages').map((name) => excerptPage(join(shared, 'cases/pages', name))),
    ...list('cases/truth').flatMap((name) => longPage(shared, name)),
    ...seedPages(shared),
  ];
}
