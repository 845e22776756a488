import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { rulesVersion } from '../rules-version.ts';
import type { NightEvent } from '../collect/night.ts';
import type { Impact } from '../collect/politeness.ts';
import { askHosts } from './ask-hosts.ts';
import { CollectProgress } from './collect-progress.ts';
import { BadUsage, Interrupted, toStopRun } from './errors.ts';
import { hostsOf, type Host } from './hosts-of.ts';
import { lockOutput } from './lock-output.ts';
import { makeFolder } from './make-folder.ts';
import { closeNight, journalFile, openNight, runsFolder, type OpenNight } from './night-file.ts';
import { NightJournal } from './night-journal.ts';
import { pagesOf, snapshotPath, stateFile } from './open-host.ts';
import { publishNight } from './publish-night.ts';
import { outputFolders, refuseForeign } from './publish.ts';
import type { OutputFolders } from './publish.ts';
import { readHosts } from './read-hosts.ts';
import type { CollectJob } from './read-job.ts';
import type { RunContext } from './run-reclean.ts';
import type { RunSummary } from './summarize-run.ts';
import { writeNight } from './write-night.ts';

/**
 * Runs a collection: asks the portals, keeps what they answer, reads what is new, writes one generation. A night that
 * was interrupted goes on with what is missing; after a complete one a new night begins. Throws StopRun; what stood in
 * the output folder before then still stands.
 */
export async function runCollect(job: CollectJob, context: RunContext): Promise<RunSummary> {
  const folders = outputFolders(job.out);
  try {
    await refuseForeign(folders);
    await makeFolder(folders.partitions);
    const unlock = await lockOutput(folders.inner, job.outShown);
    try {
      return await (context.offline === true ? runOffline(job, folders, context) : runNight(job, folders, context));
    } finally {
      await rm(folders.scratch, { recursive: true, force: true }).catch(() => undefined);
      await unlock();
    }
  } catch (error) {
    throw toStopRun(error, job.outShown);
  }
}

/** Asks nobody: reads the kept bytes again where the rules changed, and writes the results. */
async function runOffline(job: CollectJob, folders: OutputFolders, context: RunContext): Promise<RunSummary> {
  const startedAt = new Date().toISOString();
  const hosts = hostsOf(job, folders);
  if (hosts.every((host) => !existsSync(stateFile(host)))) {
    throw new BadUsage(
      `${job.outShown}: nothing is kept here that could be read`,
      'run the job without --offline first',
    );
  }
  const pagesRead = await readAll(job, hosts, folders, context);
  return publishNight(job, hosts, folders, { startedAt, pagesRead, night: null, impacts: [], signal: context.signal });
}

async function runNight(job: CollectJob, folders: OutputFolders, context: RunContext): Promise<RunSummary> {
  const hosts = hostsOf(job, folders);
  const night = await openNight(folders);
  if (night.isResumed) context.terminal.write(`going on with the night of ${night.startedAt}, which was interrupted\n`);
  const impacts = await askAll(job, hosts, folders, night, context);
  const pagesRead = await readAll(job, hosts, folders, context);
  const { startedAt, number } = night;
  const summary = await publishNight(job, hosts, folders, {
    startedAt, pagesRead, night: number, impacts, signal: context.signal,
  }); // prettier-ignore
  await closeNight(folders);
  return summary;
}

/** Asks what did not answer in this night yet, and writes down what happened, also when it is cut short. */
async function askAll(
  job: CollectJob,
  hosts: readonly Host[],
  folders: OutputFolders,
  night: OpenNight,
  context: RunContext,
): Promise<readonly Impact[]> {
  const journal = new NightJournal(journalFile(folders));
  const progress = new CollectProgress(
    context.terminal,
    new Map(hosts.map((host) => [host.name, host.sources.length])),
  );
  const onEvent = (event: NightEvent): void => {
    journal.add({ event });
    progress.event(event);
  };
  try {
    await askHosts(job, hosts, folders, {
      night: night.id,
      signal: context.signal,
      onEvent,
      onProgress: (one) => progress.progress(one),
      onImpacts: (impacts) => journal.add({ impacts }),
    });
    const { events, impacts } = journal.read();
    await writeNight(runsFolder(folders), night.number, events, impacts);
    if (context.signal.aborted) throw new Interrupted();
    return impacts;
  } finally {
    progress.end();
    journal.close();
  }
}

/** Brings the results up to what is kept. Returns how many pages were read for it. */
async function readAll(
  job: CollectJob,
  hosts: readonly Host[],
  folders: OutputFolders,
  context: RunContext,
): Promise<number> {
  const options = { punctuation: job.punctuation, reportThreshold: job.report_threshold };
  const version = rulesVersion();
  const tasks = hosts.map(async (host) => ({
    host: host.name,
    folder: host.folder,
    pages: await pagesOf(host),
    snapshotPath: snapshotPath(host, folders),
    sources: host.sources.map(({ id, agency, region }) => ({ id, agency, region })),
    rulesVersion: version,
    options,
  }));
  return readHosts(await Promise.all(tasks), { signal: context.signal });
}
