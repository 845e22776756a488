/**
 * The records that travel between stages. All are plain data: readonly and safe for JSON, because they cross threads,
 * queues and partition files.
 */

export type PageId = string;
export type ReportId = string;
export type RuleId = string;
export type MetricId = string;
export type CheckId = string;

/** Positions `from` up to, not including, `to` in the page text (see {@link Passage}). */
export type Range = readonly [from: number, to: number];

/**
 * Text that knows where its characters stood. The *page text* is every non-white-space code point of the decoded text
 * nodes in source order (scripts, styles and hidden elements included; attributes and comments not), or of the text
 * file, its character references decoded, numbered 0 … n−1. The non-white-space code points of `text`, in order, stand at the positions that `ranges`
 * lists, in order. White space in `text` is layout: it has no position and may be changed freely.
 */
export interface Passage {
  readonly text: string;
  readonly ranges: readonly Range[];
}

/** Bytes exactly as received, and what came with them. Kept before anything reads them. */
export interface RawPage {
  readonly id: PageId;
  readonly body: Uint8Array;
  readonly url: string | null;
  /** The URL after redirects; null when nothing was fetched. */
  readonly finalUrl: string | null;
  /** Relative to the argument or input that named it; `pages.jsonl#<id, line or offset>` inside a container. */
  readonly file: string | null;
  readonly contentType: string | null;
  /** HTTP status; null when nothing was fetched. */
  readonly status: number | null;
  readonly fetchedAt: string | null;
  /** What a container or a source says about the page. Never counted as page text; a page's own words win. */
  readonly hints: PageHints;
  /** Where the kept bytes are (collections), e.g. `snapshots/host.warc.gz#1234`; null for dumps. */
  readonly snapshot: string | null;
}

export interface PageHints {
  readonly title: string | null;
  readonly date: string | null;
  readonly agency: string | null;
  readonly region: string | null;
}

/** A page as text. `kind` says which reader of `blocks/` takes it. */
export interface DecodedPage {
  readonly id: PageId;
  readonly kind: 'html' | 'text';
  readonly text: string;
  readonly charset: string;
  /** Why that charset: `bom`, `utf-8 valid`, `header`, `meta`, `statistics`, `already text`. */
  readonly charsetBecause: string;
}

/** Where a block stood, for people: a DOM path such as `body/div#main.wrap/p[3]`, and the line in the source (1-based). */
export interface SourcePlace {
  readonly path: string;
  readonly line: number;
}

export interface TextBlock extends SourcePlace {
  readonly kind: 'heading' | 'paragraph' | 'item';
  /** 1 … 6 for an HTML heading, 0 otherwise. */
  readonly level: number;
  readonly passage: Passage;
  /** Page-text positions of this block that stand inside a link. */
  readonly linkChars: number;
}

export interface Cell {
  readonly passage: Passage;
  /** Top left corner in the grid, 0-based. */
  readonly row: number;
  readonly col: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly isHeader: boolean;
}

/** `grid`: a table in the source; `flat`: put back together from lines; `glued`: cells joined by nothing, one cell a row. */
export type TableShape = 'grid' | 'flat' | 'glued';

/** A table. `cells` holds each cell once, in source order; `gridOf` (grid.ts) fills the spans in. */
export interface TableBlock extends SourcePlace {
  readonly kind: 'table';
  readonly shape: TableShape;
  readonly cells: readonly Cell[];
  readonly rows: number;
  readonly cols: number;
  readonly linkChars: number;
  /** Positions of source marks between cells (`|`), which are layout and not text. */
  readonly marks: readonly Range[];
}

export type Block = TextBlock | TableBlock;

export type RemovalCategory =
  | 'breadcrumb' | 'page-tools' | 'byline' | 'share' | 'menu' | 'footer' | 'cms' | 'language-bar' | 'list' | 'related'
  | 'price-listing' | 'teaser' | 'faq' | 'encyclopaedia' | 'legal-line' | 'slogan' | 'duplicate-title' | 'page-number'
  | 'script' | 'style' | 'hidden' | 'outside-body' | 'layout-mark' | 'between-reports' | 'other'; // prettier-ignore

/** Something taken out, and the rule that asked. */
export interface Removal extends SourcePlace {
  readonly rule: RuleId;
  readonly category: RemovalCategory;
  readonly passage: Passage;
}

/** What a chrome line or a dump's header line said, kept as metadata. `key` is e.g. `published-on`, `source`, `index-number`. */
export interface MetaField extends SourcePlace {
  readonly key: MetaKey;
  readonly value: string;
  /** What the line occupied in the page text; empty for a value from a meta tag or a URL. */
  readonly passage: Passage;
  readonly from: 'line' | 'meta-tag' | 'title-element' | 'hint' | 'dump-header';
  readonly rule: RuleId;
}

