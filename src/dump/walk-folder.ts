import { readdirSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { join, sep } from 'node:path';
import type { LeftOut } from './find-inputs.ts';

export interface WalkedFile {
  readonly path: string;
  /** Relative to the root, `/` between its parts. */
  readonly file: string;
  readonly bytes: number;
  readonly mtimeMs: number;
}

/**
 * Every file below `root`. Hidden files and folders are left. A link to a file inside the tree is taken; a link to a
 * folder, or out of the tree, is never followed.
 */
export function* walkFolder(root: string, onLeft: (left: LeftOut) => void): Generator<WalkedFile> {
  const inside = realpathSync(root) + sep;
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of entriesOf(join(root, folder), onLeft)) {
      const file = folder === '' ? entry.name : `${folder}/${entry.name}`;
      const path = join(root, file);
      if (entry.name.startsWith('.')) onLeft({ path, why: 'hidden' });
      else if (entry.isDirectory()) folders.push(file);
      else if (entry.isSymbolicLink() && !leadsInside(path, inside)) onLeft({ path, why: 'link' });
      else yield* fileAt(path, file, onLeft);
    }
  }
}

function entriesOf(path: string, onLeft: (left: LeftOut) => void): Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch {
    onLeft({ path, why: 'unreadable' });
    return [];
  }
}

function leadsInside(path: string, inside: string): boolean {
  try {
    return realpathSync(path).startsWith(inside) && statSync(path).isFile();
  } catch {
    return false;
  }
}

function* fileAt(path: string, file: string, onLeft: (left: LeftOut) => void): Generator<WalkedFile> {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat?.isFile() === true) yield { path, file, bytes: stat.size, mtimeMs: stat.mtimeMs };
  else onLeft({ path, why: 'unreadable' });
}
