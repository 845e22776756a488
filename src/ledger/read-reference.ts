import { isPrinting } from './count-run.ts';
import { namesOfNone, namesOfOne, namesOfTwo, namesWithoutSemicolon } from './named-references.ts';

/** A character reference: where the text goes on, and how many positions it takes up. */
export interface Reference {
  readonly end: number;
  readonly positions: number;
}

const byName = new Map<string, number>();
for (const name of namesOfOne.split(' ')) byName.set(name, 1);
for (const name of namesOfTwo.split(' ')) byName.set(name, 2);
for (const name of namesOfNone.split(' ')) byName.set(name, 0);
const openEnded = new Set(namesWithoutSemicolon.split(' '));
const LONGEST_NAME = 31;
const LONGEST_OPEN_ENDED = 6;

const SEMICOLON = 0x3b;
const NUMBER_SIGN = 0x23;

/** Reads the reference whose `&` stands at `at`; null when it is none and the `&` is just a character. */
export function readReference(source: string, at: number): Reference | null {
  return source.charCodeAt(at + 1) === NUMBER_SIGN ? readNumeric(source, at + 2) : readNamed(source, at + 1);
}

function readNamed(source: string, from: number): Reference | null {
  let to = from;
  while (to - from <= LONGEST_NAME && isAlphanumeric(source.charCodeAt(to))) to++;
  const run = source.slice(from, to);
  if (source.charCodeAt(to) === SEMICOLON) {
    const positions = byName.get(run);
    if (positions !== undefined) return { end: to + 1, positions };
  }
  for (let length = Math.min(LONGEST_OPEN_ENDED, run.length); length >= 2; length--) {
    const name = run.slice(0, length);
    if (openEnded.has(name)) return { end: from + length, positions: byName.get(name) ?? 1 };
  }
  return null;
}

function readNumeric(source: string, from: number): Reference | null {
  const isHex = (source.charCodeAt(from) | 0x20) === 0x78;
  const base = isHex ? 16 : 10;
  const start = isHex ? from + 1 : from;
  let to = start;
  let value = 0;
  for (;;) {
    const digit = digitOf(source.charCodeAt(to));
    if (digit >= base) break;
    value = value * base + digit;
    to++;
  }
  if (to === start) return null;
  return { end: source.charCodeAt(to) === SEMICOLON ? to + 1 : to, positions: isWhiteReference(value) ? 0 : 1 };
}

/** NUL, surrogates and numbers beyond Unicode stand for U+FFFD; 0x80 … 0x9F for the Windows-1252 characters, all printing. */
function isWhiteReference(value: number): boolean {
  if (value > 0xffff) return false;
  return !isPrinting(value);
}

function digitOf(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x61 + 10 : Number.POSITIVE_INFINITY;
}

function isAlphanumeric(code: number): boolean {
  const lower = code | 0x20;
  return (code >= 0x30 && code <= 0x39) || (lower >= 0x61 && lower <= 0x7a);
}