export type MetaKey =
  | 'title' | 'published-on' | 'written-on' | 'date' | 'source' | 'publisher' | 'author' | 'index-number' | 'document-number'
  | 'category' | 'column' | 'url' | 'attachment' | 'site-name' | 'site-id' | 'column-type' | 'keywords' | 'view-count' | 'other'; // prettier-ignore

/** Output of `blocks/`: the page in reading order, and what can never be text. */
export interface PageBlocks {
  readonly page: PageId;
  /** Length of the page text as this reader counted it; the ledger counts it again, independently. */
  readonly chars: number;
  readonly blocks: readonly Block[];
  /** Scripts, styles, templates, hidden elements. */
  readonly removals: readonly Removal[];
  /** Meta tags, the title element, a dump's header lines. */
  readonly metadata: readonly MetaField[];
  /** Cut by the size guard. */
  readonly guarded: readonly Range[];
  readonly issues: readonly Issue[];
}

/**
 * Output of `strip/`: what is left is report or not, but no chrome and no advertising. `removals` and `metadata` include
 * those of {@link PageBlocks}.
 */
export interface StrippedPage {
  readonly page: PageId;
  readonly blocks: readonly Block[];
  readonly removals: readonly Removal[];
  readonly metadata: readonly MetaField[];
  /** Id of the CMS layout that was recognised, or null. */
  readonly layout: RuleId | null;
}

/** Output of `split/`: one candidate report: its title block first when it has one, then its own blocks. */
export interface ReportDraft {
  /** 1-based on its page. */
  readonly ordinal: number;
  /** The report's own title; lines that repeat it are removals. null: the page never states one in its text. */
  readonly title: Passage | null;
  readonly blocks: readonly DraftBlock[];
}

/** A block and its role inside the report. `section` is the index of the 一、二、三… section it stands in, 0 before the first. */
export type DraftBlock = Block & { readonly role: BlockRole; readonly section: number };
/** `title`: the report's title line(s). `section-heading`: 一、… `sub-heading`: (一)… alone on its line, 第二十条… captions. */
export type BlockRole = 'title' | 'section-heading' | 'sub-heading' | 'text' | 'signature' | 'attachment' | 'table';

export interface SplitPage {
  readonly drafts: readonly ReportDraft[];
  readonly removals: readonly Removal[];
}

/** One recorded change: the page-text range, what stood there (without white space), what the text file has there. */
export interface Edit {
  /** Empty range for a pure insertion or a change of white space at that position. */
  readonly range: Range;
  readonly before: string;
  readonly after: string;
  readonly rule: RuleId;
}

/** Normalized text. `edits` replayed on the non-white-space characters of `source` give `text` without its white space. */
export interface CleanText {
  readonly text: string;
  readonly source: Passage;
  readonly edits: readonly Edit[];
}

export interface CleanTextBlock {
  readonly kind: 'heading' | 'paragraph' | 'item';
  readonly role: BlockRole;
  readonly section: number;
  readonly level: number;
  readonly clean: CleanText;
  /** Line in the text file, 1-based. A block is exactly one line. */
  readonly line: number;
}

export interface CleanCell {
  readonly clean: CleanText;
  readonly row: number;
  readonly col: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly isHeader: boolean;
}

export interface CleanTable {
  readonly kind: 'table';
  readonly role: 'table';
  readonly section: number;
  readonly shape: TableShape;
  readonly cells: readonly CleanCell[];
  readonly rows: number;
  readonly cols: number;
  /** Line of the first row in the text file; row r stands at `line + r`. */
  readonly line: number;
}

export type CleanBlock = CleanTextBlock | CleanTable;
export type ScriptIn = 'simplified' | 'traditional' | 'mixed';

/** Output of `normalize/`: what the text file says, line by line. */
export interface CleanReport {
  readonly ordinal: number;
  readonly title: string | null;
  readonly blocks: readonly CleanBlock[];
  readonly scriptIn: ScriptIn;
  /** What was done to the page: a Taiwan-style or a double conversion, pinyin or lines injected, spam written over words. */
  readonly damage: readonly (
    'taiwan-vocabulary' | 'pinyin' | 'over-conversion' | 'round-trip' | 'injected-line' | 'spam'
  )[];
  /** The text file, UTF-8, LF, with a final line end. */
  readonly textFile: string;
}

export type AgencyFrom =
  'title' | 'first-sentence' | 'signature' | 'contact' | 'body' | 'meta' | 'source-config' | 'url';
