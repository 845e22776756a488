/** A row of a table by column name. null: nothing is known; it is written as an empty cell, and never as 0. */
export type Value = string | number | boolean | null;
export type Row = Readonly<Record<string, Value>>;

export type { RelateRow } from '../relate/relate-reports.ts';
