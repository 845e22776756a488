import { keepShort } from '../../keep-short.ts';
import { toKey } from '../../to-key.ts';
import type { Metric, TableId } from '../../rules/dictionary.ts';
import type { RowAlias, TableRules } from '../../rules/tables.ts';

/** Row labels of one table, by key. Several metrics share a key where columns or sections tell them apart. */
export interface TableLabels {
  readonly table: TableId;
  readonly byKey: ReadonlyMap<string, readonly Metric[]>;
  readonly silentWhole: ReadonlySet<string>;
  readonly silentPart: readonly string[];
  readonly signs: readonly string[];
  /** Pieces of group names that may stand inside a label. */
  readonly pieces: readonly (readonly [string, string])[];
  /** What the labels say in a table that has a row with one of these keys; null where they say the same in every one. */
  readonly variant: { readonly keys: ReadonlySet<string>; readonly labels: TableLabels } | null;
}

export type LabelIndex = ReadonlyMap<TableId, TableLabels>;

const built = new WeakMap<TableRules, LabelIndex>();

/** The dictionary and its aliases, ready for look-up; built once for one set of rules. */
export function labelIndex(rules: TableRules): LabelIndex {
  const known = built.get(rules);
  if (known !== undefined) return known;
  const index = new Map<TableId, TableLabels>();
  for (const { table, signs } of rules.signs) index.set(table, tableLabels(rules, table, signs));
  built.set(rules, index);
  return index;
}

function tableLabels(rules: TableRules, table: TableId, signs: readonly string[]): TableLabels {
  const labels = labelsWith(rules, table, signs, (rule) => rule.beside === undefined);
  const keys = rules.aliases.flatMap((rule) => (rule.table === table ? (rule.beside ?? []) : [])).map(labelKey);
  if (keys.length === 0) return labels;
  return { ...labels, variant: { keys: new Set(keys), labels: labelsWith(rules, table, signs, () => true) } };
}

function labelsWith(
  rules: TableRules,
  table: TableId,
  signs: readonly string[],
  holds: (rule: RowAlias) => boolean,
): TableLabels {
  const byKey = new Map<string, Metric[]>();
  const add = (label: string, metric: Metric): void => {
    const key = labelKey(label);
    const list = byKey.get(key) ?? [];
    if (!list.includes(metric)) list.push(metric);
    byKey.set(key, list);
  };
  for (const metric of rules.metrics) {
    if (metric.table === table) for (const label of metric.row_label_variants) add(label, metric);
  }
  for (const alias of rules.aliases) {
    const metric = metricByKey(rules, alias.metric);
    if (alias.table !== table || metric === null || !holds(alias)) continue;
    for (const label of alias.reads) {
      if (alias.beside !== undefined) byKey.delete(labelKey(label));
      add(label, metric);
    }
  }
  const silent = rules.silent.filter((row) => row.table === table || row.table === null);
  return {
    table,
    byKey,
    silentWhole: new Set(silent.filter((row) => row.match === 'whole').flatMap((row) => row.reads.map(labelKey))),
    silentPart: silent.filter((row) => row.match === 'part').flatMap((row) => row.reads.map(labelKey)),
    signs: signs.map(labelKey),
    pieces: rules.brokenGroups.filter((group) => group.table === table).map((group) => group.pieces),
    variant: null,
  };
}

const metrics = new WeakMap<TableRules, ReadonlyMap<string, Metric>>();

/** The metric of the dictionary with this key, or null. */
export function metricByKey(rules: TableRules, key: string): Metric | null {
  let known = metrics.get(rules);
  if (known === undefined) metrics.set(rules, (known = new Map(rules.metrics.map((one) => [one.key, one]))));
  return known.get(key) ?? null;
}

/** {@link toKey}, and 其它 read as 其他. */
export const labelKey = keepShort((text: string): string =>
  toKey(text).replaceAll('其它', '其他').replaceAll('增减', '增/减'),
);
