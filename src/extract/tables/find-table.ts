import { keepShortOf } from '../../keep-short.ts';
import type { TableId } from '../../rules/dictionary.ts';
import type { TableRules } from '../../rules/tables.ts';
import { parseNumber } from '../parse-number.ts';
import { readHeading } from './column-map.ts';
import { inHalves } from './in-halves.ts';
import type { TableLabels } from './label-index.ts';
import { labelIndex, labelKey } from './label-index.ts';
import { matchExact } from './match-label.ts';
import type { RowView, TableView } from './table-view.ts';
import { cellText } from './table-view.ts';

/** Rows of one table of the form. */
export interface FoundTable {
  readonly table: TableId;
  readonly view: TableView;
}

/**
 * Says which tables of the form a block holds: it is divided where another table begins (one grid may hold the whole
 * form), and each part is named after its signs, its row labels and its headings; halves that stand side by side come one
 * after the other. Parts that are no table of the form are left out.
 */
export function findTables(view: TableView, rules: TableRules): FoundTable[] {
  const found: FoundTable[] = [];
  for (const part of divide(view, rules)) {
    const table = nameOf(part, rules);
    const labels = table === null ? undefined : labelIndex(rules).get(table);
    if (table !== null) found.push({ table, view: labels === undefined ? part : inHalves(part, labels) });
  }
  return found;
}

function divide(view: TableView, rules: TableRules): TableView[] {
  const parts: RowView[][] = [[]];
  let current: TableId | null = null;
  for (const row of view.rows) {
    const start = rules.starts[Math.min(...row.cells.map((cell) => startOf(rules, cellText(cell))))];
    if (start !== undefined && start.table !== current && !(current === null && parts.length > 1)) {
      if (current !== null) parts.push([]);
      current = start.table;
    }
    parts.at(-1)?.push(row);
  }
  return parts.map((rows) => ({ ...view, rows }));
}

/** Number of the first rule that sees a table begin with this cell; Infinity when none does. */
const startOf = keepShortOf((rules: TableRules, text: string): number => {
  const key = labelKey(text);
  const found = rules.starts.findIndex(({ signs }) => signs.some((sign) => key.includes(sign)));
  return found < 0 ? Infinity : found;
});

const ENOUGH = 3;

function nameOf(view: TableView, rules: TableRules): TableId | null {
  const said = new Map<TableId, Set<string>>();
  const scores = new Map<TableId, number>();
  for (const row of view.rows) {
    for (const cell of row.cells) {
      for (const { table, word, weight } of votesOf(rules, cellText(cell))) {
        let words = said.get(table);
        if (words === undefined) said.set(table, (words = new Set()));
        if (!words.has(word)) scores.set(table, (scores.get(table) ?? 0) + weight);
        words.add(word);
      }
    }
  }
  let best: TableId | null = null;
  let bestScore = ENOUGH - 1;
  for (const table of labelIndex(rules).keys()) {
    const score = scores.get(table) ?? 0;
    if (score > bestScore) [best, bestScore] = [table, score];
  }
  return best ?? unlabelledTable(view, rules);
}

/** A word by which a cell speaks for one table of the form; it counts once a table. */
interface Vote {
  readonly table: TableId;
  readonly word: string;
  readonly weight: number;
}

const SIGN = 3;
const LABEL = 2;

/** Signs count three, row labels and headings two. Short labels such as 其他 stand in too many tables to count. */
const votesOf = keepShortOf((rules: TableRules, text: string): readonly Vote[] => {
  const key = labelKey(text);
  return [...labelIndex(rules).values()].flatMap((labels): Vote[] => {
    const { table } = labels;
    const signs = labels.signs.filter((sign) => key.includes(sign));
    const votes = signs.map((sign) => ({ table, word: `sign ${sign}`, weight: SIGN }));
    return isLabelOf(labels, key, text, rules) ? [...votes, { table, word: key, weight: LABEL }] : votes;
  });
});

function isLabelOf(labels: TableLabels, key: string, text: string, rules: TableRules): boolean {
  if (key.length < 4) return false;
  if (labels.byKey.has(key) || isShortRowLabel(labels, key, text)) return true;
  return readHeading(text, labels.table, rules)?.role === 'value';
}

function isShortRowLabel(labels: TableLabels, key: string, text: string): boolean {
  return key.length < 40 && parseNumber(text).state === 'text' && matchExact(labels, text)?.kind === 'row';
}

/** A row of bare numbers under the heading of its section. */
function unlabelledTable(view: TableView, rules: TableRules): TableId | null {
  for (const form of rules.fixed) {
    if (form.unlabelled.length === 0) continue;
    const text =
      view.context + view.rows.flatMap((row) => row.cells.map((cell) => labelKey(cellText(cell)))).join('\n');
    const fits = view.rows.some(
      (row) => row.cells.filter((cell) => isNumber(cellText(cell))).length === form.columns.length,
    );
    if (fits && form.unlabelled.every((word) => text.includes(word))) return form.table;
  }
  return null;
}

function isNumber(text: string): boolean {
  return ['number', 'zero', 'na'].includes(parseNumber(text).state);
}
