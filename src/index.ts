/** The library's public names: whatever the command does, an import can do. */
export { readPage, tracePage, defaultPageOptions, type PageOptions, type PageTrace } from './pipeline.ts';
export { rules, type Rules } from './rules/index.ts';
export { explainPage } from './explain/explain-page.ts';
export { findInputs } from './dump/find-inputs.ts';
export { planShards } from './dump/plan-shards.ts';
export { readShard } from './dump/read-shard.ts';
export { readJob, toRecleanJob, type Job } from './job/read-job.ts';
export { describeJob, runJob } from './job/run-job.ts';
export type { RunContext } from './job/run-reclean.ts';
export type { RunSummary } from './job/summarize-run.ts';
export { exitCodes, type ExitCode } from './exit-codes.ts';
export { nianbaoVersion, rulesVersion } from './rules-version.ts';
export type * from './model.ts';
