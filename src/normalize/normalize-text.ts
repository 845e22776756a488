import type { CleanText, Passage } from '../model.ts';
import type { NormalizeRules } from '../rules/normalize-rules.ts';
import { charTable, HAS, scanText, type Scan } from './char-table.ts';
import { chineseMarks } from './chinese-marks.ts';
import { cleanCharacters } from './clean-characters.ts';
import { convertScript, type Converted } from './convert-script.ts';
import type { PageEvidence } from './read-evidence.ts';
import { regularSpaces } from './regular-spaces.ts';
import { removePinyin } from './remove-pinyin.ts';
import { repairStray } from './repair-stray.ts';
import { replaceWords } from './replace-words.ts';
import { scriptTable } from './script-table.ts';
import { replaceIn, type TextWithOrigin, toEdits, withOrigin } from './text-with-origin.ts';

export interface NormalizeOptions {
  /** `chinese`: ASCII marks of Chinese sentences become full-width; `keep`: marks stay as they are. */
  readonly punctuation: 'chinese' | 'keep';
}

/** What one passage needs to know of its page. */
export interface TextContext {
  readonly rules: NormalizeRules;
  readonly options: NormalizeOptions;
  readonly page: PageEvidence;
  /** A title is one name: no space in it parts anything. */
  readonly isTitle: boolean;
  /** In a table `|` parts the cells, so inside one it is written `｜`. */
  readonly isCell: boolean;
}

/**
 * Gentle normalization, for what is written. The passes, in order: characters that show nothing, spaces, injected
 * pinyin, script, converter words, damage, marks, spaces again. Every change is recorded; white space carries none of
 * the page's positions.
 */
export function normalizeText(passage: Passage, context: TextContext): CleanText {
  const { state } = runPasses(passage.text, context);
  return { text: state.text, source: passage, edits: toEdits(state, passage) };
}

/** {@link normalizeText} without the record, and what the script was. */
export function runPasses(text: string, context: TextContext): { state: TextWithOrigin; was: Converted['was'] } {
  const { rules, options, page } = context;
  const table = charTable(rules);
  const chinese = options.punctuation === 'chinese';
  const scan = scanText(text, table);
  let state = cleanCharacters(withOrigin(text), scan, rules, chinese);
  if ((scan.flags & HAS.white) !== 0) state = regularSpaces(state, context);
  if (page.pinyin && (scan.flags & HAS.bracket) !== 0) {
    // All in Traditional, it is converted as a whole below, with its phrases.
    const convert = scan.simplified > 0 ? scriptTable(rules.script).toSimplified : null;
    state = removePinyin(state, rules.pinyin, convert);
  }
  // Radicals alone can bring in characters that were not there; whatever else happened only took some out.
  const before: Scan = (scan.flags & HAS.hidden) === 0 ? scan : scanText(state.text, table);
  const converted = convertScript(state, before, rules, page);
  state = converted.state;
  if (page.roundTrip && converted.was !== 'traditional') state = repairStray(state, rules);
  if (page.converter !== 'none') state = replaceWords(state, rules.converterWords, page.pageHas);
  if (page.converter === 'full') state = replaceWords(state, rules.fullConverterWords, page.pageHas);
  if ((before.flags & HAS.repair) !== 0) state = replaceWords(state, rules.repairs, page.pageHas);
  if (chinese) {
    state = chineseMarks(state, before, rules.punctuation, {
      converted: converted.was !== 'simplified',
      spam: page.spam,
    });
  }
  if (context.isCell && state.text.includes('|')) state = replaceBars(state);
  if ((scan.flags & HAS.white) !== 0) state = regularSpaces(state, context);
  return { state, was: converted.was };
}

function replaceBars(state: TextWithOrigin): TextWithOrigin {
  const bars = [...state.text.matchAll(/\|/gu)];
  return replaceIn(
    state,
    bars.map(({ index }) => ({ from: index, to: index + 1, after: '｜', rule: 'punctuation/bar-in-cell' })),
  );
}
