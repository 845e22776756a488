import { ask, outcomeOf } from './ask.ts';
import type { AnswerBrowser, BrowserAnswer, BrowserRequest, Rendered, Renderer } from './browser.ts';
import { headerOf, type Exchange } from './fetch-page.ts';
import { decodeWithCharset, findBlock } from './find-block.ts';
import { browserAdvice } from './find-browser.ts';
import { findLinks } from './find-links.ts';
import { keepExchanges, readHeld } from './host-folder.ts';
import { Blocked, RetryLater } from './errors.ts';
import { hasGained, judgeRendering, layoutKey } from './needs-browser.ts';
import { conditionsOf, sha256Of, stateOf, type Wanted } from './page-state.ts';
import { isSameSite } from './same-site.ts';
import type { PageState, PartState } from './state.ts';
import { readVisibleText } from './visible-text.ts';
import { tell, type Fetched, type Work } from './work.ts';

const MAX_FRUITLESS = 3;
/** A start page with this much text of its own is an article and no list. */
const ARTICLE_CHARS = 1500;

/**
 * The page as it is to be read: as it came over HTTP, or as the browser shows it where HTTP text is not the page. Which,
 * is decided once for a layout and remembered in the host's state. Null when a browser is needed and there is none.
 */
export async function renderPage(
  wanted: Wanted,
  fetched: Fetched,
  before: PageState | null,
  work: Work,
): Promise<Fetched | null> {
  const { source, folder, asker } = work;
  const key = layoutKey(fetched.state.finalUrl ?? wanted.url, wanted.isList);
  const decided = source.render === 'always' ? 'browser' : folder.state.layout(key);
  const verdict = verdictOf(wanted, fetched, work);
  const isPage =
    source.render === 'never' || (decided !== 'browser' && isEnough(verdict, decided, wanted, fetched, work, key));
  if (isPage) {
    if (decided === null && source.render === 'auto' && verdict === 'page') folder.state.putLayout(key, 'http');
    return fetched;
  }
  const renderer = await asker.night.renderer();
  if (renderer === null) return withoutBrowser(wanted, fetched, before, verdict === 'poor' && decided === null, work);
  const { page, rendered } = await renderAndKeep(
    wanted,
    fetched,
    { before, isSure: decided === 'browser' },
    renderer,
    work,
  );
  const isBetter = hasGained(fetched.visible, page.visible) || brings(page, fetched, wanted, work);
  if (decided === 'browser' || isBetter) {
    if (source.render === 'auto') folder.state.putLayout(key, 'browser');
    tell(work, wanted.url, 'info', 'rendered in the browser', { status: rendered.status, bytes: page.body.byteLength });
    return page;
  }
  work.fruitless.set(key, (work.fruitless.get(key) ?? 0) + 1);
  folder.state.putLayout(key, 'http');
  return fetched;
}

/** A list that leads nowhere may have its rows still to come, however much text stands around them. */
function verdictOf(wanted: Wanted, fetched: Fetched, work: Work): 'page' | 'poor' | 'shell' {
  const { visible } = fetched;
  const verdict = judgeRendering(visible, work.asker.night.rendering);
  const mayBeList = wanted.isList && visible.hasScripts && visible.charsOutsideLinks < ARTICLE_CHARS;
  if (verdict !== 'page' || !mayBeList || work.source.follow === 'none') return verdict;
  return linksOf(fetched, wanted, work) === 0 ? 'poor' : 'page';
}

/** A list that leads somewhere is the page, however little it says; so is what the browser could not better before. */
function isEnough(
  verdict: 'page' | 'poor' | 'shell',
  decided: 'http' | null | 'browser',
  wanted: Wanted,
  fetched: Fetched,
  work: Work,
  key: string,
): boolean {
  if (verdict === 'page' || (verdict === 'poor' && decided === 'http')) return true;
  if ((work.fruitless.get(key) ?? 0) >= MAX_FRUITLESS) return true;
  return wanted.isList && linksOf(fetched, wanted, work) > 0;
}

