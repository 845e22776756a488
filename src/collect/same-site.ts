import { isIP } from 'node:net';

/** Endings under which others register their names. */
const SHARED_ENDINGS = /\.(?:gov|com|org|net|edu|ac|mil)\.[a-z]{2}$/iu;

/** True when two addresses belong to one site: the same registered name, or the same literal address and port. */
export function isSameSite(one: URL, other: URL): boolean {
  if (one.host === other.host) return true;
  const [first, second] = [siteOf(one.hostname), siteOf(other.hostname)];
  return first !== null && first === second;
}

function siteOf(hostname: string): string | null {
  const name = hostname.replace(/^\[|\]$/gu, '').replace(/\.$/u, '');
  if (isIP(name) !== 0) return null;
  const labels = name.split('.');
  const length = SHARED_ENDINGS.test(name) ? 3 : 2;
  return labels.length < length ? name : labels.slice(-length).join('.');
}

/** True for `www.x.gov.cn` and `x.gov.cn`, on any port and scheme: portals send from one to the other. */
export function isTwin(one: URL, other: URL): boolean {
  const bare = (url: URL): string => url.hostname.replace(/^www\./u, '');
  return bare(one) === bare(other);
}
