const backwards = new WeakMap<RegExp, RegExp>();

/**
 * True when something that `pattern` matches ends where the text ends: the same as `pattern.test(text)` for a pattern
 * whose every alternative closes with `$`. It is matched backwards from there as a lookbehind, which most texts fail at
 * their last character; from the front every place of the text would be tried as a beginning.
 */
export function endsWith(text: string, pattern: RegExp): boolean {
  let backward = backwards.get(pattern);
  if (backward === undefined) {
    backward = new RegExp(`(?<=${pattern.source})`, `${pattern.flags}y`);
    backwards.set(pattern, backward);
  }
  backward.lastIndex = text.length;
  return backward.test(text);
}
