import type { AgencyPhrase } from '../rules/agency-phrases.ts';
import type { BodyEnding } from '../rules/bodies.ts';
import type { ReportSign } from '../rules/report-signs.ts';
import type { CleanReport, MetaField, PageHints } from '../model.ts';
import type { PlaceIndex } from './place-index.ts';

/** Everything that may say whose report this is and for which year. */
export interface IdentifyInput {
  readonly report: CleanReport;
  readonly metadata: readonly MetaField[];
  readonly url: string | null;
  readonly finalUrl: string | null;
  readonly hints: PageHints;
  readonly reportsOnPage: number;
  /** Confidence from which a page counts as a report, 0 … 1. @default 0.5 */
  readonly threshold: number;
}

export interface IdentifyRules {
  readonly signs: readonly ReportSign[];
  readonly signOffset: number;
  readonly agencyPhrases: readonly AgencyPhrase[];
  readonly titleReportWords: RegExp;
  readonly bodyEndings: readonly BodyEnding[];
  readonly subOffices: readonly RegExp[];
  readonly disclosureOffices: readonly RegExp[];
  readonly genericBodies: readonly RegExp[];
  readonly speakerWords: RegExp;
  readonly placelessBody: RegExp;
  readonly wordsLikePlaces: readonly string[];
  readonly places: PlaceIndex;
  readonly eraLabels: readonly EraLabel[];
  readonly officialHosts: readonly RegExp[];
}

/** A label of a form that belongs to one era; keys as `toKey` makes them. */
export interface EraLabel {
  readonly era: '2014-2018' | '2019-2020' | '2021-' | 'annex';
  readonly keys: readonly string[];
}

/** The texts that the finders read, with ASCII punctuation and without white space; made once per report. */
export interface ReportFacts {
  readonly title: string | null;
  /** The title came from a tag, a header or a source, not from the report's own text. */
  readonly titleFromPage: boolean;
  /** What the page's tags or its dump call it. */
  readonly pageTitle: string | null;
  readonly lines: readonly string[];
  readonly headings: readonly string[];
  readonly opening: string;
  readonly text: string;
  readonly tail: readonly string[];
  readonly cells: readonly string[];
  /** The text and what the page says around it (publisher, site name). */
  readonly page: string;
}
