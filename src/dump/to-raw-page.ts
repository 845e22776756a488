import type { RawPage } from '../model.ts';
import { idOf } from './id-of.ts';

/** A page of a dump: `id` follows from `file`; what a dump does not know is null. */
export function toRawPage(file: string, body: Uint8Array, known: Partial<RawPage> = {}): RawPage {
  return {
    id: idOf(file),
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
