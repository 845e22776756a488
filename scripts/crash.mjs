// Shows that no crash loses or doubles anything: `npm run crash`. A re-clean and a collection are killed (SIGKILL) at
// every step that changes the disk and at random moments, and meet a full and a broken disk; each time the next run must
// end with the tables of a run that nobody disturbed, byte for byte (only the place of a record inside a WARC file may
// differ), and every kept byte must be there. Options: --quick (a tenth of it),
// --only=reclean, --only=collect, --only=bundled, --from=STEP.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gunzipSync, inflateRawSync } from 'node:zlib';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const cli = join(root, 'dist', 'cli.js');
const inject = join(root, 'scripts', 'inject-fault.mjs');
const isQuick = process.argv.includes('--quick');
const fromStep = Number(process.argv.find((one) => one.startsWith('--from='))?.slice(7) ?? 1);
const only = process.argv.find((one) => one.startsWith('--only='))?.slice(7) ?? null;
const Database = createRequire(import.meta.url)('libsql');
const work = mkdtempSync(join(tmpdir(), 'nianbao-crash-'));
// Two at a time: while one process starts, the other works.
const AT_ONCE = Math.min(2, availableParallelism());
const startedAt = Date.now();
// The same moments each time: a failure can be looked at again.
let seed = 20180327;
const random = () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;

const PLACES = ['云溪市', '临湖县', '青石镇', '望江区'];
function page(n) {
  const place = `${PLACES[n % 4]}人民政府`;
  const year = 2014 + (n % 5);
  return `<!doctype html><html><head><meta charset="utf-8"><title>${place}${year}年政府信息公开工作年度报告</title></head><body>
<div class="nav">当前位置：首页 &gt; 信息公开年报</div><h1>${place}${year}年政府信息公开工作年度报告</h1>
<p>根据《中华人民共和国政府信息公开条例》要求，现公布${place}${year}年度政府信息公开工作年度报告。</p>
<p>一、主动公开情况</p><p>全年主动公开政府信息${1000 + n * 7}条，其中网站公开${600 + n * 3}条。</p>
<p>二、依申请公开情况</p><p>${year}年，本机关共受理政府信息公开申请${20 + n}件，均已按时答复。</p>
<p>三、存在的主要问题及改进情况</p><p>第${n}号档案整理工作仍需加强，下一年将配备专人负责。</p></body></html>`;
}

/** A portal of two hosts, with a list and two reports each. */
async function openPortal() {
  const origins = [];
  const servers = [];
  for (const [i, address] of ['127.0.0.52', '127.0.0.53'].entries()) {
    const pages = new Map([1, 2].map((n) => [`/r/${n}.html`, page(10 * i + n)]));
    const links = [...pages.keys()].map((path) => `<li><a href="${path}">2019年政府信息公开工作年度报告</a></li>`);
    pages.set(
      '/',
      `<!doctype html><meta charset="utf-8"><title>云溪市人民政府</title><ul>${links.join('')}</ul><p>云溪市人民政府办公室主办</p>`,
    );
    const server = createServer((request, response) => {
      const body = pages.get(request.url);
      const etag = `"${createHash('sha256')
        .update(body ?? '')
        .digest('hex')
        .slice(0, 12)}"`;
      const isSame = body !== undefined && request.headers['if-none-match'] === etag;
      response.writeHead(body === undefined ? 404 : isSame ? 304 : 200, {
        etag,
        'content-type': 'text/html; charset=utf-8',
      });
      response.end(isSame ? undefined : body);
    });
    await new Promise((resolve) => server.listen(0, address, resolve));
    server.unref();
    servers.push(server);
    origins.push(`http://${address}:${server.address().port}`);
  }
  return origins;
}

function run(cwd, args, { fault = null, steps = null, killAfterMs = null } = {}) {
  const env = {
    ...process.env,
    ...(fault === null ? {} : { NIANBAO_FAULT: fault }),
    ...(steps === null ? {} : { NIANBAO_STEPS: steps }),
  };
  const preload = fault === null && steps === null ? [] : ['--import', inject];
  const child = spawn(process.execPath, [...preload, cli, ...args], { cwd, env, stdio: ['ignore', 'ignore', 'pipe'] });
  let stderr = '';
  child.stderr.on('data', (chunk) => (stderr += chunk));
  const timer = killAfterMs === null ? null : setTimeout(() => child.kill('SIGKILL'), killAfterMs);
  const guard = setTimeout(() => child.kill('SIGKILL'), 300_000);
  return new Promise((resolve) =>
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      clearTimeout(guard);
      resolve({ code, signal, stderr });
    }),
  );
}

