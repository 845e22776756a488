import { isWhite } from '../../is-white.ts';

/** Page-text positions that well-formed `text` takes up. */
export function countPositions(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // Letters and Han come first: most text is made of them. A pair counts once, at its first half.
    if (code > 0x3000 && code < 0xd800) count++;
    else if (!isWhite(code) && (code < 0xdc00 || code > 0xdfff)) count++;
  }
  return count;
}
