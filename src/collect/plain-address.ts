import type { LinkRules } from '../rules/links.ts';

/** How often one folder may stand in a path: links that grow by themselves repeat it. */
const MAX_REPEATS = 3;

/** An address without what differs from visit to visit; null when it is one of an endless series of folders. */
export function toPlainAddress(address: string, rules: LinkRules): string | null {
  const url = new URL(address);
  url.pathname = url.pathname.replace(/;[a-z]{0,3}sessionid=[^/?;]*/giu, '');
  const segments = url.pathname.split('/').filter((segment) => segment !== '');
  const counts = new Map<string, number>();
  for (const segment of segments) counts.set(segment, (counts.get(segment) ?? 0) + 1);
  if ([...counts.values()].some((count) => count > MAX_REPEATS)) return null;
  const dropped = [...url.searchParams].filter(([name, value]) =>
    rules.visitParameters.some((rule) => rule.name.test(name) && rule.value.test(value)),
  );
  // Only then: writing the parameters anew changes how they are encoded.
  for (const [name] of dropped) url.searchParams.delete(name);
  return url.href;
}

/** One key for the addresses of one page: http or https, with or without its default file. */
export function addressKey(address: string): string {
  const url = new URL(address);
  return `${url.host}${url.pathname.replace(/\/index\.(?:s?html?)$/iu, '/')}${url.search}`;
}
