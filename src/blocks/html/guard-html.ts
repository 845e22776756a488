import type { Issue } from '../../model.ts';
import { isVoid, OpenElements } from './open-elements.ts';
import { findMarkup, longestName, type Markup } from './find-markup.ts';

/** Source that is safe to parse: of the same length and with the same text, but with bounded markup. */
export interface GuardedHtml {
  readonly text: string;
  readonly issues: readonly Issue[];
}

export interface GuardLimits {
  /** Elements that may be open at one time. */
  readonly depth: number;
  /** UTF-16 units of one tag with its attributes. */
  readonly tagLength: number;
}

const LIMITS: GuardLimits = { depth: 256, tagLength: 65_536 };

/**
 * Blanks the markup that would make a parser slow: tags nested too deep (and their end tags), the attributes of
 * over-long tags, and a tag that the end of the source cuts off. Text is never touched, and blanks keep every offset
 * where it was. One pass; time and memory are proportional to the size.
 */
export function guardHtml(source: string, limits: GuardLimits = LIMITS): GuardedHtml {
  const guard = new Guard(source, limits);
  let at = source.indexOf('<');
  while (at !== -1) {
    const markup = findMarkup(source, at);
    guard.look(markup, at);
    // The raw text of an element that never ends has no further markup in it.
    at = markup.end >= source.length ? -1 : source.indexOf('<', markup.end);
  }
  return guard.finish();
}

class Guard {
  private readonly source: string;
  private readonly limits: GuardLimits;
  private readonly open: OpenElements;
  private readonly parts: string[] = [];
  private copied = 0;
  private tooDeep = 0;
  private tooLong = 0;

  constructor(source: string, limits: GuardLimits) {
    this.source = source;
    this.limits = limits;
    this.open = new OpenElements(limits.depth);
  }

  look(markup: Markup, at: number): void {
    const { kind, end } = markup;
    if (kind === 'open') this.openTag(markup, at);
    else if (kind === 'close' && !this.open.close(markup.name)) this.blank(at, end);
    // The parser would take it, or a part of it, for text.
    else if (kind === 'cut') this.blank(at, end);
  }

  finish(): GuardedHtml {
    const { source, parts, tooDeep, tooLong } = this;
    if (parts.length === 0) return { text: source, issues: [] };
    parts.push(source.slice(this.copied));
    const issues: Issue[] = [];
    if (tooDeep > 0)
      issues.push(issue('blocks.too-deep', `${tooDeep} tags nested deeper than ${this.limits.depth} were left out`));
    if (tooLong > 0)
      issues.push(issue('blocks.tag-too-long', `The attributes of ${tooLong} over-long tags were left out`));
    return { text: parts.join(''), issues };
  }

  private openTag({ name, tagEnd, isRawText, isSelfClosed }: Markup, at: number): void {
    // The tag of a raw-text element decides what is text; it is closed at once and cannot nest.
    const isKept = isRawText || isVoid(name) || (name.length <= longestName && this.open.open(name));
    if (!isKept) {
      this.tooDeep++;
      this.blank(at, tagEnd);
    } else if (tagEnd - at > this.limits.tagLength) {
      this.tooLong++;
      this.blank(at + 1 + name.length, tagEnd - (isSelfClosed ? 2 : 1));
    }
  }

  private blank(from: number, to: number): void {
    if (to <= from) return;
    this.parts.push(this.source.slice(this.copied, from), ' '.repeat(to - from));
    this.copied = to;
  }
}

function issue(code: string, message: string): Issue {
  return { code, severity: 'warning', message, line: null };
}
