import type { TokenizerCallbacks } from 'htmlparser2';
import { type ElementKind, elementKind } from './html-elements.ts';
import type { MarkupEvent, ParseLimits, Tag, TextRun } from './parse-html.ts';
import { countPositions } from './white.ts';

/** `</>`: the tokenizer passes it on in front of the text behind it. */
const EMPTY_END_TAG = /<\/[\t\n\f\r ]*>/y;
const LESS_THAN = 0x3c;
/** End tags that make an empty element where none is open. */
const MADE_BY_END_TAG: ReadonlySet<string> = new Set(['p', 'br']);
/** Elements with longer names are nothing that a page needs. */
const LONGEST_NAME = 64;
/** Names of elements left out whose end tags are waited for: all that a hostile page invents would cost memory without end. */
const MOST_NAMES = 1000;

const NO_ATTRIBS: Record<string, string> = {};

/** Builds the row of events from what the tokenizer finds, with the elements that HTML closes without an end tag. */
export class EventWriter implements TokenizerCallbacks {
  readonly events: MarkupEvent[] = [];
  cut = 0;
  /** Opening tags left out because too many elements were open. */
  tooDeep = 0;
  /** Tags that lost their attributes. */
  tooLong = 0;
  private readonly source: string;
  private readonly limits: ParseLimits;
  private readonly wanted: ReadonlySet<string> | null;
  private open: Tag | null = null;
  private depth = 0;
  /** The text that more of the same may follow. */
  private text: TextRun | null = null;
  /** Behind what was read last. */
  private at = 0;
  private isRawText = false;
  private units = 0;
  private nodes = 0;
  /** The opening tag that is being read: where its `<` stands. */
  private tagStart = 0;
  private kind = elementKind('');
  private attribs: Record<string, string> = {};
  private attribName = '';
  private attribValue = '';
  /** Whether a tag may close itself, for every element around that says so. */
  private readonly foreign: boolean[] = [];
  /** Opening tags left out whose end tags are to be left out as well. */
  private readonly owed = new Map<string, number>();

  constructor(source: string, limits: ParseLimits, wanted: ReadonlySet<string> | null) {
    this.source = source;
    this.limits = limits;
    this.wanted = wanted;
  }

  ontext(start: number, end: number): void {
    // A tag that the end of the source cuts off is no text.
    if (start < 0) return;
    const from = this.isRawText ? start : this.behindEmptyEndTag(start);
    if (from < end) this.addText(this.source.slice(from, end), from);
    this.at = end;
  }

  ontextentity(codePoint: number, end: number): void {
    this.addText(String.fromCodePoint(codePoint), this.at);
    this.at = end;
  }

  onopentagname(start: number, end: number): void {
    this.tagStart = start - 1;
    this.kind = elementKind(this.source.slice(start, end).toLowerCase());
    this.attribs = NO_ATTRIBS;
  }

  onattribname(start: number, end: number): void {
    const name = this.source.slice(start, end).toLowerCase();
    const isWanted = !this.isTooLong(start) && (this.wanted === null || this.wanted.has(name));
    this.attribName = isWanted ? name : '';
  }

  onattribdata(start: number, end: number): void {
    if (this.attribName !== '' && !this.isTooLong(end)) this.attribValue += this.source.slice(start, end);
  }

  onattribentity(codePoint: number): void {
    if (this.attribName !== '') this.attribValue += String.fromCodePoint(codePoint);
  }

  onattribend(): void {
    const { attribName } = this;
    if (attribName === '') return;
    if (this.attribs === NO_ATTRIBS) this.attribs = {};
    if (!Object.hasOwn(this.attribs, attribName)) this.attribs[attribName] = this.attribValue;
    this.attribValue = '';
  }

  onopentagend(end: number): void {
    this.openTag(end);
    this.isRawText = this.kind.isRawText;
  }

  onselfclosingtag(end: number): void {
    if (this.openTag(end) && this.foreign.at(-1) === true) this.closeLast();
  }

