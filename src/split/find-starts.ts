import { endsWith } from '../ends-with.ts';
import type { PageName } from '../page-names.ts';
import { isPageName } from '../page-names.ts';
import type { SplitRules } from '../rules/split-rules.ts';
import { isSameReport, titleAt } from './find-titles.ts';
import type { FoundTitle } from './find-titles.ts';
import type { Line } from './read-lines.ts';

/** Where a report begins. */
export interface Start {
  /** Its first block. */
  readonly at: number;
  readonly title: FoundTitle | null;
}

export interface Starts {
  readonly starts: readonly Start[];
  /** Titles that repeat the title of the report they stand in. */
  readonly repeats: readonly FoundTitle[];
  /** Titles of reports that are not on the page. */
  readonly strays: readonly FoundTitle[];
}

const BODY = 80;
const RESTART_BODY = 120;
const ORDINALS = '一二三四五六七八九十';

/** Titles with a body of their own, and restarts of the numbering where no title stands. */
export function findStarts(
  lines: readonly Line[],
  titles: readonly FoundTitle[],
  names: readonly PageName[],
  rules: SplitRules,
): Starts {
  const groups = groupTitles(lines, titles, rules);
  const out = { starts: [] as Start[], repeats: [] as FoundTitle[], strays: [] as FoundTitle[] };
  groups.forEach((group, i) => {
    const end = groups[i + 1]?.[0]?.from ?? lines.length;
    sortGroup(lines, group, end, out, rules);
  });
  const starts = withRestarts(lines, withUntitled(lines, out.starts, rules), rules);
  return withNamed(lines, { ...out, starts }, names, rules);
}

interface Sorted {
  readonly starts: Start[];
  readonly repeats: FoundTitle[];
  readonly strays: FoundTitle[];
}

/** Decides what a group of titles is: a start, a repetition of the running report's title, a title from elsewhere. */
function sortGroup(
  lines: readonly Line[],
  group: readonly FoundTitle[],
  end: number,
  out: Sorted,
  rules: SplitRules,
): void {
  const best = choose(group, rules);
  const current = out.starts.at(-1)?.title ?? null;
  if (rules.summary.test(best.text) && (current !== null || hasBody(lines, 0, best.from, rules))) return;
  const isOurs = (title: FoundTitle): boolean => current !== null && isSameReport(current, title);
  if (isOurs(best)) out.repeats.push(...group.filter(isOurs));
  else if (!hasBody(lines, group.at(-1)?.to ?? best.to, end, rules)) out.strays.push(...group.filter(isNamed));
  else if (
    current === null ? canBegin(best, rules) : isNamed(best) && !continues(lines, out.starts, best, end, rules)
  ) {
    out.starts.push({ at: group[0]?.from ?? best.from, title: best });
    for (const title of group) if (title !== best) (isSameReport(best, title) ? out.repeats : out.strays).push(title);
  }
}

/** A title that says whose report it is and of which year. */
function isNamed(title: FoundTitle): boolean {
  return title.year !== null && title.agency !== '';
}

function canBegin(title: FoundTitle, rules: SplitRules): boolean {
  return title.year !== null || title.agency === '' || endsWith(title.agency, rules.agencyLine);
}

/** Text with sections above the first title is a report of its own. */
function withUntitled(lines: readonly Line[], starts: readonly Start[], rules: SplitRules): Start[] {
  const first = starts[0];
  if (first === undefined || first.at === 0) return [...starts];
  const above = lines.slice(0, first.at);
  const chars = above.reduce((sum, line) => sum + (rules.sentenceEnd.test(line.folded) ? line.chars : 0), 0);
  const hasSections = above.some((line) => ordinalOf(line, rules) > 0);
  return chars >= RESTART_BODY && hasSections ? [{ at: 0, title: null }, ...starts] : [...starts];
}

/** Titles with no body between them belong together. */
function groupTitles(lines: readonly Line[], titles: readonly FoundTitle[], rules: SplitRules): FoundTitle[][] {
  const groups: FoundTitle[][] = [];
  for (const title of titles) {
    const before = groups.at(-1)?.at(-1);
    if (before !== undefined && before.cut === null && !hasBody(lines, before.to, title.from, rules))
      groups.at(-1)?.push(title);
    else groups.push([title]);
  }
  return groups;
}

/** The title that says most: body and year before either alone, a report before a summary, the first of equals. */
function choose(group: readonly FoundTitle[], rules: SplitRules): FoundTitle {
  const score = (title: FoundTitle): number =>
    (title.year === null ? 0 : 2) +
    (title.agency === '' ? 0 : 2) -
    (title.isSentence || rules.summary.test(title.text) ? 1 : 0);
  return group.reduce((best, title) => (score(title) > score(best) ? title : best));
}

