import { createHash } from 'node:crypto';
import { readBlocks } from '../../src/blocks/read-blocks.ts';
import { checkReport } from '../../src/check/check-report.ts';
import { decodePage } from '../../src/decode/decode-page.ts';
import { extractObservations } from '../../src/extract/extract-observations.ts';
import { identifyReport } from '../../src/identify/identify-report.ts';
import { checkLedger } from '../../src/ledger/check-ledger.ts';
import { countPageText } from '../../src/ledger/count-page-text.ts';
import type { RawPage } from '../../src/model.ts';
import { normalizeReports } from '../../src/normalize/normalize-reports.ts';
import { rules } from '../../src/rules/index.ts';
import { splitReports } from '../../src/split/split-reports.ts';
import { stripPage } from '../../src/strip/strip-page.ts';

/** Milliseconds by stage, for all pages once. The stages are those of the pipeline, called here one by one. */
export function measureStages(pages: readonly RawPage[], repeats: number): Map<string, number> {
  const times = new Map<string, number>();
  const timed: Timed = (stage, run) => {
    const start = performance.now();
    const result = run();
    times.set(stage, (times.get(stage) ?? 0) + (performance.now() - start) / repeats);
    return result;
  };
  for (let i = 0; i < repeats; i++) for (const page of pages) readInStages(page, timed);
  return times;
}

type Timed = <T>(stage: string, run: () => T) => T;

function readInStages(raw: RawPage, timed: Timed): void {
  const decoded = timed('decode', () => decodePage(raw));
  const blocks = timed('blocks', () => readBlocks(decoded, rules.blocks));
  const stripped = timed('strip', () => stripPage(blocks, rules.strip));
  const split = timed('split', () => splitReports(stripped, rules.split));
  const cleaned = timed('normalize', () => normalizeReports(split.drafts, rules.normalize, { punctuation: 'chinese' }));
  const from = { metadata: stripped.metadata, url: null, finalUrl: null, hints: raw.hints };
  const reports = cleaned.flatMap((report) => {
    const input = { report, ...from, reportsOnPage: cleaned.length, threshold: 0.5 };
    const identity = timed('identify', () => identifyReport(input, rules.identify));
    if (!identity.isReport) return [];
    const { observations } = timed('extract', () => extractObservations(report, identity, rules.extract));
    timed('check', () => checkReport({ report, identity, observations }, rules.check));
    return [report];
  });
  const chars = timed('ledger', () => countPageText(decoded));
  timed('ledger', () => checkLedger({ chars, blocks, stripped, split, reports }));
  timed('hash', () => createHash('sha256').update(raw.body).digest('hex'));
}
