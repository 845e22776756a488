import { fileURLToPath } from 'node:url';
import { readJob } from '../job/read-job.ts';
import type { CollectJob } from '../job/read-job.ts';
import { BadJob, OutputInUse } from '../job/errors.ts';
import { runCollect } from '../job/run-collect.ts';
import type { RunContext } from '../job/run-reclean.ts';
import type { RunSummary } from '../job/summarize-run.ts';
import { startPortal, type Portal } from '../portal/start-portal.ts';

/** The job that the demo runs: shipped beside the program. */
const JOB_FILE = fileURLToPath(new URL('../../jobs/demo.yaml', import.meta.url));

/** Starts the bundled portal on loopback, collects from it, and stops it again. Throws StopRun. */
export async function runDemo(out: string | null, context: RunContext): Promise<RunSummary> {
  const job = await readJob(JOB_FILE, process.cwd(), out);
  if (job.kind !== 'collect') throw new BadJob(`${JOB_FILE}: kind: expected collect, found ${job.kind}`);
  const portal = await openPortal();
  try {
    return await runCollect(job satisfies CollectJob, context);
  } finally {
    await portal.close();
  }
}

async function openPortal(): Promise<Portal> {
  try {
    return await startPortal({});
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    const message = `the bundled portal cannot start: ${error.message}`;
    throw new OutputInUse(message, 'another demo runs on this machine: wait for it or stop it, and run again');
  }
}
