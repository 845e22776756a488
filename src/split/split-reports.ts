import { endsWith } from '../ends-with.ts';
import { offsetOf } from '../fold-key.ts';
import type { Block, DraftBlock, Removal, ReportDraft, RuleId, SplitPage, StrippedPage, TextBlock } from '../model.ts';
import type { RemovalCategory } from '../model.ts';
import { readPageNames } from '../page-names.ts';
import { joinPassages, slicePassage, trimPassage } from '../passage.ts';
import type { SplitRules } from '../rules/split-rules.ts';
import { findStarts } from './find-starts.ts';
import type { Start } from './find-starts.ts';
import { findTitles } from './find-titles.ts';
import type { FoundTitle } from './find-titles.ts';
import { readLines } from './read-lines.ts';
import type { Line } from './read-lines.ts';
import { setRoles } from './set-roles.ts';

const SHORT = 60;

/**
 * Divides a page into its reports. A page with one report, or with none, is one draft; every position of `page.blocks`
 * stands afterwards in exactly one draft block or removal.
 */
export function splitReports(page: StrippedPage, rules: SplitRules): SplitPage {
  if (page.blocks.length === 0) return { drafts: [], removals: [] };
  const lines = readLines(page.blocks, rules);
  const found = findStarts(lines, findTitles(lines, rules), readPageNames(page.metadata), rules);
  const known = new Map(lines.map((line) => [line.block, line]));
  if (found.starts.length === 0) return { drafts: [draft(1, null, page.blocks, known, rules)], removals: [] };
  const removals: Removal[] = [];
  const [repeats, strays] = [titlesByBlock(found.repeats), titlesByBlock(found.strays)];
  const drafts = found.starts.map((start, i) => {
    const end = found.starts[i + 1]?.at ?? lines.length;
    return readDraft({ lines, start, end, isFirst: i === 0, ordinal: i + 1, known, repeats, strays, rules, removals });
  });
  return { drafts, removals };
}

interface Task {
  readonly lines: readonly Line[];
  readonly start: Start;
  readonly end: number;
  readonly isFirst: boolean;
  readonly ordinal: number;
  readonly known: ReadonlyMap<Block, Line>;
  readonly repeats: ReadonlyMap<number, FoundTitle>;
  readonly strays: ReadonlyMap<number, FoundTitle>;
  readonly rules: SplitRules;
  readonly removals: Removal[];
}

function readDraft(task: Task): ReportDraft {
  const { lines, start, end, rules, removals } = task;
  const from = task.isFirst ? 0 : start.at;
  const above: Block[] = [];
  const body: Block[] = [];
  for (let i = from; i < end; i++) {
    if (start.title !== null && i >= start.title.from && i < start.title.to) continue;
    const line = lines[i] as Line;
    const repeat = task.repeats.get(i);
    if (repeat !== undefined)
      body.push(...takeTitle(line, repeat, i, 'split/repeated-title', 'duplicate-title', removals));
    else if (task.strays.has(i)) removals.push(removal(line.block, 'split/title-without-body', 'between-reports'));
    else if (start.title !== null && i < start.at && (isLoose(line, rules) || isCrumb(line, start.title, rules)))
      removals.push(removal(line.block, 'split/before-title', 'between-reports'));
    else (start.title !== null && i < start.title.from ? above : body).push(line.block);
  }
  const title = start.title === null ? null : readTitle(lines, start.title, removals);
  const blocks = [...above, ...(title?.rest ?? []), ...body];
  return draft(task.ordinal, title === null ? null : title.block, blocks, task.known, rules);
}

/** By the index of each block that holds them. */
function titlesByBlock(titles: readonly FoundTitle[]): Map<number, FoundTitle> {
  const byBlock = new Map<number, FoundTitle>();
  for (const title of titles) for (let i = title.from; i < title.to; i++) if (!byBlock.has(i)) byBlock.set(i, title);
  return byBlock;
}

