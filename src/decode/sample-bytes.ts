const MAX_SAMPLE = 256 * 1024;

/**
 * The stretches of a body that hold anything but ASCII, one a line, up to 256 KB: what a charset shows in. A stretch
 * ends before a byte below 0x30, which is never the second half of a character in any charset that is tried.
 */
export function sampleBytes(body: Uint8Array): Uint8Array {
  const sample = new Uint8Array(Math.min(body.length * 2, MAX_SAMPLE));
  let size = 0;
  for (let i = 0; i < body.length && size < sample.length - 1; i++) {
    if ((body[i] as number) < 0x80) continue;
    const from = i;
    while (i < body.length && (body[i] as number) >= 0x30) i++;
    const part = body.subarray(from, Math.min(i, from + sample.length - size - 1));
    sample.set(part, size);
    size += part.length;
    sample[size++] = 0x0a;
  }
  return sample.subarray(0, size);
}
