import type { Removal, RemovalCategory } from '../../model.ts';
import { emptyPassage, mergeRanges } from '../../passage.ts';
import type { FlatRules, MarkRule } from '../../rules/flat.ts';
import type { FlatLine } from './flat-line.ts';
import { isHeadingLine } from './join-wrapped.ts';

const longest = 400;
/** A shorter line is a cell or a heading. */
const shortestSentence = 20;

/**
 * Lines that fall inside sentences and tables and belong to neither: page numbers of a PDF, the dashed line under a
 * markdown header. They go before anything else is read; the line itself stays, without text.
 */
export function takePageNumbers<L extends FlatLine>(
  lines: readonly L[],
  rules: FlatRules,
): { kept: L[]; removals: Removal[] } {
  const kept: L[] = [];
  const removals: Removal[] = [];
  let isBroken = false;
  for (const line of lines) {
    const found = line.passage.text.length > longest ? null : findLineRule(line.passage.text, rules);
    if (found === null) {
      const before = isBroken && line.passage.ranges.length > 0 ? kept.findLastIndex(isFilled) : -1;
      if (before >= 0 && runsOverPage(kept[before] as L, line, rules)) joinAt(kept, before, line);
      else kept.push(line);
      isBroken &&= line.passage.ranges.length === 0;
      continue;
    }
    isBroken ||= found.category === 'page-number';
    removals.push({
      rule: found.rule.id,
      category: found.category,
      passage: line.passage,
      path: line.path,
      line: line.line,
    });
    if (found.category !== 'page-number') kept.push({ ...line, passage: emptyPassage });
  }
  return { kept, removals };
}

const isFilled = (line: FlatLine): boolean => line.passage.ranges.length > 0;

/** The page ended in the middle of a sentence: Chinese on both sides, no sentence end, no heading, no cell. */
function runsOverPage(last: FlatLine, next: FlatLine, rules: FlatRules): boolean {
  const [before, after] = [last.passage.text.trim(), next.passage.text.trim()];
  if (before.length < shortestSentence || rules.lines.opening.test(after) || isHeadingLine(before, rules.lines))
    return false;
  return (
    /[\p{Script=Han}，、《]$/u.test(before) && /^[\p{Script=Han}》]/u.test(after) && !/[|｜\t]/u.test(before + after)
  );
}

function joinAt<L extends FlatLine>(kept: L[], at: number, line: L): void {
  const last = kept[at] as L;
  const texts = [last.passage.text.trimEnd(), line.passage.text.trimStart()] as const;
  const passage = { text: texts.join(''), ranges: mergeRanges([...last.passage.ranges, ...line.passage.ranges]) };
  kept.splice(at, kept.length - at, { ...last, passage });
}

function findLineRule(text: string, rules: FlatRules): { rule: MarkRule; category: RemovalCategory } | null {
  const page = rules.pageNumbers.find((rule) => rule.mark.test(text));
  if (page !== undefined) return { rule: page, category: 'page-number' };
  const header = rules.headerRules.find((rule) => rule.mark.test(text));
  return header === undefined ? null : { rule: header, category: 'layout-mark' };
}
