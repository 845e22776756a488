const MAGIC = /[*?{]/u;

export function isGlob(pattern: string): boolean {
  return MAGIC.test(pattern);
}

/** The folders in front of the first part that holds a wildcard; `.` when that is the first one. */
export function globRoot(pattern: string): string {
  const parts = pattern.split('/');
  const first = parts.findIndex((part) => MAGIC.test(part));
  if (first === 0) return '.';
  return parts.slice(0, first).join('/') || '/';
}

/**
 * A pattern for whole paths below the glob's root. `*` and `?` stay inside one part of a path, a part `**` stands for any
 * number of parts, `{a,b}` for one of several; everything else is itself, brackets included (they stand in file names).
 */
export function globToRegExp(pattern: string): RegExp {
  const root = globRoot(pattern);
  const rest = root === '.' && !pattern.startsWith('./') ? pattern : pattern.slice(root === '/' ? 1 : root.length + 1);
  let depth = 0;
  const source = rest.replace(/\*\*\/|\*+|[^*]/gu, (token, at: number) => {
    if (token === '**/' && (at === 0 || rest[at - 1] === '/')) return '(?:[^/]+/)*';
    if (token === '**' && (at === 0 || rest[at - 1] === '/')) return '.*';
    if (token.startsWith('*')) return token.endsWith('/') ? '[^/]*/' : '[^/]*';
    if (token === '?') return '[^/]';
    if (token === '{') depth++;
    if (token === '{') return '(?:';
    if (depth > 0 && token === ',') return '|';
    if (depth > 0 && token === '}') depth--;
    else return token.replace(/[\\^$.|+()[\]{}/-]/gu, '\\$&');
    return ')';
  });
  return new RegExp(`^${source}${')'.repeat(depth)}$`, 'u');
}
