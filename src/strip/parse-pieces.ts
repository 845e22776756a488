import type { PieceRule } from '../rules/strip-rules.ts';
import { ByUnit } from '../by-unit.ts';
import { firstUnitsOf } from '../pattern-units.ts';

/** A piece rule made ready for trying at one position. */
export interface Piece {
  readonly rule: PieceRule;
  readonly at: RegExp;
}

/** A piece found: offsets in the folded text. */
export interface FoundPiece {
  readonly rule: PieceRule;
  readonly from: number;
  readonly to: number;
  readonly value: string;
}

export interface PieceRun {
  readonly found: readonly FoundPiece[];
  /** Where the run stops; the length of the text when pieces and marks cover it. */
  readonly end: number;
}

const MARKS = /[\s|/·•\-—–_:;,、>»~*()[\]【】〖〗<《》{}+]*/uy;

/** Piece rules ready for use, looked up by the character that a piece begins with. */
export type Pieces = ByUnit<Piece>;

const ready = new WeakMap<readonly PieceRule[], Pieces>();

/** Compiles the pieces once for a set of rules; the longest match wins, then the lowest id. */
export function readPieces(rules: readonly PieceRule[]): Pieces {
  const known = ready.get(rules);
  if (known !== undefined) return known;
  const sorted = [...rules].sort((a, b) => (a.id < b.id ? -1 : 1));
  const all = sorted.map((rule) => ({ rule, at: new RegExp(rule.piece.source, `${rule.piece.flags}y`) }));
  const pieces: Pieces = new ByUnit(all, ({ rule }) => firstUnitsOf(rule.piece));
  ready.set(rules, pieces);
  return pieces;
}

/** Reads chrome pieces and marks from the beginning of `folded` as far as they go. */
export function parsePieces(folded: string, pieces: Pieces): PieceRun {
  const found: FoundPiece[] = [];
  let at = skipMarks(folded, 0);
  let end = 0;
  while (at < folded.length) {
    const next = longestAt(folded, at, pieces);
    if (next === null) break;
    found.push(next);
    at = skipMarks(folded, next.to);
    end = at;
  }
  return { found, end: found.length === 0 ? 0 : end };
}

function longestAt(folded: string, from: number, pieces: Pieces): FoundPiece | null {
  let best: FoundPiece | null = null;
  for (const { rule, at } of pieces.at(folded.charCodeAt(from))) {
    at.lastIndex = from;
    const match = at.exec(folded);
    if (match === null || match[0] === '') continue;
    const to = from + match[0].length;
    if (best === null || to > best.to) best = { rule, from, to, value: match.groups?.['value'] ?? '' };
  }
  return best;
}

function skipMarks(folded: string, from: number): number {
  MARKS.lastIndex = from;
  MARKS.exec(folded);
  return Math.max(from, MARKS.lastIndex);
}

/** True when the run covers the text and does not rest on weak pieces: a date beside buttons may sign the report. */
export function coversLine(run: PieceRun, folded: string): boolean {
  if (run.end !== folded.length || run.found.length === 0) return false;
  const needs = run.found.some((piece) => piece.rule.weak) ? isLabelled : isStrong;
  return run.found.some(needs);
}

function isLabelled(piece: FoundPiece): boolean {
  return piece.rule.labelled;
}

function isStrong(piece: FoundPiece): boolean {
  return !piece.rule.weak;
}
