let codes: ReadonlyMap<string, number> | null = null;

/** Two-byte codes by character, read off the decoder that every Node brings along. */
function twoByteCodes(): ReadonlyMap<string, number> {
  if (codes !== null) return codes;
  const decoder = new TextDecoder('gb18030');
  const found = new Map<string, number>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const char = decoder.decode(Uint8Array.of(lead, trail));
      if ([...char].length === 1 && char !== '\uFFFD' && !found.has(char)) found.set(char, lead * 256 + trail);
    }
  }
  codes = found;
  return found;
}

/** GBK bytes of a text. Throws on a character that two bytes cannot say. */
export function encodeGb18030(text: string): Uint8Array {
  const table = twoByteCodes();
  const bytes: number[] = [];
  for (const char of text) {
    const code = char.codePointAt(0) as number;
    if (code < 0x80) {
      bytes.push(code);
      continue;
    }
    const pair = table.get(char);
    if (pair === undefined) throw new Error(`Expected a character of GBK, got ${JSON.stringify(char)}`);
    bytes.push(pair >> 8, pair & 0xff);
  }
  return Uint8Array.from(bytes);
}
