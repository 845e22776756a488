import type { Totals } from './floors.ts';
import type { Measure, PageScore, Share } from './score-page.ts';
import { measures } from './score-page.ts';
import type { Yardstick } from './yardsticks.ts';

const HEADS: Readonly<Record<Measure, string>> = {
  chrome: 'chrome gone',
  kept: 'sentences',
  reports: 'report?',
  split: 'split',
  agency: 'agency',
  year: 'year',
  cells: 'cells',
  'cells not wrong': 'not wrong',
  'cells not invented': 'not inv.',
  statements: 'statements',
  rows: 'prose rows',
  figures: 'figures',
  ledger: 'ledger',
};

/** Chinese characters are two columns wide. */
const width = (text: string): number =>
  Array.from(text).reduce((sum, char) => sum + (/[\u2e80-\u9fff\uff00-\uffef]/u.test(char) ? 2 : 1), 0);
const pad = (text: string, columns: number): string => text + ' '.repeat(Math.max(0, columns - width(text)));

const cell = ({ right, of }: Share): string => (of === 0 ? '·' : `${String(right)}/${String(of)}`);
const percent = ({ right, of }: Share): string => (of === 0 ? '·' : `${((right / of) * 100).toFixed(2)}%`);

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => width(row[at] ?? ''))));
  return rows.map((row) => row.map((text, at) => pad(text, widths[at] ?? 0)).join('  ').trimEnd()).join('\n'); // prettier-ignore
}

/** One line a page, one a group. Pages without a fault are left out unless `all` is set. */
export function printScores(scores: readonly PageScore[], groups: ReadonlyMap<string, Totals>, all: boolean): string {
  const head = ['page', ...measures.map((measure) => HEADS[measure])];
  const shown = scores.filter((score) => all || score.faults.length > 0);
  const pages = shown.map((score) => [score.id, ...measures.map((measure) => cell(score.shares[measure]))]);
  const totals = [...groups].flatMap(([group, total]) => [
    [`= ${group}`, ...measures.map((measure) => cell(total[measure]))],
    ['', ...measures.map((measure) => percent(total[measure]))],
  ]);
  return table([head, ...pages, ...totals]);
}

export function printFaults(scores: readonly PageScore[]): string {
  return scores.flatMap((score) => score.faults.map((fault) => `  ${score.id}: ${fault}`)).join('\n');
}

type Compared = readonly { id: string; group: string; rows: readonly (Yardstick | null)[] }[];

/** Report sentences kept and chrome fragments left, a line a page, the three extractors side by side. */
export function printYardsticks(pages: Compared): string {
  const names = ['nianbao', 'Readability', 'defuddle'];
  const head = ['html page', ...names.flatMap((name) => [`${name} kept`, 'chars', 'chrome left'])];
  const cells = (row: Yardstick | null): string[] =>
    row === null
      ? ['not installed', '', '']
      : [
          `${String(row.kept)}/${String(row.sentences)}`,
          String(row.chars),
          `${String(row.left)}/${String(row.fragments)}`,
        ];
  const rows = pages.map((page) => [page.id, ...page.rows.flatMap(cells)]);
  const sum = names.flatMap((_, at) => {
    const column = pages.map((page) => page.rows[at]).filter((row) => row !== null && row !== undefined);
    if (column.length === 0) return ['not installed', '', ''];
    const of = (pick: (row: Yardstick) => number): number => column.reduce((total, row) => total + pick(row), 0);
    return [
      `${String(of((row) => row.kept))}/${String(of((row) => row.sentences))}`,
      String(of((row) => row.chars)),
      `${String(of((row) => row.left))}/${String(of((row) => row.fragments))}`,
    ];
  });
  return table([head, ...rows, ['= all', ...sum]]);
}
