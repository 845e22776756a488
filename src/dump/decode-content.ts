import { brotliDecompressSync, constants, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { MAX_RECORD_BYTES } from './records.ts';

const LIMITS = { maxOutputLength: MAX_RECORD_BYTES };
/** Gives what there is when the stream was cut. */
const LENIENT = { ...LIMITS, finishFlush: constants.Z_SYNC_FLUSH };

/**
 * An HTTP body without its content encoding, or in words why it cannot be had. Crawlers often store the decoded body
 * under the header of the encoded one; such a body is given as it is.
 */
export function decodeContent(body: Uint8Array, encoding: string): Uint8Array | string {
  let decoded: Uint8Array = body;
  const steps = encoding.toLowerCase().split(',').reverse();
  for (const step of steps.map((one) => one.trim())) {
    try {
      decoded = decodeStep(decoded, step);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') {
        return `its body grows beyond ${MAX_RECORD_BYTES} bytes when decompressed`;
      }
      if (!isText(decoded)) return `its ${step} body cannot be decompressed: ${(error as Error).message}`;
    }
  }
  return decoded;
}

function decodeStep(body: Uint8Array, encoding: string): Uint8Array {
  if (body.length === 0) return body;
  if (encoding === 'gzip' || encoding === 'x-gzip') return gunzipSync(body, LENIENT);
  if (encoding === 'br') return brotliDecompressSync(body, LIMITS);
  // By the standard with a zlib header; some servers send it without.
  if (encoding === 'deflate') return (((body[0] as number) & 15) === 8 ? inflateSync : inflateRawSync)(body, LENIENT);
  if (encoding === '' || encoding === 'identity') return body;
  throw new Error('the encoding is unknown');
}

/** No control characters but white space in the first bytes: nothing that a compressor writes. */
function isText(body: Uint8Array): boolean {
  return !body.subarray(0, 200).some((byte) => byte < 9 || (byte > 13 && byte < 32));
}
