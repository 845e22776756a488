import type { PinyinRules } from '../rules/pinyin.ts';
import { replaceIn, type Replacement, type TextWithOrigin } from './text-with-origin.ts';

const BRACKETS =
  /(?<=\p{Script=Han})(?:\s{0,2}[(（]\s{0,2}[a-zA-Zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿ]{1,6}\s{0,2}[)）]){1,4}/gu;
const TONE = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ]/u;

export interface PinyinCount {
  /** Runs with a tone mark, without, doubled, and with a tone mark behind a Traditional character. */
  marked: number;
  plain: number;
  doubled: number;
  behindTraditional: number;
}

/** Counts what looks like injected pinyin in one block. `kinds` is the script table. */
export function countPinyin(text: string, rules: PinyinRules, kinds: Uint8Array, count: PinyinCount): void {
  if (rules.aboutPinyin.test(text)) return;
  for (const match of text.matchAll(BRACKETS)) {
    const syllables = syllablesOf(match[0]);
    if (!syllables.every((syllable) => isSyllable(syllable, rules))) continue;
    if (TONE.test(match[0])) {
      count.marked++;
      if (kinds[text.charCodeAt(match.index - 1)] === 1) count.behindTraditional++;
    } else if (syllables.length > 1 && new Set(syllables).size === 1) count.doubled++;
    else count.plain++;
  }
}

export function provesPinyin(count: PinyinCount, rules: PinyinRules): boolean {
  return count.doubled > 0 || count.behindTraditional > 0 || count.marked >= rules.marked || count.plain >= rules.plain;
}

/**
 * Takes injected pinyin out of a block of a page that is proved to be damaged so. The mirror that put it there converted
 * the character in front of it: `convert` takes that back where the rest of the sentence is Simplified.
 */
export function removePinyin(
  state: TextWithOrigin,
  rules: PinyinRules,
  convert: ((char: string) => string) | null = null,
): TextWithOrigin {
  if (rules.aboutPinyin.test(state.text)) return state;
  const out: Replacement[] = [];
  for (const match of state.text.matchAll(BRACKETS)) {
    const length = injectedLength(match[0], rules);
    if (length === 0) continue;
    const char = state.text[match.index - 1] ?? '';
    const simplified = convert?.(char) ?? char;
    if (simplified !== char && out.at(-1)?.to !== match.index) {
      out.push({ from: match.index - 1, to: match.index, after: simplified, rule: 'script/traditional' });
    }
    out.push({ from: match.index, to: match.index + length, after: '', rule: 'repair/injected-pinyin' });
  }
  return replaceIn(state, out);
}

/** The brackets at the front of a run that hold syllables: real ones, as in `統(tǒng)（GIS）`, may follow them. */
function injectedLength(run: string, rules: PinyinRules): number {
  let length = 0;
  for (const bracket of run.match(/\s{0,2}[(（][^)）]*[)）]/gu) ?? []) {
    if (!syllablesOf(bracket).every((syllable) => isSyllable(syllable, rules))) break;
    length += bracket.length;
  }
  return length;
}

function syllablesOf(brackets: string): string[] {
  return brackets.match(/[^\s()（）]+/gu) ?? [];
}

function isSyllable(word: string, rules: PinyinRules): boolean {
  const plain = word
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0304\u030c]/gu, '')
    .normalize('NFC');
  return rules.syllable.test(plain);
}
