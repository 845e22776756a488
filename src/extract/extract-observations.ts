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
  const inOrder = [...tables.observations, ...prose.observations].sort((a, b) => a.line - b.line);
  return { observations: numbered(inOrder), issues: [...tables.issues, ...prose.issues] };
}

/** Counts the observations that say the same thing, in reading order; each comes in as the first of its kind. */
function numbered(observations: readonly Observation[]): Observation[] {
  const seen = new Map<string, number>();
  return observations.map((one) => {
    const key = `${one.metric}|${one.dimension ?? ''}|${one.period}|${one.scope}`;
    const occurrence = (seen.get(key) ?? 0) + 1;
    seen.set(key, occurrence);
    return occurrence === 1 ? one : { ...one, occurrence };
  });
}
