import type { FlatStream } from './flat-stream.ts';
import { gaps } from './flat-stream.ts';
import type { ScannedRow } from './form-region.ts';
import type { LabelTree } from './label-tree.ts';
import { matchBroken, matchLabel, matchRest, skipOrdinals } from './label-tree.ts';
import type { Span } from './scan-values.ts';
import { scanValues } from './scan-values.ts';

export interface RowScan<T> {
  readonly rows: readonly ScannedRow<T>[];
  readonly end: number;
}

export interface RowRules<T> {
  readonly labels: LabelTree<T>;
  /** Units that stand between a label and its values; null where the form has none. */
  readonly units: LabelTree<true> | null;
  /** Labels that end a row's values without belonging to these rows: the next block's caption. */
  readonly stops: LabelTree<true> | null;
  /** How many values an unknown label needs to count as a row; null: any. */
  readonly columns: number | null;
  /** True for text that belongs to a group label torn apart. */
  readonly isStray: ((text: string) => boolean) | null;
  /** True where the form's header begins again, as behind a page break. */
  readonly isHeader: ((key: number) => boolean) | null;
}

const longestUnknown = 60;
const longestTail = 20;
/** `### 第二十条第（六）项`: a markdown heading is no row. */
const HASH = 0x23;
const hopeless = 6;

/** Rows from `from` on: label, unit, values; it ends where no row of the form follows. */
export function scanRows<T>(stream: FlatStream, from: number, rules: RowRules<T>): RowScan<T> {
  const rows: ScannedRow<T>[] = [];
  const isLabel = (key: number): boolean =>
    matchLabel(stream, key, rules.labels) !== null ||
    (rules.stops !== null && matchLabel(stream, key, rules.stops) !== null);
  let key = from;
  while (key < stream.keyCount) {
    if (rules.isHeader?.(key) === true) break;
    const known = knownRow(stream, key, rules, isLabel);
    const isFilled = known !== null && known.row.values.length > 0;
    const broken = isFilled ? null : brokenRow(stream, key, rules, isLabel);
    const found = broken ?? known ?? unknownRow(stream, key, rules, isLabel, rows.length > 0);
    if (found === null) break;
    rows.push(found.row);
    key = found.end;
    // Without a header a run of bare labels is no table; going on would cost the whole run at every label.
    if (rules.columns === null && rows.length === hopeless && rows.every((row) => row.values.length === 0)) break;
  }
  return { rows, end: key };
}

interface FoundRow<T> {
  readonly row: ScannedRow<T>;
  readonly end: number;
}

function knownRow<T>(
  stream: FlatStream,
  from: number,
  rules: RowRules<T>,
  isLabel: (key: number) => boolean,
): FoundRow<T> | null {
  const match = matchLabel(stream, from, rules.labels);
  if (match === null) return null;
  const end = skipNote(stream, match.end);
  const row = readRest(stream, { from, to: end }, rules, isLabel);
  const next = row.end;
  const isFollowed =
    row.row.values.length > 0 || row.row.unit !== null || (stream.keyGap[next] as number) > gaps.none || isLabel(next);
  if (!isFollowed) return null;
  const known = { row: { ...row.row, label: match.value }, end: next };
  return row.row.values.length > 0 ? withRest(stream, known, rules.labels) : known;
}

/** A row whose values stand on a line of its label, the rest of which follows below them. */
function brokenRow<T>(
  stream: FlatStream,
  from: number,
  rules: RowRules<T>,
  isLabel: (key: number) => boolean,
): FoundRow<T> | null {
  for (const broken of matchBroken(stream, from, rules.labels)) {
    const found = readRest(stream, { from, to: broken.end }, rules, isLabel);
    const rested = found.row.values.length === 0 ? found : withRest(stream, found, rules.labels);
    if (rested.row.label !== null) return rested;
  }
  return null;
}

/** The row with what follows its values on a line of its own and makes its label longer. */
function withRest<T>(stream: FlatStream, found: FoundRow<T>, labels: LabelTree<T>): FoundRow<T> {
  const { end } = found;
  const label = found.row.spans[0] as Span;
  if (end >= stream.keyCount || (stream.keyGap[end] as number) < gaps.line) return found;
  const broken = matchBroken(stream, label.from, labels).find((one) => one.end === label.to);
  const rest = broken === undefined ? null : matchRest(stream, end, broken);
  if (rest === null) return found;
  const spans = [label, { from: end, to: rest.end }];
  return { row: { ...found.row, label: rest.value, spans }, end: rest.end };
}

