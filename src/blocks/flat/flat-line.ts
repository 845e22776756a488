import type { Passage, SourcePlace } from '../../model.ts';

/** One line of flattened text, without its line end. Lines of white space alone stay: they part paragraphs. */
export interface FlatLine extends SourcePlace {
  readonly passage: Passage;
}
