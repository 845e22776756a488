/** What crawlers leave behind when they take the text out of a page: spaces above all, and the marks of an editor. */
const NAMED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    nbsp: '\u00a0', ensp: '\u2002', emsp: '\u2003', thinsp: '\u2009', amp: '&', lt: '<', gt: '>', quot: '"', apos: "'",
    ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’', laquo: '«', raquo: '»', mdash: '—', ndash: '–', hellip: '…', middot: '·',
    bull: '•', times: '×', divide: '÷', permil: '‰', deg: '°', yen: '¥', copy: '©', reg: '®', sect: '§', para: '¶',
    shy: '\u00ad', zwnj: '\u200c', zwj: '\u200d', larr: '←', rarr: '→', rsaquo: '›', lsaquo: '‹',
  }),
); // prettier-ignore

/** With its semicolon, which alone may be missing behind nbsp: in an address `&copy=1` is a parameter. */
const REFERENCE = /&(?:amp;){0,3}(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}))[;；]|&(?:amp;){0,3}nbsp(?![a-z\d=])/giu;

/**
 * Character references that stand in a text as they stood in HTML (`&nbsp;&nbsp;一、概述`), decoded, also those that were
 * escaped again (`&amp;nbsp;`). What is no reference stays as it is.
 */
export function decodeReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, (whole: string, decimal?: string, hex?: string, name?: string) => {
    if (decimal !== undefined) return charOf(Number(decimal)) ?? whole;
    if (hex !== undefined) return charOf(Number.parseInt(hex, 16)) ?? whole;
    return NAMED.get((name ?? 'nbsp').toLowerCase()) ?? whole;
  });
}

/** Null for control characters, halves of pairs and what no character has for its number. */
function charOf(code: number): string | null {
  const isWhite = code === 9 || code === 10 || code === 13;
  if ((code < 0x20 && !isWhite) || (code >= 0x7f && code < 0xa0)) return null;
  if ((code >= 0xd800 && code <= 0xdfff) || code > 0x10ffff) return null;
  return String.fromCodePoint(code);
}
