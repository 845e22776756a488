/**
 * The harsh normalization for matching labels and phrases; it never reaches a file. NFKC; no white space, quotation
 * marks or zero-width characters; ordinals at the front (`其中:`, `(一)`, `一、`, `1.`) stripped repeatedly; `、,，。;:`
 * deleted. Traditional text and injected pinyin are folded by {@link foldKey} first where a stage sees unnormalized text.
 */
export function toKey(text: string): string {
  return stripOrdinals(squeeze(text)).replace(/[、,。;:]/gu, '');
}

/** The first half of {@link toKey}: NFKC, no white space, no quotation marks; ordinals and punctuation stay. */
export function squeeze(text: string): string {
  if (isPlain(text)) return text;
  return text.normalize('NFKC').replace(/[\s"'“”‘’「」『』\u200b-\u200f\u2060\u00ad\ufeff]/gu, '');
}

/** True for Han, letters, digits and marks that stay as they are: labels and names by far the most. */
function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x4e00 && code <= 0x9fff) continue;
    const isMark = code === 0x3001 || code === 0x3002 || code === 0x300a || code === 0x300b;
    if (!isMark && (code <= 0x20 || code >= 0x7f || code === 0x22 || code === 0x27)) return false;
  }
  return true;
}

const ORDINAL =
  /^(?:其中[:]?|[(][一二三四五六七八九十\d]{1,3}[)]|[一二三四五六七八九十]{1,3}、|\d{1,2}[.、,](?!\d)|[①-⑳])/u;

function stripOrdinals(text: string): string {
  let rest = text;
  for (;;) {
    const next = rest.replace(ORDINAL, '');
    if (next === rest || next === '') return rest;
    rest = next;
  }
}
