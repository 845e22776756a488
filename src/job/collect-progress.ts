import type { NightEvent, SourceProgress } from '../collect/night.ts';
import type { Terminal } from './progress.ts';

const REDRAW_MS = 200;
/** Politeness groups that are worked side by side. */
const AT_ONCE = 8;

/**
 * What a collection shows while it runs: one line an event that somebody should know of (level, host, what, address), and
 * on a terminal one line that is drawn again: pages, hosts, rate, and the time left as far as it is known.
 */
export class CollectProgress {
  readonly #terminal: Terminal;
  readonly #sourcesOf: ReadonlyMap<string, number>;
  readonly #now: () => number;
  readonly #startedMs: number;
  readonly #sources = new Map<string, SourceProgress & { readonly startedMs: number }>();
  #drawnMs = Number.NEGATIVE_INFINITY;

  /** `sourcesOf`: how many sources each host of the run has. `now`: milliseconds. */
  constructor(terminal: Terminal, sourcesOf: ReadonlyMap<string, number>, now: () => number = () => performance.now()) {
    this.#terminal = terminal;
    this.#sourcesOf = sourcesOf;
    this.#now = now;
    this.#startedMs = now();
  }

  event(event: NightEvent): void {
    if (event.level === 'info') return this.#draw();
    // Most reasons name the address that was asked.
    const where = event.what.includes(event.url) ? '' : `  ${event.url}`;
    const line = `${event.level.padEnd(7)} ${event.host.padEnd(24)} ${event.what}${where}`;
    this.#terminal.write(`${this.#erase()}${line}\n`);
  }

  progress(progress: SourceProgress): void {
    const key = `${progress.host} ${progress.source}`;
    this.#sources.set(key, { ...progress, startedMs: this.#sources.get(key)?.startedMs ?? this.#now() });
    this.#draw();
  }

  /** Takes the line away. */
  end(): void {
    this.#terminal.write(this.#erase());
  }

  /** E.g. `collecting: 41 pages · 3/57 hosts · 0.9 pages/s · 12:40 left`. */
  line(): string {
    const sources = [...this.#sources.values()];
    const pages = sources.reduce((sum, one) => sum + one.done, 0);
    const ended = [...this.#sourcesOf].filter(
      ([host, count]) => sources.filter((one) => one.host === host && one.isAtEnd).length >= count,
    ).length;
    const seconds = (this.#now() - this.#startedMs) / 1000;
    const rate = seconds < 1 ? '' : ` · ${(pages / seconds).toFixed(1)} pages/s`;
    const left = this.#secondsLeft();
    return `collecting: ${pages} pages · ${ended}/${this.#sourcesOf.size} hosts${rate}${left === null ? '' : ` · at least ${clock(left)} left`}`;
  }

  /** The slowest source under way decides, and those that have not begun take as long as the others did. */
  #secondsLeft(): number | null {
    const begun = [...this.#sources.values()].filter((one) => one.done > 0);
    if (begun.length === 0) return null;
    const perPage = (one: (typeof begun)[number]): number => (this.#now() - one.startedMs) / 1000 / one.done;
    const active = begun.filter((one) => !one.isAtEnd).map((one) => perPage(one) * one.waiting);
    const whole = begun.reduce((sum, one) => sum + perPage(one) * (one.done + one.waiting), 0) / begun.length;
    const total = [...this.#sourcesOf.values()].reduce((sum, count) => sum + count, 0);
    const waves = Math.ceil(Math.max(0, total - this.#sources.size) / AT_ONCE);
    return Math.max(0, ...active) + waves * whole;
  }

  #draw(): void {
    if (this.#terminal.isTTY !== true || this.#now() - this.#drawnMs < REDRAW_MS) return;
    this.#drawnMs = this.#now();
    this.#terminal.write(`${this.#erase()}${this.line().slice(0, (this.#terminal.columns ?? 100) - 1)}`);
  }

  #erase(): string {
    return this.#terminal.isTTY === true ? '\r\u001B[2K' : '';
  }
}

function clock(seconds: number): string {
  const whole = Math.round(seconds);
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60)];
  const two = (value: number): string => String(value).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}
