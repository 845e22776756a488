import type { Block, Cell, Removal, RemovalCategory, SourcePlace, TableBlock } from '../../model.ts';
import { emptyPassage } from '../../passage.ts';
import type { HtmlRules } from '../../rules/html.ts';
import { glueCell, glueLines, groupLines } from './join-lines.ts';
import type { LineCounter } from './line-counter.ts';
import type { CellPlace, Segment } from './plan-table.ts';
import { addText, emptyLine, joinRawLines, type RawLine } from './raw-line.ts';

/** Kind and place of the element whose text is being gathered. */
export interface BlockContext {
  readonly kind: 'heading' | 'paragraph' | 'item';
  readonly level: number;
  readonly path: string;
}

interface OpenCell {
  readonly place: CellPlace;
  readonly lines: RawLine[];
}

interface OpenTable {
  readonly slot: number;
  readonly place: SourcePlace;
  readonly cells: Cell[];
  linkChars: number;
}

/** Gathers text into blocks. Inside a cell of a data table everything goes to that cell instead. */
export class BlockWriter {
  readonly removals: Removal[] = [];
  private readonly rules: HtmlRules;
  private readonly counter: LineCounter;
  private readonly blocks: (Block | null)[] = [];
  private readonly tables = new Map<Segment, OpenTable>();
  private readonly cells: OpenCell[] = [];
  private lines: RawLine[] = [emptyLine()];
  private line: RawLine;

  constructor(rules: HtmlRules, counter: LineCounter) {
    this.rules = rules;
    this.counter = counter;
    this.line = this.lines[0] as RawLine;
  }

  /** Text at positions `from` up to `to`. */
  text(data: string, from: number, to: number, index: number, isLink: boolean): void {
    addText(this.line, data, from, to, index);
    if (isLink) this.line.linkChars += to - from;
  }

  breakLine(): void {
    this.line = emptyLine();
    this.lines.push(this.line);
  }

  /** Ends the current run of text: a block element begins or ends here. */
  flush(context: BlockContext): void {
    const { lines } = this;
    if (lines.length === 1 && this.line.ranges.length === 0) {
      this.line.text = '';
      return;
    }
    this.lines = [];
    this.breakLine();
    const cell = this.cells.at(-1);
    if (cell !== undefined) cell.lines.push(...lines);
    else for (const group of groupLines(lines, this.rules.lines)) this.writeText(group, context);
  }

  remove(rule: { id: string; category: RemovalCategory }, line: RawLine, path: string): void {
    const passage = joinRawLines([line], glueLines);
    if (passage.ranges.length === 0) return;
    const place = { path, line: this.counter.lineAt(line.index) };
    this.removals.push({ rule: rule.id, category: rule.category, passage, ...place });
  }

  openCell(place: CellPlace, tablePath: string, index: number): void {
    if (!this.tables.has(place.segment)) {
      const where = { path: tablePath, line: this.counter.lineAt(index) };
      this.tables.set(place.segment, { slot: this.blocks.length, place: where, cells: [], linkChars: 0 });
      this.blocks.push(null);
    }
    this.cells.push({ place, lines: [] });
  }

  closeCell(): void {
    const cell = this.cells.pop();
    if (cell === undefined) return;
    const table = this.tables.get(cell.place.segment);
    const { row, col, rowSpan, colSpan, isHeader } = cell.place;
    const lines = cell.lines.filter((line) => line.ranges.length > 0);
    const passage = lines.length === 0 ? emptyPassage : joinRawLines(lines, glueCell);
    table?.cells.push({ row, col, rowSpan, colSpan, isHeader, passage });
    if (table !== undefined) table.linkChars += lines.reduce((sum, line) => sum + line.linkChars, 0);
  }

  /** All blocks in reading order. Tables whose text was all out of sight are left out. */
  finish(): Block[] {
    for (const [segment, table] of this.tables) {
      const { slot, place, cells, linkChars } = table;
      if (cells.every((cell) => cell.passage.ranges.length === 0)) continue;
      const { rows, cols } = segment;
      this.blocks[slot] = {
        kind: 'table',
        shape: 'grid',
        cells,
        rows,
        cols,
        linkChars,
        marks: [],
        ...place,
      } satisfies TableBlock;
    }
    return this.blocks.filter((block) => block !== null);
  }

  private writeText(group: readonly RawLine[], context: BlockContext): void {
    const passage = joinRawLines(group, glueLines);
    const [first] = group;
    if (first === undefined || passage.ranges.length === 0) return;
    const { emptyMarks } = this.rules;
    const line = this.counter.lineAt(first.index);
    const { kind, level, path } = context;
    if (emptyMarks.line.test(passage.text)) {
      this.removals.push({ rule: emptyMarks.id, category: emptyMarks.category, passage, path, line });
      return;
    }
    const linkChars = group.reduce((sum, one) => sum + one.linkChars, 0);
    this.blocks.push({ kind, level, passage, linkChars, path, line });
  }
}
