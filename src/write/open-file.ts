import { mkdir, open, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { writing } from './write-error.ts';

/** Characters that are gathered before they are written. */
const BUFFER_CHARS = 256 * 1024;

/** A file that is written from front to back. Every method throws WriteError. */
export interface OpenFile {
  readonly path: string;
  /** Waits while the disk is behind, so that memory does not grow. */
  readonly write: (text: string) => Promise<void>;
  /** Writes the rest and makes sure that it is on the disk. */
  readonly close: () => Promise<void>;
}

/** Creates a file anew, and its folder where that is missing. */
export async function openFile(path: string): Promise<OpenFile> {
  const handle = await writing(path, async () => {
    await mkdir(dirname(path), { recursive: true });
    return open(path, 'w');
  });
  let parts: string[] = [];
  let size = 0;
  const flush = async (): Promise<void> => {
    const text = parts.join('');
    parts = [];
    size = 0;
    if (text !== '') await writing(path, () => handle.appendFile(text, 'utf8'));
  };
  const write = async (text: string): Promise<void> => {
    parts.push(text);
    size += text.length;
    if (size >= BUFFER_CHARS) await flush();
  };
  return { path, write, close: () => closeFile(path, handle, flush) };
}

async function closeFile(path: string, handle: FileHandle, flush: () => Promise<void>): Promise<void> {
  try {
    await flush();
    await writing(path, () => handle.sync());
  } finally {
    await writing(path, () => handle.close());
  }
}
