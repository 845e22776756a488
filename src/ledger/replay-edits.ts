import type { CleanText } from '../model.ts';

const WHITE = /\s/gu;

/**
 * The text that the recorded edits make of the source: the source's non-white-space characters, with every edited range
 * replaced. Equals `clean.text` without its white space when nothing was changed unrecorded. Returns null when an edit
 * does not fit: its `before` is not what stands there, or edits overlap or are out of order.
 */
export function replayEdits(clean: CleanText): string | null {
  if (clean.edits.length === 0) return clean.source.text.replace(WHITE, '');
  const chars = Array.from(clean.source.text.replace(WHITE, ''));
  const starts = positionsOf(clean);
  let at = 0;
  let out = '';
  for (const edit of clean.edits) {
    const [from, to] = edit.range;
    if (from === to) {
      if (edit.after.trim() === '') continue;
      const index = starts(from);
      if (index < at) return null;
      out += chars.slice(at, index).join('') + edit.after;
      at = index;
      continue;
    }
    const first = starts(from);
    const last = starts(to - 1) + 1;
    if (first < at || chars.slice(first, last).join('') !== edit.before.replace(WHITE, '')) return null;
    out += chars.slice(at, first).join('') + edit.after;
    at = last;
  }
  return (out + chars.slice(at).join('')).replace(WHITE, '');
}

/** Index in the passage of the character at a page-text position; past the end for a position behind it. */
function positionsOf(clean: CleanText): (position: number) => number {
  const { ranges } = clean.source;
  return (position) => {
    let index = 0;
    for (const [from, to] of ranges) {
      if (position >= from && position < to) return index + position - from;
      if (position < from) return index;
      index += to - from;
    }
    return index;
  };
}
