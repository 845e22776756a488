import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/blocks/flat/read-text.ts';
import { gridOf } from '../../../src/grid.ts';
import type { PageBlocks, TableBlock } from '../../../src/model.ts';
import { countChars } from '../../../src/passage.ts';
import { flatRules } from '../../../src/rules/flat.ts';
import type { PrintedForm } from './print-table.ts';
import { annex, statistics, styles, table2, table3, table4 } from './print-table.ts';
import { findHole, rangesOf } from './tile-of.ts';

const read = (text: string): PageBlocks =>
  readText({ id: 'p', kind: 'text', text, charset: 'utf-8', charsetBecause: 'already text' }, flatRules);
const tablesOf = (page: PageBlocks): TableBlock[] => page.blocks.filter((block) => block.kind === 'table');
const textsOf = (page: PageBlocks): string[] =>
  page.blocks.flatMap((block) => (block.kind === 'table' ? ['<table>'] : [block.passage.text]));
const squeezed = (text: string | undefined): string => (text ?? '').replace(/\s/gu, '');

/** Label (the last label column that is filled) and values of every row that is no header. */
function rowsOf(table: TableBlock, valueCols: number): [label: string, ...values: string[]][] {
  return gridOf(table)
    .filter((row) => row.some((cell) => cell !== null && !cell.isHeader))
    .map((row) => {
      const labels = row.slice(0, row.length - valueCols).filter((cell) => cell !== null && cell.passage.text !== '');
      return [
        squeezed(labels.at(-1)?.passage.text),
        ...row.slice(-valueCols).map((cell) => squeezed(cell?.passage.text)),
      ];
    });
}

const expected = (form: PrintedForm): string[][] =>
  form.rows.filter((row) => row.values.length > 0).map((row) => [squeezed(row.label), ...row.values]);

const figure =
  (seed: number) =>
  (row: number, col = 0): string =>
    String((row * 7919 + col * 104729 + seed * 31) % 1300);

describe('a form printed in every style and read back', () => {
  const cases = Object.entries(styles);
  for (const [style, print] of cases) {
    it(`table 三: ${style}`, () => {
      const form = table3(figure(3));
      const page = read(`三、收到和处理政府信息公开申请情况\n${print(form)}\n四、其他\n结束语。`);
      const [table] = tablesOf(page);
      expect(table?.shape).toBe('flat');
      expect(rowsOf(table as TableBlock, 7)).toEqual(expected(form));
      expect(findHole(page)).toBeNull();
      expect(textsOf(page)[0]).toBe('三、收到和处理政府信息公开申请情况');
      expect(textsOf(page).slice(-2)).toEqual(['四、其他', '结束语。']);
    });

    it(`table 三 with a character of no width behind the first of each label: ${style}`, () => {
      const form = table3(figure(3));
      const whole = print(form);
      // Behind the note in brackets, which is a label of its own.
      const torn = whole
        .slice(whole.indexOf('申请人'))
        .replace(/(?<!\p{Script=Han})(\p{Script=Han})(?=\p{Script=Han})/gu, '$1\u200b');
      const [table] = tablesOf(read(`三、收到和处理政府信息公开申请情况\n${torn}\n四、其他\n结束语。`));
      const valuesOf = (rows: readonly (readonly string[])[]): string[][] => rows.map((row) => row.slice(1));
      expect(valuesOf(rowsOf(table as TableBlock, 7))).toEqual(valuesOf(expected(form)));
    });

    it(`table 四: ${style}`, () => {
      const form = table4((col) => figure(5)(1, col));
      const page = read(
        `四、政府信息公开行政复议、行政诉讼情况\n${print(form)}\n五、存在的主要问题及改进情况\n工作有待加强。`,
      );
      expect(rowsOf(tablesOf(page)[0] as TableBlock, 15)).toEqual(expected(form));
      expect(findHole(page)).toBeNull();
    });

    it(`table 二: ${style}`, () => {
      const form = table2(figure(9));
      const page = read(`二、主动公开政府信息情况\n${print(form)}\n三、收到和处理政府信息公开申请情况\n无。`);
      expect(rowsOf(tablesOf(page)[0] as TableBlock, 3)).toEqual(expected(form));
      expect(findHole(page)).toBeNull();
    });

    it(`annex: ${style}`, () => {
      const form = annex(figure(1));
      const page = read(`附件：\n${print(form)}\n扫一扫`);
      expect(rowsOf(tablesOf(page)[0] as TableBlock, 3)).toEqual(expected(form));
      expect(findHole(page)).toBeNull();
    });

    it(`statistics of 2014: ${style}`, () => {
      const form = statistics((row) => figure(2)(row));
      const page = read(`${print(form)}\n单位负责人：某某`);
      expect(rowsOf(tablesOf(page)[0] as TableBlock, 2)).toEqual(expected(form));
      expect(findHole(page)).toBeNull();
    });
  }

  it('any figures, any style', () => {
    const value = fc.oneof(fc.nat(9), fc.nat(99999)).map(String);
    const values = fc.array(fc.oneof(value, fc.constant('/'), fc.constant('-')), { minLength: 210, maxLength: 210 });
    fc.assert(
      fc.property(values, fc.constantFrom(...Object.keys(styles)), (cells, style) => {
        const form = table3((row, col) => cells[row * 7 + col] as string);
        const page = read((styles[style] as (form: PrintedForm) => string)(form));
        expect(rowsOf(tablesOf(page)[0] as TableBlock, 7)).toEqual(expected(form));
        expect(findHole(page)).toBeNull();
      }),
      { numRuns: 60 },
    );
  });
});

