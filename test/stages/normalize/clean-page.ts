import type { CleanText } from '../../../src/model.ts';
import { type NormalizeOptions, normalizeText, type TextContext } from '../../../src/normalize/normalize-text.ts';
import { type PageEvidence, readEvidence } from '../../../src/normalize/read-evidence.ts';
import { countChars, passageAt } from '../../../src/passage.ts';
import { normalizeRules } from '../../../src/rules/normalize-rules.ts';

export const chinese: NormalizeOptions = { punctuation: 'chinese' };

export function contextOf(texts: readonly string[], options = chinese): TextContext {
  return { rules: normalizeRules, options, page: readEvidence(texts, normalizeRules), isTitle: false, isCell: false };
}

/** Every non-empty line of a text is a block of one page. */
export function cleanPage(text: string, options = chinese): CleanText[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const context = contextOf(lines, options);
  let at = 0;
  return lines.map((line) => {
    const passage = passageAt(line, at);
    at += countChars(line);
    return normalizeText(passage, context);
  });
}

/** One sentence, on a page of its own or on a page with what `page` says. */
export function cleanLine(text: string, page: Partial<PageEvidence> = {}): string {
  const context = contextOf([text]);
  return normalizeText(passageAt(text, 0), { ...context, page: { ...context.page, ...page } }).text;
}

/** The edits replayed on the counted characters of the source. */
export function replay(clean: CleanText): string {
  const chars = [...clean.source.text.replace(/\s/gu, '')];
  const positions = clean.source.ranges.flatMap(([from, to]) => Array.from({ length: to - from }, (_, i) => from + i));
  const out = new Map(positions.map((position, i) => [position, chars[i] as string]));
  for (const { range, before, after } of clean.edits) {
    if (range[0] === range[1]) {
      if (/\S/u.test(before + after)) throw new Error(`not white space: ${before} > ${after}`);
      continue;
    }
    let stood = '';
    for (let p = range[0]; p < range[1]; p++) {
      stood += out.get(p) ?? '<nothing>';
      out.set(p, p === range[0] ? after : '');
    }
    if (stood !== before) throw new Error(`${before} expected, ${stood} stood there`);
  }
  return positions.map((position) => out.get(position)).join('');
}

export const withoutSpace = (text: string): string => text.replace(/\s/gu, '');
