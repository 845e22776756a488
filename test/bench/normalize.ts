/**
 * Measures the normalizer: throughput on Simplified text beside a plain scan over the same characters, and wrong Han
 * characters after a round trip beside the presets of opencc-js. Prints lines; compares nothing by itself.
 *
 * `texts`: Simplified reports, each as one string. `minMs`: how long each timing runs, in milliseconds of CPU time.
 */
import { Converter as fromMainland } from 'opencc-js/cn2t';
import { Converter as toMainland } from 'opencc-js/t2cn';
import { normalizeText, type TextContext } from '../../src/normalize/normalize-text.ts';
import { readEvidence } from '../../src/normalize/read-evidence.ts';
import { passageAt } from '../../src/passage.ts';
import { normalizeRules } from '../../src/rules/normalize-rules.ts';
import { countWrongHan } from '../stages/normalize/count-wrong-han.ts';

type Convert = (text: string) => string;
type Preset = (options: { from: string; to: string }) => Convert;

export interface NormalizeFigures {
  readonly normalizerMBs: number;
  readonly scanMBs: number;
  /** By target (`t`, `tw`, `hk`, `twp`): ours, and the presets by name. */
  readonly roundTrips: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export function measureNormalizer(texts: readonly string[], minMs = 1500): NormalizeFigures {
  const lines = texts.flatMap((text) => text.split('\n')).filter((line) => line.trim() !== '');
  const bytes = Buffer.byteLength(lines.join('\n'));
  const normalizerMBs = throughput(bytes, minMs, () => cleanLines(lines).length);
  const scanMBs = throughput(bytes, minMs, () => lines.reduce((sum, line) => sum + scanChars(line), 0));
  return { normalizerMBs, scanMBs, roundTrips: measureRoundTrips(texts) };
}

export function printNormalizer(figures: NormalizeFigures): void {
  console.log(
    `normalize: ${figures.normalizerMBs.toFixed(1)} MB/s; plain character scan: ${figures.scanMBs.toFixed(1)} MB/s`,
  );
  for (const [to, counts] of Object.entries(figures.roundTrips)) {
    const cells = Object.entries(counts).map(([name, count]) => `${name} ${count}`);
    console.log(`wrong Han characters, cn to ${to} and back: ${cells.join(', ')}`);
  }
}

function cleanLines(lines: readonly string[]): string[] {
  const page = readEvidence(lines, normalizeRules);
  const context: TextContext = {
    rules: normalizeRules,
    options: { punctuation: 'chinese' },
    page,
    isTitle: false,
    isCell: false,
  };
  return lines.map((line) => normalizeText(passageAt(line, 0), context).text);
}

function scanChars(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum += text.charCodeAt(i);
  return sum;
}

/** MB of UTF-8 a second of CPU time, warmed up first. */
function throughput(bytes: number, minMs: number, run: () => number): number {
  for (let i = 0; i < 5; i++) run();
  let runs = 0;
  let spent = 0;
  while (spent < minMs) {
    const before = process.cpuUsage();
    run();
    const used = process.cpuUsage(before);
    spent += (used.user + used.system) / 1000;
    runs++;
  }
  return (bytes * runs) / spent / 1000;
}

function measureRoundTrips(texts: readonly string[]): Record<string, Record<string, number>> {
  const cleaned = (text: string): string =>
    cleanLines(text.split('\n').filter((line) => line.trim() !== '')).join('\n');
  const wanted = texts.map(cleaned);
  const wrong = (there: Convert, back: Convert): number =>
    texts.reduce((sum, text, i) => sum + countWrongHan(wanted[i] as string, back(there(text))), 0);
  const out: Record<string, Record<string, number>> = {};
  for (const to of ['t', 'tw', 'hk', 'twp']) {
    const there = (fromMainland as Preset)({ from: 'cn', to });
    const counts: Record<string, number> = { nianbao: wrong(there, cleaned) };
    for (const from of ['t', 'tw', 'hk', 'twp']) {
      counts[`opencc-js ${from}`] = wrong(there, (toMainland as Preset)({ from, to: 'cn' }));
    }
    out[to] = counts;
  }
  return out;
}
