import { createReadStream } from 'node:fs';
import { createGunzip, type Gunzip } from 'node:zlib';

/** A gzip stream that ends before its end or is damaged. What stood before has been given. */
export class TornGzip extends Error {
  override readonly name = 'TornGzip';
}

/**
 * The bytes of a file in order, `.gz` files decompressed (all members). Memory stays at a few chunks.
 *
 * @param from first byte wanted (not for `.gz`)
 * @throws TornGzip after the last bytes that could be had; what the file system throws
 */
export async function* readBytes(path: string, from = 0): AsyncGenerator<Uint8Array> {
  const source = createReadStream(path, { start: from });
  if (/\.gz$/iu.test(path)) yield* gunzip(source);
  else yield* source as AsyncIterable<Uint8Array>;
}

/** Iterating over the stream itself would lose what was decompressed but not yet read when an error comes. */
async function* gunzip(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const stream = createGunzip();
  const ready: Uint8Array[] = [];
  // Errors are taken where the stream is fed; without a listener of its own one between two chunks would end the process.
  stream.on('error', () => {});
  stream.on('data', (chunk: Uint8Array) => ready.push(chunk));
  try {
    for await (const chunk of source) {
      const error = await fed(stream, (done) => stream.write(chunk, done));
      yield* ready.splice(0);
      if (error !== null) throw new TornGzip(wordsFor(error));
    }
    const error = await fed(stream, (done) => stream.once('end', done).end());
    yield* ready.splice(0);
    if (error !== null) throw new TornGzip(wordsFor(error));
  } finally {
    stream.destroy();
  }
}

/** Waits until `feed` is done or the stream fails; gives the stream's error, or null. */
async function fed(stream: Gunzip, feed: (done: (error?: Error | null) => void) => void): Promise<Error | null> {
  let onError: (error: Error) => void = () => {};
  try {
    return await new Promise((resolve) => {
      onError = resolve;
      stream.once('error', onError);
      feed((error) => resolve(stream.errored ?? error ?? null));
    });
  } finally {
    stream.off('error', onError);
  }
}

function wordsFor({ message }: Error): string {
  return message === 'unexpected end of file'
    ? 'the gzip stream ends too early (cut while it was written or copied); get a whole copy'
    : `the gzip stream is damaged from here on (${message}); get a whole copy`;
}
