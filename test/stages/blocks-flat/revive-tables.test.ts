import { describe, expect, it } from 'vitest';
import { reviveTables } from '../../../src/blocks/flat/revive-tables.ts';
import type { Block, TextBlock } from '../../../src/model.ts';
import { countChars, passageAt } from '../../../src/passage.ts';
import { flatRules } from '../../../src/rules/flat.ts';

/** One paragraph a text, one behind the other in the page text. */
function paragraphs(...texts: string[]): TextBlock[] {
  let at = 0;
  return texts.map((text) => {
    const passage = passageAt(text, at);
    at += countChars(text);
    return { kind: 'paragraph', level: 0, passage, linkChars: 0, path: 'p', line: 1 };
  });
}

const cellsOf = (block: Block | undefined): string[] =>
  block?.kind === 'table' ? block.cells.map((cell) => cell.passage.text) : [];

describe('a form among the paragraphs of a page', () => {
  it('becomes a table again when each cell is a paragraph', () => {
    const given = paragraphs('概述见下。', '第二十条第（一）项', '信息内容', '本年制发件数', '本年废止件数', '现行有效件数', '规章', '0', '1', '12', '行政规范性文件', '3', '0', '7', '五、其他事项'); // prettier-ignore
    const { blocks } = reviveTables(given, flatRules);
    expect(blocks.map((block) => block.kind)).toEqual(['paragraph', 'table', 'paragraph']);
    expect(cellsOf(blocks[1]).slice(5)).toEqual(['规章', '0', '1', '12', '行政规范性文件', '3', '0', '7']);
  });

  it('stays text when no figures follow', () => {
    const given = paragraphs('信息内容', '本年制发件数', '本年废止件数', '望江区各单位按此填写。');
    expect(reviveTables(given, flatRules).blocks).toEqual(given);
  });

  it('is found by joined digits too, each form in one paragraph', () => {
    const two = '第二十条第（一）项信息内容本年制发件数本年废止件数现行有效件数规章000行政规范性文件205第二十条第（五）项信息内容本年处理决定数量行政许可8'; // prettier-ignore
    const four =
      '行政复议行政诉讼结果维持结果纠正其他结果尚未审结总计未经复议直接起诉复议后起诉' +
      '结果维持结果纠正其他结果尚未审结总计结果维持结果纠正其他结果尚未审结总计201031000100000';
    const { blocks } = reviveTables(paragraphs('概述见下。', two, '四、复议诉讼情况', four), flatRules);
    expect(blocks.map((block) => block.kind)).toEqual(['paragraph', 'table', 'table', 'paragraph', 'table']);
    expect(cellsOf(blocks[1]).slice(5)).toEqual(['规章', '000', '行政规范性文件', '205']);
    expect(cellsOf(blocks[2]).slice(-2)).toEqual(['行政许可', '8']);
    expect(cellsOf(blocks[4]).at(-1)).toBe('201031000100000');
  });

  it('stays text when one figure alone stands behind a label', () => {
    const given = paragraphs('信息内容', '本年处理决定数量', '行政许可', '8', '望江区各单位按此填写。');
    expect(reviveTables(given, flatRules).blocks).toEqual(given);
  });
});
