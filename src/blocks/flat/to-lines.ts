import type { DecodedPage } from '../../model.ts';
import { countChars, passageAt } from '../../passage.ts';
import type { FlatLine } from './flat-line.ts';

const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/u;

/** The lines of a text page with their page-text positions; `line` counts from 1. */
export function toLines(page: DecodedPage): { lines: FlatLine[]; chars: number } {
  const lines: FlatLine[] = [];
  let chars = 0;
  for (const [index, text] of page.text.split(LINE_END).entries()) {
    const kept = text.replaceAll('\u0085', ' ');
    lines.push({ passage: passageAt(kept, chars), path: 'text', line: index + 1 });
    chars += countChars(kept);
  }
  return { lines, chars };
}
