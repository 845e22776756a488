import type { Passage, Range } from '../model.ts';
import { countChars } from '../passage.ts';

/**
 * From offsets in a passage to page-text positions. Offsets must not fall from call to call, so that text and ranges
 * are walked once, whatever the number of edits.
 */
export class Positions {
  private readonly passage: Passage;
  private offset = 0;
  private counted = 0;
  private index = 0;
  /** Counted characters in the ranges before `index`. */
  private behind = 0;

  constructor(passage: Passage) {
    this.passage = passage;
  }

  /** Page-text position of the first counted character at or behind a UTF-16 offset; the end when there is none. */
  at(offset: number): number {
    const skip = this.countTo(offset);
    const range = this.seek(skip);
    return range === undefined ? (this.passage.ranges.at(-1)?.[1] ?? 0) : range[0] + skip - this.behind;
  }

  /** Page-text ranges of the counted characters between two UTF-16 offsets. */
  spans(from: number, to: number): readonly Range[] {
    let skip = this.countTo(from);
    const end = this.countTo(to);
    const out: Range[] = [];
    for (let range = this.seek(skip); range !== undefined && skip < end; range = this.seek(skip)) {
      const start = range[0] + skip - this.behind;
      const stop = Math.min(range[1], start + end - skip);
      out.push([start, stop]);
      skip += stop - start;
    }
    return out;
  }

  private countTo(to: number): number {
    this.counted += countChars(this.passage.text.slice(this.offset, to));
    this.offset = to;
    return this.counted;
  }

  private seek(skip: number): Range | undefined {
    const { ranges } = this.passage;
    for (let range = ranges[this.index]; range !== undefined; range = ranges[++this.index]) {
      if (skip < this.behind + range[1] - range[0]) return range;
      this.behind += range[1] - range[0];
    }
    return undefined;
  }
}
