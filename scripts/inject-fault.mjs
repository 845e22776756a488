// Makes the disk misbehave: `node --import ./scripts/inject-fault.mjs dist/cli.js …` with NIANBAO_FAULT=<kind>@<step>.
// A step is a call that changes the disk (write, sync, rename, link, remove, a row in SQLite), counted over all threads
// from 1. Kinds: `kill` dies before the step; `torn` dies after half of a write; `ENOSPC` fails this and all later writes;
// `EIO` fails this step only. NIANBAO_STEPS=<file>: writes the name of each step there, a line each, to be counted.
import fs from 'node:fs';
import { createRequire, syncBuiltinESMExports } from 'node:module';
import { getEnvironmentData, isMainThread, setEnvironmentData } from 'node:worker_threads';

const [kind = '', wanted = ''] = (process.env.NIANBAO_FAULT ?? '').split('@');
const faultAt = Number(wanted);
const log = process.env.NIANBAO_STEPS ? fs.openSync(process.env.NIANBAO_STEPS, 'a') : null;
const writeLog = fs.writeSync;

if (isMainThread) setEnvironmentData('nianbao-steps', new Int32Array(new SharedArrayBuffer(4)));
const counter = getEnvironmentData('nianbao-steps');

function die() {
  process.kill(process.pid, 'SIGKILL');
  // SIGKILL comes at once, but not before this thread runs on: nothing more may reach the disk.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}

function failure(code, name) {
  return Object.assign(new Error(`${code}: injected at ${name}`), { code, syscall: name });
}

/** Counts a step and does what is to be done there. `half` writes the first half of what the step would write. */
function step(name, half) {
  const number = Atomics.add(counter, 0, 1) + 1;
  if (log !== null) writeLog(log, `${name}${half === undefined ? '' : ' (write)'}\n`);
  const isHere = number === faultAt;
  if (kind === 'ENOSPC' && number >= faultAt && faultAt > 0 && !/^(?:rm|fsync|sync|ftruncate)/.test(name)) {
    if (isHere) half?.();
    throw failure('ENOSPC', name);
  }
  if (!isHere) return;
  if (kind === 'EIO') throw failure('EIO', name);
  if (kind === 'kill') die();
  if (kind === 'torn') {
    half?.();
    die();
  }
}

for (const name of ['fsyncSync', 'ftruncateSync']) {
  const original = fs[name];
  fs[name] = (...args) => {
    step(name);
    return original(...args);
  };
}
const { writeSync } = fs;
fs.writeSync = (fd, data, ...rest) => {
  if (fd > 2) {
    const bytes = Buffer.from(data).subarray(Number(rest[0] ?? 0));
    step('writeSync', () => writeSync(fd, bytes, 0, bytes.length >> 1));
  }
  return writeSync(fd, data, ...rest);
};

for (const name of ['rename', 'link', 'symlink', 'rm', 'mkdir', 'writeFile']) {
  const original = fs.promises[name];
  fs.promises[name] = async (...args) => {
    step(name);
    return original(...args);
  };
}
const { open } = fs.promises;
fs.promises.open = async (path, flags, ...rest) => {
  if (flags !== undefined && flags !== 'r') step('open');
  return open(path, flags, ...rest);
};

const probe = await open('/dev/null', 'r');
const handle = Object.getPrototypeOf(probe);
await probe.close();
for (const name of ['write', 'writeFile', 'appendFile']) {
  const original = handle[name];
  handle[name] = async function (data, ...rest) {
    const bytes = Buffer.from(data);
    step(`file.${name}`, () => writeSync(this.fd, bytes, 0, bytes.length >> 1));
    return original.call(this, data, ...rest);
  };
}
const { sync } = handle;
handle.sync = async function () {
  step('file.sync');
  return sync.call(this);
};
syncBuiltinESMExports();

// SQLite writes from native code: a row is one step, before and after which the process may die.
const Database = createRequire(import.meta.url)('libsql');
const { prepare } = Database.prototype;
Database.prototype.prepare = function (sql) {
  const statement = prepare.call(this, sql);
  if (!/^\s*INSERT/i.test(sql)) return statement;
  return {
    run: (...values) => {
      step('sqlite');
      const done = statement.run(...values);
      step('sqlite done');
      return done;
    },
  };
};
