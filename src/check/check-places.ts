import type { CheckResult, CleanReport, Identity } from '../model.ts';
import type { NameTree } from '../name-tree.ts';
import { createNameTree } from '../name-tree.ts';
import type { PlaceRule } from '../rules/checks.ts';

/** A division by code and name; see `rules/divisions.ts`. */
export interface PlaceName {
  readonly code: string;
  readonly name: string;
}

interface Hit {
  readonly place: PlaceName;
  readonly points: number;
  readonly line: number;
  readonly text: string;
}

/**
 * R33: a place that is not the body's own stands where its own name should. Names of places that contain or lie in the
 * body's are its own; a mention alone (partners, visits, models) says nothing. Where the region is not known, the name of
 * the body must say which place is its own: one of several namesakes, or one that no list of divisions has.
 */
export function checkPlaces(
  report: CleanReport,
  identity: Identity,
  rules: readonly PlaceRule[],
  places: readonly PlaceName[],
): CheckResult[] {
  if (places.length === 0) return [];
  const own = ownPlace(report, identity, places);
  if (own === null) return [];
  const hits = findHits(report, foreignNames(own.codes, places), own.isKnown ? rules : rules.filter(isFull), own.text)
    .filter((hit) => own.isKnown || !own.isPartOf(hit.place.name)); // prettier-ignore
  const points = new Map<string, number>();
  for (const hit of hits) points.set(hit.place.name, (points.get(hit.place.name) ?? 0) + hit.points);
  const wrong = [...points].filter(([, sum]) => sum >= 2).map(([name]) => name);
  const base = { check: 'R33', severity: 'W', suspect: null, otherReport: null, right: 0 } as const;
  if (wrong.length === 0 && !own.isKnown) return [];
  if (wrong.length === 0)
    return [{ dimension: null, status: 'pass', left: 0, evidence: `${own.name} throughout`, ...base }];
  return wrong.map((name) => {
    const of = hits.filter((hit) => hit.place.name === name);
    const evidence = `${own.name} report names ${name}: ${of
      .slice(0, 5)
      .map((hit) => `${hit.text} (line ${hit.line})`)
      .join('; ')}`;
    return { dimension: name, status: 'fail', left: of.length, evidence, ...base };
  });
}

interface OwnPlace {
  readonly name: string;
  readonly codes: readonly string[];
  /** Names in here are never foreign. */
  readonly text: string;
  readonly isKnown: boolean;
  /** The text puts the name in front of the own one: it is where the own place lies. */
  readonly isPartOf: (name: string) => boolean;
}

const isFull = (rule: PlaceRule): boolean => rule.name === 'full';
const PLACE_IN_FRONT = /^[^省市县州旗]{2,8}(?:省|自治州|自治县|[市县州旗])(?!场)/u;

function ownPlace(report: CleanReport, identity: Identity, places: readonly PlaceName[]): OwnPlace | null {
  const { region } = identity;
  const agency = identity.agency?.name ?? '';
  if (region !== null) {
    const text = `${region.name}${agency}`;
    if (region.code.length !== 6) return null;
    return { name: region.name, codes: [region.code], text, isKnown: true, isPartOf: () => false };
  }
  const codes = namedIn(agency, places);
  const name = PLACE_IN_FRONT.exec(agency)?.[0] ?? null;
  if (name === null) return null;
  const isPartOf = (other: string): boolean =>
    report.blocks.some((block) => block.kind !== 'table' && block.clean.text.includes(`${other}${shortOf(name)}`));
  return { name, codes, text: `${agency}${report.title ?? ''}`, isKnown: false, isPartOf };
}

/** Codes of the divisions whose full names stand in the text. */
function namedIn(text: string, places: readonly PlaceName[]): string[] {
  const { fullNames } = tableOf(places);
  const codes = new Set<string>();
  for (let at = 0; at < text.length; at++)
    for (const { values } of fullNames.at(text, at)) for (const code of values) codes.add(code);
  return [...codes];
}

/** A name as it is looked for: in full, or without 市, 县 … at its end. */
interface KnownName {
  readonly place: PlaceName;
  readonly isShort: boolean;
}

