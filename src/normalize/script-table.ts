import { Converter } from 'opencc-js/t2cn';
import type { ScriptRules } from '../rules/script.ts';

/** Bits of {@link ScriptTable.kinds}. */
export const TRADITIONAL = 1;
export const SIMPLIFIED = 2;

export interface ScriptTable {
  /** By UTF-16 unit: TRADITIONAL or SIMPLIFIED for characters that exist in one script only, else 0. */
  readonly kinds: Uint8Array;
  /** Traditional to Simplified, for whole texts (phrases are looked at). */
  readonly toSimplified: (text: string) => string;
}

const tables = new WeakMap<ScriptRules, ScriptTable>();

/** Read off OpenCC's own table, once for a set of rules: a character that conversion changes, and what it changes into. */
export function scriptTable(rules: ScriptRules): ScriptTable {
  const known = tables.get(rules);
  if (known !== undefined) return known;
  const toSimplified = Converter({ from: 'hk', to: 'cn' }) as (text: string) => string;
  const kinds = new Uint8Array(65536);
  const both = new Set(rules.writtenInSimplified);
  const alsoTraditional = new Set(rules.writtenInTraditional);
  const codes = Array.from({ length: 0xa000 - 0x3400 }, (_, i) => String.fromCharCode(0x3400 + i));
  // A line each, so that no phrase of the table spans two of them.
  const converted = toSimplified(codes.join('\n')).split('\n');
  const changed = codes.filter((char, i) => converted[i] !== char);
  for (const char of changed) if (!both.has(char)) kinds[char.charCodeAt(0)] = TRADITIONAL;
  codes.forEach((char, i) => {
    const to = converted[i] as string;
    if (to === char || to.length !== 1 || alsoTraditional.has(to)) return;
    if (kinds[to.charCodeAt(0)] === 0) kinds[to.charCodeAt(0)] = SIMPLIFIED;
  });
  const table = { kinds, toSimplified };
  tables.set(rules, table);
  return table;
}
