import { TextDecoder } from 'node:util';

const decoders = new Map<string, TextDecoder>();

/**
 * Bytes to text; malformed sequences become U+FFFD and a BOM is dropped. A decoder costs more than most pages and is made
 * once.
 *
 * @throws RangeError when `TextDecoder` does not know the charset
 */
export function decodeBytes(bytes: Uint8Array, charset: string): string {
  let decoder = decoders.get(charset);
  if (decoder === undefined) decoders.set(charset, (decoder = new TextDecoder(charset)));
  return decoder.decode(bytes);
}
