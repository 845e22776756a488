import { fold } from '../fold-key.ts';
import type { LinkRules } from '../rules/links.ts';
import { toUrl, type Anchor, type PageLinks } from './read-links.ts';

const MAX_ANCHORS = 20_000;

type Fields = Readonly<Record<string, unknown>>;

/** A JSON list as links: the objects that have an address and a title. Null when the body is no JSON. */
export function readJsonList(body: string, base: string, rules: LinkRules): PageLinks | null {
  const root = parseJson(body);
  if (root === null) return null;
  const anchors: Anchor[] = [];
  const counts = new Map<string, number>();
  const stack: unknown[] = [root];
  while (stack.length > 0 && anchors.length < MAX_ANCHORS) {
    const value = stack.pop();
    if (Array.isArray(value)) pushReversed(stack, value as unknown[]);
    else if (typeof value === 'object' && value !== null) {
      const fields = value as Fields;
      anchors.push(...anchorOf(fields, base, rules));
      noteCounts(fields, counts, rules);
      pushReversed(stack, Object.values(fields));
    }
  }
  return { anchors, next: [], frames: [], images: [], refresh: null, metas: new Map(), scripts: '', counts, isJson: true }; // prettier-ignore
}

/** JSON, also when it is wrapped in a call (`callback({…});`); null when it is none. */
function parseJson(body: string): unknown {
  const text = body.trim();
  const call = /^[\w$.]{1,60}\(\s*(?=[[{])/u.exec(text);
  const inner = call === null ? text : text.slice(call[0].length).replace(/\)\s*;?$/u, '');
  if (!inner.startsWith('{') && !inner.startsWith('[')) return null;
  try {
    return JSON.parse(inner) as unknown;
  } catch {
    return null;
  }
}

function pushReversed(stack: unknown[], values: readonly unknown[]): void {
  for (let at = values.length - 1; at >= 0; at--) if (typeof values[at] === 'object') stack.push(values[at]);
}

function anchorOf(fields: Fields, base: string, rules: LinkRules): Anchor[] {
  const title = textField(fields, rules.json.title);
  const url = toUrl(textField(fields, rules.json.address) ?? undefined, base);
  if (title === null || url === null) return [];
  // Search answers mark the words that were asked for.
  const plain = title.replace(/<[^>]{0,200}>/gu, '').trim();
  return [{ url, title: plain, texts: [fold(plain)] }];
}

/** The first of the names, in the order of the rules, that holds a text. */
function textField(fields: Fields, names: readonly string[]): string | null {
  const byName = new Map(Object.entries(fields).map(([name, value]) => [name.toLowerCase(), value]));
  const found = names.map((name) => byName.get(name)).find((value) => typeof value === 'string' && value !== '');
  return (found as string | undefined) ?? null;
}

function noteCounts(fields: Fields, counts: Map<string, number>, rules: LinkRules): void {
  for (const [name, value] of Object.entries(fields)) {
    const number = typeof value === 'number' ? value : typeof value === 'string' ? Number(value || Number.NaN) : NaN;
    if (!Number.isInteger(number) || number < 0) continue;
    const { pages, total, size } = rules.json;
    const key = name.toLowerCase();
    const kind = pages.includes(key)
      ? 'totalpage'
      : total.includes(key)
        ? 'totalrecord'
        : size.includes(key)
          ? 'perpage'
          : null;
    if (kind !== null && !counts.has(kind)) counts.set(kind, number);
  }
}