function readRest<T>(
  stream: FlatStream,
  label: Span,
  rules: RowRules<T>,
  isLabel: (key: number) => boolean,
): FoundRow<T> {
  const unitMatch = rules.units === null ? null : matchLabel(stream, label.to, rules.units);
  const unit =
    unitMatch === null || !isUnitEnd(stream, unitMatch.end, isLabel) ? null : { from: label.to, to: unitMatch.end };
  const values = scanValues(stream, unit?.to ?? label.to, isLabel);
  const end = values.at(-1)?.to ?? unit?.to ?? label.to;
  return { row: { label: null, spans: [label], unit, values }, end };
}

const isUnitEnd = (stream: FlatStream, key: number, isLabel: (key: number) => boolean): boolean =>
  key >= stream.keyCount ||
  (stream.keyGap[key] as number) > gaps.none ||
  isLabel(key) ||
  scanValues(stream, key, isLabel).length > 0;

/** A label that nobody knows is a row when values follow it and then the form goes on (or the table's values are complete). */
function unknownRow<T>(
  stream: FlatStream,
  from: number,
  rules: RowRules<T>,
  isLabel: (key: number) => boolean,
  isInside: boolean,
): FoundRow<T> | null {
  if (!isInside || stream.keyCode[from] === HASH) return null;
  if (rules.stops !== null && matchLabel(stream, from, rules.stops) !== null) return null;
  for (let key = from + 1; key < Math.min(stream.keyCount, from + longestUnknown); key++) {
    const code = stream.keyCode[key - 1] as number;
    if (code === 0x3002) return null;
    if (stream.keyGap[key] === gaps.none && !isDigitStart(stream, key)) continue;
    if (rules.isStray !== null && rules.isStray(textOf(stream, from, key)) && isLabel(key)) {
      return { row: { label: null, spans: [{ from, to: key }], unit: null, values: [] }, end: key };
    }
    const rest = readRest(stream, { from, to: key }, rules, isLabel);
    if (rest.row.values.length === 0) continue;
    if (isLabel(rest.end)) return rest;
    if (rules.columns === null || rest.row.values.length !== rules.columns) return null;
    return rest.row.unit !== null ? rest : withTail(stream, rest, isLabel);
  }
  return null;
}

/** A complete row with the rest of its label, which a line end parted from it; null unless a known label is next. */
function withTail<T>(stream: FlatStream, found: FoundRow<T>, isLabel: (key: number) => boolean): FoundRow<T> | null {
  const { row, end } = found;
  if ((stream.keyGap[end] as number) < gaps.line) return null;
  for (let key = end; key < Math.min(stream.keyCount, end + longestTail) && !isDigitStart(stream, key); key++) {
    if ((stream.keyGap[key + 1] as number) < gaps.line || !isLabel(key + 1)) continue;
    return { row: { ...row, spans: [...row.spans, { from: end, to: key + 1 }] }, end: key + 1 };
  }
  return null;
}

const isDigitStart = (stream: FlatStream, key: number): boolean => {
  const code = stream.keyCode[key] as number;
  return code >= 48 && code <= 57;
};

export function textOf(stream: FlatStream, from: number, to: number): string {
  let text = '';
  for (let key = from; key < to; key++) text += String.fromCharCode(stream.keyCode[key] as number);
  return text;
}

/** Behind a remark in brackets that explains the label: `规章(设区的市填写)`. A bracket with a figure is a value. */
function skipNote(stream: FlatStream, from: number): number {
  if (stream.keyCode[from] !== 0x28 || from >= stream.keyCount || skipOrdinals(stream, from) > from) return from;
  for (let key = from + 1; key < Math.min(stream.keyCount, from + longestUnknown); key++) {
    if (stream.keyCode[key] !== 0x29) continue;
    return /[\d增减+-]/u.test(textOf(stream, from, key)) ? from : key + 1;
  }
  return from;
}
