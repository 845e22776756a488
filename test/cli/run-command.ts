import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

export const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts the real command in `cwd`. */
export function start(
  cwd: string,
  args: readonly string[],
  program = cli,
): { child: ChildProcess; ended: Promise<Ended> } {
  const child = spawn(process.execPath, [program, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const ended = new Promise<Ended>((resolve) => child.on('close', (code) => resolve({ code, stdout, stderr })));
  return { child, ended };
}

/** Runs the real command to its end. */
export function nianbao(cwd: string, ...args: readonly string[]): Promise<Ended> {
  return start(cwd, args).ended;
}

/** A folder of its own for one test. */
export function testFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function put(folder: string, file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), content);
}

const PLACES = ['云溪市', '临湖县', '青石镇', '望江区', '松岭市', '白沙县'];

/** Page number `n`: a report of an invented place, unlike the others in words and figures. */
export function reportPage(n: number): string {
  const place = `${PLACES[n % PLACES.length] ?? ''}人民政府`;
  const year = 2014 + (n % 5);
  return `<!doctype html><html><head><meta charset="utf-8"><title>${place}${year}年政府信息公开工作年度报告</title></head>
<body><div class="nav">当前位置：首页 &gt; 信息公开年报</div><h1>${place}${year}年政府信息公开工作年度报告</h1>
<p>根据《中华人民共和国政府信息公开条例》要求，现公布${place}${year}年度政府信息公开工作年度报告。</p>
<p>一、主动公开情况</p><p>全年主动公开政府信息${1000 + n * 7}条，其中网站公开${600 + n * 3}条。</p>
<p>二、依申请公开情况</p><p>${year}年，本机关共受理政府信息公开申请${20 + n}件，没有延期。</p>
<p>三、存在的主要问题及改进情况</p><p>第${n}号档案整理工作仍需加强，下一年将配备专人负责。</p></body></html>`;
}

export function putPages(folder: string, count: number): void {
  for (let n = 0; n < count; n++) put(folder, `page-${String(n).padStart(3, '0')}.html`, reportPage(n));
}

/** Every file below `folder` (through links) with its content. */
export function tree(folder: string, below = ''): Record<string, string> {
  const files: Record<string, string> = {};
  for (const name of readdirSync(join(folder, below)).sort()) {
    const path = below === '' ? name : `${below}/${name}`;
    if (statSync(join(folder, path)).isDirectory()) Object.assign(files, tree(folder, path));
    else files[path] = readFileSync(join(folder, path), 'utf8');
  }
  return files;
}

/** Texts and tables: what must be equal byte for byte. */
export function results(out: string): Record<string, string> {
  const all: Record<string, string> = {};
  for (const part of ['text', 'tables', 'spreadsheet']) {
    let files: Record<string, string> = {};
    try {
      files = tree(join(out, part));
    } catch {
      continue;
    }
    for (const [file, content] of Object.entries(files)) all[`${part}/${file}`] = content;
  }
  return all;
}

/** The rows of a table by column. Fields in quotes are read with their commas and doubled quotes. */
export function readTable(out: string, table: string): Record<string, string>[] {
  const text = readFileSync(join(out, 'tables', `${table}.csv`), 'utf8');
  const [header = [], ...rows] = [
    ...text.matchAll(/(?:"(?:[^"]|"")*"|[^",\n]*)(?:,(?:"(?:[^"]|"")*"|[^",\n]*))*\n/gu),
  ].map((line) =>
    [...line[0].slice(0, -1).matchAll(/(?:^|,)("(?:[^"]|"")*"|[^",]*)/gu)].map((field) => unquote(field[1] ?? '')),
  );
  return rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index] ?? ''])));
}

function unquote(field: string): string {
  return field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field;
}
