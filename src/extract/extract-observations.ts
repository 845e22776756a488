import type { CleanReport, Issue, Observation } from '../model.ts';
import type { ProseRules } from '../rules/phrasings.ts';
import type { TableRules } from '../rules/tables.ts';
import type { ProseIdentity } from './prose/extract-prose.ts';
import { extractProse } from './prose/extract-prose.ts';
import { saidFigures } from './tables/said-figures.ts';
import { extractTables } from './tables/extract-tables.ts';

export interface ExtractRules {
  readonly tables: TableRules;
  readonly prose: ProseRules;
}

/**
 * Every number of a report: the cells of its tables and the figures of its sentences, in reading order, each with its
 * raw characters and its evidence. What was met and not understood is an issue, never a number.
 */
export function extractObservations(
  report: CleanReport,
  identity: ProseIdentity,
  rules: ExtractRules,
): { observations: Observation[]; issues: Issue[] } {
  const prose = extractProse(report, identity, rules.prose);
  const tables = extractTables(report, identity, rules.tables, saidFigures(prose.observations, rules.tables.metrics));
  const inOrder = [...tables.observations, ...prose.observations].sort(byLine);
  return { observations: numbered(inOrder), issues: [...tables.issues, ...prose.issues] };
}

const byLine = (a: Observation, b: Observation): number => a.line - b.line;

/** Counts the observations that say the same thing, in reading order; each comes in as the first of its kind. */
function numbered(observations: readonly Observation[]): Observation[] {
  const seen = new Map<string, Map<string, number>>();
  const out: Observation[] = [];
  for (const one of observations) {
    const { metric, dimension, period, scope } = one;
    const key = period === 'year' && scope === 'body' ? (dimension ?? '') : `${dimension ?? ''}|${period}|${scope}`;
    let own = seen.get(metric);
    if (own === undefined) seen.set(metric, (own = new Map<string, number>()));
    const occurrence = (own.get(key) ?? 0) + 1;
    own.set(key, occurrence);
    out.push(occurrence === 1 ? one : { ...one, occurrence });
  }
  return out;
}
