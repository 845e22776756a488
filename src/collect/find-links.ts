import { fold } from '../fold-key.ts';
import type { LinkRules, WordRule } from '../rules/links.ts';
import { furtherPages } from './further-pages.ts';
import { readJsonList } from './read-json-list.ts';
import { readLinks, type Anchor, type PageLinks } from './read-links.ts';
import { readSitemap } from './read-sitemap.ts';
import { readVisibleText } from './visible-text.ts';

export interface FoundLink {
  readonly url: string;
  readonly title: string;
}

export interface FoundLinks {
  /** Pages whose link reads like a report, in page order, each once. */
  readonly reports: readonly FoundLink[];
  /** Lists of reports. */
  readonly columns: readonly string[];
  /** Where the list may be when it is not on the page: in a frame, or where the page sends its visitors. */
  readonly elsewhere: readonly string[];
  /** Further pages of this list. */
  readonly next: readonly string[];
  /** How many pages the list says that it has; 1 when it says nothing. */
  readonly pages: number;
  /** Files: on a list those that read like a report, on a page all. */
  readonly attachments: readonly FoundLink[];
  /** Pictures that the editor put in, not the layout's. */
  readonly images: readonly string[];
}

/** How links are chosen: by their words, or by the patterns of the source. */
export type Follow = 'auto' | 'none' | { readonly links: RegExp; readonly next: RegExp | null };

export interface FindLinks {
  /** The address that the body came from. */
  readonly base: string;
  readonly follow: Follow;
  readonly isList: boolean;
  /** Reports on years after this one are traps. */
  readonly latestYear: number;
}

const NOTHING: FoundLinks = {
  reports: [],
  columns: [],
  elsewhere: [],
  next: [],
  pages: 1,
  attachments: [],
  images: [],
};

/**
 * The links of a page. HTML lists, lists that data proxies send as XML records with HTML in them, JSON lists and
 * sitemaps are read alike. Only http(s) addresses, without fragments, each once.
 */
export function findLinks(body: string, where: FindLinks, rules: LinkRules): FoundLinks {
  const { base, follow, isList } = where;
  const sitemap = readSitemap(body, base);
  if (sitemap !== null) return follow === 'none' || !isList ? NOTHING : inSitemap(sitemap, follow, rules);
  const json = readJsonList(body, base, rules);
  const page = json ?? readLinks(body, base);
  const files = page.anchors.filter((anchor) => rules.attachment.pattern.test(anchor.url));
  const images = page.images.filter((url) => rules.contentImage.pattern.test(url));
  if (!isList || follow === 'none') return { ...NOTHING, attachments: unique(files), images: [...new Set(images)] };
  const pages = page.anchors.filter((anchor) => !rules.attachment.pattern.test(anchor.url));
  const isColumn = isReportColumn(page, rules);
  const judge = (anchor: Anchor): boolean => isReport(anchor, where, isColumn, rules);
  const reports = unique(pages.filter(judge));
  const isAuto = follow === 'auto';
  return {
    reports,
    columns: isAuto ? columnsOf(pages, isColumn, rules) : [],
    elsewhere: isAuto && reports.length === 0 ? elsewhereOf(page) : [],
    next: furtherPages(page, where, rules),
    pages: pagesSaid(page, body, rules),
    attachments: unique(files.filter(judge)),
    images: [],
  };
}

function isReport(anchor: Anchor, { follow, latestYear }: FindLinks, isColumn: boolean, rules: LinkRules): boolean {
  if (typeof follow === 'object') return follow.links.test(anchor.url);
  if (anchor.texts.some((text) => rules.notReport.pattern.test(text) || yearIn(text) > latestYear)) return false;
  if (anchor.texts.some((text) => rules.column.pattern.test(text))) return false;
  const reads = (rule: WordRule): boolean => anchor.texts.some((text) => rule.pattern.test(text));
  return reads(rules.report) || (isColumn && reads(rules.yearLink) && !isYearAlone(anchor));
}

/** «2021年» under a column may be a report or the list of that year: both are read from a list. */
function isYearAlone(anchor: Anchor): boolean {
  return anchor.texts.every((text) => /^20\d\d年?度?$/u.test(text));
}

function yearIn(text: string): number {
  return Number(/(?<!\d)([2-9]\d{3})(?=年|$)/u.exec(text)?.[1] ?? 0);
}

function isReportColumn(page: PageLinks, rules: LinkRules): boolean {
  return ['columntype', 'columnname'].some((name) => {
    const value = page.metas.get(name);
    return value !== undefined && rules.columnType.pattern.test(fold(value));
  });
}

function columnsOf(pages: readonly Anchor[], isColumn: boolean, rules: LinkRules): string[] {
  const leads = (anchor: Anchor): boolean =>
    anchor.texts.some(
      (text) =>
        rules.column.pattern.test(text) || (isColumn && (rules.subColumn.pattern.test(text) || isYearAlone(anchor))),
    );
  return [...new Set(pages.filter(leads).map((anchor) => anchor.url))];
}

function pagesSaid(page: PageLinks, body: string, rules: LinkRules): number {
  if (page.isJson) return page.counts.get('totalpage') ?? 1;
  const groups = rules.saysPages.pattern.exec(fold(readVisibleText(body).text))?.groups;
  return Math.max(1, Number(groups?.['pages'] ?? groups?.['or'] ?? page.counts.get('totalpage') ?? 1));
}

function elsewhereOf({ frames, refresh }: PageLinks): string[] {
  return [...new Set([...frames, ...(refresh === null ? [] : [refresh])])];
}

function inSitemap(
  sitemap: { readonly pages: readonly string[]; readonly sitemaps: readonly string[] },
  follow: Exclude<Follow, 'none'>,
  rules: LinkRules,
): FoundLinks {
  const pattern = follow === 'auto' ? rules.reportAddress.pattern : follow.links;
  const reports = sitemap.pages.filter((url) => pattern.test(url)).map((url) => ({ url, title: '' }));
  return { ...NOTHING, reports: unique(reports), columns: [...new Set(sitemap.sitemaps)] };
}

function unique(links: readonly FoundLink[]): FoundLink[] {
  const byUrl = new Map<string, FoundLink>();
  for (const { url, title } of links) if (!byUrl.has(url)) byUrl.set(url, { url, title });
  return [...byUrl.values()];
}
