import type { PunctuationRules } from '../rules/punctuation.ts';

const compiled = new WeakMap<PunctuationRules, { keeps: RegExp; fileName: RegExp }>();

/** For every UTF-16 unit whether it stands in an address, a number with marks, a file name: its marks stay. */
export function keptSpans(text: string, rules: PunctuationRules): Uint8Array | null {
  let patterns = compiled.get(rules);
  if (patterns === undefined) {
    patterns = { keeps: new RegExp(rules.keeps.source, 'gu'), fileName: new RegExp(rules.fileName.source, 'giu') };
    compiled.set(rules, patterns);
  }
  let kept: Uint8Array | null = null;
  for (const match of text.matchAll(patterns.keeps)) {
    kept ??= new Uint8Array(text.length);
    // Marks at the end of an address belong to the sentence.
    kept.fill(1, match.index, match.index + match[0].replace(/[),;:!?.>'"]+$/u, '').length);
  }
  for (const match of text.matchAll(patterns.fileName)) {
    kept ??= new Uint8Array(text.length);
    let from = match.index;
    while (from > 0 && match.index - from < 80 && !rules.fileNameStop.test(text[from - 1] as string)) from--;
    kept.fill(1, from, match.index + match[0].length);
  }
  return kept;
}
