export interface Line {
  /** Without its line end; null: longer than the limit, and left. */
  readonly bytes: Uint8Array | null;
  /** 1-based. */
  readonly number: number;
  /** Of its first byte, counted from the first byte of the stream. */
  readonly offset: number;
}

const LF = 0x0a;
const CR = 0x0d;

/**
 * A stream of bytes as lines. A line beyond `maxBytes` is skipped without being held in memory. When the stream fails,
 * the line that was being read is not given (it is torn) and the error goes on to the caller.
 */
export async function* readLines(chunks: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Line> {
  let parts: Uint8Array[] = [];
  let size = 0;
  let number = 1;
  let offset = 0;
  const take = (part: Uint8Array): void => {
    size += part.length;
    if (size <= maxBytes) parts.push(part);
    else parts = [];
  };
  const finish = (end: number): Line => {
    const line = { bytes: size > maxBytes ? null : withoutCr(joined(parts, size)), number, offset };
    offset += size + end;
    number++;
    parts = [];
    size = 0;
    return line;
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(LF); at >= 0; at = chunk.indexOf(LF, from)) {
      take(chunk.subarray(from, at));
      yield finish(1);
      from = at + 1;
    }
    take(chunk.subarray(from));
  }
  if (size > 0) yield finish(0);
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  return parts.length === 1 ? (parts[0] as Uint8Array) : Buffer.concat(parts, size);
}

function withoutCr(line: Uint8Array): Uint8Array {
  return line.at(-1) === CR ? line.subarray(0, -1) : line;
}
