import { AsyncIterReader, StatusAndHeadersParser } from 'warcio';
import type { RawPage } from '../model.ts';
import { decodeContent } from './decode-content.ts';
import type { BadRecord, OnSkipped } from './records.ts';
import { toRawPage } from './to-raw-page.ts';

interface Payload {
  readonly body: Uint8Array;
  readonly contentType: string | null;
  readonly status: number | null;
}

const LOOKS_LIKE_HTML = /^\s*<(?:!doctype|html|head|body)/iu;

/** A response, resource or conversion record as a page; null when it is none (its kind is told to `onSkipped`). */
export async function toWarcPage(
  file: string,
  warc: Headers,
  block: Uint8Array,
  onSkipped: OnSkipped,
): Promise<RawPage | BadRecord | null> {
  const isHttp = /^application\/http\b/iu.test(warc.get('Content-Type') ?? '');
  const payload = isHttp ? await readHttp(block) : { body: block, contentType: warc.get('Content-Type'), status: null };
  if (typeof payload === 'string') return { file, reason: payload };
  const url = warc.get('WARC-Target-URI')?.replace(/^<|>$/gu, '') ?? null;
  const kind = skippedKind(url, payload);
  if (kind === null) return toRawPage(file, payload.body, { ...payload, url, fetchedAt: warc.get('WARC-Date') });
  onSkipped(kind);
  return null;
}

async function readHttp(block: Uint8Array): Promise<Payload | string> {
  const reader = new AsyncIterReader([block], null);
  const head = await new StatusAndHeadersParser().parse(reader, { headersClass: Headers });
  const status = /^HTTP\/[\d.]+\s+(\d{3})\b/u.exec(head?.statusline ?? '')?.[1];
  if (head === null || status === undefined) return 'is no HTTP response';
  const headers = head.headers as Headers;
  const isChunked = /\bchunked\b/iu.test(headers.get('Transfer-Encoding') ?? '');
  const sent = await new AsyncIterReader([await reader.readFully()], null, isChunked).readFully();
  const body = decodeContent(sent, headers.get('Content-Encoding') ?? '');
  return typeof body === 'string' ? body : { body, contentType: headers.get('Content-Type'), status: Number(status) };
}

/** Why a record is no page, in one word for the account; null: it is one. */
function skippedKind(url: string | null, { body, contentType, status }: Payload): string | null {
  if (status !== null && status >= 300 && status < 400) return 'redirect';
  if (url !== null && /^(?:[a-z]+:\/\/[^/]*)?\/robots\.txt$/iu.test(url)) return 'robots';
  if (url !== null && /^(?:dns|whois|metadata|urn):/iu.test(url)) return 'metadata';
  const type = contentType?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (/^(?:text\/(?:html|plain)|application\/xhtml\+xml)$/u.test(type)) return null;
  if (/^(?:application\/octet-stream|unknown\/unknown)?$/u.test(type)) {
    return LOOKS_LIKE_HTML.test(new TextDecoder('latin1').decode(body.subarray(0, 1000))) ? null : 'no-type';
  }
  return /^(image|audio|video|font|text)\//u.exec(type)?.[1] ?? 'other-type';
}
