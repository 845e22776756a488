import { keepShortOf } from '../../keep-short.ts';
import type { Metric } from '../../rules/dictionary.ts';
import type { TableLabels } from './label-index.ts';
import { labelKey } from './label-index.ts';

/** `row`: the metrics that bear this label; `silent`: a heading or a note; `unknown`: nobody knows it. */
export type LabelMatch =
  | { readonly kind: 'row'; readonly metrics: readonly Metric[] }
  | { readonly kind: 'silent' }
  | { readonly kind: 'unknown' };

const UNKNOWN: LabelMatch = { kind: 'unknown' };

/**
 * Finds a row label inside one table: as printed, without leftovers of ordinals and notes in brackets, and last with one
 * or two misprinted characters, when only one label of the table is that near.
 */
export const matchLabel = keepShortOf((labels: TableLabels, text: string): LabelMatch => {
  const exact = matchExact(labels, text);
  if (exact !== null) return exact;
  const key = labelKey(text);
  const mended = withoutPieces(labels, key);
  if (mended !== null) return { kind: 'row', metrics: mended };
  const near = key.length > 60 ? null : nearest(labels, key);
  if (near !== null) return { kind: 'row', metrics: near };
  return labels.silentPart.some((part) => key.includes(part)) ? { kind: 'silent' } : UNKNOWN;
});

/** The first step of {@link matchLabel} alone, without misprints; cheap enough for every cell of every table. */
export function matchExact(labels: TableLabels, text: string): LabelMatch | null {
  for (const key of keysOf(text)) {
    const metrics = labels.byKey.get(key);
    if (metrics !== undefined) return { kind: 'row', metrics };
    if (labels.silentWhole.has(key)) return { kind: 'silent' };
  }
  return null;
}

/** 没有现成信息需要另行制无法作提供: with the pieces of its group's name taken out it is a label. */
function withoutPieces(labels: TableLabels, key: string): readonly Metric[] | null {
  for (const [first, second] of labels.pieces) {
    const at = key.indexOf(first);
    const next = at < 0 ? -1 : key.indexOf(second, at + first.length);
    if (next <= at + first.length) continue;
    const mended = key.slice(0, at) + key.slice(at + first.length, next) + key.slice(next + second.length);
    const metrics = mended.length < 4 ? undefined : labels.byKey.get(mended);
    if (metrics !== undefined) return metrics;
  }
  return null;
}

/** The key and the same without a leading number, without brackets at its end, and without marks. */
function keysOf(text: string): string[] {
  const key = labelKey(text).replace(/[*※]/gu, '');
  const bare = key.replace(/^[()\d一二三四五六七八九十]+(?=\p{Script=Han}{2})/u, '');
  const open = key.replace(/\([^()]*\)?$/u, '');
  return [...new Set([key, bare, open, bare.replace(/\([^()]*\)?$/u, '')])].filter((one) => one !== '');
}

/** Words whose loss or addition turns a label into its opposite. */
const NEGATION = /[不未非无]/gu;

function nearest(labels: TableLabels, key: string): readonly Metric[] | null {
  let best = Math.min(2, Math.floor(key.length / 5)) + 1;
  let found: readonly Metric[] | null = null;
  for (const [label, metrics] of labels.byKey) {
    if (Math.abs(label.length - key.length) > 2 || label.length < 5) continue;
    if (negations(label) !== negations(key)) continue;
    const distance = editDistance(label, key, best);
    if (distance > best || distance > 2) continue;
    if (distance === best && found !== null) found = sameMetrics(found, metrics) ? found : null;
    if (distance < best) [best, found] = [distance, metrics];
  }
  return found;
}

function negations(text: string): number {
  return text.match(NEGATION)?.length ?? 0;
}

function sameMetrics(a: readonly Metric[], b: readonly Metric[]): boolean {
  return a.length === b.length && a.every((metric) => b.includes(metric));
}

/** Levenshtein distance, or `limit + 1` when it is larger than `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  const row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const code = a.charCodeAt(i - 1);
    let corner = row[0] as number;
    let before = i;
    let least = i;
    row[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const above = row[j] as number;
      const change = code === b.charCodeAt(j - 1) ? corner : corner + 1;
      before = Math.min(change, above + 1, before + 1);
      row[j] = before;
      corner = above;
      if (before < least) least = before;
    }
    if (least > limit) return limit + 1;
  }
  return row[b.length] as number;
}
