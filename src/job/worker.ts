import { parentPort, workerData } from 'node:worker_threads';
import { readShard } from '../dump/read-shard.ts';
import { readPage } from '../pipeline.ts';
import { rules } from '../rules/index.ts';
import { systemCode } from './errors.ts';
import { readPartition } from './read-partition.ts';
import type { FromWorker, ToWorker, WorkerSetup } from './worker-messages.ts';

/** One worker thread: takes a shard, keeps its partition, says so, waits for the next. */
const setup = workerData as WorkerSetup;
const begun = new Int32Array(setup.begun);

async function work(task: ToWorker): Promise<FromWorker> {
  Atomics.store(begun, 0, 0);
  try {
    const mark = await readPartition(task, {
      readShard: (shard, onSkipped) => readShard(shard, setup.fields, onSkipped),
      readPage: (raw) => readPage(raw, rules, setup.pageOptions),
      onRecord: (ordinal) => Atomics.store(begun, 0, ordinal + 1),
    });
    return { kind: 'done', mark };
  } catch (error) {
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error), code: systemCode(error) };
  }
}

parentPort?.on('message', (task: ToWorker) => {
  void work(task).then((answer) => parentPort?.postMessage(answer));
});
