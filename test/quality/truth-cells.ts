import type { Dimension, Metric, TableId } from '../../src/rules/dictionary.ts';
import { dimensions, metrics } from '../../src/rules/dictionary.ts';
import { toKey } from '../../src/to-key.ts';

/** Tables as the truth files print them: section → block → row → column → value; blank is null. */
export interface TruthTables {
  readonly [label: string]: TruthTables | number | null;
}

/** One printed cell and its place in the dictionary; null: the dictionary has no such row or column. */
export interface TruthCell {
  readonly path: string;
  readonly key: string | null;
  readonly value: number | null;
}

const TABLES: readonly (readonly [word: string, table: TableId])[] = [
  ['统计表', 'annex_fj'],
  ['主动公开政府信息', 't2'],
  ['收到和处理', 't3'],
  ['行政复议', 't4'],
];

const bare = (label: string): string => toKey(label).replace(/[(][^()]*[)]$/u, '');
const isLabel = (variants: readonly string[], label: string): boolean =>
  variants.some((one) => toKey(one) === toKey(label) || bare(one) === bare(label));

function findDimension(metric: Metric, column: string): string | null {
  const dimension: Dimension | undefined = dimensions.find((one) => one.key === metric.dimensions?.[0]);
  if (dimension === undefined) return '';
  if (/^\d{4}年度?$/u.test(column)) return 'report_year';
  return dimension.members.find((one) => isLabel([one.zh, ...one.label_variants], column))?.key ?? null;
}

function findKey(table: TableId, path: readonly string[], era: string): string | null {
  const column = path.at(-1) ?? '';
  const row = (path.at(-2) ?? '').split('/').at(-1) ?? '';
  const candidates = metrics.filter(
    (metric) =>
      metric.table === table &&
      metric.derived !== true &&
      metric.era.includes(era) &&
      isLabel([metric.zh, ...metric.row_label_variants], row) &&
      (metric.column === undefined || isLabel([metric.column, ...(metric.column_variants ?? [])], column)),
  );
  for (const metric of candidates) {
    const dimension = findDimension(metric, column);
    if (dimension !== null) return `${metric.key}/${dimension}`;
  }
  return null;
}

const eraOf = (table: TableId, year: number | null): string => {
  if (table === 'annex_fj') return '2008-2013';
  return (year ?? 2021) >= 2021 ? '2021-' : '2019-2020';
};

/** Every cell of a truth file under its metric and dimension. */
export function truthCells(tables: TruthTables, year: number | null): TruthCell[] {
  return Object.entries(tables).flatMap(([title, content]) => {
    const table = TABLES.find(([word]) => title.includes(word))?.[1] ?? 't2';
    return leavesOf(content, [title]).map(({ path, value }) => ({
      path: path.join(' / '),
      key: findKey(table, path, eraOf(table, year)),
      value,
    }));
  });
}

function leavesOf(
  node: TruthTables | number | null,
  path: readonly string[],
): { path: readonly string[]; value: number | null }[] {
  if (node === null || typeof node !== 'object') return [{ path, value: node }];
  return Object.entries(node).flatMap(([label, child]) => leavesOf(child, [...path, label]));
}
