import { offsetOf } from '../fold-key.ts';
import type { PageName } from '../page-names.ts';
import { isPageName } from '../page-names.ts';
import type { LayoutRule, PathRule, StripRules } from '../rules/strip-rules.ts';
import type { Claim } from './claim.ts';
import { claimAll } from './claim.ts';
import type { Line } from './read-lines.ts';
import { isUnder } from './read-lines.ts';

export interface Body {
  /** Which blocks stand in it. */
  readonly inside: readonly boolean[];
  readonly layout: LayoutRule | null;
}

const SENTENCE = 20;
/** Blocks behind the body in which a file name is an attachment. */
const NEAR = 12;
/** Share of the report's characters that a layout's body must hold. */
const SHARE = 0.97;

/**
 * The element that holds the report: by a known layout, else the deepest element around every block that reads like one.
 * null when no block does, or when the page has no elements (a dump).
 *
 * @param reads which blocks read like a report
 * @param known blocks that a rule knows as chrome, whatever they read like: a metadata table, a copyright sentence
 */
export function findBody(
  lines: readonly Line[],
  reads: readonly boolean[],
  known: ReadonlySet<number>,
  rules: StripRules,
): Body | null {
  const core = coreBlocks(lines, reads, known, rules);
  if (!core.includes(true) || lines.every((line) => !line.block.path.includes('/'))) return null;
  const total = weigh(lines, core, core);
  for (const layout of rules.layouts) {
    if (!lines.some((line) => isUnder(line, layout.known))) continue;
    const inside = layoutBody(lines, layout, core, total, rules);
    if (inside !== null) return { inside, layout };
  }
  const paths = lines.filter((_, i) => core[i] === true).map((line) => line.block.path);
  // One or two blocks do not show how wide the text is: take the element around theirs.
  const around = paths.length < 3 ? parentOf(commonPath(paths)) : commonPath(paths);
  return { inside: lines.map((line) => isWithin(line.block.path, around)), layout: null };
}

/** Blocks that read like the report, and sentences between and right behind them, but none under a menu or footer. */
function coreBlocks(
  lines: readonly Line[],
  reads: readonly boolean[],
  known: ReadonlySet<number>,
  rules: StripRules,
): boolean[] {
  const own = lines.map((line, i) => reads[i] === true && !known.has(i) && !isChromePath(line, rules.paths));
  const first = own.indexOf(true);
  const last = own.lastIndexOf(true);
  return lines.map((line, i) => {
    if (own[i] === true) return true;
    if (first < 0 || i < first || i > last + 6 || known.has(i) || isChromePath(line, rules.paths)) return false;
    return (
      line.chars >= SENTENCE && line.block.linkChars * 2 < line.chars && rules.signals.sentenceEnd.test(line.folded)
    );
  });
}

function isChromePath(line: Line, paths: readonly PathRule[]): boolean {
  return paths.some((rule) => isUnder(line, rule.under));
}

/**
 * The blocks under the first of the layout's names that holds nearly all of the report. A sentence beside the box, a
 * disclaimer or a summary, does not speak against it; a section heading or a table does.
 */
function layoutBody(
  lines: readonly Line[],
  layout: LayoutRule,
  core: readonly boolean[],
  total: number,
  { signals }: StripRules,
): boolean[] | null {
  for (const name of layout.body) {
    const inside = lines.map((line) => line.tokens.has(name));
    if (weigh(lines, core, inside) < total * SHARE) continue;
    const isPart = (line: Line): boolean =>
      line.block.kind === 'table' || (!line.isCut && signals.heading.test(line.folded));
    if (!lines.some((line, i) => core[i] === true && inside[i] !== true && isPart(line))) return inside;
  }
  return null;
}

function weigh(lines: readonly Line[], core: readonly boolean[], inside: readonly boolean[]): number {
  return lines.reduce((sum, line, i) => sum + (core[i] === true && inside[i] === true ? line.chars : 0), 0);
}

/** The deepest element that holds all paths and more than one block; never a block itself. */
function commonPath(paths: readonly string[]): string {
  let common = parentOf(paths[0] ?? '');
  for (const path of paths) while (!isWithin(path, common)) common = parentOf(common);
  return common;
}

function parentOf(path: string): string {
  const cut = path.lastIndexOf('/');
  return cut < 0 ? '' : path.slice(0, cut);
}

function isWithin(path: string, around: string): boolean {
  return around === '' || path === around || path.startsWith(`${around}/`);
}

/** Claims everything outside the body except the report's title above it; a file name outside is an attachment. */
export function claimOutside(
  lines: readonly Line[],
  body: Body,
  names: readonly PageName[],
  known: ReadonlySet<number>,
  rules: StripRules,
): Claim[] {
  const title = findTitleAbove(lines, body, names, known, rules);
  const rule = { id: 'layout/outside-body', category: 'outside-body' } as const;
  const last = body.inside.lastIndexOf(true);
  const claims: Claim[] = [];
  for (const [index, line] of lines.entries()) {
    if (body.inside[index] === true || index === title) continue;
    const name = line.block.kind === 'table' ? null : rules.signals.attachment.exec(line.folded);
    const isOurs = name !== null && index > last && (index <= last + NEAR || rules.signals.word.test(line.folded));
    const claim = claimAll(index, rule);
    if (!isOurs) claims.push(claim);
    else claims.push({ ...claim, key: 'attachment', value: fileName(line, name.groups?.['value'] ?? '') });
  }
  return claims;
}

/** The name of the file as printed; `folded` is how the rules see it. */
function fileName(line: Line, folded: string): string {
  if (line.block.kind === 'table') return '';
  const { text } = line.block.passage;
  const from = line.folded.indexOf(folded);
  return text.slice(offsetOf(text, from), offsetOf(text, from + folded.length)).trim();
}

/**
 * The nearest block above the body that is a report's title, by its words or because the page is called so, and neither a link
 * nor known as chrome: 政务公开/信息公开年报.
 */
function findTitleAbove(
  lines: readonly Line[],
  body: Body,
  names: readonly PageName[],
  known: ReadonlySet<number>,
  rules: StripRules,
): number {
  const first = body.inside.indexOf(true);
  for (let i = first - 1; i >= 0; i--) {
    const line = lines[i] as Line;
    if (line.block.kind === 'table' || line.isCut || known.has(i) || line.block.linkChars * 2 > line.chars) continue;
    if (rules.signals.title.test(line.folded) && /\d|年/u.test(line.folded)) return i;
    if (isPageName(line.folded, names, rules.signals.pageName)) return i;
  }
  return -1;
}

/** Blocks under elements whose class says menu, footer, share box … A block that reads like the report stays. */
export function matchPaths(lines: readonly Line[], reads: readonly boolean[], rules: readonly PathRule[]): Claim[] {
  const present = new Set<string>();
  for (const tokens of new Set(lines.map((line) => line.tokens))) for (const token of tokens) present.add(token);
  const claims: Claim[] = [];
  for (const rule of rules) {
    for (const name of rule.under) {
      if (!present.has(name)) continue;
      const under = lines.map((line) => line.tokens.has(name));
      if (under.some((is, i) => is && reads[i] === true)) continue;
      for (const [index, is] of under.entries()) if (is) claims.push(claimAll(index, rule));
    }
  }
  return claims;
}
