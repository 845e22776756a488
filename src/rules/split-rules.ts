import type { NameWords } from '../page-names.ts';
import type { RemovalCategory, RuleId } from '../model.ts';

/** What split/ knows: titles, headings, signatures. Patterns meet folded text (see strip-rules.ts). */
export interface SplitRules {
  /** A title alone on its line or put together from two or three. */
  readonly title: RegExp;
  /** What tells the name of a report from those of column and site, where the page is called as a line of it. */
  readonly pageName: NameWords;
  /** The words of a title that do not name the body. */
  readonly titleCore: RegExp;
  readonly titleSuffix: readonly TitleSuffixRule[];
  /** A title that is a heading of a chapter too: it begins a page's first report, above all text, or nothing. */
  readonly summary: RegExp;
  /** What looks like a title and is a notice, a form, a sentence. */
  readonly notTitle: RegExp;
  readonly year: RegExp;
  readonly agencyLine: RegExp;
  readonly dateLine: RegExp;
  /** What a text begins with when it is glued to its title. */
  readonly gluedAfter: RegExp;
  /** A section heading; the group `ordinal` is its Chinese number. */
  readonly section: RegExp;
  readonly sectionName: RegExp;
  /** On the text itself: an ordinal that only white space parts from its heading (`一 概 述`). */
  readonly bareOrdinal: RegExp;
  /** A section heading of a report that numbers its sections 1, 2, 3. */
  readonly arabicSection: RegExp;
  /** What a government's name ends in; what stands before it is its place. */
  readonly governmentEnd: RegExp;
  /** A heading that only the first section has. */
  readonly opening: RegExp;
  readonly subHeading: RegExp;
  readonly attachment: RegExp;
  readonly sentenceEnd: RegExp;
}

export interface TitleSuffixRule {
  readonly id: RuleId;
  readonly why: string;
  readonly category: RemovalCategory;
  readonly suffix: RegExp;
  readonly removes: readonly string[];
  readonly keeps: readonly string[];
}
