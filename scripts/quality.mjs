// Compiles src/ and test/quality/ beside the dependencies and scores every page: `npm run quality -- [--raise]`.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const out = join(root, 'node_modules', '.cache', 'nianbao-quality');
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');

rmSync(out, { recursive: true, force: true });
const project = join(root, 'test', 'quality', 'tsconfig.json');
execFileSync(process.execPath, [tsc, '-p', project, '--outDir', out, '--noCheck'], { stdio: 'inherit', cwd: root });
cpSync(join(root, 'src'), join(out, 'src'), { recursive: true, filter: (path) => !path.endsWith('.ts') });
writeFileSync(join(out, 'package.json'), '{"type":"module"}\n');
const args = [join(out, 'test', 'quality', 'quality.js'), '--root', root, ...process.argv.slice(2)];
process.exitCode = spawnSync(process.execPath, args, { stdio: 'inherit', cwd: root }).status ?? 1;
