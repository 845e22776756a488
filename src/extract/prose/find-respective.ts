import type { ContextWords } from '../../rules/phrasing.ts';
import type { Amount } from './find-amounts.ts';

/** What stands before a number when the enumeration in front of it is dealt out: each label beside its own number. */
export interface DealtCue {
  /** Offset of the enumeration in the sentence; what stands before it belongs to every label. */
  readonly from: number;
  /** The label and what is said of all of them, in the order in which to try; a noun shared by all stands at the last label. */
  readonly texts: readonly string[];
}

/** Characters of the longest enumeration with what is said of it. */
const LONGEST_LIST = 100;
/** The longest noun that labels share: 现场、电话、网络|咨询. */
const LONGEST_NOUN = 4;
/** A label that names another body or another year: its number is none of this report's. */
const OTHERS = /^(?:去年|上年|上一年)|(?<![我本])(?:[局厅]|委员会|法院|公司|学校)$|(?<![我本各乡])镇$|[^我本各]乡$/u;
const SEPARATED = /^[、,]?(?:和|及|与|以及)?$/u;

/**
 * 现场申请、网络申请分别为15件、8件; 复议、诉讼各1件: the cues of each number, by number. A number of such a list has none when
 * the labels do not come out even with the numbers; it must not be read by the label that happens to stand in front of it.
 */
export function findRespective(
  sentence: string,
  amounts: readonly Amount[],
  { deals, dealtOut, toEach }: ContextWords,
): ReadonlyMap<Amount, readonly DealtCue[]> {
  const dealt = new Map<Amount, readonly DealtCue[]>();
  if (!deals.test(sentence)) return dealt;
  amounts.forEach((amount, i) => {
    if (dealt.has(amount)) return;
    const start = Math.max(amounts[i - 1]?.end ?? 0, amount.cueEnd - LONGEST_LIST);
    const gap = sentence.slice(start, amount.cueEnd);
    const each = toEach.exec(gap);
    const match = each ?? dealtOut.exec(gap);
    if (match === null) return;
    const from = start + match.index;
    const labels = (match[1] ?? '').split(/、|和|以及|及|与/u).filter((label) => label !== '');
    if (labels.length < 2) return;
    const cues = labels.map((label, k) => ({
      from,
      texts: OTHERS.test(label) ? [] : textsOf(label, labels, k, match[2] ?? ''),
    }));
    const row = rowFrom(sentence, amounts, i);
    // 各1件 is every label's; 各12件、8件 is one for each.
    if (each !== null && row.length === 1) {
      dealt.set(amount, cues);
      return;
    }
    if (row.length < 2) return;
    row.forEach((one, k) => dealt.set(one, row.length === labels.length ? cues.slice(k, k + 1) : []));
  });
  return dealt;
}

/** This number and those that follow it with nothing but a separator between. */
function rowFrom(sentence: string, amounts: readonly Amount[], first: number): Amount[] {
  const row = amounts.slice(first, first + 1);
  for (const amount of amounts.slice(first + 1)) {
    const before = row.at(-1) as Amount;
    if (!SEPARATED.test(sentence.slice(before.end, amount.cueEnd))) break;
    row.push(amount);
  }
  return row;
}

function textsOf(label: string, labels: readonly string[], index: number, said: string): string[] {
  const last = labels.at(-1) ?? '';
  if (index === labels.length - 1) return [`${label}${said}`];
  const nouns = Array.from({ length: Math.min(LONGEST_NOUN, last.length - 1) }, (_, i) => last.slice(-i - 1)).slice(1);
  return [`${label}${said}`, ...nouns.filter((noun) => !label.endsWith(noun)).map((noun) => `${label}${noun}${said}`)];
}
