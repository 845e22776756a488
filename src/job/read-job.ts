import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { checkYaml, lineAt, parseYaml } from './check-yaml.ts';
import type { YamlFile } from './check-yaml.ts';
import { closestName } from './closest-name.ts';
import { BadJob, systemCode } from './errors.ts';
import { collectSchema, recleanSchema, sourcesFileSchema } from './job-schema.ts';
import type { CollectSpec, RecleanSpec, SourceSpec } from './job-schema.ts';

interface JobPlace {
  /** The job file; null for a job that was put together from arguments. */
  readonly file: string | null;
  /** Folder that `inputs` and `include` are relative to. */
  readonly base: string;
  /** Output folder, absolute. */
  readonly out: string;
  /** The same as it was given, for messages. */
  readonly outShown: string;
}

export type RecleanJob = RecleanSpec & JobPlace;
export type CollectJob = CollectSpec & JobPlace;
export type Job = RecleanJob | CollectJob;

/** A re-clean of `inputs` without a job file; everything else at its default. */
export function toRecleanJob(
  given: Pick<RecleanJob, 'inputs' | 'workers' | 'fields'>,
  cwd: string,
  out: string,
): RecleanJob {
  const spec = recleanSchema.parse({ kind: 'reclean', ...given });
  return { ...spec, file: null, base: cwd, out: resolve(cwd, out), outShown: out };
}

const KINDS = ['reclean', 'collect'] as const;

/**
 * Reads and checks a job file. `out` (from `--out`) wins over the file's; both are relative to `cwd`. Sources of
 * `include` stand behind the job's own. Throws {@link BadJob} with file and line.
 */
export async function readJob(file: string, cwd: string, out: string | null): Promise<Job> {
  const yaml = parseYaml(file, await readText(resolve(cwd, file), file));
  const base = dirname(resolve(cwd, file));
  const kind = findKind(yaml);
  const spec = kind === 'reclean' ? checkYaml(yaml, recleanSchema) : checkYaml(yaml, collectSchema);
  const target = out ?? spec.out;
  if (target === undefined) {
    throw new BadJob(
      `${file} line 1: out: expected a folder for the results, found nothing`,
      'add "out:" or give --out',
    );
  }
  const place = { file, base, out: resolve(cwd, target), outShown: target };
  if (spec.kind === 'reclean') return { ...spec, ...place };
  return { ...spec, ...place, sources: await gatherSources(spec, yaml, base) };
}

function findKind(yaml: YamlFile): (typeof KINDS)[number] {
  const found: unknown = yaml.document.get('kind');
  const kind = KINDS.find((one) => one === found);
  if (kind !== undefined) return kind;
  const close = typeof found === 'string' ? closestName(found, KINDS) : null;
  const advice = close === null ? null : `did you mean "${close}"?`;
  const shown = found === undefined ? 'nothing' : JSON.stringify(found);
  throw new BadJob(
    `${yaml.file} line ${lineAt(yaml, ['kind'])}: kind: expected reclean or collect, found ${shown}`,
    advice,
  );
}

async function gatherSources(spec: CollectSpec, yaml: YamlFile, base: string): Promise<SourceSpec[]> {
  const sources = [...spec.sources];
  for (const [i, included] of spec.include.entries()) {
    const where = `${yaml.file} line ${lineAt(yaml, ['include', i])}`;
    const text = await readText(resolve(base, included), `${where}: ${included}`);
    sources.push(...checkYaml(parseYaml(included, text), sourcesFileSchema).sources);
  }
  if (sources.length === 0) throw new BadJob(`${yaml.file}: sources: expected at least one source, found none`);
  const seen = new Set<string>();
  for (const { id } of sources) {
    if (seen.has(id)) throw new BadJob(`${yaml.file}: the source id "${id}" stands twice`, 'ids are unique in a job');
    seen.add(id);
  }
  return sources;
}

async function readText(path: string, shown: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const code = systemCode(error);
    const why =
      code === 'ENOENT' ? 'there is no such file' : code === 'EISDIR' ? 'this is a folder' : `cannot be read (${code})`;
    throw new BadJob(`${shown}: ${why}`, 'give the path of a job file, e.g. jobs/reclean.yaml');
  }
}
