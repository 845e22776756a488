/** One line on a terminal, written over itself. On anything that is no terminal nothing is shown. */
export interface Progress {
  readonly addPages: (pages: number) => void;
  readonly addShard: (bytes: number) => void;
  /** What is done after the shards: `merging`, `writing`. */
  readonly say: (what: string) => void;
  readonly close: () => void;
}

export interface Terminal {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** `nowMs` is the clock, in milliseconds. */
export function showProgress(
  terminal: Terminal,
  total: { readonly shards: number; readonly bytes: number },
  nowMs: () => number = Date.now,
): Progress {
  if (terminal.isTTY !== true) return { addPages: noop, addShard: noop, say: noop, close: noop };
  const start = nowMs();
  let [pages, shards, bytes, shownAt] = [0, 0, 0, -Infinity];
  const show = (text: string): void => void terminal.write(`\r\x1b[2K${text.slice(0, (terminal.columns ?? 100) - 1)}`);
  const line = (): void => {
    const seconds = (nowMs() - start) / 1000;
    shownAt = nowMs();
    const left = bytes === 0 ? null : (seconds / bytes) * Math.max(0, total.bytes - bytes);
    const rate = seconds < 1 ? '' : ` · ${Math.round(pages / seconds)} pages/s`;
    show(
      `reading: ${pages} pages · shard ${shards}/${total.shards}${rate}${left === null ? '' : ` · ${clock(left)} left`}`,
    );
  };
  return {
    addPages: (more) => {
      pages += more;
      if (nowMs() - shownAt >= 200) line();
    },
    addShard: (more) => {
      shards++;
      bytes += more;
      line();
    },
    say: show,
    close: () => void terminal.write('\r\x1b[2K'),
  };
}

function noop(): void {}

/** Seconds as `3 s`, `2 min`, `1 h 05 min`. */
function clock(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`;
}
