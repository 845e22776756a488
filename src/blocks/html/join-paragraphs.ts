import type { Block, TextBlock } from '../../model.ts';
import { joinPassages } from '../../passage.ts';
import type { LineRules } from '../../rules/html.ts';
import { glueLines, goesOn, LEAST_WIDTH } from './join-lines.ts';

/** A line that a copy from paper cut is not longer than this. */
const MOST_WIDTH = 60;
/** Lines in mid-sentence at the same width that prove a page cut. */
const ENOUGH = 5;
/** A line this much shorter than the longest one was not cut for want of room. */
const FULL = 0.9;
const NEARLY_ALL = 0.9;

/**
 * Joins paragraphs that are lines of a page of paper: one element holds many of them, as long as each other and cut in
 * mid-sentence, and what they make together ends like sentences. A list of titles or names is none.
 */
export function joinParagraphs(blocks: Block[], rules: LineRules): Block[] {
  if (blocks.filter((block) => isCut(block, rules)).length < ENOUGH) return blocks;
  const families = new Map<string, TextBlock[]>();
  for (const block of blocks) {
    if (!isLine(block)) continue;
    const family = families.get(parentOf(block));
    if (family === undefined) families.set(parentOf(block), [block]);
    else family.push(block);
  }
  const widths = new Map([...families].map(([parent, family]) => [parent, cutWidth(family, rules)] as const));
  const groups = groupsOf(blocks, widths, rules);
  const torn = withoutEnds(groups, rules);
  return groups.flatMap((group) => (torn.has(parentOf(group[0] as Block)) ? group : [joinGroup(group)]));
}

/** Paragraphs; headings, items and links are what they are. */
function isLine(block: Block): block is TextBlock {
  return block.kind === 'paragraph' && block.linkChars === 0 && /(?:^|\/)p(?:[[#.][^/]*)?$/u.test(block.path);
}

/** A line of prose that ends in mid-sentence. */
function isCut(block: Block, rules: LineRules): block is TextBlock {
  if (block.kind !== 'paragraph') return false;
  const { text } = block.passage;
  if (text.length < LEAST_WIDTH || text.length > MOST_WIDTH || rules.closes.test(text)) return false;
  return isProse(text) && isLine(block);
}

/** No title or name on a line of its own: marks of a sentence stand in it, or a bracket is still open at its end. */
function isProse(text: string): boolean {
  return /[，、；。]|[（《〈“][^）》〉”]{0,60}$/u.test(text);
}

function parentOf({ path }: Block): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** The length at which the lines of one element were cut, or null. */
function cutWidth(family: readonly TextBlock[], rules: LineRules): number | null {
  const cut = family.filter((block) => isCut(block, rules));
  const width = cut.reduce((most, { passage }) => Math.max(most, passage.text.length), 0);
  const full = cut.filter(({ passage }) => passage.text.length >= width * FULL).length;
  const fits = family.filter((block) => block.passage.text.length <= width / FULL).length;
  if (full < ENOUGH || full < cut.length * NEARLY_ALL || fits < family.length * NEARLY_ALL) return null;
  return isRoll(cut) ? null : width;
}

/** Rows of a list (云溪市财政局,电话…) begin alike; a page cut anywhere does not. */
function isRoll(lines: readonly TextBlock[]): boolean {
  const counts = new Map<string, number>();
  for (const { passage } of lines) {
    const head = passage.text.trim().slice(0, 2);
    counts.set(head, (counts.get(head) ?? 0) + 1);
  }
  return [...counts.values()].some((count) => count * 2 > lines.length);
}

/** Blocks that are one paragraph; most stand alone. */
function groupsOf(blocks: readonly Block[], widths: ReadonlyMap<string, number | null>, rules: LineRules): Block[][] {
  const groups: Block[][] = [];
  for (const block of blocks) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (group !== undefined && before !== undefined && runsOn(before, block, group.length > 1, widths, rules))
      group.push(block);
    else groups.push([block]);
  }
  return groups;
}

function runsOn(
  before: Block,
  block: Block,
  isInside: boolean,
  widths: ReadonlyMap<string, number | null>,
  rules: LineRules,
): boolean {
  if (!isLine(before) || !isLine(block) || parentOf(before) !== parentOf(block)) return false;
  const width = widths.get(parentOf(block)) ?? null;
  const { text } = block.passage;
  if (width === null || !(isInside || isProse(before.passage.text))) return false;
  return goesOn(before.passage.text, text, { opens: rules.opens.test(text), width, indented: false }, rules);
}

/** The elements in which what was put together does not nearly always end as a paragraph does. */
function withoutEnds(groups: readonly (readonly Block[])[], rules: LineRules): Set<string> {
  const counts = new Map<string, { joined: number; ended: number }>();
  for (const group of groups) {
    const last = group.at(-1);
    if (group.length < 2 || last === undefined || last.kind === 'table') continue;
    const count = counts.get(parentOf(last)) ?? { joined: 0, ended: 0 };
    count.joined++;
    if (rules.closes.test(last.passage.text)) count.ended++;
    counts.set(parentOf(last), count);
  }
  return new Set([...counts].filter(([, { joined, ended }]) => ended < joined * NEARLY_ALL).map(([parent]) => parent));
}

function joinGroup(group: readonly Block[]): Block {
  const [first, ...others] = group as readonly TextBlock[];
  if (first === undefined || others.length === 0) return group[0] as Block;
  let { passage } = first;
  for (const { passage: next } of others) passage = joinPassages([passage, next], glueCut(passage.text, next.text));
  return { ...first, passage };
}

/** A number that the end of a line cut is one number. */
function glueCut(before: string, after: string): string {
  return /\d$/u.test(before) && /^\d/u.test(after) ? '' : glueLines(before, after);
}
