import type { Block, MetaField, Removal, RemovalCategory } from '../../model.ts';
import type { HtmlRules, MetaRule } from '../../rules/html.ts';
import { type BlockContext, BlockWriter } from './block-writer.ts';
import { childPath, type ChildCounts, pathToken } from './element-path.ts';
import { LineCounter } from './line-counter.ts';
import { addText, collapse, emptyLine, type RawLine } from './raw-line.ts';
import type { Tag } from './parse-html.ts';
import { metaRulesByName, readMeta } from './read-metas.ts';
import type { PageSurvey } from './survey-page.ts';
import type { Visitor } from './visit-markup.ts';
import { countPositions } from './white.ts';

interface Frame {
  readonly element: Tag | null;
  readonly path: string;
  /** Made for the first child: most elements have none. */
  counts: ChildCounts | null;
  /** Of the nearest block element. */
  readonly context: BlockContext;
  readonly isBlock: boolean;
  readonly isLink: boolean;
  /** Lines of a `<pre>` are lines. */
  readonly isPre: boolean;
  readonly isCell: boolean;
}

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
  private readonly frames: Frame[] = [];
  private frame: Frame;
  private swallowing: Swallowing | null = null;
  private hasTitle = false;
  private position = 0;

  constructor(rules: HtmlRules, survey: PageSurvey, source: string) {
    this.rules = rules;
    this.survey = survey;
    this.counter = new LineCounter(source);
    this.writer = new BlockWriter(rules, this.counter);
    this.metaRules = metaRulesByName(rules);
    this.frame = {
      element: null,
      path: '',
      counts: null,
      context: { kind: 'paragraph', level: 0, path: '' },
      isBlock: true,
      isLink: false,
      isPre: false,
      isCell: false,
    };
  }

  text(data: string, index: number): void {
    const from = this.position;
    const to = from + countPositions(data);
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
    const path = childPath(
      this.frame.path,
      this.frames.length,
      pathToken(element, (this.frame.counts ??= new Map<string, number>())),
    );
    if (rule !== null || name === 'title') {
      if (this.isBlock(element)) this.writer.flush(this.frame.context);
      this.swallowing = { element, line: emptyLine(), path, rule };
      return true;
    }
    this.push(element, path === '' || name === 'html' ? '' : path);
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
    this.frame = this.frames.pop() ?? this.frame;
  }

  /** The page, once the walk is over. */
  finish(): { chars: number; blocks: Block[]; removals: Removal[]; metadata: MetaField[] } {
    this.writer.flush(this.frame.context);
    const { position: chars, metadata } = this;
    return { chars, blocks: this.writer.finish(), removals: this.writer.removals, metadata };
  }

  private push(element: Tag, path: string): void {
    const { frame } = this;
    const { name } = element;
    const isBlock = this.isBlock(element);
    if (isBlock) this.writer.flush(frame.context);
    const place = name === 'td' || name === 'th' ? this.survey.cells.get(element) : undefined;
    if (place !== undefined) this.writer.openCell(place, this.tablePath(), element.index);
    this.frames.push(frame);
    this.frame = {
      element,
      path,
      counts: null,
      context: isBlock ? contextOf(name, path, frame.context) : frame.context,
      isBlock,
      isLink: (frame.isLink && name !== 'table') || (name === 'a' && 'href' in element.attribs),
      isPre: frame.isPre || name === 'pre' || name === 'xmp' || name === 'listing' || name === 'plaintext',
      isCell: place !== undefined,
    };
  }

  private isBlock(element: Tag): boolean {
    if (this.rules.blockElements.has(element.name)) return true;
    const style = element.attribs['style'];
    return style !== undefined && BLOCK_STYLE.test(style);
  }

  /** Path of the table that the current cell stands in. */
  private tablePath(): string {
    let i = this.frames.length - 1;
    let { frame } = this;
    while (i > 0 && frame.element?.name !== 'table') frame = this.frames[i--] ?? frame;
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

function contextOf(name: string, path: string, outer: BlockContext): BlockContext {
  const heading = name.length === 2 ? /^h([1-6])$/u.exec(name) : null;
  if (heading !== null) return { kind: 'heading', level: Number(heading[1]), path };
  if (name === 'li' || name === 'dd' || name === 'dt') return { kind: 'item', level: 0, path };
  const isContainer = name === 'td' || name === 'th' || name === 'table' || name === 'body';
  return isContainer ? { kind: 'paragraph', level: 0, path } : { kind: outer.kind, level: outer.level, path };
}
