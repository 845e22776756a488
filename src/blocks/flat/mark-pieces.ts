import { findAll } from '../../find-all.ts';
import type { Passage, Removal, SourcePlace } from '../../model.ts';
import { joinPassages } from '../../passage.ts';
import type { FlatRules, MarkRule } from '../../rules/flat.ts';
import { cutPassage } from './cut-passage.ts';
import type { FlatLine } from './flat-line.ts';

/** A line without its marks. `text` may still be cut or joined; `blank` parts paragraphs. */
export interface Piece extends SourcePlace {
  readonly kind: 'text' | 'heading' | 'item' | 'blank';
  readonly level: number;
  readonly passage: Passage;
}

/** Lines without their layout marks, which become removals. */
export function markPieces(lines: readonly FlatLine[], rules: FlatRules): { pieces: Piece[]; removals: Removal[] } {
  const removals: Removal[] = [];
  const pieces = lines.map((line) => markPiece(line, rules, removals));
  return { pieces, removals };
}

function markPiece(line: FlatLine, rules: FlatRules, removals: Removal[]): Piece {
  const place = { path: line.path, line: line.line };
  const blank: Piece = { kind: 'blank', level: 0, passage: { text: '', ranges: [] }, ...place };
  const remove = (rule: MarkRule, passage: Passage): void => {
    if (passage.ranges.length > 0) removals.push({ rule: rule.id, category: 'layout-mark', passage, ...place });
  };
  if (line.passage.ranges.length === 0) return blank;
  const text = line.passage.text;
  const whole = text.length > 400 ? undefined : rules.ruleLines.find((rule) => rule.mark.test(text));
  if (whole !== undefined) {
    remove(whole, line.passage);
    return blank;
  }
  let passage = cutEnds(line.passage, rules, remove);
  const heading = takeFront(passage, rules.headingMarks, remove);
  if (heading !== null) {
    const level = [...passage.text.slice(0, passage.text.length - heading.text.length)].filter((c) => c === '#').length;
    return { kind: 'heading', level, passage: withoutMarks(heading, rules, remove), ...place };
  }
  const item = takeFront(passage, rules.itemMarks, remove);
  passage = withoutMarks(item ?? passage, rules, remove);
  return { kind: item === null ? 'text' : 'item', level: 0, passage, ...place };
}

type Remove = (rule: MarkRule, passage: Passage) => void;

function takeFront(passage: Passage, marks: readonly MarkRule[], remove: Remove): Passage | null {
  const front = passage.text.slice(0, 200);
  for (const rule of marks) {
    const match = rule.mark.exec(front);
    if (match === null || match[0].length === passage.text.trimEnd().length) continue;
    const [mark, rest] = cutPassage(passage, [match[0].length]);
    remove(rule, mark as Passage);
    return rest as Passage;
  }
  return null;
}

/** Cell marks at the ends of a line that is no table row: what a layout table leaves around its text. */
function cutEnds(passage: Passage, rules: FlatRules, remove: Remove): Passage {
  const rule = rules.ruleLines.find((candidate) => candidate.mark.test('|'));
  const lead = /^[\s|｜]*[|｜]\s*/u.exec(passage.text)?.[0].length ?? 0;
  const trimmed = passage.text.trimEnd();
  let tail = passage.text.length;
  if (/[|｜]$/u.test(trimmed)) {
    tail = trimmed.length;
    while (tail > lead && /[\s|｜]/u.test(passage.text[tail - 1] as string)) tail--;
  }
  if (rule === undefined || (lead === 0 && tail === passage.text.length)) return passage;
  const [before, middle, after] = cutPassage(passage, [lead, tail]);
  remove(rule, before as Passage);
  remove(rule, after as Passage);
  return middle as Passage;
}

function withoutMarks(passage: Passage, rules: FlatRules, remove: Remove): Passage {
  let out = passage;
  for (const rule of rules.emphasisMarks) {
    const found = [...findAll(out.text, rule.mark)];
    if (found.length < 2) continue;
    const parts = cutPassage(
      out,
      found.flatMap((match) => [match.index, match.index + match[0].length]),
    );
    remove(rule, joinPassages(parts.filter((_, index) => index % 2 === 1)));
    out = joinPassages(parts.filter((_, index) => index % 2 === 0));
  }
  return out;
}
