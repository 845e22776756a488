import type { Tag } from './parse-html.ts';

const MOST_CLASSES = 6;
const MOST_CHARS = 40;
const MOST_LEVELS = 64;
const UNFIT = /[\s/]/u;

/** One step of a path: `div#main.wrap[2]`. The number is left out for the first child of its name. */
export function pathToken({ name, attribs }: Tag, ordinal: number): string {
  let token = clean(name);
  const id = attribs['id'];
  if (id) token += `#${clean(id)}`;
  const classes = attribs['class'];
  if (classes) {
    for (const one of classes.slice(0, 1000).trim().split(/\s+/u).slice(0, MOST_CLASSES)) token += `.${clean(one)}`;
  }
  return ordinal > 1 ? `${token}[${ordinal}]` : token;
}

/** The path of a child; below {@link MOST_LEVELS} levels the path grows no longer. */
export function childPath(parent: string, depth: number, token: string): string {
  if (parent === '') return token;
  return depth > MOST_LEVELS ? parent : `${parent}/${token}`;
}

/** Tokens stay one step long and of bounded size. */
function clean(token: string): string {
  if (token.length <= MOST_CHARS && !UNFIT.test(token)) return token;
  return token
    .trim()
    .slice(0, MOST_CHARS)
    .replace(/[\s/]+/gu, '_');
}
