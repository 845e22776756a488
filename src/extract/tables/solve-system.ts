/** One row: its possible cells, each a list of values in the order of the row's places. */
export interface Unknown {
  readonly candidates: readonly (readonly number[])[];
}

/** `Σ sign × value = 0` over places `[row, place, sign]`. A row stands in an equation at most once. */
export type Equation = readonly (readonly [row: number, place: number, sign: 1 | -1])[];

export interface Solution {
  /** Candidates that stand in at least one solution, by row. */
  readonly left: readonly (readonly number[])[];
  /** Number of solutions found; 0 when the equations contradict each other. */
  readonly count: number;
  /** False when the search was given up: then only rows with one candidate in `left` are decided. */
  readonly complete: boolean;
}

const MOST_SOLUTIONS = 64;
const MOST_STEPS = 3000;

/** Narrows the candidates of all rows by the equations: bounds first, then a search that counts the solutions. */
export function solveSystem(rows: readonly Unknown[], equations: readonly Equation[]): Solution {
  const all = rows.map(({ candidates }) => [...candidates.keys()]);
  const start = narrow(rows, equations, all);
  if (start === null) return { left: all, count: 0, complete: true };
  const used = rows.map(() => new Set<number>());
  const state = { count: 0, steps: 0 };
  search(rows, equations, start, used, state);
  const complete = state.steps <= MOST_STEPS && state.count < MOST_SOLUTIONS;
  if (complete) return { left: used.map((set) => [...set]), count: state.count, complete };
  return { left: start, count: state.count, complete };
}

function search(
  rows: readonly Unknown[],
  equations: readonly Equation[],
  domain: readonly (readonly number[])[],
  used: readonly Set<number>[],
  state: { count: number; steps: number },
): void {
  if (++state.steps > MOST_STEPS || state.count >= MOST_SOLUTIONS) return;
  let open = -1;
  for (const [at, left] of domain.entries()) {
    if (left.length > 1 && (open < 0 || left.length < (domain[open]?.length ?? 0))) open = at;
  }
  if (open < 0) {
    state.count++;
    for (const [at, left] of domain.entries()) used[at]?.add(left[0] ?? 0);
    return;
  }
  for (const choice of domain[open] ?? []) {
    const next = narrow(
      rows,
      equations,
      domain.map((left, at) => (at === open ? [choice] : left)),
    );
    if (next !== null) search(rows, equations, next, used, state);
  }
}

/** Removes candidates that no bounds of the other terms can balance; null when a row has none left. */
function narrow(
  rows: readonly Unknown[],
  equations: readonly Equation[],
  domain: readonly (readonly number[])[],
): (readonly number[])[] | null {
  const left = [...domain];
  if (left.some((one) => one.length === 0)) return null;
  for (let changed = true; changed;) {
    changed = false;
    for (const equation of equations) {
      const bounds = equation.map(([row, place, sign]) => boundsOf(rows, left, row, place, sign));
      let [low, high] = [0, 0];
      for (const [least, most] of bounds) [low, high] = [low + least, high + most];
      for (const [at, [row, place, sign]] of equation.entries()) {
        const [ownLow, ownHigh] = bounds[at] ?? [0, 0];
        const kept = (left[row] ?? []).filter((choice) => {
          const value = sign * (rows[row]?.candidates[choice]?.[place] ?? 0);
          return low - ownLow + value <= 0 && high - ownHigh + value >= 0;
        });
        if (kept.length === 0) return null;
        if (kept.length < (left[row]?.length ?? 0)) [left[row], changed] = [kept, true];
      }
    }
  }
  return left;
}

function boundsOf(
  rows: readonly Unknown[],
  left: readonly (readonly number[])[],
  row: number,
  place: number,
  sign: number,
): [number, number] {
  let [low, high] = [Infinity, -Infinity];
  for (const choice of left[row] ?? []) {
    const value = sign * (rows[row]?.candidates[choice]?.[place] ?? 0);
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}
