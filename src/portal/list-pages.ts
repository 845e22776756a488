import type { ListEntry, SiteFace } from './layouts/layout.ts';
import { encode, layouts, type ArticlePage, type LayoutName, type PlainPage } from './portal-page.ts';

export interface ListPlan {
  readonly face: SiteFace;
  readonly layout: LayoutName;
  readonly column: string;
  /** Address of page n, 0-based. */
  readonly pathOf: (page: number) => string;
  readonly perPage: number;
  readonly entries: readonly ListEntry[];
  /** @default utf-8 */
  readonly charset?: 'utf-8' | 'gbk';
}

/** The pages of one list. */
export function listPages({
  face,
  layout,
  column,
  pathOf,
  perPage,
  entries,
  charset = 'utf-8',
}: ListPlan): PlainPage[] {
  const pages = Math.max(1, Math.ceil(entries.length / perPage));
  return Array.from({ length: pages }, (_, current) => ({
    kind: 'plain',
    path: pathOf(current),
    contentType: 'text/html',
    body: encode(
      charset,
      layouts[layout].list({
        site: face,
        column,
        entries: entries.slice(current * perPage, (current + 1) * perPage),
        pages,
        current,
        declaredCharset: charset === 'gbk' ? 'gb2312' : charset,
      }),
    ),
  }));
}

/** The line of a list that leads to an article. `text` where the list shortens the title. */
export function entryOf(page: ArticlePage, text: string = page.article.title): ListEntry {
  const { title, publishedOn } = page.article;
  return { text, title, path: page.path, date: publishedOn.slice(0, 10) };
}
