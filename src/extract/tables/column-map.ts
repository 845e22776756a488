import { keepShort } from '../../keep-short.ts';
import type { CleanCell } from '../../model.ts';
import type { Metric, TableId } from '../../rules/dictionary.ts';
import type { ColumnRole, TableRules } from '../../rules/tables.ts';
import { parseNumber } from '../parse-number.ts';
import type { TableLabels } from './label-index.ts';
import { labelIndex, labelKey } from './label-index.ts';
import { editDistance, matchLabel } from './match-label.ts';
import type { RowView } from './table-view.ts';
import { cellText } from './table-view.ts';

/** What the heading cells above one column say. Missing parts are null. */
export interface Column {
  readonly role: ColumnRole | 'value' | null;
  /** As printed, for the evidence. */
  readonly label: string;
  /** Member of the table's dimension. */
  readonly dimension: string | null;
  /** Table two: the `column` of the dictionary. */
  readonly column: string | null;
  /** Table four: the block of outcomes; the table of fees: the figure itself. */
  readonly metric: string | null;
  readonly scope: string | null;
  /** Unit printed in the heading: `万元`. */
  readonly unit: string | null;
  /** The year that an annex column is headed with. */
  readonly year: number | null;
}

const NOTHING: Column = {
  role: null, label: '', dimension: null, column: null, metric: null, scope: null, unit: null, year: null,
}; // prettier-ignore

/** True when the row is a heading row of the table: it names columns and holds no figures. */
export function isHeading(row: RowView, table: TableId, rules: TableRules, labels: TableLabels): boolean {
  let hits = 0;
  for (const cell of row.cells) {
    const text = cellText(cell);
    if (text.trim() === '') continue;
    const column = readHeading(text, table, rules);
    if (column !== null) hits++;
    else if (['number', 'zero', 'na'].includes(parseNumber(text).state)) return false;
  }
  return hits >= 2 || (hits === 1 && !hasRowLabel(row, labels));
}

function hasRowLabel({ cells }: RowView, labels: TableLabels): boolean {
  for (const cell of cells) {
    const text = cellText(cell);
    if (text.trim() !== '' && matchLabel(labels, text).kind !== 'unknown') return true;
  }
  return false;
}

/** Adds a heading row to what is known of the columns; a lower storey wins over the one above it. */
export function addHeading(columns: readonly Column[], row: RowView, table: TableId, rules: TableRules): Column[] {
  const out: Column[] = [];
  for (let at = 0; at < row.byColumn.length; at++) {
    const text = cellText(row.byColumn[at] ?? null);
    const before = columns[at] ?? NOTHING;
    out.push(text.trim() === '' ? before : headedBy(text, before, table, rules));
  }
  return out;
}

function headedBy(text: string, before: Column, table: TableId, rules: TableRules): Column {
  const found = readHeading(text, table, rules);
  if (found === null) return before.label === '' ? { ...before, label: text.trim() } : before;
  return {
    role: found.role ?? before.role,
    label: found.label,
    dimension: found.dimension ?? before.dimension,
    column: found.column ?? before.column,
    metric: found.metric ?? before.metric,
    scope: found.scope ?? before.scope,
    unit: found.unit ?? before.unit,
    year: found.year ?? before.year,
  };
}

const headings = new WeakMap<TableRules, Map<TableId, (text: string) => Column | null>>();

/** Reads one heading cell; null when it names no column of this table. */
export function readHeading(text: string, table: TableId, rules: TableRules): Column | null {
  let tables = headings.get(rules);
  if (tables === undefined) headings.set(rules, (tables = new Map<TableId, (text: string) => Column | null>()));
  let read = tables.get(table);
  if (read === undefined) tables.set(table, (read = keepShort((one) => readNewHeading(one, table, rules))));
  return read(text);
}

function readNewHeading(text: string, table: TableId, rules: TableRules): Column | null {
  const key = withoutYear(labelKey(text));
  const bare = key.replace(/\([^()]*\)?$/u, '');
  const base = { ...NOTHING, label: text.trim().replace(/\s+/gu, ' ') };
  const special = readMember(key, table, rules, base) ?? readColumn(key, bare, table, rules, base);
  if (special !== null) return special;
  const rule = rules.columns.find((one) => one.pattern.test(key) || (bare !== key && one.pattern.test(bare)));
  if (rule === undefined) return null;
  if (rule.role !== 'count') return { ...base, role: rule.role };
  if (table === 'stat2014') return { ...base, role: 'value', scope: rule.scope };
  // The one figure column of an annex is the year's.
  const year = rules.dimensions.find(({ tables }) => table.startsWith('annex') && tables.includes(table))?.members[0];
  return year === undefined || rule.scope !== 'body' ? null : { ...base, role: 'value', dimension: year.key };
}

/** `本年(2023)制发件数`, `2023年度制发件数` and `本年度制发件数` are `本年制发件数`. */
function withoutYear(key: string): string {
  if (key.length < 6) return key;
  return key
    .replace(/\((?:19|20)\d\d年?度?\)(?=.)/u, '')
    .replace(/^(?:(?:19|20)\d\d年度?|本年度)(?=\p{Script=Han}{3})/u, '本年');
}

