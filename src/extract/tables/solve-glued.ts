import type { Issue } from '../../model.ts';
import type { SumRule } from '../../rules/checks.ts';
import type { RowReading } from './read-row.ts';
import type { SaidFigures } from './said-figures.ts';
import { saidOf } from './said-figures.ts';
import type { Unknown } from './solve-system.ts';
import { solveSystem } from './solve-system.ts';
import type { CellGroup, Splits } from './split-digits.ts';
import { cellValue, splitDigits } from './split-digits.ts';
import { groupsOf, MOST_SPLITS, splitsOf } from './glued-splits.ts';
import { type ColumnSum, equationsOf, idsOf, rowsIn } from './glued-equations.ts';

/** A row after solving: `cells` has the cells of a solved row in the order of its slots, or is null. */
export interface SolvedRow extends RowReading {
  readonly cells: readonly string[] | null;
  /** The identities that decided, for the evidence. */
  readonly because: string;
}

/** Cells of a row of table three; rows of fewer cells may have empty ones. */
const ROW_OF_APPLICANTS = 7;
/** The one bound among the identities: the year is not above all years. */
const BOUND = 'R26';
/** Nothing is read where two sources disagree. */
const openOutcome: Outcome = { cells: null, because: '', ways: 'no certain' };

/**
 * Reads rows whose cells were joined by nothing: every way to cut the digits that satisfies the row's own sums, narrowed
 * by the sums over the columns of the same table. A row with exactly one way left is read; the others stay as they are,
 * with an alarm that says how many ways there were. Where the sums leave several, a figure that the report's own
 * sentences tell decides.
 */
export function solveGlued(
  rows: readonly RowReading[],
  sums: readonly SumRule[],
  said: SaidFigures = new Map(),
): { rows: SolvedRow[]; issues: Issue[] } {
  const solved = new Map<RowReading, SolvedRow>();
  const issues: Issue[] = [];
  if (rows.every((row) => row.glued === null))
    return { rows: rows.map((row) => ({ cells: null, because: '', ...row })), issues };
  for (const table of tablesOf(rows)) {
    if (table.every((row) => row.glued === null || row.problem !== null)) continue;
    for (const [row, outcome] of solveTable(table, sums, said)) {
      if (outcome.cells === null) issues.push(openRow(row, outcome.ways));
      else solved.set(row, { cells: outcome.cells, because: outcome.because, ...row });
    }
  }
  return { rows: rows.map((row) => solved.get(row) ?? { cells: null, because: '', ...row }), issues };
}

function openRow(row: RowReading, ways: string): Issue {
  const message = `Joined digits ${JSON.stringify(row.glued)} of row ${JSON.stringify(row.label)}: ${ways} ways to divide them satisfy the sums; the cells stay unread`;
  return { code: 'extract.glued-row', severity: 'warning', message, line: row.line };
}

/** Rows of one table of the form, over all blocks it was split into; a row that comes again begins another one. */
function tablesOf(rows: readonly RowReading[]): RowReading[][] {
  const tables: RowReading[][] = [];
  const current = new Map<string, { rows: RowReading[]; keys: Set<string> }>();
  for (const row of rows) {
    const key = row.slots.map((slot) => `${slot.metric.key}/${slot.dimension}/${slot.scope}`).join();
    let table = current.get(row.table);
    if (table === undefined || (key !== '' && table.keys.has(key))) {
      table = { rows: [], keys: new Set() };
      current.set(row.table, table);
      tables.push(table.rows);
    }
    table.rows.push(row);
    table.keys.add(key);
  }
  return tables;
}

interface Outcome {
  readonly cells: readonly string[] | null;
  readonly because: string;
  readonly ways: string;
}

function solveTable(
  table: readonly RowReading[],
  sums: readonly SumRule[],
  said: SaidFigures,
): Map<RowReading, Outcome> {
  const groups = table.map((row) => groupsOf(row, sums));
  const splits = splitsOf(table, groups);
  const equations = equationsOf(table, sums, splits);
  const inside = rowsIn(equations);
  const waysLeft = narrowWays(splits, equations, inside);
  const outcomes = new Map<RowReading, Outcome>();
  const bounds: (Outcome | undefined)[] = [];
  for (const [at, row] of table.entries()) {
    bounds.push(againstBound(row, splits[at] as Splits, waysLeft[at] ?? [], groups[at]?.cells ?? [], said));
  }
  const isBroken = bounds.some((one) => one !== undefined);
  for (const [at, row] of table.entries()) {
    if (row.glued === null || row.problem !== null) continue;
    const own = splits[at] as Splits;
    const ids = [...(groups[at]?.ids ?? [])];
    const columnIds = idsOf(equations, at);
    const left = waysLeft[at] ?? [];
    const single = own.cells.length === 0 && own.complete ? oneDigitEach(row) : null;
    const against = bounds[at] ?? (isBroken && ids.includes(BOUND) && !inside.has(at) ? unbounded(row, groups[at]?.cells ?? []) : undefined); // prettier-ignore
    if (single !== null || against !== undefined) {
      outcomes.set(
        row,
        single === null ? (against ?? openOutcome) : { cells: single, because: 'number of cells', ways: '1' },
      );
      continue;
    }
    const told = left.length > 1 && own.complete ? left.filter((index) => isAsSaid(row, own.cells[index], said)) : left;
    outcomes.set(
      row,
      outcomeOf(own, told.length === 1 ? told : left, told === left ? ids : [...ids, 'text'], columnIds),
    );
  }
  return outcomes;
}

