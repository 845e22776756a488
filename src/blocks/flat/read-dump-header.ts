import type { MetaField } from '../../model.ts';
import type { DumpField, FlatRules, MarkRule } from '../../rules/flat.ts';
import type { FlatLine } from './flat-line.ts';

/** How far down a dump's own lines can reach. */
const deepest = 40;
/** Field lines that make a header where no ruler closes it. */
const leastFields = 3;

/**
 * The lines that a crawler put above the text, as metadata, and the index of the first line of the text. A header is
 * closed by a ruler, fenced by `---` lines, or a run of at least three known fields; single fields are left to the text.
 */
export function readDumpHeader(lines: readonly FlatLine[], rules: FlatRules): { metadata: MetaField[]; first: number } {
  const metadata: MetaField[] = [];
  const end = fenceEnd(lines, rules) ?? rulerEnd(lines, rules) ?? runEnd(lines, rules);
  let first = 0;
  for (; first < end; first++) metadata.push(...toField(lines[first] as FlatLine, rules));
  const next = lines.findIndex((line, index) => index >= first && !isBlank(line));
  const marker = next < 0 || next > first + deepest ? null : ruleOf(rules.bodyMarkers, lines[next] as FlatLine);
  if (marker !== null) {
    metadata.push(noteOf(lines[next] as FlatLine, marker.id));
    first = next + 1;
  }
  return { metadata, first };
}

const isBlank = (line: FlatLine): boolean => line.passage.ranges.length === 0;

const ruleOf = (rules: readonly MarkRule[], line: FlatLine): MarkRule | null =>
  line.passage.text.length > 120 ? null : (rules.find((rule) => rule.mark.test(line.passage.text)) ?? null);

/** `---` on the first line and again below: front matter. */
function fenceEnd(lines: readonly FlatLine[], rules: FlatRules): number | null {
  const first = lines.findIndex((line) => !isBlank(line));
  if (first < 0 || lines[first]?.passage.text.trim() !== '---') return null;
  for (let i = first + 1; i < Math.min(lines.length, first + deepest); i++) {
    if (lines[i]?.passage.text.trim() === '---')
      return i > first + 1 && findField(lines[first + 1] as FlatLine, rules) ? i + 1 : null;
  }
  return null;
}

function rulerEnd(lines: readonly FlatLine[], rules: FlatRules): number | null {
  let fields = 0;
  for (let i = 0; i < Math.min(lines.length, deepest); i++) {
    const line = lines[i] as FlatLine;
    if (ruleOf(rules.rulers, line) !== null) return fields > 0 ? i + 1 : null;
    if (findField(line, rules) !== null) fields++;
    else if (line.passage.text.length > 120) return null;
  }
  return null;
}

function runEnd(lines: readonly FlatLine[], rules: FlatRules): number {
  let end = 0;
  const keys = new Set<string>();
  for (let i = 0; i < Math.min(lines.length, deepest); i++) {
    const line = lines[i] as FlatLine;
    if (isBlank(line)) continue;
    const field = findField(line, rules);
    if (field === null) break;
    keys.add(field.rule.key);
    end = i + 1;
  }
  return keys.size >= leastFields && (keys.has('title') || keys.has('url')) ? end : 0;
}

const FIELD = /^\s*([\p{Script=Han}A-Za-z_]{2,14})\s*[:：]\s*(.*)$/u;

function findField(line: FlatLine, rules: FlatRules): { rule: DumpField; value: string } | null {
  const match = line.passage.text.length > 600 ? null : FIELD.exec(line.passage.text);
  const name = match?.[1]?.toLowerCase();
  const rule = rules.dumpFields.find((field) => name !== undefined && field.names.includes(name));
  return rule === undefined ? null : { rule, value: (match?.[2] ?? '').trim().replace(/^["'](.*)["']$/u, '$1') };
}

function toField(line: FlatLine, rules: FlatRules): MetaField[] {
  if (isBlank(line)) return [];
  const field = findField(line, rules);
  if (field === null) return [noteOf(line, ruleOf(rules.rulers, line)?.id ?? 'flat/dump-note')];
  return [{ ...noteOf(line, field.rule.id), key: field.rule.key, value: field.value }];
}

const noteOf = (line: FlatLine, rule: string): MetaField => ({
  key: 'other',
  value: line.passage.text.trim(),
  passage: line.passage,
  from: 'dump-header',
  rule,
  path: line.path,
  line: line.line,
});
