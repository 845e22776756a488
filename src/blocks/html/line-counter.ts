/** Line numbers for growing offsets: every line end of the source is looked at once. */
export class LineCounter {
  private readonly source: string;
  private line = 1;
  private next: number;

  constructor(source: string) {
    this.source = source;
    this.next = source.indexOf('\n');
  }

  /** Line of the offset, 1-based. An offset before the last one asked for has that one's line. */
  lineAt(offset: number): number {
    while (this.next !== -1 && this.next < offset) {
      this.line++;
      this.next = this.source.indexOf('\n', this.next + 1);
    }
    return this.line;
  }
}
