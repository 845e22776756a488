import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { decodePage } from '../../src/decode/decode-page.ts';
import type { RawPage } from '../../src/model.ts';
import { readPage } from '../../src/pipeline.ts';
import { rules } from '../../src/rules/index.ts';
import { benchPages, bytesOf, type PageSet } from './bench-pages.ts';
import { measureStages } from './bench-stages.ts';
import { measureRounds, median, ratioOf, type Contender, type Rounds } from './measure-rounds.ts';
import { measureNormalizer, printNormalizer } from './normalize.ts';
import { parseOnly, readability, type TextPage } from './yardsticks.ts';

type BenchPage = RawPage & TextPage;

const OURS = 'nianbao';
/** Bytes read by each contender in a round: of all pages together, and of each set alone. */
const LEAST_BYTES = { all: 20_000_000, one: 5_000_000 };
const TARGETS: Readonly<Record<string, string>> = { 'cheerio.load': '1.50', Readability: '0.50' };

/** Prints ratios, the share of each stage and the normalizer's figures; all of one run, over the same pages. */
export async function runBench(rounds: number): Promise<void> {
  const load = loadavg().map((one) => one.toFixed(1));
  console.log(
    `Node ${process.version}, load ${load.join(' ')}, medians of ${rounds} rounds of CPU time, in a thread like a reader of a job`,
  );
  const sets = benchPages();
  const contenders = await allContenders();
  const pages = sets.flatMap((set) => set.pages);
  for (const set of sets) printRatios(set, contenders, LEAST_BYTES.one, rounds);
  printRatios({ name: 'all pages', pages }, contenders, LEAST_BYTES.all, rounds);
  printShares(pages);
  printNormalizer(measureNormalizer(simplifiedTexts(pages)));
}

async function allContenders(): Promise<Contender<BenchPage>[]> {
  const ours: Contender<BenchPage>[] = [{ name: OURS, run: (page) => readPage(page, rules) }, parseOnly];
  const other = await readability();
  if (other === null) console.log('Readability is not measured: @mozilla/readability and linkedom are not installed');
  return other === null ? ours : [...ours, other];
}

function printRatios(
  { name, pages }: PageSet,
  contenders: readonly Contender<BenchPage>[],
  leastBytes: number,
  rounds: number,
): void {
  const decoded = pages.map((page) => ({ ...page, text: decodePage(page).text }));
  const bytes = bytesOf(pages);
  const repeats = Math.ceil(leastBytes / bytes);
  const times = measureRounds(decoded, contenders, repeats, rounds);
  console.log(`\n${name}: ${pages.length} pages, ${(bytes / 1e6).toFixed(2)} MB, read ${repeats} times a round`);
  for (const { name: contender } of contenders) console.log(`  ${rowOf(contender, times, bytes)}`);
}

function rowOf(contender: string, times: Rounds, bytes: number): string {
  const ms = median(times.get(contender) ?? []);
  const speed = `${contender.padEnd(14)}${ms.toFixed(1).padStart(9)} ms${(bytes / ms / 1000).toFixed(1).padStart(8)} MB/s`;
  if (contender === OURS) return speed;
  const ratio = ratioOf(times, OURS, contender).toFixed(2);
  return `${speed}  ${OURS} : ${contender} = ${ratio} (target ${TARGETS[contender] ?? ''})`;
}

function printShares(pages: readonly RawPage[]): void {
  measureStages(pages, 3);
  const times = measureStages(pages, 10);
  const total = [...times.values()].reduce((sum, ms) => sum + ms, 0);
  const shares = [...times].map(([stage, ms]) => `${stage} ${((ms / total) * 100).toFixed(0)} %`);
  console.log(`\nshare of time by stage: ${shares.join(', ')}`);
}

/** The Simplified sample texts where present, else the reports of the pages. */
function simplifiedTexts(pages: readonly RawPage[]): string[] {
  const samples = new URL('../../../shared/seeds/', import.meta.url);
  if (existsSync(samples)) {
    const files = readdirSync(samples).filter((file) => /^00[1-4]_/u.test(file));
    return files.map((file) => readFileSync(new URL(file, samples), 'utf8'));
  }
  const cleaned = pages.flatMap((page) => readPage(page, rules).reports.map((report) => report.clean));
  return cleaned.filter((clean) => clean.scriptIn === 'simplified').map((clean) => clean.textFile);
}
