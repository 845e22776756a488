interface Cookie {
  readonly value: string;
  readonly isSecure: boolean;
}

const MAX_COOKIES = 50;
const MAX_COOKIE_CHARS = 4096;

/**
 * Cookies within one host, for one source and one night. Portals that set one at the first hop loop without it. Paths
 * and domains do not matter here: nothing is ever sent to another host.
 */
export class CookieJar {
  readonly #byHost = new Map<string, Map<string, Cookie>>();

  /** The `Cookie` header for an address; null when there is none. */
  header(url: URL): string | null {
    const cookies = [...(this.#byHost.get(url.host) ?? [])].filter(
      ([, cookie]) => url.protocol === 'https:' || !cookie.isSecure,
    );
    return cookies.length === 0 ? null : cookies.map(([name, { value }]) => `${name}=${value}`).join('; ');
  }

  /** Keeps what `Set-Cookie` headers set, and forgets what they end. */
  keep(url: URL, setCookies: readonly string[]): void {
    for (const line of setCookies) {
      const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
      const at = pair.indexOf('=');
      if (at <= 0 || pair.length > MAX_COOKIE_CHARS) continue;
      const jar = this.#byHost.get(url.host) ?? new Map<string, Cookie>();
      const name = pair.slice(0, at).trim();
      if (hasEnded(attributes)) jar.delete(name);
      else if (jar.size < MAX_COOKIES || jar.has(name)) {
        const isSecure = attributes.some((one) => one.toLowerCase() === 'secure');
        jar.set(name, { value: pair.slice(at + 1).trim(), isSecure });
      }
      this.#byHost.set(url.host, jar);
    }
  }
}

function hasEnded(attributes: readonly string[]): boolean {
  const valueOf = (name: string): string | undefined =>
    attributes.find((one) => one.toLowerCase().startsWith(`${name}=`))?.slice(name.length + 1);
  const maxAge = valueOf('max-age');
  if (maxAge !== undefined) return Number(maxAge) <= 0;
  const expires = Date.parse(valueOf('expires') ?? '');
  return Number.isFinite(expires) && expires <= Date.now();
}
