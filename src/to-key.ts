import { roomFor, textInRoom } from './text-room.ts';

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
  let units: Uint16Array | null = null;
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const folded = FOLDED[code] as number;
    if (folded === OTHER) return squeezeAny(text);
    if (units === null) {
      if (folded === code) continue;
      units = roomFor(text.length);
      for (; length < i; length++) units[length] = text.charCodeAt(length);
    }
    if (folded !== DROPPED) units[length++] = folded;
  }
  return units === null ? text : textInRoom(length);
}

function squeezeAny(text: string): string {
  return text.normalize('NFKC').replace(/[\s"'“”‘’「」『』\u200b-\u200f\u2060\u00ad\ufeff]/gu, '');
}

const DROPPED = 0;
const OTHER = 1;
/** What becomes of a unit, whatever stands beside it: nearly all of a report. OTHER: its neighbours or its length count. */
const FOLDED = foldTable();

function foldTable(): Uint16Array {
  const table = new Uint16Array(0x10000).fill(OTHER);
  const set = (from: number, to: number): void => {
    for (let code = from; code <= to; code++) {
      const folded = squeezeAny(String.fromCharCode(code));
      if (folded.length < 2) table[code] = folded === '' ? DROPPED : folded.charCodeAt(0);
    }
  };
  set(0x02, 0x7e);
  for (const mark of '—―…‘’“”′″※℃') set(mark.charCodeAt(0), mark.charCodeAt(0));
  set(0x3000, 0x3029);
  set(0x4e00, 0x9fff);
  set(0xff01, 0xff5e);
  return table;
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
