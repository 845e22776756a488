import { flatMap } from '../../flat-map.ts';
import type { CleanReport, Issue, Observation } from '../../model.ts';
import type { TableRules } from '../../rules/tables.ts';
import type { Column } from './column-map.ts';
import { findTables } from './find-table.ts';
import { observe } from './observe-slot.ts';
import type { RowReading } from './read-row.ts';
import { readTable } from './read-table.ts';
import type { SaidFigures } from './said-figures.ts';
import { settleRows } from './settle-rows.ts';
import { solveGlued } from './solve-glued.ts';
import { tableViews } from './table-view.ts';

/** What the tables need to know about the report: the year says which column of an annex is this year's. */
export interface TableIdentity {
  readonly year: number | null;
}

export interface Extracted {
  /** In reading order, each counted as the first of its kind. */
  readonly observations: Observation[];
  readonly issues: Issue[];
}

/**
 * Reads every table of the form in a report, by labels and never by counting, into one observation a cell. Rows whose
 * cells were joined by nothing are solved through the sums that the form prints; what stays open is `unread`.
 *
 * @param report the clean report
 * @param identity the report year, or null
 * @param rules the dictionary and the table rules
 * @param said figures that the sentences tell, to decide between several ways to divide joined digits
 */
export function extractTables(
  report: CleanReport,
  identity: TableIdentity,
  rules: TableRules,
  said: SaidFigures = new Map(),
): Extracted {
  const rows: RowReading[] = [];
  const issues: Issue[] = [];
  let last: { table: string; columns: readonly Column[] } | null = null;
  for (const view of tableViews(report)) {
    for (const found of findTables(view, rules)) {
      const inherited: readonly Column[] =
        last?.table === found.table && last.columns.length === view.block.cols ? last.columns : [];
      const reading = readTable(found, rules, inherited, identity.year);
      issues.push(...otherYear(reading.columns, identity.year, view.block.line));
      rows.push(...reading.rows);
      last = { table: found.table, columns: reading.columns };
    }
  }
  const settled = settleRows(rows);
  const solved = solveGlued(settled, rules.sums, said);
  const observations = flatMap(solved.rows, observe);
  return { observations, issues: [...issues, ...solved.issues, ...flatMap(settled, problemOf)] };
}

/** An annex whose year column is headed with another year than the report's is perhaps an old one. */
function otherYear(columns: readonly Column[], year: number | null, line: number): Issue[] {
  const years = flatMap(columns, (column) => (column.year === null ? [] : [column.year]));
  if (year === null || years.length === 0 || years.includes(year)) return [];
  const message = `The table's year column is headed ${years.join(', ')} in a report for ${year}`;
  return [{ code: 'extract.column-year', severity: 'warning', message, line }];
}

const PROBLEMS = {
  'row-unknown': 'Unknown row',
  'column-unknown': 'No known column for row',
  'row-misplaced': "Out of the form's order, its cells unread: row",
  'row-doubled': 'Another label behind the figure, its cells unread: row',
} as const;

function problemOf(row: RowReading): Issue[] {
  if (row.problem === null) return [];
  const message = `${PROBLEMS[row.problem]} ${JSON.stringify(row.label)} in table ${row.table}`;
  return [{ code: `extract.${row.problem}`, severity: 'warning', message, line: row.line }];
}
