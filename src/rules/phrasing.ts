/** Shapes of the rules that read numbers from sentences. The rules themselves stand in `phrasings-….ts`. */

/** What a run of sentences speaks about; decides short phrases such as `网络3件`. */
export type Topic = 'applications' | 'disclosed' | 'consult' | 'hotline' | 'messages' | 'proposals' | 'press' | 'reading' | 'training' | 'disputes' | 'publicity' | 'new-media' | 'gazette' | 'interpretation'; // prettier-ignore

export interface ProseExample {
  readonly text: string;
  /** The section heading above the text, when the rule needs one. */
  readonly heading?: string;
  readonly value: number;
  readonly metric?: string;
  readonly dimension?: string;
  readonly period?: 'year' | 'cumulative';
  readonly scope?: string;
  readonly agency?: string;
}

export interface ProseTrap {
  readonly text: string;
  readonly agency?: string;
  readonly heading?: string;
}

/** A wording that gives a number its metric. All patterns see folded text (see number-words.ts). */
export interface Phrasing {
  readonly id: string;
  readonly why: string;
  /** More than one metric only for wordings that share one zero: `复议、诉讼均为0件`. */
  readonly metrics: readonly string[];
  readonly units: readonly string[];
  /** Ends at the number (fillers dropped). */
  readonly before: RegExp | null;
  /** Begins after the unit. */
  readonly after: RegExp | null;
  /** Must be found in the clause before the number … */
  readonly where: RegExp | null;
  /** … and this must not be found there, nor right after the number. */
  readonly unless: RegExp | null;
  /** Must be found in the sentence or the headings above it. */
  readonly about: RegExp | null;
  /** Must not be found in the sentence around the number, as far as `about` looks, headings aside. */
  readonly notAbout: RegExp | null;
  /** The text must be speaking of one of these. */
  readonly within: readonly Topic[] | null;
  /** What the text speaks of from here on. */
  readonly topic: Topic | null;
  /** A second metric that the same words say, read only when the report says it nowhere else. */
  readonly orElse: string | null;
  /** True when a list of categories may follow. */
  readonly opensList: boolean;
  /** True when it is also read inside a list of categories. */
  readonly inList: boolean;
  /** Read although the clause says 每期, 平均, 不少于 … */
  readonly evenRegular: boolean;
  readonly onlyZero: boolean;
  /** What group 1 of `before` caught must stand in the name of the body: 统计 in 青石县统计局. */
  readonly ownSubject: boolean;
  readonly reads: readonly ProseExample[];
  readonly leaves: readonly (string | ProseTrap)[];
}

type Given = Pick<Phrasing, 'id' | 'why' | 'metrics' | 'units' | 'reads' | 'leaves'> & Partial<Phrasing>;

/** A phrasing with everything that it does not say left open. */
export function phrasing(given: Given): Phrasing {
  return {
    before: null,
    after: null,
    where: null,
    unless: null,
    about: null,
    notAbout: null,
    within: null,
    topic: null,
    orElse: null,
    opensList: false,
    inList: false,
    evenRegular: false,
    onlyZero: false,
    ownSubject: false,
    ...given,
  };
}

/** A zero said in words. `pattern` is searched in the folded sentence; what it matches is the raw text. */
export interface ZeroPhrasing {
  readonly id: string;
  readonly why: string;
  readonly metrics: readonly string[];
  readonly pattern: RegExp;
  readonly about: RegExp | null;
  /** Searched in the match and the rest of its phrase, at most ten characters. */
  readonly unless: RegExp | null;
  /** Must not be found in the sentence up to the match. */
  readonly notAfter: RegExp | null;
  /** Besides its own: metrics that speak against the zero where the same paragraph counts them, 未收到书面申请,收到网上申请2件. */
  readonly parts: readonly string[];
  readonly topic: Topic | null;
  readonly reads: readonly ProseExample[];
  readonly leaves: readonly (string | ProseTrap)[];
}

export interface ScopeWords {
  readonly scope: string;
  readonly words: RegExp;
}

