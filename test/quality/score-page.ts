import { fold } from '../../src/fold-key.ts';
import type { Observation, PageResult } from '../../src/model.ts';
import { readPage } from '../../src/pipeline.ts';
import { rules } from '../../src/rules/index.ts';
import type { ScoredPage, Statement } from './page-set.ts';
import { truthCells } from './truth-cells.ts';

/** `right` of `of`; what is not there to be scored has `of` 0. */
export interface Share {
  readonly right: number;
  readonly of: number;
}

export const measures = [
  'chrome', 'kept', 'reports', 'split', 'agency', 'year', 'cells', 'cells not wrong', 'cells not invented', 'statements', 'rows',
  'figures', 'ledger',
] as const; // prettier-ignore
export type Measure = (typeof measures)[number];

export interface PageScore {
  readonly id: string;
  readonly group: 'golden' | 'shared';
  readonly shares: Readonly<Record<Measure, Share>>;
  /** What went wrong, a line each. */
  readonly faults: readonly string[];
  /** Rows from sentences that no listed statement mentions. */
  readonly unlisted: readonly string[];
}

/** The truth files' names, and the keys under which a statement may come out; null: not in the dictionary. */
export type TruthNames = Readonly<Record<string, readonly string[] | null>>;

const share = (right: number, of: number): Share => ({ right, of });
const one = (isRight: boolean): Share => share(isRight ? 1 : 0, 1);

/** For comparing what was written with the page: one script, no punctuation, no white space. */
export const bare = (text: string): string => fold(text).replace(/[\p{P}\p{S}]/gu, '');

/** A fragment of chrome is left when it stands in the text; a short one only as a line of its own or nearly so. */
export function isLeft(fragment: string, lines: readonly string[]): boolean {
  const key = bare(fragment);
  if (key === '') return false;
  return lines.some((line) => line.includes(key) && (key.length >= 10 || line.length <= key.length + 12));
}

export const linesOf = (text: string): string[] => text.split('\n').map(bare);

/**
 * A sentence is kept when it stands in the text, or when all but a little of it stands in one line: repairs of damaged
 * words (谘詢 → 咨询, 入口網站 → 门户网站) are changes, not losses.
 */
export function isKept(sentence: string, whole: string, lines: readonly string[]): boolean {
  const key = bare(sentence);
  if (whole.includes(key)) return true;
  const pairs = Array.from({ length: Math.max(0, key.length - 1) }, (_, at) => key.slice(at, at + 2));
  return (
    pairs.length > 8 && lines.some((line) => pairs.filter((pair) => line.includes(pair)).length >= pairs.length * SAME)
  );
}

const SAME = 0.75;

function agencyKey(name: string): string {
  return bare(name.replace(/[(（].*[)）]$/u, '')).replace(/人民政府$/u, '');
}

function scoreCells(page: ScoredPage, found: readonly Observation[]): [Record<string, Share>, string[]] {
  const cells = page.expected.tables === null ? [] : truthCells(page.expected.tables, yearOf(page));
  const known = cells.filter((cell) => cell.key !== null);
  const observed = new Map<string, Observation>();
  for (const each of found) {
    const key = `${each.metric}/${each.dimension ?? ''}`;
    if (each.tableId !== null && !observed.has(key)) observed.set(key, each);
  }
  const faults: string[] = [];
  let right = 0;
  let wrong = 0;
  let invented = 0;
  for (const { path, key, value } of known) {
    const hit = observed.get(key ?? '');
    if (hit === undefined || hit.value === null) {
      if (value === null) right++;
      else faults.push(`unread ${path}: ${String(value)}`);
    } else if (hit.value === value) right++;
    else {
      if (value === null) invented++;
      else wrong++;
      faults.push(`${value === null ? 'INVENTED' : 'WRONG'} ${path}: ${String(value)}, read ${String(hit.value)}`);
    }
  }
  const unknown = cells.filter((cell) => cell.key === null).map((cell) => `no key for ${cell.path}`);
  const of = known.length;
  return [
    {
      cells: share(right, of),
      'cells not wrong': share(of - wrong, of),
      'cells not invented': share(of - invented, of),
    },
    [...faults, ...unknown],
  ];
}

const yearOf = (page: ScoredPage): number | null => page.expected.reports?.[0]?.year ?? null;

/** 4746 万人次 is 47460000; fees are kept in 万元. */
function isSaid(statement: Statement, keys: readonly string[], found: readonly Observation[]): boolean {
  const isFee = statement.unit === '元' || statement.unit === '万元';
  const scale = statement.unit.startsWith('万') && !isFee ? 10_000 : 1;
  const value = statement.unit === '元' ? statement.value / 10_000 : statement.value * scale;
  return found.some((each) => keys.includes(each.metric) && each.value === value);
}

function scoreStatements(page: ScoredPage, found: readonly Observation[], names: TruthNames): [Share, string[]] {
  const mapped = page.expected.statements.filter((statement) => (names[statement.name] ?? null) !== null);
  const missed = mapped.filter((statement) => !isSaid(statement, names[statement.name] ?? [], found));
  const faults = missed.map((statement) => `statement ${statement.name} ${String(statement.value)} not read`);
  return [share(mapped.length - missed.length, mapped.length), faults];
}

