import { fold } from '../fold-key.ts';
import { keepShortOf } from '../keep-short.ts';
import type { Cell, MetaKey } from '../model.ts';
import type { LabelRule } from '../rules/strip-rules.ts';

/** A label and its value, kept as metadata; `cells` are the indexes of both in the table. */
export interface CellField {
  readonly key: MetaKey;
  readonly value: string;
  readonly cells: readonly number[];
}

/** UTF-16 units of the longest label with its colon. */
const LONGEST = 16;

const compiled = new WeakMap<readonly LabelRule[], readonly { key: MetaKey; label: RegExp }[]>();

/** What the text says as a label alone (`索 引 号：`, `[ 索引号 ]`), or null. */
export function keyOfLabel(text: string, labels: readonly LabelRule[]): MetaKey | null {
  return text.length > LONGEST ? null : keyOfShort(labels, text);
}

const keyOfShort = keepShortOf((labels: readonly LabelRule[], text: string): MetaKey | null => {
  let rules = compiled.get(labels);
  if (rules === undefined) {
    rules = labels.map((rule) => ({
      key: rule.key,
      label: new RegExp(`^[[【〔(]?(?:${rule.labels})[\\]】〕)]?[:]?$`, 'u'),
    }));
    compiled.set(labels, rules);
  }
  const folded = fold(text);
  return rules.find(({ label }) => label.test(folded))?.key ?? null;
});

/** The fields of a metadata table: a label with its value in the next cell of the row, or in the same cell. */
export function readFields(cells: readonly Cell[], labels: readonly LabelRule[]): CellField[] {
  const fields: CellField[] = [];
  const texts = cells.map((cell) => cell.passage.text.trim());
  const keys: (MetaKey | null)[] = [];
  for (const text of texts) keys.push(keyOfLabel(text, labels));
  for (const [i, cell] of cells.entries()) {
    const text = texts[i] ?? '';
    const next = texts[i + 1] ?? '';
    const key = keys[i] ?? null;
    if (key !== null && cells[i + 1]?.row === cell.row && keys[i + 1] === null && next !== '') {
      fields.push({ key, value: next, cells: [i, i + 1] });
    } else if (key === null) {
      const inside = readLabelled(text, labels);
      if (inside !== null) fields.push({ ...inside, cells: [i] });
    }
  }
  return fields;
}

/** `索引号：YX0001` in one text, or null. */
export function readLabelled(text: string, labels: readonly LabelRule[]): { key: MetaKey; value: string } | null {
  const colon = text.search(/[:：]/u);
  if (colon < 0 || colon > LONGEST) return null;
  const key = keyOfLabel(text.slice(0, colon), labels);
  const value = text.slice(colon + 1).trim();
  return key === null || value === '' ? null : { key, value };
}
