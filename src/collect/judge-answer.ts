import { binaryKind } from '../dump/binary-kind.ts';
import { headerOf, type Exchange } from './fetch-page.ts';
import { decodeBody, findBlock, findGone, type BlockedRules } from './find-block.ts';
import { ATTACHMENT, isAttachmentType, type End, type Wanted } from './page-state.ts';
import type { PageState } from './state.ts';
import { readVisibleText, type VisibleText } from './visible-text.ts';

/** What an answer is: a page with its text, a file, or no content (then `end` says why). */
export type Judged =
  | { readonly kind: 'page'; readonly text: string; readonly visible: VisibleText }
  | { readonly kind: 'file'; readonly end: End }
  | { readonly kind: 'nothing'; readonly end: End };

/** Judges an answer before anything of it is taken for content. `before`: what was known of the address. */
export function judgeAnswer(last: Exchange, wanted: Wanted, before: PageState | null, rules: BlockedRules): Judged {
  const { status, url } = last;
  const nothing = (outcome: End['outcome'], reason: string): Judged => ({
    kind: 'nothing',
    end: { outcome, reason, status },
  });
  const wasThere = before !== null && (before.outcome === 'ok' || before.outcome === 'gone' || before.length !== null);
  const missing = (why: string): Judged =>
    wasThere ? nothing('gone', `${why}; it was there before`) : nothing('failed', `GET ${url}: ${why}`);
  const isFile = isFileBody(last);
  const text = isFile ? '' : decodeBody(last.body, headerOf(last, 'content-type'));
  const visible = readVisibleText(text);
  const block = findBlock(status, visible.text, rules);
  if (block !== null) return nothing('blocked', block);
  if (status === 404 || status === 410) return missing(`the portal answers ${status}`);
  if (status < 200 || status >= 300) return nothing('failed', `GET ${url}: ${status}`);
  if (last.body.byteLength === 0) return nothing('failed', `GET ${url}: an empty answer`);
  if (isFile) return { kind: 'file', end: { ...ATTACHMENT, status } };
  const gone = findGone(visible.text, rules);
  if (gone !== null) return missing(gone);
  if (wanted.depth > 0 && isFrontPage(url) && !isFrontPage(wanted.url)) return missing('sent on to the front page');
  if (wanted.kind === 'attachment') return nothing('failed', `GET ${url}: a page where a file was to be`);
  return { kind: 'page', text, visible };
}

/** Bytes do not lie; a type that says «some bytes» is believed when they do not look like a page. */
function isFileBody(exchange: Exchange): boolean {
  if (binaryKind(exchange.body) !== null) return true;
  if (!isAttachmentType(headerOf(exchange, 'content-type'))) return false;
  return !/^[\s\0\uFEFF]*</u.test(
    new TextDecoder('latin1').decode(exchange.body.subarray(0, 200)).replace(/^ï»¿/u, ''),
  );
}

function isFrontPage(address: string): boolean {
  const { pathname, search } = new URL(address);
  return search === '' && /^\/(?:index\.\w{2,5})?$/u.test(pathname);
}