/** Short words above the first title that are no sentence, body or date. */
function isLoose(line: Line, rules: SplitRules): boolean {
  if (line.block.kind === 'table' || line.chars > SHORT || rules.sentenceEnd.test(line.folded)) return false;
  if (rules.section.test(line.heading) || rules.attachment.test(line.folded)) return false;
  // 东盟 ends as a league does; a body's name over its title is no item of a list.
  if (line.block.kind === 'item') return true;
  return !endsWith(line.folded, rules.agencyLine) && !rules.dateLine.test(line.folded);
}

/** The first part of the body's name, the government above it, or the title as the name of a file, printed over the title. */
function isCrumb(line: Line, title: FoundTitle, rules: SplitRules): boolean {
  if (line.block.kind === 'table' || line.isCut) return false;
  if (rules.attachment.test(line.folded)) return line.folded.startsWith(`${title.text}.`);
  if (!endsWith(line.folded, rules.agencyLine)) return false;
  if (title.agency.startsWith(line.folded)) return true;
  if (isLaterName(line.folded, title.agency)) return true;
  const place = line.folded.replace(rules.governmentEnd, '');
  return place !== line.folded && title.agency !== place && title.agency.startsWith(place);
}

/** Characters of the shortest name of a body without its last: a place and what the body does. */
const STEM = 4;

/** 云溪市粮食和物资储备局 was 云溪市粮食局: a site calls itself by today's name over old reports. */
function isLaterName(name: string, agency: string): boolean {
  const stem = agency.slice(0, -1);
  return stem.length >= STEM && name.startsWith(stem) && name.endsWith(agency.slice(-1));
}

/** Removes a title that repeats the report's own; what is glued behind it stays. */
function takeTitle(
  line: Line,
  title: FoundTitle,
  index: number,
  rule: RuleId,
  category: RemovalCategory,
  removals: Removal[],
): Block[] {
  const block = line.block as TextBlock;
  const isLast = index === title.to - 1;
  const cut = isLast && title.cut !== null ? offsetOf(block.passage.text, title.cut) : block.passage.text.length;
  removals.push({ ...removal(block, rule, category), passage: trimPassage(slicePassage(block.passage, 0, cut)) });
  const rest = trimPassage(slicePassage(block.passage, cut));
  return rest.text === '' ? [] : [{ ...block, passage: rest }];
}

/** The title as one block, and the text that was glued behind it. */
function readTitle(
  lines: readonly Line[],
  title: FoundTitle,
  removals: Removal[],
): { block: TextBlock; rest: Block[] } {
  const blocks = lines.slice(title.from, title.to).map((line) => line.block as TextBlock);
  const last = blocks.at(-1) as TextBlock;
  const { text } = last.passage;
  const suffixLength = title.suffix?.suffix.exec(lines[title.to - 1]?.folded ?? '')?.[0].length ?? 0;
  const folded = lines[title.to - 1]?.folded.length ?? 0;
  const cut = title.cut ?? (suffixLength > 0 ? folded - suffixLength : null);
  const at = cut === null ? text.length : offsetOf(text, cut);
  const parts = [...blocks.slice(0, -1).map((block) => block.passage), slicePassage(last.passage, 0, at)];
  const passage = joinPassages(parts.map(trimPassage));
  const rest = { ...last, passage: trimPassage(slicePassage(last.passage, at)) };
  const first = blocks[0] as TextBlock;
  const block: TextBlock = { ...first, kind: 'heading', passage };
  if (title.suffix === null) return { block, rest: rest.passage.text === '' ? [] : [rest] };
  removals.push({ ...removal(rest, title.suffix.id, title.suffix.category) });
  return { block, rest: [] };
}

function removal(block: Block, rule: RuleId, category: RemovalCategory): Removal {
  const passages = block.kind === 'table' ? block.cells.map((cell) => cell.passage) : [block.passage];
  return { path: block.path, line: block.line, rule, category, passage: joinPassages(passages, ' ') };
}

function draft(
  ordinal: number,
  title: TextBlock | null,
  blocks: readonly Block[],
  known: ReadonlyMap<Block, Line>,
  rules: SplitRules,
): ReportDraft {
  const own: DraftBlock[] = title === null ? [] : [{ role: 'title', section: 0, ...title }];
  return { ordinal, title: title?.passage ?? null, blocks: [...own, ...setRoles(blocks, known, rules)] };
}
