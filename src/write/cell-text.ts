import type { Value } from './row.ts';

/**
 * A value as it stands in a CSV file. Numbers have no exponent and no grouping, truth is `true` or `false` (what pandas,
 * DuckDB and spreadsheets read as such), and what is not known is empty.
 */
export function cellText(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'number') return numberText(value);
  return typeof value === 'string' ? value : String(value);
}

function numberText(value: number): string {
  if (!Number.isFinite(value)) return '';
  // -0 prints as 0.
  const shortest = String(value);
  if (!shortest.includes('e')) return shortest;
  if (Number.isInteger(value)) return BigInt(value).toString();
  return value.toFixed(Math.min(100, decimalsOf(shortest)));
}

/** Digits behind the point that a number such as `1.5e-7` needs. */
function decimalsOf(shortest: string): number {
  const [digits = '', exponent = '0'] = shortest.split('e');
  return (digits.split('.')[1]?.length ?? 0) - Number(exponent);
}
