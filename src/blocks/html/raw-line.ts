import { isWhite } from '../../is-white.ts';
import type { Passage } from '../../model.ts';

const SPACE = 0x20;

/** Text up to a line break, as the source has it: white space not yet collapsed. Grows while the page is walked. */
export interface RawLine {
  text: string;
  readonly ranges: [number, number][];
  linkChars: number;
  /** Offset in the source of the first text, for the line number. */
  index: number;
}

/** A line with nothing in it. */
export function emptyLine(): RawLine {
  return { text: '', ranges: [], linkChars: 0, index: -1 };
}

/** Adds text that stands at positions `from` up to `to`. */
export function addText(line: RawLine, text: string, from: number, to: number, index: number): void {
  line.text += text;
  if (to === from) return;
  if (line.index < 0) line.index = index + text.length - text.trimStart().length;
  addRange(line.ranges, from, to);
}

/** Adds a range behind the others, merged with the last one when they touch. */
export function addRange(ranges: [number, number][], from: number, to: number): void {
  const last = ranges.at(-1);
  if (last !== undefined && last[1] === from) last[1] = to;
  else if (to > from) ranges.push([from, to]);
}

/** Lines one after another; `glue` says which white space goes between two neighbours. */
export function joinRawLines(lines: readonly RawLine[], glue: (before: string, after: string) => string): Passage {
  const [only] = lines;
  if (only !== undefined && lines.length === 1) return { text: collapse(only.text), ranges: only.ranges };
  const ranges: [number, number][] = [];
  let text = '';
  for (const line of lines) {
    const own = collapse(line.text);
    if (own === '') continue;
    text += text === '' ? own : glue(text, own) + own;
    for (const [from, to] of line.ranges) addRange(ranges, from, to);
  }
  return { text, ranges };
}

/** White space at the ends dropped, every other run of it one space. */
export function collapse(text: string): string {
  return hasLayout(text) ? text.replace(/\s+/gu, ' ').trim() : text;
}

/** True when white space stands in the text, single spaces between words aside. */
function hasLayout(text: string): boolean {
  let before = SPACE;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isWhite(code) && (code !== SPACE || before === SPACE)) return true;
    before = code;
  }
  return before === SPACE && text !== '';
}
