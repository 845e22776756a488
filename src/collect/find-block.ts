import { decodePage } from '../decode/decode-page.ts';
import type { BlockedSign } from '../rules/blocked-pages.ts';
import { readVisibleText } from './visible-text.ts';

export interface BlockedRules {
  readonly statuses: ReadonlySet<number>;
  readonly signs: readonly BlockedSign[];
  readonly gone: readonly BlockedSign[];
}

/** Refusals are short; their scripts may be long. */
const MAX_BYTES = 400_000;

/** Why the answer is a refusal, in words; null when it is none. `text`: the visible text of the page. */
export function findBlock(status: number, text: string, rules: BlockedRules): string | null {
  if (rules.statuses.has(status)) return `the portal answered ${status}`;
  return findSign(text, rules.signs);
}

/** Why the answer says that there is no such page; null when it does not. */
export function findGone(text: string, rules: BlockedRules): string | null {
  return findSign(text, rules.gone);
}

/** {@link findBlock} by the words of a body alone, as received. */
export function findBlockInBody(body: Uint8Array, contentType: string | null, rules: BlockedRules): string | null {
  if (body.byteLength > MAX_BYTES) return null;
  return findSign(readVisibleText(decodeBody(body, contentType)).text, rules.signs);
}

/** The text of a body, its charset chosen as for any page. */
export function decodeBody(body: Uint8Array, contentType: string | null): string {
  return decodeWithCharset(body, contentType).text;
}

export function decodeWithCharset(body: Uint8Array, contentType: string | null): { text: string; charset: string } {
  return decodePage({
    id: '', body, url: null, finalUrl: null, file: null, contentType, status: null, fetchedAt: null,
    hints: { title: null, date: null, agency: null, region: null }, snapshot: null,
  }); // prettier-ignore
}

function findSign(text: string, signs: readonly BlockedSign[]): string | null {
  const squeezed = text.slice(0, 8000).replace(/\s/gu, '');
  const sign = signs.find((one) => squeezed.length <= one.maxChars && one.pattern.test(squeezed));
  return sign === undefined ? null : `${sign.id}: ${sign.why}`;
}
