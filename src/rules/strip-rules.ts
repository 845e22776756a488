import type { MetaKey, RemovalCategory, RuleId } from '../model.ts';
import type { NameWords } from '../page-names.ts';
import { adLines, adRegions, adTables, chunkRules, repeatRules } from './ads.ts';
import { boxLines, boxPieces, boxRegions } from './boxes.ts';
import { bylinePieces, titleDate } from './byline.ts';
import { chromeLabelRows, chromeLines, chromeRegions, chromeTables } from './chrome.ts';
import { layouts, pathRules } from './layouts.ts';
import { bodySignals } from './sections.ts';

/**
 * What strip/ knows. Patterns meet folded text (`fold` of fold-key.ts): NFKC, Simplified, without white space and quotation
 * marks, so a colon is always `:` and a bracket `(`. No pattern carries a `g` or `y` flag.
 *
 * `pages` are examples: one line a block, `-` in front of what the rule takes, `+` in front of what must stay; ` +` in a
 * line parts what the rule takes from what it leaves, and `* ` begins an item of a list.
 */
export interface StripRules {
  readonly lines: readonly LineRule[];
  readonly pieces: readonly PieceRule[];
  readonly regions: readonly RegionRule[];
  readonly labelRows: readonly LabelRowRule[];
  readonly titleDate: TitleDateRule;
  readonly tables: readonly TableRule[];
  readonly paths: readonly PathRule[];
  readonly layouts: readonly LayoutRule[];
  readonly chunks: readonly ChunkRule[];
  readonly repeats: readonly RepeatRule[];
  readonly overPages: PageRules;
  readonly signals: BodySignals;
}

interface Rule {
  readonly id: RuleId;
  readonly why: string;
}

/** `top`: before the first block that reads like a report; `bottom`: after the last one; `outside`: either, or there is none. */
export type Where = 'anywhere' | 'top' | 'bottom' | 'outside';

/** A whole block that is chrome by its words. */
export interface LineRule extends Rule {
  readonly category: RemovalCategory;
  readonly where: Where;
  readonly line: RegExp;
  /** Nearly all of the block must stand inside a link. */
  readonly linked?: true;
  /** The line before must not match this. */
  readonly notBehind?: RegExp;
  /** The line before must match this. */
  readonly behind?: RegExp;
  /** No line above may match this. */
  readonly notBelow?: RegExp;
  /** Several such lines are a list, and none of them is meant. */
  readonly single?: true;
  /** The block must be an item of a list. */
  readonly item?: true;
  /** Kept as metadata under this key instead; the value is the pattern's group `value`, else the whole line. */
  readonly key: MetaKey | null;
  readonly pages: readonly string[];
}

/**
 * A part of a chrome line: a label with its value, a button, a name. A block is chrome when such pieces and marks cover it
 * and one of them is not weak; a run of them in front of or behind a sentence is cut off.
 */
export interface PieceRule extends Rule {
  readonly category: RemovalCategory;
  readonly key: MetaKey | null;
  /** Tried at one position; the group `value` is the metadata value. */
  readonly piece: RegExp;
  /** Chrome only in company: a bare date, a bare name. */
  readonly weak: boolean;
  /** A word that a report's list or table can also hold: a line of nothing else is taken only above or below the report. */
  readonly outsideOnly?: true;
  /** A label with a value: two of these make a prefix that can be cut off a paragraph. */
  readonly labelled: boolean;
  /** Cut off the front of a line even alone. */
  readonly leads?: true;
  readonly pages: readonly string[];
}

/** From a line that starts it up to (not including) a line that ends it. */
export interface RegionRule extends Rule {
  readonly category: RemovalCategory;
  readonly where: Where;
  readonly from: RegExp;
  /** Without a match in reach the region ends at the first line that `only` refuses, or at the limit. */
  readonly until: RegExp | null;
  /** Blocks after the first one. */
  readonly within: number;
  /** Every line after the first must match, or form a pair with the line before. */
  readonly only: RegExp | null;
  /** Tested on `line before` + `\n` + `line`. */
  readonly pair: RegExp | null;
  /** A line that belongs to the region and ends it. */
  readonly closes?: RegExp;
  /** Labels whose values are kept as metadata. */
  readonly labels: readonly LabelRule[];
  /** Some line in the region must match, else nothing is taken. */
  readonly needs: RegExp | null;
  readonly pages: readonly string[];
}

