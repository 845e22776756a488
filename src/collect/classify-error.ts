import { GiveUp, RetryLater } from './errors.ts';

/** Codes of errors that another try tonight would meet again. */
const FINAL_CODES = new Set([
  'ENOTFOUND',
  'ERR_INVALID_URL',
  'UND_ERR_INVALID_ARG',
  'HPE_HEADER_OVERFLOW',
  'UND_ERR_HEADERS_OVERFLOW',
]);
const CERTIFICATE = /^(?:CERT_|SELF_SIGNED_|DEPTH_ZERO_|UNABLE_TO_|ERR_TLS_CERT_|HOSTNAME_MISMATCH)/u;
/** What a portal's TLS says when it is older than ours. */
const OLD_TLS =
  /^(?:EPROTO|ERR_SSL_(?:UNSUPPORTED_PROTOCOL|DH_KEY_TOO_SMALL|EE_KEY_TOO_SMALL|CA_MD_TOO_WEAK|UNSAFE_LEGACY_RENEGOTIATION_DISABLED|WRONG_SIGNATURE_TYPE|SSLV3_ALERT_HANDSHAKE_FAILURE|TLSV1_ALERT_PROTOCOL_VERSION|VERSION_TOO_LOW|NO_CIPHERS_AVAILABLE|INTERNAL_ERROR))/u;

/** What was asked, and what bounded it. */
export interface Attempt {
  readonly method: string;
  readonly url: string;
  /** True when the limit over the whole exchange ended it. */
  readonly isOverdue: boolean;
  readonly wholeMs: number;
}

/** The error of a request as the class that says what to do: {@link GiveUp} or {@link RetryLater}. */
export function classifyError(error: unknown, attempt: Attempt): GiveUp | RetryLater {
  const chain = causes(error);
  const known = chain.find((one) => one instanceof GiveUp || one instanceof RetryLater);
  if (known !== undefined) return known;
  const asked = `${attempt.method} ${attempt.url}`;
  if (attempt.isOverdue) return new RetryLater(`${asked}: not finished within ${attempt.wholeMs} ms`);
  const code = chain.map((one) => (one as { code?: unknown }).code).find((one) => typeof one === 'string') ?? null;
  const last = chain.at(-1);
  const why = `${last instanceof Error ? firstLine(last.message) : String(last)}${code === null ? '' : ` (${code})`}`;
  if (code !== null && OLD_TLS.test(code)) {
    return new GiveUp(`${asked}: ${why}; if this is an old portal, give its source "tls: legacy"`);
  }
  if (code !== null && (FINAL_CODES.has(code) || CERTIFICATE.test(code))) return new GiveUp(`${asked}: ${why}`);
  return new RetryLater(`${asked}: ${why}`);
}

function firstLine(message: string): string {
  return (message.split('\n')[0] ?? '').slice(0, 300);
}

/** An error, what caused it, and what was tried side by side (an AggregateError of two address families). */
function causes(error: unknown): unknown[] {
  const chain: unknown[] = [];
  const queue = [error];
  while (queue.length > 0 && chain.length < 12) {
    const one = queue.shift();
    if (one === undefined || one === null) continue;
    chain.push(one);
    if (one instanceof AggregateError) queue.push(...(one.errors as unknown[]).slice(0, 4));
    queue.push((one as { cause?: unknown }).cause);
  }
  return chain;
}
