import { toKey } from '../../to-key.ts';
import type { FlatStream } from './flat-stream.ts';
import { gaps } from './flat-stream.ts';
import { ORDINAL_CHAR, SKIPPED } from './fold-char.ts';

/** Labels as a tree of characters: the longest label at a place is found in as many steps as it is long. */
export interface LabelTree<T> {
  readonly next: Map<number, LabelTree<T>>;
  value: T | null;
}

export interface LabelMatch<T> {
  readonly value: T;
  /** Keys, the ordinal included; `end` is behind the last character and any closing quotation mark. */
  readonly from: number;
  readonly end: number;
  /** Where the label starts behind its ordinal. */
  readonly body: number;
}

export function growTree<T>(labels: Iterable<readonly [label: string, value: T]>): LabelTree<T> {
  const root: LabelTree<T> = { next: new Map(), value: null };
  for (const [label, value] of labels) {
    let node = root;
    for (const char of toKey(label).replaceAll('它', '他')) {
      const code = char.charCodeAt(0);
      let child = node.next.get(code);
      if (child === undefined) node.next.set(code, (child = { next: new Map(), value: null }));
      node = child;
    }
    if (node !== root) node.value ??= value;
  }
  return root;
}

const PUNCTUATION = new Set([...'、,。;:'].map((char) => char.charCodeAt(0)));

/** The longest label that starts at key `from`, behind any ordinals; null when there is none. */
export function matchLabel<T>(stream: FlatStream, from: number, tree: LabelTree<T>): LabelMatch<T> | null {
  const body = skipOrdinals(stream, from);
  const match = walk(stream, body, tree);
  if (match !== null) return { value: match.value, from, end: match.end, body };
  const bare = body === from ? null : walk(stream, from, tree);
  return bare === null ? null : { value: bare.value, from, end: bare.end, body: from };
}

/** By folded code, 1 where it can be the first character of a label of the tree, or of an ordinal in front of one. */
export function openingsOf(tree: LabelTree<unknown>): Uint8Array {
  const openings = new Uint8Array(0x10000);
  for (const code of [...tree.next.keys(), ...ORDINAL_STARTS, SKIPPED, ORDINAL_CHAR]) openings[code] = 1;
  for (let digit = 48; digit <= 57; digit++) openings[digit] = 1;
  return openings;
}

/** False where no label of the tree can start, by its first two characters: most places by far. */
export function mayOpen<T>(stream: FlatStream, key: number, tree: LabelTree<T>): boolean {
  if (mayBegin(stream, key, tree)) return true;
  const first = stream.keyCode[key] as number;
  if (first !== ORDINAL_CHAR && !isDigit(first) && !ORDINAL_STARTS.has(first)) return false;
  const body = skipOrdinals(stream, key);
  return body !== key && mayBegin(stream, body, tree);
}

function mayBegin<T>(stream: FlatStream, key: number, tree: LabelTree<T>): boolean {
  const first = stream.keyCode[key] as number;
  const node = tree.next.get(first);
  if (node === undefined) return first === SKIPPED;
  const second = stream.keyCode[key + 1] as number;
  return node.value !== null || node.next.has(second) || second === SKIPPED || PUNCTUATION.has(second);
}

function walk<T>(stream: FlatStream, from: number, tree: LabelTree<T>): { value: T; end: number } | null {
  return descend(stream, from, tree, null);
}

/** A place behind which white space stands while the text is the beginning of a label. */
interface Break<T> {
  readonly node: LabelTree<T>;
  readonly end: number;
}

/** The longest label from key `from` on; the places where it may be broken off go to `breaks`, the longest last. */
function descend<T>(
  stream: FlatStream,
  from: number,
  tree: LabelTree<T>,
  breaks: Break<T>[] | null,
): { value: T; end: number } | null {
  let node = tree;
  let best: { value: T; end: number } | null = null;
  let skipped = 0;
  for (let key = from; key < stream.keyCount; key++) {
    const code = stream.keyCode[key] as number;
    const child = node.next.get(code);
    if (child === undefined) {
      const isPassed = code === SKIPPED || (node !== tree && PUNCTUATION.has(code));
      if (!isPassed || ++skipped > 16) break;
      if (best !== null && best.end === key && code === SKIPPED && stream.keyGap[key] === gaps.none) best.end = key + 1;
    } else {
      node = child;
      if (node.value !== null) best = { value: node.value, end: key + 1 };
    }
    if (breaks !== null && stream.keyGap[key + 1] !== gaps.none && node.next.size > 0)
      breaks.push({ node, end: key + 1 });
  }
  return best;
}

