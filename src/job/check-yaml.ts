import { LineCounter, isMap, isNode, isScalar, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import { z } from 'zod';
import { closestName } from './closest-name.ts';
import { BadJob } from './errors.ts';

type Path = readonly PropertyKey[];

/** A YAML file in memory that can say on which line a value stands. */
export interface YamlFile {
  readonly file: string;
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
}

/** Throws {@link BadJob} with file and line when `text` is no YAML. */
export function parseYaml(file: string, text: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const [error] = document.errors;
  if (error !== undefined) {
    throw new BadJob(`${file} line ${lines.linePos(error.pos[0]).line}: this is not YAML: ${error.message}`);
  }
  return { file, document, lines };
}

/**
 * The file's value as `schema` wants it, defaults filled in. Throws {@link BadJob} with one line for each fault: file,
 * line, what was expected, what was found.
 */
export function checkYaml<T extends z.ZodType>(yaml: YamlFile, schema: T): z.output<T> {
  const parsed = schema.safeParse(yaml.document.toJS({ maxAliasCount: 100 }));
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.flatMap((issue) => toFaults(yaml, schema, issue));
  throw new BadJob([...new Set(faults)].sort((a, b) => lineIn(a) - lineIn(b)).join('\n'));
}

function lineIn(fault: string): number {
  return Number(/ line (\d+): /u.exec(fault)?.[1] ?? 0);
}

/** Line of the value at `path`; where it is missing, of what should hold it. 1-based. */
export function lineAt(yaml: YamlFile, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const node = yaml.document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return yaml.lines.linePos(node.range[0]).line;
  }
  const start = yaml.document.contents?.range?.[0];
  return start === undefined ? 1 : yaml.lines.linePos(start).line;
}

function toFaults(yaml: YamlFile, schema: z.ZodType, issue: z.core.$ZodIssue): string[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(yaml, schema, issue.path, key));
  const inner = issue.code === 'invalid_union' ? deepestOf(issue) : null;
  if (inner !== null)
    return inner.flatMap((one) => toFaults(yaml, schema, { ...one, path: [...issue.path, ...one.path] }));
  const value: unknown = yaml.document.getIn(issue.path);
  const found = value === undefined ? 'nothing' : show(value);
  const key = nameOf(issue.path);
  return [`${yaml.file} line ${lineAt(yaml, issue.path)}: ${key}: expected ${expectation(issue)}, found ${found}`];
}

/** Of a union, the faults of the member that the value was meant for: the one that got furthest into it. */
function deepestOf(issue: z.core.$ZodIssueInvalidUnion): readonly z.core.$ZodIssue[] | null {
  const deep = issue.errors.filter((one) =>
    one.every((inner) => inner.path.length > 0 || inner.code === 'unrecognized_keys'),
  );
  return deep.length === 1 ? (deep[0] ?? null) : null;
}

function unknownKey(yaml: YamlFile, schema: z.ZodType, path: Path, key: string): string {
  const known = keysAt(schema, path);
  const close = closestName(key, known);
  const where = path.length === 0 ? '' : ` in ${nameOf(path)}`;
  const advice = close === null ? `expected one of ${known.join(', ')}` : `did you mean "${close}"?`;
  return `${yaml.file} line ${keyLine(yaml, path, key)}: unknown key "${key}"${where}: ${advice}`;
}

function keyLine(yaml: YamlFile, path: Path, key: string): number {
  const map = path.length === 0 ? yaml.document.contents : yaml.document.getIn(path, true);
  const pair = isMap(map) ? map.items.find((item) => isScalar(item.key) && String(item.key.value) === key) : undefined;
  const range = isScalar(pair?.key) ? pair.key.range : undefined;
  return range ? yaml.lines.linePos(range[0]).line : lineAt(yaml, path);
}

/** The keys that an object at `path` may have. */
function keysAt(schema: z.ZodType, path: Path): string[] {
  let at: z.ZodType[] = [schema];
  for (const step of path) at = at.flatMap((one) => alternatives(one)).flatMap((one) => stepInto(one, step));
  const objects = at.flatMap((one) => alternatives(one)).filter((one) => one instanceof z.ZodObject);
  return objects.flatMap((one) => Object.keys(one.shape));
}

function stepInto(schema: z.ZodType, step: PropertyKey): z.ZodType[] {
  if (schema instanceof z.ZodArray) return [schema.element as z.ZodType];
  if (!(schema instanceof z.ZodObject)) return [];
  const next = (schema.shape as Record<PropertyKey, z.ZodType | undefined>)[step];
  return next === undefined ? [] : [next];
}

/** A schema without its wrappers (optional, default), or the members of a union. */
function alternatives(schema: z.ZodType): z.ZodType[] {
  if (schema instanceof z.ZodUnion) return (schema.options as z.ZodType[]).flatMap((one) => alternatives(one));
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) {
    return alternatives(schema.unwrap() as z.ZodType);
  }
  return [schema];
}

function nameOf(path: Path): string {
  return (
    path
      .map((step, i) => (typeof step === 'number' ? `[${step + 1}]` : `${i > 0 ? '.' : ''}${String(step)}`))
      .join('') || 'the job'
  );
}

function expectation(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return EXPECTED[issue.expected] ?? `a ${issue.expected}`;
  if (issue.code === 'invalid_value') return issue.values.map((value) => String(value)).join(' or ');
  if (issue.code === 'too_small' && issue.message.startsWith('Too small')) return `at least ${issue.minimum}`;
  if (issue.code === 'too_big' && issue.message.startsWith('Too big')) return `at most ${issue.maximum}`;
  return issue.message;
}

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'a text (put it in quotes)',
  int: 'a whole number',
  array: 'a list ([a, b] or lines that start with -)',
  object: 'keys with values',
};

function show(value: unknown): string {
  const plain = isNode(value) ? (value.toJSON() as unknown) : value;
  const text = JSON.stringify(plain) ?? String(plain);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
