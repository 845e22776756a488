import type { Asker } from './ask.ts';
import type { HostFolder } from './host-folder.ts';
import type { NightEvent, Source } from './night.ts';
import type { PageState } from './state.ts';
import type { VisibleText } from './visible-text.ts';

/** What the pages of one source share. */
export interface Work {
  readonly source: Source;
  readonly folder: HostFolder;
  readonly asker: Asker;
  /** Layouts whose pages stayed as they were in the browser, and how often. */
  readonly fruitless: Map<string, number>;
}

/** A page as it came over HTTP. */
export interface Fetched {
  /** Not yet written: bytes first, the state of a page once. */
  readonly state: PageState;
  readonly text: string;
  readonly visible: VisibleText;
  readonly body: Uint8Array;
  /** It did not change since it was held. */
  readonly isUnchanged: boolean;
}

/** Tells the night what happened. */
export function tell(
  { asker, source }: Pick<Work, 'asker' | 'source'>,
  url: string,
  level: NightEvent['level'],
  what: string,
  facts: { readonly status?: number | null; readonly bytes?: number; readonly tookMs?: number } = {},
): void {
  asker.night.onEvent({
    at: new Date().toISOString(),
    level,
    host: new URL(url).host,
    source: source.id,
    url,
    what,
    status: facts.status ?? null,
    bytes: facts.bytes ?? 0,
    tookMs: facts.tookMs ?? null,
  });
}
