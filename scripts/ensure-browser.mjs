// Makes sure that there is a Chromium for the demo and the tests: found? else Playwright's download, else Debian's package.
// Each step says what it does, has a time limit, and is tried once. Exit code 1 when there is none at the end.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { findBrowser, browserAdvice } = await import(join(root, 'dist', 'collect', 'find-browser.js'));

const say = (text) => process.stderr.write(`browser: ${text}\n`);

function attempt(what, command, args, minutes, env = {}) {
  say(`${what} (at most ${minutes} min)`);
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: minutes * 60_000,
    env: { ...process.env, ...env },
  });
  if (status !== 0) say(`… did not work${error ? ` (${error.code ?? error.message})` : ` (exit code ${status})`}`);
  return status === 0;
}

async function ensure() {
  const found = await findBrowser();
  if (found !== null) return found;
  if (process.env.NIANBAO_BROWSER) {
    say(`NIANBAO_BROWSER names ${process.env.NIANBAO_BROWSER}, and there is no such file`);
    return null;
  }
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright/package.json')), 'cli.js');
  attempt('asking Playwright for its own Chromium', process.execPath, [cli, 'install', 'chromium'], 3);
  const downloaded = await findBrowser();
  if (downloaded !== null) return downloaded;
  const isDebian = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  if (!isDebian) return null;
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  attempt('reading the lists of Debian packages', 'apt-get', ['update', '-qq'], 3, quiet);
  attempt(
    'installing the Debian package chromium',
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium'],
    8,
    quiet,
  );
  return findBrowser();
}

const path = await ensure();
say(path ?? browserAdvice);
process.exitCode = path === null ? 1 : 0;
