import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Measure, PageScore, Share } from './score-page.ts';
import { measures } from './score-page.ts';

/** Least share, 0 … 1, by `group/measure`. `golden` is always there; `shared` is checked when the real pages are. */
export type Floors = Readonly<Record<string, number>>;

export type Totals = Readonly<Record<Measure, Share>>;

export function totalsOf(scores: readonly PageScore[]): Totals {
  const sum = (measure: Measure): Share => ({
    right: scores.reduce((total, score) => total + score.shares[measure].right, 0),
    of: scores.reduce((total, score) => total + score.shares[measure].of, 0),
  });
  return Object.fromEntries(measures.map((measure) => [measure, sum(measure)])) as Totals;
}

/** Rounded down, so that a floor is never above what was measured. */
export const ratio = ({ right, of }: Share): number => Math.floor((right / of) * 10_000) / 10_000;

export function readFloors(file: string): Floors {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Floors) : {};
}

/** What was measured, by the floors' names; what could not be measured has no entry. */
export function measured(groups: ReadonlyMap<string, Totals>): Floors {
  const entries = [...groups].flatMap(([group, totals]) =>
    measures
      .filter((measure) => totals[measure].of > 0)
      .map((measure): [string, number] => [`${group}/${measure}`, ratio(totals[measure])]),
  );
  return Object.fromEntries(entries);
}

export function fallen(floors: Floors, now: Floors): string[] {
  return Object.entries(floors).flatMap(([name, floor]) => {
    const value = now[name];
    if (value === undefined || value >= floor) return [];
    return [`${name} fell to ${value.toFixed(4)}; its floor is ${floor.toFixed(4)}`];
  });
}

/** `raise` moves floors upward only; a name in `lower` takes the measured value whatever it was. */
export function writeFloors(file: string, floors: Floors, now: Floors, lower: readonly string[]): void {
  const names = [...new Set([...Object.keys(floors), ...Object.keys(now)])].sort();
  const next = names.map((name): [string, number] => {
    const value = now[name] ?? floors[name] ?? 0;
    return [name, lower.includes(name) ? value : Math.max(value, floors[name] ?? 0)];
  });
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(next), null, 2)}\n`);
}
