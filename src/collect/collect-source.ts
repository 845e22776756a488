import { collectPage, type Collected } from './collect-page.ts';
import { CookieJar } from './cookies.ts';
import { createDispatcher, isProxied } from './create-dispatcher.ts';
import type { FoundLinks } from './find-links.ts';
import type { HostFolder } from './host-folder.ts';
import type { Night, Source } from './night.ts';
import { stateOf, type Wanted } from './page-state.ts';
import { addressKey, toPlainAddress } from './plain-address.ts';
import { isTwin } from './same-site.ts';
import { tell, type Work } from './work.ts';

export type { HostFolder } from './host-folder.ts';
export { isAttachmentType, toRawPage } from './page-state.ts';

/** From a start page over a column and its years to a department's list. */
const MAX_DEPTH = 3;
/** Lists of one source where the job names no limit: a county's platform holds a hundred bodies' reports. */
const MAX_LISTS = 300;
/** Pages of a list in a row that bring nothing new before it is taken to be endless. */
const MAX_BARREN = 3;
const MAX_ATTACHMENTS = 30;
/** With less text of its own a page may be a scan, and its pictures the report. */
const SCAN_CHARS = 300;

/** Collects one source: its start pages, what they lead to, page after page. What goes wrong with a page is its outcome. */
export async function collectSource(source: Source, folder: HostFolder, night: Night): Promise<void> {
  const dispatcher = createDispatcher(night.policy, night.limits, { tls: source.tls, proxy: night.proxy });
  const asker = { night, dispatcher, cookies: new CookieJar(), isProxied: isProxied(night.proxy), partsTonight: new Set<string>() }; // prettier-ignore
  const walk = new Walk(source, { source, folder, asker, fruitless: new Map() });
  try {
    await walk.all();
  } finally {
    // Nothing is under way here, but for a request that the end of the run cut short.
    await dispatcher.destroy();
  }
}

/** The way through one source: what is still to be asked for, and what was seen. */
class Walk {
  readonly #source: Source;
  readonly #work: Work;
  readonly #queue: Wanted[] = [];
  readonly #seen = new Set<string>();
  readonly #fingerprints = new Set<string>();
  readonly #further = new Set<string>();
  readonly #hosts: Set<string>;
  #next = 0;
  #pages = 0;
  #lists = 0;

  constructor(source: Source, work: Work) {
    this.#source = source;
    this.#work = work;
    this.#hosts = new Set(source.start.map((url) => new URL(url).host));
    for (const url of source.start) this.#want({ url: new URL(url).href, kind: 'page', title: null, isList: true, depth: 0, barren: 0 }); // prettier-ignore
  }

  async all(): Promise<void> {
    await this.#drain();
    this.#wantKnown();
    await this.#drain();
    this.#tellProgress(true);
  }

  #tellProgress(isAtEnd: boolean): void {
    const host = new URL(this.#source.start[0] as string).host;
    const waiting = this.#queue.length - this.#next;
    this.#work.asker.night.onProgress?.({ source: this.#source.id, host, done: this.#pages, waiting, isAtEnd });
  }

  async #drain(): Promise<void> {
    const { night } = this.#work.asker;
    for (; this.#next < this.#queue.length; this.#next++) {
      night.signal.throwIfAborted();
      const wanted = this.#queue[this.#next] as Wanted;
      const reason = await this.#reasonToSkip(wanted);
      if (reason !== null) {
        this.#skip(wanted, reason);
        continue;
      }
      this.#tellProgress(false);
      this.#pages++;
      const page = await collectPage(wanted, this.#work);
      if (page !== null) this.#follow(wanted, page);
    }
  }

  async #reasonToSkip(wanted: Wanted): Promise<string | null> {
    const { night } = this.#work.asker;
    if (this.#pages >= night.limits.pages) return `the limit of ${night.limits.pages} pages is reached`;
    return night.politeness.leftBecause(new URL(wanted.url).host);
  }

