import { describe, expect, it } from 'vitest';
import type { Cell, DraftBlock, ReportDraft } from '../../../src/model.ts';
import { normalizeReports } from '../../../src/normalize/normalize-reports.ts';
import { passageAt } from '../../../src/passage.ts';
import { normalizeRules } from '../../../src/rules/normalize-rules.ts';

const place = { path: 'body/p', line: 1, linkChars: 0 };

function paragraph(text: string, role: DraftBlock['role'] = 'text', section = 0): DraftBlock {
  return { ...place, kind: 'paragraph', level: 0, passage: passageAt(text, 0), role, section };
}

function cell(text: string, row: number, col: number, rowSpan = 1, colSpan = 1): Cell {
  return { passage: passageAt(text, 0), row, col, rowSpan, colSpan, isHeader: false };
}

function table(rows: number, cols: number, cells: readonly Cell[]): DraftBlock {
  return {
    ...place,
    kind: 'table',
    shape: 'grid',
    rows,
    cols,
    cells,
    marks: [],
    role: 'table',
    section: 2,
  };
}

function normalize(title: string | null, blocks: readonly DraftBlock[]) {
  const draft: ReportDraft = { ordinal: 1, title: title === null ? null : passageAt(title, 0), blocks };
  const [report] = normalizeReports([draft], normalizeRules, { punctuation: 'chinese' });
  if (report === undefined) throw new Error('no report');
  return report;
}

describe('text file', () => {
  const blocks = [
    paragraph('一、总 体情况', 'section-heading', 1),
    paragraph('  本镇公开信息8条, 无行政复议。', 'text', 1),
    paragraph('二、主动公开', 'section-heading', 2),
    table(3, 3, [cell('信息\n内容', 0, 0, 2), cell('本年', 0, 1, 1, 2), cell('制|发', 1, 1), cell('', 1, 2), cell('规 章', 2, 0), cell('1,024', 2, 1), cell('0', 2, 2)]), // prettier-ignore
    paragraph('2019年1月9日', 'signature', 2),
  ];
  const report = normalize('青石镇 2018年政府信息公开年度报告', blocks);

  it('has the title first, a block a line, an empty line in front of sections, rows with bars', () => {
    expect(report.textFile).toBe(
      [
        '青石镇2018年政府信息公开年度报告', '', '一、总体情况', '本镇公开信息8条，无行政复议。', '', '二、主动公开',
        '| 信息内容 | 本年 | |', '| | 制｜发 | |', '| 规章 | 1,024 | 0 |', '2019年1月9日', '',
      ].join('\n'), // prettier-ignore
    );
  });

  it('says the line of every block', () => {
    const lines = report.textFile.split('\n');
    for (const block of report.blocks) {
      if (block.kind !== 'table') expect(lines[block.line - 1]).toBe(block.clean.text);
    }
    expect(report.blocks.map((block) => block.line)).toEqual([1, 3, 4, 6, 7, 10]);
  });

  it('does not print the title twice when the draft holds it as a block', () => {
    const titled = normalize('青石镇年度报告', [paragraph('青石镇年度报告', 'title'), paragraph('本镇公开信息。')]);
    expect(titled.textFile).toBe('青石镇年度报告\n\n本镇公开信息。\n');
  });

  it('without a title the first block stands on the first line', () => {
    expect(normalize(null, [paragraph('一、概述', 'section-heading', 1)]).textFile).toBe('一、概述\n');
    expect(normalize(null, []).textFile).toBe('');
  });

  it('loses no cell when two claim one place', () => {
    const clash = normalize(null, [table(1, 2, [cell('甲', 0, 0, 1, 2), cell('乙', 0, 1)])]);
    expect(clash.textFile).toBe('| 甲 | | 乙 |\n');
  });
});

describe('what it says about the report', () => {
  const script = (...texts: string[]): string =>
    normalize(
      null,
      texts.map((text) => paragraph(text)),
    ).scriptIn;
  const damage = (...texts: string[]): readonly string[] =>
    normalize(
      null,
      texts.map((text) => paragraph(text)),
    ).damage;

  it('script', () => {
    expect(script('我镇认真贯彻条例，发布信息。')).toBe('simplified');
    expect(script('我鎮認真貫徹條例,發布信息。')).toBe('traditional');
    expect(script('我镇认真贯彻条例，发布信息。', '圖片來自網絡')).toBe('mixed');
  });

  it('damage', () => {
    expect(damage('我镇认真贯彻条例，发布信息。')).toEqual([]);
    expect(damage('我镇入口网站由国务院文件规范。')).toEqual(['taiwan-vocabulary']);
    expect(damage('我鎮認(rèn)真貫徹條例。')).toEqual(['pinyin']);
    expect(damage('我鎮在這方麵接受谘詢。')).toEqual(['over-conversion']);
    expect(damage('我镇规範采购。')).toEqual(['round-trip']);
    expect(damage('我鎮均已答覆。')).toEqual([]);
    expect(damage('我镇认真贯彻条例，发布信息，无行政复议，无行政诉讼。', '圖片來自網絡')).toEqual(['injected-line']);
  });

  it('words written over with the names of betting sites', () => {
    for (const text of normalizeRules.spam.shows) expect(damage(text)).toEqual(['spam']);
    for (const text of normalizeRules.spam.not) expect(damage(text)).toEqual([]);
  });
});
