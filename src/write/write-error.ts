const ADVICE: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full. Free some space and run the same command again; what was finished before is kept',
  EDQUOT: 'the disk quota is used up. Free some space and run the same command again; what was finished before is kept',
  EACCES: 'no permission to write there. Change the permission or choose another output folder, and run again',
  EPERM: 'no permission to write there. Change the permission or choose another output folder, and run again',
  EROFS: 'the disk is read-only. Choose another output folder and run again',
  ENOENT: 'its folder is gone. Leave the output folder alone while a run works in it, and run again',
  EMFILE: 'too many files are open. Raise the limit (ulimit -n) and run again',
  EFBIG: 'the file grows beyond what this file system takes. Choose another output folder and run again',
  EIO: 'the disk reports an error. Check it, or choose another output folder, and run again',
};

/** A result that could not be written. Nothing was published: results are put in place only when all are written. */
export class WriteError extends Error {
  override readonly name = 'WriteError';
  /** Absolute or as given. */
  readonly file: string;
  /** `ENOSPC` and the like; null for another error. */
  readonly code: string | null;

  constructor(file: string, cause: unknown) {
    const code = (cause as NodeJS.ErrnoException).code ?? null;
    const why = ADVICE[code ?? ''] ?? `${(cause as Error).message}. Mend this and run the same command again`;
    super(`Cannot write ${file}: ${why}.`, { cause });
    this.file = file;
    this.code = code;
  }
}

/** What `work` gives; any error of it as a {@link WriteError} that names `file`. */
export async function writing<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof WriteError ? error : new WriteError(file, error);
  }
}