function readMember(key: string, table: TableId, rules: TableRules, base: Column): Column | null {
  for (const dimension of rules.dimensions) {
    if (!dimension.tables.includes(table)) continue;
    for (const member of dimension.members) {
      const near = member.label_variants.some((label) => isNear(key, labelKey(label)));
      const year = member.pattern === undefined ? null : yearOf(key);
      if (near || year !== null) return { ...base, role: 'value', dimension: member.key, year };
    }
    const year = yearOf(key);
    const first = dimension.members[0];
    if (year !== null && first !== undefined && table.startsWith('annex')) {
      return { ...base, role: 'value', dimension: first.key, year };
    }
  }
  if (table !== 't4') return null;
  const block = rules.metrics.find((one) => one.table === 't4' && hasLabel(one, key));
  return block === undefined ? null : { ...base, role: 'value', metric: block.key };
}

function readColumn(key: string, bare: string, table: TableId, rules: TableRules, base: Column): Column | null {
  if (table === 'fees') return readFeeColumn(key, bare, rules, base);
  if (table !== 't2') return null;
  const metric = rules.metrics.find(
    (one) =>
      one.table === 't2' &&
      (one.column_variants ?? []).some((label) => isNear(key, labelKey(label)) || isNear(bare, labelKey(label))),
  );
  if (metric === undefined) return null;
  return { ...base, role: 'value', column: metric.column ?? null, unit: bracketedUnit(key) };
}

/** The label of one metric heads its column; the one of all three is the row's. */
function readFeeColumn(key: string, bare: string, rules: TableRules, base: Column): Column | null {
  const labels = [...(labelIndex(rules).get('fees')?.byKey ?? [])].filter(([, metrics]) => metrics.length === 1);
  const found =
    labels.find(([label]) => label === bare) ?? labels.find(([label]) => isNear(key, label) || isNear(bare, label));
  const metric = found?.[1][0];
  return metric === undefined ? null : { ...base, role: 'value', metric: metric.key, unit: bracketedUnit(key) };
}

/** The money that a label names behind it: `采购总金额(单位:万元)`. */
export function bracketedUnit(key: string): string | null {
  return /\((?:单位|计量单位)?:?((?:亿|万|千)?元)\)?$/u.exec(key)?.[1] ?? null;
}

function hasLabel(metric: Metric, key: string): boolean {
  return metric.row_label_variants.some((label) => isNear(key, labelKey(label)));
}

function isNear(key: string, label: string): boolean {
  if (key === label) return true;
  return label.length >= 5 && Math.abs(key.length - label.length) < 2 && editDistance(key, label, 1) <= 1;
}

function yearOf(key: string): number | null {
  const match = /^(?:统计数)?\(?(20\d\d)(?:年|年度|年度?(?:数|数量|统计数|累计))?\)?$/u.exec(key);
  return match === null ? null : Number(match[1]);
}

/** Columns known to hold codes, whatever their heading says or does not say. */
export function withCodes(columns: readonly Column[], codes: ReadonlySet<number>, cols: number): readonly Column[] {
  if (codes.size === 0) return columns;
  return Array.from({ length: Math.max(cols, columns.length) }, (_, at) => {
    const column = columns[at] ?? NOTHING;
    return codes.has(at) && column.role !== 'name' ? { ...column, role: 'code' } : column;
  });
}

/** Columns of table two named one after another in heading text that was joined by nothing. */
export function scanHeadings(text: string, table: TableId, rules: TableRules): Column[] {
  if (table !== 't2') return [];
  const longestFirst = columnLabels(rules);
  const found: Column[] = [];
  for (let rest = labelKey(text); rest !== '';) {
    const hit = longestFirst.find(([label]) => rest.startsWith(label));
    if (hit !== undefined)
      found.push({ ...NOTHING, role: 'value', label: hit[0], column: hit[1].column ?? null, unit: unitIn(hit[0]) });
    rest = rest.slice(hit === undefined ? 1 : hit[0].length);
  }
  return found;
}

const labelLists = new WeakMap<TableRules, readonly (readonly [string, Metric])[]>();

/** The labels of the columns of table two, the longest first. */
function columnLabels(rules: TableRules): readonly (readonly [string, Metric])[] {
  let list = labelLists.get(rules);
  if (list === undefined) {
    const labels = new Map<string, Metric>();
    for (const metric of rules.metrics) {
      if (metric.table === 't2') for (const label of metric.column_variants ?? []) labels.set(labelKey(label), metric);
    }
    labelLists.set(rules, (list = [...labels].sort(([a], [b]) => b.length - a.length)));
  }
  return list;
}

function unitIn(label: string): string | null {
  return /(?:亿|万|千)?元/u.exec(label)?.[0] ?? null;
}

/** The first column that holds values, or null when no heading said so. */
export function firstValueColumn(columns: readonly Column[]): number | null {
  const at = columns.findIndex((column) => column.role === 'value');
  return at < 0 ? null : at;
}

export function isLabelCell(cell: CleanCell, columns: readonly Column[]): boolean {
  const role = columns[cell.col]?.role ?? null;
  return role === null || role === 'name' || role === 'group';
}
