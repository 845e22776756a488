import type { FormRules } from '../../rules/forms.ts';
import type { FlatStream } from './flat-stream.ts';
import type { FormRegion } from './form-region.ts';
import { coversRegion } from './form-region.ts';
import type { FormTrees } from './form-trees.ts';
import { formTrees } from './form-trees.ts';
import { matchLabel, mayOpen } from './label-tree.ts';
import { readFeeForm } from './read-fee-form.ts';
import { readListForm } from './read-list-form.ts';
import { readTable3, readTable4 } from './read-matrix.ts';
import { readTable2 } from './read-table-2.ts';

/** The known forms in the stream, in order, not overlapping. What is not certainly a form stays text. */
export function findForms(stream: FlatStream, rules: FormRules): FormRegion[] {
  const trees = formTrees(rules);
  const regions: FormRegion[] = [];
  for (let key = 0; key < stream.keyCount;) {
    const isOpening = trees.openings[stream.keyCode[key] as number] === 1 && mayOpen(stream, key, trees.anchors);
    const region = isOpening ? readFormAt(stream, key, trees) : null;
    if (region !== null && region.to > key && coversRegion(region)) {
      regions.push(region);
      key = region.to;
    } else key++;
  }
  return regions;
}

function readFormAt(stream: FlatStream, key: number, trees: FormTrees): FormRegion | null {
  const anchor = matchLabel(stream, key, trees.anchors);
  if (anchor === null) return null;
  if (anchor.value === 'table2') return readTable2(stream, key, trees) ?? readFeeForm(stream, key, trees);
  if (anchor.value === 'table3') return readTable3(stream, key, trees.table3);
  if (anchor.value === 'list') return readListForm(stream, key, trees);
  if (anchor.value === 'fees') return readFeeForm(stream, key, trees) ?? readListForm(stream, key, trees);
  const lead = matchLabel(stream, key, trees.table4.leads);
  return readTable4(stream, lead === null ? key : lead.end, trees.table4);
}
