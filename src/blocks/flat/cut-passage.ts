import type { Passage, Range } from '../../model.ts';
import { countChars } from '../../passage.ts';

/** The passage cut at ascending text offsets (UTF-16), in one walk over its text and ranges. */
export function cutPassage(passage: Passage, offsets: readonly number[]): Passage[] {
  const parts: Passage[] = [];
  let from = 0;
  let index = 0;
  let used = 0;
  for (const offset of [...offsets, passage.text.length]) {
    const text = passage.text.slice(from, offset);
    const ranges: Range[] = [];
    for (let want = countChars(text); want > 0;) {
      const range = passage.ranges[index];
      if (range === undefined) break;
      const start = range[0] + used;
      const end = Math.min(range[1], start + want);
      ranges.push([start, end]);
      want -= end - start;
      used = end === range[1] ? 0 : used + end - start;
      if (end === range[1]) index++;
    }
    parts.push({ text, ranges });
    from = offset;
  }
  return parts;
}
