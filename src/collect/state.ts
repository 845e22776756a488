import { createRequire } from 'node:module';

interface Statement {
  run: (...values: unknown[]) => unknown;
  get: (...values: unknown[]) => unknown;
  all: (...values: unknown[]) => unknown[];
}
interface Database {
  prepare: (sql: string) => Statement;
  exec: (sql: string) => void;
  close: () => void;
}
const DatabaseClass = createRequire(import.meta.url)('libsql') as new (path: string) => Database;

/** What is known about one address of a host. */
export interface PageState {
  readonly url: string;
  readonly finalUrl: string | null;
  readonly kind: 'list' | 'page' | 'attachment';
  /** Title of the link that led here; null for a start address. */
  readonly title: string | null;
  /** `ok`: its bytes are kept and will be read. The others never become content. */
  readonly outcome: 'ok' | 'blocked' | 'failed' | 'skipped' | 'gone';
  readonly reason: string;
  readonly status: number | null;
  readonly contentType: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly sha256: string | null;
  /** Where the bytes are: file in `snapshots/`, offset and length of the record; null when none were kept. */
  readonly snapshot: string | null;
  readonly offset: number | null;
  readonly length: number | null;
  readonly rendered: boolean;
  /** Links to reports that were found on it. */
  readonly links: number;
  readonly source: string;
  readonly firstSeen: string;
  readonly lastSeen: string;
  readonly lastChanged: string;
}

/** What a page's scripts were answered, so that the next night asks only for what changed. */
export interface PartState {
  /** Method and address; of a POST also what was sent, as a hash. */
  readonly key: string;
  readonly status: number;
  readonly finalUrl: string;
  readonly contentType: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly sha256: string;
  readonly offset: number;
  readonly length: number;
}

const PART_COLUMNS = ['key', 'status', 'finalUrl', 'contentType', 'etag', 'lastModified', 'sha256', 'offset', 'length'] as const; // prettier-ignore

const COLUMNS = [
  'url', 'finalUrl', 'kind', 'title', 'outcome', 'reason', 'status', 'contentType', 'etag', 'lastModified', 'sha256',
  'snapshot', 'offset', 'length', 'rendered', 'links', 'source', 'firstSeen', 'lastSeen', 'lastChanged',
] as const; // prettier-ignore

/**
 * The state of one host, in its own folder and with one writer. A row is written when the bytes it speaks of are on
 * disk, so that a crash costs the page in flight and nothing else.
 */
export class HostState {
  readonly #db: Database;
  readonly #night: string;
  readonly #put: Statement;
  readonly #get: Statement;

  /** `night` names the night that rows are written in: a name and not a time, because clocks jump. */
  constructor(path: string, night = '') {
    this.#night = night;
    this.#db = new DatabaseClass(path);
    this.#db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
    const columns = COLUMNS.map((name) => (name === 'url' ? 'url TEXT PRIMARY KEY' : `"${name}"`)).join(', ');
    this.#db.exec(`CREATE TABLE IF NOT EXISTS pages (${columns}, night) WITHOUT ROWID;`);
    const parts = PART_COLUMNS.map((name) => (name === 'key' ? 'key TEXT PRIMARY KEY' : `"${name}"`)).join(', ');
    this.#db.exec(`CREATE TABLE IF NOT EXISTS parts (${parts}) WITHOUT ROWID;`);
    this.#db.exec('CREATE TABLE IF NOT EXISTS layouts (key TEXT PRIMARY KEY, way TEXT) WITHOUT ROWID;');
    const names = COLUMNS.map((name) => `"${name}"`).join(', ');
    this.#put = this.#db.prepare(
      `INSERT OR REPLACE INTO pages (${names}, night) VALUES (${COLUMNS.map(() => '?').join(', ')}, ?)`,
    );
    this.#get = this.#db.prepare('SELECT * FROM pages WHERE url = ?');
  }

  /** Inserts or replaces; durable when it returns. */
  put(page: PageState): void {
    this.#put.run(...COLUMNS.map((name) => (name === 'rendered' ? Number(page.rendered) : page[name])), this.#night);
  }

  get(url: string): PageState | null {
    return toPage(this.#get.get(url));
  }

  /** The row when the portal answered in this night already: a night that goes on after a crash does not ask again. */
  answeredTonight(url: string): PageState | null {
    const row = this.#get.get(url) as { readonly night?: unknown } | undefined;
    const page = this.#night !== '' && row?.night === this.#night ? toPage(row) : null;
    return page !== null && isAnswer(page) ? page : null;
  }

  /** All rows, sorted by address. */
  all(): PageState[] {
    return this.#db
      .prepare('SELECT * FROM pages ORDER BY url')
      .all()
      .map(toPage)
      .filter((page) => page !== null);
  }

  /** How pages of one layout are read, once that is known; null before. */
  layout(key: string): 'http' | 'browser' | null {
    const row = this.#db.prepare('SELECT way FROM layouts WHERE key = ?').get(key) as
      { readonly way?: string } | undefined;
    return row?.way === 'http' || row?.way === 'browser' ? row.way : null;
  }

  putLayout(key: string, way: 'http' | 'browser'): void {
    this.#db.prepare('INSERT OR REPLACE INTO layouts (key, way) VALUES (?, ?)').run(key, way);
  }

  part(key: string): PartState | null {
    return (this.#db.prepare('SELECT * FROM parts WHERE key = ?').get(key) as PartState | undefined) ?? null;
  }

  /** Durable when it returns; the bytes must be on disk before. */
  putPart(part: PartState): void {
    const marks = PART_COLUMNS.map(() => '?').join(', ');
    const names = PART_COLUMNS.map((name) => `"${name}"`).join(', ');
    this.#db
      .prepare(`INSERT OR REPLACE INTO parts (${names}) VALUES (${marks})`)
      .run(...PART_COLUMNS.map((name) => part[name]));
  }

  close(): void {
    this.#db.close();
  }
}

/** A refusal is an answer; a time-out, a server error and a page that was never asked for are none. */
function isAnswer({ outcome, status, kind, sha256 }: PageState): boolean {
  if (outcome === 'failed') return status !== null && status < 500;
  return outcome === 'skipped' ? kind === 'attachment' && sha256 !== null : true;
}

function toPage(row: unknown): PageState | null {
  if (typeof row !== 'object' || row === null) return null;
  const page = row as Omit<PageState, 'rendered'> & { rendered: number };
  return { ...page, rendered: page.rendered === 1 };
}
