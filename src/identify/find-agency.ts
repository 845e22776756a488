import { endsWith } from '../ends-with.ts';
import { findAll } from '../find-all.ts';
import type { Agency, AgencyFrom } from '../model.ts';
import type { BodyEnding } from '../rules/bodies.ts';
import type { IdentifyInput, IdentifyRules, ReportFacts } from './identify-input.ts';

const YEAR = /(?:20\d\d|二[〇○零]\p{Script=Han}{2})年?(?:度)?/gu;
/** 云溪海关2015年海关政府信息公开: the kind of body, named again behind the year. */
const NAMED_AGAIN = new RegExp(`(\\p{Script=Han}{2,6})(${YEAR.source})\\1$`, 'u');

interface Candidate {
  readonly name: string;
  readonly from: AgencyFrom;
}

/**
 * The body whose report this is, in the order of trust title, first sentence, signature, contact line, meta tags,
 * source configuration. The first candidate that is the full name of a body wins; it is then completed with the longest
 * form that the page gives (青石镇人民政府 → 临湖县青石镇人民政府). A name that leaves its place out (市教育局) counts only
 * when nothing better is found and the page does not give the place; 我镇 without a name stays null.
 */
export function findAgency(facts: ReportFacts, input: IdentifyInput, rules: IdentifyRules): Agency | null {
  const spoken = speaker(facts.text);
  let bare: Agency | null = null;
  for (const candidate of candidates(facts, input, rules)) {
    const name = toBodyName(candidate.name, rules, {
      isTitle: candidate.from === 'title',
      keepsOffice: keepsOffice(candidate, spoken),
    });
    if (name === null) continue;
    const full = candidate.from === 'source-config' ? name : signedForm(longestForm(name, facts, rules), facts);
    const ending = endingOf(full, rules.bodyEndings);
    const shown = full.replaceAll('(', '（').replaceAll(')', '）');
    const agency = {
      name: shown,
      level: levelOf(full, ending, rules),
      kind: ending?.kind ?? null,
      from: candidate.from,
    };
    if (!BARE.test(full) || rules.places.mentions(full)[0]?.at === 0) return agency;
    bare ??= agency;
  }
  return bare;
}

/** 市教育局, 县人民政府办公室: which 市 is not said. */
const BARE = /^[省市县区州旗](?!.*[省市县区州旗盟][^省市县区州旗盟]*(?:局|委|办|厅)).{1,14}$/u;

/**
 * Whether 办公室 and 办公厅 at the end of a name are the body itself. In a title or a signature they are; in a contact
 * line they only answer the telephone; the office that compiled a report compiled its own unless the text speaks for a place.
 */
function keepsOffice(candidate: Candidate, spoken: string | null): boolean {
  if (candidate.from === 'title' || candidate.from === 'signature') return true;
  return candidate.from === 'first-sentence' && spoken === null;
}

function* candidates(facts: ReportFacts, input: IdentifyInput, rules: IdentifyRules): Generator<Candidate> {
  if (facts.title !== null) yield* titleCandidates(facts.title, rules);
  const place = dominantPlace(facts, rules);
  for (const phrase of rules.agencyPhrases) {
    // Titles of other documents (《…关于做好2019年…年度报告…的通知》) name other bodies.
    const texts =
      phrase.where === 'tail'
        ? [...facts.tail].reverse()
        : [(phrase.where === 'opening' ? facts.opening : facts.text).replace(/《[^》]{0,120}》/gu, '')];
    for (const text of texts) {
      if (phrase.from === 'contact' && place !== null) yield { name: place, from: 'body' };
      for (const match of findAll(text, phrase.pattern)) {
        yield { name: withoutSharedWord(match), from: phrase.from };
      }
    }
  }
  if (place !== null) yield { name: place, from: 'body' };
  // Of several reports on a page none is the page's own.
  if (input.reportsOnPage === 1) {
    const titled = facts.pageTitle === null ? [] : titleCandidates(facts.pageTitle, rules);
    for (const { name } of titled) yield { name, from: 'meta' };
  }
  for (const name of metaNames(input)) yield { name, from: 'meta' };
  if (input.hints.agency !== null) yield { name: input.hints.agency, from: 'source-config' };
}

