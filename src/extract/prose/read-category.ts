import type { CategoryWords } from '../../rules/phrasing.ts';

/** A list of categories that a total has opened, or may open. */
export interface CategoryList {
  readonly unit: string;
  readonly scope: string;
  readonly period: 'year' | 'cumulative';
  /** An opener (其中, 包括) was seen, so bare labels count too. */
  readonly isOpen: boolean;
  /** A count of something else stands behind the total: only labels that say that they are a kind go on. */
  readonly isPassed?: true;
}

/** Nothing but an opener or a separator stands before the number, so its label follows it: `其中1条权责清单、11条工作信息`. */
const BEFORE_LABEL = /(?:^|其中|包括|包含|[、,:(])$/u;

/** After a label's number nothing more is said: `7个专项行动` counts something else. */
const ENDS = /^(?:[,;:、。.)(]|等|占|以上|$)/u;

/** The category that follows a number and its unit, or null. */
export function readCategoryAfter(gap: string, right: string, words: CategoryWords): string | null {
  if (gap === '' || !BEFORE_LABEL.test(gap)) return null;
  const label = (/^[^、,;。)\d]{2,20}(?=[、,;。)]|$)/u.exec(right)?.[0] ?? '').replace(/(?:等|和|及|以及)+$/u, '');
  if (!words.label.test(label) || words.foreign.test(label) || words.never.test(label)) return null;
  return label;
}

/** After the last comma or colon, or after a bracket that is still open; a bracket that was closed belongs to the label. */
function lastPart(gap: string): string {
  let closed = 0;
  for (let i = gap.length - 1; i >= 0; i--) {
    const char = gap[i] as string;
    if (char === ')') closed++;
    else if (char === '(') {
      if (closed === 0) return gap.slice(i + 1);
      closed--;
    } else if (closed === 0 && /[,;:]/u.test(char)) return gap.slice(i + 1);
  }
  return closed === 0 ? gap : gap.slice(gap.lastIndexOf(')') + 1);
}

/**
 * The category as printed in the text between two numbers, or null when that text is no label.
 *
 * @param gap folded text from the end of the number before to this number
 * @param right folded text after the unit; a noun there would be what is counted
 */
export function readCategory(gap: string, right: string, isOpen: boolean, words: CategoryWords): string | null {
  if (!ENDS.test(right)) return null;
  const last = lastPart(gap);
  const label = last.replace(words.aside, '').replace(words.trimStart, '').replace(words.trimEnd, '');
  if (/[、(]$|等$/u.test(last) || !words.label.test(label) || words.foreign.test(label)) return null;
  if (words.plain.test(label)) return label;
  return isOpen && !words.never.test(last) && !words.others.test(label) ? label : null;
}
