import type { LinkRules, PagerScript } from '../rules/links.ts';
import type { FindLinks } from './find-links.ts';
import type { Anchor, PageLinks } from './read-links.ts';

const MAX_PAGES = 1000;

/** Further pages of a list: what its pager links to, what its pager's script would print, what its counts say. */
export function furtherPages(page: PageLinks, where: FindLinks, rules: LinkRules): string[] {
  const { base, follow } = where;
  if (typeof follow === 'object' && follow.next !== null) {
    const { next } = follow;
    return unique(page.anchors.map((anchor) => anchor.url).filter((url) => next.test(url)), base); // prettier-ignore
  }
  const words = page.anchors.filter((anchor) => anchor.texts.some((text) => rules.next.pattern.test(text)));
  const numbers = page.anchors.filter((anchor) => isPageNumber(anchor, base, rules));
  const linked = [...page.next, ...words.map((one) => one.url), ...numbers.map((one) => one.url)];
  const found = unique([...linked, ...scripted(page.scripts, base, rules)], base);
  return found.length > 0 ? found : counted(page, base, rules);
}

function unique(urls: readonly string[], base: string): string[] {
  const own = new URL(base);
  own.hash = '';
  return [...new Set(urls)].filter((url) => url !== own.href);
}

/**
 * A number that leads to a page of the same list. Days of a calendar are numbers too: theirs differ in another place than
 * where pages are numbered.
 */
function isPageNumber(anchor: Anchor, base: string, rules: LinkRules): boolean {
  if (!anchor.texts.some((text) => rules.pageNumber.pattern.test(text))) return false;
  const from = new URL(base);
  const to = new URL(anchor.url);
  if (from.host !== to.host) return false;
  const isSameList = listName(from.pathname) === listName(to.pathname);
  if (from.search === to.search) return isSameList && from.pathname !== to.pathname;
  return isSameList && differsInPage(from.searchParams, to.searchParams, rules);
}

/** A path without its page: `/nb/index_2.html`, `/nb/index.html`, `/nb/` and `/nb/2.html` are one list. */
function listName(path: string): string {
  return path
    .replace(/\/(?:index|default|list)?(?:[-_]?\d{1,4})?(?:\.\w{3,5})?$/iu, '/')
    .replace(/(?:[-_]\d{1,4})?(\.\w{3,5})$/u, '$1');
}

function differsInPage(from: URLSearchParams, to: URLSearchParams, rules: LinkRules): boolean {
  const names = new Set([...from.keys(), ...to.keys()]);
  const differing = [...names].filter((name) => from.get(name) !== to.get(name));
  return differing.length > 0 && differing.some((name) => rules.pageParameters.includes(name.toLowerCase()));
}

/** Addresses of the pages that a pager's script would print. Only from the first page: it names them all. */
function scripted(scripts: string, base: string, rules: LinkRules): string[] {
  for (const pager of rules.pagers) {
    const groups = pager.call.exec(scripts)?.groups;
    if (groups !== undefined) return addressesOf(pager, groups, base);
  }
  return [];
}

function addressesOf(pager: PagerScript, groups: Readonly<Record<string, string | undefined>>, base: string): string[] {
  const { pages, name = '', ext = '', current } = groups;
  const file = new URL(base).pathname.split('/').at(-1) ?? '';
  if (file !== '' && file.replace(/\.\w+$/u, '') !== name) return [];
  const second = current === '0' ? 1 : pager.second;
  const count = Math.min(Number(pages), MAX_PAGES) - 1;
  return Array.from({ length: Math.max(0, count) }, (_, at) => new URL(`${name}_${at + second}.${ext}`, base).href);
}

/** Lists that say how long they are and whose address says which page it is: the next one. */
function counted(page: PageLinks, base: string, rules: LinkRules): string[] {
  const url = new URL(base);
  const records = nextRecords(url, page.counts.get('totalrecord') ?? 0);
  if (records !== null) return [records];
  // A data proxy names its next group itself, or there is none.
  if (!page.isJson) return [];
  const name = [...url.searchParams.keys()].find((key) => rules.pageParameters.includes(key.toLowerCase()));
  const size = page.counts.get('perpage') ?? 0;
  const total =
    page.counts.get('totalpage') ?? (size > 0 ? Math.ceil((page.counts.get('totalrecord') ?? 0) / size) : 0);
  const current = Number(name === undefined ? Number.NaN : url.searchParams.get(name));
  // An offset counts rows and not pages.
  if (name === undefined || /^(?:start|offset)/iu.test(name) || !Number.isInteger(current)) return [];
  const isLast = current >= total || page.anchors.length === 0;
  if (isLast) return [];
  url.searchParams.set(name, String(current + 1));
  return [url.href];
}

/** Data proxies that are asked for records: `startrecord=1&endrecord=45`. */
function nextRecords(url: URL, total: number): string | null {
  const start = Number(url.searchParams.get('startrecord') ?? Number.NaN);
  const end = Number(url.searchParams.get('endrecord') ?? Number.NaN);
  if (!Number.isInteger(start) || !Number.isInteger(end) || end < start || end >= total) return null;
  url.searchParams.set('startrecord', String(end + 1));
  url.searchParams.set('endrecord', String(end + 1 + end - start));
  return url.href;
}
