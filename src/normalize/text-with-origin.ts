import type { Edit, Passage, RuleId } from '../model.ts';
import { Positions } from './positions.ts';

/** One replacement in the current text: UTF-16 offsets, never inside a surrogate pair. */
export interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly after: string;
  readonly rule: RuleId;
}

/** A stretch that differs: offsets in the source text, and where its replacement stands in the current text. */
interface Change {
  readonly srcFrom: number;
  readonly srcTo: number;
  readonly from: number;
  readonly to: number;
  readonly rule: RuleId;
}

/**
 * Text that several passes alter one after another and that still knows what every stretch was in the source. Changes
 * are sorted and do not overlap. Where a later pass touches what an earlier one wrote, both become one change, from the
 * source to the last text, under the id of the last rule: it decided what stands there.
 */
export interface TextWithOrigin {
  readonly source: string;
  readonly text: string;
  readonly changes: readonly Change[];
}

export function withOrigin(source: string): TextWithOrigin {
  return { source, text: source, changes: [] };
}

/** Replacements must be sorted and must not overlap. Linear in the text, the changes and the replacements. */
export function replaceIn(state: TextWithOrigin, replacements: readonly Replacement[]): TextWithOrigin {
  if (replacements.length === 0) return state;
  return {
    source: state.source,
    text: replaceText(state.text, replacements),
    changes: composeChanges(state.changes, replacements),
  };
}

function replaceText(text: string, replacements: readonly Replacement[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const { from, to, after } of replacements) {
    parts.push(text.slice(done, from), after);
    done = to;
  }
  parts.push(text.slice(done));
  return parts.join('');
}

function composeChanges(changes: readonly Change[], replacements: readonly Replacement[]): Change[] {
  if (changes.length === 0) return firstChanges(replacements);
  const out: Change[] = [];
  // offset: source minus old text; shift: new text minus old text; both behind everything handled so far.
  let offset = 0;
  let shift = 0;
  let i = 0;
  let j = 0;
  while (i < changes.length || j < replacements.length) {
    const change = changes[i];
    const start = replacements[j]?.from ?? Infinity;
    // A deletion has no width: outside or at the edge of a replacement it stays a change of its own.
    if (change !== undefined && change.from === change.to && change.from <= start) {
      out.push({ ...change, from: change.from + shift, to: change.to + shift });
      offset = change.srcTo - change.to;
      i++;
      continue;
    }
    const from = Math.min(change?.from ?? Infinity, start);
    const group = { srcFrom: change?.from === from ? change.srcFrom : from + offset, from: from + shift };
    let to = from;
    let rule: RuleId | null = null;
    let replaced = false;
    for (let grew = true; grew;) {
      grew = false;
      const old = changes[i];
      if (old !== undefined && (old.from < to || (to === from && old.from === from))) {
        to = Math.max(to, old.to);
        offset = old.srcTo - old.to;
        rule = replaced ? rule : old.rule;
        i++;
        grew = true;
      }
      const next = replacements[j];
      if (next !== undefined && (next.from < to || (to === from && next.from === from))) {
        to = Math.max(to, next.to);
        shift += next.after.length - (next.to - next.from);
        rule = next.rule;
        replaced = true;
        j++;
        grew = true;
      }
    }
    out.push({ srcTo: to + offset, to: to + shift, rule: rule as RuleId, ...group });
  }
  return out;
}

function firstChanges(replacements: readonly Replacement[]): Change[] {
  let shift = 0;
  return replacements.map(({ from, to, after, rule }) => {
    const start = from + shift;
    shift += after.length - (to - from);
    return { srcFrom: from, srcTo: to, from: start, to: start + after.length, rule };
  });
}

const isBlank = (text: string): boolean => !/\S/u.test(text);
const withoutSpace = (text: string): string => (/\s/u.test(text) ? text.replace(/\s+/gu, '') : text);

/**
 * The recorded edits, in page-text positions, sorted. A change of white space alone has an empty range at the position
 * of the next character and shows the white space; every other edit shows no white space. A change over a gap in the
 * passage (something between was taken out before) is one edit a range: all of `after` on the first.
 */
export function toEdits(state: TextWithOrigin, passage: Passage): Edit[] {
  if (state.changes.length === 0) return [];
  const edits: Edit[] = [];
  const positions = new Positions(passage);
  for (const change of mergeTouching(state)) {
    const before = state.source.slice(change.srcFrom, change.srcTo);
    const after = state.text.slice(change.from, change.to);
    if (before === after) continue;
    if (isBlank(before) && isBlank(after)) {
      const at = positions.at(change.srcFrom);
      edits.push({ range: [at, at], before, after, rule: change.rule });
    } else {
      pushCounted(edits, positions.spans(change.srcFrom, change.srcTo), withoutSpace(before), after, change.rule);
    }
  }
  return edits;
}

function pushCounted(
  edits: Edit[],
  spans: readonly (readonly [number, number])[],
  before: string,
  after: string,
  rule: RuleId,
): void {
  const only = spans.length === 1 ? spans[0] : undefined;
  if (only !== undefined) {
    edits.push({ range: only, before, after: withoutSpace(after), rule });
    return;
  }
  const chars = [...before];
  let used = 0;
  spans.forEach(([from, to], index) => {
    const part = chars.slice(used, used + to - from).join('');
    used += to - from;
    const written = index === 0 ? withoutSpace(after) : '';
    if (part !== written) edits.push({ range: [from, to], before: part, after: written, rule });
  });
}

/** Neighbouring characters that one conversion changed are one edit: shorter to read, the same when replayed. */
function mergeTouching(state: TextWithOrigin): Change[] {
  const out: Change[] = [];
  for (const change of state.changes) {
    const last = out.at(-1);
    const touches = last !== undefined && last.srcTo === change.srcFrom && last.to === change.from;
    if (touches && last.rule === change.rule && change.rule.startsWith('script/')) {
      out[out.length - 1] = { ...last, srcTo: change.srcTo, to: change.to };
    } else out.push(change);
  }
  return out;
}
