import type { NormalizeRules } from '../rules/normalize-rules.ts';
import type { ScriptRules } from '../rules/script.ts';
import { charTable, scanText, type Scan } from './char-table.ts';
import { scriptTable } from './script-table.ts';
import { replaceIn, type Replacement, type TextWithOrigin } from './text-with-origin.ts';

export interface Converted {
  readonly state: TextWithOrigin;
  /** Whether all of the block, some sentences of it, or nothing is Traditional. */
  readonly was: 'traditional' | 'mixed' | 'simplified';
}

/**
 * Decides from characters that exist in one script only, and converts what is Traditional. A block with both scripts is
 * decided sentence by sentence: a sentence with a character that only Simplified has is never converted.
 */
export function convertScript(
  state: TextWithOrigin,
  scan: Scan,
  rules: NormalizeRules,
  page: { traditional: boolean },
): Converted {
  const was = decideScript(scan, page.traditional);
  if (was === 'simplified') return { state, was };
  const table = scriptTable(rules.script);
  if (was === 'traditional')
    return { state: replaceIn(state, conversions(state.text, 0, rules, table.toSimplified)), was };
  const out: Replacement[] = [];
  let at = 0;
  for (const sentence of state.text.split(/(?<=[。；！？;!?\n])/u)) {
    const part = scanText(sentence, charTable(rules));
    if (part.traditional >= 2 && part.simplified === 0)
      out.push(...conversions(sentence, at, rules, table.toSimplified));
    at += sentence.length;
  }
  return { state: replaceIn(state, out), was: out.length === 0 ? 'simplified' : 'mixed' };
}

function decideScript({ traditional, simplified }: Scan, pageIsTraditional: boolean): Converted['was'] {
  if (traditional === 0) return 'simplified';
  if (simplified === 0) return traditional >= 2 || pageIsTraditional ? 'traditional' : 'simplified';
  if (traditional >= 2 * simplified) return 'traditional';
  return traditional >= 2 ? 'mixed' : 'simplified';
}

function conversions(
  text: string,
  at: number,
  rules: NormalizeRules,
  convert: (text: string) => string,
): Replacement[] {
  const converted = fixWords(text, sameLength(text, convert), rules.script);
  const out: Replacement[] = [];
  for (let i = 0; i < text.length; i++) {
    if (text[i] === converted[i]) continue;
    const from = isTrail(text, i) ? i - 1 : i;
    const to = isLead(text, i) ? i + 2 : i + 1;
    if (out.at(-1)?.to !== at + to) {
      out.push({ from: at + from, to: at + to, after: converted.slice(from, to).join(''), rule: 'script/traditional' });
    }
  }
  return out;
}

const isLead = (text: string, i: number): boolean => (text.charCodeAt(i) & 0xfc00) === 0xd800;
const isTrail = (text: string, i: number): boolean => (text.charCodeAt(i) & 0xfc00) === 0xdc00;

/** The conversion unit by unit; where it changes the length (never seen with these tables), character by character. */
function sameLength(text: string, convert: (text: string) => string): string[] {
  const whole = convert(text);
  if (whole.length === text.length) return whole.split('');
  return [...text].flatMap((char) => {
    const one = convert(char);
    return (one.length === char.length ? one : char).split('');
  });
}

function fixWords(text: string, converted: string[], rules: ScriptRules): string[] {
  for (const { from, to } of rules.words) {
    for (let i = text.indexOf(from); i !== -1; i = text.indexOf(from, i + from.length)) {
      for (let k = 0; k < to.length; k++) converted[i + k] = to[k] as string;
    }
  }
  for (let i = text.indexOf('著'); i !== -1; i = text.indexOf('著', i + 1)) {
    if (!rules.keepsZhu.test(text.slice(Math.max(0, i - 2), i + 2))) converted[i] = '着';
  }
  return converted;
}