function linksOf(page: Fetched, wanted: Wanted, { source, asker }: Work): number {
  const where = { base: page.state.finalUrl ?? wanted.url, follow: source.follow, isList: true, latestYear: new Date().getFullYear() }; // prettier-ignore
  const links = findLinks(page.text, where, asker.night.links);
  return links.reports.length + links.attachments.length + links.columns.length;
}

function brings(page: Fetched, shell: Fetched, wanted: Wanted, work: Work): boolean {
  return wanted.isList && linksOf(page, wanted, work) > linksOf(shell, wanted, work);
}

/** Without a browser a shell is skipped, with the reason; a page that is only short is taken as it is. */
function withoutBrowser(
  wanted: Wanted,
  fetched: Fetched,
  before: PageState | null,
  isOnlyShort: boolean,
  work: Work,
): Fetched | null {
  if (isOnlyShort) return fetched;
  const end = { outcome: 'skipped', reason: browserAdvice, status: fetched.state.status } as const;
  work.folder.state.put(stateOf(wanted, work.source, before, end));
  tell(work, wanted.url, 'warning', `skipped: ${browserAdvice}`);
  return null;
}

async function renderAndKeep(
  wanted: Wanted,
  fetched: Fetched,
  { before, isSure }: { readonly before: PageState | null; readonly isSure: boolean },
  renderer: Renderer,
  work: Work,
): Promise<{ readonly page: Fetched; readonly rendered: Rendered }> {
  const { folder, source, asker } = work;
  const address = fetched.state.finalUrl ?? wanted.url;
  keepShell(address, fetched, work);
  const at = new Date().toISOString();
  const rendered = await renderer.render(address, answerFor(address, fetched, work));
  const visible = readVisibleText(rendered.html);
  const block = findBlock(200, visible.text, asker.night.blocked);
  if (block !== null) throw new Blocked(block, fetched.state.status);
  // What was read before stays: an interface that is down tonight must not look like a report that was emptied.
  if (isSure && judgeRendering(visible, asker.night.rendering) === 'shell') {
    throw new RetryLater(`browser ${address}: its scripts brought no text`);
  }
  const body = new TextEncoder().encode(rendered.html);
  const sha256 = sha256Of(body);
  const isSame = before !== null && before.rendered && before.sha256 === sha256 && before.length !== null;
  const place = isSame
    ? { offset: before.offset, length: before.length }
    : await folder.snapshots.keepRendered(wanted.url, rendered, at);
  const state: PageState = {
    ...stateOf(wanted, source, before, { outcome: 'ok', reason: '', status: fetched.state.status }),
    etag: fetched.state.etag,
    lastModified: fetched.state.lastModified,
    finalUrl: address,
    contentType: 'text/html; charset=utf-8',
    rendered: true,
    sha256,
    snapshot: folder.snapshotName,
    ...place,
    lastChanged: isSame ? before.lastChanged : at,
  };
  return { page: { state, text: rendered.html, visible, body, isUnchanged: isSame }, rendered };
}

/** The answer that the browser starts from is kept already; this says where. */
function keepShell(address: string, { state, isUnchanged }: Fetched, { folder }: Work): void {
  if (isUnchanged || state.length === null) return;
  const { status, contentType, etag, lastModified, sha256, offset, length } = state;
  folder.state.putPart({
    key: `GET ${address}`, finalUrl: address, status: status ?? 200, contentType, etag, lastModified,
    sha256: sha256 ?? '', offset: offset ?? 0, length,
  }); // prettier-ignore
}

