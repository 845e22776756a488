import type { CleanCell, TableShape } from '../../model.ts';
import type { DimensionMember, Metric, TableId } from '../../rules/dictionary.ts';
import type { FixedColumns, TableRules } from '../../rules/tables.ts';
import type { Column } from './column-map.ts';
import { bracketedUnit, firstValueColumn, isLabelCell } from './column-map.ts';
import { furtherLabels } from './in-halves.ts';
import type { TableLabels } from './label-index.ts';
import { labelKey, metricByKey } from './label-index.ts';
import type { LabelMatch } from './match-label.ts';
import { matchLabel } from './match-label.ts';
import type { Place } from './pair-places.ts';
import { isFigure, pairPlaces } from './pair-places.ts';
import type { RowView } from './table-view.ts';
import { cellText } from './table-view.ts';

/** One place of the form that a row fills: which figure it is, and the cell that says it. */
export interface Slot {
  readonly metric: Metric;
  readonly dimension: string | null;
  readonly scope: string;
  readonly columnLabel: string;
  /** Unit printed in the column heading or in the row's unit cell. */
  readonly unit: string | null;
  /** What the cell prints; null when the row's cells are joined and this one could not be told apart. */
  readonly raw: string | null;
}

/** A row of the form as far as it was read. */
export interface RowReading {
  readonly table: TableId;
  readonly shape: TableShape;
  readonly line: number;
  readonly label: string;
  readonly slots: readonly Slot[];
  /** The joined digits of a row whose cells could not be told apart, or null. */
  readonly glued: string | null;
  readonly problem: 'row-unknown' | 'column-unknown' | 'row-misplaced' | 'row-doubled' | null;
}

/** What the rows above have said. */
export interface RowContext {
  readonly labels: TableLabels;
  readonly rules: TableRules;
  readonly columns: readonly Column[];
  readonly shape: TableShape;
  readonly line: number;
  /** Section of the last row of the 2014 table that was recognised. */
  readonly section: string | null;
  /** Metrics of the rows above: a label that comes again stands in another section. */
  readonly seen: ReadonlySet<string>;
  /** True when a row without a label may be read by the fixed order of the form. */
  readonly mayBeUnlabelled: boolean;
  /** The one block of the form that the table holds, where its caption says so. */
  readonly block: Metric | null;
  /** Unit that a caption names for the amounts of the whole table. */
  readonly unit: string | null;
  /** Report year: of several year columns of an annex only its own counts. */
  readonly year: number | null;
}

/** Reads one row that is no heading; null when it holds nothing of the form. */
export function readRow(row: RowView, context: RowContext): RowReading | null {
  const found = findLabel(row, context);
  const values = valueCells(row, found.at, context);
  const { labels, shape } = context;
  const base: Base = { table: labels.table, shape, line: context.line + row.row, label: found.label };
  if (found.match === null) {
    if (!values.some(isFigure) || row.cells.length === 0) return null;
    if (context.mayBeUnlabelled && (found.label === '' || values.length >= MANY))
      return placed(base, [], values, row, context);
    return { slots: [], glued: null, problem: 'row-unknown', ...base };
  }
  if (found.match.kind !== 'row') return null;
  const reading = placed(base, found.match.metrics, values, row, context);
  return reading === null || furtherLabels(row.cells, labels).length === 0 ? reading : doubled(reading, values);
}

/** Which of the labels a figure belongs to is the layout's secret. */
function doubled(reading: RowReading, values: readonly CleanCell[]): RowReading {
  const slots = reading.slots.map((slot) => ({ ...slot, raw: null }));
  return { ...reading, slots, glued: values.map(cellText).join(' '), problem: 'row-doubled' };
}

/** A row with so many values is a row of the form even when its label is a word such as 件数. */
const MANY = 15;

type Base = Pick<RowReading, 'table' | 'shape' | 'line' | 'label'>;
interface Found {
  readonly at: number;
  readonly label: string;
  readonly match: LabelMatch | null;
}

