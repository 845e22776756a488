import { Converter } from 'opencc-js/t2cn';
import { isWhite } from './is-white.ts';
import { squeeze, toKey } from './to-key.ts';

const INJECTED_PINYIN = /(?<=\p{Script=Han})(?:[(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńň]{1,6}[)）])+/gu;
const toSimplified = Converter({ from: 't', to: 'cn' }) as (text: string) => string;

/** Characters that OpenCC's phrases alone change (答覆, 瞭解): each such phrase has one of them. */
const IN_PHRASES = '沈藉覆坏瞭哩甦衹';

const FOLDS = 1;
const OPENS = 2;
let mayFold: Uint8Array | null = null;

/**
 * {@link toKey} for text that is not normalized yet: injected pinyin dropped and Traditional folded first. For matching
 * only, never for writing.
 */
export function foldKey(text: string): string {
  return toKey(fold(text));
}

/** Simplified, without injected pinyin and white space; punctuation and ordinals stay. For matching only. */
export function fold(text: string): string {
  return squeeze(isPlain(text) ? text : toSimplified(text.replace(INJECTED_PINYIN, '')));
}

/**
 * UTF-16 offset in `text` after its first `length` folded characters. Folding drops white space, quotation marks and
 * injected pinyin and can widen a character, so the offset is searched by halving. A prefix that ends inside injected
 * pinyin looks longer than it is; such an offset then stands inside the brackets or behind them, never before.
 */
export function offsetOf(text: string, length: number): number {
  if (length <= 0) return 0;
  const counted = isPlain(text) ? countTo(text, length) : null;
  if (counted !== null) return counted;
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fold(text.slice(0, middle)).length >= length) high = middle;
    else low = middle + 1;
  }
  const code = text.charCodeAt(low);
  return code >= 0xdc00 && code <= 0xdfff ? low + 1 : low;
}

/** {@link offsetOf} of plain text, character by character; null when one of them is none of the usual. */
function countTo(text: string, length: number): number | null {
  let folded = 0;
  for (let i = 0; i < text.length; i++) {
    const width = widthOf(text.charCodeAt(i));
    if (width === null) return null;
    folded += width;
    if (folded >= length) return i + 1;
  }
  return text.length;
}

/** How many characters folding makes of one; null for what may widen, vanish or combine. */
function widthOf(code: number): number | null {
  if (code >= 0x4e00 && code <= 0x9fff) return 1;
  if (isWhite(code)) return 0;
  const narrow = code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code;
  if (narrow === 0x22 || narrow === 0x27) return 0;
  if (narrow > 0x20 && narrow < 0x7f) return 1;
  return code >= 0x3001 && code <= 0x3002 ? 1 : null;
}

/** True when conversion cannot change the text and no pinyin can stand in it: most text by far. */
function isPlain(text: string): boolean {
  mayFold ??= readMayFold();
  for (let i = 0; i < text.length; i++) {
    const kind = mayFold[text.charCodeAt(i)];
    if (kind === FOLDS || (kind === OPENS && isLatin(text.charCodeAt(i + 1)))) return false;
  }
  return true;
}

/** Letters of pinyin, with tones or without. */
function isLatin(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0xe0 && code < 0x250);
}

/** By UTF-16 unit: OPENS for opening brackets, FOLDS for surrogates and whatever conversion changes, alone or in a phrase. */
function readMayFold(): Uint8Array {
  const table = new Uint8Array(65536);
  const codes = Array.from({ length: 0xd800 - 0x80 }, (_, i) => String.fromCharCode(0x80 + i));
  // A line each, so that no phrase of the table spans two of them.
  const converted = toSimplified(codes.join('\n')).split('\n');
  codes.forEach((char, i) => {
    if (converted[i] !== char) table[char.charCodeAt(0)] = FOLDS;
  });
  table.fill(FOLDS, 0xd800);
  table.fill(0, 0xff01, 0xff60);
  for (const char of IN_PHRASES) table[char.charCodeAt(0)] = FOLDS;
  for (const char of '(（') table[char.charCodeAt(0)] = OPENS;
  return table;
}
