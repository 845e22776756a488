import { fold, offsetOf } from '../fold-key.ts';
import { isWhite } from '../is-white.ts';
import type { PieceRule } from '../rules/strip-rules.ts';
import type { Claim } from './claim.ts';
import type { Extent } from './find-extent.ts';
import { coversLine, parsePieces, readPieces } from './parse-pieces.ts';
import type { FoundPiece, PieceRun, Pieces } from './parse-pieces.ts';
import type { Line } from './read-lines.ts';

/** UTF-16 units at the end of a paragraph in which a glued row of buttons is looked for. */
const TAIL = 160;
const LINE = 400;
/** No row of buttons ends so. */
const SENTENCE_END = /[。；！？]\s?$/u;
const SENTENCE_MARKS: ReadonlySet<number> = new Set([...'。！？!?）)'].map((mark) => mark.charCodeAt(0)));
/** A piece may hold white space, so one or two starts may fail inside it. */
const MISSES = 2;

/** Lines made of chrome pieces, and runs of pieces glued to the front or the end of a paragraph. */
export function matchPieces(lines: readonly Line[], extent: Extent | null, rules: readonly PieceRule[]): Claim[] {
  const pieces = readPieces(rules);
  const claims: Claim[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as Line;
    if (line.block.kind === 'table' || line.folded === '') continue;
    const { text } = line.block.passage;
    const { found, end } = parsePieces(line.folded, pieces);
    if (!line.isCut && line.folded.length <= LINE && coversLine({ found, end }, line.folded)) {
      const isKept = isInside(index, extent) && found.every((piece) => piece.rule.outsideOnly);
      if (!isKept) claims.push(...claimPieces(index, text, found, true));
      continue;
    }
    if (isPrefix(found)) claims.push(...claimPieces(index, text, found, false, end));
    claims.push(...claimTail(index, text, pieces));
  }
  return claims;
}

function isInside(index: number, extent: Extent | null): boolean {
  return extent !== null && index >= extent.first && index <= extent.last;
}

/** Two labels with values, or a breadcrumb and a label: no sentence begins so. */
function isPrefix(found: readonly FoundPiece[]): boolean {
  if (found[0]?.rule.leads === true) return true;
  return found.filter((piece) => piece.rule.labelled).length >= 2;
}

/** Each piece takes the marks behind it; the first also those in front. */
function claimPieces(
  block: number,
  text: string,
  found: readonly FoundPiece[],
  isWhole: boolean,
  end: number | null = null,
): Claim[] {
  const claims: Claim[] = [];
  const last = isWhole ? text.length : offsetOf(text, end ?? 0);
  let from = 0;
  for (const [i, { rule, value }] of found.entries()) {
    const next = found[i + 1];
    const to = next === undefined ? last : offsetOf(text, next.from);
    const key = value === '' ? null : rule.key;
    const printed = key === null ? '' : text.slice(from, to);
    const shown = rule.labelled ? afterLabel(printed) : printed.trim();
    claims.push({ block, from, to, rule: rule.id, category: rule.category, key, value: shown });
    from = to;
  }
  return claims;
}

/** The value as printed: without its label and the marks behind it. */
function afterLabel(text: string): string {
  return text
    .replace(/^[^:：]*[:：]\s*/u, '')
    .replace(/\s*-->\s*$/u, '')
    .replace(/[\s|【[(（]+$/u, '');
}

/** The longest row of words at the end that is chrome, after white space or the end of a sentence. */
function claimTail(block: number, text: string, pieces: Pieces): Claim[] {
  if (SENTENCE_END.test(text.slice(-2))) return [];
  const start = Math.max(1, text.length - TAIL);
  let best: { from: number; found: readonly FoundPiece[] } | null = null;
  let misses = 0;
  for (let from = text.length - 1; from > start; from--) {
    if (isWhite(text.charCodeAt(from)) || !isGap(text.charCodeAt(from - 1))) continue;
    const folded = fold(text.slice(from));
    const run = parsePieces(folded, pieces);
    if (isTail(run, folded)) [best, misses] = [{ from, found: run.found }, 0];
    else if (++misses > MISSES) break;
  }
  if (best === null) return [];
  const { from, found } = best;
  return claimPieces(block, text.slice(from), found, true).map((claim) => ({
    ...claim,
    from: claim.from + from,
    to: claim.to + from,
  }));
}

/** Behind white space or the end of a sentence a row of buttons may begin. */
function isGap(code: number): boolean {
  return isWhite(code) || SENTENCE_MARKS.has(code);
}

/** A name in brackets or a date at the end of a text is not chrome; a button is. */
function isTail(run: PieceRun, folded: string): boolean {
  if (!coversLine(run, folded) || run.found[0]?.rule.weak === true) return false;
  return run.found.some((piece) => piece.rule.category !== 'byline' && piece.rule.outsideOnly !== true);
}
