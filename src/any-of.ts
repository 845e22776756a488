/** Says whether any of some patterns is found in a text, from one offset on where they are sticky. */
export type IsAny = (text: string, from?: number) => boolean;

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
  return (text, from = 0) => {
    for (const pattern of united) {
      pattern.lastIndex = from;
      if (pattern.test(text)) return true;
    }
    return false;
  };
}
