import type { PageBlocks, StrippedPage } from '../model.ts';
import { readPageNames } from '../page-names.ts';
import type { StripRules } from '../rules/strip-rules.ts';
import { claimOutside, findBody, matchPaths } from './find-body.ts';
import { findChunks } from './find-chunks.ts';
import { beginsReport, findExtent, findReportBlocks } from './find-extent.ts';
import { findRegions } from './find-regions.ts';
import { findRepeats } from './find-repeats.ts';
import { joinOverPages } from './join-over-pages.ts';
import { matchLabelRows } from './match-label-rows.ts';
import { matchLines } from './match-lines.ts';
import { matchPieces } from './match-pieces.ts';
import { matchTables } from './match-tables.ts';
import { matchTitleDate } from './match-title-date.ts';
import { readLines } from './read-lines.ts';
import { takeOut } from './take-out.ts';

/**
 * Takes out portal chrome and advertising. Every rule sees the original blocks, and what they ask for is united, so their
 * order does not matter. Each position of `page.blocks` stands afterwards in exactly one block, removal or metadata field.
 */
export function stripPage(page: PageBlocks, rules: StripRules): StrippedPage {
  const lines = readLines(page.blocks, rules);
  const reads = findReportBlocks(lines, rules.signals);
  const extent = findExtent(reads);
  const whole = [...matchLines(lines, extent, rules.lines), ...matchTables(lines, rules.tables)];
  const known = new Set(whole.map(({ block }) => block));
  const body = findBody(lines, reads, known, rules);
  const claims = [
    ...whole,
    ...matchPieces(lines, extent, rules.pieces),
    ...findRegions(lines, extent, rules.regions, (index) => beginsReport(lines, reads, index, rules.signals)),
    ...matchTitleDate(lines, extent, rules.titleDate),
    ...matchLabelRows(lines, extent, rules.labelRows),
    ...matchPaths(lines, reads, rules.paths),
    ...findChunks(lines, rules.chunks),
    ...findRepeats(lines, rules.repeats),
    ...(body === null ? [] : claimOutside(lines, body, readPageNames(page.metadata), known, rules)),
  ];
  const taken = takeOut(page.blocks, claims);
  return {
    page: page.page,
    blocks: joinOverPages(taken, claims, rules.overPages),
    removals: [...page.removals, ...taken.removals],
    metadata: [...page.metadata, ...taken.metadata],
    layout: body?.layout?.id ?? null,
  };
}
