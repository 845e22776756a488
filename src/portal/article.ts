/** What the portal's pages are made of, before a layout gives them their chrome. */

/** A cell of a form; spans as in HTML. */
export interface FormCell {
  readonly text: string;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly isHeader: boolean;
}

export type FormTable = readonly (readonly FormCell[])[];

/** A paragraph, a chapter or section heading, a line at the right margin (signature, date), or a table. */
export type Part =
  | { readonly kind: 'paragraph' | 'heading' | 'signature'; readonly text: string }
  | { readonly kind: 'table'; readonly table: FormTable };

export interface Attachment {
  readonly name: string;
  /** Root-relative. */
  readonly path: string;
}

export interface Article {
  readonly title: string;
  /** `YYYY-MM-DD HH:MM`. */
  readonly publishedOn: string;
  /** What the page gives as its source. */
  readonly source: string;
  readonly indexNumber: string | null;
  readonly attachments: readonly Attachment[];
  readonly parts: readonly Part[];
}

/** Parts from strings (paragraphs) and the makers below. */
export function toParts(given: readonly (string | Part)[]): Part[] {
  return given.map((one) => (typeof one === 'string' ? { kind: 'paragraph', text: one } : one));
}

export function heading(text: string): Part {
  return { kind: 'heading', text };
}

export function signature(text: string): Part {
  return { kind: 'signature', text };
}

export function table(rows: FormTable): Part {
  return { kind: 'table', table: rows };
}

export function cell(text: string, colSpan = 1, rowSpan = 1): FormCell {
  return { text, colSpan, rowSpan, isHeader: false };
}

export function header(text: string, colSpan = 1, rowSpan = 1): FormCell {
  return { text, colSpan, rowSpan, isHeader: true };
}
