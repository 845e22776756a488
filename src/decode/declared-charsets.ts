import { decodeBytes } from './decode-bytes.ts';
import type { CharsetChoice } from './choose-charset.ts';

/** A meta element may stand behind a long script; further down it declares nothing any more. */
const MAX_META_BYTES = 256 * 1024;

const IN_HEADER = /charset\s*=\s*["']?\s*([\w.:-]+)/iu;
const IN_META = /<meta\b[^<>]{0,1000}?charset\s*=\s*["']?\s*([\w.:-]+)/giu;
const IN_XML = /^\s*<\?xml[^<>]{0,200}?encoding\s*=\s*["']([\w.:-]+)/iu;

/** What the header and the page itself say, in that order; labels that nobody knows are left out. */
export function declaredCharsets(body: Uint8Array, contentType: string | null): CharsetChoice[] {
  const head = decodeBytes(body.subarray(0, MAX_META_BYTES), 'latin1');
  const metas = [...head.matchAll(IN_META)].slice(0, 4).map((match) => match[1]);
  const labels = [
    { label: IN_HEADER.exec(contentType ?? '')?.[1], because: 'header' },
    ...[...metas, IN_XML.exec(head)?.[1]].map((label) => ({ label, because: 'meta' })),
  ];
  return labels.flatMap(({ label, because }) => {
    const charset = label === undefined ? null : charsetOf(label);
    return charset === null ? [] : [{ charset, because }];
  });
}

/** The decoder for a label, or null. UTF-16 is never declared truly here: its pages show in their NUL bytes. */
function charsetOf(label: string): string | null {
  if (/^(?:gb|x-gbk|cp936|ms936|windows-936|chinese)/iu.test(label)) return 'gb18030';
  if (/^(?:big-?5|cp950|ms950|windows-950)/iu.test(label)) return 'big5';
  if (/^utf-?16|^unicode/iu.test(label)) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}
