import { createHash } from 'node:crypto';
import type { RawPage } from '../model.ts';
import type { Conditions } from './fetch-page.ts';
import type { Source } from './night.ts';
import type { PageState } from './state.ts';

/** An address that will be asked for, and why. */
export interface Wanted {
  readonly url: string;
  readonly kind: PageState['kind'];
  readonly title: string | null;
  /** Links are followed from start pages, their further pages and columns, not from reports. */
  readonly isList: boolean;
  /** How many lists lead to it. */
  readonly depth: number;
  /** How many pages of the list in a row have brought nothing new. */
  readonly barren: number;
}

export type End = Pick<PageState, 'outcome' | 'reason' | 'status'>;

const ATTACHMENT_TYPE = /pdf|msword|officedocument|excel|powerpoint|wps|octet-stream|zip|\brar\b|x-rar|image\//iu;

/** True for a content type whose bytes are kept and not read. */
export function isAttachmentType(contentType: string | null): boolean {
  return contentType !== null && ATTACHMENT_TYPE.test(contentType);
}

export const ATTACHMENT: End = {
  outcome: 'skipped',
  reason: 'an attachment: its bytes are kept, it is not read',
  status: null,
};

/** The state of a page after it was asked for; what is not known of the answer stays as it was before. */
export function stateOf(wanted: Wanted, source: Source, before: PageState | null, end: End): PageState {
  const now = new Date().toISOString();
  const empty = {
    finalUrl: null, contentType: null, etag: null, lastModified: null, sha256: null, snapshot: null, offset: null, length: null,
    rendered: false, links: 0, firstSeen: now, lastChanged: now,
  }; // prettier-ignore
  return {
    ...empty,
    ...(before ?? {}),
    url: wanted.url,
    kind: wanted.kind,
    // A page that is asked for again without a link keeps the title of the link that once led to it.
    title: wanted.title ?? before?.title ?? null,
    source: source.id,
    lastSeen: now,
    ...end,
  };
}

/** Headers that ask for a page only when it changed; null when its bytes are not held. `url`: where the answer came from. */
export function conditionsOf(
  held: Pick<PageState, 'etag' | 'lastModified' | 'length'> | null,
  url: string,
): Conditions | null {
  if (held === null || held.length === null) return null;
  const headers = {
    ...(held.etag === null ? {} : { 'if-none-match': held.etag }),
    ...(held.lastModified === null ? {} : { 'if-modified-since': held.lastModified }),
  };
  return { url, headers };
}

/** True when the last answer's bytes stand for the page: read as a text, or kept as an attachment. */
export function isHeld(page: PageState): boolean {
  return page.length !== null && (page.outcome === 'ok' || (page.outcome === 'skipped' && page.kind === 'attachment'));
}

export function sha256Of(body: Uint8Array): string {
  return createHash('sha256').update(body).digest('hex');
}

/** A kept page as the stages take it. */
export function toRawPage(
  state: PageState,
  body: Uint8Array,
  offset: number,
  source: Pick<Source, 'agency' | 'region'> | null = null,
): RawPage {
  return {
    id: sha256Of(new TextEncoder().encode(state.url)).slice(0, 16),
    body,
    url: state.url,
    finalUrl: state.finalUrl,
    file: null,
    contentType: state.contentType,
    status: state.status,
    fetchedAt: null,
    hints: { title: state.title, date: null, agency: source?.agency ?? null, region: source?.region ?? null },
    snapshot: state.snapshot === null ? null : `${state.snapshot}#${offset}`,
  };
}
