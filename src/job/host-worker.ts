import { parentPort } from 'node:worker_threads';
import { systemCode } from './errors.ts';
import { readHost, type HostTask } from './read-hosts.ts';

export type FromWorker =
  | { readonly kind: 'done'; readonly read: number }
  | { readonly kind: 'failed'; readonly message: string; readonly code: string | null };

/** A worker thread that reads hosts: takes one, replaces its results, says so, waits for the next. */
async function work(task: HostTask): Promise<FromWorker> {
  try {
    return { kind: 'done', read: await readHost(task, () => undefined) };
  } catch (error) {
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error), code: systemCode(error) };
  }
}

parentPort?.on('message', (task: HostTask) => {
  void work(task).then((answer) => parentPort?.postMessage(answer));
});
