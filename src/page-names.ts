import { fold } from './fold-key.ts';
import type { MetaField } from './model.ts';

/** What the page calls itself outside its text, without the marks and white space between the parts of it. */
export interface PageName {
  readonly chars: string;
  /** Offsets in `chars` at which a part begins or ends. */
  readonly ends: ReadonlySet<number>;
  /** It names the article alone; a title element names column and site too. */
  readonly isArticle: boolean;
}

/** How a name of a report on disclosure is told from the name of a site or of a column. */
export interface NameWords {
  readonly disclosure: RegExp;
  readonly year: RegExp;
}

/** UTF-16 units of the longest name. */
const LONGEST = 300;
const BETWEEN = /[\s_|｜丨—–－\-·>»/]+/u;
const MARKS = new RegExp(BETWEEN.source, 'gu');

/** The page's titles from its tags, the header of its dump and its metadata table. */
export function readPageNames(metadata: readonly MetaField[]): PageName[] {
  return metadata
    .filter(({ key }) => key === 'title')
    .map(({ value, from }) => toName(value, from !== 'title-element'));
}

function toName(value: string, isArticle: boolean): PageName {
  const ends = new Set([0]);
  let chars = '';
  for (const part of value.slice(0, LONGEST).split(BETWEEN)) ends.add((chars += fold(part)).length);
  return { chars, ends, isArticle };
}

/**
 * Whether a line is the name of the article, whatever its words: all of a name, or the parts at one end of it, beside those of
 * column and site. It speaks of disclosure; where the name may be that of a column it says the year too.
 */
export function isPageName(folded: string, names: readonly PageName[], words: NameWords): boolean {
  if (names.length === 0 || !words.disclosure.test(folded)) return false;
  const own = folded.replace(MARKS, '');
  const hasYear = words.year.test(own);
  return names.some(({ chars, ends, isArticle }) => {
    if (own === chars) return hasYear || isArticle;
    if (!hasYear || own.length > chars.length) return false;
    const isFirst = chars.startsWith(own) && ends.has(own.length);
    return isFirst || (chars.endsWith(own) && ends.has(chars.length - own.length));
  });
}
