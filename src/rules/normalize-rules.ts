import { type ConverterSigns, converterSigns } from './converter-signs.ts';
import { converterWords, fullConverterWords, type WordRule } from './lexicon.ts';
import { type PinyinRules, pinyinRules } from './pinyin.ts';
import { type PunctuationRules, punctuationRules } from './punctuation.ts';
import { type RepairRule, repairs } from './repairs.ts';
import { type ScriptRules, scriptRules } from './script.ts';
import { type SpacingRules, spacingRules } from './spacing.ts';
import { type SpamRule, spamRule } from './spam.ts';

/** Everything that `normalize/` knows about the field. */
export interface NormalizeRules {
  readonly script: ScriptRules;
  readonly signs: ConverterSigns;
  readonly converterWords: readonly WordRule[];
  readonly fullConverterWords: readonly WordRule[];
  readonly repairs: readonly RepairRule[];
  readonly pinyin: PinyinRules;
  readonly spacing: SpacingRules;
  readonly punctuation: PunctuationRules;
  readonly spam: SpamRule;
}

export const normalizeRules: NormalizeRules = {
  script: scriptRules,
  signs: converterSigns,
  converterWords,
  fullConverterWords,
  repairs,
  pinyin: pinyinRules,
  spacing: spacingRules,
  punctuation: punctuationRules,
  spam: spamRule,
};
