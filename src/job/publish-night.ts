import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Impact } from '../collect/politeness.ts';
import { nianbaoVersion, rulesVersion } from '../rules-version.ts';
import { Interrupted } from './errors.ts';
import type { Host } from './hosts-of.ts';
import { judgeYield, YieldCounter, type HostYield } from './judge-yield.ts';
import type { KeptPage } from './kept-page.ts';
import { fewSortedFiles, mergeSorted } from './merge-partitions.ts';
import { runsFolder } from './night-file.ts';
import { RESULTS_FILE } from './partition.ts';
import { currentGeneration, openGeneration, publishGeneration, type OutputFolders } from './publish.ts';
import type { CollectJob } from './read-job.ts';
import type { NightSummary, RunSummary } from './summarize-run.ts';
import { writeDurably } from './write-durably.ts';
import { writeGeneration } from './write-generation.ts';

export interface NightRun {
  readonly startedAt: string;
  readonly pagesRead: number;
  /** Number of the night; null when nobody was asked. */
  readonly night: number | null;
  readonly impacts: readonly Impact[];
  readonly signal: AbortSignal;
}

/**
 * Writes one generation from the results of all hosts and puts it in place, unless the yield is below what the job
 * expects: then what stood there stays. Both ways `runs/<night>.json` says what the night brought.
 */
export async function publishNight(
  job: CollectJob,
  hosts: readonly Host[],
  folders: OutputFolders,
  run: NightRun,
): Promise<RunSummary> {
  const before = await yieldBefore(folders);
  const generation = await openGeneration(folders);
  const files = await fewSortedFiles(hosts.map((host) => join(host.folder, RESULTS_FILE)), folders.scratch); // prettier-ignore
  const counter = { yields: new YieldCounter() };
  const counts = await writeGeneration({
    folder: generation.folder,
    text: job.text,
    results: () => resultsOf(files, (counter.yields = new YieldCounter())),
    checkStop: () => {
      if (run.signal.aborted) throw new Interrupted();
    },
  });
  const yields = counter.yields.hosts();
  const fault = judgeYield(job.expect, yields, before);
  const isKept = fault !== null && before.length > 0;
  const belowExpectation = isKept ? `${fault}: last night's tables are kept` : fault;
  const summary: RunSummary = {
    state: 'written',
    out: job.outShown,
    rulesVersion: rulesVersion(),
    pagesRead: run.pagesRead,
    ...counts,
    badRecords: [],
    skippedRecords: {},
    leftOut: { 'unknown-kind': 0, hidden: 0, link: 0, unreadable: 0 },
    belowExpectation,
    night: summarizeNight(run.night, yields),
  };
  const record = `${JSON.stringify(toRecord(job, run, yields, summary), null, 2)}\n`;
  if (run.night !== null) await writeNightRecord(folders, run.night, record);
  if (isKept) {
    await rm(generation.folder, { recursive: true, force: true });
    return summary;
  }
  await writeDurably(join(generation.folder, 'run.json'), record);
  await publishGeneration(folders, generation.number);
  return summary;
}

async function writeNightRecord(folders: OutputFolders, night: number, record: string): Promise<void> {
  await mkdir(runsFolder(folders), { recursive: true });
  await writeDurably(join(runsFolder(folders), `${night}.json`), record);
}

async function* resultsOf(files: readonly string[], yields: YieldCounter): AsyncGenerator<KeptPage> {
  for await (const line of mergeSorted(files)) {
    const page = JSON.parse(line) as KeptPage;
    yields.add(page);
    yield page;
  }
}

function summarizeNight(number: number | null, yields: readonly HostYield[]): NightSummary {
  const namesOf = (key: 'layoutChanged' | 'gone' | 'held'): { host: string; pages: number }[] =>
    yields.filter((one) => one[key] > 0).map((one) => ({ host: one.host, pages: one[key] }));
  return {
    number,
    revisions: yields.reduce((all, one) => all + one.revisions, 0),
    gone: namesOf('gone'),
    layoutChanged: namesOf('layoutChanged'),
  };
}

/** The content of `run.json`: what a re-clean writes there too, the night, and what each host was asked and brought. */
function toRecord(job: CollectJob, run: NightRun, yields: readonly HostYield[], summary: RunSummary): object {
  const { kind, punctuation, text, report_threshold, expect, limits, contact } = job;
  const sources = job.sources.map(({ id }) => id);
  return {
    nianbao: nianbaoVersion(),
    startedAt: run.startedAt,
    endedAt: new Date().toISOString(),
    job: {
      file: job.file,
      kind,
      sources,
      out: job.outShown,
      punctuation,
      text,
      report_threshold,
      expect,
      limits,
      contact,
    },
    ...summary,
    hosts: run.impacts,
    yields,
  };
}

/** What each host yielded when the results that stand were written; empty when there are none. */
async function yieldBefore(folders: OutputFolders): Promise<readonly Pick<HostYield, 'host' | 'known'>[]> {
  const current = await currentGeneration(folders);
  const text = current === null ? null : await readFile(join(current.folder, 'run.json'), 'utf8').catch(() => null);
  if (text === null) return [];
  const run = JSON.parse(text) as { readonly yields?: readonly HostYield[]; readonly reports?: number };
  return run.yields ?? [{ host: 'all hosts', known: run.reports ?? 0 }];
}
