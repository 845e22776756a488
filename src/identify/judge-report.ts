import { ByContent } from '../by-content.ts';
import type { ReportSign } from '../rules/report-signs.ts';
import type { IdentifyRules, ReportFacts } from './identify-input.ts';

export interface Judgement {
  readonly isReport: boolean;
  readonly confidence: number;
  readonly reason: string;
}

/** Adds up the signs for and against; the reason names those that decided. */
export function judgeReport(facts: ReportFacts, rules: IdentifyRules, threshold: number): Judgement {
  const shown = shownSigns(facts, indexOf(rules.signs));
  const sum = shown.reduce((total, one) => total + one.weight, rules.signOffset);
  const confidence = Math.round((1 / (1 + Math.exp(-sum))) * 1000) / 1000;
  const isReport = confidence >= threshold;
  const deciding = shown
    .filter((one) => one.weight > 0 === isReport)
    .sort(byWeight)
    .slice(0, 3)
    .map((one) => one.sign.says);
  const because = deciding.length > 0 ? deciding.join('; ') : isReport ? 'shows its signs' : 'shows no sign of one';
  return { isReport, confidence, reason: `${isReport ? 'annual report' : 'not an annual report'}: ${because}` };
}

/** How often the sign shows; 0 when it does not. */
export function countSign(sign: ReportSign, facts: ReportFacts): number {
  if (sign.where === 'heading') {
    const found = new Set<string>();
    for (const heading of facts.headings) {
      const match = heading.length <= 40 ? sign.pattern.exec(heading) : null;
      if (match !== null) found.add(heading.replace(/^[^\p{Script=Han}]*/u, ''));
    }
    return found.size;
  }
  const text = textFor(sign.where, facts);
  if (!sign.pattern.test(text)) return 0;
  return sign.unless?.test(text) === true ? 0 : 1;
}

type TextPlace = Exclude<ReportSign['where'], 'heading'>;

interface ShownSign {
  readonly sign: ReportSign;
  readonly weight: number;
}

function byWeight(a: ShownSign, b: ShownSign): number {
  return Math.abs(b.weight) - Math.abs(a.weight) || (a.sign.id < b.sign.id ? -1 : 1);
}

/** The signs of headings, and those of each text looked up by the characters that they need. */
interface SignIndex {
  readonly headings: readonly ReportSign[];
  readonly texts: ReadonlyMap<TextPlace, ByContent<ReportSign>>;
}

const PLACES: readonly TextPlace[] = ['title', 'opening', 'cells', 'text'];
const indexes = new WeakMap<readonly ReportSign[], SignIndex>();

function indexOf(signs: readonly ReportSign[]): SignIndex {
  let index = indexes.get(signs);
  if (index === undefined) {
    const at = (place: ReportSign['where']): ReportSign[] => signs.filter(({ where }) => where === place);
    const texts = PLACES.map((place) => [place, new ByContent(at(place), ({ pattern }) => pattern)] as const);
    indexes.set(signs, (index = { headings: at('heading'), texts: new Map(texts) }));
  }
  return index;
}

function shownSigns(facts: ReportFacts, { headings, texts }: SignIndex): ShownSign[] {
  const shown: ShownSign[] = [];
  for (const sign of headings) {
    const times = Math.min(countSign(sign, facts), sign.most ?? 1);
    if (times > 0) shown.push({ sign, weight: sign.weight * times });
  }
  for (const [place, signs] of texts) {
    for (const sign of signs.in(textFor(place, facts)))
      if (countSign(sign, facts) > 0) shown.push({ sign, weight: sign.weight });
  }
  return shown;
}

function textFor(where: TextPlace, facts: ReportFacts): string {
  switch (where) {
    case 'title':
      return facts.title ?? '';
    case 'opening':
      return joinedOf(facts).opening;
    case 'cells':
      return joinedOf(facts).cells;
    case 'text':
      return facts.text;
  }
}

interface Joined {
  readonly opening: string;
  readonly cells: string;
}

const joined = new WeakMap<ReportFacts, Joined>();

/** Texts that many signs look at, put together once for a report. */
function joinedOf(facts: ReportFacts): Joined {
  let texts = joined.get(facts);
  if (texts === undefined) {
    texts = { opening: `${facts.title ?? ''}\n${facts.opening}`, cells: facts.cells.join('\n') };
    joined.set(facts, texts);
  }
  return texts;
}
