import { fold } from '../fold-key.ts';
import { scanMarkup } from './scan-markup.ts';

/** A link as it stands on a page. */
export interface Anchor {
  /** Absolute, without a fragment. */
  readonly url: string;
  /** What the link says in full: its `title`, or its text. */
  readonly title: string;
  /** Its visible text and its title, folded for matching. */
  readonly texts: readonly string[];
}

/** Everything on a page that leads somewhere. */
export interface PageLinks {
  readonly anchors: readonly Anchor[];
  /** Links inside `nextgroup` (data proxies) and `link rel=next`. */
  readonly next: readonly string[];
  readonly frames: readonly string[];
  readonly images: readonly string[];
  /** Where the page sends its visitors without asking (`meta refresh`). */
  readonly refresh: string | null;
  /** Page tags, names in small letters. */
  readonly metas: ReadonlyMap<string, string>;
  /** The beginnings of its scripts. */
  readonly scripts: string;
  /** Numbers in elements that say how long a list is (`totalrecord`, `totalpage`, `perpage`). */
  readonly counts: ReadonlyMap<string, number>;
  readonly isJson: boolean;
}

const MAX_ANCHORS = 20_000;
const MAX_SCRIPTS = 200_000;
const MAX_TEXT = 500;
const COUNTS = new Set(['totalrecord', 'totalpage', 'perpage']);

/** Reads the links of an HTML page, or of the XML records with HTML in them that data proxies send. */
export function readLinks(body: string, base: string): PageLinks {
  const reader = new LinkReader(base);
  reader.read(body);
  return reader.found();
}

class LinkReader {
  #base: string;
  readonly #anchors: Anchor[] = [];
  readonly #next: string[] = [];
  readonly #frames: string[] = [];
  readonly #images: string[] = [];
  readonly #metas = new Map<string, string>();
  readonly #counts = new Map<string, number>();
  #refresh: string | null = null;
  #scripts = '';
  #open: { readonly href: string; readonly title: string; text: string } | null = null;
  #isInNextGroup = false;
  #counting: string | null = null;

  constructor(base: string) {
    this.#base = base;
  }

  read(markup: string): void {
    scanMarkup(markup, {
      open: (name, attributes) => this.#start(name, attributes),
      close: (name) => this.#end(name),
      text: (text) => this.#text(text),
      raw: (name, text, attributes) => this.#raw(name, text, attributes),
    });
    this.#endLink();
  }

  found(): PageLinks {
    return {
      anchors: this.#anchors,
      next: this.#next,
      frames: this.#frames,
      images: this.#images,
      refresh: this.#refresh,
      metas: this.#metas,
      scripts: this.#scripts,
      counts: this.#counts,
      isJson: false,
    };
  }

  #start(name: string, attributes: () => ReadonlyMap<string, string>): void {
    if (name === 'a' || name === 'area') this.#startLink(attributes());
    else if (name === 'option') this.#startOption(attributes());
    else if (name === 'nextgroup') this.#isInNextGroup = true;
    else if (COUNTS.has(name)) this.#counting = name;
    else if (name === 'img') this.#add(this.#images, attributes().get('src'));
    else if (name === 'iframe' || name === 'frame') this.#add(this.#frames, attributes().get('src'));
    else if (name === 'meta') this.#meta(attributes());
    else if (name === 'base') this.#base = toUrl(attributes().get('href'), this.#base) ?? this.#base;
    else if (name === 'link' && /^next$/iu.test(attributes().get('rel') ?? '')) {
      this.#add(this.#next, attributes().get('href'));
    }
  }

  #end(name: string): void {
    if (name === 'a' || name === 'option') this.#endLink();
    if (name === 'nextgroup') this.#isInNextGroup = false;
    if (name === this.#counting) this.#counting = null;
  }

  #text(text: string): void {
    if (this.#open !== null && this.#open.text.length < MAX_TEXT) this.#open.text += text.slice(0, MAX_TEXT);
    const count = this.#counting === null ? null : /^\s*(\d{1,8})\s*$/u.exec(text);
    if (this.#counting !== null && count !== null) this.#counts.set(this.#counting, Number(count[1]));
  }

  /** Data proxies put their first records into a script of type text/xml; others are kept for their pagers. */
  #raw(name: string, text: string, attributes: () => ReadonlyMap<string, string>): void {
    if (name !== 'script') return;
    if (/xml/iu.test(attributes().get('type') ?? '')) this.read(text);
    else this.#scripts += text.slice(0, Math.max(0, MAX_SCRIPTS - this.#scripts.length));
  }

  #startLink(attributes: ReadonlyMap<string, string>): void {
    this.#endLink();
    const href = attributes.get('href');
    if (href === undefined) return;
    if (this.#isInNextGroup) this.#add(this.#next, href);
    else this.#open = { href, title: (attributes.get('title') ?? '').trim(), text: '' };
  }

  /** Pagers that are a choice: `<option value="index_2.html">2</option>`. */
  #startOption(attributes: ReadonlyMap<string, string>): void {
    this.#endLink();
    const value = attributes.get('value') ?? '';
    if (/\.\w{3,5}(?:\?|$)|[?&]\w+=/u.test(value)) this.#open = { href: value, title: '', text: '' };
  }

  #endLink(): void {
    const link = this.#open;
    this.#open = null;
    const url = link === null ? null : toUrl(link.href, this.#base);
    if (link === null || url === null || this.#anchors.length >= MAX_ANCHORS) return;
    const text = link.text.replace(/\s+/gu, ' ').trim();
    const texts = [...new Set([fold(text), fold(link.title)])].filter((one) => one !== '');
    this.#anchors.push({ url, title: link.title === '' ? text : link.title, texts });
  }

  #meta(attributes: ReadonlyMap<string, string>): void {
    const content = attributes.get('content') ?? '';
    const name = (attributes.get('name') ?? '').toLowerCase();
    if (name !== '' && !this.#metas.has(name)) this.#metas.set(name, content.slice(0, MAX_TEXT));
    if (!/^refresh$/iu.test(attributes.get('http-equiv') ?? '')) return;
    const target = /^\s*(\d{1,3})\s*[;,]\s*url\s*=\s*["']?([^"']{1,1000})/iu.exec(content);
    // A page that loads itself anew every few minutes leads nowhere.
    if (target !== null && Number(target[1]) <= 10) this.#refresh = toUrl(target[2], this.#base);
  }

  #add(list: string[], href: string | undefined): void {
    const url = toUrl(href, this.#base);
    if (url !== null && list.length < MAX_ANCHORS) list.push(url);
  }
}

const MAX_URL = 1000;

/** An absolute http(s) address without a fragment; null for everything else. */
export function toUrl(href: string | undefined, base: string): string | null {
  const trimmed = (href ?? '').trim();
  if (trimmed === '' || trimmed.startsWith('#') || trimmed.length > MAX_URL || !URL.canParse(trimmed, base))
    return null;
  const url = new URL(trimmed, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  url.hash = '';
  return url.href;
}
