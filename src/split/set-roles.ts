import { endsWith } from '../ends-with.ts';
import type { Block, BlockRole, DraftBlock } from '../model.ts';
import type { SplitRules } from '../rules/split-rules.ts';
import { readLine } from './read-lines.ts';
import type { Line } from './read-lines.ts';

/** Gives each block of a report its role and the index of its section: 0 before the first heading. */
export function setRoles(blocks: readonly Block[], known: ReadonlyMap<Block, Line>, rules: SplitRules): DraftBlock[] {
  let section = 0;
  const lines = blocks.map((block) => known.get(block) ?? readLine(block, rules));
  const isArabic = countsInArabic(lines, rules);
  return lines.map((line, index) => {
    const role = roleOf(lines, index, isArabic, rules);
    if (role === 'section-heading') section++;
    return withRole(line.block, role, section);
  });
}

function withRole(block: Block, role: BlockRole, section: number): DraftBlock {
  return { role, section, ...block };
}

/** Sections numbered 1, 2, 3 are told by their names, where no section has a Chinese number. */
function countsInArabic(lines: readonly Line[], rules: SplitRules): boolean {
  const count = lines.filter((line) => !line.isCut && rules.arabicSection.test(line.folded)).length;
  if (count < 3) return false;
  return !lines.some((line) => !line.isCut && rules.section.exec(line.heading)?.groups?.['ordinal'] !== undefined);
}

function roleOf(lines: readonly Line[], index: number, isArabic: boolean, rules: SplitRules): BlockRole {
  const line = lines[index] as Line;
  if (line.block.kind === 'table') return 'table';
  if (line.isCut) return 'text';
  if (rules.attachment.test(line.folded)) return 'attachment';
  if (rules.section.test(line.heading)) return 'section-heading';
  if (isArabic && rules.arabicSection.test(line.folded)) return 'section-heading';
  if (isSignature(lines, index, rules)) return 'signature';
  if (rules.subHeading.test(line.folded) && !rules.sentenceEnd.test(line.folded.slice(0, -1))) return 'sub-heading';
  return 'text';
}

/** A date line with a body beside it, a body beside a date line; or a date alone behind a sentence. */
function isSignature(lines: readonly Line[], index: number, rules: SplitRules): boolean {
  const line = lines[index] as Line;
  if (rules.dateLine.test(line.folded)) return true;
  if (!endsWith(line.folded, rules.agencyLine)) return false;
  return isDateLine(lines[index - 1], rules) || isDateLine(lines[index + 1], rules);
}

function isDateLine(line: Line | undefined, rules: SplitRules): boolean {
  return line !== undefined && line.block.kind !== 'table' && rules.dateLine.test(line.folded);
}