function hasBody(lines: readonly Line[], from: number, to: number, rules: SplitRules): boolean {
  let chars = 0;
  for (let i = Math.max(0, from - 1); i < to; i++) {
    const line = lines[i] as Line;
    const isOwnTitle = line === lines[from - 1];
    if (isOwnTitle ? !rules.sentenceEnd.test(line.folded.slice(0, -1)) : false) continue;
    if (line.block.kind === 'table') return true;
    if (!isOwnTitle && !line.isCut && rules.section.test(line.heading) && rules.sectionName.test(line.folded))
      return true;
    if (rules.sentenceEnd.test(line.folded)) chars += line.chars;
    if (chars >= BODY) return true;
  }
  return false;
}

/** True when the first numbered heading behind the title goes on counting from the report before it. */
function continues(
  lines: readonly Line[],
  starts: readonly Start[],
  title: FoundTitle,
  end: number,
  rules: SplitRules,
): boolean {
  const before = lastOrdinal(lines, starts.at(-1)?.at ?? 0, title.from, rules);
  const next = firstOrdinal(lines, title.to, end, rules);
  return before > 0 && next > 1 && next === before + 1;
}

function ordinalOf(line: Line, rules: SplitRules): number {
  if (line.isCut || line.block.kind === 'table') return 0;
  const ordinal = rules.section.exec(line.heading)?.groups?.['ordinal'] ?? '';
  return ordinal.length === 1 ? ORDINALS.indexOf(ordinal) + 1 : 0;
}

function lastOrdinal(lines: readonly Line[], from: number, to: number, rules: SplitRules): number {
  for (let i = to - 1; i >= from; i--) {
    const ordinal = ordinalOf(lines[i] as Line, rules);
    if (ordinal > 0) return ordinal;
  }
  return 0;
}

function firstOrdinal(lines: readonly Line[], from: number, to: number, rules: SplitRules): number {
  return lines.slice(from, to).reduce((first, line) => first || ordinalOf(line, rules), 0);
}

/**
 * Adds a start where the numbering begins again after a report with a body, and no title stands. A table of contents has no
 * sentence between its headings, whatever stands between it and the first section.
 */
function withRestarts(lines: readonly Line[], titled: readonly Start[], rules: SplitRules): Start[] {
  const starts = [...titled];
  const isStart = new Set(titled.map((start) => start.at));
  let [last, chars, charsAtFirst, hasSections] = [0, 0, 0, false];
  for (const [index, line] of lines.entries()) {
    if (isStart.has(index)) [last, chars, hasSections] = [0, 0, false];
    const ordinal = ordinalOf(line, rules);
    if (ordinal === 1 && last >= 3 && chars >= RESTART_BODY && hasSections && isOpening(line, rules)) {
      starts.push({ at: index, title: null });
      [last, chars, hasSections] = [0, 0, false];
    }
    if (ordinal > 0 && last === 0) charsAtFirst = chars;
    if (ordinal > 0 && last > 0) hasSections ||= chars > charsAtFirst;
    last = ordinal || last;
    if (rules.sentenceEnd.test(line.folded)) chars += line.chars;
  }
  starts.sort((a, b) => a.at - b.at);
  const first = starts[0];
  return first?.title === null && first.at > 0 ? [{ at: 0, title: null }, ...starts] : starts;
}

function isOpening(line: Line, rules: SplitRules): boolean {
  return rules.opening.test(line.folded) && rules.sectionName.test(line.folded);
}

/** Blocks behind a line that the page is called by, in which it may be printed again. */
const AGAIN = 6;

/** Where no words of a title begin the first report, the line above all text that the page is called by does. */
function withNamed(lines: readonly Line[], found: Starts, names: readonly PageName[], rules: SplitRules): Starts {
  if (names.length === 0 || (found.starts[0] !== undefined && found.starts[0].title !== null)) return found;
  const at = firstNamed(lines, 0, lines.length, names, rules);
  if (at < 0 || hasBody(lines, 0, at, rules)) return found;
  const own: FoundTitle[] = [];
  const end = Math.min(lines.length, at + AGAIN);
  for (let i = at; i >= 0; i = firstNamed(lines, i + 1, end, names, rules)) own.push(titleAt(lines, i, rules));
  const title = own.reduce((best, one) => (one.text.length > best.text.length ? one : best));
  const repeats = [...found.repeats, ...own.filter((one) => one !== title)];
  return { ...found, starts: [{ at: title.from, title }, ...found.starts.slice(1)], repeats };
}

/** The first headline from `from` up to `to` that the page is called by; -1 where there is none. */
function firstNamed(
  lines: readonly Line[],
  from: number,
  to: number,
  names: readonly PageName[],
  rules: SplitRules,
): number {
  for (let at = from; at < to; at++) {
    const line = lines[at] as Line;
    if (isHeadline(line, rules) && isPageName(line.folded, names, rules.pageName)) return at;
  }
  return -1;
}

function isHeadline(line: Line, rules: SplitRules): boolean {
  if (line.block.kind === 'table' || line.isCut || line.isLink) return false;
  return !rules.sentenceEnd.test(line.folded);
}
