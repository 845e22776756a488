import type { Article } from '../article.ts';

/** What a layout needs to know of the site it dresses. */
export interface SiteFace {
  /** E.g. 云溪市人民政府. */
  readonly name: string;
  /** 政府网站标识码. */
  readonly siteId: string;
  readonly icp: string;
  readonly address: string;
  readonly phone: string;
}

export interface ArticleInput {
  readonly site: SiteFace;
  readonly column: string;
  readonly path: string;
  readonly article: Article;
  /** The text of the article, rendered. */
  readonly body: string;
  /** What the meta tag says about the charset, true or not. */
  readonly declaredCharset: string;
}

export interface ListEntry {
  /** Link text, as a narrow column may have cut it. */
  readonly text: string;
  readonly title: string;
  readonly path: string;
  readonly date: string;
}

export interface ListInput {
  readonly site: SiteFace;
  readonly column: string;
  readonly entries: readonly ListEntry[];
  readonly pages: number;
  /** 0-based. */
  readonly current: number;
  readonly declaredCharset: string;
}

export interface Layout {
  readonly article: (input: ArticleInput) => string;
  readonly list: (input: ListInput) => string;
}

/** `2025-01-20 09:12` → `2025年01月20日`. */
export function toChineseDate(publishedOn: string): string {
  const [year = '', month = '', day = ''] = publishedOn.slice(0, 10).split('-');
  return `${year}年${month}月${day}日`;
}
