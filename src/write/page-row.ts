import type { PageResult } from '../model.ts';
import type { Row } from './row.ts';

/** The row of `pages.csv`; sorted by page id. */
export function pageRow(page: PageResult): Row {
  const { account } = page;
  return {
    page_id: page.page,
    url: page.url,
    final_url: page.finalUrl,
    file: page.file,
    outcome: page.outcome,
    reason: page.reason,
    status: page.status,
    charset: page.charset,
    charset_because: page.charsetBecause,
    bytes: page.bytes,
    chars: account.chars,
    chars_kept: account.kept,
    chars_metadata: account.metadata,
    chars_removed: account.removed,
    chars_set_aside: account.setAside,
    chars_guarded: account.guarded,
    reports: page.reports.length,
    // Nothing has no hash worth joining on.
    sha256: page.bytes === 0 ? null : page.sha256,
    snapshot: page.snapshot,
  };
}