describe('blank cells', () => {
  it('stay where cell marks show them', () => {
    const form = table3((row, col) => (col === 2 || row === 3 ? '' : '5'));
    const page = read((styles['a row a line, filled up'] as (form: PrintedForm) => string)(form));
    expect(rowsOf(tablesOf(page)[0] as TableBlock, 7)).toEqual(expected(form));
  });

  it('a row with too few values is one cell across the columns, never shifted', () => {
    const page = read(
      '信息内容\n\n本年制发件数\n\n本年废止件数\n\n现行有效件数\n\n规章\n\n3\n\n15\n\n行政规范性文件\n\n1\n\n2\n\n3',
    );
    const [table] = tablesOf(page);
    expect(table?.shape).toBe('flat');
    const wide = table?.cells.find((cell) => cell.row === 1 && cell.col === 1);
    expect([squeezed(wide?.passage.text), wide?.colSpan]).toEqual(['315', 3]);
  });

  it('a row with none is blank', () => {
    const page = read('信息内容\n本年制发件数\n本年废止件数\n现行有效件数\n规章\n行政规范性文件\n1\n2\n3');
    expect(rowsOf(tablesOf(page)[0] as TableBlock, 3)).toEqual([
      ['规章', '', '', ''],
      ['行政规范性文件', '1', '2', '3'],
    ]);
  });
});

describe('values that strayed', () => {
  const rows = (behind: string): TableBlock =>
    tablesOf(
      read(
        `申请人情况\n一、本年新收政府信息公开申请数量 3 0 0 0 0 0 3\n二、上年结转政府信息公开申请数量 1 0 0 0 0 0 1${behind}\n（一）予以公开\n（七）总计 4 0 0 0 0 0 4`,
      ),
    )[0] as TableBlock;
  const cellsOf = (table: TableBlock, label: string): number => {
    const row = table.cells.find((cell) => cell.passage.text.includes(label))?.row;
    return table.cells.filter((cell) => cell.row === row && cell.col >= 3).length;
  };

  it('leave no cell, not a blank one, to the row that they came from', () => {
    expect(cellsOf(rows(' 2 0 0 0 0 0 2'), '予以公开')).toBe(0);
    expect(cellsOf(rows(' 2 0 0 0 0 0 2'), '总计')).toBe(7);
    expect(cellsOf(rows(''), '予以公开')).toBe(7);
  });
});

describe('cells joined by nothing', () => {
  it('keeps the digits of a row in one cell, without the next row’s ordinal', () => {
    const form = table3((row, col) => String((row + col) % 3));
    const page = read(
      `情况${form.header.flat().join('')}${form.rows.map((row) => row.label + row.values.join('')).join('')}四、政府信息公开`,
    );
    const [table] = tablesOf(page);
    expect(table?.shape).toBe('glued');
    const wide = table?.cells.filter((cell) => cell.colSpan === 7 && !cell.isHeader);
    expect(wide?.map((cell) => cell.passage.text)).toEqual(
      form.rows.flatMap((row) => (row.values.length > 0 ? [row.values.join('')] : [])),
    );
    expect(findHole(page)).toBeNull();
  });

  it('keeps an amount with its unit apart from the next heading', () => {
    const page = read(
      '第二十条第（九）项信息内容采购项目数量采购总金额政府集中采购3512345.67元三、收到和处理政府信息公开申请情况',
    );
    const raw = tablesOf(page)[0]?.cells.at(-1);
    expect([raw?.passage.text, raw?.colSpan]).toEqual(['3512345.67元', 2]);
    expect(textsOf(page)).toEqual(['<table>', '三、收到和处理政府信息公开申请情况']);
  });
});