/** What stands before the report words of the title, and a body in brackets behind them. */
function* titleCandidates(title: string, rules: IdentifyRules): Generator<Candidate> {
  const at = title.search(rules.titleReportWords);
  const before = at < 0 ? '' : title.slice(0, at);
  // In 云溪市人民政府信息公开 the words share 政府: the body keeps it.
  const shared = before.endsWith('人民') && title.slice(at).startsWith('政府') ? `${before}政府` : before;
  const once = shared.replace(NAMED_AGAIN, '$1$2');
  const named = once.replace(YEAR, '').replace(/^(?:关于|\d+)|(?:发布|公布|印发)?的?$/gu, '');
  // 云溪市水务局关于2014年度…的函 names its body before 关于.
  yield { name: named.replace(/(.{3,})关于.*$/u, '$1'), from: 'title' };
  const bracket = /[(]([\p{Script=Han}]{3,30})[)]$/u.exec(title);
  if (bracket !== null) yield { name: bracket[1] as string, from: 'title' };
}

/** 青石镇政府信息公开工作 is the work of 青石镇: 政府 belongs to what follows, unless 人民 stands before it. */
function withoutSharedWord(match: RegExpExecArray): string {
  const body = match.groups?.['body'] ?? '';
  const isShared =
    /[^民]政府$/u.test(body) && /^(?:信息|政务)公开/u.test(match[0].slice(match[0].indexOf(body) + body.length));
  return isShared ? body.slice(0, -2) : body;
}

/** Who publishes the page, by its tags or by the header of the dump; last the name of the site. */
function metaNames({ metadata, reportsOnPage }: IdentifyInput): string[] {
  const publishers = metadata.filter(
    ({ key, from }) => key === 'publisher' && (from === 'meta-tag' || (from === 'dump-header' && reportsOnPage === 1)),
  );
  const sites = metadata.filter(({ key, from }) => key === 'site-name' && from === 'meta-tag');
  return [...publishers, ...sites].map(({ value }) => value.replace(/(?:门户|官方)?网站?$|政务网$|信息网$/u, ''));
}

type NameRules = Pick<
  IdentifyRules,
  | 'bodyEndings'
  | 'subOffices'
  | 'disclosureOffices'
  | 'genericBodies'
  | 'speakerWords'
  | 'placelessBody'
  | 'wordsLikePlaces'
  | 'places'
>;

interface Where {
  /** Nothing introduces the name that a title begins with: 在城街道, 对青镇. */
  readonly isTitle: boolean;
  readonly keepsOffice: boolean;
}

/** The name of a body in `text`, cut clean; null when it is none, or one that names nobody. */
export function toBodyName(text: string, rules: NameRules, where: Partial<Where> = {}): string | null {
  let name = text
    .replace(YEAR, '')
    .replace(/^[^\p{L}]+|[\s,。:、《》]+$/gu, '')
    .replace(
      /^.*(?:编制了?(?!委员会|办)|公布了?|发布了?|制定了|形成了|撰写了|起草了|现公开|特向社会|现将|关于|是)(?=.{2})/u,
      '',
    );
  // 将乐县, 贵州省, 本溪市, 全椒县: the first character of a place is none of the words below.
  const beginsWithPlace = (): boolean => rules.places.mentions(name)[0]?.at === 0;
  const introduces = where.isTitle === true ? /^中共/u : /^(?:由|将|了|中共|对|在|是|的|本报告|完成)/u;
  if (!beginsWithPlace()) name = name.replace(introduces, '');
  for (let changed = true; changed;) {
    changed = false;
    for (const office of where.keepsOffice === true ? rules.disclosureOffices : rules.subOffices) {
      const cut = name.replace(office, '');
      if (cut !== name && cut.length >= 2) {
        // 云溪市人民政府信息公开办 is an office of the government, whose name keeps 人民政府.
        name = /人民政府/u.test(name.slice(cut.length)) && !/办公[厅室]$/u.test(name) ? `${cut}人民政府` : cut;
        changed = cut !== name || !name.endsWith('人民政府');
        if (name.endsWith('人民政府')) break;
      }
    }
  }
  if (name.length < 2 || name.length > 40 || !/^[\p{Script=Han}·()]+$/u.test(name)) return null;
  if (rules.speakerWords.test(name) && !beginsWithPlace()) return null;
  if (rules.placelessBody.test(name) && !beginsWithShortPlace(name, rules)) return null;
  if (rules.genericBodies.some((generic) => generic.test(name))) return null;
  return endingOf(name, rules.bodyEndings) === null ? null : name;
}