  #skip(wanted: Wanted, reason: string): void {
    const { state } = this.#work.folder;
    const before = state.get(wanted.url);
    if (before !== null && before.length !== null) return;
    state.put(stateOf(wanted, this.#source, before, { outcome: 'skipped', reason, status: null }));
    tell(this.#work, wanted.url, 'warning', `skipped: ${reason}`);
  }

  #follow(from: Wanted, { state, links, fingerprint, charsOutsideLinks }: Collected): void {
    const depth = from.depth + 1;
    if (from.isList) this.#knowHost(from, state.finalUrl ?? from.url);
    let fresh = 0;
    for (const { url, title } of links.reports) {
      if (this.#want({ url, kind: 'page', title, isList: false, depth, barren: 0 })) fresh++;
    }
    for (const { url, title } of links.attachments.slice(0, from.isList ? undefined : MAX_ATTACHMENTS)) {
      if (this.#want({ url, kind: 'attachment', title, isList: false, depth, barren: 0 })) fresh++;
    }
    if (!from.isList) this.#wantPictures(charsOutsideLinks < SCAN_CHARS ? links.images : [], depth);
    else this.#followLists(from, links, fresh, fingerprint, charsOutsideLinks < SCAN_CHARS);
  }

  #followLists(
    from: Wanted,
    { columns, elsewhere, next, pages }: FoundLinks,
    fresh: number,
    shown: string,
    isShort: boolean,
  ): void {
    this.#lists++;
    const list = { kind: 'list', title: null, isList: true } as const;
    const maxLists = typeof this.#source.follow === 'object' ? this.#source.follow.pages : MAX_LISTS;
    if (from.depth < MAX_DEPTH) {
      for (const url of [...columns, ...elsewhere])
        if (this.#want({ ...list, url, depth: from.depth + 1, barren: 0 })) fresh++;
    }
    const isRepeat = this.#fingerprints.has(shown);
    this.#fingerprints.add(shown);
    const barren = fresh > 0 ? 0 : from.barren + 1;
    this.#tellUnfollowed(from, pages, next);
    if (from.depth === 0 && fresh + next.length === 0 && isShort) this.#tellEmpty(from);
    if (isRepeat || barren > MAX_BARREN || this.#lists >= maxLists) return;
    for (const url of next) if (this.#want({ ...list, url, depth: from.depth, barren })) this.#further.add(url);
  }

  /** A start page that is neither a report nor leads to one is a changed portal or a wrong address. */
  #tellEmpty(from: Wanted): void {
    if (this.#source.follow === 'none' || this.#further.size > 0) return;
    tell(this.#work, from.url, 'warning', 'nothing on this start page leads to a report');
  }

  /** A list that says it has more pages than can be followed must not be taken for whole. */
  #tellUnfollowed(from: Wanted, pages: number, next: readonly string[]): void {
    if (pages < 2 || next.length > 0 || this.#further.size > 0 || this.#source.follow === 'none') return;
    const what = `the list says that it has ${pages} pages, and only this one can be followed: name its pages in the source`;
    tell(this.#work, from.url, 'warning', what);
  }

  /** Pictures of a page that has next to no text may be the report. */
  #wantPictures(images: readonly string[], depth: number): void {
    for (const url of images.slice(0, MAX_ATTACHMENTS)) {
      this.#want({ url, kind: 'attachment', title: null, isList: false, depth, barren: 0 });
    }
  }

  /** A portal that sends its start page on to its other name is followed there, unless another source asks that one. */
  #knowHost(from: Wanted, finalUrl: string): void {
    const [first, last] = [new URL(from.url), new URL(finalUrl)];
    if (isTwin(first, last) && !this.#work.asker.night.hosts.has(last.host)) this.#hosts.add(last.host);
  }

  /** Pages of this source that are known and that nothing led to tonight: changed, gone, or waiting for another try. */
  #wantKnown(): void {
    for (const page of this.#work.folder.state.all()) {
      const isOurs = page.source === this.#source.id && page.kind === 'page';
      const isOpen = page.outcome === 'ok' || page.outcome === 'failed' || page.outcome === 'skipped' || page.outcome === 'blocked'; // prettier-ignore
      if (isOurs && isOpen)
        this.#want({ url: page.url, kind: 'page', title: page.title, isList: false, depth: 1, barren: 0 });
    }
  }

  /** Puts an address in the queue; false when it was seen, is elsewhere, or is one of an endless series. */
  #want(wanted: Wanted): boolean {
    const url = toPlainAddress(wanted.url, this.#work.asker.night.links);
    if (url === null || !this.#hosts.has(new URL(url).host)) return false;
    const key = addressKey(url);
    if (this.#seen.has(key)) return false;
    this.#seen.add(key);
    this.#queue.push({ ...wanted, url });
    return true;
  }
}
