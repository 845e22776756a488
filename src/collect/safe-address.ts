import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { GiveUp } from './errors.ts';

/**
 * Which addresses may be asked. Private, loopback, link-local, carrier-grade NAT, multicast and reserved ones are
 * refused, also when they hide in an IPv6 address (mapped, translated by NAT64, 6to4 or Teredo), for literal addresses
 * and for resolved names. `allowPrivate` opens the named addresses only.
 */
export interface AddressPolicy {
  /** Throws {@link GiveUp} for a URL with another scheme than http(s), with credentials, or with a refused literal address. */
  readonly checkUrl: (url: URL) => void;
  /** A `lookup` for sockets: the address that was checked is the address that is connected to. */
  readonly lookup: LookupFunction;
  /**
   * For connections that a proxy makes: throws {@link GiveUp} when the name stands for a refused address here. A name
   * that cannot be resolved here is the proxy's to resolve.
   */
  readonly checkName: (host: string) => Promise<void>;
  readonly isRefused: (address: string) => boolean;
  /** What `allow_private` opened. */
  readonly allowed: readonly string[];
}

type Resolve = (host: string, done: (error: Error | null, addresses: LookupAddress[]) => void) => void;

const resolveWithSystem: Resolve = (host, done) => {
  systemLookup(host, { all: true, verbatim: true }, (error, addresses) => done(error, addresses));
};

export function createAddressPolicy(
  allowPrivate: readonly string[],
  resolve: Resolve = resolveWithSystem,
): AddressPolicy {
  const allowed = new Set(allowPrivate.map((address) => normal(address)));
  const isRefused = (address: string): boolean => isPrivate(address) && !allowed.has(normal(address));
  return {
    isRefused,
    allowed: allowPrivate,
    checkName: (host) =>
      new Promise((done, fail) => {
        resolve(host.replace(/^\[|\]$/gu, ''), (error, addresses) => {
          const refused = error === null ? addresses.find((one) => isRefused(one.address)) : undefined;
          if (refused === undefined) done();
          else fail(refusal(host, refused.address));
        });
      }),
    checkUrl: (url) => checkUrl(url, isRefused),
    lookup: (host, options, callback) => {
      resolve(host, (error, addresses) => {
        if (error !== null) return callback(error, '', 4);
        const refused = addresses.find((one) => isRefused(one.address));
        // One private answer among public ones is refused whole: the name is not to be trusted.
        if (refused !== undefined) return callback(refusal(host, refused.address), '', 4);
        const [first] = addresses;
        if (first === undefined) return callback(new GiveUp(`${host}: the name has no address`), '', 4);
        if (options.all === true) return callback(null, addresses);
        return callback(null, first.address, first.family);
      });
    },
  };
}

function checkUrl(url: URL, isRefused: (address: string) => boolean): void {
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new GiveUp(`${url.href}: only http and https are asked`);
  if (url.username !== '' || url.password !== '') throw new GiveUp(`${url.origin}: an address with a password in it`);
  const host = url.hostname.replace(/^\[|\]$/gu, '');
  if (ipaddr.isValid(host) && isRefused(host)) throw refusal(url.hostname, host);
}

function refusal(host: string, address: string): GiveUp {
  return new GiveUp(`${host}: ${address} is no public address (allow_private opens named ones)`);
}

function normal(address: string): string {
  return ipaddr.isValid(address) ? ipaddr.process(address).toNormalizedString() : address;
}

/** True for everything but addresses of the public network: in IPv6 only 2000::/3 is that. */
export function isPrivate(address: string): boolean {
  if (!ipaddr.isValid(address)) return true;
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.range() !== 'unicast';
  const inner = embedded(parsed as ipaddr.IPv6);
  if (inner !== null) return isPrivate(inner);
  return parsed.range() !== 'unicast' || !parsed.match(ipaddr.parseCIDR('2000::/3'));
}

/**
 * The IPv4 address inside a NAT64 (64:ff9b::/96), 6to4 (2002::/16) or ISATAP (…:5efe:a.b.c.d) address; null otherwise.
 * Other translated forms (IPv4-compatible, local NAT64, Teredo) lie outside the public ranges and are refused whole.
 */
function embedded(address: ipaddr.IPv6): string | null {
  const bytes = address.toByteArray();
  const v4 = (from: number): string => bytes.slice(from, from + 4).join('.');
  if (address.match(ipaddr.parseCIDR('64:ff9b::/96'))) return v4(12);
  if (address.range() === '6to4') return v4(2);
  const isIsatap = bytes[10] === 0x5e && bytes[11] === 0xfe && (bytes[8] === 0 || bytes[8] === 2) && bytes[9] === 0;
  return isIsatap ? v4(12) : null;
}
