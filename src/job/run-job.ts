import type { CollectJob, Job, RecleanJob } from './read-job.ts';
import { describeCollect } from './describe-collect.ts';
import { runCollect } from './run-collect.ts';
import { findDump, planReclean } from './plan-reclean.ts';
import { outputFolders, refuseForeign } from './publish.ts';
import { rulesVersion } from '../rules-version.ts';
import { runReclean } from './run-reclean.ts';
import type { RunContext } from './run-reclean.ts';
import type { RunSummary } from './summarize-run.ts';

/** How one kind of job is run, and how it is told what a run would do. */
interface Runner<J> {
  readonly run: (job: J, context: RunContext) => Promise<RunSummary>;
  /** Lines for people; changes nothing. */
  readonly describe: (job: J) => Promise<string>;
}

/** The kinds of jobs. */
const runners: { readonly reclean: Runner<RecleanJob>; readonly collect: Runner<CollectJob> } = {
  reclean: { run: runReclean, describe: describeReclean },
  collect: { run: runCollect, describe: describeCollect },
};

/** Runs a job of any kind. Throws StopRun. */
export async function runJob(job: Job, context: RunContext): Promise<RunSummary> {
  return job.kind === 'reclean' ? runners.reclean.run(job, context) : runners.collect.run(job, context);
}

/** What {@link runJob} would do. */
export async function describeJob(job: Job): Promise<string> {
  return job.kind === 'reclean' ? runners.reclean.describe(job) : runners.collect.describe(job);
}

async function describeReclean(job: RecleanJob): Promise<string> {
  const folders = outputFolders(job.out);
  await refuseForeign(folders);
  const plan = await planReclean(job, await findDump(job), folders, rulesVersion());
  const unchanged = plan.shards.filter(({ mark }) => mark !== null);
  const pages = unchanged.reduce((sum, { mark }) => sum + (mark?.pages ?? 0), 0);
  return [
    `would read  ${plan.shards.length - unchanged.length} of ${plan.shards.length} shards`,
    `inputs      ${plan.files} files, ${(plan.bytes / 1e6).toFixed(1)} MB`,
    `unchanged   ${pages} pages, not read again`,
    `workers     ${job.workers}`,
    `rules       ${plan.rulesVersion}`,
    `results     ${job.outShown} (text: ${job.text}, punctuation: ${job.punctuation}, report_threshold: ${job.report_threshold})`,
    'nothing was changed (dry run)',
    '',
  ].join('\n');
}
