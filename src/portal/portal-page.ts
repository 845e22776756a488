import type { Article } from './article.ts';
import { encodeGb18030 } from './encode-gb18030.ts';
import { hanweb } from './layouts/hanweb.ts';
import type { Layout, SiteFace } from './layouts/layout.ts';
import { nineties } from './layouts/nineties.ts';
import { platform } from './layouts/platform.ts';
import { trs } from './layouts/trs.ts';
import { renderParts, type BodyStyle } from './render-parts.ts';

export type LayoutName = 'trs' | 'hanweb' | 'platform' | 'nineties';

export const layouts: Readonly<Record<LayoutName, Layout>> = { trs, hanweb, platform, nineties };

/** A page that a layout makes of an article. */
export interface ArticlePage {
  readonly kind: 'article';
  readonly path: string;
  readonly article: Article;
  readonly column: string;
  readonly layout: LayoutName;
  readonly style: BodyStyle;
  /** What the bytes are in. */
  readonly charset: 'utf-8' | 'gbk';
  /** What the page says they are in. */
  readonly declaredCharset: string;
}

/** A page whose bytes are what they are. */
export interface PlainPage {
  readonly kind: 'plain';
  readonly path: string;
  readonly contentType: string;
  readonly body: string | Uint8Array;
}

export type PortalPage = ArticlePage | PlainPage;

export interface PortalSite {
  readonly face: SiteFace;
  /** Loopback address. */
  readonly address: string;
  /** Text of robots.txt; null answers 404. */
  readonly robots: string | null;
  readonly pages: readonly PortalPage[];
  /** Paths that answer 429 with `Retry-After: 2` to the first request. */
  readonly busyOnce: readonly string[];
}

/** What a page answers with. Portals send no charset in the header, so that the page's own words count. */
export function renderPage(
  page: PortalPage,
  site: SiteFace,
): { readonly body: Uint8Array; readonly contentType: string } {
  if (page.kind === 'plain') {
    const body = typeof page.body === 'string' ? encode('utf-8', page.body) : page.body;
    return { body, contentType: page.contentType };
  }
  const { article, column, path, declaredCharset } = page;
  const body = renderParts(article.parts, page.style);
  const html = layouts[page.layout].article({ site, column, path, article, body, declaredCharset });
  return { body: encode(page.charset, html), contentType: 'text/html' };
}

export function encode(charset: 'utf-8' | 'gbk', text: string): Uint8Array {
  return charset === 'gbk' ? encodeGb18030(text) : new TextEncoder().encode(text);
}
