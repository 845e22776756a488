import { Tokenizer } from 'htmlparser2';
import type { Issue } from '../../model.ts';
import { EventWriter } from './event-writer.ts';
import type { TextCounts } from './text-counts.ts';

/** What bounds the page. Text beyond is counted and cut; markup beyond is dropped. */
export interface ParseLimits {
  /** UTF-16 units of decoded text. */
  readonly textUnits: number;
  readonly nodes: number;
  /** Elements that may be open at one time; the tags of deeper ones are left out. */
  readonly depth: number;
  /** UTF-16 units of one tag; a longer one loses its attributes. */
  readonly tagLength: number;
}

/** An element as it opens. */
export interface Tag {
  readonly kind: 'tag';
  /** Lower case. */
  readonly name: string;
  /** Only those that were asked for; see `ATTRIBUTES` of read-html.ts. */
  readonly attribs: Readonly<Record<string, string>>;
  /** Offset in the source. */
  readonly index: number;
  readonly parent: Tag | null;
  /** Index of the event that closes it. */
  end: number;
}

export interface TextRun {
  readonly kind: 'text';
  data: string;
  /** Offset in the source. */
  readonly index: number;
  /** What is counted in it once it is whole; see {@link countsOf}. */
  counts: TextCounts | null;
}

/** `null` closes the element that was opened last. */
export type MarkupEvent = Tag | TextRun | null;

export interface ParsedHtml {
  /** The page in source order; every element that opens closes. */
  readonly events: readonly MarkupEvent[];
  /** Page-text positions that came after the limit, all of them at the end of the page. */
  readonly cut: number;
  readonly issues: readonly Issue[];
}

/**
 * Parses source into a row of events, with source offsets; a tree would only be walked in this order. Never throws; time and
 * memory are proportional to the size, whatever the source nests or leaves open.
 *
 * @param wanted lower-case names of the attributes that are kept; null: all of them
 */
export function parseHtml(source: string, limits: ParseLimits, wanted: ReadonlySet<string> | null = null): ParsedHtml {
  const writer = new EventWriter(source, limits, wanted);
  const tokenizer = new Tokenizer({ decodeEntities: true }, writer);
  if (source !== '') tokenizer.write(source);
  tokenizer.end();
  const { events, cut, tooDeep, tooLong } = writer;
  const issues: Issue[] = [];
  if (tooDeep > 0)
    issues.push(issue('blocks.too-deep', `${tooDeep} tags nested deeper than ${limits.depth} were left out`));
  if (tooLong > 0)
    issues.push(issue('blocks.tag-too-long', `The attributes of ${tooLong} over-long tags were left out`));
  return { events, cut, issues };
}

function issue(code: string, message: string): Issue {
  return { code, severity: 'warning', message, line: null };
}