interface PlaceTable {
  readonly tree: NameTree<KnownName>;
  /** Codes by full name. */
  readonly fullNames: NameTree<string>;
  /** Names by the code of their division without 00 at its end … */
  readonly byStem: ReadonlyMap<string, readonly string[]>;
  /** … and by every beginning of that code: what lies in a division. */
  readonly within: ReadonlyMap<string, readonly string[]>;
}

const tables = new WeakMap<readonly PlaceName[], PlaceTable>();

/** Built once: a report asks for a few names, and thousands of divisions would have to be gone through for each. */
function tableOf(places: readonly PlaceName[]): PlaceTable {
  const known = tables.get(places);
  if (known !== undefined) return known;
  const entries = places.flatMap((place): (readonly [string, KnownName])[] => {
    if (place.name.length < 3 || place.code.endsWith('0000')) return [];
    const short = shortOf(place.name);
    const full = [place.name, { place, isShort: false }] as const;
    return short.length >= 2 ? [full, [short, { place, isShort: true }]] : [full];
  });
  const fullNames = createNameTree(
    places.flatMap(({ name, code }) => (name.length > 2 ? [[name, code] as const] : [])),
  );
  const byStem = new Map<string, string[]>();
  const within = new Map<string, string[]>();
  for (const { code, name } of places) {
    const stem = stemOf(code);
    append(byStem, stem, name);
    for (let length = 1; length <= stem.length; length++) append(within, stem.slice(0, length), name);
  }
  const table = { tree: createNameTree(entries), fullNames, byStem, within };
  tables.set(places, table);
  return table;
}

function append(lists: Map<string, string[]>, key: string, name: string): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [name]);
  else list.push(name);
}

interface ForeignNames {
  readonly tree: NameTree<KnownName>;
  readonly own: ReadonlySet<string>;
}

/** Every name but those of places that contain the own division, lie in it, or are it. */
function foreignNames(codes: readonly string[], places: readonly PlaceName[]): ForeignNames {
  const { tree, byStem, within } = tableOf(places);
  const own = new Set<string>();
  for (const stem of codes.map(stemOf)) {
    for (const name of within.get(stem) ?? []) own.add(name);
    for (let length = 1; length < stem.length; length++)
      for (const name of byStem.get(stem.slice(0, length)) ?? []) own.add(name);
  }
  return { tree, own };
}

function stemOf(code: string): string {
  return code.replace(/(?:00){1,2}$/u, '');
}

function findHits(report: CleanReport, names: ForeignNames, rules: readonly PlaceRule[], ownText: string): Hit[] {
  const hits: Hit[] = [];
  for (const block of report.blocks) {
    if (block.kind === 'table') continue;
    const text = block.clean.text;
    for (let at = 0; at < text.length; at++) {
      const named = names.tree.at(text, at);
      if (named.length === 0) continue;
      for (const { length, values } of named) {
        const place = placeOf(values, text.slice(at, at + length), names, ownText);
        const hit = place === null ? null : judge(text, at, length, place, rules, block.line);
        if (hit === null) continue;
        hits.push(hit);
        at += length - 1;
        break;
      }
    }
  }
  return hits;
}

/** A full name comes before a short one; of several places of one full name the last counts, of a short one the first. */
function placeOf(values: readonly KnownName[], name: string, names: ForeignNames, ownText: string): PlaceName | null {
  const foreign = values.filter(({ place }) => !names.own.has(place.name));
  const full = foreign.findLast(({ isShort }) => !isShort);
  if (full !== undefined) return full.place;
  return ownText.includes(name) ? null : (foreign[0]?.place ?? null);
}

function judge(
  text: string,
  at: number,
  length: number,
  place: PlaceName,
  rules: readonly PlaceRule[],
  line: number,
): Hit | null {
  const isFull = length === place.name.length;
  const before = text.slice(Math.max(0, at - 40), at);
  const after = text.slice(at + length, at + length + 60);
  for (const rule of rules) {
    if ((rule.name === 'full') !== isFull) continue;
    if ((rule.before === null || rule.before.test(before)) && rule.after.test(after)) {
      const shown = text.slice(Math.max(0, at - 6), at + length + 10);
      return { place, points: rule.points, line, text: shown };
    }
  }
  return null;
}

function shortOf(name: string): string {
  return name.length > 2 ? name.replace(/(?:自治[县州旗]|[市县区州盟旗])$/u, '') : name;
}
