import type { ProseRules } from '../../rules/phrasings.ts';
import type { Amount } from './find-amounts.ts';
import { type CategoryList, readCategory, readCategoryAfter } from './read-category.ts';

/** 主要类别有: … opens a list that has no total in its own sentence. */
export function openByHeader(sentence: string, headings: string, rules: ProseRules): CategoryList | null {
  const { header, heading } = rules.categories;
  if (!header.test(sentence.slice(0, 120)) && !heading.test(headings)) return null;
  return { unit: '条', scope: 'body', period: 'year', isOpen: true };
}

/** 其中 opens the list of the total in front of it. */
export function openList(list: CategoryList | null, gap: string, rules: ProseRules): CategoryList | null {
  if (list === null || list.isOpen || list.isPassed === true || !rules.categories.opener.test(gap)) return list;
  return { ...list, isOpen: true };
}

/** Parts are counted in the unit of the total; once 其中 was said, in any unit of things published. */
export function isListed(amount: Amount, list: CategoryList, rules: ProseRules): boolean {
  return amount.unit === list.unit || (list.isOpen && rules.categories.units.includes(amount.unit));
}

/** The category that a number counts, in front of it or behind it; null when neither is one. */
export function labelOf(gap: string, right: string, list: CategoryList, rules: ProseRules): string | null {
  const before = readCategory(gap, right, list.isOpen, rules.categories);
  return before ?? (list.isOpen ? readCategoryAfter(gap, right, rules.categories) : null);
}

/** Parts in the unit of the other count are its own: 公开300条,新增专栏3个,其中政策法规类100条 are of the 300. */
export function listPast(list: CategoryList, { unit }: Amount): CategoryList | null {
  return unit === list.unit ? null : { ...list, isPassed: true };
}

/** Once parts were told, the next sentence must open the list again, unless its labels speak for themselves. */
export function carriedList(
  list: CategoryList,
  readings: readonly { readonly dimension: string | null }[],
): CategoryList {
  return readings.some((reading) => reading.dimension !== null) ? { ...list, isOpen: false } : list;
}
