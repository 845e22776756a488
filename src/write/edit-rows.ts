import type { CleanText, ReportResult } from '../model.ts';
import type { Row } from './row.ts';

/** The rows of `edits.csv` for one report: how often each rule changed its text. Sorted by report id, then rule. */
export function editRows({ id, clean }: ReportResult): Row[] {
  const counts = new Map<string, number>();
  for (const block of clean.blocks) {
    const texts: readonly CleanText[] = block.kind === 'table' ? block.cells.map((cell) => cell.clean) : [block.clean];
    for (const { edits } of texts) for (const { rule } of edits) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  const rules = [...counts.keys()].sort();
  return rules.map((rule) => ({ report_id: id, rule, count: counts.get(rule) ?? 0 }));
}
