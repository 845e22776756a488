#!/usr/bin/env node
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { runDemo } from './demo/run-demo.ts';
import { exitCodes } from './exit-codes.ts';
import type { ExitCode } from './exit-codes.ts';
import { explainPage } from './explain/explain-page.ts';
import { closestName } from './job/closest-name.ts';
import { diffOutputs } from './job/diff-outputs.ts';
import { showDiff } from './job/show-diff.ts';
import { toStopRun } from './job/errors.ts';
import { findPage } from './job/find-page.ts';
import { fieldNames } from './job/job-schema.ts';
import { readJob, toRecleanJob } from './job/read-job.ts';
import type { Job, RecleanJob } from './job/read-job.ts';
import { describeJob, runJob } from './job/run-job.ts';
import type { RunContext } from './job/run-reclean.ts';
import { showSummary } from './job/summarize-run.ts';
import type { RunSummary } from './job/summarize-run.ts';
import { nianbaoVersion, rulesVersion } from './rules-version.ts';
import { rules } from './rules/index.ts';

/** Arguments to commands to exit codes: the only file that touches process.argv and process.exitCode. */

type Fields = RecleanJob['fields'];

function toWorkers(text: string): number | 'auto' {
  if (text === 'auto') return text;
  const number = Number(text);
  if (Number.isInteger(number) && number >= 1 && number <= 256) return number;
  throw new InvalidArgumentError('Expected auto or a whole number from 1 to 256.');
}

/** `text=body,url=link` → `{ text: 'body', url: 'link' }`: our name first, then the name in the records. */
function toFields(text: string): Fields {
  return Object.fromEntries(
    text.split(',').map((pair) => {
      const at = pair.indexOf('=');
      const ours = pair.slice(0, Math.max(at, 0)).trim();
      const theirs = pair.slice(at + 1).trim();
      if (at < 1 || theirs === '') throw new InvalidArgumentError(`Expected OURS=THEIRS, got "${pair}".`);
      if (!fieldNames.some((name) => name === ours)) {
        const close = closestName(ours, fieldNames);
        const advice = close === null ? `Expected one of ${fieldNames.join(', ')}.` : `Did you mean "${close}"?`;
        throw new InvalidArgumentError(`Unknown part "${ours}". ${advice}`);
      }
      return [ours, theirs];
    }),
  );
}

