import type { FormRules, HeaderPlace, ListForm, MatrixForm } from '../../rules/forms.ts';
import type { LabelTree } from './label-tree.ts';
import { growTree, openingsOf } from './label-tree.ts';

export interface MatrixRow {
  readonly level: 0 | 1 | 2;
  readonly isGroup: boolean;
}

export interface MatrixTrees {
  readonly form: MatrixForm;
  readonly header: LabelTree<readonly HeaderPlace[]>;
  readonly rows: LabelTree<MatrixRow>;
  readonly anchors: LabelTree<true>;
  readonly leads: LabelTree<true>;
  /** Every character that a header label has: words torn apart are made of these. */
  readonly headerAlphabet: ReadonlySet<number>;
  /** Every character of a group label and its ordinal: written downwards it stands among the rows in pieces. */
  readonly groupAlphabet: ReadonlySet<string>;
}

export type ListWord = 'corner' | 'unit' | 'value';

export interface FormTrees {
  readonly captions: LabelTree<true>;
  readonly corners: LabelTree<true>;
  readonly columns: LabelTree<true>;
  readonly table2Rows: LabelTree<true>;
  readonly table3: MatrixTrees;
  readonly table4: MatrixTrees;
  readonly listHeader: LabelTree<ListWord>;
  readonly units: LabelTree<true>;
  readonly listRows: LabelTree<true>;
  readonly feeCorners: LabelTree<true>;
  readonly feeColumns: LabelTree<'notices' | 'amount'>;
  readonly feeRows: LabelTree<true>;
  readonly anchors: LabelTree<'table2' | 'table3' | 'table4' | 'list' | 'fees'>;
  /** See {@link openingsOf}, of the anchors. */
  readonly openings: Uint8Array;
}

const known = new WeakMap<FormRules, FormTrees>();
const all = <T>(labels: readonly string[], value: T): (readonly [string, T])[] => labels.map((label) => [label, value]);

/** The label trees of a rule set, grown once. */
export function formTrees(rules: FormRules): FormTrees {
  const found = known.get(rules);
  if (found !== undefined) return found;
  const trees = growTrees(rules);
  known.set(rules, trees);
  return trees;
}

function growTrees({ table2, table3, table4, list, fees }: FormRules): FormTrees {
  const anchors: FormTrees['anchors'] = growTree([
    ...all([...table2.captions, ...table2.corners], 'table2' as const),
    ...all(table3.anchors, 'table3' as const),
    ...all([...table4.anchors, ...table4.leads], 'table4' as const),
    ...all([...fees.corners, ...fees.rows, ...fees.columns], 'fees' as const),
    ...all(listAnchors(list), 'list' as const),
  ]);
  return {
    captions: growTree(all(table2.captions, true)),
    corners: growTree(all(table2.corners, true)),
    columns: growTree(all(table2.columns, true)),
    table2Rows: growTree(all(table2.rows, true)),
    table3: matrixTrees(table3),
    table4: matrixTrees(table4),
    listHeader: growTree([
      ...all(list.corners, 'corner' as const),
      ...all(list.unitHeaders, 'unit' as const),
      ...all(list.valueHeaders, 'value' as const),
    ]),
    units: growTree(all(list.units, true)),
    listRows: growTree(all([...list.rows, ...list.sections], true)),
    feeCorners: growTree(all([...fees.corners, ...fees.rows], true)),
    feeColumns: growTree([...all(fees.notices, 'notices' as const), ...all(fees.columns, 'amount' as const)]),
    feeRows: growTree(all(fees.rows, true)),
    anchors,
    openings: openingsOf(anchors),
  };
}

/** Short labels (政府网站, 其他原因) are words of ordinary sentences and open no table. */
const listAnchors = (list: ListForm): string[] => [
  ...list.corners.filter((label) => label.length > 2),
  ...list.rows.filter((label) => label.length >= 5),
];

function matrixTrees(form: MatrixForm): MatrixTrees {
  const alphabet = form.header.flatMap((entry) => entry.labels.flatMap((label) => [...label.normalize('NFKC')]));
  const groups = form.rows.filter((row) => row.isGroup).flatMap((row) => row.labels);
  return {
    form,
    header: growTree(form.header.flatMap((entry) => all(entry.labels, entry.places))),
    rows: growTree(form.rows.flatMap(({ labels, level, isGroup }) => all(labels, { level, isGroup }))),
    anchors: growTree(all(form.anchors, true)),
    leads: growTree(all(form.leads, true)),
    headerAlphabet: new Set(alphabet.map((char) => char.charCodeAt(0))),
    groupAlphabet: new Set([...'一二三四五六七八九十、()', ...groups.join('').normalize('NFKC')]),
  };
}
