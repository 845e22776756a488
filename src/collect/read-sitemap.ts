import { scanMarkup } from './scan-markup.ts';
import { toUrl } from './read-links.ts';

export interface Sitemap {
  readonly pages: readonly string[];
  /** Of an index of sitemaps. */
  readonly sitemaps: readonly string[];
}

/** The addresses of a sitemap (sitemaps.org) or of an index of sitemaps; null when the body is neither. */
export function readSitemap(body: string, base: string): Sitemap | null {
  const head = body.slice(0, 2000);
  if (!/<(?:urlset|sitemapindex)\b/iu.test(head)) return null;
  const isIndex = /<sitemapindex\b/iu.test(head);
  const found: string[] = [];
  let text: string | null = null;
  scanMarkup(body, {
    open: (name) => {
      if (name === 'loc') text = '';
    },
    text: (part) => {
      if (text !== null && text.length < 2000) text += part;
    },
    close: (name) => {
      if (name !== 'loc' || text === null) return;
      const url = toUrl(text, base);
      if (url !== null && found.length < 100_000) found.push(url);
      text = null;
    },
  });
  return isIndex ? { pages: [], sitemaps: found } : { pages: found, sitemaps: [] };
}