/** The last known label among the label cells; cells to its right are values. */
function findLabel(row: RowView, context: RowContext): Found {
  const first = firstValueColumn(context.columns);
  const candidates: { at: number; text: string }[] = [];
  for (const [at, cell] of row.cells.entries()) {
    const text = cellText(cell).trim();
    if (first !== null && cell.col >= first && candidates.length > 0) break;
    if (text === '' || !isLabelCell(cell, context.columns)) continue;
    if (/^[\d.,%/\-—\s]+$/u.test(text)) {
      if (candidates.length > 0 || first !== null) break;
      continue;
    }
    candidates.push({ at, text });
  }
  for (const { at, text } of candidates.toReversed()) {
    const match = matchLabel(context.labels, text);
    if (match.kind !== 'unknown' && !isLeftGroup(match, at, candidates)) return { at, label: text, match };
  }
  const joined = candidates.map(({ text }) => text).join('');
  const last = candidates.at(-1);
  if (last === undefined) return { at: -1, label: '', match: null };
  const match = matchLabel(context.labels, joined);
  return { at: last.at, label: last.text, match: match.kind === 'unknown' ? null : match };
}

/** A group to the left of a label that nobody knows is not the row's own label. */
function isLeftGroup(match: LabelMatch, at: number, candidates: readonly { at: number; text: string }[]): boolean {
  const last = candidates.at(-1);
  if (last === undefined || last.at === at || /^(?:条|件|次|篇|个|人|人次|万元|元|份)$/u.test(last.text)) return false;
  return (
    match.kind === 'silent' ||
    (match.kind === 'row' && match.metrics.some((one) => one.derived === true || one.derived_in !== undefined))
  );
}

const UNITS: ReadonlySet<string> = new Set(['条', '件', '次', '篇', '个', '人', '人次', '万元', '元', '份', '宗']);

function valueCells(row: RowView, labelAt: number, context: RowContext): CleanCell[] {
  const after = row.cells.slice(labelAt + 1).filter((cell) => {
    const role = context.columns[cell.col]?.role ?? null;
    return role === 'value' || role === 'group' || role === null;
  });
  while (after[0] !== undefined && UNITS.has(cellText(after[0]).trim())) after.shift();
  return after;
}

function placed(
  base: Base,
  metrics: readonly Metric[],
  values: CleanCell[],
  row: RowView,
  context: RowContext,
): RowReading | null {
  const fixed = context.rules.fixed.find((form) => form.table === base.table) ?? null;
  const unit = unitOfRow(row, context) ?? bracketedUnit(labelKey(base.label)) ?? context.unit;
  const byColumn = context.columns.map((column) => placeOf(column, metrics, context));
  const pairs = pairPlaces(values, byColumn, fixedPlaces(fixed, metrics, context), {
    shape: context.shape,
    isAlways: fixed?.always === true,
    headed: context.columns.filter((column) => column.dimension !== null).length,
  });
  const { table, shape, line, label } = base;
  const { glued } = pairs;
  const slots: Slot[] = [];
  if (glued === null) for (const [place, cell] of pairs.pairs) slots.push(slotOf(place, cellText(cell), unit, context));
  else for (const place of pairs.places) slots.push(slotOf(place, null, unit, context));
  const isEmpty = glued === null && slots.length === 0;
  if (isEmpty && !values.some(isFigure)) return null;
  return { table, shape, line, label, slots, glued, problem: isEmpty ? 'column-unknown' : null };
}

function slotOf(place: Place, raw: string | null, unit: string | null, context: RowContext): Slot {
  return {
    metric: place.metric,
    dimension: ownDimension(place, context),
    scope: place.scope,
    columnLabel: columnLabel(place, context.rules),
    unit: place.column?.unit ?? unit,
    raw,
  };
}

