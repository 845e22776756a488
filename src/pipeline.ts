import { createHash } from 'node:crypto';
import { readBlocks } from './blocks/read-blocks.ts';
import { checkReport } from './check/check-report.ts';
import { decodePage } from './decode/decode-page.ts';
import { extractObservations } from './extract/extract-observations.ts';
import { identifyReport } from './identify/identify-report.ts';
import { checkLedger } from './ledger/check-ledger.ts';
import { countPageText } from './ledger/count-page-text.ts';
import { normalizeReports } from './normalize/normalize-reports.ts';
import { splitReports } from './split/split-reports.ts';
import { stripPage } from './strip/strip-page.ts';
import type {
  CleanReport,
  DecodedPage,
  Identity,
  Issue,
  Outcome,
  PageBlocks,
  PageResult,
  RawPage,
  Removal,
  ReportResult,
  SplitPage,
  StrippedPage,
} from './model.ts';
import { rangeLength } from './passage.ts';
import type { Rules } from './rules/index.ts';

export interface PageOptions {
  /** `keep` leaves ASCII punctuation in Chinese sentences as it is. @default 'chinese' */
  readonly punctuation: 'chinese' | 'keep';
  /** Confidence from which a page counts as a report, 0 … 1. @default 0.5 */
  readonly reportThreshold: number;
}

export const defaultPageOptions: PageOptions = { punctuation: 'chinese', reportThreshold: 0.5 };

/** What every stage made of one page. `explain` shows it, {@link readPage} keeps its ends. */
export interface PageTrace {
  readonly decoded: DecodedPage;
  readonly blocks: PageBlocks;
  readonly stripped: StrippedPage;
  readonly split: SplitPage;
  readonly cleaned: readonly CleanReport[];
  readonly identities: readonly Identity[];
  readonly result: PageResult;
}

/**
 * The order of the stages, and nothing else: bytes and rules in, records out; no clock, no network, no disk. The result
 * depends on this page alone.
 */
export function tracePage(raw: RawPage, rules: Rules, options: PageOptions = defaultPageOptions): PageTrace {
  const decoded = decodePage(raw);
  const blocks = readBlocks(decoded, rules.blocks);
  const stripped = stripPage(blocks, rules.strip);
  const split = splitReports(stripped, rules.split);
  const cleaned = normalizeReports(split.drafts, rules.normalize, { punctuation: options.punctuation });
  const { url, finalUrl, hints } = raw;
  const { metadata } = stripped;
  const identities: Identity[] = [];
  for (const report of cleaned) {
    const page = { metadata, url, finalUrl, hints, reportsOnPage: cleaned.length, threshold: options.reportThreshold };
    identities.push(identifyReport({ report, ...page }, rules.identify));
  }
  const numbered = cleaned.map((report, index) => readNumbers(raw.id, report, identities[index] as Identity, rules));
  const reports = numbered.filter((one) => one.report.identity.isReport).map((one) => one.report);
  const ledger = checkLedger({
    chars: countPageText(decoded),
    blocks,
    stripped,
    split,
    reports: reports.map((report) => report.clean),
  });
  const issues = [...blocks.issues, ...numbered.flatMap((one) => one.issues), ...ledger.issues];
  const result = toResult(raw, decoded, { reports, identities, issues, account: ledger.account });
  return {
    decoded,
    blocks,
    stripped,
    split,
    cleaned,
    identities,
    result: { ...result, ...takenOut(stripped, split) },
  };
}

/** {@link tracePage} without the steps between. */
export function readPage(raw: RawPage, rules: Rules, options: PageOptions = defaultPageOptions): PageResult {
  return tracePage(raw, rules, options).result;
}

function readNumbers(
  page: string,
  clean: CleanReport,
  identity: Identity,
  rules: Rules,
): { report: ReportResult; issues: readonly Issue[] } {
  const id = `${page}-${clean.ordinal}`;
  if (!identity.isReport) return { report: { id, clean, identity, observations: [], checks: [] }, issues: [] };
  const { observations, issues } = extractObservations(clean, identity, rules.extract);
  const checks = checkReport({ report: clean, identity, observations }, rules.check);
  return { report: { id, clean, identity, observations, checks }, issues };
}

function takenOut(stripped: StrippedPage, split: SplitPage): Pick<PageResult, 'removals' | 'metadata'> {
  return {
    removals: [...stripped.removals, ...split.removals, ...tableMarks(split)].sort(byPlace),
    metadata: stripped.metadata,
  };
}

/** Source marks between the cells of flattened tables are layout: one record a table. */
function tableMarks({ drafts }: SplitPage): Removal[] {
  const out: Removal[] = [];
  for (const { blocks } of drafts) {
    for (const block of blocks) {
      if (block.kind !== 'table' || block.marks.length === 0) continue;
      const { path, line, marks } = block;
      const passage = { text: '|'.repeat(rangeLength(marks)), ranges: marks };
      out.push({ rule: 'layout/table-marks', category: 'layout-mark', passage, path, line });
    }
  }
  return out;
}

function byPlace(a: { passage: { ranges: readonly (readonly [number, number])[] } }, b: typeof a): number {
  return (a.passage.ranges[0]?.[0] ?? 0) - (b.passage.ranges[0]?.[0] ?? 0);
}

function toResult(
  raw: RawPage,
  decoded: DecodedPage,
  read: Pick<PageResult, 'reports' | 'issues' | 'account'> & { identities: readonly Identity[] },
): PageResult {
  const outcome: Outcome = read.reports.length > 0 ? 'written' : 'not-a-report';
  const reason = outcome === 'written' ? '' : (read.identities[0]?.reason ?? 'no text');
  return {
    page: raw.id,
    url: raw.url,
    finalUrl: raw.finalUrl,
    file: raw.file,
    outcome,
    reason,
    status: raw.status,
    charset: decoded.charset,
    charsetBecause: decoded.charsetBecause,
    bytes: raw.body.byteLength,
    sha256: createHash('sha256').update(raw.body).digest('hex'),
    snapshot: raw.snapshot,
    account: read.account,
    reports: read.reports,
    removals: [],
    metadata: [],
    issues: read.issues,
  };
}
