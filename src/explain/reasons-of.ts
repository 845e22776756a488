/** Why each rule is there, by its id: every object under the rules that has an `id` and a `why`. */
export function reasonsOf(rules: unknown): ReadonlyMap<string, string> {
  const reasons = new Map<string, string>();
  const seen = new Set<unknown>();
  const queue: unknown[] = [rules];
  for (let value = queue.pop(); value !== undefined; value = queue.pop()) {
    if (typeof value !== 'object' || value === null || value instanceof RegExp || seen.has(value)) continue;
    seen.add(value);
    const { id, why } = value as { id?: unknown; why?: unknown };
    if (typeof id === 'string' && typeof why === 'string') reasons.set(id, why);
    queue.push(...Object.values(value as Record<string, unknown>).filter((child) => typeof child === 'object'));
  }
  return reasons;
}