/** A row that another form has too is counted in that form's columns: 本年度 of the one is 本期 of the other, 累计 stays. */
function ownDimension({ metric, dimension }: Place, { labels, rules }: RowContext): string | null {
  if (dimension === null || metric.table === labels.table) return dimension;
  const membersOf = (table: string): readonly DimensionMember[] =>
    rules.dimensions.find(({ tables }) => tables.some((one) => one === table))?.members ?? [];
  const isFirst = membersOf(labels.table)[0]?.key === dimension;
  return (isFirst ? membersOf(metric.table)[0]?.key : undefined) ?? dimension;
}

function placeOf(column: Column, metrics: readonly Metric[], context: RowContext): Place | null {
  if (column.role !== 'value' || isOtherYear(column, context)) return null;
  const wanted =
    context.labels.table === 't4' ? t4Metric(column, metrics, context) : oneMetric(column, metrics, context);
  if (wanted === null) return null;
  return { metric: wanted, dimension: column.dimension, scope: column.scope ?? 'body', column };
}

function isOtherYear(column: Column, context: RowContext): boolean {
  if (column.year === null || column.year === context.year) return false;
  return context.columns.some((one) => one.year === context.year && one.year !== null);
}

function t4Metric(column: Column, metrics: readonly Metric[], context: RowContext): Metric | null {
  if (column.dimension === null) return null;
  if (column.metric === null) return metrics[0] ?? context.block;
  return metricByKey(context.rules, column.metric);
}

/** Of several metrics under one label: the one of this column (table two), or of the section last seen (2014). */
function oneMetric(column: Column | null, metrics: readonly Metric[], context: RowContext): Metric | null {
  if (context.labels.table === 'fees' && (column !== null || metrics.length > 1))
    return column?.metric == null ? null : metricByKey(context.rules, column.metric);
  if (context.labels.table === 't2') return metrics.find((one) => one.column === column?.column) ?? null;
  if (metrics.length < 2) return metrics[0] ?? null;
  const own = metrics.find((one) => one.section === context.section);
  if (context.labels.table !== 'stat2014') return own ?? metrics[0] ?? null;
  if (own !== undefined && !context.seen.has(own.key)) return own;
  // The row that names the section is lost: only a label that is left over says where this one stands.
  const open = metrics.filter((one) => !context.seen.has(one.key));
  return own !== undefined && open.length === 1 ? (open[0] ?? null) : null;
}

function fixedPlaces(form: FixedColumns | null, metrics: readonly Metric[], context: RowContext): Place[] {
  if (form === null) return context.labels.table === 't2' ? [] : single(metrics, context);
  const out: Place[] = [];
  for (const [key, dimension] of form.columns) {
    const own = oneMetric(null, metrics, context);
    const metric = key === null ? own : metricByKey(context.rules, key);
    if (metric === null) return [];
    if (key !== null && own !== null && own !== metric) continue;
    if (key !== null && context.block !== null && context.block !== metric) continue;
    out.push({ metric, dimension, scope: 'body', column: null });
  }
  return out;
}

/** A table of one figure a row. */
function single(metrics: readonly Metric[], context: RowContext): Place[] {
  const metric = oneMetric(null, metrics, context);
  return metric === null ? [] : [{ metric, dimension: null, scope: 'body', column: null }];
}

function columnLabel(place: Place, rules: TableRules): string {
  if (place.column !== null && place.column.label !== '') return place.column.label;
  if (place.dimension === null) return place.metric.zh;
  for (const { members } of rules.dimensions) {
    const member = members.find((one) => one.key === place.dimension);
    if (member !== undefined) return member.zh;
  }
  return place.metric.zh;
}

function unitOfRow(row: RowView, context: RowContext): string | null {
  for (const cell of row.cells) {
    const text = cellText(cell).trim();
    if (context.columns[cell.col]?.role === 'unit' || UNITS.has(text)) return text === '' ? null : text;
  }
  return null;
}
