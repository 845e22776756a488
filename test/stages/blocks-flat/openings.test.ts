import { describe, expect, it } from 'vitest';
import { toStream } from '../../../src/blocks/flat/flat-stream.ts';
import { formTrees } from '../../../src/blocks/flat/form-trees.ts';
import { mayOpen } from '../../../src/blocks/flat/label-tree.ts';
import { passageAt } from '../../../src/passage.ts';
import { rules } from '../../../src/rules/index.ts';

const trees = formTrees(rules.blocks.flat.forms);
const { table2, table3, table4, list, fees } = rules.blocks.flat.forms;
const anchors = [
  ...table2.captions,
  ...table2.corners,
  ...table3.anchors,
  ...table4.anchors,
  ...list.rows,
  ...fees.rows,
];

describe('openings', () => {
  it.each(['', '1.', '12、', '(一)', '一、', '①', '其中:', '“'])(
    'tell every place at which a label behind %j may begin',
    (ordinal) => {
      let places = 0;
      for (const anchor of anchors) {
        const text = `${ordinal}${anchor}`;
        const stream = toStream([{ path: '', line: 1, passage: passageAt(text, 0) }]);
        if (!mayOpen(stream, 0, trees.anchors)) continue;
        places++;
        expect(trees.openings[stream.keyCode[0] as number], text).toBe(1);
      }
      expect(places).toBeGreaterThan(20);
    },
  );

  it('tell of few characters that they open a label', () => {
    expect(trees.openings.reduce((sum, one) => sum + one, 0)).toBeLessThan(150);
  });
});
