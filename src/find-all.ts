const everywhere = new WeakMap<RegExp, RegExp>();

/**
 * All matches of a rule's pattern, from left to right: the same as `matchAll`, which asks for a pattern with the flag `g`
 * and copies it at every call. The pattern itself is not touched, and several walks may go on at one time.
 */
export function* findAll(text: string, pattern: RegExp): Generator<RegExpExecArray> {
  let global = everywhere.get(pattern);
  if (global === undefined) {
    global = new RegExp(pattern.source, `${pattern.flags.replace('g', '')}g`);
    everywhere.set(pattern, global);
  }
  for (let at = 0; at <= text.length;) {
    global.lastIndex = at;
    const match = global.exec(text);
    if (match === null) return;
    at = match[0] === '' ? behind(text, match.index) : global.lastIndex;
    yield match;
  }
}

/** Behind one code point: in the middle of a pair a pattern would look from its beginning again. */
function behind(text: string, at: number): number {
  return at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
}
