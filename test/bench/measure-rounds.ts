/** One way of reading a page. */
export interface Contender<P> {
  readonly name: string;
  readonly run: (page: P) => unknown;
}

/** Milliseconds of CPU time for all pages once, by contender and round. */
export type Rounds = ReadonlyMap<string, readonly number[]>;

/** Rounds before the first one that counts: the engine compiles what is called often, and goes on for a hundred reads. */
const WARM_UP = 2;

/**
 * Takes turns: in every round each contender reads all pages `repeats` times, garbage collection included. CPU time, so
 * that other work on the machine counts little. A warm-up in front is not counted: whoever reads a dump or a night's
 * pages reads thousands.
 */
export function measureRounds<P>(
  pages: readonly P[],
  contenders: readonly Contender<P>[],
  repeats: number,
  rounds: number,
): Rounds {
  const times = new Map<string, number[]>(contenders.map(({ name }) => [name, []]));
  for (let round = -WARM_UP; round < rounds; round++) {
    for (const contender of contenders) {
      const ms = readAll(pages, contender, repeats) / repeats;
      if (round >= 0) times.get(contender.name)?.push(ms);
    }
  }
  return times;
}

function readAll<P>(pages: readonly P[], { run }: Contender<P>, repeats: number): number {
  const before = process.cpuUsage();
  for (let i = 0; i < repeats; i++) for (const page of pages) run(page);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low = NaN, high = NaN] = [sorted[middle - 1], sorted[middle]];
  return sorted.length % 2 === 1 ? high : (low + high) / 2;
}

/** Median over the rounds of `a : b`, both of the same round. */
export function ratioOf(rounds: Rounds, a: string, b: string): number {
  const [left = [], right = []] = [rounds.get(a), rounds.get(b)];
  return median(left.map((time, round) => time / (right[round] ?? NaN)));
}
