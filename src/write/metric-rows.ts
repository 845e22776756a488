import type { ReportResult } from '../model.ts';
import type { MetricNames } from './metric-names.ts';
import type { Row } from './row.ts';

/** The rows of `metrics.csv` for one report, in reading order. Sorted by report id, then as they stand in the report. */
export function metricRows({ id, identity, observations }: ReportResult, names: MetricNames): Row[] {
  return observations.map((one) => ({
    report_id: id,
    agency: identity.agency?.name ?? null,
    year: identity.year,
    metric: one.metric,
    metric_zh: names.metric(one.metric),
    dimension: one.dimension,
    dimension_zh: one.dimension === null ? null : names.dimension(one.dimension),
    occurrence: one.occurrence,
    value: one.value,
    unit: one.unit,
    state: one.state,
    approx: one.approx,
    scope: one.scope,
    period: one.period,
    raw: one.raw,
    method: one.method,
    table_id: one.tableId,
    evidence: one.evidence,
    line: one.line,
  }));
}
