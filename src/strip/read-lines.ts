import { fold } from '../fold-key.ts';
import { keepShortOf } from '../keep-short.ts';
import type { Block } from '../model.ts';
import { countChars } from '../passage.ts';
import type { StripRules } from '../rules/strip-rules.ts';

/** A block as the rules see it. */
export interface Line {
  readonly block: Block;
  /** The whole block folded; of a long one only its beginning (`isCut`). Of a table its cells, one after another. */
  readonly folded: string;
  readonly isCut: boolean;
  /** Page-text positions of the block. */
  readonly chars: number;
  /** Classes, ids and tags of the elements around the block, lower case; those only that a rule asks for. */
  readonly tokens: ReadonlySet<string>;
}

/** UTF-16 units of a block that are folded. Chrome lines are shorter; a longer block is a paragraph. */
export const HEAD = 400;

/** Folds every block once. */
export function readLines(blocks: readonly Block[], rules: StripRules): Line[] {
  const reader = new PathReader(namesOf(rules));
  const lines: Line[] = [];
  for (const block of blocks) {
    const text = block.kind === 'table' ? headOfTable(block) : block.passage.text;
    const head = text.length > HEAD ? text.slice(0, HEAD) : text;
    const tokens = reader.tokensOf(block.path);
    lines.push({ block, folded: fold(head), isCut: text.length > HEAD, chars: charsOf(block), tokens });
  }
  return lines;
}

function headOfTable(table: Block & { kind: 'table' }): string {
  let text = '';
  for (const cell of table.cells) {
    text += cell.passage.text;
    if (text.length > HEAD) break;
  }
  return text;
}

function charsOf(block: Block): number {
  if (block.kind !== 'table') return countChars(block.passage.text);
  let chars = 0;
  for (const cell of block.cells) chars += countChars(cell.passage.text);
  return chars;
}

const asked = new WeakMap<StripRules, ReadonlySet<string>>();

/** Every name of an element that a rule asks for. */
function namesOf(rules: StripRules): ReadonlySet<string> {
  let names = asked.get(rules);
  if (names === undefined) {
    names = new Set([
      ...rules.paths.flatMap(({ under }) => under),
      ...rules.layouts.flatMap(({ known, body }) => [...known, ...body]),
    ]);
    asked.set(rules, names);
  }
  return names;
}

const NO_TOKENS: ReadonlySet<string> = new Set();

/** Reads the paths of one page; neighbours share nearly all of theirs. */
class PathReader {
  private readonly names: ReadonlySet<string>;
  private readonly known = new Map<string, ReadonlySet<string>>();
  /** The path of the last block without its number, and its tokens: most blocks are neighbours. */
  private last: { path: string; tokens: ReadonlySet<string> } = { path: '', tokens: NO_TOKENS };

  constructor(names: ReadonlySet<string>) {
    this.names = names;
  }

  /** `body/div#main.wrap/p[3]` → those of body, div, #main, .wrap and p that a rule asks for. */
  tokensOf(path: string): ReadonlySet<string> {
    // p[2] and p[3] say the same.
    const end = path.endsWith(']') ? path.lastIndexOf('[') : path.length;
    const { last } = this;
    if (last.path.length === end && path.startsWith(last.path)) return last.tokens;
    const own = path.slice(0, end);
    let tokens = this.known.get(own);
    if (tokens === undefined) this.known.set(own, (tokens = this.readTokens(own)));
    this.last = { path: own, tokens };
    return tokens;
  }

  private readTokens(path: string): ReadonlySet<string> {
    const cut = path.lastIndexOf('/');
    const around = cut < 0 ? NO_TOKENS : this.tokensOf(path.slice(0, cut));
    const own = namesIn(this.names, path.slice(cut + 1));
    // A step that says nothing new needs no set of its own.
    return own.every((token) => around.has(token)) ? around : new Set([...around, ...own]);
  }
}

/** The names in one step of a path. */
const namesIn = keepShortOf((names: ReadonlySet<string>, step: string): readonly string[] => {
  const tokens = step.toLowerCase().replace(/\[\d+\]/gu, '').match(/[.#]?[^./#]+/gu) ?? []; // prettier-ignore
  return tokens.filter((token) => names.has(token));
});

/** True when the block stands under one of the named elements. */
export function isUnder(line: Line, names: readonly string[]): boolean {
  return names.some((name) => line.tokens.has(name));
}
