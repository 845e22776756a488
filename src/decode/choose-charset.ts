import { isUtf8 } from 'node:buffer';
import { decodeBytes } from './decode-bytes.ts';
import { declaredCharsets } from './declared-charsets.ts';
import { sampleBytes } from './sample-bytes.ts';
import { scoreText } from './score-text.ts';

/** A label that `TextDecoder` knows, and one of `bom`, `utf-8 valid`, `header`, `meta`, `statistics`. */
export interface CharsetChoice {
  readonly charset: string;
  readonly because: string;
}

/** Scores that lie closer than this say nothing; then a declaration decides. */
const TIE = 0.1;

/** `gb18030` and never `gbk`: the same decoder by the standard, but Node's `gbk` breaks four-byte characters. */
const ALWAYS_TRIED = ['utf-8', 'gb18030', 'big5'] as const;

/**
 * Which charset a body is in: a BOM, else strict UTF-8, else UTF-16 by its NUL bytes, else the charset whose reading
 * looks most like a language. Declarations only break ties: portals that declare one charset and send another are
 * common, and bytes do not lie.
 */
export function chooseCharset(body: Uint8Array, contentType: string | null): CharsetChoice {
  const marked = charsetOfBom(body);
  if (marked !== null && marked !== 'utf-8') return { charset: marked, because: 'bom' };
  const wide = wideCharset(body);
  if (marked === null && wide !== null) return { charset: wide, because: 'statistics' };
  if (isWholeUtf8(body)) return { charset: 'utf-8', because: marked === null ? 'utf-8 valid' : 'bom' };
  return mostLikely(body, contentType, marked);
}

function charsetOfBom(body: Uint8Array): string | null {
  if (body[0] === 0xef && body[1] === 0xbb && body[2] === 0xbf) return 'utf-8';
  if (body[0] === 0xff && body[1] === 0xfe) return 'utf-16le';
  if (body[0] === 0xfe && body[1] === 0xff) return 'utf-16be';
  return null;
}

/** Strictly valid, but for a last character that may be cut off. */
function isWholeUtf8(body: Uint8Array): boolean {
  if (isUtf8(body)) return true;
  for (let length = 1; length <= 3 && length <= body.length; length++) {
    const lead = body.at(-length) as number;
    const wanted = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 0;
    if (wanted > 0) return wanted > length && isUtf8(body.subarray(0, -length));
  }
  return false;
}

const MAX_WIDE_SAMPLE = 64 * 1024;

/**
 * UTF-16 without a BOM: digits, spaces, line ends and tags have a NUL as their other half. Of the two byte orders the one
 * that reads better, if it reads better than the bytes as UTF-8, which leaves a text with stray NUL bytes alone.
 */
function wideCharset(body: Uint8Array): string | null {
  const head = body.subarray(0, Math.min(body.length, MAX_WIDE_SAMPLE) & ~1);
  if (!head.includes(0)) return null;
  let nuls = 0;
  for (const byte of head) if (byte === 0) nuls++;
  if (nuls * 100 < head.length || nuls === 0) return null;
  const scoreAs = (charset: string): number => scoreText(decodeBytes(head, charset));
  const [little, big] = [scoreAs('utf-16le'), scoreAs('utf-16be')];
  if (Math.max(little, big) < 0 || Math.max(little, big) <= scoreAs('utf-8')) return null;
  return little >= big ? 'utf-16le' : 'utf-16be';
}

function mostLikely(body: Uint8Array, contentType: string | null, marked: string | null): CharsetChoice {
  const declared = declaredCharsets(body, contentType);
  if (marked !== null) declared.unshift({ charset: marked, because: 'bom' });
  const sample = sampleBytes(body);
  const scores = new Map<string, number>();
  for (const charset of [...ALWAYS_TRIED, ...declared.map((one) => one.charset)]) {
    if (!scores.has(charset)) scores.set(charset, scoreText(decodeBytes(sample, charset)));
  }
  // A short text in UTF-16 may hold no NUL at all; a sample of stretches would tear its pairs apart.
  for (const charset of body.length % 2 === 0 ? ['utf-16le', 'utf-16be'] : []) {
    scores.set(charset, scoreText(decodeBytes(body.subarray(0, MAX_WIDE_SAMPLE), charset)));
  }
  const best = Math.max(...scores.values());
  const tied = declared.find((one) => (scores.get(one.charset) ?? -Infinity) >= best - TIE);
  if (tied !== undefined) return tied;
  const charset = [...scores.keys()].find((one) => scores.get(one) === best) ?? 'utf-8';
  return { charset, because: 'statistics' };
}