  onclosetag(start: number, end: number): void {
    const { name, isForeign } = elementKind(this.source.slice(start, end).toLowerCase());
    this.isRawText = false;
    if (!this.isOwed(name)) {
      if (isForeign !== null) this.foreign.pop();
      if (!this.close(name) && MADE_BY_END_TAG.has(name) && this.push(name, NO_ATTRIBS, this.at)) this.closeLast();
    }
    this.at = end + 1;
  }

  oncomment(_start: number, end: number): void {
    this.text = null;
    this.at = end + 1;
  }

  /** A CDATA section is a comment in HTML. */
  oncdata(_start: number, end: number): void {
    this.text = null;
    this.at = end + 1;
  }

  ondeclaration(_start: number, end: number): void {
    this.at = end + 1;
  }

  onprocessinginstruction(_start: number, end: number): void {
    this.at = end + 1;
  }

  onend(): void {
    while (this.open !== null) this.closeLast();
  }

  private behindEmptyEndTag(start: number): number {
    if (this.source.charCodeAt(start) !== LESS_THAN) return start;
    EMPTY_END_TAG.lastIndex = start;
    return EMPTY_END_TAG.test(this.source) ? EMPTY_END_TAG.lastIndex : start;
  }

  private isTooLong(end: number): boolean {
    return end - this.tagStart > this.limits.tagLength;
  }

  private get isFull(): boolean {
    return this.units > this.limits.textUnits || this.nodes > this.limits.nodes;
  }

  private addText(data: string, index: number): void {
    if (this.isFull) {
      this.cut += countPositions(data);
      return;
    }
    this.units += data.length;
    if (this.text !== null) this.text.data += data;
    else this.add((this.text = { kind: 'text', data, index, counts: null }));
  }

  /** False: the element is not open now, because it has no content or there is no room for it. */
  private openTag(end: number): boolean {
    const { name, isVoid, closes, isForeign } = this.kind;
    const isTooLong = this.isTooLong(end + 1);
    this.at = end + 1;
    if (closes !== null) while (this.open !== null && closes.has(this.open.name)) this.closeLast();
    if (!isVoid && !this.hasRoom(this.kind)) {
      this.tooDeep++;
      this.owe(name);
      return false;
    }
    if (isTooLong) this.tooLong++;
    if (isForeign !== null) this.foreign.push(isForeign);
    if (!this.push(name, isTooLong ? NO_ATTRIBS : this.attribs, this.tagStart)) return false;
    if (isVoid) this.closeLast();
    return !isVoid;
  }

  /** What is raw text decides what is text: it is never left out, and nests nothing. */
  private hasRoom({ name, isRawText }: ElementKind): boolean {
    if (name.length > LONGEST_NAME) return false;
    return this.depth < this.limits.depth || (this.depth === this.limits.depth && isRawText);
  }

  /** False: beyond the limit no element opens any more. */
  private push(name: string, attribs: Record<string, string>, index: number): boolean {
    if (this.isFull) return false;
    const tag: Tag = { kind: 'tag', name, attribs, index, parent: this.open, end: -1 };
    this.text = null;
    this.add(tag);
    this.depth++;
    this.open = tag;
    return true;
  }

  private closeLast(): void {
    const { open } = this;
    if (open === null) return;
    this.depth--;
    this.text = null;
    open.end = this.events.length;
    this.events.push(null);
    this.open = open.parent;
  }

  /** False when no such element is open. */
  private close(name: string): boolean {
    let wanted = this.open;
    while (wanted !== null && wanted.name !== name) wanted = wanted.parent;
    if (wanted === null) return false;
    const { parent } = wanted;
    while (this.open !== parent) this.closeLast();
    return true;
  }

  private owe(name: string): void {
    if (name.length > LONGEST_NAME) return;
    if (this.owed.size < MOST_NAMES || this.owed.has(name)) this.owed.set(name, (this.owed.get(name) ?? 0) + 1);
  }

  private isOwed(name: string): boolean {
    if (this.owed.size === 0) return false;
    const owed = this.owed.get(name) ?? 0;
    if (owed > 0) this.owed.set(name, owed - 1);
    return owed > 0;
  }

  private add(event: Tag | TextRun): void {
    this.nodes++;
    this.events.push(event);
  }
}
