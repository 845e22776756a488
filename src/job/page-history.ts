import type { Issue, PageResult } from '../model.ts';
import type { Version } from './kept-page.ts';
import { compareVersions, type Revision } from './revisions.ts';

/** A reading of one version of a page, and the layout rule that found its body (null: none did). */
export interface Reading {
  readonly result: PageResult;
  readonly layout: string | null;
}

/** What the versions of a page say together. */
export interface History {
  /** The reading that the page's rows come from. */
  readonly reading: Reading;
  readonly isHeld: boolean;
  readonly versions: readonly Version[];
  readonly revisions: readonly Revision[];
}

/**
 * Puts the newest bytes of a page behind the versions that are kept. All versions are read under the same rules, so a
 * change of rules makes no revision. Bytes that show the same reports take the place of those before; bytes that show no
 * report any more take no place, and the rows stay those of the version before. Calling it again changes nothing.
 * `read` throws when the bytes of a version cannot be read: such a version is left out, with an issue.
 */
export async function putBehind(
  before: readonly Version[],
  newest: Version,
  read: (version: Version) => Promise<Reading>,
): Promise<History> {
  const lost: Issue[] = [];
  const readings: { readonly version: Version; readonly reading: Reading }[] = [];
  const isSame = before.at(-1)?.sha256 === newest.sha256;
  const older = isSame ? before.slice(0, -1) : before;
  for (const version of older) {
    const reading = await read(version).catch((error: unknown) => {
      lost.push(damaged(version, error));
      return null;
    });
    if (reading !== null && reading.result.reports.length > 0) readings.push({ version, reading });
  }
  const version = isSame ? { ...newest, since: before.at(-1)?.since ?? newest.since } : newest;
  const reading = await read(version);
  const last = readings.at(-1);
  const isHeld = last !== undefined && isLost(last.reading.result, reading.result);
  const issues = [...lost, ...(last === undefined || isSame ? [] : compareLayouts(last.reading, reading))];
  if (isHeld) return toHistory(readings, last.reading, true, issues);
  const isRepeat = last !== undefined && compareVersions(last.reading.result, reading.result).length === 0;
  if (isRepeat) readings.pop();
  readings.push({ version: isRepeat ? { ...version, since: last.version.since } : version, reading });
  return toHistory(readings, reading, false, issues);
}

function toHistory(
  readings: readonly { readonly version: Version; readonly reading: Reading }[],
  reading: Reading,
  isHeld: boolean,
  issues: readonly Issue[],
): History {
  const result = { ...reading.result, issues: [...reading.result.issues, ...issues] };
  const numbers = new Map<string, number>();
  const revisions = readings.flatMap(({ version, reading: now }, i) => {
    const old = readings[i - 1];
    if (old === undefined) return [];
    return compareVersions(old.reading.result, now.result).map((change): Revision => {
      const number = (numbers.get(change.report) ?? 0) + 1;
      numbers.set(change.report, number);
      return { ...change, number, seenFirst: old.version.since, changedOn: version.since };
    });
  });
  return { reading: { ...reading, result }, isHeld, versions: readings.map((one) => one.version), revisions };
}

/** So little of a report's text is no revision of it: the page says something else, under the same link title. */
const LEAST_SHARE = 0.2;

/** True when `now` shows nothing of the reports of `old`: no report at all, or a remnant without a number. */
function isLost(old: PageResult, now: PageResult): boolean {
  return now.reports.length === 0 || (numbersIn(now) === 0 && textOf(now) < textOf(old) * LEAST_SHARE);
}

function textOf({ reports }: PageResult): number {
  return reports.reduce((sum, { clean }) => sum + clean.textFile.length, 0);
}

/** A layout that changed is said before numbers go missing: its rule finds no body or no title where it found one. */
function compareLayouts(before: Reading, after: Reading): Issue[] {
  const [old, now] = [before.result, after.result];
  const was = before.layout === null ? 'no layout rule matched it before' : `${before.layout} found its body before`;
  if (isLost(old, now)) {
    return [warning('job.layout-changed', `${now.url}: no report is found on it any more, its rows are kept; ${was}`)];
  }
  const lost = [
    ...(before.layout !== null && after.layout === null ? [`${before.layout} finds no body any more`] : []),
    ...(titles(old) > titles(now) ? ['its title is not found any more'] : []),
    ...(numbersIn(old) > 0 && numbersIn(now) === 0 ? ['no number is found on it any more'] : []),
  ];
  return lost.length === 0 ? [] : [warning('job.layout-changed', `${now.url}: ${lost.join('; ')}`)];
}

function titles({ reports }: PageResult): number {
  return reports.filter(({ clean }) => clean.title !== null).length;
}

function numbersIn({ reports }: PageResult): number {
  return reports.flatMap(({ observations }) => observations).filter(({ value }) => value !== null).length;
}

function damaged(version: Version, error: unknown): Issue {
  const why = error instanceof Error ? error.message : String(error);
  return warning('job.snapshot-damaged', `the version of ${version.since} cannot be read from its snapshot: ${why}`);
}

function warning(code: string, message: string): Issue {
  return { code, severity: 'warning', message, line: null };
}
