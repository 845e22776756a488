import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { PageResult } from '../model.ts';
import { nianbaoVersion, rulesVersion } from '../rules-version.ts';
import type { Counts } from './count-results.ts';
import { failedShare } from './count-results.ts';
import { Interrupted, toStopRun } from './errors.ts';
import { lockOutput } from './lock-output.ts';
import { makeFolder } from './make-folder.ts';
import { fewSortedFiles, mergeSorted } from './merge-partitions.ts';
import { RESULTS_FILE, dropPartitions, fingerprint } from './partition.ts';
import type { PartitionMark } from './partition.ts';
import { findDump, planReclean } from './plan-reclean.ts';
import type { PlannedShard, RecleanPlan } from './plan-reclean.ts';
import { showProgress } from './progress.ts';
import type { Progress, Terminal } from './progress.ts';
import {
  currentGeneration,
  linkResults,
  openGeneration,
  outputFolders,
  publishGeneration,
  refuseForeign,
} from './publish.ts';
import type { OutputFolders } from './publish.ts';
import type { RecleanJob } from './read-job.ts';
import type { RunSummary } from './summarize-run.ts';
import { readOnWorkers } from './worker-pool.ts';
import type { ToWorker } from './worker-messages.ts';
import { writeDurably } from './write-durably.ts';
import { writeGeneration } from './write-generation.ts';

/** What a run gets from the world around it. */
export interface RunContext {
  /** Ends the run early: what is complete is kept. */
  readonly signal: AbortSignal;
  /** Where progress is shown. */
  readonly terminal: Terminal;
  /** A collection asks nobody, and reads again what it kept. @default false */
  readonly offline?: boolean;
}

interface Reading {
  readonly plan: RecleanPlan;
  /** The marks of all partitions, in the order of the plan. */
  readonly marks: readonly PartitionMark[];
  readonly pagesRead: number;
}

/**
 * Runs a re-clean: reads what is new or changed, merges, writes one generation, puts it in place. Throws StopRun; what
 * stood in the output folder before then still stands.
 */
export async function runReclean(job: RecleanJob, context: RunContext): Promise<RunSummary> {
  const folders = outputFolders(job.out);
  try {
    await refuseForeign(folders);
    const found = await findDump(job);
    await makeFolder(folders.partitions);
    const unlock = await lockOutput(folders.inner, job.outShown);
    try {
      const plan = await planReclean(job, found, folders, rulesVersion());
      return await runLocked(job, folders, plan, context);
    } finally {
      await rm(folders.scratch, { recursive: true, force: true }).catch(() => undefined);
      await unlock();
    }
  } catch (error) {
    throw toStopRun(error, job.outShown);
  }
}

async function runLocked(
  job: RecleanJob,
  folders: OutputFolders,
  plan: RecleanPlan,
  context: RunContext,
): Promise<RunSummary> {
  const startedAt = new Date().toISOString();
  const todo = plan.shards.filter(({ mark }) => mark === null);
  const before = todo.length === 0 ? await readRun(folders) : null;
  const shardsBefore = plan.shards.flatMap(({ mark }) => (mark === null ? [] : [mark]));
  if (before !== null && before.content === contentOf(job, plan, shardsBefore)) {
    await linkResults(folders);
    return { ...before, state: 'unchanged', pagesRead: 0, out: job.outShown };
  }
  const progress = showProgress(context.terminal, { shards: todo.length, bytes: bytesOf(todo) });
  try {
    const reading = await readShards(job, plan, todo, context, progress);
    if (context.signal.aborted) throw new Interrupted();
    progress.say('writing results');
    return await publishResults(job, folders, reading, { startedAt, signal: context.signal });
  } finally {
    progress.close();
  }
}

async function readShards(
  job: RecleanJob,
  plan: RecleanPlan,
  todo: readonly PlannedShard[],
  context: RunContext,
  progress: Progress,
): Promise<Reading> {
  const marks = new Map(plan.shards.flatMap(({ shard, mark }) => (mark === null ? [] : [[shard.id, mark] as const])));
  const tasks = await Promise.all(todo.map((planned) => toTask(planned, plan)));
  let pagesRead = 0;
  await readOnWorkers(tasks, {
    workers: job.workers === 'auto' ? availableParallelism() : job.workers,
    pageOptions: { punctuation: job.punctuation, reportThreshold: job.report_threshold },
    fields: job.fields,
    signal: context.signal,
    onPages: progress.addPages,
    onDone: (task, mark) => {
      marks.set(task.shard.id, mark);
      pagesRead += mark.pages;
      progress.addShard(bytesOf([task]));
    },
  });
  return { plan, marks: plan.shards.flatMap(({ shard }) => marks.get(shard.id) ?? []), pagesRead };
}

