/** How files begin that stand under the name of a page and are none, and what to call them. */
const SIGNATURES: readonly (readonly [hex: string, name: string])[] = [
  ['255044462d', 'a PDF document'],
  ['504b0304', 'a ZIP archive or an Office document'],
  ['d0cf11e0a1b11ae1', 'an old Office document'],
  ['7b5c727466', 'an RTF document'],
  ['1f8b08', 'gzip data'],
  ['89504e47', 'an image'],
  ['ffd8ff', 'an image'],
  ['47494638', 'an image'],
  ['52617221', 'a RAR archive'],
];

/** What a body is when it is no text, by its first bytes; null: it may well be a page. */
export function binaryKind(body: Uint8Array): string | null {
  const head = Buffer.from(body.subarray(0, 8)).toString('hex');
  return SIGNATURES.find(([hex]) => head.startsWith(hex))?.[1] ?? null;
}
