import type { RawPage } from '../model.ts';

const MAX_SNIFFED = 256 * 1024;

const OPENS_AS_HTML = /^(?:<\?xml[^<>]{0,200}>\s*)?<(?:!doctype\s+html|html|head|body)\b/iu;
const BLOCK_TAG = /<\/?(?:p|div|table|tr|td|br|ul|ol|li|h[1-6]|body|html|section|article)\b[^<>]{0,1000}>/giu;
const ANY_MARKUP = /<[a-z!/]|&(?:[a-z]{2,8}|#\d{1,7});/iu;

/**
 * Whether a page is to be read as HTML or as lines. What it was called (content type, file name) is the first guess;
 * what it holds overrules it: `.txt` files that are HTML, JSONL texts that are fragments of it, `.html` without a tag.
 */
export function findKind(text: string, raw: Pick<RawPage, 'contentType' | 'file'>): 'html' | 'text' {
  const head = text.slice(0, MAX_SNIFFED);
  if (OPENS_AS_HTML.test(withoutLeadingComments(head))) return 'html';
  if (isCalledHtml(raw)) return ANY_MARKUP.test(text) ? 'html' : 'text';
  return isMarkedUp(head) ? 'html' : 'text';
}

function isCalledHtml({ contentType, file }: Pick<RawPage, 'contentType' | 'file'>): boolean {
  if (contentType !== null) return /\b(?:html|xml)\b/iu.test(contentType);
  return /\.(?:html?|shtml|xhtml)$/iu.test(file ?? '');
}

function withoutLeadingComments(head: string): string {
  let from = head.search(/\S/u);
  while (head.startsWith('<!--', from)) {
    const end = head.indexOf('-->', from);
    if (end < 0) break;
    from = end + 3;
    while (/\s/u.test(head[from] ?? '')) from++;
  }
  return head.slice(Math.max(from, 0), Math.max(from, 0) + 1000);
}

/** Flattened text may hold a left-over tag; in HTML tags are at least as frequent as every fourth line. */
function isMarkedUp(head: string): boolean {
  const tags = head.match(BLOCK_TAG)?.length ?? 0;
  const lines = head.split('\n').filter((line) => line.trim() !== '').length;
  return tags >= Math.max(2, lines / 4);
}
