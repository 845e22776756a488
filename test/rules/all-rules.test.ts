import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/**
 * Reads every rule of every family, whatever its shape: ids are unique, no pattern remembers where it stopped, and each
 * rule carries its proof. That the examples hold is tested where the stage is (test/stages).
 */
const EXAMPLES = new Set(
  'removes keeps reads leaves pages shows not names notNames holds fails changes hits example examples from to samples drops hides under known'.split(
    ' ',
  ),
);

interface Found {
  readonly file: string;
  readonly path: string;
  readonly rule: Record<string, unknown>;
}

const folder = new URL('../../src/rules/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && name !== 'index.ts');
const rules: Found[] = [];
const patterns: { readonly path: string; readonly pattern: RegExp }[] = [];

function walk(value: unknown, file: string, path: string, seen: Set<object>): void {
  if (value instanceof RegExp) patterns.push({ path, pattern: value });
  if (typeof value !== 'object' || value === null || value instanceof RegExp || seen.has(value)) return;
  seen.add(value);
  if (!Array.isArray(value) && 'id' in value && typeof value.id === 'string') {
    rules.push({ file, path, rule: value });
  }
  for (const [key, child] of Object.entries(value)) walk(child, file, `${path}.${key}`, seen);
}

const seen = new Set<object>();
for (const file of files) {
  const module = (await import(new URL(file, folder).href)) as Record<string, unknown>;
  for (const [name, value] of Object.entries(module)) walk(value, file, `${file}:${name}`, seen);
}

describe('every rule of every family', () => {
  it('finds the families', () => {
    expect(rules.length).toBeGreaterThan(300);
    expect(patterns.length).toBeGreaterThan(300);
  });

  it('has no pattern with a memory (flags g and y)', () => {
    expect(patterns.filter(({ pattern }) => pattern.global || pattern.sticky).map(({ path }) => path)).toEqual([]);
  });

  it('has ids of the form family/what-it-is where ids are recorded in results', () => {
    const ids = rules.map(({ rule }) => rule['id'] as string).filter((id) => id.includes('/'));
    expect(ids.filter((id) => !/^[a-z0-9-]+(?:\/[a-z0-9-]+)+$/u.test(id))).toEqual([]);
  });

  it('uses no recorded id twice', () => {
    const ids = rules.map(({ rule }) => rule['id'] as string).filter((id) => id.includes('/'));
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('proves each recorded rule with an example', () => {
    // Forms and their columns are proved by tables printed from them in every style (test/stages/blocks-flat, test/golden).
    const printed = /^(?:form|fixed-columns)\//u;
    const bare = rules.filter(
      ({ rule }) =>
        (rule['id'] as string).includes('/') &&
        !printed.test(rule['id'] as string) &&
        !Object.entries(rule).some(([key, value]) => EXAMPLES.has(key) && hasText(value)),
    );
    expect(bare.map(({ path, rule }) => `${path} ${rule['id'] as string}`)).toEqual([]);
  });
});

function hasText(value: unknown): boolean {
  return typeof value === 'string' ? value !== '' : Array.isArray(value) && value.length > 0;
}