/** Answers the browser for one page: its own address from what was fetched, the rest of its site by asking in turn. */
function answerFor(address: string, fetched: Fetched, work: Work): AnswerBrowser {
  return async (request) => {
    const url = URL.canParse(request.url) ? new URL(request.url) : null;
    if (url === null) return null;
    url.hash = '';
    if (request.method === 'GET' && url.href === address) {
      const contentType = fetched.state.rendered ? (work.folder.state.part(`GET ${address}`)?.contentType ?? null) : fetched.state.contentType; // prettier-ignore
      return toAnswer(200, decodedType(fetched.body, contentType), [], fetched.body);
    }
    if (!isSameSite(url, new URL(address)) || (request.method !== 'GET' && request.method !== 'POST')) return null;
    try {
      return await askPart(url.href, request, work);
    } catch (error) {
      work.asker.night.signal.throwIfAborted();
      const { outcome, reason, status } = outcomeOf(error);
      tell(work, url.href, 'warning', `for the browser, ${outcome}: ${reason}`, { status });
      return null;
    }
  };
}

/** The charset that the bytes speak, so that the browser reads them as we do. */
function decodedType(body: Uint8Array, contentType: string | null): string {
  const type = (contentType ?? 'text/html').split(';')[0] ?? 'text/html';
  return `${type}; charset=${decodeWithCharset(body, contentType).charset}`;
}

async function askPart(address: string, request: BrowserRequest, work: Work): Promise<BrowserAnswer> {
  const { folder, asker } = work;
  const method = request.method === 'POST' ? 'POST' : 'GET';
  const key = method === 'GET' ? `GET ${address}` : `POST ${address} ${sha256Of(request.body ?? new Uint8Array())}`;
  const held = folder.state.part(key);
  const body = await readHeld(held, folder);
  const isAskedTonight = work.asker.partsTonight.has(key);
  if (held !== null && body !== null && isAskedTonight) return toAnswer(held.status, held.contentType, [], body);
  const conditions = body === null || method === 'POST' ? null : conditionsOf(held, held?.finalUrl ?? address);
  const question = { method, body: request.body, headers: passedOn(request.headers), conditions } as const;
  const exchanges = await ask(address, question, asker);
  const last = exchanges.at(-1) as Exchange;
  tell(work, last.url, 'info', `answered ${last.status} (for the browser)`, { status: last.status, bytes: last.body.byteLength, tookMs: last.tookMs }); // prettier-ignore
  if (last.status === 304 && held !== null && body !== null) {
    asker.partsTonight.add(key);
    return toAnswer(held.status, held.contentType, last.headers, body);
  }
  if (last.status >= 200 && last.status < 300) {
    folder.state.putPart(await keepPart(key, exchanges, held, work));
    asker.partsTonight.add(key);
  }
  return toAnswer(last.status, headerOf(last, 'content-type'), last.headers, last.body);
}

async function keepPart(
  key: string,
  exchanges: readonly Exchange[],
  held: PartState | null,
  { folder }: Work,
): Promise<PartState> {
  const last = exchanges.at(-1) as Exchange;
  const place = await keepExchanges(exchanges, held, folder);
  return {
    key,
    status: last.status,
    finalUrl: last.url,
    contentType: headerOf(last, 'content-type'),
    etag: headerOf(last, 'etag'),
    lastModified: headerOf(last, 'last-modified'),
    sha256: sha256Of(last.body),
    ...place,
  };
}

/** Headers of a script's request that the answer may depend on. The rest (who asks, cookies) is ours. */
const PASSED_ON = new Set(['accept', 'content-type', 'x-requested-with', 'referer']);

function passedOn(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => PASSED_ON.has(name.toLowerCase())));
}

const SHOWN = /^access-control-/u;

function toAnswer(
  status: number,
  contentType: string | null,
  headers: Exchange['headers'],
  body: Uint8Array,
): BrowserAnswer {
  const shown = Object.fromEntries(headers.filter(([name]) => SHOWN.test(name)));
  return { status, headers: { ...shown, ...(contentType === null ? {} : { 'content-type': contentType }) }, body };
}
