import type { Agency, MetaField, Region } from '../model.ts';
import type { Division } from '../rules/divisions.ts';
import type { IdentifyInput, ReportFacts } from './identify-input.ts';
import { isValidIn, type PlaceIndex } from './place-index.ts';

/**
 * The division that the body belongs to, with its code in the report year. The last place in the body's name counts
 * (云东省云溪市望江区 → 望江区), narrowed by the places before it. A name that several divisions bear (朝阳区) is settled by
 * the site's code, the source's region, or a parent that the text names; otherwise it stays open.
 */
export function findRegion(
  agency: Agency | null,
  year: number | null,
  facts: ReportFacts,
  input: IdentifyInput,
  places: PlaceIndex,
): Region | null {
  const hints = codeHints(input.metadata, input.hints.region);
  if (agency === null) return null;
  const mentions = places.mentions(agency.name);
  const last = mentions.at(-1);
  if (last === undefined)
    return (
      fromShortName(agency, year, places) ??
      fromText(agency, year, facts, places) ??
      fromParent(hints, year, places, agency)
    );
  const valid = last.divisions.filter((division) => isValidIn(division, year));
  const before = mentions.slice(0, -1).flatMap((mention) => mention.divisions.map((division) => division.code));
  const settled = settle(valid, before, hints, facts, places);
  if (settled === null || isContradicted(settled, facts, places)) return null;
  const own = branchPlace(agency.name, settled, year, places) ?? settled;
  return { code: own.code, name: own.name };
}

/** 云溪市公安局望江分局 is the branch in 望江区: the district of that short name in the city that is named. */
function branchPlace(name: string, city: Division, year: number | null, places: PlaceIndex): Division | null {
  const stem = /局(\p{Script=Han}{2,3})分局$/u.exec(name)?.[1];
  if (stem === undefined) return null;
  const inside = [...'区县市旗']
    .flatMap((kind) => places.named(stem + kind))
    .filter((one) => isValidIn(one, year) && isWithin(one.code, city.code));
  return inside.length === 1 ? (inside[0] as Division) : null;
}

/** The text puts another city in front of the name than the one the division lies in: it is a namesake. */
function isContradicted(division: Division, facts: ReportFacts, places: PlaceIndex): boolean {
  const parents = parentCodes(division.code).flatMap((code) => places.coded(code, null)?.name ?? []);
  if (parents.length === 0) return false;
  const before = [...facts.text.matchAll(new RegExp(`(\\p{Script=Han}{2,4}[市州盟])${division.name}`, 'gu'))];
  return before.length > 0 && !before.some((match) => parents.some((parent) => sameCity(match[1] as string, parent)));
}

/** The words before may run on: 由云溪市 ends with 云溪市; 临夏州 is 临夏回族自治州. */
function sameCity(words: string, parent: string): boolean {
  return words.endsWith(parent.slice(-3)) || words.includes(parent.slice(0, 2));
}

function settle(
  valid: readonly Division[],
  before: readonly string[],
  hints: readonly string[],
  facts: ReportFacts,
  places: PlaceIndex,
): Division | null {
  if (valid.length <= 1) return valid[0] ?? null;
  for (const codes of [before, hints]) {
    const inside = valid.filter((division) => codes.some((code) => isWithin(division.code, code)));
    if (inside.length === 1) return inside[0] as Division;
  }
  const named = new Set(places.mentions(facts.text).flatMap((mention) => mention.divisions.map((one) => one.code)));
  const parents = valid.filter((division) => parentCodes(division.code).some((code) => named.has(code)));
  return parents.length === 1 ? (parents[0] as Division) : null;
}

/** 青湾综合实验区 lies in 青湾县: the zone's name begins with the short name of one division. */
function fromShortName(agency: Agency, year: number | null, places: PlaceIndex): Region | null {
  if (agency.kind !== 'zone') return null;
  for (const length of [3, 2]) {
    const stem = agency.name.slice(0, length);
    const found = [...'市县区旗'].flatMap((kind) => places.named(stem + kind)).filter((one) => isValidIn(one, year));
    if (found.length === 1) return { code: (found[0] as Division).code, name: (found[0] as Division).name };
  }
  return null;
}

/**
 * The county of a township that does not name it: the one county that the text names at least twice, when it names no
 * other. Reports of townships speak of their own county's portal and rules.
 */
function fromText(agency: Agency, year: number | null, facts: ReportFacts, places: PlaceIndex): Region | null {
  if (agency.level !== 'township') return null;
  const counts = new Map<string, number>();
  let found: Division | null = null;
  for (const mention of places.mentions(facts.text)) {
    const counties = mention.divisions.filter((one) => !one.code.endsWith('00') && isValidIn(one, year));
    if (counties.length === 0) continue;
    counts.set(mention.name, (counts.get(mention.name) ?? 0) + 1);
    found = counties.length === 1 ? (counties[0] as Division) : null;
  }
  const [only] = counts;
  if (counts.size !== 1 || only === undefined || only[1] < 2 || found === null) return null;
  return { code: found.code, name: found.name };
}

/** A township or department that names no place belongs to the division whose site it stands on. */
function fromParent(hints: readonly string[], year: number | null, places: PlaceIndex, agency: Agency): Region | null {
  if (agency.from === 'meta') return null;
  const codes = [...new Set(hints)];
  const division = codes.length === 1 ? places.coded(codes[0] as string, year) : null;
  return division === null ? null : { code: division.code, name: division.name };
}

/** Division codes that the site and the source state. A site code of local governments begins with the division's. */
function codeHints(metadata: readonly MetaField[], region: string | null): string[] {
  const site = metadata
    .filter((field) => field.key === 'site-id')
    .map((field) => /^\d{6}(?=\d{4}$)/u.exec(field.value)?.[0]);
  return [...site, region ?? undefined].filter((code): code is string => code !== undefined);
}

function parentCodes(code: string): string[] {
  return [`${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`].filter((parent) => parent !== code);
}

/** True when `code` is the division `other` or lies in it. */
export function isWithin(code: string, other: string): boolean {
  return code === other || parentCodes(code).includes(other);
}