describe('the table of fees', () => {
  const head = ['通知收取件数', '通知收取金额（元）', '实际收取金额（元）'];
  const gridIn = (text: string): string[][] | undefined => {
    const page = read(`六、其他需要报告的事项\n${text}\n特此报告。`);
    expect(findHole(page)).toBeNull();
    const [table] = tablesOf(page);
    return table && gridOf(table).map((row) => row.map((cell) => squeezed(cell?.passage.text)));
  };

  it('is found with and without a label, in lines, cells and runs', () => {
    const labelled = [['', ...head], ['信息处理费收取情况', '3', '1250', '800']]; // prettier-ignore
    const bare = [head, ['3', '1250', '800']];
    expect(gridIn(`${head.join('\n\n')}\n\n信息处理费收取情况\n\n3\n\n1250\n\n800`)).toEqual(labelled);
    expect(gridIn(`| | ${head.join(' | ')} |\n| --- | --- | --- | --- |\n| 信息处理费收取情况 | 3 | 1250 | 800 |`)).toEqual(labelled); // prettier-ignore
    expect(gridIn(`${head.join(' ')}\n3 1250 800`)).toEqual(bare);
    expect(gridIn(`项目\t${head.join('\t')}\n信息处理费\t3\t1250\t800`)).toEqual([['项目', ...head], ['信息处理费', '3', '1250', '800']]); // prettier-ignore
    // A label over both rows; the heading of a section is none.
    expect(gridIn(`信息处理费\n${head.join('\n')}\n3\n1250\n800`)).toEqual([['信息处理费', ...head], ['信息处理费', '3', '1250', '800']]); // prettier-ignore
    expect(gridIn(`五、信息处理费收取情况\n${head.join('\n')}\n3\n1250\n800`)).toEqual(bare);
  });

  it('is found where nothing parts its cells, up to the sentence behind', () => {
    const [, row] = gridIn(`${head.join('')}信息处理费收取情况312500按照规定，本局另行说明。`) ?? [];
    expect(row).toEqual(['信息处理费收取情况', '312500', '312500', '312500']);
  });

  it('stays text where it is only spoken of', () => {
    expect(gridIn(`${head.join('、')}由财务科填报3次。`)).toBeUndefined();
    expect(gridIn('通知收取件数3件，通知收取金额1250元，实际收取金额800元。')).toBeUndefined();
    expect(gridIn(`${head.join('')}2项另有规定。`)).toBeUndefined();
    expect(gridIn('项目\n3\n1250\n800')).toBeUndefined();
    // Another table of fees.
    expect(gridIn('停车收费情况\n应收金额\n实收金额\n1250\n800')).toBeUndefined();
  });
});

describe('the last value glued to what follows', () => {
  const lastCell = (text: string): [cell: string | undefined, rest: string[]] => {
    const page = read(text);
    const table = tablesOf(page).at(-1);
    return [squeezed(table?.cells.at(-1)?.passage.text), textsOf(page).filter((one) => one !== '<table>')];
  };

  it('ends in front of the year that begins a paragraph', () => {
    const [cell, rest] = lastCell(
      '第二十条第（八）项信息内容本年收费金额（单位：万元）行政事业性收费02025年，我局按规定收费。',
    );
    expect([cell, rest]).toEqual(['0', ['2025年，我局按规定收费。']]);
  });

  it('ends in front of any text when no count is so long', () => {
    const [cell, rest] = lastCell(
      '申请人情况一、本年新收政府信息公开申请数量3000003二、上年结转政府信息公开申请数量1000001四、结转下年度继续办理2000002我局按时答复。',
    );
    expect([cell, rest]).toEqual(['2000002', ['我局按时答复。']]);
  });

  it('ends in front of a row that nobody knows', () => {
    const page = read(
      '指标名称单位2016年历年累计主动公开文件数条1228其他类型答复数条88政府信息公开热线话费元00行政复议数件00',
    );
    expect(rowsOf(tablesOf(page)[0] as TableBlock, 2).map(([, value]) => value)).toEqual(['1228', '88', '00', '00']);
  });

  it('is no value where it is a count of a sentence', () => {
    const [, rest] = lastCell('行政许可26件，我局按规定办理。');
    expect(rest).toEqual(['行政许可26件，我局按规定办理。']);
  });
});

