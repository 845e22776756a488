import { countRun, isPrinting } from './count-run.ts';
import { readReference } from './read-reference.ts';
import { isAsciiLetter, isTagSpace, type RawTextName, rawTextName, skipMarkup, skipTag } from './skip-markup.ts';

const LESS_THAN = 0x3c;
const AMPERSAND = 0x26;
const GREATER_THAN = 0x3e;

/** Positions of all text nodes of an HTML source. */
export function countHtmlText(source: string): number {
  let count = 0;
  let at = 0;
  while (at < source.length) {
    const code = source.charCodeAt(at);
    if (code === LESS_THAN) {
      const step = countMarkup(source, at);
      count += step.positions;
      at = step.end;
    } else if (code === AMPERSAND) {
      const reference = readReference(source, at);
      count += reference === null ? 1 : reference.positions;
      at = reference === null ? at + 1 : reference.end;
    } else {
      if (isPrinting(code) && !isSecondHalf(source, at, code)) count++;
      at++;
    }
  }
  return count;
}

interface Step {
  readonly end: number;
  readonly positions: number;
}

/** Steps over what begins with the `<` at `at`: a tag with its raw text, other markup, or a `<` that is only a character. */
function countMarkup(source: string, at: number): Step {
  if (!isAsciiLetter(source.charCodeAt(at + 1))) return skipMarkup(source, at);
  const name = rawTextName(source, at + 1);
  const tag = skipTag(source, at + 1);
  if (!tag.isClosed)
    return { end: source.length, positions: name?.isCut === true ? countRun(source, at + 1, source.length) : 0 };
  if (name === null || name.isCut || tag.isSelfClosed) return { end: tag.end, positions: 0 };
  return countRawText(source, tag.end, name);
}

/** Text up to the end tag of that name; references are read in titles only. */
function countRawText(source: string, from: number, { name }: RawTextName): Step {
  const ending = `</${name}`;
  let positions = 0;
  let at = from;
  let matched = 0;
  for (; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (matched === ending.length) {
      if (code === GREATER_THAN || isTagSpace(code)) return closeRawText(source, at, ending, positions);
      matched = 0;
    }
    if ((code | 0x20) === ending.charCodeAt(matched)) matched++;
    else if (matched > 0) matched = code === LESS_THAN ? 1 : 0;
    else if (name !== 'title') {
      const next = source.indexOf('<', at + 1);
      positions += countRun(source, at, next === -1 ? source.length : next);
      if (next === -1) return { end: source.length, positions };
      at = next;
      matched = 1;
    } else if (code === AMPERSAND) {
      const reference = readReference(source, at);
      if (reference !== null) {
        positions += reference.positions;
        at = reference.end - 1;
        continue;
      }
    }
    const printed = source.charCodeAt(at);
    if (isPrinting(printed) && !isSecondHalf(source, at, printed)) positions++;
  }
  return { end: at, positions };
}

/** The name of the end tag was counted as text before it showed what it was. */
function closeRawText(source: string, at: number, ending: string, counted: number): Step {
  const close = source.indexOf('>', at);
  const positions = counted - countRun(source, at - ending.length, at);
  return { end: close === -1 ? source.length : close + 1, positions };
}

function isSecondHalf(source: string, at: number, code: number): boolean {
  if (code < 0xdc00 || code > 0xdfff || at === 0) return false;
  const before = source.charCodeAt(at - 1);
  return before >= 0xd800 && before <= 0xdbff;
}
