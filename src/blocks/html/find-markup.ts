/** What begins with a `<`, found as the parser's tokenizer finds it. */
export interface Markup {
  /** `cut`: a tag that the end of the source cuts off, or an end tag without a name. `other`: comments, declarations, a `<` that is a character. */
  readonly kind: 'open' | 'close' | 'cut' | 'other';
  /** Lower case; empty unless a tag. */
  readonly name: string;
  /** End of the tag itself. */
  readonly tagEnd: number;
  /** Where the search goes on: at the end tag of the raw text, when the element has any. */
  readonly end: number;
  readonly isRawText: boolean;
  readonly isSelfClosed: boolean;
}

/** Elements with longer names are nothing that a page needs. */
export const longestName = 64;

/** The tokenizer looks at the second letter on: `<tmp>` and `<xitle>` are read like `xmp` and `title`. */
const RAW_TEXT: ReadonlyMap<string, string> = new Map([
  ['script', 'script'],
  ['style', 'style'],
  ['title', 'title'],
  ['xitle', 'title'],
  ['textarea', 'textarea'],
  ['xextarea', 'textarea'],
  ['xmp', 'xmp'],
  ['tmp', 'xmp'],
]);

const code = { gt: 0x3e, slash: 0x2f, equals: 0x3d, space: 0x20, bang: 0x21, query: 0x3f };

/** The markup whose `<` stands at `at`. */
export function findMarkup(source: string, at: number): Markup {
  const next = source.charCodeAt(at + 1);
  if (isLetter(next)) return openTag(source, at);
  if (next === code.slash) return endTag(source, at);
  if (next === code.bang) return other(endOfDeclaration(source, at + 2));
  return other(next === code.query ? endAfter(source, '>', at + 2) : at + 1);
}

function other(end: number): Markup {
  return { kind: 'other', name: '', tagEnd: end, end, isRawText: false, isSelfClosed: false };
}

/** Without an end mark the rest is a comment or text, and no tag. */
function endAfter(source: string, mark: string, from: number): number {
  const found = source.indexOf(mark, from);
  return found === -1 ? source.length : found + mark.length;
}

function endOfDeclaration(source: string, at: number): number {
  if (source.startsWith('--', at)) return endAfter(source, '-->', at);
  if (source.startsWith('[CDATA[', at)) return endAfter(source, ']]>', at + 7);
  if (source[at] === '-') return endAfter(source, '>', at + 2);
  // Only in `<![` the next characters are read again.
  return endAfter(source, '>', at + 1);
}

function endTag(source: string, at: number): Markup {
  let i = at + 2;
  while (isSpace(source.charCodeAt(i))) i++;
  const first = source.charCodeAt(i);
  if (first === code.gt) return { ...other(i + 1), kind: 'cut' };
  if (!isLetter(first)) return other(endAfter(source, '>', i + 1));
  let to = i;
  while (to < source.length && source.charCodeAt(to) !== code.gt && !isSpace(source.charCodeAt(to))) to++;
  const close = source.indexOf('>', to);
  const end = close === -1 ? source.length : close + 1;
  const name = nameOf(source, i, to);
  return { kind: close === -1 ? 'cut' : 'close', name, tagEnd: end, end, isRawText: false, isSelfClosed: false };
}

/** Invented names may be long: one unit more than any name may have is enough to tell. */
function nameOf(source: string, from: number, to: number): string {
  const end = Math.min(to, from + longestName + 1);
  const name = source.slice(from, end);
  for (let i = from; i < end; i++) {
    const c = source.charCodeAt(i);
    if ((c >= 0x41 && c <= 0x5a) || c >= 0x80) return name.toLowerCase();
  }
  return name;
}

function openTag(source: string, at: number): Markup {
  let i = at + 1;
  while (i < source.length && !endsName(source.charCodeAt(i))) i++;
  if (i >= source.length) return other(source.length);
  const name = nameOf(source, at + 1, i);
  const tag = endOfTag(source, i);
  if (tag.kind === 'cut')
    return { kind: 'cut', name, tagEnd: tag.end, end: tag.end, isRawText: false, isSelfClosed: false };
  const rawText = tag.isSelfClosed ? null : (RAW_TEXT.get(name) ?? null);
  const end = rawText === null ? tag.end : endOfRawText(source, tag.end, rawText);
  return { kind: 'open', name, tagEnd: tag.end, end, isRawText: rawText !== null, isSelfClosed: tag.isSelfClosed };
}

function endOfTag(source: string, from: number): { kind: 'open' | 'cut'; end: number; isSelfClosed: boolean } {
  let i = from;
  while (i < source.length) {
    const c = source.charCodeAt(i);
    if (c === code.gt) return { kind: 'open', end: i + 1, isSelfClosed: false };
    if (c === code.slash) {
      i++;
      while (isSpace(source.charCodeAt(i))) i++;
      if (source.charCodeAt(i) === code.gt) return { kind: 'open', end: i + 1, isSelfClosed: true };
    } else if (isSpace(c)) i++;
    else i = endOfAttribute(source, i);
  }
  return { kind: 'cut', end: source.length, isSelfClosed: false };
}

function endOfAttribute(source: string, at: number): number {
  let i = at + 1;
  while (i < source.length && source.charCodeAt(i) !== code.equals && !endsName(source.charCodeAt(i))) i++;
  while (isSpace(source.charCodeAt(i))) i++;
  if (source.charCodeAt(i) !== code.equals) return i;
  i++;
  while (isSpace(source.charCodeAt(i))) i++;
  const quote = source[i];
  if (quote === '"' || quote === "'") return endAfter(source, quote, i + 1);
  while (i < source.length && source.charCodeAt(i) !== code.gt && !isSpace(source.charCodeAt(i))) i++;
  return i;
}

/** Where the end tag begins; the tokenizer's way of finding it, down to control characters that differ from `<` and `/` by one bit. */
function endOfRawText(source: string, from: number, name: string): number {
  const ending = `</${name}`;
  let matched = 0;
  for (let i = from; i < source.length; i++) {
    const c = source.charCodeAt(i);
    if (matched === ending.length) {
      if (c === code.gt || isSpace(c)) return i - ending.length;
      matched = 0;
    }
    if ((c | code.space) === ending.charCodeAt(matched)) matched++;
    else if (matched > 0) matched = source[i] === '<' ? 1 : 0;
    else if (name !== 'title') {
      const next = source.indexOf('<', i + 1);
      if (next === -1) return source.length;
      i = next;
      matched = 1;
    }
  }
  return source.length;
}

function endsName(c: number): boolean {
  return c === code.gt || c === code.slash || isSpace(c);
}

function isLetter(c: number): boolean {
  return (c >= 0x61 && c <= 0x7a) || (c >= 0x41 && c <= 0x5a);
}

function isSpace(c: number): boolean {
  return c === 0x20 || c === 0x0a || c === 0x09 || c === 0x0c || c === 0x0d;
}
