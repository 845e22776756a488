import { findAll } from '../find-all.ts';
import type { ConverterSigns } from '../rules/converter-signs.ts';
import type { NormalizeRules } from '../rules/normalize-rules.ts';
import { charTable, HAS, type Scan, scanText } from './char-table.ts';
import { cleanCharacters } from './clean-characters.ts';
import { countPinyin, type PinyinCount, provesPinyin, removePinyin } from './remove-pinyin.ts';
import { wordPattern } from './replace-words.ts';
import { scriptTable } from './script-table.ts';
import { withOrigin } from './text-with-origin.ts';

/** What the whole page says about its damage; a block alone is too short to tell. */
export interface PageEvidence {
  /** More characters of Traditional than of Simplified. */
  readonly traditional: boolean;
  readonly traditionalChars: number;
  readonly simplifiedChars: number;
  readonly pinyin: boolean;
  /** `words`: a Taiwan-style converter changed words; `full`: the fullest one (信息 is 资讯). */
  readonly converter: 'none' | 'words' | 'full';
  /** Traditional characters forgotten in at least two Simplified words. */
  readonly roundTrip: boolean;
  readonly spam: boolean;
  /** Whether the page, converted, has a word. */
  readonly pageHas: (word: string) => boolean;
}

/** `texts`: every block, cell and title of one page. */
export function readEvidence(texts: readonly string[], rules: NormalizeRules): PageEvidence {
  const kinds = scriptTable(rules.script).kinds;
  const table = charTable(rules);
  const pinyin: PinyinCount = { marked: 0, plain: 0, doubled: 0, behindTraditional: 0 };
  const scans = texts.map((text) => scanText(text, table));
  texts.forEach((text, i) => {
    if (((scans[i]?.flags ?? 0) & HAS.bracket) !== 0) countPinyin(text, rules.pinyin, kinds, pinyin);
  });
  const hasPinyin = provesPinyin(pinyin, rules.pinyin);
  const simplified: string[] = [];
  const folded = texts.map((text, i) => {
    const scan = scans[i] ?? { flags: 0, traditional: 0, simplified: 0 };
    const solid = squeezed(text, scan, rules);
    const plain = hasPinyin ? removePinyin(withOrigin(solid), rules.pinyin).text : solid;
    if ((scan.flags & HAS.repair) !== 0 && scan.traditional <= scan.simplified) simplified.push(plain);
    return scan.traditional > 0 ? scriptTable(rules.script).toSimplified(plain) : plain;
  });
  const page = folded.join('\n');
  const seen = new Map<string, boolean>();
  const traditionalChars = scans.reduce((sum, scan) => sum + scan.traditional, 0);
  const simplifiedChars = scans.reduce((sum, scan) => sum + scan.simplified, 0);
  return {
    traditional: traditionalChars > simplifiedChars,
    traditionalChars,
    simplifiedChars,
    pinyin: hasPinyin,
    converter: readConverter(page, rules.signs, traditionalChars > simplifiedChars),
    roundTrip: countRoundTrip(simplified.join('\n'), rules) >= 2,
    spam: countMatches(page, rules.punctuation.spam) >= rules.punctuation.spamAtLeast,
    pageHas: (word) => {
      const known = seen.get(word) ?? page.includes(word);
      seen.set(word, known);
      return known;
    },
  };
}

/** Words and marks are looked for as they will stand: forms mapped, nothing invisible and no white space between. */
function squeezed(text: string, scan: Scan, rules: NormalizeRules): string {
  const shown = cleanCharacters(withOrigin(text), scan, rules, true).text;
  return (scan.flags & HAS.white) === 0 ? shown : shown.replace(/\s+/gu, '');
}

function readConverter(page: string, signs: ConverterSigns, traditional: boolean): PageEvidence['converter'] {
  const has = (word: string): boolean => page.includes(word);
  const isFull = signs.full.some(has);
  const isShown = isFull || hasStrong(signs, has) || (traditional && signs.inTraditional.some(has));
  if (!isShown && !atLeast(signs.weak, has, 3)) return 'none';
  const here = signs.mainland.filter(has).length;
  const elsewhere = signs.elsewhere.filter(has).length;
  if (here === 0 || elsewhere >= here) return 'none';
  return isFull ? 'full' : 'words';
}

function hasStrong(signs: ConverterSigns, has: (word: string) => boolean): boolean {
  return Object.entries(signs.strong).some(([part, words]) => has(part) && words.some(has));
}

function atLeast(words: readonly string[], has: (word: string) => boolean, wanted: number): boolean {
  let count = 0;
  for (const word of words) if (has(word) && ++count >= wanted) return true;
  return false;
}

function countRoundTrip(text: string, rules: NormalizeRules): number {
  if (text === '') return 0;
  return rules.repairs.filter((rule) => {
    return rule.damage === 'round-trip' && text.includes(rule.from) && text.search(wordPattern(rule)) !== -1;
  }).length;
}

function countMatches(text: string, pattern: RegExp): number {
  return [...findAll(text, pattern)].length;
}
