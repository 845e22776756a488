import { flatMap } from '../flat-map.ts';
import type { Account, CleanReport, CleanText, Issue, PageBlocks, Range, SplitPage, StrippedPage } from '../model.ts';
import { countChars, rangeLength } from '../passage.ts';
import { isPrinting } from './count-run.ts';
import { replayEdits } from './replay-edits.ts';

const BAR = '|'.charCodeAt(0);

/** Where a position of the page text ended. */
type Owner = Exclude<keyof Account, 'chars'>;
type Claim = readonly [from: number, to: number, owner: Owner];

export interface LedgerInput {
  /** Length of the page text, counted by the independent tokenizer. */
  readonly chars: number;
  readonly blocks: PageBlocks;
  readonly stripped: StrippedPage;
  readonly split: SplitPage;
  /** The page's reports; drafts that are none are set aside. */
  readonly reports: readonly CleanReport[];
}

/**
 * Law 2: every position of the page text belongs to exactly one place (kept, set aside, metadata, removed, guarded),
 * and the recorded edits, replayed on what was kept, give the text file. A breach is an issue of severity `error`.
 */
export function checkLedger(input: LedgerInput): { account: Account; issues: Issue[] } {
  const issues: Issue[] = [];
  if (input.chars !== input.blocks.chars) {
    issues.push(
      breach('count', `the reader numbered ${input.blocks.chars} characters, the ledger counts ${input.chars}`),
    );
  }
  const { sums, gap } = tile(claimsOf(input), input.blocks.chars);
  if (gap !== null) issues.push(breach('tiling', gap));
  for (const report of input.reports) issues.push(...checkText(report));
  return { account: { chars: input.chars, ...sums }, issues };
}

function breach(what: string, message: string): Issue {
  return { code: `ledger.${what}`, severity: 'error', message, line: null };
}

function claimsOf({ blocks, stripped, split, reports }: LedgerInput): Claim[] {
  const ordinals = new Set(reports.map((report) => report.ordinal));
  const claims: Claim[] = [];
  for (const removal of [...stripped.removals, ...split.removals]) addClaims(claims, 'removed', removal.passage.ranges);
  for (const field of stripped.metadata) addClaims(claims, 'metadata', field.passage.ranges);
  addClaims(claims, 'guarded', blocks.guarded);
  for (const draft of split.drafts) {
    const owner = ordinals.has(draft.ordinal) ? 'kept' : 'setAside';
    for (const block of draft.blocks) {
      if (block.kind === 'table') {
        for (const cell of block.cells) addClaims(claims, owner, cell.passage.ranges);
        addClaims(claims, 'removed', block.marks);
      } else addClaims(claims, owner, block.passage.ranges);
    }
  }
  return claims.sort(byStart);
}

const byStart = (a: Claim, b: Claim): number => a[0] - b[0];

function addClaims(claims: Claim[], owner: Owner, ranges: readonly Range[]): void {
  for (const [from, to] of ranges) if (to > from) claims.push([from, to, owner]);
}

function tile(claims: readonly Claim[], chars: number): { sums: Record<Owner, number>; gap: string | null } {
  const sums = { kept: 0, setAside: 0, metadata: 0, removed: 0, guarded: 0 };
  let at = 0;
  let gap: string | null = null;
  for (const [from, to, owner] of claims) {
    sums[owner] += to - from;
    if (from !== at)
      gap ??=
        from > at ? `${at} to ${from} belong to nothing` : `${from} to ${Math.min(at, to)} belong twice (${owner})`;
    at = Math.max(at, to);
  }
  if (at !== chars) gap ??= `${at} to ${chars} belong to nothing`;
  return { sums, gap: gap === null ? null : `positions ${gap}` };
}

function checkText(report: CleanReport): Issue[] {
  const texts: CleanText[] = flatMap(report.blocks, (block) =>
    block.kind === 'table' ? block.cells.map((cell) => cell.clean) : [block.clean],
  );
  const issues: Issue[] = [];
  for (const clean of texts) {
    if (countChars(clean.source.text) !== rangeLength(clean.source.ranges)) {
      issues.push(
        breach('passage', `a passage has other positions than characters: ${clean.source.text.slice(0, 40)}`),
      );
    }
    const isUntouched = clean.edits.length === 0 && clean.text === clean.source.text;
    if (!isUntouched && replayEdits(clean) !== clean.text.replace(/\s/gu, '')) {
      issues.push(breach('replay', `recorded edits do not give the text: ${clean.text.slice(0, 40)}`));
    }
  }
  if (!isSameButLayout(texts.map((clean) => clean.text).join(''), report.textFile))
    issues.push(breach('text-file', 'the text file is not its blocks in order'));
  return issues;
}

/** True when both have the same characters in the same order, white space and `|` left out. */
function isSameButLayout(a: string, b: string): boolean {
  let [i, k] = [0, 0];
  for (;;) {
    while (i < a.length && isLayout(a.charCodeAt(i))) i++;
    while (k < b.length && isLayout(b.charCodeAt(k))) k++;
    if (i >= a.length || k >= b.length) return i >= a.length && k >= b.length;
    if (a.charCodeAt(i++) !== b.charCodeAt(k++)) return false;
  }
}

function isLayout(code: number): boolean {
  return code === BAR || !isPrinting(code);
}
