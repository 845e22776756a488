import type { RawPage } from '../../src/model.ts';

/** A page of a dump that knows nothing but its file. */
export function rawPage(file: string, body: Uint8Array, known: Partial<RawPage> = {}): RawPage {
  return {
    id: 'page',
    body,
    url: null,
    finalUrl: null,
    file,
    contentType: null,
    status: null,
    fetchedAt: null,
    hints: { title: null, date: null, agency: null, region: null },
    snapshot: null,
    ...known,
  };
}
