import { flatMap } from '../flat-map.ts';
import type { LabelRowRule } from '../rules/strip-rules.ts';
import type { Claim } from './claim.ts';
import { claimAll } from './claim.ts';
import type { Extent } from './find-extent.ts';
import { isThere } from './match-lines.ts';
import { keyOfLabel } from './read-fields.ts';
import type { Line } from './read-lines.ts';

/** UTF-16 units of the longest row. */
const LONGEST = 240;

const FIRST_WORD = /[^\s|]+/u;

/** A word of a row, with its offsets in the block's text. */
interface Word {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Rows of a metadata table that were flattened to lines: labels and values parted by white space or bars alone. */
export function matchLabelRows(lines: readonly Line[], extent: Extent | null, rules: readonly LabelRowRule[]): Claim[] {
  return rules.flatMap((rule) =>
    flatMap(lines, (line, index) => {
      if (line.block.kind === 'table' || !isThere(index, rule.where, extent)) return [];
      const { text } = line.block.passage;
      return text.length > LONGEST || /[。；]/u.test(text) ? [] : claimRow(index, text, rule);
    }),
  );
}

function claimRow(block: number, text: string, rule: LabelRowRule): Claim[] {
  const first = FIRST_WORD.exec(text)?.[0];
  if (first === undefined || keyOfLabel(first, rule.labels) === null) return [];
  const words = [...text.matchAll(/[^\s|]+/gu)].map((match): Word => {
    return { text: match[0], from: match.index, to: match.index + match[0].length };
  });
  const keys = words.map((word) => keyOfLabel(word.text, rule.labels));
  if (keys.filter((key) => key !== null).length < rule.least) return [];
  return flatMap(keys, (key, i): Claim[] => {
    if (key === null) return [];
    const next = keys.findIndex((other, k) => k > i && other !== null);
    const to = next < 0 ? text.length : (words[next]?.from ?? text.length);
    const from = i === 0 ? 0 : (words[i]?.from ?? 0);
    const value = text.slice(words[i]?.to, to).replace(/\|/gu, ' ').trim();
    return [{ ...claimAll(block, rule), from, to, key: value === '' ? null : key, value }];
  });
}
