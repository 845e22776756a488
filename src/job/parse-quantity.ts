const DURATION = /^(\d+(?:\.\d+)?)\s*(ms|s|m|h)$/;
const MS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };
const SIZE = /^(\d+(?:\.\d+)?)\s*(B|KB|MB|GB)$/i;
const BYTES: Readonly<Record<string, number>> = { b: 1, kb: 1e3, mb: 1e6, gb: 1e9 };

/** `2s`, `500ms`, `1.5m`, `1h` in milliseconds; null when it is none. */
export function parseDurationMs(text: string): number | null {
  return parseQuantity(text, DURATION, MS);
}

/** `20MB`, `512KB`, `1.5GB` in bytes (1 KB = 1000 B); null when it is none. */
export function parseBytes(text: string): number | null {
  return parseQuantity(text, SIZE, BYTES);
}

function parseQuantity(text: string, form: RegExp, units: Readonly<Record<string, number>>): number | null {
  const match = form.exec(text.trim());
  const unit = units[(match?.[2] ?? '').toLowerCase()];
  return match?.[1] === undefined || unit === undefined ? null : Math.round(Number(match[1]) * unit);
}
