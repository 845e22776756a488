/** Says whether any of some patterns is found in a text, from one offset on where they are sticky. */
export type IsAny = (text: string, from?: number) => boolean;

const LONGEST_KEPT = 80;
const MOST_KEPT = 10_000;

/**
 * One pattern for many, so that a line which none of them knows is tried once. They have no numbered references; their
 * named groups are dropped, because a name may stand only once.
 *
 * @param flags `y`: the patterns must match right at the offset
 */
export function anyOf(patterns: readonly RegExp[], flags: '' | 'y' = ''): IsAny {
  const sources = new Map<string, string[]>();
  for (const { source, flags: own } of patterns) {
    const list = sources.get(own) ?? [];
    sources.set(own, [...list, `(?:${source.replaceAll(/\(\?<\w+>/gu, '(?:')})`]);
  }
  const united = [...sources].map(([own, list]) => new RegExp(list.join('|'), `${own}${flags}`));
  const test: IsAny = (text, from = 0) => {
    for (const pattern of united) {
      pattern.lastIndex = from;
      if (pattern.test(text)) return true;
    }
    return false;
  };
  return remembering(test);
}

/** The pages of a site repeat their menus: what short lines are is kept, and all let go when there are too many. */
function remembering(test: IsAny): IsAny {
  const known = new Map<string, boolean>();
  return (text, from = 0) => {
    if (from > 0 || text.length > LONGEST_KEPT) return test(text, from);
    let is = known.get(text);
    if (is === undefined) {
      if (known.size >= MOST_KEPT) known.clear();
      known.set(text, (is = test(text)));
    }
    return is;
  };
}
