import type { BodySignals } from '../rules/strip-rules.ts';
import type { Line } from './read-lines.ts';

/** First and last block that read like a report. */
export interface Extent {
  readonly first: number;
  readonly last: number;
}

const LINKED = 0.5;
const SENTENCE = 12;

/** Which blocks read like a report: section headings, sentences with the field's words, tables of the form. */
export function findReportBlocks(lines: readonly Line[], signals: BodySignals): boolean[] {
  const reads: boolean[] = [];
  for (const line of lines) reads.push(readsLikeReport(line, signals));
  return reads;
}

function readsLikeReport(line: Line, signals: BodySignals): boolean {
  if (line.block.linkChars > line.chars * LINKED) return false;
  if (line.block.kind === 'table') return signals.word.test(line.folded) && line.chars > SENTENCE;
  if (!line.isCut && signals.heading.test(line.folded)) return true;
  return line.chars >= SENTENCE && signals.sentenceEnd.test(line.folded) && signals.word.test(line.folded);
}

/** From the first to the last of them; null when no block reads like a report. */
export function findExtent(reads: readonly boolean[]): Extent | null {
  const first = reads.indexOf(true);
  return first < 0 ? null : { first, last: reads.lastIndexOf(true) };
}

/** Blocks behind a title in which its report must show itself. */
const AHEAD = 12;
/** Positions of a paragraph that is more than a teaser. */
const PARAGRAPH = 40;

/** A report's title with a section heading, or two paragraphs that read like a report, before the next title. */
export function beginsReport(
  lines: readonly Line[],
  reads: readonly boolean[],
  index: number,
  signals: BodySignals,
): boolean {
  if (!isTitle(lines[index], signals)) return false;
  let paragraphs = 0;
  for (let i = index + 1; i < Math.min(lines.length, index + AHEAD); i++) {
    const line = lines[i] as Line;
    if (isTitle(line, signals)) return false;
    if (reads[i] !== true || line.block.kind === 'table') continue;
    if (!line.isCut && signals.heading.test(line.folded)) return true;
    if (line.chars >= PARAGRAPH && ++paragraphs === 2) return true;
  }
  return false;
}

function isTitle(line: Line | undefined, signals: BodySignals): boolean {
  if (line === undefined || line.block.kind === 'table' || line.isCut || line.block.linkChars * 2 > line.chars)
    return false;
  return /\d{4}年/u.test(line.folded) && signals.title.test(line.folded);
}
