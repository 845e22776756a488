import type { BlockContext } from './block-writer.ts';
import { childPath, pathToken } from './element-path.ts';
import type { Tag } from './parse-html.ts';

const PRE: ReadonlySet<string> = new Set(['pre', 'xmp', 'listing', 'plaintext']);

/** An open element while the page is walked. Most are inline and hold no block, so that nobody asks for their path. */
export class Frame implements BlockContext {
  readonly element: Tag | null;
  readonly parent: Frame | null;
  readonly isBlock: boolean;
  readonly isLink: boolean;
  /** Lines of a `<pre>` are lines. */
  readonly isPre: boolean;
  readonly isCell: boolean;
  readonly kind: BlockContext['kind'];
  readonly level: number;
  /** Of the nearest block element. */
  readonly context: BlockContext;
  private readonly depth: number;
  private readonly ordinal: number;
  private knownPath: string | null = null;
  /** Children by name, so that the third paragraph can be called `p[3]`; neighbours mostly share their name. */
  private counts: Map<string, number> | null = null;
  private lastName = '';
  private lastCount = 0;

  constructor(element: Tag | null, parent: Frame | null, ordinal: number, isBlock = true, isCell = false) {
    this.element = element;
    this.parent = parent;
    this.ordinal = ordinal;
    this.depth = parent === null ? 0 : parent.depth + 1;
    this.isBlock = isBlock;
    this.isCell = isCell;
    this.isLink = element !== null && isInLink(element, parent);
    this.isPre = parent?.isPre === true || (element !== null && PRE.has(element.name));
    const level = element !== null && isBlock ? headingLevel(element.name) : 0;
    this.kind = level > 0 ? 'heading' : kindOf(element, isBlock, parent);
    this.level = level > 0 || parent === null || this.kind !== 'heading' ? level : parent.level;
    this.context = parent === null || isBlock ? this : parent.context;
  }

  /** `body/div#main.wrap/p[3]` */
  get path(): string {
    this.knownPath ??= this.readPath();
    return this.knownPath;
  }

  /** How many children of this name there are with the one that comes now. */
  countChild(name: string): number {
    if (name !== this.lastName) {
      if (this.lastName !== '') (this.counts ??= new Map<string, number>()).set(this.lastName, this.lastCount);
      this.lastName = name;
      this.lastCount = this.counts?.get(name) ?? 0;
    }
    return ++this.lastCount;
  }

  /** Path of a child that has this ordinal among its namesakes. */
  childPath(element: Tag, ordinal: number): string {
    return childPath(this.path, this.depth, pathToken(element, ordinal));
  }

  private readPath(): string {
    const { element, parent } = this;
    if (element === null || parent === null || element.name === 'html') return '';
    return parent.childPath(element, this.ordinal);
  }
}

/** A table inside a link is no link. */
function isInLink({ name, attribs }: Tag, parent: Frame | null): boolean {
  return (parent?.isLink === true && name !== 'table') || (name === 'a' && 'href' in attribs);
}

/** 1 … 6, or 0. */
function headingLevel(name: string): number {
  const level = name.length === 2 && name.startsWith('h') ? name.charCodeAt(1) - 0x30 : 0;
  return level >= 1 && level <= 6 ? level : 0;
}

/** What is neither an item nor holds blocks of its own is what the element around it is. */
function kindOf(element: Tag | null, isBlock: boolean, parent: Frame | null): BlockContext['kind'] {
  if (element === null || parent === null) return 'paragraph';
  if (!isBlock) return parent.kind;
  const { name } = element;
  if (name === 'li' || name === 'dd' || name === 'dt') return 'item';
  const isContainer = name === 'td' || name === 'th' || name === 'table' || name === 'body';
  return isContainer ? 'paragraph' : parent.kind;
}