/** A date in brackets behind the title, inside the element of the heading. */
export interface TitleDateRule extends Rule {
  readonly category: RemovalCategory;
  readonly key: MetaKey;
  /** The end of a heading; the group `value` is the date. */
  readonly date: RegExp;
  /** Headings that end in such a date, and headings of which all stays. */
  readonly cuts: readonly string[];
  readonly keeps: readonly string[];
}

/** Labels of a metadata block and what their values are. `labels` is the source of a pattern on folded text. */
export interface LabelRule {
  readonly key: MetaKey;
  readonly labels: string;
}

/** A row of a metadata table that became a line: labels and values parted by white space. */
export interface LabelRowRule extends Rule {
  readonly category: RemovalCategory;
  readonly where: Where;
  /** Labels on the line, the first word among them. */
  readonly least: number;
  readonly labels: readonly LabelRule[];
  /** Only the first label goes, and only in front of this. */
  readonly before?: RegExp;
  readonly pages: readonly string[];
}

/**
 * A table that is not the report's: enough of its cells are labels of this kind. A label beside another label heads a column
 * of a list (文件名称, 文号, 发布日期) and does not count.
 */
export interface TableRule extends Rule {
  readonly category: RemovalCategory;
  readonly cell: RegExp;
  readonly least: number;
  /** Cells of the largest table that the rule may take. */
  readonly most?: number;
  /** A cell that forbids it. */
  readonly never: RegExp;
  /** Labels whose values are kept as metadata. */
  readonly labels: readonly LabelRule[];
  /** Tables, cells in reading order. */
  readonly removes: readonly (readonly string[])[];
  readonly keeps: readonly (readonly string[])[];
}

/** Blocks under an element with one of these classes or ids (`.name`, `#name`; lower case). */
export interface PathRule extends Rule {
  readonly category: RemovalCategory;
  readonly under: readonly string[];
}

export interface LayoutRule extends Rule {
  /** Any of these classes or ids in a block's path tells the system. */
  readonly known: readonly string[];
  readonly body: readonly string[];
  readonly title: readonly string[];
  readonly attachments: readonly string[];
}

/** Numbers that a document-sharing site puts in front of its chunks: 1, 2, 3 …, cutting sentences. */
export interface ChunkRule extends Rule {
  readonly category: RemovalCategory;
  /** Group 1 is the number. Meets the block's own text. */
  readonly prefix: RegExp;
  /** How an unbroken sentence ends; a chunk boundary does not. */
  readonly ended: RegExp;
  readonly pages: readonly string[];
}

/** A paragraph that an encyclopaedia shows twice: the copy that says less goes. */
export interface RepeatRule extends Rule {
  readonly category: RemovalCategory;
  /** A line of this kind must stand between the two. */
  readonly between: RegExp;
  readonly within: number;
  readonly minChars: number;
  readonly pages: readonly string[];
}

/** How a sentence that the end of a page cut is told. On the text itself. */
export interface PageRules {
  /** Found in a line that is a sentence and no heading. */
  readonly inSentence: RegExp;
  /** The last character of a line that is complete. */
  readonly ended: RegExp;
  /** How a line begins that is a paragraph of its own. */
  readonly starts: RegExp;
}

export interface BodySignals {
  /** A section heading of a report. */
  readonly heading: RegExp;
  /** The field's words. */
  readonly word: RegExp;
  readonly sentenceEnd: RegExp;
  /** A report's title alone on its line. */
  readonly title: RegExp;
  /** What tells the name of a report from those of column and site. */
  readonly pageName: NameWords;
  /** A file name. */
  readonly attachment: RegExp;
}

export const stripRules: StripRules = {
  lines: [...chromeLines, ...boxLines, ...adLines],
  pieces: [...bylinePieces, ...boxPieces],
  regions: [...chromeRegions, ...boxRegions, ...adRegions],
  labelRows: chromeLabelRows,
  titleDate,
  tables: [...chromeTables, ...adTables],
  paths: pathRules,
  layouts,
  chunks: chunkRules,
  repeats: repeatRules,
  overPages: {
    inSentence: /[，,、。；;]|的|和|对|在|与|将/u,
    ended: /[。！？；：!?;:.”）)》]/u,
    starts:
      /^(?:[一二三四五六七八九十]{1,3}[、.．]|第[一二三四五六七八九十]{1,3}[条章部]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.、．]|[①-⑳•·●■◆-]|附[件表]|[一二三四五六七八九十]是)/u,
  },
  signals: bodySignals,
};
