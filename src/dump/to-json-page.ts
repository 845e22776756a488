import type { RawPage } from '../model.ts';
import type { FieldNames, RecordPart } from './records.ts';
import { toRawPage } from './to-raw-page.ts';

/** A record that holds a page; `named` gives it the name that the reader decided on. */
export interface JsonPage {
  readonly id: string | null;
  readonly named: (file: string) => RawPage;
}

/** Names that dumps use, in order of trust; a mapped name comes first. */
const HTML_NAMES = ['html', 'raw_html'];
const TEXT_NAMES = ['text', 'content', 'raw_content'];

/** A JSON record as a page, or in words why it is none. */
export function toJsonPage(record: Record<string, unknown>, fields: FieldNames): JsonPage | string {
  const html = firstText(record, [fields.html, ...HTML_NAMES]);
  const text = html === null ? firstText(record, [fields.text, ...TEXT_NAMES]) : null;
  const body = html ?? text;
  if (body === null) return `has neither html nor text (it has ${namesIn(record)}); map its names under "fields"`;
  const part = (name: RecordPart, own: readonly string[] = [name]): string | null =>
    firstText(record, [fields[name], ...own]);
  const known = {
    url: part('url'),
    contentType: `text/${html === null ? 'plain' : 'html'}; charset=utf-8`,
    hints: { title: part('title'), date: part('date'), agency: part('agency', []), region: part('region', []) },
  };
  return { id: toId(part('id')), named: (file) => toRawPage(file, new TextEncoder().encode(body), known) };
}

function firstText(record: Record<string, unknown>, names: readonly (string | undefined)[]): string | null {
  for (const name of names) {
    const value = name === undefined ? undefined : valueAt(record, name);
    if (typeof value === 'string' && value.trim() !== '') return value;
    if (typeof value === 'number') return String(value);
  }
  return null;
}

/** The member of that very name, else the way through objects that its dots describe. */
function valueAt(record: Record<string, unknown>, name: string): unknown {
  if (Object.hasOwn(record, name)) return record[name];
  let value: unknown = record;
  for (const step of name.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string, unknown>)[step];
  }
  return value;
}

/** An id that can stand in a name: one line, not too long, not to be taken for a byte offset. */
function toId(id: string | null): string | null {
  const trimmed = id?.trim() ?? '';
  return trimmed === '' || trimmed.length > 200 || /^@|\p{Cc}/u.test(trimmed) ? null : trimmed;
}

function namesIn(record: Record<string, unknown>): string {
  const names = Object.keys(record);
  if (names.length === 0) return 'no part at all';
  return names.slice(0, 12).join(', ').slice(0, 200) + (names.length > 12 ? ' …' : '');
}
