import type { Passage, Range } from '../model.ts';
import { countChars } from '../passage.ts';

export interface Positions {
  /** Page-text position of the first counted character at or behind a UTF-16 offset; the end when there is none. */
  at(offset: number): number;
  /** Page-text ranges of the counted characters between two UTF-16 offsets. */
  spans(from: number, to: number): readonly Range[];
}

/**
 * From offsets in a passage to page-text positions. Offsets must not fall from call to call, so that text and ranges
 * are walked once, whatever the number of edits.
 */
export function positionsOf(passage: Passage): Positions {
  const { text, ranges } = passage;
  let offset = 0;
  let counted = 0;
  let index = 0;
  let behind = 0; // counted characters in the ranges before `index`
  const countTo = (to: number): number => {
    counted += countChars(text.slice(offset, to));
    offset = to;
    return counted;
  };
  const seek = (skip: number): Range | undefined => {
    for (let range = ranges[index]; range !== undefined; range = ranges[++index]) {
      if (skip < behind + range[1] - range[0]) return range;
      behind += range[1] - range[0];
    }
    return undefined;
  };
  const at = (to: number): number => {
    const skip = countTo(to);
    const range = seek(skip);
    return range === undefined ? (ranges.at(-1)?.[1] ?? 0) : range[0] + skip - behind;
  };
  const spans = (from: number, to: number): Range[] => {
    let skip = countTo(from);
    const end = countTo(to);
    const out: Range[] = [];
    for (let range = seek(skip); range !== undefined && skip < end; range = seek(skip)) {
      const start = range[0] + skip - behind;
      const stop = Math.min(range[1], start + end - skip);
      out.push([start, stop]);
      skip += stop - start;
    }
    return out;
  };
  return { at, spans };
}
