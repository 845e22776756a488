import { ask, outcomeOf } from './ask.ts';
import { headerOf, type Exchange } from './fetch-page.ts';
import { decodeBody } from './find-block.ts';
import { findLinks, type FoundLinks } from './find-links.ts';
import { keepExchanges, readHeld, type HostFolder } from './host-folder.ts';
import { judgeAnswer } from './judge-answer.ts';
import { conditionsOf, isHeld, sha256Of, stateOf, type Wanted } from './page-state.ts';
import { renderPage } from './render-page.ts';
import type { PageState } from './state.ts';
import { readVisibleText } from './visible-text.ts';
import { tell, type Fetched, type Work } from './work.ts';

export interface Collected {
  readonly state: PageState;
  readonly links: FoundLinks;
  /** Two pages of a list that show the same are one. */
  readonly fingerprint: string;
  readonly charsOutsideLinks: number;
}

/**
 * Fetches, keeps and judges one page, and reads its links; null when it is no content. What goes wrong with it is its
 * outcome; errors that are not the page's (a full disk, the end of the run) are thrown.
 */
export async function collectPage(wanted: Wanted, work: Work): Promise<Collected | null> {
  const { night } = work.asker;
  const { state: states } = work.folder;
  const before = states.get(wanted.url);
  try {
    const tonight = await readTonight(wanted, work);
    const fetched = tonight ?? (await fetchAndKeep(wanted, before, work));
    if (fetched === null) return null;
    const page = tonight ?? (await renderPage(wanted, fetched, before, work));
    if (page === null) return null;
    const where = { base: page.state.finalUrl ?? wanted.url, follow: work.source.follow, isList: wanted.isList, latestYear: new Date().getFullYear() }; // prettier-ignore
    const links = findLinks(page.text, where, night.links);
    states.put({ ...page.state, links: links.reports.length });
    const { text, charsOutsideLinks } = page.visible;
    return { state: page.state, links, fingerprint: sha256Of(new TextEncoder().encode(text)), charsOutsideLinks };
  } catch (error) {
    // A page that was cut short because the run ends keeps the state that it had.
    night.signal.throwIfAborted();
    const end = outcomeOf(error);
    states.put(stateOf(wanted, work.source, before, end));
    tell(work, wanted.url, end.outcome === 'blocked' ? 'warning' : 'error', `${end.outcome}: ${end.reason}`, end);
    return null;
  }
}

/** A page that answered tonight before the run was interrupted, from its kept bytes. */
async function readTonight(wanted: Wanted, { folder }: Work): Promise<Fetched | null> {
  const state = folder.state.answeredTonight(wanted.url);
  if (state === null || state.outcome !== 'ok') return null;
  return asUnchanged(state, folder);
}

async function asUnchanged(state: PageState, folder: HostFolder): Promise<Fetched | null> {
  const body = await readHeld(state, folder);
  if (body === null) return null;
  const text = state.kind === 'attachment' ? '' : decodeBody(body, state.contentType);
  return { state, text, visible: readVisibleText(text), body, isUnchanged: true };
}

async function fetchAndKeep(wanted: Wanted, before: PageState | null, work: Work): Promise<Fetched | null> {
  const { folder, asker, source } = work;
  if (folder.state.answeredTonight(wanted.url) !== null) return null;
  const isUsable = before !== null && isHeld(before) && !(before.rendered && source.render === 'never');
  const held = isUsable ? heldOf(before, folder) : null;
  const exchanges = await askOrAgain(wanted, held, before?.finalUrl ?? wanted.url, work);
  const last = exchanges.at(-1) as Exchange;
  tell(work, last.url, 'info', `answered ${last.status}`, { status: last.status, bytes: last.body.byteLength, tookMs: last.tookMs }); // prettier-ignore
  if (last.status === 304 && before !== null) return unchanged(wanted, before, work);
  const judged = judgeAnswer(last, wanted, before, asker.night.blocked);
  if (judged.kind === 'nothing') {
    folder.state.put(stateOf(wanted, source, before, judged.end));
    const { outcome, reason } = judged.end;
    tell(work, wanted.url, outcome === 'gone' ? 'info' : 'warning', `${outcome}: ${reason}`, judged.end);
    return null;
  }
  const place = await keepExchanges(exchanges, held, folder);
  const sha256 = sha256Of(last.body);
  const end = judged.kind === 'file' ? judged.end : { outcome: 'ok' as const, reason: '', status: last.status };
  const state: PageState = {
    ...stateOf(wanted, source, before, end),
    kind: judged.kind === 'file' ? 'attachment' : wanted.kind,
    rendered: false,
    finalUrl: last.url,
    contentType: headerOf(last, 'content-type'),
    etag: headerOf(last, 'etag'),
    lastModified: headerOf(last, 'last-modified'),
    sha256,
    snapshot: folder.snapshotName,
    ...place,
    lastChanged: before?.sha256 === sha256 ? before.lastChanged : new Date().toISOString(),
  };
  if (judged.kind === 'file') {
    folder.state.put(state);
    return null;
  }
  return { state, text: judged.text, visible: judged.visible, body: last.body, isUnchanged: false };
}

/** What is held of the answer itself: of a rendered page the shell, which is a part of it. */
function heldOf(
  before: PageState,
  folder: HostFolder,
): Pick<PageState, 'etag' | 'lastModified' | 'sha256' | 'offset' | 'length'> | null {
  return before.rendered ? folder.state.part(`GET ${before.finalUrl ?? before.url}`) : before;
}

/** Asks for what changed; a «not modified» about bytes that cannot be read any more is asked again in full. */
async function askOrAgain(
  wanted: Wanted,
  held: ReturnType<typeof heldOf>,
  heldFrom: string,
  work: Work,
): Promise<Exchange[]> {
  const exchanges = await ask(wanted.url, { conditions: conditionsOf(held, heldFrom) }, work.asker);
  if (exchanges.at(-1)?.status !== 304) return exchanges;
  return (await readHeld(held, work.folder)) === null ? ask(wanted.url, {}, work.asker) : exchanges;
}

async function unchanged(wanted: Wanted, before: PageState, work: Work): Promise<Fetched | null> {
  const { folder, source } = work;
  const end = before.kind === 'attachment' ? before : { outcome: 'ok' as const, reason: '', status: before.status };
  const state: PageState = {
    ...stateOf(wanted, source, before, end),
    kind: before.kind === 'attachment' ? 'attachment' : wanted.kind,
  };
  if (state.kind === 'attachment') {
    folder.state.put(state);
    return null;
  }
  if (!before.rendered) return asUnchanged(state, folder);
  const shell = folder.state.part(`GET ${before.finalUrl ?? before.url}`);
  const body = (await readHeld(shell, folder)) ?? new Uint8Array();
  const text = decodeBody(body, shell?.contentType ?? null);
  return { state, text, visible: readVisibleText(text), body, isUnchanged: true };
}
