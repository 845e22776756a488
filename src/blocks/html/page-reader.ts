import type { Block, MetaField, Removal, RemovalCategory } from '../../model.ts';
import type { HtmlRules, MetaRule } from '../../rules/html.ts';
import { BlockWriter } from './block-writer.ts';
import { Frame } from './frame.ts';
import { LineCounter } from './line-counter.ts';
import { addText, collapse, emptyLine, type RawLine } from './raw-line.ts';
import type { Tag, TextRun } from './parse-html.ts';
import { countsOf } from './text-counts.ts';
import { metaRulesByName, readMeta } from './read-metas.ts';
import type { PageSurvey } from './survey-page.ts';
import type { Visitor } from './visit-markup.ts';
import { countPositions } from './white.ts';

/** An element that is gathered whole: dropped, hidden, or the title. */
interface Swallowing {
  readonly element: Tag;
  readonly line: RawLine;
  readonly path: string;
  readonly rule: { readonly id: string; readonly category: RemovalCategory } | null;
}

const BLOCK_STYLE = /(?:^|[;\s])display\s{0,9}:\s{0,9}(?:block|flex|grid|table|list-item)/iu;

/** Second walk over the page: gives every text its positions and its block. */
export class PageReader implements Visitor {
  private readonly rules: HtmlRules;
  private readonly survey: PageSurvey;
  private readonly counter: LineCounter;
  private readonly writer: BlockWriter;
  private readonly metaRules: ReadonlyMap<string, MetaRule>;
  private readonly metadata: MetaField[] = [];
  private frame = new Frame(null, null, 1);
  private swallowing: Swallowing | null = null;
  private hasTitle = false;
  private position = 0;

  constructor(rules: HtmlRules, survey: PageSurvey, source: string) {
    this.rules = rules;
    this.survey = survey;
    this.counter = new LineCounter(source);
    this.writer = new BlockWriter(rules, this.counter);
    this.metaRules = metaRulesByName(rules);
  }

  text(run: TextRun): void {
    const { data, index } = run;
    const from = this.position;
    const to = from + countsOf(run).chars;
    this.position = to;
    const { swallowing, frame } = this;
    if (swallowing !== null) addText(swallowing.line, data, from, to, index);
    else if (frame.isPre && data.includes('\n')) this.preText(data, from, index);
    else this.writer.text(data, from, to, index, frame.isLink);
  }

  enter(element: Tag): boolean {
    if (this.swallowing !== null) return true;
    const { name } = element;
    if (name === 'br') {
      this.writer.breakLine();
      return false;
    }
    if (name === 'meta') this.meta(element);
    const rule = this.survey.drops.get(element) ?? null;
    const ordinal = this.frame.countChild(name);
    if (rule !== null || name === 'title') {
      if (this.isBlock(element)) this.writer.flush(this.frame.context);
      this.swallowing = { element, line: emptyLine(), path: this.frame.childPath(element, ordinal), rule };
      return true;
    }
    this.push(element, ordinal);
    return true;
  }

  leave(element: Tag): void {
    if (this.swallowing !== null) {
      if (this.swallowing.element === element) this.swallowed(this.swallowing);
      return;
    }
    if (this.frame.element !== element) return;
    if (this.frame.isBlock) this.writer.flush(this.frame.context);
    if (this.frame.isCell) this.writer.closeCell();
    this.frame = this.frame.parent ?? this.frame;
  }

  /** The page, once the walk is over. */
  finish(): { chars: number; blocks: Block[]; removals: Removal[]; metadata: MetaField[] } {
    this.writer.flush(this.frame.context);
    const { position: chars, metadata } = this;
    return { chars, blocks: this.writer.finish(), removals: this.writer.removals, metadata };
  }

  private push(element: Tag, ordinal: number): void {
    const { frame } = this;
    const { name } = element;
    const isBlock = this.isBlock(element);
    if (isBlock) this.writer.flush(frame.context);
    const place = name === 'td' || name === 'th' ? this.survey.cells.get(element) : undefined;
    if (place !== undefined) this.writer.openCell(place, this.tablePath(), element.index);
    this.frame = new Frame(element, frame, ordinal, isBlock, place !== undefined);
  }

  private isBlock(element: Tag): boolean {
    if (this.rules.blockElements.has(element.name)) return true;
    const style = element.attribs['style'];
    return style !== undefined && BLOCK_STYLE.test(style);
  }

  /** Path of the table that the current cell stands in. */
  private tablePath(): string {
    let { frame } = this;
    while (frame.parent !== null && frame.element?.name !== 'table') frame = frame.parent;
    return frame.path;
  }

  private preText(data: string, from: number, index: number): void {
    let position = from;
    let offset = index;
    data.split('\n').forEach((part, i) => {
      if (i > 0) this.writer.breakLine();
      const to = position + countPositions(part);
      this.writer.text(part, position, to, offset, this.frame.isLink);
      position = to;
      offset += part.length + 1;
    });
  }

  private meta(element: Tag): void {
    const field = readMeta(element, this.metaRules);
    if (field === null) return;
    const line = this.counter.lineAt(element.index);
    this.metadata.push({ path: 'head/meta', line, ...field });
  }

  private swallowed({ element, line, path, rule }: Swallowing): void {
    this.swallowing = null;
    const { title } = this.rules;
    const length = line.ranges.reduce((sum, [from, to]) => sum + to - from, 0);
    if (rule !== null) this.writer.remove(rule, line, path);
    else if (this.hasTitle || length > title.maxChars) this.writer.remove(title.overlong, line, path);
    else if (length > 0) {
      const value = collapse(line.text);
      this.hasTitle = true;
      const place = { path, line: this.counter.lineAt(line.index) };
      this.metadata.push({
        key: 'title',
        value,
        passage: { text: value, ranges: line.ranges },
        from: 'title-element',
        rule: title.id,
        ...place,
      });
    }
    if (this.isBlock(element)) this.writer.flush(this.frame.context);
  }
}
