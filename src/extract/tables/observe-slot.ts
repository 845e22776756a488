import type { Observation } from '../../model.ts';
import type { ParsedNumber } from '../parse-number.ts';
import { convertMoney, parseNumber } from '../parse-number.ts';
import type { RowReading, Slot } from './read-row.ts';
import type { SolvedRow } from './solve-glued.ts';

/** Turns a row of the form into observations, one a place. Values are stored in the metric's unit. */
export function observe(row: SolvedRow): Observation[] {
  const because = row.because === '' ? '' : ` [${row.because}]`;
  return row.slots.map((slot, at) => {
    // A row without a label of its own (table four) is named after its block.
    const isNamed = slot.metric.row_label_variants.length > 0 && row.label !== '' && row.table !== 't4';
    const label = isNamed ? row.label : slot.metric.zh;
    return observation(row, slot, slot.raw ?? row.cells?.[at] ?? null, `${label} × ${slot.columnLabel}${because}`);
  });
}

function observation(row: RowReading, slot: Slot, raw: string | null, evidence: string): Observation {
  const parsed = raw === null ? null : parseNumber(raw);
  const amount = parsed === null ? { value: null, unit: slot.metric.unit } : inUnit(parsed, slot);
  const dimension = slot.dimension;
  return {
    metric: slot.metric.key,
    dimension,
    value: amount.value,
    unit: amount.unit,
    state: parsed?.state ?? 'unread',
    approx: parsed?.approx ?? false,
    scope: slot.scope,
    period: dimension === 'cumulative' ? 'cumulative' : 'year',
    occurrence: 1,
    raw: raw === null ? (row.glued ?? '') : raw,
    method: row.shape === 'grid' ? 'table' : 'flat-table',
    tableId: row.table,
    evidence,
    line: row.line,
  };
}

/**
 * The value in the unit of the metric. An amount takes the unit of its cell, else of its heading or unit column, else
 * what the form prints. Where the form prints none (central procurement) a bare number has the unit `unknown`.
 */
function inUnit(parsed: ParsedNumber, slot: Slot): { value: number | null; unit: string } {
  const { metric } = slot;
  if (parsed.value === null || metric.unit !== '万元') return { value: parsed.value, unit: metric.unit };
  const printed = parsed.scaled ? '元' : (parsed.unit ?? slot.unit ?? metric.source_unit ?? null);
  if (printed === null) {
    const isOpen = metric.unit_stated === false && parsed.value !== 0;
    return { value: parsed.value, unit: isOpen ? 'unknown' : metric.unit };
  }
  const value = convertMoney(parsed.value, printed, metric.unit);
  return value === null ? { value: parsed.value, unit: 'unknown' } : { value, unit: metric.unit };
}
