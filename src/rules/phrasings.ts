import { metrics } from './dictionary.ts';
import { numberWords, type NumberWords } from './number-words.ts';
import type { AlsoPhrasing, CategoryWords, ContextWords, Phrasing, TopicHeading, ZeroPhrasing } from './phrasing.ts';
import { activityPhrasings } from './phrasings-activities.ts';
import { alsoPhrasings, applicationPhrasings } from './phrasings-applications.ts';
import { disclosurePhrasings } from './phrasings-disclosure.ts';
import { servicePhrasings } from './phrasings-services.ts';
import { zeroPhrasings } from './phrasings-zeros.ts';
import { categoryWords, contextWords, topicHeadings } from './prose-context.ts';

/** Everything that reads numbers from sentences. The first phrasing that fits takes the number. */
export interface ProseRules {
  readonly numbers: NumberWords;
  readonly phrasings: readonly Phrasing[];
  readonly zeros: readonly ZeroPhrasing[];
  readonly also: readonly AlsoPhrasing[];
  readonly categories: CategoryWords;
  readonly context: ContextWords;
  readonly topics: readonly TopicHeading[];
  /** Unit of each narrative metric, from the dictionary. */
  readonly units: ReadonlyMap<string, string>;
  /** The first year of the narrative metrics that no form before 2008 to 2013 knows, from the dictionary. */
  readonly since: ReadonlyMap<string, number>;
}

/** What the first forms know has always been told. */
const FIRST_FORMS = 2008;
const narrative = metrics.filter((metric) => metric.table === 'narrative');

export const proseRules: ProseRules = {
  numbers: numberWords,
  phrasings: [...applicationPhrasings, ...disclosurePhrasings, ...activityPhrasings, ...servicePhrasings],
  zeros: zeroPhrasings,
  also: alsoPhrasings,
  categories: categoryWords,
  context: contextWords,
  topics: topicHeadings,
  since: new Map(
    narrative
      .map((metric) => [metric.key, Math.min(...metric.era.map((era) => Number(era.slice(0, 4))))] as const)
      .filter(([, year]) => year > FIRST_FORMS),
  ),
  units: new Map(narrative.map((metric) => [metric.key, metric.unit])),
};
