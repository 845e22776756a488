import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import PQueue from 'p-queue';
import type { Source } from '../collect/night.ts';
import type { PageState } from '../collect/state.ts';
import { tracePage, type PageOptions } from '../pipeline.ts';
import { rules } from '../rules/index.ts';
import { CannotFinish, Interrupted, toStopRun } from './errors.ts';
import { MARK_FILE } from './partition.ts';
import { readHostPages } from './read-host.ts';
import type { FromWorker } from './host-worker.ts';

/** A host to be read. Plain data: it crosses threads. */
export interface HostTask {
  readonly host: string;
  readonly folder: string;
  readonly pages: readonly PageState[];
  readonly snapshotPath: string;
  readonly sources: readonly Pick<Source, 'id' | 'agency' | 'region'>[];
  readonly rulesVersion: string;
  readonly options: PageOptions;
}

export interface ReadHosts {
  readonly signal: AbortSignal;
  /** Worker threads, where everything is to be read anew. @default one for each core */
  readonly workers?: number;
  /** So many pages to be read anew are worth starting threads for. @default 200 */
  readonly worthThreads?: number;
}

/**
 * Brings the results of all hosts up to their states. What a night brings is read here; everything anew, after a change
 * of rules, by worker threads, a host each. Returns how many pages were read. Throws Interrupted when the signal came.
 */
export async function readHosts(tasks: readonly HostTask[], options: ReadHosts): Promise<number> {
  const { signal, workers = availableParallelism(), worthThreads = 200 } = options;
  const anew = await Promise.all(tasks.map(async (task) => ((await isMarked(task)) ? 0 : task.pages.length)));
  const isMuch = anew.reduce((sum, pages) => sum + pages, 0) >= worthThreads;
  if (isMuch && workers > 1 && tasks.length > 1) return readOnThreads(tasks, Math.min(workers, tasks.length), signal);
  let read = 0;
  for (const task of tasks) read += await readHost(task, () => throwIfStopped(signal));
  return read;
}

/** One host, in this thread. */
export async function readHost(task: HostTask, checkStop: () => void): Promise<number> {
  return readHostPages({
    folder: task.folder,
    pages: task.pages,
    snapshotPath: task.snapshotPath,
    sources: new Map(task.sources.map((source) => [source.id, source])),
    rulesVersion: task.rulesVersion,
    options: JSON.stringify(task.options),
    readPage: (raw) => {
      const { result, stripped } = tracePage(raw, rules, task.options);
      return { result, layout: stripped.layout };
    },
    checkStop,
  });
}

function throwIfStopped(signal: AbortSignal): void {
  if (signal.aborted) throw new Interrupted();
}

/** True when the host was read under the same rules and options: then only what changed is read again. */
async function isMarked({ folder, rulesVersion, options }: HostTask): Promise<boolean> {
  const text = await readFile(join(folder, MARK_FILE), 'utf8').catch(() => '{}');
  const mark = JSON.parse(text) as { readonly rulesVersion?: string; readonly options?: string };
  return mark.rulesVersion === rulesVersion && mark.options === JSON.stringify(options);
}

/** A thread that is stopped leaves the results of its host as they were: they are replaced by a rename. */
async function readOnThreads(tasks: readonly HostTask[], threads: number, signal: AbortSignal): Promise<number> {
  const queue = new PQueue({ concurrency: threads });
  const free: Worker[] = [];
  const all: Worker[] = [];
  let read = 0;
  let fault: Error | null = null;
  const stop = (): void => void Promise.all(all.map((worker) => worker.terminate()));
  signal.addEventListener('abort', stop, { once: true });
  const work = async (task: HostTask): Promise<void> => {
    if (signal.aborted || fault !== null) return;
    const worker = free.pop() ?? new Worker(new URL('./host-worker.js', import.meta.url));
    if (!all.includes(worker)) all.push(worker);
    try {
      const pages = await readOn(worker, task);
      read += pages;
      free.push(worker);
    } catch (error) {
      fault ??= toStopRun(error, task.folder);
    }
  };
  // Large hosts first, so that none is left over at the end.
  const order = tasks.toSorted((a, b) => b.pages.length - a.pages.length);
  await queue.addAll(order.map((task) => () => work(task)));
  signal.removeEventListener('abort', stop);
  await Promise.all(all.map((worker) => worker.terminate()));
  throwIfStopped(signal);
  if (fault !== null) throw fault as Error;
  return read;
}

function readOn(worker: Worker, task: HostTask): Promise<number> {
  return new Promise((resolve, reject) => {
    // Only our own listeners are taken off: the worker has some that its messages need.
    const settle = (act: () => void): void => {
      worker.off('message', onMessage).off('error', onDeath).off('exit', onDeath);
      act();
    };
    const onDeath = (): void => {
      worker.on('error', () => undefined);
      const advice = 'run again; if it happens again, leave the host out and report it';
      settle(() => reject(new CannotFinish(`${task.host}: the thread that read its pages ended early`, advice)));
    };
    const onMessage = (answer: FromWorker): void =>
      settle(() => {
        if (answer.kind === 'done') resolve(answer.read);
        else reject(Object.assign(new Error(answer.message), answer.code === null ? {} : { code: answer.code }));
      });
    worker.on('message', onMessage).on('error', onDeath).on('exit', onDeath);
    worker.postMessage(task);
  });
}
