import type { MetricNames } from '../write/metric-names.ts';
import { textFileOf, type TextMode } from '../write/create-text-writer.ts';
import type { Row } from '../write/row.ts';
import type { NumberChange, Revision } from './revisions.ts';

/** Name of a kept version of a report's text: `<report_id>.r1` is the one before revision 1. */
export function versionName({ report, number }: Revision): string {
  return `${report}.r${number}`;
}

/** The rows of `revisions.csv` for one revision: one a number that changed, or a single one without a number. */
export function revisionRows(revision: Revision, names: MetricNames, mode: TextMode): Row[] {
  const common = {
    report_id: revision.report,
    revision: revision.number,
    agency: revision.agency,
    year: revision.year,
    seen_first: revision.seenFirst,
    changed_on: revision.changedOn,
    sentences_removed: revision.sentencesRemoved,
    sentences_added: revision.sentencesAdded,
    text_before: textFileOf(versionName(revision), revision.yearBefore, mode),
  };
  if (revision.numbers.length === 0) return [{ ...common, change: revision.kind === 'changed' ? 'text' : 'withdrawn' }];
  return revision.numbers.map((one) => ({ ...common, change: 'number', ...numberCells(one, names) }));
}

function numberCells(one: NumberChange, names: MetricNames): Row {
  return {
    metric: one.metric,
    metric_zh: names.metric(one.metric),
    dimension: one.dimension,
    dimension_zh: one.dimension === null ? null : names.dimension(one.dimension),
    period: one.period,
    scope: one.scope,
    occurrence: one.occurrence,
    unit: one.unit,
    before: one.before,
    before_state: one.beforeState,
    after: one.after,
    after_state: one.afterState,
  };
}
