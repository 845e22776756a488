import type { LineRule, Where } from '../rules/strip-rules.ts';
import { ByUnit } from '../by-unit.ts';
import { keepShort } from '../keep-short.ts';
import { startUnitsOf } from '../pattern-units.ts';
import type { Claim } from './claim.ts';
import { claimAll } from './claim.ts';
import type { Extent } from './find-extent.ts';
import type { Line } from './read-lines.ts';

const LINKED = 0.8;
/** Folded characters of the longest chrome line. */
const LONGEST = 240;

type RulesOf = (line: string) => readonly LineRule[];

const ready = new WeakMap<readonly LineRule[], RulesOf>();

/** The rules that know a line by its words. The pages of a site repeat their menus, so that short lines are remembered. */
function rulesFor(rules: readonly LineRule[]): RulesOf {
  let known = ready.get(rules);
  if (known === undefined) {
    const index = new ByUnit(rules, (rule) => startUnitsOf(rule.line));
    known = keepShort((line) => index.at(line.charCodeAt(0)).filter((rule) => rule.line.test(line)));
    ready.set(rules, known);
  }
  return known;
}

/** Whole blocks that a line rule knows. Tables and long paragraphs are never lines. */
export function matchLines(lines: readonly Line[], extent: Extent | null, rules: readonly LineRule[]): Claim[] {
  const claims: Claim[] = [];
  const rulesOf = rulesFor(rules);
  const firstOf = firstLines(lines, rules);
  const single = rules.filter((rule) => rule.single === true).map(({ id }) => id);
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as Line;
    if (line.block.kind === 'table' || line.folded === '' || line.folded.length > LONGEST) continue;
    for (const rule of rulesOf(line.folded)) {
      if (!isThere(index, rule.where, extent)) continue;
      if (rule.item === true && line.block.kind !== 'item') continue;
      if (rule.linked === true && line.block.linkChars < line.chars * LINKED) continue;
      if (!isBehind(lines[index - 1], rule) || index > (firstOf.get(rule.id) ?? index)) continue;
      const value = rule.line.exec(line.folded)?.groups?.['value'] ?? line.block.passage.text.trim();
      // A link leads elsewhere: what it says is not said of this page, unless it names a file of its own.
      const isElsewhere = line.block.linkChars >= line.chars * LINKED && rule.key !== 'attachment';
      claims.push({ ...claimAll(index, rule), key: isElsewhere ? null : rule.key, value });
    }
  }
  const several = single.filter((id) => claims.filter(({ rule }) => rule === id).length > 1);
  return several.length === 0 ? claims : claims.filter(({ rule }) => !several.includes(rule));
}

/** Of the rules that take nothing below some line: the first such line, where there is one. */
function firstLines(lines: readonly Line[], rules: readonly LineRule[]): Map<string, number> {
  const first = new Map<string, number>();
  for (const { id, notBelow } of rules) {
    const at =
      notBelow === undefined ? -1 : lines.findIndex(({ folded }) => folded.length <= LONGEST && notBelow.test(folded));
    if (at >= 0) first.set(id, at);
  }
  return first;
}

/** Whether the line before is one that the rule asks for, and none that it forbids. */
function isBehind(before: Line | undefined, rule: LineRule): boolean {
  if (rule.behind !== undefined && (before === undefined || !rule.behind.test(before.folded))) return false;
  return rule.notBehind === undefined || before === undefined || !rule.notBehind.test(before.folded);
}

/** Whether block `index` stands where the rule looks. A page without a report has neither top nor bottom. */
export function isThere(index: number, where: Where, extent: Extent | null): boolean {
  if (where === 'anywhere') return true;
  if (extent === null) return where === 'outside';
  const isAbove = index < extent.first;
  const isBelow = index > extent.last;
  return where === 'top' ? isAbove : where === 'bottom' ? isBelow : isAbove || isBelow;
}
