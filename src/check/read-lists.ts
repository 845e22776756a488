import { findAll } from '../find-all.ts';
import type { ListRules } from '../rules/checks.ts';

/** A counted thing in a sentence. */
export interface Counted {
  readonly label: string;
  readonly value: number;
  readonly approx: boolean;
  readonly unit: string;
  readonly raw: string;
  /** Share stated behind it, as printed: `49.9`, or null. */
  readonly share: string | null;
}

/** A total, and the parts that the text lists for it. */
export interface PartList {
  readonly total: Counted;
  readonly parts: readonly Counted[];
  /** The list names all there is: 其他 is among its parts. */
  readonly isClosed: boolean;
  readonly isOverlapping: boolean;
  readonly text: string;
}

/**
 * Finds `total … 其中, part, part` in a paragraph. Parts have the unit of the total and end with the sentence, at the
 * next 其中, or behind 其他…;. Numbers in brackets belong to their own part and are skipped.
 */
export function readLists(paragraph: string, rules: ListRules): PartList[] {
  const text = withoutBrackets(paragraph.slice(0, 20000));
  const sentences = text.split(/(?<=。)/u);
  const lists: PartList[] = [];
  for (const [at, sentence] of sentences.entries()) {
    const opens = rules.opens.exec(sentence);
    if (opens === null) continue;
    const before = countedIn(sentence.slice(0, opens.index), rules);
    const earlier = before.length > 0 ? before : countedIn(sentences[at - 1] ?? '', rules);
    const last = earlier.at(-1);
    if (last === undefined || (before.length === 0 && opens.index > 0)) continue;
    const tail = sentence.slice(opens.index + opens[0].length);
    const rest = closingIn(tail, rules);
    const next = rules.opens.exec(tail);
    const end = Math.min(next?.index ?? tail.length, rest, ownPartEnd(sentence.slice(0, opens.index), tail));
    const named: Counted[] = [];
    for (const one of countedIn(tail.slice(0, end), rules))
      if (isSameUnit(one.unit, last.unit) && !isChange(one, rules)) named.push(one);
    const total = totalOf(earlier, named, before.length > 0, rules);
    if (total === null || total.approx) continue;
    const parts = firstWhole(withoutRemainder(named, total, rules), total);
    if (parts.length < 2) continue;
    // 其他文件 among kinds that go on behind it is one of them.
    const hasRest = rest < tail.length || rules.rest.test(parts.at(-1)?.label ?? '');
    const isClosed = next === null && (hasRest || namesAll(parts, rules));
    lists.push({
      total,
      parts,
      isClosed,
      isOverlapping: rules.overlapping.test(sentence) || rules.overlapping.test(total.label),
      text: sentence.trim(),
    });
  }
  return lists;
}

/** Behind `其他…;` the list is over, unless its parts stand between semicolons. */
function closingIn(tail: string, rules: ListRules): number {
  const rest = rules.closes.exec(tail);
  return rest === null || /\d[^;；]{0,20}[;；]/u.test(tail.slice(0, rest.index))
    ? tail.length
    : rest.index + rest[0].length;
}

/** `同意3件;不予公开2件,其中1件…,1件…;无法提供9件`: the parts of one item end where the item does. */
function ownPartEnd(before: string, tail: string): number {
  const isItem = !before.endsWith(OPENED) && /\d[^;；]{0,20}[;；]/u.test(before);
  const at = isItem ? tail.search(/[;；]/u) : -1;
  return at < 0 ? tail.length : at;
}

/**
 * The number that the parts belong to: the last one before them that is no change against another year and nothing left
 * over, or an earlier one that they add up to. Null where it cannot be told: of several numbers of the sentence before
 * none is their sum, or they are the parts of the change itself.
 */