/** Everything that a user opens, by name. Where in its WARC file a record stands depends on clocks, and is left out. */
function results(out) {
  const files = new Map();
  const walk = (path) => {
    for (const name of readdirSync(join(out, path)).sort()) {
      const inner = `${path}/${name}`;
      if (statSync(join(out, inner)).isDirectory()) walk(inner);
      else files.set(inner, readFileSync(join(out, inner), 'utf8').replace(/(\.warc\.gz)#\d+/g, '$1'));
    }
  };
  for (const part of ['text', 'tables', 'spreadsheet']) if (existsSync(join(out, part))) walk(part);
  return files;
}

function differences(a, b) {
  return [...new Set([...a.keys(), ...b.keys()])].filter((name) => a.get(name) !== b.get(name));
}

/** Reads a WARC file member by member, as strictly as the format: returns its faults and the records by offset. */
function readWarc(path) {
  const bytes = readFileSync(path);
  const records = new Map();
  for (let at = 0; at < bytes.length;) {
    if (bytes.readUInt16BE(at) !== 0x1f8b) return { fault: `no gzip member at ${at}`, records };
    let end;
    let plain;
    try {
      const { engine } = inflateRawSync(bytes.subarray(at + 10), { info: true });
      end = at + 10 + engine.bytesWritten + 8;
      plain = gunzipSync(bytes.subarray(at, end));
    } catch (error) {
      return { fault: `torn member at ${at}: ${error.message}`, records };
    }
    const head = plain.indexOf('\r\n\r\n');
    const text = plain.subarray(0, head).toString();
    const length = Number(/^content-length: *(\d+)/im.exec(text)?.[1]);
    const isWhole =
      text.startsWith('WARC/1.1\r\n') &&
      plain.length === head + 4 + length + 4 &&
      plain.subarray(-4).toString() === '\r\n\r\n';
    if (!isWhole) return { fault: `bad record at ${at}`, records };
    const block = plain.subarray(head + 4, head + 4 + length);
    const isHttp = /^content-type: *application\/http/im.test(text);
    records.set(at, { length: end - at, body: isHttp ? block.subarray(block.indexOf('\r\n\r\n') + 4) : block });
    at = end;
  }
  return { fault: null, records };
}

/** Faults of what a collection keeps: every page that the state speaks of must stand, whole, where the state says. */
function keptFaults(out) {
  const faults = [];
  for (const host of readdirSync(join(out, '.nianbao', 'partitions'))) {
    const { fault, records } = readWarc(join(out, 'snapshots', `${host}.warc.gz`));
    if (fault !== null) faults.push(`${host}: ${fault}`);
    const db = new Database(join(out, '.nianbao', 'partitions', host, 'state.db'));
    const rows = db.prepare('SELECT url, sha256, "offset", length FROM pages WHERE length IS NOT NULL').all();
    db.close();
    for (const row of rows) {
      const record = records.get(row.offset);
      const sha256 = record === undefined ? null : createHash('sha256').update(record.body).digest('hex');
      if (record?.length !== row.length || sha256 !== row.sha256)
        faults.push(`${host}: the bytes of ${row.url} are not there`);
    }
  }
  return faults;
}

const failures = [];
function wrong(what) {
  failures.push(what);
  console.log(`WRONG ${what}`);
}

const figures = [];

/** One kind of run: how it is started, what it yields undisturbed, and its steps. */
async function prepare(name, args, extra) {
  const folder = join(work, `${name}-calm`);
  mkdirSync(folder);
  const steps = join(work, `${name}-steps`);
  const from = Date.now();
  const { code, stderr } = await run(folder, args, { steps });
  const took = Date.now() - from;
  if (code !== 0) throw new Error(`${name}: the undisturbed run ended with ${code}: ${stderr}`);
  const calm = results(join(folder, 'out'));
  // The table of the steps, so that writes can be torn where there is something to tear.
  const names = readFileSync(steps, 'utf8').trim().split('\n');
  return { name, args, calm, names, extra, took };
}

/** Runs with each disturbance in turn, then undisturbed, and compares. */
async function disturb(kind, what, disturbances, expectEnd) {
  const folder = mkdtempSync(join(work, `${kind.name}-`));
  const ended = [];
  for (const disturbance of disturbances) {
    const end = await run(folder, kind.args, disturbance);
    ended.push(end);
    const why = expectEnd(end, disturbance);
    if (why !== null) wrong(`${kind.name} ${what}: ${why}`);
    // Results are there as a whole generation, or not at all.
    const partial = existsSync(join(folder, 'out')) ? results(join(folder, 'out')) : new Map();
    if (partial.size > 0 && differences(partial, kind.calm).length > 0) {
      wrong(`${kind.name} ${what}: half a generation was to be seen: ${differences(partial, kind.calm).slice(0, 3)}`);
    }
  }
  const last = await run(folder, kind.args);
  if (last.code !== 0) wrong(`${kind.name} ${what}: the next run ended with ${last.code}: ${last.stderr.slice(-300)}`);
  else {
    const differ = differences(results(join(folder, 'out')), kind.calm);
    if (differ.length > 0) wrong(`${kind.name} ${what}: differs in ${differ.slice(0, 3).join(', ')}`);
    for (const fault of kind.extra(join(folder, 'out'))) wrong(`${kind.name} ${what}: ${fault}`);
  }
  rmSync(folder, { recursive: true, force: true });
  return ended;
}

const wasKilled = ({ signal, code }, { fault }) =>
  signal === 'SIGKILL' || code === 0 ? null : `ended with ${code} at ${fault}`;
const saysDisk = ({ code, stderr }, { fault }) => {
  if (code === 0) return null;
  const isSaid = /no space left on the disk|the disk is full|the disk reports an error/u.test(stderr);
  return code === 1 && isSaid ? null : `${fault} ended with ${code}: ${stderr.slice(-200)}`;
};

async function series(kind, title, list, expectEnd) {
  const from = Date.now();
  const before = failures.length;
  let [runs, hits] = [0, 0];
  const left = [...list];
  const work = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      const ended = await disturb(kind, next[0], next[1], expectEnd);
      runs += ended.length;
      hits += ended.filter(({ signal, code }) => signal === 'SIGKILL' || code !== 0).length;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const bad = failures.length - before;
  figures.push({ title, hits });
  const seconds = ((Date.now() - from) / 1000).toFixed(0);
  console.log(
    `${kind.name.padEnd(10)} ${title.padEnd(28)} ${hits} of ${runs} runs cut, ${list.length} comparisons, ${bad} wrong  (${seconds} s)`,
  );
}

function every(names, nth) {
  const steps = names.map((_, i) => i + 1).filter((step) => step >= fromStep);
  return isQuick ? steps.filter((_, i) => i % (nth * 10) === 0) : steps.filter((_, i) => i % nth === 0);
}

/** A full disk of `size`, where this machine lets us mount one. */
async function fullDisk(kind, sizes) {
  const disk = join(work, 'disk');
  mkdirSync(disk, { recursive: true });
  for (const size of sizes) {
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}k`, 'nianbao', disk]).status !== 0) {
      console.log(`${kind.name.padEnd(10)} a real full disk               not tried: no tmpfs can be mounted here`);
      return;
    }
    try {
      const before = failures.length;
      const end = await run(disk, kind.args);
      const why = saysDisk(end, { fault: `a disk of ${size} KB` });
      if (why !== null) wrong(`${kind.name}: ${why}`);
      spawnSync('mount', ['-o', 'remount,size=200m', disk]);
      const last = await run(disk, kind.args);
      const differ =
        last.code === 0
          ? differences(results(join(disk, 'out')), kind.calm)
          : [`exit ${last.code}: ${last.stderr.slice(-200)}`];
      if (differ.length > 0) wrong(`${kind.name} a disk of ${size} KB: ${differ.slice(0, 3).join(', ')}`);
      else for (const fault of kind.extra(join(disk, 'out'))) wrong(`${kind.name} a disk of ${size} KB: ${fault}`);
      console.log(
        `${kind.name.padEnd(10)} a real disk of ${String(size).padEnd(5)} KB       ended with ${end.code}, then with ${last.code}, ${failures.length - before} wrong`,
      );
    } finally {
      spawnSync('umount', ['-l', disk]);
    }
  }
}

/** The bundled portal, with a few kills at random moments of a night. */
async function collectFromBundled() {
  const { startPortal } = await import(pathToFileURL(join(root, 'dist', 'portal', 'start-portal.js')).href);
  const portal = await startPortal().catch((error) => error);
  if (portal instanceof Error) return console.log(`bundled    not tried: ${portal.message}`);
  try {
    const job = join(work, 'bundled.yaml');
    const yaml = readFileSync(join(root, 'jobs', 'demo.yaml'), 'utf8');
    const fast = yaml
      .replace(/^pace: .*$/m, 'pace: 1ms')
      .replace(/^( +)- id: (\w+)$/gm, '$1- id: $2\n$1  render: never');
    writeFileSync(job, fast);
    const kind = await prepare('bundled', ['run', job, '--out', 'out'], keptFaults);
    const row = () => Array.from({ length: 4 }, () => ({ killAfterMs: 400 + random() * kind.took }));
    const rows = Array.from({ length: isQuick ? 1 : 4 }, (_, i) => [`random row ${i}`, row()]);
    await series(kind, 'killed at random, in rows of 4', rows, wasKilled);
  } finally {
    await portal.close();
  }
}

async function main() {
  if (!existsSync(cli)) throw new Error('dist/ is not there: run npm ci or node scripts/build.mjs first');
  const dump = join(work, 'dump');
  mkdirSync(dump);
  for (let n = 0; n < 3; n++) writeFileSync(join(dump, `${n}.html`), page(n));
  const origins = await openPortal();
  const sources = origins.map((origin, i) => `  - { id: s${i}, start: ["${origin}/"], render: never }`);
  const job = join(work, 'job.yaml');
  writeFileSync(
    job,
    `kind: collect\nout: out\nsources:\n${sources.join('\n')}\npace: 1ms\nallow_private: ["127.0.0.52", "127.0.0.53"]\n`,
  );

  const reclean = await prepare('reclean', ['reclean', dump, '--out', 'out', '--workers', '1'], () => []);
  const collect = await prepare('collect', ['run', job], keptFaults);
  console.log(
    `steps that change the disk: ${reclean.names.length} in the re-clean, ${collect.names.length} in the collection`,
  );
  const isWrite = (name) => name.endsWith('(write)');
  for (const kind of [reclean, collect].filter(({ name }) => only === null || only === name)) {
    const one = (fault) => (step) => [`${fault}@${step} ${kind.names[step - 1]}`, [{ fault: `${fault}@${step}` }]];
    // A write is torn in its middle: that it does not begin is what the step before it tries.
    const cut = (step) => one(isWrite(kind.names[step - 1]) ? 'torn' : 'kill')(step);
    await series(kind, 'killed at every step', every(kind.names, 1).map(cut), wasKilled);
    const moments = Array.from({ length: isQuick ? 2 : 5 }, () =>
      Array.from({ length: 4 }, () => ({ killAfterMs: 300 + random() * 900 })),
    );
    await series(
      kind,
      'killed at random, in rows of 4',
      moments.map((list, i) => [`random row ${i}`, list]),
      wasKilled,
    );
    await series(kind, 'the disk is full from step n', every(kind.names, 12).map(one('ENOSPC')), saysDisk);
    await series(kind, 'the disk fails at step n', every(kind.names, 12).map(one('EIO')), saysDisk);
    await fullDisk(kind, [16, 64, 200]);
  }
  if (only === null || only === 'bundled') await collectFromBundled();
  const kills = figures.filter(({ title }) => title.startsWith('killed')).reduce((sum, { hits }) => sum + hits, 0);
  const others = figures.filter(({ title }) => !title.startsWith('killed')).reduce((sum, { hits }) => sum + hits, 0);
  console.log(
    `${kills} kills, ${others} disk faults, ${failures.length} wrong, ${((Date.now() - startedAt) / 1000).toFixed(0)} s`,
  );
  return failures.length === 0 ? 0 : 1;
}

try {
  process.exitCode = await main();
} finally {
  rmSync(work, { recursive: true, force: true });
}
