import type { CleanBlock, CleanReport, CleanTextBlock } from '../../../src/model.ts';

const SECTION = /^\s*[一二三四五六七八九十]+、\S/u;
const SUB = /^\s*(?:[(（][一二三四五六七八九十]+[)）]|\d+[.、．])/u;

/** A clean report whose lines are blocks; short lines that are numbered as headings become headings. */
export function buildReport(lines: readonly string[]): CleanReport {
  const blocks: CleanBlock[] = [];
  let section = 0;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const role = roleOf(line.trim());
    if (role === 'section-heading') section += 1;
    blocks.push(textBlock(line, role, section, index + 1));
  }
  return { ordinal: 1, title: null, blocks, scriptIn: 'simplified', damage: [], textFile: `${lines.join('\n')}\n` };
}

function roleOf(line: string): CleanTextBlock['role'] {
  const isShort = line.length <= 40 && !/[。;；]$/u.test(line);
  if (isShort && SECTION.test(line)) return 'section-heading';
  return isShort && SUB.test(line) && !/[:：]/u.test(line) ? 'sub-heading' : 'text';
}

function textBlock(text: string, role: CleanTextBlock['role'], section: number, line: number): CleanTextBlock {
  const clean = { text, source: { text, ranges: [] }, edits: [] };
  return { kind: role === 'text' ? 'paragraph' : 'heading', role, section, level: 0, clean, line };
}
