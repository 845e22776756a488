import { statSync } from 'node:fs';
import { basename, dirname, normalize, resolve } from 'node:path';
import { byCodePoint } from './by-code-point.ts';
import { globRoot, globToRegExp, isGlob } from './glob-to-regexp.ts';
import { kindOfFile, KNOWN_NAMES } from './kind-of-file.ts';
import { InputError, type InputFile } from './records.ts';
import { walkFolder } from './walk-folder.ts';

/** A file or link that a folder or a pattern holds and that is not read, and why. */
export interface LeftOut {
  readonly path: string;
  readonly why: 'unknown-kind' | 'hidden' | 'link' | 'unreadable';
}

interface Found extends InputFile {
  /** What the argument adds in front of `file` where two arguments hold the same one. */
  readonly argument: string;
}

/**
 * The files that the arguments name, each once, sorted by `file` in code-point order.
 *
 * @param patterns files, folders (taken recursively) and globs (`**`, `*`, `?`, `{a,b}`), relative to `base`
 * @param base absolute folder
 * @param onLeft told of everything in a folder or under a glob that is no input
 * @throws InputError for an argument that does not exist, matches nothing, or is of no known kind
 */
export async function findInputs(
  patterns: readonly string[],
  base: string,
  onLeft: (left: LeftOut) => void = () => {},
): Promise<InputFile[]> {
  if (patterns.length === 0) throw new InputError('No input is named. Name files, folders or patterns to read.');
  const byPath = new Map<string, Found>();
  for (const pattern of patterns) {
    for (const found of findOne(pattern, base, onLeft)) if (!byPath.has(found.path)) byPath.set(found.path, found);
  }
  return withUniqueNames([...byPath.values()]).sort((a, b) => byCodePoint(a.file, b.file));
}

function findOne(pattern: string, base: string, onLeft: (left: LeftOut) => void): Found[] {
  const path = resolve(base, pattern);
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat?.isFile() === true) return [namedFile(pattern, path, stat.size, stat.mtimeMs)];
  if (stat?.isDirectory() === true) return inFolder(pattern, path, /^/u, onLeft);
  if (stat !== undefined) throw new InputError(`Cannot read ${path}: it is neither a file nor a folder.`);
  if (!isGlob(pattern)) {
    throw new InputError(`No such file or folder: ${path} (named as "${pattern}"). Check the path and run again.`);
  }
  const root = resolve(base, globRoot(pattern));
  if (statSync(root, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new InputError(
      `The pattern "${pattern}" looks in ${root}, which is no folder. Check the path and run again.`,
    );
  }
  return inFolder(globRoot(pattern), root, globToRegExp(pattern), onLeft, pattern);
}

function namedFile(pattern: string, path: string, bytes: number, mtimeMs: number): Found {
  const kind = kindOfFile(path);
  if (kind === null) {
    throw new InputError(`Cannot tell what ${path} is (named as "${pattern}"). Its name should end in ${KNOWN_NAMES}.`);
  }
  return { path, file: basename(path), kind, bytes, mtimeMs, argument: dirname(pattern) };
}

function inFolder(
  argument: string,
  root: string,
  match: RegExp,
  onLeft: (left: LeftOut) => void,
  pattern = argument,
): Found[] {
  const found: Found[] = [];
  for (const { path, file, bytes, mtimeMs } of walkFolder(root, onLeft)) {
    if (!match.test(file)) continue;
    const kind = kindOfFile(path);
    if (kind === null) onLeft({ path, why: 'unknown-kind' });
    else found.push({ path, file, kind, bytes, mtimeMs, argument });
  }
  if (found.length > 0) return found;
  const what = pattern === argument ? `The folder ${root} holds` : `The pattern "${pattern}" matches below ${root}`;
  throw new InputError(`${what} no file whose name ends in ${KNOWN_NAMES}. Check the path and run again.`);
}

/** Two arguments may hold the same relative name; then each of them is told apart by its argument. */
function withUniqueNames(found: readonly Found[]): InputFile[] {
  const count = new Map<string, number>();
  for (const { file } of found) count.set(file, (count.get(file) ?? 0) + 1);
  return found.map(({ argument, ...input }) =>
    count.get(input.file) === 1
      ? input
      : { ...input, file: `${normalize(argument).replace(/\/+$/u, '')}/${input.file}` },
  );
}
