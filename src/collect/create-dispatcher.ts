import { constants as tlsOptions } from 'node:crypto';
import { Agent, EnvHttpProxyAgent, type Dispatcher } from 'undici';
import type { TimeLimits } from './fetch-page.ts';
import type { AddressPolicy } from './safe-address.ts';

/** Proxies, as the environment names them; null where it names none. */
export interface ProxySettings {
  readonly http: string | null;
  readonly https: string | null;
  /** Hosts that are asked directly, comma-separated. */
  readonly except: string;
}

export interface DispatcherOptions {
  /** Old portals need protocols that nobody else should be asked with. */
  readonly tls: 'modern' | 'legacy';
  readonly proxy: ProxySettings;
  /** PEM of a certificate authority to trust besides the usual ones. */
  readonly ca?: string;
}

const LEGACY_TLS = {
  minVersion: 'TLSv1',
  ciphers: 'DEFAULT@SECLEVEL=0',
  secureOptions: tlsOptions.SSL_OP_LEGACY_SERVER_CONNECT,
} as const;

/**
 * Connections for one source: one at a time to each origin, kept alive between requests. Sockets of our own go to
 * addresses that `policy` has checked. With a proxy the connection is the proxy's: names are checked before each
 * request (see {@link AddressPolicy.checkName}), and addresses of `allow_private` are never sent there.
 */
export function createDispatcher(policy: AddressPolicy, limits: TimeLimits, options: DispatcherOptions): Dispatcher {
  const tls = {
    ...(options.tls === 'legacy' ? LEGACY_TLS : {}),
    ...(options.ca === undefined ? {} : { ca: options.ca }),
  };
  const agent = {
    connect: { lookup: policy.lookup, timeout: limits.connectMs, ...tls },
    headersTimeout: limits.headersMs,
    bodyTimeout: limits.bodyMs,
    keepAliveTimeout: 10_000,
    connections: 1,
    pipelining: 1,
  } satisfies Agent.Options;
  const { proxy } = options;
  if (!isProxied(proxy)) return new Agent(agent);
  return new EnvHttpProxyAgent({
    ...agent,
    httpProxy: proxy.http ?? '',
    httpsProxy: proxy.https ?? '',
    noProxy: [proxy.except, ...policy.allowed].filter((part) => part !== '').join(','),
    requestTls: tls,
    proxyTunnel: false,
  });
}

/** What `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` say (small letters win, as everywhere). */
export function readProxySettings(env: Readonly<Record<string, string | undefined>>): ProxySettings {
  const named = (name: string): string | null => {
    const value = (env[name.toLowerCase()] ?? env[name] ?? '').trim();
    return value === '' ? null : value;
  };
  const http = named('HTTP_PROXY');
  return { http, https: named('HTTPS_PROXY') ?? http, except: named('NO_PROXY') ?? '' };
}

/** True when requests may go through a proxy: then the names they ask for are checked beforehand. */
export function isProxied(proxy: ProxySettings): boolean {
  return proxy.http !== null || proxy.https !== null;
}
