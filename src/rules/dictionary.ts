import { readFileSync } from 'node:fs';

/**
 * The metric dictionary: every row of every national and local form, and the figures that reports tell in prose.
 * `metrics.json` holds the data; keys are stable and never reused.
 */
export type TableId = 'annex_fj' | 'annex_sh' | 'stat2014' | 't2' | 't3' | 't4' | 'fees';

export interface Metric {
  readonly kind: 'metric';
  readonly key: string;
  readonly zh: string;
  readonly en: string;
  /** Unit that values are stored in. */
  readonly unit: string;
  readonly era: readonly string[];
  readonly table: TableId | 'narrative';
  readonly row_label_variants: readonly string[];
  /** Row order inside the table. */
  readonly order: number;
  readonly column?: string;
  readonly column_variants?: readonly string[];
  /** The 第二十条第(x)项 block of table 二. */
  readonly block?: string;
  /** The 一、二、… section of the 2014 table or of table 三. */
  readonly section?: string;
  readonly parent?: string;
  readonly dimensions?: readonly string[];
  readonly derived?: boolean;
  readonly derived_in?: readonly string[];
  readonly formula?: string;
  /** Unit that the form prints when it differs from `unit`; 元 → 万元 is the only conversion. */
  readonly source_unit?: string;
  readonly unit_stated?: boolean;
  readonly series?: string;
  readonly free_dimension?: string;
}

export interface DimensionMember {
  readonly key: string;
  readonly zh: string;
  readonly en: string;
  readonly order: number;
  readonly parent?: string;
  readonly group?: string;
  readonly label_variants: readonly string[];
  readonly pattern?: string;
}

export interface Dimension {
  readonly kind: 'dimension';
  readonly key: string;
  readonly zh: string;
  readonly en: string;
  readonly tables: readonly TableId[];
  readonly members: readonly DimensionMember[];
}

const entries = JSON.parse(readFileSync(new URL('./metrics.json', import.meta.url), 'utf8')) as (Metric | Dimension)[];

export const metrics: readonly Metric[] = entries.filter((entry) => entry.kind === 'metric');
export const dimensions: readonly Dimension[] = entries.filter((entry) => entry.kind === 'dimension');