/** 云东气象局, 云溪海事局: a place without its 省 or 市, and at least two characters of what the body does. */
function beginsWithShortPlace(name: string, rules: Pick<IdentifyRules, 'places' | 'wordsLikePlaces'>): boolean {
  return [2, 3].some((length) => {
    const short = name.slice(0, length);
    const isPlace = ['省', '市', '县', '区', '州', '盟'].some((kind) => rules.places.named(short + kind).length > 0);
    return isPlace && name.length >= length + 3 && !rules.wordsLikePlaces.includes(short);
  });
}

export function endingOf(name: string, endings: readonly BodyEnding[]): BodyEnding | null {
  return endings.find(({ pattern }) => endsWith(name, pattern)) ?? null;
}

/**
 * The longest run of place names before the name, anywhere in the text; its ending may be left out there. For a name that
 * leaves its place out (市财政局) the place that the same words follow elsewhere (临湖市财政局).
 */
function longestForm(name: string, facts: ReportFacts, rules: IdentifyRules): string {
  if (rules.places.mentions(name)[0]?.at === 0 && !/^.{2,4}[区县]$/u.test(name)) return name;
  const isBare = BARE.test(name);
  const rest = isBare ? name.slice(1) : name;
  const stem = rest.replace(/(?:人民政府|办事处)$/u, '');
  let best = '';
  for (const form of stem.length >= 3 && stem !== rest ? [rest, stem] : [rest]) {
    for (let at = facts.text.indexOf(form); at >= 0; at = facts.text.indexOf(form, at + 1)) {
      const chain = placeChain(facts.text.slice(Math.max(0, at - 16), at), rules);
      if (chain.length > best.length && (!isBare || chain.endsWith(name[0] as string))) best = chain;
    }
  }
  return best === '' ? name : best + rest;
}

/** 临湖县青石镇 → 临湖县青石镇人民政府, where the report is signed so; 青湾实验区 → 青湾实验区管委会, where the page says so. */
function signedForm(name: string, facts: ReportFacts): string {
  if (/[区园]$/u.test(name) && !/[市县]\p{Script=Han}{1,4}区$/u.test(name)) {
    const committee = ['管委会', '管理委员会'].find((ending) => facts.page.includes(name + ending));
    if (committee !== undefined) return name + committee;
  }
  for (const ending of ['人民政府', '办事处']) {
    const full = `${name}${ending}`;
    const signed = facts.tail.find(
      (line) => line.length > ending.length && (line.endsWith(full) || full.endsWith(line)),
    );
    if (signed !== undefined && signed.length <= full.length + 8) return signed.length > full.length ? signed : full;
  }
  return name;
}

/** The place names that `text` ends with, one right after another. */
function placeChain(text: string, rules: IdentifyRules): string {
  const mentions = rules.places.mentions(text);
  let from = text.length;
  for (const mention of mentions.reverse()) {
    if (mention.at + mention.name.length !== from) break;
    from = mention.at;
  }
  return text.slice(from);
}

/**
 * The place that a report without any name is plainly about: the speaker says 我市 (我县 …) and one place of that kind
 * is named at least three times and four times as often as any other. Two cities in one text give none.
 */
function dominantPlace(facts: ReportFacts, rules: IdentifyRules): string | null {
  const own = speaker(facts.text);
  if (own === null || !/[省市县区州旗]/u.test(own)) return null;
  const counts = new Map<string, number>();
  for (const mention of rules.places.mentions(facts.text)) {
    if (mention.name.endsWith(own)) counts.set(mention.name, (counts.get(mention.name) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (first === undefined || first[1] < 3) return null;
  return second === undefined || first[1] >= 4 * second[1] ? first[0] : null;
}

/** 市 for a text that says 我市 more often than 我局, 我办 …; null when the speaker is no place. */
function speaker(text: string): string | null {
  const counts = new Map<string, number>();
  for (const match of text.matchAll(/[我本](省|市|县|区|州|旗|镇|乡|街道|局|委|厅|办|部|处|中心|单位|机关)/gu)) {
    counts.set(match[1] as string, (counts.get(match[1] as string) ?? 0) + 1);
  }
  const [first] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return first !== undefined && /[省市县区州旗镇乡]|街道/u.test(first[0]) ? first[0] : null;
}

function levelOf(name: string, ending: BodyEnding | null, rules: IdentifyRules): Agency['level'] {
  if (ending === null || ending.level !== null) return ending?.level ?? null;
  const last = rules.places.mentions(name).at(-1);
  const code = last?.divisions[0]?.code;
  if (code === undefined) return /省|自治区/u.test(name) ? 'province' : /[县旗]/u.test(name) ? 'county' : null;
  return code.endsWith('0000') ? 'province' : code.endsWith('00') ? 'city' : 'county';
}
