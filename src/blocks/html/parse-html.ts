import { type ChildNode, type Document, DomHandler, Element } from 'domhandler';
import { Parser } from 'htmlparser2';
import { countPositions } from './white.ts';

/** What bounds the tree. Text beyond is counted and cut; markup beyond is dropped. */
export interface ParseLimits {
  /** UTF-16 units of decoded text. */
  readonly textUnits: number;
  readonly nodes: number;
}

export interface ParsedHtml {
  readonly root: Document;
  /** Page-text positions that came after the limit, all of them at the end of the page. */
  readonly cut: number;
}

/** Parses guarded source into a tree, with source offsets on every node. Never throws. */
export function parseHtml(source: string, limits: ParseLimits): ParsedHtml {
  const handler = new BoundedHandler(limits);
  new Parser(handler, { decodeEntities: true }).end(source);
  return { root: handler.root, cut: handler.cut };
}

/** Builds the tree until a limit is reached; from then on it only counts. */
class BoundedHandler extends DomHandler {
  cut = 0;
  private readonly limits: ParseLimits;
  private units = 0;
  private nodes = 0;
  private readonly nowhere = new Element('nowhere', {});

  constructor(limits: ParseLimits) {
    super(undefined, { withStartIndices: true });
    this.limits = limits;
  }

  private get isFull(): boolean {
    return this.units > this.limits.textUnits || this.nodes > this.limits.nodes;
  }

  override ontext(data: string): void {
    if (this.isFull) {
      this.cut += countPositions(data);
      return;
    }
    this.units += data.length;
    super.ontext(data);
  }

  override onopentag(name: string, attribs: Record<string, string>): void {
    // The parser will close it again, so that something has to lie on the stack.
    if (this.isFull) this.tagStack.push(this.nowhere);
    else super.onopentag(name, attribs);
  }

  override oncomment(): void {}
  override oncommentend(): void {
    this.lastNode = null;
  }
  override onprocessinginstruction(): void {}

  protected override addNode(node: ChildNode): void {
    this.nodes++;
    super.addNode(node);
  }
}
