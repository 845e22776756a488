import { isWhite } from '../is-white.ts';
import { isCjkCode, isCjkMark, isHanCode } from './char-table.ts';
import { replaceIn, type Replacement, type TextWithOrigin } from './text-with-origin.ts';

const LABEL_BEHIND = /^\p{Script=Han}{2,6}[:：]/u;
/** `一 概 述`, but not `二 〇一八年`, `三 月`, `一 是`. */
const BARE_ORDINAL =
  /^[一二三四五六七八九十]{1,3}(?=\s+(?![一二三四五六七八九十〇零百千年月日是些个次级批季周期档])\p{Script=Han}[^。；，;]*$)/u;
const ARTICLE = /^第[一二三四五六七八九十百]{1,4}[条章编](?=\s+(?!第)\p{Script=Han})/u;
/** UTF-16 units of the longest heading. */
const HEADING = 40;
const ASCII_MARK = /[!-/:-@[-`{-~]/u;
const SHORT_NAMES = /^\p{Script=Han}{2,4}(?:\s+\p{Script=Han}{2,4}){2,}$/u;

/** Where the text stands. */
export interface SpacePlace {
  /** A title is one name: no space in it parts anything. */
  readonly isTitle: boolean;
  /** A cell is one label. */
  readonly isCell: boolean;
}

/**
 * White space: none at the ends, none beside a Chinese character or mark, one space elsewhere. Three kinds of space beside
 * Han part things and stay, single: in front of a label (`… 电话：`), behind a bare ordinal, and in a line of names and
 * nothing else, unless it is a title or a cell.
 */
export function regularSpaces(state: TextWithOrigin, place: SpacePlace): TextWithOrigin {
  const { text } = state;
  const { isTitle } = place;
  const out: Replacement[] = [];
  const names = !isTitle && !place.isCell && text.length < 200 && SHORT_NAMES.test(text.trim());
  const ordinal = isTitle ? 0 : ordinalEnd(text);
  for (let at = nextWhite(text, 0); at < text.length;) {
    let end = at + 1;
    while (end < text.length && isWhite(text.charCodeAt(end))) end++;
    const after = at === ordinal && at > 0 ? ' ' : gap(text, at, end, names, isTitle);
    if (text.slice(at, end) !== after) out.push({ from: at, to: end, after, rule: ruleOf(text, at, end, after) });
    at = nextWhite(text, end);
  }
  return replaceIn(state, out);
}

/**
 * Where the ordinal of a heading or article ends that nothing but a space parts from its words (`一 概述`, `第三条 …`);
 * 0 when there is none.
 */
function ordinalEnd(text: string): number {
  if (!'第一二三四五六七八九十'.includes(text[0] ?? '-')) return 0;
  const article = ARTICLE.exec(text);
  if (article !== null) return article[0].length;
  return text.length <= HEADING ? (BARE_ORDINAL.exec(text)?.[0].length ?? 0) : 0;
}

function gap(text: string, at: number, end: number, names: boolean, isTitle: boolean): string {
  if (at === 0 || end === text.length) return '';
  const prev = text.charCodeAt(at - 1);
  const next = text.charCodeAt(end);
  if (!isCjkCode(prev) && !isCjkCode(next)) return ' ';
  if (names) return ' ';
  const parts = !isTitle && !isCjkMark(prev) && isHanCode(next) && wordEnds(text, at);
  return parts && LABEL_BEHIND.test(text.slice(end, end + 8)) ? ' ' : '';
}

/** At least two characters of one word in front: a lone character belongs to what follows (`索 引 号：`). */
function wordEnds(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 2);
  // An ASCII mark may become a Chinese one.
  return at >= 2 && !isWhite(before) && !isCjkMark(before) && !ASCII_MARK.test(text[at - 2] as string);
}

function ruleOf(text: string, at: number, end: number, after: string): string {
  if (at === 0 || end === text.length) return 'spacing/ends';
  return after === '' ? 'spacing/beside-han' : 'spacing/single';
}

function nextWhite(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isWhite(text.charCodeAt(at))) at++;
  return at;
}
