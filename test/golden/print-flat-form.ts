import type { Form, FormPart, FormRow } from './form-data.ts';

/** A line of the form: labels that are new in it, then its other cells. */
interface FlatRow {
  readonly labels: readonly string[];
  readonly values: readonly string[];
}

const isNew = (rows: readonly FormRow[], at: number, depth: number): boolean =>
  rows[at - 1]?.labels.slice(0, depth + 1).join('\n') !== rows[at]?.labels.slice(0, depth + 1).join('\n');

function flatRows(part: FormPart): FlatRow[] {
  const head = part.head.map((heads) => ({
    labels: heads.map((one) => (typeof one === 'string' ? one : one[0])),
    values: [],
  }));
  const rows = part.rows.map((one, at) => ({
    labels: one.labels.filter((_, depth) => isNew(part.rows, at, depth)),
    values: [...one.fixed, ...one.cells.map((datum) => datum.printed)],
  }));
  return [...head, ...rows];
}

const rowsOf = (form: Form): FlatRow[] => form.parts.flatMap(flatRows);
const cellsOf = (form: Form): string[] => rowsOf(form).flatMap((one) => [...one.labels, ...one.values]);

/** Labels of more than ten characters break, as in a narrow column; the values stand behind the last piece. */
function pdfRow(one: FlatRow): string[] {
  const pieces = one.labels.flatMap((label) => label.match(/.{1,10}/gu) ?? [label]);
  if (one.values.length === 0) return pieces;
  const last = [pieces.at(-1), ...one.values].filter((text) => text !== undefined).join(' ');
  return [...pieces.slice(0, -1), last];
}

/** The values stand on the first line of a broken label, the rest of the label below them. */
function valuesFirstRow(one: FlatRow): string[] {
  const pieces = one.labels.flatMap((label) => label.match(/.{1,10}/gu) ?? [label]);
  if (one.values.length === 0 || one.labels.length === 0) return pdfRow(one);
  const own = one.labels.at(-1)?.match(/.{1,10}/gu) ?? [];
  const before = pieces.slice(0, pieces.length - own.length);
  return [...before, [own[0], ...one.values].join(' '), ...own.slice(1)];
}

/** The outermost group, written downwards, falls apart into single characters between the rows. */
function scatteredRows(rows: readonly FlatRow[]): string[] {
  const waiting: string[] = [];
  return rows.flatMap((one) => {
    const isGroup = one.values.length > 0 && one.labels.length > 1;
    if (isGroup) waiting.push(...Array.from(one.labels[0] ?? ''));
    const lines = pdfRow(isGroup ? { ...one, labels: one.labels.slice(1) } : one);
    const next = waiting.shift();
    return next === undefined ? lines : [next, ...lines];
  });
}

const pdfPage = (lines: readonly string[]): string =>
  lines
    .flatMap((line, at) => (at % 17 === 11 ? [line, '', `- ${String(4 + (at - 11) / 17)} -`, ''] : [line]))
    .join('\n');

/** The heading again in the middle, as where a page begins. */
const headAgain = (part: FormPart): FlatRow[] => {
  const rows = flatRows(part);
  const head = rows.slice(0, part.head.length);
  const middle = part.head.length + (part.rows.length >> 1);
  return part.rows.length > 8 ? [...rows.slice(0, middle), ...head, ...rows.slice(middle)] : rows;
};

/** Styles in which an empty cell can be seen. */
export const flatStylesWithBlanks: Readonly<Record<string, (form: Form) => string>> = {
  'a cell a line, mark behind': (form) => cellsOf(form).map((cell) => (cell === '' ? '|' : `${cell} |`)).join('\n'),
  'a cell a line, lone marks': (form) => cellsOf(form).flatMap((cell) => (cell === '' ? ['|'] : [cell, '|'])).join('\n'),
  'a row a line with marks': (form) => rowsOf(form).map((one) => ` ${[...one.labels, ...one.values].join(' | ')} |`).join('\n'),
}; // prettier-ignore

/** Styles in which an empty cell leaves no trace. */
export const flatStylesWithoutBlanks: Readonly<Record<string, (form: Form) => string>> = {
  'a cell a paragraph': (form) => cellsOf(form).filter((cell) => cell !== '').join('\n\n'),
  'a cell a line': (form) => cellsOf(form).filter((cell) => cell !== '').join('\n'),
  'cells joined by one space': (form) =>
    rowsOf(form).map((one) => [...one.labels, ...one.values].filter((cell) => cell !== '').join(' ')).join('\n'),
  'cells joined by one space, heading repeated': (form) =>
    form.parts.flatMap(headAgain).map((one) => [...one.labels, ...one.values].filter((cell) => cell !== '').join(' ')).join('\n'),
  'all on one line': (form) => cellsOf(form).filter((cell) => cell !== '').join(' '),
  'text of a PDF with page numbers': (form) => pdfPage(rowsOf(form).flatMap(pdfRow)),
}; // prettier-ignore

const glued = (one: FlatRow): string => [...one.labels, ...one.values].join('');

/** Text out of order or without bounds between cells. What can be read of it is read; nothing may be read wrong. */
export const scatteredStyles: Readonly<Record<string, (form: Form) => string>> = {
  'text of a PDF, values before the rest of a broken label': (form) => pdfPage(rowsOf(form).flatMap(valuesFirstRow)),
  'text of a PDF, groups scattered': (form) => pdfPage(scatteredRows(rowsOf(form))),
  'cells joined by nothing': (form) => rowsOf(form).map(glued).join('\n'),
  'cells joined by nothing, a paragraph a row': (form) => rowsOf(form).map(glued).join('\n\n'),
};
