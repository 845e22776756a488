import { createHash } from 'node:crypto';
import type { PageResult, RawPage } from '../model.ts';

/** The result of a page that no stage could read: it costs itself, never the run. `reason` says what happened. */
export function failedPage(raw: RawPage, reason: string): PageResult {
  return {
    page: raw.id,
    url: raw.url,
    finalUrl: raw.finalUrl,
    file: raw.file,
    outcome: 'failed',
    reason,
    status: raw.status,
    charset: null,
    charsetBecause: null,
    bytes: raw.body.byteLength,
    sha256: createHash('sha256').update(raw.body).digest('hex'),
    snapshot: raw.snapshot,
    account: { chars: 0, kept: 0, metadata: 0, removed: 0, setAside: 0, guarded: 0 },
    reports: [],
    removals: [],
    metadata: [],
    issues: [{ code: 'job.page-failed', severity: 'error', message: reason, line: null }],
  };
}