/**
 * Rows from sentences that a listed statement confirms, and those that carry a statement's value under another key
 * while nothing carries it under its own. Rows that no statement mentions are for a person to judge (`--rows`).
 */
function scoreRows(page: ScoredPage, found: readonly Observation[], names: TruthNames): [Share, string[], string[]] {
  const { statements } = page.expected;
  if (statements.length === 0) return [share(0, 0), [], []];
  let confirmed = 0;
  const wrong: string[] = [];
  const unlisted: string[] = [];
  for (const row of found.filter((each) => each.method === 'prose' && each.value !== null)) {
    const same = statements.filter((statement) => isSaid(statement, [row.metric], [row]));
    const known = same.filter((statement) => (names[statement.name] ?? null) !== null);
    const missed = known.filter((statement) => !isSaid(statement, names[statement.name] ?? [], found));
    const says = `${row.metric} ${row.dimension ?? ''} ${String(row.value)}: ${row.evidence}`;
    if (known.some((statement) => names[statement.name]?.includes(row.metric))) confirmed++;
    else if (missed.some((statement) => bare(row.evidence).includes(bare(statement.evidence)))) {
      wrong.push(`other key ${says}`);
    } else unlisted.push(says);
  }
  return [share(confirmed, confirmed + wrong.length), wrong, unlisted];
}

function scoreFigures(page: ScoredPage, found: readonly Observation[]): [Share, string[]] {
  const missed = page.expected.figures.filter(
    ([metric, dimension, value]) =>
      !found.some((each) => each.metric === metric && each.dimension === dimension && each.value === value),
  );
  const { length } = page.expected.figures;
  return [share(length - missed.length, length), missed.map((figure) => `figure ${figure.join(' ')} not read`)];
}

function scoreIdentity(page: ScoredPage, result: PageResult): [Record<string, Share>, string[]] {
  const wanted = page.expected.isReport ? (page.expected.reports ?? []) : [];
  const found = result.reports.map((report) => report.identity);
  const faults: string[] = [];
  let agencies = 0;
  let years = 0;
  wanted.forEach(({ agency, year }, at) => {
    const identity = found[at];
    const name = identity?.agency?.name ?? null;
    if (agency !== null && name !== null && agencyKey(agency) === agencyKey(name)) agencies++;
    else if (agency !== null) faults.push(`agency ${agency}, found ${String(name)}`);
    if (year !== null && identity?.year === year) years++;
    else if (year !== null) faults.push(`year ${String(year)}, found ${String(identity?.year ?? null)}`);
  });
  const isReport = result.outcome === 'written';
  if (isReport !== page.expected.isReport) faults.push(isReport ? 'is no report' : `is a report: ${result.reason}`);
  if (page.expected.isReport && found.length !== wanted.length) {
    faults.push(`${String(wanted.length)} reports, found ${String(found.length)}`);
  }
  const shares = {
    reports: one(isReport === page.expected.isReport),
    split: page.expected.isReport ? one(found.length === wanted.length) : share(0, 0),
    agency: share(agencies, wanted.filter((report) => report.agency !== null).length),
    year: share(years, wanted.filter((report) => report.year !== null).length),
  };
  return [shares, faults];
}

function scoreText(page: ScoredPage, result: PageResult): [Record<string, Share>, string[]] {
  const text = result.reports.map((report) => report.clean.textFile).join('\n');
  const lines = linesOf(text);
  const whole = bare(text);
  const { chrome, sentences } = page.expected;
  const left = chrome.filter((fragment) => isLeft(fragment, lines));
  const lost = sentences.filter((sentence) => !isKept(sentence, whole, lines));
  return [
    {
      chrome: share(chrome.length - left.length, chrome.length),
      kept: share(sentences.length - lost.length, sentences.length),
    },
    [...left.map((fragment) => `chrome left: ${fragment}`), ...lost.map((sentence) => `lost: ${sentence}`)],
  ];
}

/** Runs the pipeline over one page and compares it with what a person says about it. */
export function scorePage(page: ScoredPage, names: TruthNames): PageScore {
  const result = readPage(page.raw, rules);
  const found = result.reports.flatMap((report) => report.observations);
  const [identity, identityFaults] = scoreIdentity(page, result);
  const [text, textFaults] = scoreText(page, result);
  const [cells, cellFaults] = scoreCells(page, found);
  const [statements, statementFaults] = scoreStatements(page, found, names);
  const [rows, rowFaults, unlisted] = scoreRows(page, found, names);
  const [figures, figureFaults] = scoreFigures(page, found);
  const breaches = result.issues.filter((issue) => issue.code.startsWith('ledger')).map((issue) => issue.message);
  const shares = { ...identity, ...text, ...cells, statements, rows, figures, ledger: one(breaches.length === 0) };
  const faults = [identityFaults, textFaults, cellFaults, statementFaults, rowFaults, figureFaults, breaches].flat();
  return { id: page.id, group: page.group, shares: shares as Record<Measure, Share>, faults, unlisted };
}
