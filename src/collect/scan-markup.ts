/** What {@link scanMarkup} meets, in order. Attributes are read only when they are asked for. */
export interface MarkupReader {
  readonly open: (name: string, attributes: () => ReadonlyMap<string, string>) => void;
  readonly close: (name: string) => void;
  /** References undone. */
  readonly text: (text: string) => void;
  /** What stands in a `script` or `style`. */
  readonly raw?: (name: string, text: string, attributes: () => ReadonlyMap<string, string>) => void;
}

const TAG_NAME = /[a-z][a-z0-9:-]{0,30}/iuy;
const RAW = new Set(['script', 'style', 'xmp', 'noscript']);
const MAX_TAG = 65_536;
const CDATA = '<![CDATA[';

/**
 * Walks through HTML or XML in time linear in its length, whatever it is nested or broken like: no tree, no depth. CDATA
 * sections are read as if they were not one (data proxies wrap HTML in them).
 */
export function scanMarkup(html: string, reader: MarkupReader): void {
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    const end = open < 0 ? html.length : open;
    if (end > at) reader.text(undoReferences(html.slice(at, end).replaceAll(']]>', '')));
    if (open < 0) return;
    at = readMarkup(html, open, reader);
  }
}

function readMarkup(html: string, open: number, reader: MarkupReader): number {
  if (html.startsWith('<!--', open)) return after(html, '-->', open + 4);
  if (html.startsWith(CDATA, open)) return open + CDATA.length;
  const isClose = html[open + 1] === '/';
  TAG_NAME.lastIndex = open + (isClose ? 2 : 1);
  const name = TAG_NAME.exec(html)?.[0].toLowerCase();
  if (name === undefined) {
    const next = html[open + 1];
    if (next === '!' || next === '?') return after(html, '>', open + 1);
    reader.text('<');
    return open + 1;
  }
  const from = TAG_NAME.lastIndex;
  const to = tagEnd(html, from);
  if (isClose) {
    reader.close(name);
    return to;
  }
  const attributes = (): ReadonlyMap<string, string> => readAttributes(html.slice(from, Math.min(to, from + MAX_TAG)));
  reader.open(name, attributes);
  return RAW.has(name) && html[to - 2] !== '/' ? readRaw(html, name, to, reader, attributes) : to;
}

function readRaw(
  html: string,
  name: string,
  from: number,
  reader: MarkupReader,
  attributes: () => ReadonlyMap<string, string>,
): number {
  const close = new RegExp(`</${name}`, 'giu');
  close.lastIndex = from;
  const found = close.exec(html);
  const to = found === null ? html.length : found.index;
  reader.raw?.(name, html.slice(from, to), attributes);
  return to;
}

/** Behind the `>` of a tag that began; one inside quotes does not end it. A tag that never ends is cut off. */
function tagEnd(html: string, from: number): number {
  const limit = Math.min(html.length, from + MAX_TAG);
  let quote = '';
  for (let at = from; at < limit; at++) {
    const char = html[at] as string;
    if (quote !== '') quote = char === quote ? '' : quote;
    else if ((char === '"' || char === "'") && html[at - 1] === '=') quote = char;
    else if (char === '>') return at + 1;
  }
  const plain = html.indexOf('>', from);
  return plain < 0 || plain >= limit ? limit : plain + 1;
}

function after(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found < 0 ? html.length : found + mark.length;
}

const ATTRIBUTE = /([^\s"'<>/=]{1,60})(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/gu;
const MAX_ATTRIBUTES = 60;

function readAttributes(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const match of text.matchAll(ATTRIBUTE)) {
    const name = (match[1] as string).toLowerCase();
    if (!found.has(name)) found.set(name, undoReferences(match[2] ?? match[3] ?? match[4] ?? ''));
    if (found.size >= MAX_ATTRIBUTES) break;
  }
  return found;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ensp: ' ', emsp: ' ', raquo: '»', laquo: '«', middot: '·', hellip: '…' }; // prettier-ignore

/** The few references that titles and addresses hold; for judging only. */
function undoReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/giu, (whole, decimal, hex, name) => {
    if (typeof name === 'string') return NAMED[name.toLowerCase()] ?? whole;
    const code = typeof decimal === 'string' ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
