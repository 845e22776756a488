import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { findInputs } from '../dump/find-inputs.ts';
import type { LeftOut } from '../dump/find-inputs.ts';
import { planShards } from '../dump/plan-shards.ts';
import { InputError } from '../dump/records.ts';
import type { Shard } from '../dump/records.ts';
import { BadJob, BadUsage } from './errors.ts';
import { fitsMark, hashFile, readMark } from './partition.ts';
import type { PartitionMark } from './partition.ts';
import type { OutputFolders } from './publish.ts';
import type { RecleanJob } from './read-job.ts';

export interface PlannedShard {
  readonly shard: Shard;
  /** Its partition's folder. */
  readonly folder: string;
  /** The mark of a partition that need not be read again; null when it must be read. */
  readonly mark: PartitionMark | null;
}

export interface RecleanPlan extends Omit<FoundDump, 'shards'> {
  readonly shards: readonly PlannedShard[];
  readonly rulesVersion: string;
  /** Hash of the options that alter results of a page. */
  readonly options: string;
  /** SHA-256 of an input; each file is read once for it. */
  readonly sha256Of: (path: string) => Promise<string>;
}

/** The inputs of a job, found and divided. */
export interface FoundDump {
  readonly shards: readonly Shard[];
  readonly files: number;
  readonly bytes: number;
  readonly leftOut: Readonly<Record<LeftOut['why'], number>>;
}

/** Finds the inputs. Throws BadJob or BadUsage, by where they were named, when one is not there. */
export async function findDump(job: RecleanJob): Promise<FoundDump> {
  const leftOut = { 'unknown-kind': 0, hidden: 0, link: 0, unreadable: 0 };
  const files = await inputsOf(job, (left) => leftOut[left.why]++);
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  return { shards: planShards(files), files: files.length, bytes, leftOut };
}

/** Which shards must be read, and which need not be read again. Changes nothing; holds only while the output is locked. */
export async function planReclean(
  job: RecleanJob,
  found: FoundDump,
  folders: OutputFolders,
  rulesVersion: string,
): Promise<RecleanPlan> {
  const options = hashOptions(job);
  const sha256Of = onceEach(hashFile);
  const shards: PlannedShard[] = [];
  for (const shard of found.shards) {
    const folder = join(folders.partitions, shard.id);
    const mark = await readMark(folder);
    const want = { rulesVersion, options, inputs: shard.files.map(({ path }) => path) };
    const fits = mark !== null && (await fitsMark(mark, want, sha256Of));
    shards.push({ shard, folder, mark: fits ? mark : null });
  }
  return { ...found, shards, rulesVersion, options, sha256Of };
}

async function inputsOf(job: RecleanJob, onLeft: (left: LeftOut) => void): ReturnType<typeof findInputs> {
  try {
    return await findInputs(job.inputs, job.base, onLeft);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw job.file === null ? new BadUsage(error.message) : new BadJob(`${job.file}: inputs: ${error.message}`);
  }
}

function hashOptions(job: RecleanJob): string {
  const fields = Object.entries(job.fields).sort(([a], [b]) => (a < b ? -1 : 1));
  const options = { punctuation: job.punctuation, threshold: job.report_threshold, fields };
  return createHash('sha256').update(JSON.stringify(options)).digest('hex').slice(0, 16);
}

/** `find` with a memory: one answer for each path, also while it is still being found. */
function onceEach(find: (path: string) => Promise<string>): (path: string) => Promise<string> {
  const known = new Map<string, Promise<string>>();
  return (path) => {
    const answer = known.get(path) ?? find(path);
    known.set(path, answer);
    return answer;
  };
}
