import { flatRules } from './flat.ts';
import { htmlRules } from './html.ts';
import { checkRules } from './checks.ts';
import { metrics } from './dictionary.ts';
import { identifyRules } from './identify.ts';
import { normalizeRules } from './normalize-rules.ts';
import { relateRules } from './relations.ts';
import { proseRules } from './phrasings.ts';
import { splitRules } from './sections.ts';
import { stripRules } from './strip-rules.ts';
import { tableRules } from './tables.ts';

/** Everything the project knows about the field, by the stage that uses it. Data only. */
export const rules = {
  dictionary: metrics,
  blocks: { html: htmlRules, flat: flatRules },
  strip: stripRules,
  split: splitRules,
  normalize: normalizeRules,
  identify: identifyRules,
  extract: { tables: tableRules, prose: proseRules },
  check: checkRules,
  relate: relateRules,
} as const;

export type Rules = typeof rules;