/** By row, the ways to divide it that the equations leave; none where they contradict each other. */
function narrowWays(
  splits: readonly Splits[],
  equations: readonly ColumnSum[],
  inside: ReadonlySet<number>,
): (readonly number[])[] {
  const unknowns: Unknown[] = [];
  for (const [at, { cells }] of splits.entries()) {
    unknowns.push({ candidates: inside.has(at) ? cells.map(valuesOf) : [[]] });
  }
  const solution = solveSystem(
    unknowns,
    equations.map(({ terms }) => terms),
  );
  const isContradiction = solution.count === 0 && solution.complete;
  const left: (readonly number[])[] = [];
  for (const [at, { cells }] of splits.entries()) {
    if (!inside.has(at)) left.push([...cells.keys()]);
    else left.push(isContradiction ? [] : (solution.left[at] ?? []));
  }
  return left;
}

const valuesOf = (cells: readonly string[]): number[] => cells.map(cellValue);

/** As many digits as a long row has cells, and no division that adds up: it was printed with a wrong sum. */
function oneDigitEach(row: RowReading): string[] | null {
  const digits = row.glued ?? '';
  const isWhole = row.slots.length >= ROW_OF_APPLICANTS && /^\d+$/u.test(digits) && digits.length === row.slots.length;
  return isWhole ? [...digits] : null;
}

/**
 * That no cell may be above another one (R26) is the weakest of the identities: reports break it. Where the sentences
 * tell a figure of the row and no division that keeps the bound has it, the one that has it is taken, or none.
 * Undefined: nothing is told, or what is told fits.
 */
function againstBound(
  row: RowReading,
  own: Splits,
  left: readonly number[],
  groups: readonly CellGroup[],
  said: SaidFigures,
): Outcome | undefined {
  const isBound = groups.some(({ rule }) => rule === 'not-above-last');
  const isTold = row.slots.some((slot) => saidOf(slot, said) !== undefined);
  if (
    !isBound ||
    !isTold ||
    row.glued === null ||
    !own.complete ||
    left.some((index) => isAsSaid(row, own.cells[index], said))
  )
    return;
  const all = splitDigits(row.glued, withoutBound(groups), MOST_SPLITS, { cutting: 'anywhere', mayBeEmpty: false });
  const fit = all.cells.filter((cells) => isAsSaid(row, cells, said));
  const [only] = fit;
  return only !== undefined && fit.length === 1 && all.complete
    ? { cells: only, because: 'text', ways: '1' }
    : openOutcome;
}

/** A row of a table that breaks the bound elsewhere: without it only digits that part in one way are read. */
function unbounded(row: RowReading, groups: readonly CellGroup[]): Outcome {
  const all = splitDigits(row.glued ?? '', withoutBound(groups), MOST_SPLITS, {
    cutting: 'anywhere',
    mayBeEmpty: false,
  });
  const [only] = all.cells;
  return only !== undefined && all.cells.length === 1
    ? { cells: only, because: 'number of cells', ways: '1' }
    : openOutcome;
}

const withoutBound = (groups: readonly CellGroup[]): CellGroup[] =>
  groups.map((group) => (group.rule === 'not-above-last' ? { ...group, rule: null } : group));

/** True when the sentences tell a cell of this division, and every one that they say something about as it stands here. */
function isAsSaid(row: RowReading, cells: readonly string[] | undefined, said: SaidFigures): boolean {
  const told = row.slots.map((slot) => saidOf(slot, said));
  if (told.every((one) => one === undefined)) return false;
  return told.every((one, at) => one === undefined || one.has(cellValue(cells?.[at] ?? '')));
}

function outcomeOf(
  own: Splits,
  left: readonly number[],
  ids: readonly string[],
  columnIds: readonly string[],
): Outcome {
  const only = own.cells[0];
  // As many digits as cells can be cut in one way only, whatever the sums say.
  if (only !== undefined && own.cells.length === 1 && own.complete && only.every((cell) => cell.length === 1)) {
    return { cells: only, because: 'number of cells', ways: '1' };
  }
  const cells = own.complete && left.length === 1 ? (own.cells[left[0] ?? 0] ?? null) : null;
  const names = own.cells.length === 1 ? ids : [...ids, ...columnIds];
  return {
    cells,
    because: [...new Set(names)].join(' ') || 'number of cells',
    ways: own.complete ? String(left.length) : 'too many',
  };
}
