import type { Passage, Range } from '../../model.ts';
import { isWhite } from '../../is-white.ts';
import { mergeRanges } from '../../passage.ts';
import { foldChar, PIPE } from './fold-char.ts';
import type { FlatLine } from './flat-line.ts';

/** What stands between a character and the one before it. A cell mark, a tab or a line end is a strong gap. */
export const gaps = { none: 0, space: 1, tab: 2, cell: 3, line: 4, blank: 5 } as const;

/**
 * Flattened text as one run of characters, so that a label is found however it was torn apart. `units` are the counted
 * characters in order; `keys` are the units that are not cell marks, folded for matching, with the gap before each.
 */
export interface FlatStream {
  readonly lines: readonly FlatLine[];
  /** The lines joined by line feeds. */
  readonly text: string;
  readonly unitCount: number;
  /** Offset in `text` and page-text position of each unit. */
  readonly unitAt: Int32Array;
  readonly unitPos: Int32Array;
  /** First unit of each line, and one entry behind the last line. */
  readonly lineUnits: Int32Array;
  readonly keyCount: number;
  readonly keyCode: Uint16Array;
  readonly keyGap: Uint8Array;
  readonly keyUnit: Int32Array;
  /** Cell marks between key k−1 and key k: before the line end, on lines of their own, and on the line of key k. */
  readonly marksTail: Uint8Array;
  readonly marksAlone: Uint8Array;
  readonly marksLead: Uint8Array;
}

export function toStream(lines: readonly FlatLine[]): FlatStream {
  const text = lines.map((line) => line.passage.text).join('\n');
  const unitAt = new Int32Array(text.length);
  const unitPos = new Int32Array(text.length);
  const lineUnits = new Int32Array(lines.length + 1);
  let unitCount = 0;
  let offset = 0;
  for (const [index, line] of lines.entries()) {
    lineUnits[index] = unitCount;
    let rangeIndex = 0;
    let position = line.passage.ranges[0]?.[0] ?? 0;
    const { ranges } = line.passage;
    const end = offset + line.passage.text.length;
    for (; offset < end; offset += isPair(text, offset) ? 2 : 1) {
      if (isWhite(text.charCodeAt(offset))) continue;
      if (position >= (ranges[rangeIndex]?.[1] ?? Infinity)) position = ranges[++rangeIndex]?.[0] ?? position;
      unitAt[unitCount] = offset;
      unitPos[unitCount++] = position++;
    }
    offset += 1;
  }
  lineUnits[lines.length] = unitCount;
  return { lines, text, unitCount, unitAt, unitPos, lineUnits, ...toKeys(text, unitAt, unitCount) };
}

/** True for the first half of a pair whose second half follows; half a pair stands alone. */
function isPair(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code <= 0xdbff && (text.codePointAt(at) as number) > 0xffff;
}

type Keys = Pick<FlatStream, 'keyCount' | 'keyCode' | 'keyGap' | 'keyUnit' | 'marksTail' | 'marksAlone' | 'marksLead'>;

function toKeys(text: string, unitAt: Int32Array, unitCount: number): Keys {
  const keyCode = new Uint16Array(unitCount);
  const keyGap = new Uint8Array(unitCount + 1);
  const keyUnit = new Int32Array(unitCount + 1);
  const hasMarks = /[|｜]/u.test(text);
  const marksTail = hasMarks ? new Uint8Array(unitCount + 1) : noMarks(unitCount + 1);
  const marksAlone = hasMarks ? new Uint8Array(unitCount + 1) : marksTail;
  const marksLead = hasMarks ? new Uint8Array(unitCount + 1) : marksTail;
  const marks = { marksTail, marksAlone, marksLead };
  const before = new Between();
  let keyCount = 0;
  let end = 0;
  for (let unit = 0; unit < unitCount; unit++) {
    const at = unitAt[unit] as number;
    if (at > end) before.passWhite(text, end, at);
    const point = text.codePointAt(at) as number;
    const code = foldChar(point);
    end = at + (point > 0xffff ? 2 : 1);
    if (code === PIPE) {
      before.passMark();
      continue;
    }
    if (before.gap !== gaps.none) before.close(keyCount, keyGap, marks);
    keyUnit[keyCount] = unit;
    keyCode[keyCount++] = code;
  }
  before.passWhite(text, end, text.length);
  before.passEnd();
  before.close(keyCount, keyGap, marks);
  keyUnit[keyCount] = unitCount;
  return { keyCount, keyCode, keyGap, keyUnit, marksTail, marksAlone, marksLead };
}

