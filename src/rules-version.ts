import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What cannot alter a text or a number: the command, running, fetching, showing. Everything else counts. */
const NOT_COUNTED = new Set([
  'cli',
  'index',
  'exit-codes',
  'rules-version',
  'job',
  'collect',
  'report',
  'explain',
  'demo',
]);
const PACKAGES = ['opencc-js', 'htmlparser2', 'csv-stringify', '@eslint-community/regexpp'];

/**
 * First 16 hex digits of the SHA-256 over every built file that can alter output (stages, readers, writers, rules and
 * their data) and the versions of the packages that do. Pages that were read under another version are read again.
 */
export function rulesVersion(root: string = dirname(fileURLToPath(import.meta.url))): string {
  const hash = createHash('sha256');
  for (const file of countedFiles(root, '').sort())
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  for (const name of PACKAGES) hash.update(`${name}@${packageVersion(name)}\0`);
  return hash.digest('hex').slice(0, 16);
}

/** nianbao's own version, from its package.json. */
export function nianbaoVersion(): string {
  return versionIn(join(dirname(fileURLToPath(import.meta.url)), '..', 'package.json'));
}

function countedFiles(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (folder === '' && NOT_COUNTED.has(entry.name.replace(/\..*$/, ''))) return [];
    if (entry.isDirectory()) return countedFiles(root, path);
    return /\.d\.ts$|\.map$/.test(entry.name) ? [] : [path];
  });
}

function packageVersion(name: string): string {
  let folder = dirname(createRequire(import.meta.url).resolve(name));
  while (!existsSync(join(folder, 'package.json')) || !folder.endsWith(name)) {
    const parent = dirname(folder);
    if (parent === folder) return 'unknown';
    folder = parent;
  }
  return versionIn(join(folder, 'package.json'));
}

function versionIn(file: string): string {
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version?: string };
  return version ?? 'unknown';
}