export type AgencyLevel = 'national' | 'province' | 'city' | 'county' | 'township' | 'department' | 'other';

export interface Agency {
  readonly name: string;
  readonly level: AgencyLevel | null;
  /** Kind in the field's words: `government`, `department`, `township`, `sub-district`, `zone`, `public-body`. */
  readonly kind: string | null;
  readonly from: AgencyFrom;
}

export interface Region {
  /** GB/T 2260, six digits, of the report year. */
  readonly code: string;
  readonly name: string;
}

export interface Period {
  /** ISO dates as printed. */
  readonly start: string;
  readonly end: string;
}

export type Era = '2008-2013' | '2014-2018' | '2019-2020' | '2021-';

/** Output of `identify/`. */
export interface Identity {
  readonly isReport: boolean;
  /** In words, for `pages.csv`. */
  readonly reason: string;
  /** 0 … 1; near the threshold the report is kept with the flag `doubtful`. */
  readonly confidence: number;
  /** The report's title; from the page's tags or its container where the text has none. null: none says it is one. */
  readonly title: string | null;
  readonly agency: Agency | null;
  readonly bodyId: string | null;
  readonly region: Region | null;
  readonly year: number | null;
  readonly yearFrom: string | null;
  readonly period: Period | null;
  readonly era: Era | null;
  /** ISO date. */
  readonly publishedOn: string | null;
  readonly flags: readonly string[];
}

export type ObservationState = 'number' | 'zero' | 'blank' | 'na' | 'text' | 'unread';
export type Method = 'table' | 'flat-table' | 'prose';

/** One number, or one cell that holds none. */
export interface Observation {
  readonly metric: MetricId;
  readonly dimension: string | null;
  readonly value: number | null;
  readonly unit: string;
  readonly state: ObservationState;
  readonly approx: boolean;
  /** `body` unless the sentence says another: `departments`, `townships`, `area` … */
  readonly scope: string;
  readonly period: 'year' | 'cumulative';
  /** 1-based count of the same (metric, dimension, period, scope) in this report, in reading order. */
  readonly occurrence: number;
  /** Exactly the characters of the clean text that were read, e.g. `52971宗`. */
  readonly raw: string;
  readonly method: Method;
  /** `annex_fj`, `annex_sh`, `stat2014`, `t2`, `t3`, `t4`; null for prose. */
  readonly tableId: string | null;
  /** The sentence, or `row label × column label`. */
  readonly evidence: string;
  /** Line in the text file. */
  readonly line: number;
}

export type CheckStatus = 'pass' | 'fail' | 'unknown';

/** One identity applied to one report. `unknown`: a term was blank or missing; never a pass. */
export interface CheckResult {
  readonly check: CheckId;
  readonly severity: 'E' | 'W' | 'I';
  readonly dimension: string | null;
  readonly status: CheckStatus;
  readonly left: number | null;
  readonly right: number | null;
  /** The cell where failing sums cross, as `metric/dimension`, and whether the source prints it so. */
  readonly suspect: string | null;
  readonly otherReport: ReportId | null;
  readonly evidence: string;
}

/** Something that a person should look at. Codes are `stage.what-happened`. */
export interface Issue {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
  readonly line: number | null;
}

/** How a page ended. Every page gets exactly one. */
export type Outcome = 'written' | 'not-a-report' | 'followed' | 'blocked' | 'failed' | 'skipped' | 'gone';

/** Everything known about one report of one page. */
export interface ReportResult {
  readonly id: ReportId;
  readonly clean: CleanReport;
  readonly identity: Identity;
  readonly observations: readonly Observation[];
  readonly checks: readonly CheckResult[];
}

/** How the page text was shared out. `chars` is the sum of the five. */
export interface Account {
  readonly chars: number;
  readonly kept: number;
  readonly metadata: number;
  readonly removed: number;
  readonly setAside: number;
  readonly guarded: number;
}

/** Everything that one page yields; depends on that page and the rules alone. */
export interface PageResult {
  readonly page: PageId;
  readonly url: string | null;
  readonly finalUrl: string | null;
  readonly file: string | null;
  readonly outcome: Outcome;
  readonly reason: string;
  readonly status: number | null;
  readonly charset: string | null;
  readonly charsetBecause: string | null;
  readonly bytes: number;
  readonly sha256: string;
  readonly snapshot: string | null;
  readonly account: Account;
  readonly reports: readonly ReportResult[];
  readonly removals: readonly Removal[];
  readonly metadata: readonly MetaField[];
  readonly issues: readonly Issue[];
}
