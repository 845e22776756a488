import { type Handler, Parser } from 'htmlparser2';
import type { TextCounts } from './text-counts.ts';
import { countPositions } from './white.ts';

/** What bounds the page. Text beyond is counted and cut; markup beyond is dropped. */
export interface ParseLimits {
  /** UTF-16 units of decoded text. */
  readonly textUnits: number;
  readonly nodes: number;
}

/** An element as it opens. */
export interface Tag {
  readonly kind: 'tag';
  /** Lower case. */
  readonly name: string;
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
}

/** Parses guarded source into a row of events, with source offsets; a tree would only be walked in this order. Never throws. */
export function parseHtml(source: string, limits: ParseLimits): ParsedHtml {
  const writer = new EventWriter(limits);
  new Parser(writer, { decodeEntities: true }).end(source);
  return { events: writer.events, cut: writer.cut };
}

/** Writes events until a limit is reached; from then on it only counts. */
class EventWriter implements Partial<Handler> {
  readonly events: MarkupEvent[] = [];
  cut = 0;
  private readonly limits: ParseLimits;
  private parser: Parser | null = null;
  private open: Tag | null = null;
  /** The text that more of the same may follow. */
  private text: TextRun | null = null;
  private units = 0;
  private nodes = 0;

  constructor(limits: ParseLimits) {
    this.limits = limits;
  }

  onparserinit(parser: Parser): void {
    this.parser = parser;
  }

  ontext(data: string): void {
    if (this.isFull) {
      this.cut += countPositions(data);
      return;
    }
    this.units += data.length;
    if (this.text !== null) this.text.data += data;
    else this.add((this.text = { kind: 'text', data, index: this.index, counts: null }));
  }

  onopentag(name: string, attribs: Record<string, string>): void {
    // Its end tag closes another element early, behind which nothing is written any more.
    if (this.isFull) return;
    const tag: Tag = { kind: 'tag', name, attribs, index: this.index, parent: this.open, end: -1 };
    this.text = null;
    this.add(tag);
    this.open = tag;
  }

  onclosetag(): void {
    this.text = null;
    if (this.open === null) return;
    this.open.end = this.events.length;
    this.events.push(null);
    this.open = this.open.parent;
  }

  /** Also of a CDATA section, which is a comment in HTML. */
  oncommentend(): void {
    this.text = null;
  }

  private get index(): number {
    return this.parser?.startIndex ?? 0;
  }

  private get isFull(): boolean {
    return this.units > this.limits.textUnits || this.nodes > this.limits.nodes;
  }

  private add(event: Tag | TextRun): void {
    this.nodes++;
    this.events.push(event);
  }
}
