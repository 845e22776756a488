import { ByContent } from '../../by-content.ts';
import { findAll } from '../../find-all.ts';
import type { ContextWords } from '../../rules/phrasing.ts';

/**
 * The scope said in the text before a number, or null when it says none. Only the last two phrases and the head of the
 * sentence can name the subject; bodies that are spoken to (向各部门…) are none.
 *
 * @param left folded text from the start of the sentence, or from the number before, to this number
 */
export function findScope(left: string, words: ContextWords): string | null {
  const near = left.split(/(?<=[,;:])/u).filter((part) => part !== '').slice(-2).join(''); // prettier-ignore
  return scopeIn(near, words) ?? scopeIn(headOf(left), words);
}

/** The first twenty characters after the year: where a subject stands. */
function headOf(left: string): string {
  const head = left.replace(
    /^(?:\([^()]{1,3}\)|[\d一二三四五六七八九十]+[、.])?(?:截[至止])?(?:\d{4}年(?:度|以来|底|末)?)?,?/u,
    '',
  );
  const first = head.split(/[,;]/u, 1)[0] ?? '';
  return first.slice(0, 20);
}

const known = new WeakMap<ContextWords, ByContent<ContextWords['scopes'][number]>>();

function scopesOf(words: ContextWords): ByContent<ContextWords['scopes'][number]> {
  let scopes = known.get(words);
  if (scopes === undefined) known.set(words, (scopes = new ByContent(words.scopes, (one) => one.words)));
  return scopes;
}

function scopeIn(text: string, words: ContextWords): string | null {
  for (const { scope, words: pattern } of scopesOf(words).in(text)) {
    if (!pattern.test(text)) continue;
    for (const match of findAll(text, pattern)) {
      if (!words.spokenTo.test(text.slice(Math.max(0, match.index - 8), match.index))) return scope;
    }
  }
  return null;
}
