import type { MetaField } from '../../model.ts';
import { emptyPassage } from '../../passage.ts';
import type { HtmlRules, MetaRule } from '../../rules/html.ts';
import type { Tag } from './parse-html.ts';
import { collapse } from './raw-line.ts';

const MOST_CHARS = 2000;

const metaMaps = new WeakMap<HtmlRules, ReadonlyMap<string, MetaRule>>();

/** Meta tags by lower-case name, whatever attribute carries the name. Made once for a set of rules. */
export function metaRulesByName(rules: HtmlRules): ReadonlyMap<string, MetaRule> {
  const known = metaMaps.get(rules);
  if (known !== undefined) return known;
  const made = new Map(rules.metas.flatMap((rule) => rule.names.map((name) => [name, rule] as const)));
  metaMaps.set(rules, made);
  return made;
}

/** The field that a meta tag states; null when it is unknown or empty. */
export function readMeta(element: Tag, byName: ReadonlyMap<string, MetaRule>): Omit<MetaField, 'line' | 'path'> | null {
  const { attribs } = element;
  const name = attribs['name'] || attribs['property'] || attribs['itemprop'];
  const rule = name === undefined ? undefined : byName.get(name.trim().toLowerCase());
  const value = collapse((attribs['content'] ?? '').slice(0, MOST_CHARS));
  if (rule === undefined || value === '') return null;
  return { key: rule.key, value, passage: emptyPassage, from: 'meta-tag', rule: rule.id };
}
