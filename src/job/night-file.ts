import { randomUUID } from 'node:crypto';
import { mkdir, readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { OutputFolders } from './publish.ts';
import { syncFolder, writeDurably } from './write-durably.ts';

/** A night that began and did not end yet. It stands in `.nianbao/night.json` from before the first request to the end. */
export interface OpenNight {
  /** Names the night in the states of its hosts. Random, because numbers and times come again. */
  readonly id: string;
  /** Number of its files in `runs/`. */
  readonly number: number;
  readonly startedAt: string;
  /** True when it was interrupted and goes on now. */
  readonly isResumed: boolean;
}

/** The night that was interrupted, or a new one. */
export async function openNight(folders: OutputFolders): Promise<OpenNight> {
  await mkdir(runsFolder(folders), { recursive: true });
  const open = await readNight(folders);
  if (open !== null) return { ...open, isResumed: true };
  const night = { id: randomUUID(), number: 1 + (await lastNumber(folders)), startedAt: new Date().toISOString() };
  await rm(journalFile(folders), { force: true });
  await writeDurably(nightFile(folders), `${JSON.stringify(night)}\n`);
  return { ...night, isResumed: false };
}

/** Ends the night: the next run begins a new one. */
export async function closeNight(folders: OutputFolders): Promise<void> {
  await rm(nightFile(folders), { force: true });
  await rm(journalFile(folders), { force: true });
  await syncFolder(folders.inner);
}

/** What happened so far, one JSON line an event; a run that goes on adds to it. */
export function journalFile(folders: OutputFolders): string {
  return join(folders.inner, 'night-events.jsonl');
}

export function runsFolder(folders: OutputFolders): string {
  return join(folders.out, 'runs');
}

function nightFile(folders: OutputFolders): string {
  return join(folders.inner, 'night.json');
}

async function readNight(folders: OutputFolders): Promise<Omit<OpenNight, 'isResumed'> | null> {
  const text = await readFile(nightFile(folders), 'utf8').catch(() => null);
  return text === null ? null : (JSON.parse(text) as Omit<OpenNight, 'isResumed'>);
}

async function lastNumber(folders: OutputFolders): Promise<number> {
  const names = await readdir(runsFolder(folders));
  return Math.max(0, ...names.map((name) => Number(/^(\d+)(?:-hosts)?\.(?:csv|json)$/u.exec(name)?.[1] ?? 0)));
}
