import type { PageResult } from '../model.ts';
import type { Revision } from './revisions.ts';

/** Bytes of a page that showed a report otherwise than the bytes before. */
export interface Version {
  /** When it was first seen, ISO. */
  readonly since: string;
  readonly sha256: string;
  readonly offset: number;
  readonly length: number;
  readonly finalUrl: string | null;
  readonly contentType: string | null;
}

/**
 * A line of a host's `results.jsonl`: what the page says, from which bytes, and how it came to say so. Everything about
 * a page stands in its one line, and the file is replaced by one rename, so no crash can tear them apart.
 */
export interface KeptPage extends PageResult {
  /** Hash of what its reading depends on: rules, options, bytes, hints. Equal means that it need not be read again. */
  readonly stamp: string;
  /** Hash of what tonight's answer adds to it: outcome, reason, status. */
  readonly told: string;
  /** How the reading of the bytes ended, whatever tonight's answer was. */
  readonly read: Pick<PageResult, 'outcome' | 'reason'>;
  /** True when the newest bytes show no report any more, and the rows are those of the version before. */
  readonly isHeld: boolean;
  /** Every version that showed a report, oldest first; one without a report only while there is none other. */
  readonly versions: readonly Version[];
  readonly revisions: readonly Revision[];
}

/** The line of a page. The page id and the stamps stand first: they are read without reading the rest. */
export function toLine(kept: KeptPage): string {
  const { page, stamp, told, ...rest } = kept;
  return JSON.stringify({ page, stamp, told, ...rest });
}

const HEAD = /^\{"page":"([^"\\]*)","stamp":"([^"\\]*)","told":"([^"\\]*)",/u;

/** Page id and stamps of a line; null for a line of another form, which is then made anew. */
export function headOf(line: string): Pick<KeptPage, 'page' | 'stamp' | 'told'> | null {
  const [, page, stamp, told] = HEAD.exec(line) ?? [];
  return page === undefined || stamp === undefined || told === undefined ? null : { page, stamp, told };
}
