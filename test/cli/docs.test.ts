import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = new URL('../../', import.meta.url);
const cli = fileURLToPath(new URL('dist/cli.js', root));
const read = (name: string): string => readFileSync(new URL(name, root), 'utf8');

function help(...args: string[]): string {
  return execFileSync(process.execPath, [cli, ...args, '--help'], { encoding: 'utf8' });
}

const commands = [...help().matchAll(/^ {2}([a-z]+) .*$/gmu)]
  .map((match) => match[1] as string)
  .filter((name) => name !== 'help' && name !== 'nianbao');

describe('README', () => {
  it('names every command', () => {
    expect(commands).toEqual(expect.arrayContaining(['run', 'reclean', 'explain', 'demo']));
    expect(
      commands.filter((name) => !new RegExp(`nianbao ${name}\\b|run ${name}\\b`, 'u').test(read('README.md'))),
    ).toEqual([]);
  });

  it('names every flag', () => {
    const flags = commands.flatMap((name) =>
      [...help(name).matchAll(/(--[a-z-]+)/gu)].map((match) => match[1] as string),
    );
    const known = new Set(flags.filter((flag) => flag !== '--help'));
    expect([...known].filter((flag) => !read('README.md').includes(flag))).toEqual([]);
  });
});

describe('CONTRIBUTING', () => {
  it('names only paths that exist', () => {
    const named = [...read('CONTRIBUTING.md').matchAll(/`((?:src|test|jobs|scripts)\/[^`\s]*)`/gu)].map(
      (match) => match[1] as string,
    );
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((path) => !matchesFile(path))).toEqual([]);
  });
});

/** `src/rules/chrome-*.ts` names at least one file. */
function matchesFile(path: string): boolean {
  if (!path.includes('*')) return existsSync(new URL(path, root));
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const pattern = new RegExp(`^${path.slice(folder.length).replaceAll('.', '\\.').replaceAll('*', '.*')}$`, 'u');
  return readdirSync(new URL(folder, root)).some((name) => pattern.test(name));
}
