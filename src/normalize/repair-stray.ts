import type { NormalizeRules } from '../rules/normalize-rules.ts';
import { scriptTable, TRADITIONAL } from './script-table.ts';
import { replaceIn, type Replacement, type TextWithOrigin } from './text-with-origin.ts';

/**
 * For a page that was proved to be converted to Traditional and back: any Traditional character that was forgotten in a
 * Simplified block. Surnames and the like stay, and so does whatever the script table does not hold as evidence.
 */
export function repairStray(state: TextWithOrigin, rules: NormalizeRules): TextWithOrigin {
  const { kinds, toSimplified } = scriptTable(rules.script);
  const out: Replacement[] = [];
  for (let i = 0; i < state.text.length; i++) {
    const char = state.text[i] as string;
    if (kinds[char.charCodeAt(0)] !== TRADITIONAL || rules.script.strayKeeps.includes(char)) continue;
    out.push({ from: i, to: i + 1, after: toSimplified(char), rule: 'repair/stray-traditional' });
  }
  return replaceIn(state, out);
}