/** The beginning of a label that something else interrupts, and where it goes on. */
export interface BrokenLabel<T> {
  readonly from: number;
  readonly end: number;
  readonly rest: LabelTree<T>;
}

/** At least this much of a label must stand before it breaks off. */
const leastBroken = 3;

/** Labels that begin at key `from`, behind any ordinals, and may be broken off at a white space; the longest first. */
export function matchBroken<T>(stream: FlatStream, from: number, tree: LabelTree<T>): BrokenLabel<T>[] {
  const body = skipOrdinals(stream, from);
  const breaks: Break<T>[] = [];
  descend(stream, body, tree, breaks);
  return breaks
    .filter(({ end }) => end - body >= leastBroken)
    .map(({ node, end }) => ({ from, end, rest: node }))
    .toReversed();
}

/** The rest of a broken label at key `from`: its value and its end. */
export function matchRest<T>(
  stream: FlatStream,
  from: number,
  broken: BrokenLabel<T>,
): { value: T; end: number } | null {
  let key = from;
  while (key < stream.keyCount && PUNCTUATION.has(stream.keyCode[key] as number)) key++;
  return walk(stream, key, broken.rest);
}

const HAN_NUMERAL = new Set([...'一二三四五六七八九十'].map((char) => char.charCodeAt(0)));
const code = (char: string): number => char.charCodeAt(0);
/** What `其中` and `(一)`, `一、` begin with. */
const ORDINAL_STARTS = new Set([code('其'), code('('), ...HAN_NUMERAL]);

/** Behind `其中:`, `(一)`, `一、`, `1.`, `①` and the like, as often as they come. */
export function skipOrdinals(stream: FlatStream, from: number): number {
  for (let at = from, turn = 0; ; turn++) {
    const next = turn < 4 ? skipOrdinal(stream, at) : at;
    if (next === at) return at;
    at = next;
  }
}

function skipOrdinal(stream: FlatStream, from: number): number {
  const first = codeAt(stream, from);
  if (first === ORDINAL_CHAR) return from + 1;
  if (first === code('其') && codeAt(stream, from + 1) === code('中')) {
    const end = from + (codeAt(stream, from + 2) === code(':') ? 3 : 2);
    // 其中：1同意公开答复数: the point behind the number is lost.
    return isDigit(codeAt(stream, end)) && isHanChar(codeAt(stream, end + 1)) ? end + 1 : end;
  }
  if (first === code('(')) {
    const end = skipNumeral(stream, from + 1);
    return end > from + 1 && codeAt(stream, end) === code(')') ? end + 1 : from;
  }
  const end = skipNumeral(stream, from);
  if (end === from) return from;
  const mark = codeAt(stream, end);
  const isHan = HAN_NUMERAL.has(first);
  const closes = mark === code('、') || (!isHan && (mark === code('.') || mark === code(',')));
  const followedByDigit = isDigit(codeAt(stream, end + 1)) && stream.keyGap[end + 1] === gaps.none;
  return closes && (isHan || !followedByDigit) ? end + 1 : from;
}

function codeAt(stream: FlatStream, key: number): number {
  return key < stream.keyCount ? (stream.keyCode[key] as number) : 0;
}

/** One to three Chinese numerals, or one or two digits that stand together. */
function skipNumeral(stream: FlatStream, from: number): number {
  let key = from;
  while (key < stream.keyCount && key < from + 3 && HAN_NUMERAL.has(stream.keyCode[key] as number)) key++;
  if (key > from) return key;
  while (key < stream.keyCount && key < from + 2 && isDigit(stream.keyCode[key] as number)) {
    if (key > from && stream.keyGap[key] !== gaps.none) break;
    key++;
  }
  return key;
}

const isHanChar = (charCode: number): boolean => charCode >= 0x4e00 && charCode <= 0x9fff;

export function isDigit(charCode: number): boolean {
  return charCode >= 48 && charCode <= 57;
}