type Marks = Pick<FlatStream, 'marksTail' | 'marksAlone' | 'marksLead'>;

/** What stands between two keys: the gap, and the marks before the first line end, behind the last and between. */
class Between {
  gap: number = gaps.none;
  private tail = 0;
  private alone = 0;
  private lead = 0;
  private isTail = true;

  passWhite(text: string, from: number, to: number): void {
    for (let i = from; i < to; i++) {
      const code = text.charCodeAt(i);
      if (code === 10) {
        this.gap = this.gap >= gaps.line && this.lead === 0 ? gaps.blank : Math.max(this.gap, gaps.line);
        this.passLead();
      } else this.gap = Math.max(this.gap, code === 9 ? gaps.tab : gaps.space);
    }
  }

  passMark(): void {
    this.gap = Math.max(this.gap, gaps.cell);
    if (this.isTail) this.tail++;
    else this.lead++;
  }

  /** No line begins behind the last one: its marks lead nothing. */
  passEnd(): void {
    this.gap = Math.max(this.gap, gaps.line);
    this.passLead();
  }

  /** Writes what stands before key `key`, and begins again. */
  close(key: number, keyGap: Uint8Array, { marksTail, marksAlone, marksLead }: Marks): void {
    keyGap[key] = this.gap;
    if (this.tail > 0) marksTail[key] = Math.min(255, this.tail);
    if (this.alone > 0) marksAlone[key] = Math.min(255, this.alone);
    if (this.lead > 0) marksLead[key] = Math.min(255, this.lead);
    this.gap = gaps.none;
    this.tail = this.alone = this.lead = 0;
    this.isTail = true;
  }

  private passLead(): void {
    this.alone += this.lead;
    this.lead = 0;
    this.isTail = false;
  }
}

let zeros = new Uint8Array(4096);

/** Most texts have no marks; theirs are told by one array that nothing is written to. */
function noMarks(length: number): Uint8Array {
  return zeros.length < length ? (zeros = new Uint8Array(length)) : zeros;
}

/** Keys `from` up to `to` as a passage; cell marks between them are left out, line ends become one space. */
export function passageOfKeys(stream: FlatStream, from: number, to: number): Passage {
  let text = '';
  const ranges: Range[] = [];
  for (let key = from; key < to; key++) {
    const unit = stream.keyUnit[key] as number;
    const char = String.fromCodePoint(stream.text.codePointAt(stream.unitAt[unit] as number) as number);
    const gap = stream.keyGap[key] as number;
    text += key > from && gap !== gaps.none ? (gap >= gaps.cell ? between(text, char) : ' ') + char : char;
    const position = stream.unitPos[unit] as number;
    ranges.push([position, position + 1]);
  }
  return { text, ranges: mergeRanges(ranges) };
}

/** A dash or a slash may be a cell of its own, and stays apart. */
const between = (before: string, after: string): string =>
  /[/\p{Pd}]$/u.test(before) || /^[/\p{Pd}]/u.test(after) ? ' ' : joiner(before, after);

/** Chinese runs on over a line end; digits and Latin words need a space to stay apart. */
export function joiner(before: string, after: string): string {
  return /[\p{Script=Han}\p{P}]$/u.test(before) || /^[\p{Script=Han}\p{P}]/u.test(after) ? '' : ' ';
}

/** Units `from` up to `to`, cell marks included, with the white space between them as found. */
export function passageOfUnits(stream: FlatStream, from: number, to: number): Passage {
  if (from >= to) return { text: '', ranges: [] };
  const last = stream.unitAt[to - 1] as number;
  const end = last + ((stream.text.codePointAt(last) as number) > 0xffff ? 2 : 1);
  return { text: stream.text.slice(stream.unitAt[from], end), ranges: rangesOfUnits(stream, from, to) };
}

export function rangesOfUnits(stream: FlatStream, from: number, to: number): Range[] {
  const ranges: [number, number][] = [];
  for (let unit = from; unit < to; unit++) {
    const position = stream.unitPos[unit] as number;
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === position) last[1]++;
    else ranges.push([position, position + 1]);
  }
  return ranges;
}

/** The line that a unit stands on (index into `lines`). */
export function lineOfUnit(stream: FlatStream, unit: number): number {
  let low = 0;
  let high = stream.lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((stream.lineUnits[middle] as number) <= unit) low = middle;
    else high = middle - 1;
  }
  return low;
}
