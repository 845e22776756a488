/** White space above U+00A0 that `\s` matches, without the run U+2000 … U+200A. */
const WIDE_SPACES = new Set([0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff]);

/** True where `\s` does not match: the unit takes up a position (with its other half, if it is one of a pair). */
export function isPrinting(code: number): boolean {
  if (code < 0x80) return code > 0x20 || (code !== 0x20 && (code < 0x09 || code > 0x0d));
  // By far the most common on these pages.
  if (code > 0x3000 && code < 0xfe00) return true;
  return code !== 0xa0 && (code < 0x2000 || code > 0x200a) && !WIDE_SPACES.has(code);
}

/** Positions of the raw text between two offsets. Half a surrogate pair counts one, a whole pair one. */
export function countRun(source: string, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) {
    const code = source.charCodeAt(i);
    if (!isPrinting(code)) continue;
    if (code >= 0xdc00 && code <= 0xdfff && i > 0 && isLead(source.charCodeAt(i - 1))) continue;
    count++;
  }
  return count;
}

function isLead(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}
