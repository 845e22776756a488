import { toRawPage } from '../../src/dump/to-raw-page.ts';
import type { RawPage } from '../../src/model.ts';

/** A page of a dump that knows nothing but its file; always the same id, so that snapshots do not hang on names. */
export function rawPage(file: string, body: Uint8Array, known: Partial<RawPage> = {}): RawPage {
  return toRawPage(file, body, { id: 'page', ...known });
}
