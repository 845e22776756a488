// Prints what a page costs, beside what others cost on the same pages: `npm run bench [-- <rounds>]`. Measures dist/, in a
// thread with the memory that a job gives its readers.
import { register } from 'node:module';
import { isMainThread, Worker, workerData } from 'node:worker_threads';
import { READER_LIMITS } from '../dist/job/reader-limits.js';

const ROUNDS = 5;

if (isMainThread) {
  const rounds = Number(process.argv[2] ?? ROUNDS);
  const worker = new Worker(new URL(import.meta.url), { workerData: { rounds }, resourceLimits: READER_LIMITS });
  worker.on('error', (error) => {
    console.error(error);
    process.exitCode = 1;
  });
} else {
  register('./read-typescript.mjs', import.meta.url);
  const { runBench } = await import('../test/bench/run-bench.ts');
  await runBench(workerData.rounds);
}
