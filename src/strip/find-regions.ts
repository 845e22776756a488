import type { RegionRule } from '../rules/strip-rules.ts';
import { ByUnit } from '../by-unit.ts';
import { keepShort } from '../keep-short.ts';
import { startUnitsOf } from '../pattern-units.ts';
import type { Claim } from './claim.ts';
import { claimAll } from './claim.ts';
import type { Extent } from './find-extent.ts';
import { isThere } from './match-lines.ts';
import { keyOfLabel, readLabelled } from './read-fields.ts';
import type { Line } from './read-lines.ts';

/** Folded characters of the longest line that starts a region. */
const LONGEST = 120;

const ready = new WeakMap<readonly RegionRule[], (text: string) => boolean>();

/** Whether a line starts a region of any rule. */
function isAnyStart(rules: readonly RegionRule[]): (text: string) => boolean {
  let isAny = ready.get(rules);
  if (isAny === undefined) {
    const index = new ByUnit(rules, (rule) => startUnitsOf(rule.from));
    isAny = keepShort((text) => index.at(text.charCodeAt(0)).some((rule) => rule.from.test(text)));
    ready.set(rules, isAny);
  }
  return isAny;
}

/**
 * Runs of blocks from a starting line to an ending line.
 *
 * @param begins whether a report begins at a block; none of its blocks belongs to a region
 */
export function findRegions(
  lines: readonly Line[],
  extent: Extent | null,
  rules: readonly RegionRule[],
  begins: (index: number) => boolean,
): Claim[] {
  const claims: Claim[] = [];
  const starts = startsOf(lines, rules);
  if (starts.size === 0) return claims;
  for (const rule of rules) {
    for (let i = 0; i < lines.length; i++) {
      if (!starts.has(i) || !isThere(i, rule.where, extent) || !rule.from.test(lines[i]?.folded ?? '')) continue;
      const end = endOf(lines, i, rule, extent, begins);
      if (end <= i || !hasNeeded(lines, i, end, rule)) continue;
      for (let k = i; k < end; k++) claims.push({ ...claimAll(k, rule), ...fieldAt(lines, k, i, rule) });
      i = end - 1;
    }
  }
  return claims;
}

/** What a line of the region says: a label with its value, or the value of the label on the line before. */
function fieldAt(lines: readonly Line[], at: number, start: number, rule: RegionRule): Partial<Claim> {
  const text = textAt(lines, at);
  const own = readLabelled(text, rule.labels);
  if (own !== null) return own;
  if (at === start || keyOfLabel(text, rule.labels) !== null) return {};
  const key = keyOfLabel(textAt(lines, at - 1), rule.labels);
  return key === null ? {} : { key, value: text };
}

function textAt(lines: readonly Line[], at: number): string {
  const block = lines[at]?.block;
  return block === undefined || block.kind === 'table' ? '' : block.passage.text.trim();
}

/** Lines at which some rule may begin: hardly any. */
function startsOf(lines: readonly Line[], rules: readonly RegionRule[]): ReadonlySet<number> {
  const isStart = isAnyStart(rules);
  const starts = new Set<number>();
  for (const [i, line] of lines.entries()) if (isShortText(line) && isStart(line.folded)) starts.add(i);
  return starts;
}

function isShortText(line: Line): boolean {
  return line.block.kind !== 'table' && line.folded.length <= LONGEST;
}

/** The block after the region's last one. */
function endOf(
  lines: readonly Line[],
  start: number,
  rule: RegionRule,
  extent: Extent | null,
  begins: (index: number) => boolean,
): number {
  const limit = Math.min(lines.length, start + 1 + rule.within);
  for (let i = start + 1; i < limit; i++) {
    const line = lines[i] as Line;
    if (begins(i)) return i;
    if (rule.until !== null && !line.isCut && rule.until.test(line.folded)) return i;
    if (!isThere(i, rule.where, extent) || !belongs(line, lines[i - 1] as Line, rule)) return i;
    if (rule.closes?.test(line.folded) === true) return i + 1;
  }
  return limit;
}

function belongs(line: Line, before: Line, rule: RegionRule): boolean {
  if (rule.only === null && rule.pair === null) return true;
  if (line.isCut) return false;
  if (rule.only?.test(line.folded) === true) return true;
  return rule.pair?.test(`${before.folded}\n${line.folded}`) === true;
}

function hasNeeded(lines: readonly Line[], start: number, end: number, rule: RegionRule): boolean {
  if (rule.needs === null) return true;
  const needs = rule.needs;
  return lines.slice(start, end).some((line) => needs.test(line.folded));
}
