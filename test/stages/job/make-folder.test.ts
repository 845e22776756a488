import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { makeFolder } from '../../../src/job/make-folder.ts';

it('makes a folder and those above it, again and at once', async () => {
  const base = mkdtempSync(join(tmpdir(), 'nianbao-folder-'));
  onTestFinished(() => rmSync(base, { recursive: true, force: true }));
  const path = join(base, 'a/b/c');
  await Promise.all([makeFolder(path), makeFolder(path)]);
  await makeFolder(path);
  expect(statSync(path).isDirectory()).toBe(true);
  writeFileSync(join(base, 'file'), '');
  await expect(makeFolder(join(base, 'file/x'))).rejects.toThrow('ENOTDIR');
});

it.runIf(existsSync('/proc/self'))('ends with the error where no folder can be made', { timeout: 5000 }, async () => {
  await expect(makeFolder('/proc/nianbao/a/b')).rejects.toThrow('ENOENT');
});