function totalOf(
  earlier: readonly Counted[],
  parts: readonly Counted[],
  isSameSentence: boolean,
  rules: ListRules,
): Counted | null {
  const sum = sumOf(parts);
  const alike = earlier.filter((one) => isSameUnit(one.unit, earlier.at(-1)?.unit ?? ''));
  const totals = alike.filter((one) => !rules.noTotals.some(({ pattern }) => pattern.test(one.label)));
  const equal = totals.findLast((one) => one.value === sum);
  if (equal !== undefined) return equal;
  if (alike.length > totals.length && alike.some((one) => one.value === sum)) return null;
  const isOpen = !isSameSentence && new Set(totals.map((one) => one.value)).size > 1;
  return isOpen ? null : (totals.at(-1) ?? null);
}

function isChange(one: Counted, rules: ListRules): boolean {
  return rules.noTotals.some(({ isChange, pattern }) => isChange && pattern.test(one.label));
}

/** 其余 may be the rest of the list, or what the list is not about; where the sum does not say which, there is no list. */
function withoutRemainder(parts: readonly Counted[], total: Counted, rules: ListRules): readonly Counted[] {
  const at = parts.findIndex((one) => rules.remainder.test(one.label));
  if (at < 0 || sumOf(parts) === total.value) return parts;
  const before = parts.slice(0, at);
  return sumOf(before) === total.value ? before : [];
}

/** `25件,其中公民20件、企业5件;网上15件、信函10件`: the whole is told twice, each time in other parts. */
function firstWhole(parts: readonly Counted[], total: Counted): readonly Counted[] {
  if (total.value === 0 || sumOf(parts) <= total.value) return parts;
  let first = 0;
  let sum = 0;
  for (const [at, part] of parts.entries()) {
    sum += part.value;
    if (sum > total.value) return parts;
    if (sum < total.value) continue;
    if (first === 0) first = at + 1;
    sum = 0;
  }
  return sum === 0 ? parts.slice(0, first) : parts;
}

const sumOf = (parts: readonly Counted[]): number => parts.reduce((sum, part) => sum + part.value, 0);

/** 当面, 传真, 网络, 信函 …: all the kinds that there are. */
function namesAll(parts: readonly Counted[], rules: ListRules): boolean {
  return rules.wholes.some(({ kinds }) =>
    kinds.every((kind) => parts.filter((one) => kind.test(one.label)).length === 1),
  );
}

/** Stands where a bracket with a list of its own began. */
const OPENED = '\u0001';

/** A list of parts may itself stand in brackets; other brackets are asides. */
function withoutBrackets(text: string): string {
  return text
    .replace(/[(（](其中[^()（）]{0,1000})[)）]/gu, `,${OPENED}$1。`)
    .replace(/[(（][^()（）]{0,200}[)）]/gu, '');
}

function countedIn(text: string, rules: ListRules): Counted[] {
  const out: Counted[] = [];
  let from = 0;
  for (const match of findAll(text, rules.number)) {
    const raw = match[0];
    const end = match.index + raw.length;
    const value = valueOf(raw);
    const clause = text
      .slice(from, match.index)
      .split(/[,，;；、。:：]/u)
      .filter((one) => one.trim() !== '' && !/[%％]/u.test(one))
      .at(-1);
    const share = rules.share.exec(text.slice(end, end + 40))?.[1] ?? null;
    const isTorn = rules.torn.test(text.slice(Math.max(0, match.index - 12), match.index));
    const unit = /[^\d.,万亿余多]+$/u.exec(raw)?.[0] ?? '';
    if (value !== null)
      out.push({ label: (clause ?? '').trim(), value, approx: /[余多]/u.test(raw) || isTorn, unit, raw, share });
    from = end;
  }
  return out;
}

function valueOf(raw: string): number | null {
  const match = /^([\d,.]+)([万亿]?)/u.exec(raw);
  if (match === null) return null;
  const places = match[2] === '万' ? 4 : match[2] === '亿' ? 8 : 0;
  // A shifted decimal string, so that 16.35万 is 163500 and nothing else.
  return Number(`${(match[1] ?? '').replaceAll(',', '')}e${places}`);
}

/** 件, 件次, 宗 and 起 all count applications and cases. */
function isSameUnit(a: string, b: string): boolean {
  const cases = ['件', '件次', '宗', '起', '次'];
  return a === b || (cases.includes(a) && cases.includes(b));
}
