import { countRun } from './count-run.ts';

/** Where the text goes on, and the positions of what turned out to be text because the source ends inside it. */
export interface Skipped {
  readonly end: number;
  readonly positions: number;
}

/** An element whose content is raw text. `isCut`: the source ends inside the name, which then counts as text. */
export interface RawTextName {
  readonly name: string;
  readonly isCut: boolean;
}

export interface SkippedTag {
  readonly end: number;
  readonly isClosed: boolean;
  readonly isSelfClosed: boolean;
}

const GREATER_THAN = 0x3e;
const SLASH = 0x2f;
const EQUALS = 0x3d;
const DASH = 0x2d;
const BRACKET = 0x5b;
const CDATA = '[CDATA[';

/** Second letter of the name to the whole of it; a parser that looks ahead by one letter takes `x` for `t` as well. */
const RAW_TEXT_BY_FIRST: Record<string, Record<string, string>> = {
  s: { c: 'script', t: 'style' },
  t: { i: 'title', e: 'textarea', m: 'xmp' },
  x: { i: 'title', e: 'textarea', m: 'xmp' },
};

export function isTagSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0c || code === 0x0d;
}

export function isAsciiLetter(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a && code < 0x80;
}

function endsName(code: number): boolean {
  return code === SLASH || code === GREATER_THAN || isTagSpace(code);
}

/** Name of the raw-text element that begins at `at` (its first letter); null for any other element. */
export function rawTextName(source: string, at: number): RawTextName | null {
  const names = RAW_TEXT_BY_FIRST[(source[at] ?? '').toLowerCase()];
  if (names === undefined) return null;
  if (at + 1 >= source.length) return { name: '', isCut: true };
  const name = names[(source[at + 1] ?? '').toLowerCase()];
  if (name === undefined) return null;
  for (let i = 2; i <= name.length; i++) {
    if (at + i >= source.length) return { name, isCut: true };
    const code = source.charCodeAt(at + i);
    if (i === name.length ? !endsName(code) : (code | 0x20) !== name.charCodeAt(i)) return null;
  }
  return { name, isCut: false };
}

/** Steps over an opening tag whose first letter stands at `at`. */
export function skipTag(source: string, at: number): SkippedTag {
  let i = at;
  while (i < source.length && !endsName(source.charCodeAt(i))) i++;
  while (i < source.length) {
    const code = source.charCodeAt(i);
    if (code === GREATER_THAN) return { end: i + 1, isClosed: true, isSelfClosed: false };
    if (isTagSpace(code)) i++;
    else if (code === SLASH) {
      i = skipSpace(source, i + 1);
      if (source.charCodeAt(i) === GREATER_THAN) return { end: i + 1, isClosed: true, isSelfClosed: true };
    } else i = skipAttribute(source, i);
  }
  return { end: source.length, isClosed: false, isSelfClosed: false };
}

/** Steps over a name, and a value when there is one. A name may begin with `=`. */
function skipAttribute(source: string, at: number): number {
  let i = at + 1;
  while (i < source.length && source.charCodeAt(i) !== EQUALS && !endsName(source.charCodeAt(i))) i++;
  i = skipSpace(source, i);
  if (source.charCodeAt(i) !== EQUALS) return i;
  i = skipSpace(source, i + 1);
  const quote = source[i];
  if (quote === '"' || quote === "'") {
    const close = source.indexOf(quote, i + 1);
    return close === -1 ? source.length : close + 1;
  }
  while (i < source.length && source.charCodeAt(i) !== GREATER_THAN && !isTagSpace(source.charCodeAt(i))) i++;
  return i;
}

/** Steps over declarations, comments, instructions and end tags; a `<` before anything else is a character. */
export function skipMarkup(source: string, at: number): Skipped {
  const next = source[at + 1];
  if (next === '!') return skipDeclaration(source, at + 2);
  if (next === '?') return skipTo(source, '>', at + 2, at + 2);
  if (next === '/') return skipEndTag(source, at);
  return { end: at + 1, positions: 1 };
}

function skipDeclaration(source: string, at: number): Skipped {
  const code = source.charCodeAt(at);
  if (code === BRACKET) return skipCdata(source, at);
  // The character after `<!` or `<!-` is never looked at as an end.
  if (code !== DASH) return skipTo(source, '>', at + 1, at);
  if (at + 1 < source.length && source.charCodeAt(at + 1) !== DASH) return skipTo(source, '>', at + 2, at);
  if (at + 1 >= source.length) return { end: source.length, positions: 1 };
  const close = source.indexOf('-->', at);
  return { end: close === -1 ? source.length : close + 3, positions: 0 };
}

function skipCdata(source: string, at: number): Skipped {
  let matched = 1;
  while (matched < CDATA.length && source.charCodeAt(at + matched) === CDATA.charCodeAt(matched)) matched++;
  if (matched < CDATA.length) return skipTo(source, '>', at + matched, at);
  const close = source.indexOf(']]>', at + matched);
  return { end: close === -1 ? source.length : close + 3, positions: 0 };
}

function skipEndTag(source: string, at: number): Skipped {
  const i = skipSpace(source, at + 2);
  if (i >= source.length) return { end: i, positions: 2 };
  const code = source.charCodeAt(i);
  if (code === GREATER_THAN) return { end: i + 1, positions: 0 };
  if (!isAsciiLetter(code)) return skipTo(source, '>', i + 1, i);
  const close = source.indexOf('>', i);
  return { end: close === -1 ? source.length : close + 1, positions: 0 };
}

/** Up to the end mark; where there is none, everything from `textFrom` on is text. */
function skipTo(source: string, mark: string, from: number, textFrom: number): Skipped {
  const close = source.indexOf(mark, from);
  if (close !== -1) return { end: close + mark.length, positions: 0 };
  return { end: source.length, positions: countRun(source, textFrom, source.length) };
}

function skipSpace(source: string, from: number): number {
  let i = from;
  while (i < source.length && isTagSpace(source.charCodeAt(i))) i++;
  return i;
}
