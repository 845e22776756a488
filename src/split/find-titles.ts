import { endsWith } from '../ends-with.ts';
import type { SplitRules, TitleSuffixRule } from '../rules/split-rules.ts';
import type { Line } from './read-lines.ts';

/** A title found: blocks `from` … `to` (exclusive) hold it. */
export interface FoundTitle {
  readonly from: number;
  readonly to: number;
  /** Folded, without suffix. */
  readonly text: string;
  readonly suffix: TitleSuffixRule | null;
  /** Folded characters of the last block that belong to the title when text is glued to it; null: all of it. */
  readonly cut: number | null;
  readonly year: string | null;
  /** What names the body, folded; '' when nothing does. */
  readonly agency: string;
  /** Ends like a sentence: such a line only repeats a title. */
  readonly isSentence: boolean;
}

const LINES = 3;
const LONGEST = 50;
const GLUED = 90;

/** All titles of the page in order; a block is part of one at most. */
export function findTitles(lines: readonly Line[], rules: SplitRules): FoundTitle[] {
  const titles: FoundTitle[] = [];
  for (let i = 0; i < lines.length; i++) {
    const title = groupAt(lines, i, rules) ?? gluedAt(lines, i, rules);
    if (title === null || (title.isSentence && isGoneOn(lines[i - 1]))) continue;
    titles.push(title);
    i = title.to - 1;
  }
  return titles;
}

/** `…条例》，编制云溪市水务局` goes on in the next line, which only looks like a title: `2023年…年度报告。`. */
function isGoneOn(before: Line | undefined): boolean {
  return before !== undefined && before.block.kind === 'paragraph' && /[，,、][^。！？!?：:；;]*$/u.test(before.folded);
}

/** One to three lines from `from` on that make a title together. */
function groupAt(lines: readonly Line[], from: number, rules: SplitRules): FoundTitle | null {
  let joined = '';
  for (let to = from + 1; to <= Math.min(lines.length, from + LINES); to++) {
    const line = lines[to - 1] as Line;
    if (!canHoldTitle(line, rules)) return null;
    const suffix = rules.titleSuffix.find((rule) => rule.suffix.test(line.folded)) ?? null;
    const own = suffix === null ? line.folded : line.folded.replace(suffix.suffix, '');
    // The name of the site over the title that begins with it.
    if (joined !== '' && own.startsWith(joined)) return null;
    joined += own;
    if (isTitle(joined.replace(/。$/u, ''), rules) && isFair(from, to, own, rules)) {
      return describe({ from, to, text: joined, suffix, cut: null }, rules);
    }
    if (!canGoOn(line, rules)) return null;
  }
  return null;
}

function canHoldTitle(line: Line, rules: SplitRules): boolean {
  if (line.block.kind === 'table' || line.isCut || line.isLink || line.folded === '') return false;
  return line.folded.length <= LONGEST * 2 && !rules.sentenceEnd.test(line.folded.replace(/。$/u, ''));
}

/** A line that a title can begin with and go on after: a body, a year, an unfinished name. */
function canGoOn(line: Line, rules: SplitRules): boolean {
  if (line.folded.length > LONGEST || /[。:;,]/u.test(line.folded)) return false;
  if (rules.dateLine.test(line.folded) && !/年度?$/u.test(line.folded)) return false;
  return endsWith(line.folded, rules.agencyLine) || rules.year.test(line.folded);
}

function isTitle(text: string, rules: SplitRules): boolean {
  return text.length <= 80 && rules.title.test(text) && !rules.notTitle.test(text);
}

/** A last line that is a full title by itself does not take the lines above into it. */
function isFair(from: number, to: number, last: string, rules: SplitRules): boolean {
  if (to === from + 1 || !isTitle(last, rules)) return true;
  const alone = describe({ from: to - 1, to, text: last, suffix: null, cut: null }, rules);
  return alone.agency === '' || alone.year === null;
}

/** A title with the first sentence glued to it. */
function gluedAt(lines: readonly Line[], from: number, rules: SplitRules): FoundTitle | null {
  const line = lines[from] as Line;
  if (line.block.kind === 'table' || line.isLink) return null;
  const head = line.folded.slice(0, GLUED);
  for (const match of head.matchAll(/(?:报告|年报)/gu)) {
    const cut = match.index + match[0].length;
    const text = head.slice(0, cut);
    if (!isTitle(text, rules) || !rules.gluedAfter.test(line.folded.slice(cut))) continue;
    return describe({ from, to: from + 1, text, suffix: null, cut }, rules);
  }
  return null;
}

/** The block as a title, whatever its words. */
export function titleAt(lines: readonly Line[], at: number, rules: SplitRules): FoundTitle {
  const { folded } = lines[at] as Line;
  const suffix = rules.titleSuffix.find((rule) => rule.suffix.test(folded)) ?? null;
  const text = suffix === null ? folded : folded.replace(suffix.suffix, '');
  return describe({ from: at, to: at + 1, text, suffix, cut: null }, rules);
}

type Raw = Pick<FoundTitle, 'from' | 'to' | 'text' | 'suffix' | 'cut'>;

const years = new WeakMap<SplitRules, RegExp>();

/** Every year of a title, with 年 and 度 behind it. */
function yearsOf(rules: SplitRules): RegExp {
  let pattern = years.get(rules);
  if (pattern === undefined) years.set(rules, (pattern = new RegExp(`${rules.year.source}(?:年度?)?`, 'gu')));
  return pattern;
}

function describe(raw: Raw, rules: SplitRules): FoundTitle {
  const text = raw.text.replace(/。$/u, '');
  const year = rules.year.exec(text)?.[0] ?? null;
  const agency = text
    .replace(rules.titleCore, '')
    .replace(yearsOf(rules), '')
    .replace(/^[度年的]+|[度年的]+$/gu, '');
  const { from, to, suffix, cut } = raw;
  return { from, to, text, suffix, cut, year, agency, isSentence: raw.text.endsWith('。') };
}

/** Whether two titles can name the same report: one says nothing that the other contradicts. */
export function isSameReport(a: FoundTitle, b: FoundTitle): boolean {
  if (a.year !== null && b.year !== null && a.year !== b.year) return false;
  if (a.agency === '' || b.agency === '') return true;
  const [x, y] = [shorten(a.agency), shorten(b.agency)];
  return x.includes(y) || y.includes(x);
}

function shorten(agency: string): string {
  return agency.replace(/(?:人民政府|管委会|管理委员会|办公室|政府)$/u, '');
}
