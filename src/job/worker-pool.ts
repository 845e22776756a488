import { totalmem } from 'node:os';
import { Worker } from 'node:worker_threads';
import PQueue from 'p-queue';
import type { FieldNames } from '../dump/records.ts';
import type { PageOptions } from '../pipeline.ts';
import { CannotFinish, toStopRun } from './errors.ts';
import type { PartitionMark } from './partition.ts';
import { READER_LIMITS } from './reader-limits.ts';
import { readPartition } from './read-partition.ts';
import type { FromWorker, ToWorker, WorkerSetup } from './worker-messages.ts';

export interface PoolOptions {
  readonly workers: number;
  readonly pageOptions: PageOptions;
  readonly fields: FieldNames;
  /** After it no new shard is taken, and shards in work have a few seconds to end. */
  readonly signal: AbortSignal;
  readonly onDone: (task: ToWorker, mark: PartitionMark) => void;
  /** Pages begun since the last call, over all workers; called four times a second. */
  readonly onPages: (pages: number) => void;
  /** The thread's program. @default worker.js beside this file */
  readonly workerFile?: URL;
}

const GRACE_MS = 4000;
/** So many pages of one shard may bring a worker down; beyond it the rest of the shard is given up. */
const MAX_DEADLY = 20;
const OWN_WORKER = new URL('./worker.js', import.meta.url);

/** A place for one worker thread. `begun` holds the number of pages that its worker began in the current shard. */
interface Seat {
  worker: Worker | null;
  readonly begun: Int32Array;
  readonly setup: WorkerSetup;
  counted: number;
}

/**
 * Reads all tasks on worker threads; what comes out does not depend on how many. The shard of a worker that died is read
 * again alone, and a page that brings a worker down twice fails. Returns when all is read, or when the signal came and
 * the shards in work ended or used up their time. Throws when the disk does not take results.
 */
export async function readOnWorkers(tasks: readonly ToWorker[], options: PoolOptions): Promise<void> {
  const seats = Array.from({ length: Math.min(options.workers, tasks.length) }, () => newSeat(options));
  const ticker = setInterval(() => options.onPages(newPages(seats)), 250);
  const onAbort = (): void => void setTimeout(() => void closeSeats(seats), GRACE_MS).unref();
  options.signal.addEventListener('abort', onAbort, { once: true });
  try {
    const died = await readSideBySide(tasks, seats, options);
    const alone = newSeat(options);
    seats.push(alone);
    for (const task of died) if (!options.signal.aborted) await readAlone(task, alone, options);
  } finally {
    clearInterval(ticker);
    options.signal.removeEventListener('abort', onAbort);
    options.onPages(newPages(seats));
    await closeSeats(seats);
  }
}

/** Returns the tasks whose worker died. */
async function readSideBySide(
  tasks: readonly ToWorker[],
  seats: readonly Seat[],
  options: PoolOptions,
): Promise<ToWorker[]> {
  const queue = new PQueue({ concurrency: Math.max(1, seats.length) });
  const free = [...seats];
  const died: ToWorker[] = [];
  let fault: Error | null = null;
  const run = async (task: ToWorker): Promise<void> => {
    if (options.signal.aborted || fault !== null) return;
    const seat = free.pop() as Seat;
    try {
      const mark = await readOnSeat(seat, task, options, seats.length);
      if (mark === null) died.push(task);
      else options.onDone(task, mark);
    } catch (error) {
      fault = toStopRun(error, task.folder);
    } finally {
      free.push(seat);
    }
  };
  for (const task of tasks) void queue.add(() => run(task));
  await queue.onIdle();
  if (fault !== null) throw fault as Error;
  return died;
}

async function readAlone(task: ToWorker, seat: Seat, options: PoolOptions): Promise<void> {
  let deadly: readonly number[] = [];
  while (deadly.length <= MAX_DEADLY && !options.signal.aborted) {
    const mark = await readOnSeat(seat, { ...task, deadly }, options, 1);
    if (mark !== null) return options.onDone(task, mark);
    const page = Atomics.load(seat.begun, 0) - 1;
    if (page < 0 || deadly.includes(page)) break;
    deadly = [...deadly, page];
  }
  if (!options.signal.aborted) options.onDone(task, await giveUp(task));
}

/** A partition that says of each file that it could not be read; the run goes on without it. */
async function giveUp(task: ToWorker): Promise<PartitionMark> {
  const reason = 'the reader ran out of memory or crashed again and again on this file; divide it, or leave it out';
  return readPartition(task, {
    readShard: async function* () {
      for (const { file } of task.shard.files) yield { file, reason };
    },
    readPage: () => {
      throw new Error('no page is given');
    },
    onRecord: () => undefined,
  });
}

/** The mark of the finished partition, or null when the worker died or was stopped. */
function readOnSeat(seat: Seat, task: ToWorker, options: PoolOptions, sharing: number): Promise<PartitionMark | null> {
  const worker = (seat.worker ??= startWorker(seat, options, sharing));
  Atomics.store(seat.begun, 0, 0);
  seat.counted = 0;
  return new Promise((resolve, reject) => {
    const settle = (act: () => void): void => {
      worker.off('message', onMessage).off('error', onDeath).off('exit', onDeath);
      act();
    };
    const onDeath = (): void => {
      seat.worker = null;
      worker.on('error', () => undefined);
      settle(() => resolve(null));
    };
    const onMessage = (answer: FromWorker): void =>
      settle(() => (answer.kind === 'done' ? resolve(answer.mark) : reject(toFault(answer, task))));
    worker.on('message', onMessage).on('error', onDeath).on('exit', onDeath);
    worker.postMessage(task);
  });
}

function toFault(answer: FromWorker & { kind: 'failed' }, task: ToWorker): Error {
  if (answer.code !== null)
    return toStopRun(Object.assign(new Error(answer.message), { code: answer.code }), task.folder);
  return new CannotFinish(`${task.folder}: ${answer.message}`, null);
}

function newSeat(options: PoolOptions): Seat {
  const begun = new SharedArrayBuffer(4);
  const setup = { pageOptions: options.pageOptions, fields: options.fields, begun };
  return { worker: null, begun: new Int32Array(begun), setup, counted: 0 };
}

function startWorker(seat: Seat, options: PoolOptions, sharing: number): Worker {
  const share = Math.floor((totalmem() * 0.7) / 1e6 / Math.max(1, sharing));
  const maxOldGenerationSizeMb = Math.min(8192, Math.max(512, share));
  const { maxYoungGenerationSizeMb } = READER_LIMITS;
  return new Worker(options.workerFile ?? OWN_WORKER, {
    workerData: seat.setup,
    resourceLimits: { maxOldGenerationSizeMb, maxYoungGenerationSizeMb },
  });
}

function newPages(seats: readonly Seat[]): number {
  let pages = 0;
  for (const seat of seats) {
    const begun = Atomics.load(seat.begun, 0);
    pages += Math.max(0, begun - seat.counted);
    seat.counted = begun;
  }
  return pages;
}

async function closeSeats(seats: readonly Seat[]): Promise<void> {
  await Promise.all(seats.map(async (seat) => seat.worker?.terminate()));
}
