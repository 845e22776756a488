import { exitCodes } from '../exit-codes.ts';
import type { ExitCode } from '../exit-codes.ts';
import { WriteError } from '../write/write-error.ts';

/** Ends the run. The class decides the exit code; the message says what and where, `advice` what to do. */
export class StopRun extends Error {
  override readonly name: string = 'StopRun';
  readonly exitCode: ExitCode;
  readonly advice: string | null;

  constructor(exitCode: ExitCode, message: string, advice: string | null = null, cause?: unknown) {
    super(message, cause === undefined ? {} : { cause });
    this.exitCode = exitCode;
    this.advice = advice;
  }
}

/** An argument of the command is wrong. */
export class BadUsage extends StopRun {
  override readonly name = 'BadUsage';
  constructor(message: string, advice: string | null = null) {
    super(exitCodes.badUsage, message, advice);
  }
}

/** The job file is wrong, or something that it names. */
export class BadJob extends StopRun {
  override readonly name = 'BadJob';
  constructor(message: string, advice: string | null = null) {
    super(exitCodes.badJob, message, advice);
  }
}

/** Another run holds the output folder, or the addresses of the bundled portal. */
export class OutputInUse extends StopRun {
  override readonly name = 'OutputInUse';
  constructor(message: string, advice: string) {
    super(exitCodes.inUse, message, advice);
  }
}

/** Stopped by a signal; what is complete is kept. */
export class Interrupted extends StopRun {
  override readonly name = 'Interrupted';
  constructor() {
    super(exitCodes.interrupted, 'interrupted', 'what was read is kept: run again to go on');
  }
}

/** The disk or the system does not let the run go on. */
export class CannotFinish extends StopRun {
  override readonly name = 'CannotFinish';
  constructor(message: string, advice: string | null, cause?: unknown) {
    super(exitCodes.belowExpectation, message, advice, cause);
  }
}

/** The system's error code (`ENOENT`, `ENOSPC`, …), or null for an error that has none. */
export function systemCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

const ADVICE: Readonly<Record<string, readonly [what: string, advice: string]>> = {
  ENOSPC: ['no space left on the disk', 'free some space and run again; what was complete before is unchanged'],
  EDQUOT: ['the disk quota is used up', 'free some space and run again; what was complete before is unchanged'],
  EROFS: ['the file system is read-only', 'choose another --out'],
  EACCES: ['permission denied', 'check who owns the folder, or choose another --out'],
  EPERM: ['operation not permitted', 'check who owns the folder, or choose another --out'],
  EMFILE: ['too many open files', 'raise the limit (ulimit -n) and run again'],
  EIO: ['the disk reports an error', 'check the disk and run again'],
};

/** SQLite has names of its own for what the disk says. */
function diskCode(code: string | null): string | null {
  if (code === 'SQLITE_FULL') return 'ENOSPC';
  if (code === 'SQLITE_READONLY') return 'EROFS';
  return code?.startsWith('SQLITE_IOERR') === true ? 'EIO' : code;
}

/** Any error as one that names what, where and what to do; `where` is the folder or file that was worked on. */
export function toStopRun(error: unknown, where: string): StopRun {
  if (error instanceof StopRun) return error;
  if (error instanceof WriteError) return new CannotFinish(error.message, null, error);
  const code = diskCode(systemCode(error));
  const known = code === null ? undefined : ADVICE[code];
  const path = typeof error === 'object' && error !== null && 'path' in error ? String(error.path) : where;
  if (known !== undefined) return new CannotFinish(`${path}: ${known[0]} (${code})`, known[1], error);
  const message = error instanceof Error ? error.message : String(error);
  return new CannotFinish(`${where}: ${message}`, null, error);
}
