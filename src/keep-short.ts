import { detached } from './text-room.ts';

const LONGEST_KEPT = 80;
const MOST_KEPT = 10_000;

/**
 * Forms repeat their labels: what `work` made of short texts is kept, and all let go when there are too many. `work` must
 * depend on the text alone and never return undefined.
 */
export function keepShort<V>(work: (text: string) => V): (text: string) => V {
  const known = new Map<string, V>();
  return (text) => {
    if (text.length > LONGEST_KEPT) return work(text);
    const kept = known.get(text);
    if (kept !== undefined) return kept;
    if (known.size >= MOST_KEPT) known.clear();
    // A piece of a page would keep the whole page in memory.
    const own = detached(text);
    const fresh = work(own);
    known.set(own, fresh);
    return fresh;
  };
}

/** One keeper for each owner (a set of rules, a table of labels), made when it is first asked for. */
export function keepShortOf<O extends object, V>(work: (owner: O, text: string) => V): (owner: O, text: string) => V {
  const keepers = new WeakMap<O, (text: string) => V>();
  return (owner, text) => {
    let keeper = keepers.get(owner);
    if (keeper === undefined) keepers.set(owner, (keeper = keepShort((one) => work(owner, one))));
    return keeper(text);
  };
}
