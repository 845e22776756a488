import { flatMap } from '../flat-map.ts';
import { fold } from '../fold-key.ts';
import type { LabelRowRule, LabelRule } from '../rules/strip-rules.ts';
import type { Claim } from './claim.ts';
import { claimAll } from './claim.ts';
import type { Extent } from './find-extent.ts';
import { isThere } from './match-lines.ts';
import { keyOfLabel } from './read-fields.ts';
import type { Line } from './read-lines.ts';

/** UTF-16 units of the longest row. */
const LONGEST = 240;
/** Characters of the longest label that is set wide, and UTF-16 units of one of them with the pinyin injected behind it. */
const WIDE = 4;
const WIDE_UNITS = 10;

const FIRST_WORD = /[^\s|]+/u;

/** A word of a row, with its offsets in the block's text. */
interface Word {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Rows of a metadata table that were flattened to lines: labels and values parted by white space or bars alone. */
export function matchLabelRows(lines: readonly Line[], extent: Extent | null, rules: readonly LabelRowRule[]): Claim[] {
  const claims: Claim[] = [];
  for (const rule of rules) {
    for (let index = 0; index < lines.length; index++) {
      const { block } = lines[index] as Line;
      if (block.kind === 'table' || !isThere(index, rule.where, extent)) continue;
      const { text } = block.passage;
      if (text.length <= LONGEST && !/[。；]/u.test(text)) claims.push(...claimRow(index, text, rule));
    }
  }
  return claims;
}

function claimRow(block: number, text: string, rule: LabelRowRule): Claim[] {
  const first = FIRST_WORD.exec(text)?.[0];
  if (first === undefined || (keyOfLabel(first, rule.labels) === null && !isWide(first))) return [];
  const words = readWords(text, rule.labels);
  const keys = words.map((word) => keyOfLabel(word.text, rule.labels));
  if (keys[0] === null || keys.filter((key) => key !== null).length < rule.least) return [];
  if (rule.before !== undefined) return claimLabel(block, text, words[0]?.to ?? 0, rule, rule.before);
  return flatMap(keys, (key, i): Claim[] => {
    if (key === null) return [];
    const next = keys.findIndex((other, k) => k > i && other !== null);
    const to = next < 0 ? text.length : (words[next]?.from ?? text.length);
    const from = i === 0 ? 0 : (words[i]?.from ?? 0);
    const value = text.slice(words[i]?.to, to).replace(/\|/gu, ' ').trim();
    return [{ ...claimAll(block, rule), from, to, key: value === '' ? null : key, value }];
  });
}

/** The label alone; what it introduces stays. */
function claimLabel(block: number, text: string, to: number, rule: LabelRowRule, before: RegExp): Claim[] {
  return before.test(fold(text.slice(to))) ? [{ ...claimAll(block, rule), to }] : [];
}

/** Words parted by white space and bars; the characters of a label that is set wide (`文      号`) make one word. */
function readWords(text: string, labels: readonly LabelRule[]): Word[] {
  const parts = [...text.matchAll(/[^\s|]+/gu)].map((match): Word => {
    return { text: match[0], from: match.index, to: match.index + match[0].length };
  });
  const words: Word[] = [];
  for (let i = 0; i < parts.length; i++) {
    const last = wideEnd(parts, i, labels);
    const [from, to] = [parts[i]?.from ?? 0, parts[last]?.to ?? 0];
    words.push({ text: text.slice(from, to), from, to });
    i = last;
  }
  return words;
}

/** The last of the parts from `first` on that are a label together; `first` where they are none. */
function wideEnd(parts: readonly Word[], first: number, labels: readonly LabelRule[]): number {
  let joined = '';
  let end = first;
  for (let i = first; i < Math.min(parts.length, first + WIDE) && isWide(parts[i]?.text ?? ''); i++) {
    joined += parts[i]?.text ?? '';
    if (i > first && keyOfLabel(fold(joined), labels) !== null) end = i;
  }
  return end;
}

function isWide(part: string): boolean {
  return part.length <= WIDE_UNITS && fold(part).length === 1;
}