async function toTask({ shard, folder }: PlannedShard, plan: RecleanPlan): Promise<ToWorker> {
  const inputs = await Promise.all(shard.files.map(({ path }) => fingerprint(path, plan.sha256Of)));
  return { shard, folder, rulesVersion: plan.rulesVersion, options: plan.options, inputs, deadly: [] };
}

async function publishResults(
  job: RecleanJob,
  folders: OutputFolders,
  { plan, marks, pagesRead }: Reading,
  run: { readonly startedAt: string; readonly signal: AbortSignal },
): Promise<RunSummary> {
  const generation = await openGeneration(folders);
  const files = await fewSortedFiles(plan.shards.map(({ folder }) => join(folder, RESULTS_FILE)), folders.scratch); // prettier-ignore
  const counts = await writeGeneration({
    folder: generation.folder,
    text: job.text,
    results: () => resultsOf(files),
    checkStop: () => {
      if (run.signal.aborted) throw new Interrupted();
    },
  });
  const summary = summarize(job, plan, marks, counts, pagesRead);
  await writeRun(generation.folder, job, summary, { startedAt: run.startedAt, content: contentOf(job, plan, marks) });
  await publishGeneration(folders, generation.number);
  await dropPartitions(folders.partitions, new Set(plan.shards.map(({ shard }) => shard.id)));
  return summary;
}

async function* resultsOf(files: readonly string[]): AsyncGenerator<PageResult> {
  for await (const line of mergeSorted(files)) yield JSON.parse(line) as PageResult;
}

function summarize(
  job: RecleanJob,
  plan: RecleanPlan,
  marks: readonly PartitionMark[],
  counts: Counts,
  pagesRead: number,
): RunSummary {
  const badRecords = marks.flatMap((mark) => mark.badRecords);
  const skippedRecords: Record<string, number> = {};
  for (const { skipped } of marks) {
    for (const [kind, number] of Object.entries(skipped)) skippedRecords[kind] = (skippedRecords[kind] ?? 0) + number;
  }
  const failed = failedShare(counts, badRecords);
  const belowExpectation =
    failed <= job.expect.failed
      ? null
      : `${(failed * 100).toFixed(1)} % of pages and records failed; the job expects at most ${job.expect.failed * 100} %`;
  const { rulesVersion: version, leftOut } = plan;
  const state = 'written' as const;
  return {
    state,
    out: job.outShown,
    rulesVersion: version,
    pagesRead,
    ...counts,
    badRecords,
    skippedRecords,
    leftOut,
    belowExpectation,
  };
}

/** What the published results were made from; equal means that they would come out the same. */
function contentOf(job: RecleanJob, plan: RecleanPlan, marks: readonly PartitionMark[]): string {
  const parts = plan.shards.map(({ shard }, i) => [shard.id, marks[i]?.resultsSha256, marks[i]?.badRecords]);
  const all = [plan.rulesVersion, plan.options, job.text, job.expect.failed, parts];
  return createHash('sha256').update(JSON.stringify(all)).digest('hex');
}

/** What a later run reads of `run.json`. */
type RunFile = RunSummary & { readonly content: string };

async function writeRun(
  folder: string,
  job: RecleanJob,
  summary: RunSummary,
  run: { readonly startedAt: string; readonly content: string },
): Promise<void> {
  const { kind, inputs, workers, fields, punctuation, text, report_threshold, expect } = job;
  const record = {
    nianbao: nianbaoVersion(),
    startedAt: run.startedAt,
    endedAt: new Date().toISOString(),
    job: {
      file: job.file,
      kind,
      inputs,
      out: job.outShown,
      workers,
      fields,
      punctuation,
      text,
      report_threshold,
      expect,
    },
    ...summary,
    content: run.content,
  };
  await writeDurably(join(folder, 'run.json'), `${JSON.stringify(record, null, 2)}\n`);
}

/** `run.json` of the generation that counts; null when there is none, or none that can be read. */
async function readRun(folders: OutputFolders): Promise<RunFile | null> {
  const current = await currentGeneration(folders);
  if (current === null) return null;
  try {
    return JSON.parse(await readFile(join(current.folder, 'run.json'), 'utf8')) as RunFile;
  } catch {
    return null;
  }
}

function bytesOf(shards: readonly { readonly shard: PlannedShard['shard'] }[]): number {
  return shards.reduce((sum, { shard }) => {
    if (shard.range !== null) return sum + shard.range.to - shard.range.from;
    return sum + shard.files.reduce((bytes, file) => bytes + file.bytes, 0);
  }, 0);
}
