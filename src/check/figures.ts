import type { Observation } from '../model.ts';

/** The figures of one table (one scope, one copy of it), by `metric/dimension`. */
export interface Figures {
  readonly table: string;
  readonly scope: string;
  readonly occurrence: number;
  readonly cells: ReadonlyMap<string, Observation>;
  readonly metrics: ReadonlySet<string>;
  readonly dimensions: ReadonlySet<string | null>;
}

const keys = new Map<string, Map<string, string>>();

/** `metric/dimension`, made once: as many as the dictionary has cells, and every sum asks for a dozen. */
export function cellKey(metric: string, dimension: string | null): string {
  if (dimension === null) return metric;
  let own = keys.get(metric);
  if (own === undefined) keys.set(metric, (own = new Map<string, string>()));
  let key = own.get(dimension);
  if (key === undefined) own.set(dimension, (key = `${metric}/${dimension}`));
  return key;
}

/** Observations of tables, a group for every table, scope and copy. */
export function figuresOf(observations: readonly Observation[]): Figures[] {
  const groups = new Map<string, Observation[]>();
  for (const one of observations) {
    if (one.tableId === null) continue;
    const key = `${one.tableId}|${one.scope}|${one.occurrence}`;
    const group = groups.get(key) ?? [];
    group.push(one);
    groups.set(key, group);
  }
  return [...groups.values()].map((group) => ({
    table: group[0]?.tableId ?? '',
    scope: group[0]?.scope ?? '',
    occurrence: group[0]?.occurrence ?? 1,
    cells: new Map(group.map((one) => [cellKey(one.metric, one.dimension), one])),
    metrics: new Set(group.map((one) => one.metric)),
    dimensions: new Set(group.map((one) => one.dimension)),
  }));
}

/** The value of a term, or null when it is missing, blank, not applicable, approximate or unread. */
export function valueOf(one: Observation | undefined): number | null {
  if (one === undefined || one.approx) return null;
  return one.state === 'number' || one.state === 'zero' ? one.value : null;
}

/** What stands in a check's `dimension` for another scope or the second copy of a table. */
export function suffixOf(figures: Figures): string {
  const scope = figures.scope === 'body' ? '' : `@${figures.scope}`;
  return figures.occurrence === 1 ? scope : `${scope}#${figures.occurrence}`;
}
