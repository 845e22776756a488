import { spawn } from 'node:child_process';
import type { Ended } from './run-command.ts';

export { cli, nianbao, put, readTable, reportPage, results, start, testFolder } from './run-command.ts';

/** Runs node with `args` in `cwd`, and with more in its environment. */
export function spawnCommand(
  cwd: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Ended> {
  const child = spawn(process.execPath, args, {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, stdout, stderr })));
}
