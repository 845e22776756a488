import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fallen, measured, readFloors, totalsOf, writeFloors } from './floors.ts';
import type { Totals } from './floors.ts';
import { goldenPages, sharedPages } from './page-set.ts';
import { printFaults, printScores, printYardsticks } from './print-scores.ts';
import type { TruthNames } from './score-page.ts';
import { scorePage } from './score-page.ts';
import { runYardsticks } from './yardsticks.ts';

/*
 * Scores the pipeline over the golden pages and, when they stand beside the project, the real ones. Exit code 1 when a
 * score is below its floor.
 */
const { values } = parseArgs({
  options: {
    root: { type: 'string', default: process.cwd() },
    /** Write floors upward. */
    raise: { type: 'boolean', default: false },
    /** `group/measure` that may fall to what was measured. */
    lower: { type: 'string', multiple: true, default: [] },
    /** Also pages without a fault. */
    all: { type: 'boolean', default: false },
    /** Every fault in words. */
    faults: { type: 'boolean', default: false },
    /** Every figure from a sentence that no truth file mentions, to be judged by reading. */
    rows: { type: 'boolean', default: false },
  },
});

const root = values.root;
const floorsFile = join(root, 'test/corpus/floors.json');
const names = JSON.parse(readFileSync(join(root, 'test/corpus/truth-names.json'), 'utf8')) as TruthNames;
const golden = goldenPages(join(root, 'test/golden'));
const shared = sharedPages(join(root, '../shared'));
if (shared.length === 0) console.log('The real pages are not beside the project: only the golden pages are scored.\n');

const scores = [...golden, ...shared].map((page) => scorePage(page, names));
const groups = new Map<string, Totals>();
for (const group of ['golden', 'shared']) {
  const own = scores.filter((score) => score.group === group);
  if (own.length > 0) groups.set(group, totalsOf(own));
}
console.log(printScores(scores, groups, values.all));
if (values.faults) console.log(`\n${printFaults(scores)}`);
if (values.rows)
  console.log(`\n${scores.flatMap((score) => score.unlisted.map((row) => `${score.id}: ${row}`)).join('\n')}`);
console.log(`\n${printYardsticks(await runYardsticks([...golden, ...shared]))}\n`);

const floors = readFloors(floorsFile);
const now = measured(groups);
const below = fallen(floors, now).filter((line) => !values.lower.some((name) => line.startsWith(`${name} `)));
if (values.raise || values.lower.length > 0) writeFloors(floorsFile, floors, now, values.lower);
for (const line of below) console.error(line);
console.log(
  below.length === 0 ? 'No score is below its floor.' : `${String(below.length)} scores are below their floors.`,
);
process.exitCode = below.length === 0 ? 0 : 1;
