/** Cells that must add up: the first `size - 1` to the last one. `null`: cells under no rule of their own. */
export interface CellGroup {
  readonly size: number;
  readonly rule: 'last-is-sum' | 'not-above-last' | null;
}

/** `anywhere`: digits that stand together may be several cells. `at-walls`: what white space parts is one cell each. */
export type Cutting = 'anywhere' | 'at-walls';

/** No figure of the form has more digits before the point than this. */
const LONGEST = 11;
const NUMBER = /^(?:-(?=[1-9]))?((?:0|[1-9]\d*))((?:\.\d+)?(?:亿元|万元|元|万)?)/u;
const MARK = /^[-/—]/u;

export interface Splits {
  /** An empty string is an empty cell. */
  readonly cells: readonly (readonly string[])[];
  /** False when there were more than the limit. */
  readonly complete: boolean;
}

/** The joined text without its white space, the places where white space was, and how far a search may go. */
interface Joined {
  readonly text: string;
  readonly walls: ReadonlySet<number>;
  readonly cutting: Cutting;
  readonly mayBeEmpty: boolean;
  readonly limit: number;
  steps: number;
}

/** How a row may be cut. */
export interface Manner {
  readonly cutting: Cutting;
  /** Where a sum decides, cells may be empty: an empty cell leaves no trace in joined digits. */
  readonly mayBeEmpty: boolean;
}

/**
 * Every way to cut joined digits into the cells of `groups`, no cell with a leading zero, that satisfies the rule of each
 * group. White space in `raw` always parts two cells. A sum without its total is none, so only a whole group may lack it.
 */
export function splitDigits(raw: string, groups: readonly CellGroup[], limit: number, manner: Manner): Splits {
  const parts = raw.normalize('NFKC').replace(/[–―]/gu, '—').split(/[\s|]+/u).filter((part) => part !== ''); // prettier-ignore
  const joined: Joined = { text: parts.join(''), walls: wallsOf(parts), ...manner, limit, steps: limit * 20 };
  const cells: string[][] = [];
  const isDone = walk(joined, groups, 0, 0, [], cells);
  return { cells, complete: isDone && joined.steps >= 0 };
}

function wallsOf(parts: readonly string[]): Set<number> {
  const out = new Set<number>();
  let at = 0;
  for (const part of parts.slice(0, -1)) out.add((at += part.length));
  return out;
}

/** False when the search was given up. */
function walk(
  joined: Joined,
  groups: readonly CellGroup[],
  index: number,
  at: number,
  done: readonly string[],
  out: string[][],
): boolean {
  const group = groups[index];
  if (group === undefined) {
    if (at === joined.text.length) out.push([...done]);
    return out.length <= joined.limit;
  }
  const later = groups.slice(index + 1).reduce((sum, one) => sum + one.size, 0);
  if (joined.text.length - at > (group.size + later) * LONGEST) return true;
  for (const fill of fillings(joined, group, at, joined.mayBeEmpty && groups.length > 1)) {
    if (!walk(joined, groups, index + 1, fill.end, [...done, ...fill.cells], out)) return false;
  }
  return joined.steps >= 0;
}

interface Filling {
  readonly cells: readonly string[];
  readonly end: number;
}

function fillings(joined: Joined, group: CellGroup, at: number, mayBeEmpty: boolean): Filling[] {
  const out: Filling[] = [];
  if (group.rule === 'last-is-sum') {
    if (mayBeEmpty) out.push({ cells: new Array<string>(group.size).fill(''), end: at });
    for (let start = at; start < joined.text.length; start++) {
      for (const end of ends(joined, start)) {
        const total = joined.text.slice(start, end);
        const sums: (readonly string[])[] = [];
        addUp(joined, { at, start, slots: group.size - 1, left: cellValue(total) }, [], sums);
        for (const parts of sums) out.push({ cells: [...parts, total], end });
      }
    }
    return out;
  }
  plain(joined, group.size, at, [], out);
  return group.rule === null ? out : out.filter(({ cells }) => isBelowLast(cells));
}

/** Text from `at` up to `start` for so many slots that must add up to `left`. */
interface Open {
  readonly at: number;
  readonly start: number;
  readonly slots: number;
  readonly left: number;
}

function addUp(joined: Joined, open: Open, own: readonly string[], out: (readonly string[])[]): void {
  if (--joined.steps < 0) return;
  const { at, start, slots, left } = open;
  if (slots === 0) {
    if (at === start && left === 0) out.push(own);
    return;
  }
  if (start - at > slots * Math.max(1, String(left).length)) return;
  if (!joined.mayBeEmpty && start - at < slots) return;
  for (const end of at < start ? ends(joined, at) : []) {
    const cell = joined.text.slice(at, end);
    if (end > start || cell.startsWith('-0') || cellValue(cell) > left || cellValue(cell) < 0) continue;
    addUp(joined, { at: end, start, slots: slots - 1, left: left - cellValue(cell) }, [...own, cell], out);
  }
  if (joined.mayBeEmpty) addUp(joined, { ...open, slots: slots - 1 }, [...own, ''], out);
}

/** Cells under no sum: all of them are filled, else nothing could tell where the empty ones stand. */
function plain(joined: Joined, slots: number, at: number, own: readonly string[], out: Filling[]): void {
  if (--joined.steps < 0) return;
  if (slots === 0) {
    out.push({ cells: own, end: at });
    return;
  }
  for (const end of ends(joined, at)) plain(joined, slots - 1, end, [...own, joined.text.slice(at, end)], out);
}

/** Where a cell that begins at `at` may end: behind each digit, behind the decimals, behind a mark for no figure. */
function ends(joined: Joined, at: number): number[] {
  const rest = joined.text.slice(at, at + 32);
  const wall = nextWall(joined, at);
  const out: number[] = MARK.test(rest) ? [at + 1] : [];
  const match = NUMBER.exec(rest);
  if (match !== null) {
    const digits = match[1] ?? '';
    const first = at + match[0].indexOf(digits);
    for (let length = 1; length <= Math.min(digits.length, LONGEST); length++) out.push(first + length);
    if (match[2] !== '') out.push(at + match[0].length);
  }
  return out.filter((end) => (joined.cutting === 'at-walls' ? end === wall : end <= wall));
}

function nextWall(joined: Joined, at: number): number {
  for (let end = at + 1; end < joined.text.length; end++) if (joined.walls.has(end)) return end;
  return joined.text.length;
}

function isBelowLast(cells: readonly string[]): boolean {
  const values = cells.map(cellValue);
  return values.every((value) => value <= (values.at(-1) ?? 0));
}

/** `/`, `—` and an empty cell add nothing. */
export function cellValue(cell: string): number {
  const value = Number(cell);
  return Number.isNaN(value) ? 0 : value;
}
