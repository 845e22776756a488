import type { Form, FormPart, FormRow, Head } from './form-data.ts';

/** How a cell's text is wrapped. `isTall` cells stand in a narrow column. */
type CellText = (text: string, isTall: boolean) => string;

const plain: CellText = (text) => text;

/** As Word exports it: a paragraph a cell, text cut over spans, digits in spans of their own, blanks as &nbsp;. */
const fromWord: CellText = (text) => {
  const runs = text.split(/(?<=\D)(?=\d)|(?<=\d)(?=\D)/u).filter((run) => run !== '');
  const spans = runs.map((run) =>
    /\d/u.test(run) ? `<span lang="EN-US">${run}</span>` : `<span style="font-family:仿宋_GB2312">${run}</span>`,
  );
  return `<p class="MsoNormal" align="center">${spans.length === 0 ? '<span>&nbsp;</span>' : spans.join('')}</p>`;
};

/** Narrow columns written downwards, a character a line. */
const downwards: CellText = (text, isTall) => (isTall ? Array.from(text).join('<br>') : text);

/** A character a paragraph in narrow columns, in the manner of an editor that pastes from Word. */
const downwardsFromWord: CellText = (text, isTall) =>
  isTall ? Array.from(text, (char) => `<p>${char}</p>`).join('') : fromWord(text, false);

function cell(text: string, spans: { cols: number; rows: number }, print: CellText, tag = 'td'): string {
  const cols = spans.cols > 1 ? ` colspan="${String(spans.cols)}"` : '';
  const rows = spans.rows > 1 ? ` rowspan="${String(spans.rows)}"` : '';
  return `<${tag}${cols}${rows}>${print(text, spans.rows > 1 && spans.cols === 1)}</${tag}>`;
}

const headRow = (heads: readonly Head[], print: CellText): string => {
  const cells = heads.map((head) => {
    const [text, cols, rows = 1] = typeof head === 'string' ? ([head, 1] as const) : head;
    return cell(text, { cols, rows }, rows > 1 && cols === 1 ? (one) => print(one, false) : print);
  });
  return `<tr>${cells.join('')}</tr>`;
};

/** How many rows from `at` on stand under the same group at this depth. */
function groupHeight(rows: readonly FormRow[], at: number, depth: number): number {
  const group = rows[at]?.labels.slice(0, depth + 1).join('\n');
  const end = rows.findIndex((one, index) => index > at && one.labels.slice(0, depth + 1).join('\n') !== group);
  return (end === -1 ? rows.length : end) - at;
}

const isContinued = (rows: readonly FormRow[], at: number, depth: number): boolean =>
  at > 0 && rows[at - 1]?.labels.slice(0, depth + 1).join('\n') === rows[at]?.labels.slice(0, depth + 1).join('\n');

function valueRow(form: Form, part: FormPart, at: number, print: CellText): string {
  const one = part.rows[at] as FormRow;
  const labels = one.labels.flatMap((label, depth) => {
    if (isContinued(part.rows, at, depth)) return [];
    const isOwn = depth === one.labels.length - 1;
    const cols = isOwn ? form.labelCols - depth : 1;
    return [cell(label, { cols, rows: isOwn ? 1 : groupHeight(part.rows, at, depth) }, print)];
  });
  const values = one.cells.map((datum, index) =>
    cell(datum.printed, { cols: index === one.cells.length - 1 ? one.lastSpan : 1, rows: 1 }, print),
  );
  return `<tr>${[...labels, ...one.fixed.map((text) => cell(text, { cols: 1, rows: 1 }, print)), ...values].join('')}</tr>`;
}

function htmlTable(form: Form, print: CellText): string {
  const rows = form.parts.flatMap((part) => [
    ...part.head.map((heads) => headRow(heads, print)),
    ...part.rows.map((_, at) => valueRow(form, part, at, print)),
  ]);
  return `<table border="1" cellspacing="0"><tbody>\n${rows.join('\n')}\n</tbody></table>`;
}

/** As when a page break cut the table: the second half has no heading and names its groups again. */
function inTwoTables(form: Form): string {
  const halves = form.parts.map((part) => {
    const middle = part.rows.length > 8 ? part.rows.length >> 1 : part.rows.length;
    return [
      { ...part, rows: part.rows.slice(0, middle) },
      { head: [], rows: part.rows.slice(middle) },
    ] as const;
  });
  const first = htmlTable({ ...form, parts: halves.map(([one]) => one) }, plain);
  const rest = halves.map(([, two]) => two).filter((part) => part.rows.length > 0);
  return rest.length === 0 ? first : `${first}\n<p>&nbsp;</p>\n${htmlTable({ ...form, parts: rest }, plain)}`;
}

/** The section's title as the first row of the table. */
const withCaption = (form: Form): string =>
  htmlTable(form, plain).replace('<tbody>', `<tbody><tr><td colspan="${String(form.cols)}">${form.section}</td></tr>`);

/** The whole table inside the cell of a layout table. */
const nested = (form: Form): string =>
  `<table width="760"><tr><td width="20">&nbsp;</td><td><div>${htmlTable(form, plain)}</div></td></tr></table>`;

/** The form as an HTML table, one printer a style. */
export const htmlStyles: Readonly<Record<string, (form: Form) => string>> = {
  'html with spans': (form) => htmlTable(form, plain),
  'html from Word': (form) => htmlTable(form, fromWord),
  'html with narrow columns downwards': (form) => htmlTable(form, downwards),
  'html in two tables': inTwoTables,
  'html with a caption row': withCaption,
  'html inside a layout table': nested,
  'html from Word, narrow columns downwards': (form) => htmlTable(form, downwardsFromWord),
};
