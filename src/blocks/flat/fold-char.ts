import { fold } from '../../fold-key.ts';

/** Folded codes with a meaning of their own. */
export const PIPE = 0x7c;
/** Quotation marks, zero-width characters: a label is the same without them. */
export const SKIPPED = 1;
/** ① ㈠ ⑴ ⒈: an ordinal in one character. */
export const ORDINAL_CHAR = 2;

const known = new Uint16Array(0x10000);

/** One code point as it counts in matching: NFKC, Simplified. */
export function foldChar(code: number): number {
  if (code > 0xffff) return 0xfffd;
  const found = known[code] as number;
  if (found !== 0) return found;
  return (known[code] = foldNew(String.fromCharCode(code)));
}

function foldNew(char: string): number {
  if (/[\u2460-\u249b\u3220-\u3229]/u.test(char)) return ORDINAL_CHAR;
  if (/[|｜]/u.test(char)) return PIPE;
  if (/[\ud800-\udfff\0]/u.test(char)) return 0xfffd;
  // 其它 and 其他 are one label.
  const folded = char === '它' ? '他' : fold(char);
  return folded === '' ? SKIPPED : folded.charCodeAt(0);
}
