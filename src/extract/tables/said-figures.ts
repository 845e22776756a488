import type { Observation } from '../../model.ts';
import type { Metric } from '../../rules/dictionary.ts';
import type { Slot } from './read-row.ts';

/** What the sentences of a report say of figures that its tables print too, by series and period. */
export type SaidFigures = ReadonlyMap<string, ReadonlySet<number>>;

/** Every exact figure that the sentences tell: that of the body may stand beside those of its parts. */
export function saidFigures(observations: readonly Observation[], metrics: readonly Metric[]): SaidFigures {
  const seriesOf = seriesByKey(metrics);
  const said = new Map<string, Set<number>>();
  for (const { metric, period, value, approx } of observations) {
    const series = seriesOf.get(metric);
    if (series === undefined || value === null || approx) continue;
    const key = `${series}|${period}`;
    said.set(key, (said.get(key) ?? new Set()).add(value));
  }
  return said;
}

const known = new WeakMap<readonly Metric[], ReadonlyMap<string, Metric['series']>>();

/** Made once for a dictionary. */
function seriesByKey(metrics: readonly Metric[]): ReadonlyMap<string, Metric['series']> {
  let series = known.get(metrics);
  if (series === undefined) known.set(metrics, (series = new Map(metrics.map((one) => [one.key, one.series]))));
  return series;
}

/** What the sentences say of this cell; undefined when they say nothing, or the cell is a part of what they say. */
export function saidOf({ metric, dimension }: Slot, said: SaidFigures): ReadonlySet<number> | undefined {
  if (metric.series === undefined) return undefined;
  const isPart = dimension !== null && !WHOLES.has(dimension);
  return isPart ? undefined : said.get(`${metric.series}|${dimension === 'cumulative' ? 'cumulative' : 'year'}`);
}

const WHOLES: ReadonlySet<string> = new Set(['total', 'report_year', 'cumulative']);
