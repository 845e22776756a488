import type { CleanReport, Era } from '../model.ts';
import { keepShort } from '../keep-short.ts';
import { toKey } from '../to-key.ts';
import type { EraLabel } from './identify-input.ts';

const keyOf = keepShort(toKey);

/**
 * The era from the tables, not from the year: a report for 2017 may carry the annex of 2009. Only where no form is found
 * does the year say which rules the report was written under.
 */
export function findEra(report: CleanReport, year: number | null, labels: readonly EraLabel[]): Era | null {
  const keys = new Set<string>();
  for (const block of report.blocks) {
    if (block.kind === 'table') for (const cell of block.cells) keys.add(keyOf(cell.clean.text));
    else if (block.clean.text.length < 60) keys.add(keyOf(block.clean.text));
  }
  const counts = new Map<EraLabel['era'], number>();
  for (const label of labels) {
    const hits = label.keys.filter((key) => keys.has(key)).length;
    if (hits > 0) counts.set(label.era, (counts.get(label.era) ?? 0) + hits);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  if (best !== undefined) return best[0] === 'annex' ? '2008-2013' : best[0];
  return year === null ? null : eraOfYear(year);
}

/** 国办发〔2014〕32号, 国办公开办函〔2019〕60号 and 〔2021〕30号 begin the later three. */
export function eraOfYear(year: number): Era {
  if (year <= 2013) return '2008-2013';
  if (year <= 2018) return '2014-2018';
  return year <= 2020 ? '2019-2020' : '2021-';
}
