import { flatMap } from '../flat-map.ts';
import type {
  Cell,
  CleanBlock,
  CleanCell,
  CleanReport,
  CleanText,
  DraftBlock,
  ReportDraft,
  ScriptIn,
} from '../model.ts';
import type { NormalizeRules } from '../rules/normalize-rules.ts';
import { charTable, scanText } from './char-table.ts';
import { findDamage } from './find-damage.ts';
import { type NormalizeOptions, normalizeText, type TextContext } from './normalize-text.ts';
import { readEvidence } from './read-evidence.ts';
import { renderText } from './render-text.ts';

/**
 * The drafts of one page to clean reports. Damage is judged from all of them together: one converter, one mirror wrote
 * the page.
 */
export function normalizeReports(
  drafts: readonly ReportDraft[],
  rules: NormalizeRules,
  options: NormalizeOptions,
): CleanReport[] {
  const page = readEvidence(flatMap(drafts, textsOf), rules);
  const context: TextContext = { rules, options, page, isTitle: false, isCell: false };
  return drafts.map((draft) => normalizeReport(draft, context));
}

function normalizeReport(draft: ReportDraft, context: TextContext): CleanReport {
  const title = draft.title === null ? null : normalizeText(draft.title, { ...context, isTitle: true });
  const blocks = withTitleBlock(draft).map((block) => normalizeBlock(block, context));
  const rendered = renderText(blocks);
  const cleans = cleansOf(rendered.blocks);
  return {
    ordinal: draft.ordinal,
    title: title?.text ?? null,
    blocks: rendered.blocks,
    scriptIn: scriptOf(textsOf(draft), context.rules),
    damage: findDamage(cleans, context.rules),
    textFile: rendered.text,
  };
}

/** A title that stands in no block becomes one, so that its characters and its edits are accounted for. */
function withTitleBlock(draft: ReportDraft): readonly DraftBlock[] {
  if (draft.title === null || draft.blocks.some((block) => block.role === 'title')) return draft.blocks;
  const { path, line } = draft.blocks[0] ?? { path: '', line: 1 };
  const title: DraftBlock = {
    ...{ kind: 'heading', level: 0, passage: draft.title, linkChars: 0, path, line },
    ...{ role: 'title', section: 0 },
  };
  return [title, ...draft.blocks];
}

function normalizeBlock(block: DraftBlock, context: TextContext): CleanBlock {
  if (block.kind !== 'table') {
    const clean = normalizeText(block.passage, { ...context, isTitle: block.role === 'title' });
    return { kind: block.kind, role: block.role, section: block.section, level: block.level, clean, line: 0 };
  }
  const inCell = { ...context, isCell: true };
  const cells: CleanCell[] = [];
  for (const cell of block.cells) cells.push(normalizeCell(cell, inCell));
  const { section, shape, rows, cols } = block;
  return { kind: 'table', role: 'table', section, shape, cells, rows, cols, line: 0 };
}

function normalizeCell({ row, col, rowSpan, colSpan, isHeader, passage }: Cell, inCell: TextContext): CleanCell {
  return { row, col, rowSpan, colSpan, isHeader, clean: normalizeText(passage, inCell) };
}

function textsOf(draft: ReportDraft): string[] {
  const texts: string[] = draft.title === null ? [] : [draft.title.text];
  for (const block of draft.blocks) {
    if (block.kind === 'table') for (const cell of block.cells) texts.push(cell.passage.text);
    else texts.push(block.passage.text);
  }
  return texts;
}

function cleansOf(blocks: readonly CleanBlock[]): CleanText[] {
  const cleans: CleanText[] = [];
  for (const block of blocks) {
    if (block.kind === 'table') for (const cell of block.cells) cleans.push(cell.clean);
    else cleans.push(block.clean);
  }
  return cleans;
}

/** Three characters of the other script, and one in two hundred, make a text mixed: fewer are names. */
function scriptOf(texts: readonly string[], rules: NormalizeRules): ScriptIn {
  const scans = texts.map((text) => scanText(text, charTable(rules)));
  const traditional = scans.reduce((sum, scan) => sum + scan.traditional, 0);
  const simplified = scans.reduce((sum, scan) => sum + scan.simplified, 0);
  const enough = Math.max(3, (traditional + simplified) / 200);
  if (traditional < enough) return 'simplified';
  return simplified < enough ? 'traditional' : 'mixed';
}