/** How the body, the year and the plan of a number are told. */
export interface ContextWords {
  /** In this order; the first that is found in the clause decides. */
  readonly scopes: readonly ScopeWords[];
  /** A place in the sentence that is spoken to, not speaking: 向各部门…, 督促各单位…. Matched right before a scope word. */
  readonly spokenTo: RegExp;
  /** A phrase that names the means or the place for the phrase behind it: 通过网站,…. */
  readonly means: RegExp;
  readonly otherYear: RegExp;
  /** Most sentences have no word that deals an enumeration out. */
  readonly deals: RegExp;
  /** An enumeration that is dealt out to the numbers behind it; group 1 are the labels, group 2 what is said of each. */
  readonly dealtOut: RegExp;
  /** The same for one number that each label has. */
  readonly toEach: RegExp;
  readonly comparison: RegExp;
  readonly change: RegExp;
  readonly cumulative: RegExp;
  /** Begins behind a number: what the year added of the same … */
  readonly addedSince: RegExp;
  /** … so that the number counts all years, where one of these words stands before it and no year does. */
  readonly runningTotal: RegExp;
  /** 今年以来, 2018年以来; group 1 is the year that is named. */
  readonly sinceYear: RegExp;
  /** 截至2017年底: a day, not the year that the number is of. */
  readonly upTo: RegExp;
  /** 2008年至2017年; groups 1 and 2 are the years. */
  readonly yearSpan: RegExp;
  /** Several years that are neither the report's nor all: 近三年, “十二五”期间. */
  readonly someYears: RegExp;
  /** Half a year, a quarter, a month. */
  readonly partOfYear: RegExp;
  readonly thisYear: RegExp;
  readonly regular: RegExp;
  readonly plan: RegExp;
  /** What should be disclosed: 应公开300条, where what was disclosed is told behind it. */
  readonly duty: RegExp;
  /** Begins behind such a number, where it does. */
  readonly dutyDone: RegExp;
  readonly planHeading: RegExp;
  readonly elsewhere: RegExp;
  /** Between two numbers: the second tells the first one's metric for this year, or in all. */
  readonly retoldYear: RegExp;
  readonly retoldInAll: RegExp;
  /** Head of a sentence that goes on about the body of the sentence before. */
  readonly goesOn: RegExp;
  /** Head of a sentence that has no subject of its own, so that the scope of the sentence before stays. */
  readonly subjectless: RegExp;
  /** Head of a sentence that takes up a number of the sentence before: 在1202件申请中. Group 1 is the number. */
  readonly takesUp: RegExp;
}

/** Words after a number which say that all of it was also something else: 收到申请12件,均为网上申请. */
export interface AlsoPhrasing {
  readonly id: string;
  readonly why: string;
  /** The metric that the number got. */
  readonly of: string;
  readonly metric: string;
  /** Begins after the unit. */
  readonly after: RegExp;
  readonly reads: readonly ProseExample[];
  readonly leaves: readonly (string | ProseTrap)[];
}

export interface CategoryWords {
  readonly metric: string;
  /** Metrics that may be told among the parts; any other total ends the list. */
  readonly kin: RegExp;
  /** Begins behind a number that says how many kinds of parts there are. */
  readonly kinds: RegExp;
  readonly units: readonly string[];
  /** Between the total and the first part, or at the head of the sentence. */
  readonly opener: RegExp;
  /** Opens a list without a total: 主要类别有…. */
  readonly header: RegExp;
  /** A sentence without a number that says what the categories are: the list goes on behind it. */
  readonly named: RegExp;
  /** A heading that opens a list in every sentence below it. */
  readonly heading: RegExp;
  /** A label that needs no opener. */
  readonly plain: RegExp;
  /** A remark inside a label: (下同). */
  readonly aside: RegExp;
  readonly trimStart: RegExp;
  readonly trimEnd: RegExp;
  /** A label that is no kind of information but a body, a part of the year, what is new. */
  readonly others: RegExp;
  readonly label: RegExp;
  /** Never part of a label, not even of one that ends in 类信息. */
  readonly foreign: RegExp;
  readonly never: RegExp;
  readonly reads: readonly ProseExample[];
  readonly leaves: readonly (string | ProseTrap)[];
}

export interface TopicHeading {
  readonly topic: Topic;
  readonly heading: RegExp;
}
