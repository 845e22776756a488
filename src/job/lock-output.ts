import { randomUUID } from 'node:crypto';
import { link, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { OutputInUse, systemCode } from './errors.ts';

interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When the run started, ISO. */
  readonly start: string;
  /** Start of the process in clock ticks since boot, where /proc tells it: a pid is used again, pid and start are not. */
  readonly ticks: string | null;
}

const BEAT_MS = 15_000;
/** A holder on another machine is dead when its lock was not touched for this long. */
const SILENT_MS = 120_000;

/**
 * Takes the lock of an output folder: `<folder>/lock`. Returns what gives it back. A lock whose process is dead is
 * taken over. Throws {@link OutputInUse} when another run holds it.
 */
export async function lockOutput(folder: string, shown: string): Promise<() => Promise<void>> {
  const lock = join(folder, 'lock');
  const mine = `${lock}.${randomUUID()}`;
  const holder: Holder = {
    pid: process.pid,
    host: hostname(),
    start: new Date().toISOString(),
    ticks: startTicks(process.pid),
  };
  const text = `${JSON.stringify(holder)}\n`;
  await writeFile(mine, text, { flush: true });
  try {
    while (!(await tryLink(mine, lock))) await removeDead(lock, mine, shown);
  } finally {
    await rm(mine, { force: true });
  }
  const beat = setInterval(() => void touch(lock, text), BEAT_MS).unref();
  return async () => {
    clearInterval(beat);
    await rm(lock, { force: true });
  };
}

/** `link` is the one call that makes a name with its content at once, or fails when the name is taken. */
async function tryLink(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
}

async function removeDead(lock: string, mine: string, shown: string): Promise<void> {
  const text = await readFile(lock, 'utf8').catch(() => null);
  if (text === null) return;
  const holder = parseHolder(text);
  if (holder !== null && (await isAlive(holder, lock, mine))) {
    const since = holder.start.replace('T', ' ').slice(0, 19);
    throw new OutputInUse(
      `${shown}: another run holds this output folder (process ${holder.pid} on ${holder.host}, since ${since} UTC)`,
      `wait until it ends, or choose another --out; if it is surely dead, remove ${lock}`,
    );
  }
  // Of several that see the same dead lock, one rename wins; a lock that came in between is put back.
  const aside = `${mine}.dead`;
  await rename(lock, aside).catch(() => undefined);
  const moved = await readFile(aside, 'utf8').catch(() => null);
  if (moved !== null && moved !== text) await tryLink(aside, lock);
  await rm(aside, { force: true });
}

function parseHolder(text: string): Holder | null {
  try {
    return JSON.parse(text) as Holder;
  } catch {
    return null;
  }
}

async function isAlive(holder: Holder, lock: string, mine: string): Promise<boolean> {
  if (holder.host !== hostname()) {
    // Both times come from the same file system, so the clocks of two machines do not matter.
    const [theirs, ours] = await Promise.all([stat(lock).catch(() => null), stat(mine)]);
    return theirs !== null && ours.mtimeMs - theirs.mtimeMs < SILENT_MS;
  }
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if (systemCode(error) === 'ESRCH') return false;
  }
  const ticks = startTicks(holder.pid);
  return ticks === null || holder.ticks === null || ticks === holder.ticks;
}

/** Field 22 of /proc/<pid>/stat; the name in field 2 may hold spaces and brackets. null where there is no /proc. */
function startTicks(pid: number): string | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

/** Writes the same bytes again: the file system's own clock dates them. */
async function touch(lock: string, text: string): Promise<void> {
  const file = await open(lock, 'r+').catch(() => null);
  await file?.write(text, 0).catch(() => undefined);
  await file?.close();
}
