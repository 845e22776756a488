import type { NameTree } from '../name-tree.ts';
import { createNameTree } from '../name-tree.ts';
import type { Division } from '../rules/divisions.ts';

/** A place name in a text: where, and every division that bears it. */
export interface PlaceMention {
  readonly name: string;
  readonly at: number;
  readonly divisions: readonly Division[];
}

/** Finds names of divisions in text. Built once from the table; lookup costs a few map probes a character. */
export interface PlaceIndex {
  /** All mentions, longest name first at each place, not overlapping. */
  readonly mentions: (text: string) => PlaceMention[];
  /** Divisions with this name (or the short form of an autonomous place), whatever the year. */
  readonly named: (name: string) => readonly Division[];
  /** The division with this code in this year (null: any year); null when there is none. */
  readonly coded: (code: string, year: number | null) => Division | null;
}

export function createPlaceIndex(divisions: readonly Division[], peoples: readonly string[]): PlaceIndex {
  const byName = new Map<string, Division[]>();
  const byCode = new Map<string, Division[]>();
  const add = (name: string, division: Division): void => {
    const list = byName.get(name);
    if (list === undefined) byName.set(name, [division]);
    else if (!list.includes(division)) list.push(division);
  };
  for (const division of divisions) {
    // One-character districts (城区, 郊区, 矿区 are kinds, not names) would be found everywhere.
    if (division.name.length >= 3 || /[县市州盟旗]$/u.test(division.name)) add(division.name, division);
    for (const alias of aliases(division.name, peoples)) add(alias, division);
    const coded = byCode.get(division.code);
    if (coded === undefined) byCode.set(division.code, [division]);
    else coded.push(division);
  }
  const names = createNameTree(byName);
  return {
    mentions: (text) => findMentions(text, names),
    named: (name) => byName.get(name) ?? [],
    coded: (code, year) => (byCode.get(code) ?? []).find((division) => isValidIn(division, year)) ?? null,
  };
}

export function isValidIn(division: Division, year: number | null): boolean {
  if (year === null) return true;
  return (division.from === null || division.from <= year) && (division.to === null || year <= division.to);
}

/** 临夏回族自治州 → 临夏州, 广西壮族自治区 → 广西, 内蒙古自治区 → 内蒙古, 云东省 stays. */
function aliases(name: string, peoples: readonly string[]): string[] {
  const match = /^(.+?)自治(区|州|县|旗)$/u.exec(name);
  if (match === null) return [];
  let stem = match[1] as string;
  for (let changed = true; changed;) {
    changed = false;
    for (const people of peoples) {
      if (stem.endsWith(people) && stem.length - people.length >= 2) {
        stem = stem.slice(0, stem.length - people.length);
        changed = true;
      }
    }
  }
  const suffix = match[2] as string;
  return suffix === '区' ? [stem, `${stem}区`].filter((alias) => alias.length >= 2) : [`${stem}${suffix}`];
}

function findMentions(text: string, names: NameTree<readonly Division[]>): PlaceMention[] {
  const mentions: PlaceMention[] = [];
  for (let at = 0; at < text.length; at++) {
    const [hit] = names.at(text, at);
    const divisions = hit?.values[0];
    if (hit === undefined || divisions === undefined) continue;
    mentions.push({ name: text.slice(at, at + hit.length), at, divisions });
    at += hit.length - 1;
  }
  return mentions;
}
