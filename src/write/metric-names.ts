import type { Dimension, Metric } from '../rules/dictionary.ts';

/** Chinese names by key. A dimension that the dictionary leaves open (a category as printed) is its own name. */
export interface MetricNames {
  readonly metric: (key: string) => string | null;
  readonly dimension: (key: string) => string | null;
}

/** The names of the dictionary, ready for look-up. */
export function metricNames(metrics: readonly Metric[], dimensions: readonly Dimension[]): MetricNames {
  const byMetric = new Map(metrics.map(({ key, zh }) => [key, zh]));
  const byDimension = new Map(dimensions.flatMap(({ members }) => members.map(({ key, zh }) => [key, zh])));
  return {
    metric: (key) => byMetric.get(key) ?? null,
    dimension: (key) => byDimension.get(key) ?? (/\p{Script=Han}/u.test(key) ? key : null),
  };
}
