import type { RenderingRules } from '../rules/rendering.ts';
import type { VisibleText } from './visible-text.ts';

/** With less text than this outside its links, a page with scripts may be waiting for them. */
const POOR_CHARS = 300;
const SHELL_CHARS = 10;

/**
 * What came over HTTP: the `page` itself; a `shell`, which says that its scripts make the page; or `poor`, which may be
 * a short page or one whose body is still to come.
 */
export function judgeRendering(page: VisibleText, rules: RenderingRules): 'page' | 'poor' | 'shell' {
  if (!page.hasScripts) return 'page';
  const isWaiting = page.charsOutsideLinks < POOR_CHARS && rules.waiting.pattern.test(page.text.replace(/\s/gu, ''));
  const hasEmptyRoot = page.emptyBoxes.some((id) => rules.roots.pattern.test(id));
  if ((hasEmptyRoot && page.charsOutsideLinks < POOR_CHARS) || isWaiting || page.chars < SHELL_CHARS) return 'shell';
  return page.charsOutsideLinks < POOR_CHARS ? 'poor' : 'page';
}

/** True when the scripts brought text that did not come over HTTP. */
export function hasGained(before: VisibleText, after: VisibleText): boolean {
  const gained = after.charsOutsideLinks - before.charsOutsideLinks;
  return gained >= 100 || (gained > 0 && before.chars < 4 * SHELL_CHARS) || after.chars - before.chars >= 400;
}

/** Pages with one layout: the same host, folders and file name but for their numbers and ids. */
export function layoutKey(address: string, isList: boolean): string {
  const url = new URL(address);
  const path = url.pathname.replace(/[0-9a-f]{16,}|[0-9a-f]{8}-[0-9a-f-]{27}|\d+/giu, '#');
  const names = [...new Set([...url.searchParams.keys()])].sort().join('&');
  return `${isList ? 'list' : 'page'} ${url.host}${path}${names === '' ? '' : `?${names}`}`;
}