describe('rows and words that nobody knows', () => {
  it('an unknown row inside the form stays a row', () => {
    const page = read(
      '指标名称 单位 2015年度 历年累计 主动公开文件数 条 5 9 其他减免金额 元 0 0 行政复议数 件 1 2 行政诉讼数 件 3 4 附件下载',
    );
    expect(rowsOf(tablesOf(page)[0] as TableBlock, 3)[1]).toEqual(['其他减免金额', '元', '0', '0']);
    expect(textsOf(page).at(-1)).toBe('附件下载');
  });

  it('torn group labels and header words do not break the table', () => {
    const page = read(
      '商业 科研 社会公 法律服 其他\n企业 机构 益组织 务机构\n一、本年新收政府信息公开申请数量 1 2 3 4 5 6 21\n三、\n本\n年\n度\n办\n理\n结\n果\n（一）予以公开 1 0 0 0 0 0 1\n（四）无\n- 4 -\n法提供\n1、本机关不掌握相关政府信息 2 0 0 0 0 0 2\n四、结转下年度继续办理 0 0 0 0 0 0 0',
    );
    expect(rowsOf(tablesOf(page)[0] as TableBlock, 7).map((row) => row[0])).toEqual([
      '一、本年新收政府信息公开申请数量',
      '（一）予以公开',
      '1、本机关不掌握相关政府信息',
      '四、结转下年度继续办理',
    ]);
    expect(findHole(page)).toBeNull();
  });

  it('sentences with the form’s words stay sentences', () => {
    const lines = [
      '根据《条例》第二十条第（一）项规定，公开规范性文件3件。',
      '本年新收政府信息公开申请数量为5件，上年结转政府信息公开申请数量0件。',
      '全年未发生行政复议、行政诉讼。',
      '主动公开信息数108条，其中公文类信息数64条，行政复议数0件。',
      '行政许可12件，行政处罚3件。',
    ];
    const page = read(lines.join('\n'));
    expect(textsOf(page)).toEqual(lines);
  });

  it('price listings stay items', () => {
    const page = read('云溪牌地垫\n\n  • 13%\n  • 1014\n  • -\n  • 2022-12-07\n查看价格\n\n  • 2\n  • 3');
    expect(tablesOf(page)).toEqual([]);
    expect(page.blocks.filter((block) => block.kind === 'item').length).toBe(6);
    expect(findHole(page)).toBeNull();
  });
});

describe('nothing is lost', () => {
  const bits = fc.constantFrom(
    '第二十条第（一）项', '信息内容', '本年制发件数', '规章', '0', '12', ' | ', '|', '\n', '\n\n', '\t', '## ', '---', '|---|---|', '• ', '**', '一、', '（一）', '概述', '。', '，', '- 4 -',
    '一、本年新收政府信息公开申请数量', '予以公开', '总计', '其他', '行政复议', '行政诉讼', '结果维持', '结果纠正', '指标名称', '单位', '2019年度', '条', '主动公开文件数', '“', '”', '\u200b', '𠮷', '標題：', '标题: ',
    '==== 正文 ====', '正文', '政務(wù)', ' ', '　', '（增1）', '2000万', '本级政府认真落实各项要求', '《条例', '》',
  ); // prettier-ignore

  it('random soup of lines: the ranges tile the page, and the text is the page’s', () => {
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 80 }), (parts) => {
        const text = parts.join('');
        const page = read(text);
        expect(page.chars).toBe(countChars(text));
        expect(findHole(page)).toBeNull();
        const chars = [...text.replace(/\s/gu, '')];
        for (const block of page.blocks) {
          const passages = block.kind === 'table' ? block.cells.map((cell) => cell.passage) : [block.passage];
          for (const passage of passages) {
            const there = passage.ranges.flatMap(([from, to]) => chars.slice(from, to)).join('');
            expect(passage.text.replace(/\s/gu, '')).toBe(there);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it('the tiling test can fail', () => {
    const page = read('甲\n乙');
    expect(findHole({ ...page, chars: 3 })).toBe(2);
    expect(rangesOf(page).length).toBe(2);
  });
});
