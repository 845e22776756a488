// Builds src/ into dist/: TypeScript by tsc, data files copied as they are. `npm ci` runs it through "prepare".
// The new build takes the place of the old one when it is complete: a failed build leaves the old one standing.
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
const fresh = join(root, `dist.new-${process.pid}`);
const old = join(root, `dist.old-${process.pid}`);

const { status } = spawnSync(process.execPath, [tsc, '-p', join(root, 'tsconfig.build.json'), '--outDir', fresh], {
  stdio: 'inherit',
  cwd: root,
});
if (status !== 0) {
  rmSync(fresh, { recursive: true, force: true });
  process.exit(1);
}
cpSync(join(root, 'src'), fresh, { recursive: true, filter: (path) => !path.endsWith('.ts') });
chmodSync(join(fresh, 'cli.js'), 0o755);
try {
  renameSync(join(root, 'dist'), old);
} catch {
  // There was no build before.
}
renameSync(fresh, join(root, 'dist'));
rmSync(old, { recursive: true, force: true });