/** The first Ctrl-C lets the shards in work end; the second ends at once. */
function listenForStop(): AbortSignal {
  const stop = new AbortController();
  const onSignal = (): void => {
    if (stop.signal.aborted) process.exit(exitCodes.interrupted);
    process.stderr.write('\nstopping: what is in work is finished first (Ctrl-C again ends at once)\n');
    stop.abort();
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  return stop.signal;
}

interface RunOptions {
  readonly json?: boolean;
  readonly dryRun?: boolean;
  readonly offline?: boolean;
}

async function run(job: Job, options: RunOptions): Promise<ExitCode> {
  if (options.dryRun === true) {
    process.stdout.write(await describeJob(job));
    return exitCodes.ok;
  }
  const offline = options.offline === true;
  const context: RunContext = { signal: listenForStop(), terminal: process.stderr, offline };
  return finish(await runJob(job, context), options.json === true);
}

/** Prints how a run ended, and says which exit code that is. */
async function finish(summary: RunSummary, asJson: boolean): Promise<ExitCode> {
  process.stdout.write(asJson ? `${JSON.stringify(summary, null, 2)}\n` : showSummary(summary));
  if (summary.belowExpectation === null) return exitCodes.ok;
  process.stderr.write(`nianbao: ${summary.belowExpectation}\n`);
  return exitCodes.belowExpectation;
}

/** What the command line asked for; set by the action that ran. */
let answer: ExitCode = exitCodes.ok;

function program(): Command {
  const nianbao = new Command('nianbao')
    .description(
      'Clean text and numbers with evidence from Chinese annual reports on government information disclosure\n' +
        '(政府信息公开工作年度报告).',
    )
    .version(`${nianbaoVersion()} (rules ${rulesVersion()})`, '-V, --version', 'show the version and the rules version')
    .helpOption('-h, --help', 'show help')
    .showHelpAfterError('(add --help to see how it is used)')
    .exitOverride();
  nianbao.addHelpText('after', MAIN_HELP);
  for (const add of [addRun, addReclean, addExplain, addDiff, addDemo]) add(nianbao);
  return nianbao;
}

function addRun(nianbao: Command): void {
  nianbao
    .command('run')
    .description('run a job file: a collection or a re-clean')
    .argument('<job.yaml>', 'the job file, e.g. jobs/reclean.yaml')
    .option('-o, --out <dir>', 'where the results go, relative to the working directory; wins over "out:" in the job')
    .option('-n, --dry-run', 'say what would be done, and change nothing')
    .option('--offline', 'ask nobody: a collection reads again what it kept, e.g. after a change of rules')
    .option('--json', 'print the summary as JSON on standard output')
    .addHelpText('after', RUN_HELP)
    .action(async (file: string, options: RunOptions & { readonly out?: string }) => {
      answer = await run(await readJob(file, process.cwd(), options.out ?? null), options);
    });
}

function addReclean(nianbao: Command): void {
  nianbao
    .command('reclean')
    .description('re-clean files, folders, JSONL and WARC without a job file')
    .argument('<path...>', 'files, folders or globs: .html .htm .txt .jsonl .warc, each also .gz')
    .requiredOption('-o, --out <dir>', 'where the results go, relative to the working directory')
    .option('-w, --workers <n>', 'worker threads; auto takes one for each core', toWorkers, 'auto')
    .option('--fields <pairs>', 'names of the parts in JSONL records, ours first: text=body,url=link', toFields, {})
    .option('--json', 'print the summary as JSON on standard output')
    .addHelpText('after', RECLEAN_HELP)
    .action(
      async (inputs: string[], options: { out: string; workers: number | 'auto'; fields: Fields; json?: boolean }) => {
        const { workers, fields, out } = options;
        answer = await run(toRecleanJob({ inputs, workers, fields }, process.cwd(), out), options);
      },
    );
}

function addExplain(nianbao: Command): void {
  nianbao
    .command('explain')
    .description('show what each stage did with one page: kept, removed and why, converted, read, checked')
    .argument('<page>', 'a file, or a record of a container as pages.jsonl#ID')
    .option('--fields <pairs>', 'names of the parts in JSONL records, ours first: text=body', toFields, {})
    .addHelpText('after', EXPLAIN_HELP)
    .action(async (name: string, { fields }: { fields: Fields }) => {
      process.stdout.write(explainPage(await findPage(name, process.cwd(), fields), rules));
    });
}

function addDiff(nianbao: Command): void {
  nianbao
    .command('diff')
    .description('compare two output folders: texts and numbers that differ, by report and by rule')
    .argument('<out-a>', 'an output folder, e.g. of the rules before')
    .argument('<out-b>', 'another one, e.g. of the rules after')
    .option('--all', 'show every difference, not only the first of each kind')
    .option('--json', 'print everything as JSON on standard output')
    .addHelpText('after', DIFF_HELP)
    .action(async (a: string, b: string, options: { all?: boolean; json?: boolean }) => {
      const diff = await diffOutputs(a, b);
      const most = options.all === true ? Infinity : 20;
      process.stdout.write(options.json === true ? `${JSON.stringify(diff, null, 2)}\n` : showDiff(diff, most));
      answer = diff.isEqual ? exitCodes.ok : exitCodes.belowExpectation;
    });
}

function addDemo(nianbao: Command): void {
  nianbao
    .command('demo')
    .description('collect from a portal that nianbao brings along, on loopback addresses of this machine')
    .option('-o, --out <dir>', 'where the results go, relative to the working directory', 'output/demo')
    .option('--json', 'print the summary as JSON on standard output')
    .addHelpText('after', DEMO_HELP)
    .action(async ({ out, json }: { out: string; json?: boolean }) => {
      answer = await finish(await runDemo(out, { signal: listenForStop(), terminal: process.stderr }), json === true);
    });
}

const MAIN_HELP = `
Examples:
  nianbao reclean dump/ --out output/dump           every page in a folder
  nianbao reclean pages.jsonl.gz --out output/web   one JSON record a line
  nianbao run jobs/reclean.yaml                     what a job file says
  nianbao explain dump/page.html                    why a line was removed, where a number comes from
  nianbao diff output/before output/after           what a change of rules did

Results: text/ (one file a report), tables/ (CSV), spreadsheet/ (the same for Excel and WPS), run.json.

Exit codes: 0 done; 1 more failures than the job expects, or the disk did not take the results; 2 bad arguments;
3 bad job file; 4 another run holds the output folder; 130 interrupted (run again to go on).`;

const DEMO_HELP = `
The portal has a dozen reports of invented places in all formats since 2012, and what makes real portals hard: three
publishing systems, GBK, a lying charset, a page built by script (needs Chromium), 429, robots.txt, look-alikes.
Run it twice: the second time nothing that did not change is fetched again.`;

const RUN_HELP = `
Examples:
  nianbao run jobs/reclean.yaml --dry-run     what would be read, and what is unchanged
  nianbao run jobs/reclean.yaml --out other   results somewhere else

A second run reads only what is new or changed. jobs/reclean.yaml explains every key. A collection that was interrupted
goes on where it stopped; after a complete one the next run is a new night.`;

const DIFF_HELP = `
Examples:
  cp -r output/nightly output/before; nianbao run jobs/nightly.yaml --offline; nianbao diff output/before output/nightly
  nianbao diff output/a output/b --json | jq .metrics

Exit codes, as diff has them: 0 no difference, 1 differences, 2 a folder that is no output.`;

const RECLEAN_HELP = `
Examples:
  nianbao reclean dump/ --out output/dump
  nianbao reclean 'crawl/**/*.html' more.warc.gz --out output/crawl --workers 4
  nianbao reclean pages.jsonl --fields text=body,url=link --out output/pages --json

The result does not depend on --workers. One bad page or record never stops the others: it is counted, named in
run.json, and makes the exit code 1.`;

const EXPLAIN_HELP = `
Examples:
  nianbao explain dump/2018/page.html
  nianbao explain pages.jsonl.gz#17       a record: its id, else its line or offset, as in the column "file"
  nianbao explain page.html | less`;

async function main(): Promise<ExitCode> {
  try {
    await program().parseAsync(process.argv);
    return answer;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.ok : exitCodes.badUsage;
    const stop = toStopRun(error, 'nianbao');
    process.stderr.write(`nianbao: ${stop.message}\n${stop.advice === null ? '' : `  ${stop.advice}\n`}`);
    return stop.exitCode;
  }
}

// A reader that went away (`| head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
process.exitCode = await main();
