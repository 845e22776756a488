import type { Range } from '../../model.ts';

const ENDS: ReadonlySet<number> = new Set(['。', '!', '?'].map((char) => char.charCodeAt(0)));
const FULL_STOP = '.'.charCodeAt(0);
const HAN = /\p{Script=Han}/u;

/** No sentence is nearly as long; on a text without an end a pattern would run out of stack, so that it is cut. */
const LONGEST = 100_000;

/** Ranges of the sentences of folded text. A full stop typed as `.` ends one only between two Chinese characters. */
export function splitSentences(text: string): Range[] {
  const sentences: Range[] = [];
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const ends = ENDS.has(code) || (code === FULL_STOP && HAN.test(text[i - 1] ?? '') && HAN.test(text[i + 1] ?? ''));
    if (!ends && i - start < LONGEST) continue;
    if (i > start) sentences.push([start, i + 1]);
    start = i + 1;
  }
  if (start < text.length) sentences.push([start, text.length]);
  return sentences;
}
