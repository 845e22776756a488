import type { Form, Head } from './form-data.ts';

type Misprint = (label: string) => string;

const inHead = (head: Head, change: Misprint): Head =>
  typeof head === 'string' ? change(head) : [change(head[0]), head[1], head[2] ?? 1];

/** The form with every label and heading changed. */
function withLabels(form: Form, change: Misprint): Form {
  const parts = form.parts.map((part) => ({
    head: part.head.map((heads) => heads.map((head) => inHead(head, change))),
    rows: part.rows.map((row) => ({ ...row, labels: row.labels.map(change) })),
  }));
  return { ...form, parts };
}

/** What offices do to the labels of the official forms; each as a reader still understands it. */
export const misprints: Readonly<Record<string, (form: Form) => Form>> = {
  'short labels spread': (form) =>
    withLabels(form, (label) => (/^\p{Script=Han}{2,4}$/u.test(label) ? Array.from(label).join(' ') : label)),
  'ASCII brackets and colons': (form) => withLabels(form, (label) => label.normalize('NFKC')),
  'ordinals with 、': (form) => withLabels(form, (label) => label.replace(/^(\d)\./u, '$1、')),
  'ordinals lost': (form) =>
    withLabels(form, (label) => label.replace(/^(?:[一二三四五六七八九]、|[（(][一二三四五六七][)）]|\d\.)/u, '')),
  'straight quotation marks': (form) => withLabels(form, (label) => label.replace(/[“”]/gu, '"')),
  '其它 for 其他': (form) => withLabels(form, (label) => label.replace(/其他/u, '其它')),
  'notes in brackets dropped': (form) => withLabels(form, (label) => label.replace(/（(?:区分|不同|不包括).*）$/u, '')),
};
