import { lstat, mkdir, readdir, readlink, rename, rm, stat, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { StopRun, systemCode } from './errors.ts';
import { exitCodes } from '../exit-codes.ts';
import { syncFolder, syncFolders } from './write-durably.ts';

/**
 * How results are put in place. A generation is a folder of its own; `.nianbao/current` points at the one that counts,
 * and one rename moves it. What people open (`text`, `tables`, …) are links through `current`, so all of them change at once.
 */
export const PUBLISHED = ['text', 'tables', 'spreadsheet', 'datapackage.json', 'run.json'] as const;

export interface OutputFolders {
  /** As the user named it. */
  readonly out: string;
  /** Everything that is ours and not a result. */
  readonly inner: string;
  readonly partitions: string;
  readonly generations: string;
  readonly current: string;
  readonly scratch: string;
}

export function outputFolders(out: string): OutputFolders {
  const inner = join(out, '.nianbao');
  return {
    out,
    inner,
    partitions: join(inner, 'partitions'),
    generations: join(inner, 'generations'),
    current: join(inner, 'current'),
    scratch: join(inner, 'scratch'),
  };
}

/** Refuses an output folder that is a file, or that holds something of somebody else at a name of ours. */
export async function refuseForeign(folders: OutputFolders): Promise<void> {
  const entry = await stat(folders.out).catch((error: unknown) => notThere(error, folders.out));
  if (entry !== null && !entry.isDirectory()) {
    throw new StopRun(
      exitCodes.badUsage,
      `${folders.out}: this is a file, and the results need a folder`,
      'choose another --out',
    );
  }
  for (const name of PUBLISHED) {
    if ((await linkTarget(folders, name)) === 'foreign') {
      throw new StopRun(
        exitCodes.badUsage,
        `${join(folders.out, name)}: this was not made by nianbao and stands where results go`,
        'move it away, or choose another --out; nothing was changed',
      );
    }
  }
}

/** Number and folder of the generation that `current` points at, or null. */
export async function currentGeneration(folders: OutputFolders): Promise<{ number: number; folder: string } | null> {
  const target = await readlink(folders.current).catch(() => null);
  const number = target === null ? NaN : Number(target.split('/').at(-1));
  const folder = join(folders.inner, target ?? '');
  if (!Number.isInteger(number) || (await stat(folder).catch(() => null)) === null) return null;
  return { number, folder };
}

/** An empty folder for the next generation. Ones that a crash left half-made are removed. */
export async function openGeneration(folders: OutputFolders): Promise<{ number: number; folder: string }> {
  const current = await currentGeneration(folders);
  await removeOthers(folders, current?.number ?? null);
  const number = (current?.number ?? 0) + 1;
  const folder = join(folders.generations, String(number));
  await mkdir(folder, { recursive: true });
  return { number, folder };
}

/** Makes generation `number` the one that counts. Before the rename nothing has changed; after it everything has. */
export async function publishGeneration(folders: OutputFolders, number: number): Promise<void> {
  const folder = join(folders.generations, String(number));
  await syncFolders(folder);
  await syncFolder(folders.generations);
  await linkAhead(folders, folder);
  const next = `${folders.current}.next`;
  await rm(next, { force: true });
  await symlink(join('generations', String(number)), next);
  await rename(next, folders.current);
  await syncFolder(folders.inner);
  await linkResults(folders);
  await removeOthers(folders, number);
}

/**
 * Puts the links that are missing before `current` moves: of a first generation they lead nowhere until then, so that
 * no moment shows texts without tables.
 */
async function linkAhead(folders: OutputFolders, generation: string): Promise<void> {
  for (const name of PUBLISHED) {
    if ((await stat(join(generation, name)).catch(() => null)) === null) continue;
    if ((await linkTarget(folders, name)) !== 'none') continue;
    await symlink(join('.nianbao', 'current', name), join(folders.out, name));
  }
  await syncFolder(folders.out);
}

/** Puts the links that people open, where they are missing or lead nowhere. True when all stood already. */
export async function linkResults(folders: OutputFolders): Promise<boolean> {
  let stood = true;
  for (const name of PUBLISHED) {
    const isThere = (await stat(join(folders.current, name)).catch(() => null)) !== null;
    const link = await linkTarget(folders, name);
    if (link === 'ours' && !isThere) await rm(join(folders.out, name));
    if (link !== 'none' || !isThere) continue;
    stood = false;
    await symlink(join('.nianbao', 'current', name), join(folders.out, name));
  }
  if (!stood) await syncFolder(folders.out);
  return stood;
}

async function linkTarget(folders: OutputFolders, name: string): Promise<'none' | 'ours' | 'foreign'> {
  const path = join(folders.out, name);
  const entry = await lstat(path).catch((error: unknown) => notThere(error, path));
  if (entry === null) return 'none';
  if (!entry.isSymbolicLink()) return 'foreign';
  return (await readlink(path)) === join('.nianbao', 'current', name) ? 'ours' : 'foreign';
}

function notThere(error: unknown, path: string): null {
  const code = systemCode(error);
  if (code === 'ENOENT') return null;
  if (code === 'ENOTDIR') {
    throw new StopRun(
      exitCodes.badUsage,
      `${dirname(path)}: a file stands where a folder is needed`,
      'choose another --out',
    );
  }
  throw error;
}

async function removeOthers(folders: OutputFolders, keep: number | null): Promise<void> {
  for (const name of await readdir(folders.generations).catch(() => [])) {
    if (name !== String(keep)) await rm(join(folders.generations, name), { recursive: true, force: true });
  }
}
