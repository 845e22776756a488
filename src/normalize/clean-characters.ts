import type { NormalizeRules } from '../rules/normalize-rules.ts';
import { HAS, type Scan } from './char-table.ts';
import { replaceIn, type Replacement, type TextWithOrigin } from './text-with-origin.ts';

/** Invisible characters out; radicals from PDF copies and, where punctuation is made Chinese, odd forms of marks mapped. */
export function cleanCharacters(
  state: TextWithOrigin,
  scan: Scan,
  rules: NormalizeRules,
  forms: boolean,
): TextWithOrigin {
  const wanted = HAS.hidden | (forms ? HAS.form : 0);
  if ((scan.flags & wanted) === 0) return state;
  const { text } = state;
  const pairs = pairsOf(rules.spacing.radicals);
  const formPairs = forms ? pairsOf(rules.punctuation.forms) : null;
  const out: Replacement[] = [];
  for (let i = 0; i < text.length; i++) {
    const char = text[i] as string;
    const code = text.charCodeAt(i);
    if (code < 0xad) continue;
    const form = formPairs?.get(char);
    if (form !== undefined) out.push({ from: i, to: i + 1, after: form, rule: 'punctuation/form' });
    else if (rules.spacing.invisible.test(char)) {
      // The byte order mark is white space to JavaScript; both go.
      out.push({ from: i, to: i + 1, after: '', rule: 'spacing/invisible' });
    } else if (code >= 0x2e80 && code <= 0x2fd5) {
      const after = pairs.get(char) ?? char.normalize('NFKC');
      if (after !== char) out.push({ from: i, to: i + 1, after, rule: 'spacing/radical' });
    }
  }
  return replaceIn(state, out);
}

const known = new Map<string, ReadonlyMap<string, string>>();

function pairsOf(list: string): ReadonlyMap<string, string> {
  let pairs = known.get(list);
  if (pairs === undefined) {
    const chars = [...list];
    pairs = new Map(chars.flatMap((char, i) => (i % 2 === 0 ? [[char, chars[i + 1] as string] as const] : [])));
    known.set(list, pairs);
  }
  return pairs;
}
