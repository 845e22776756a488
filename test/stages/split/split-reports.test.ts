import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, MetaField, SplitPage } from '../../../src/model.ts';
import { countChars, emptyPassage, passageAt } from '../../../src/passage.ts';
import { splitRules } from '../../../src/rules/sections.ts';
import { splitReports } from '../../../src/split/split-reports.ts';

function blocksOf(lines: readonly string[]): { blocks: Block[]; chars: number } {
  let chars = 0;
  const blocks = lines.map((text, i): Block => {
    const passage = passageAt(text, chars);
    chars += countChars(text);
    return { kind: 'paragraph', level: 0, path: '', line: i + 1, passage, linkChars: 0 };
  });
  return { blocks, chars };
}

function split(lines: readonly string[], metadata: readonly MetaField[] = []): SplitPage {
  const { blocks } = blocksOf(lines);
  return splitReports({ page: 'test', blocks, removals: [], metadata, layout: null }, splitRules);
}

/** A page that calls itself so. */
function called(value: string, from: 'title-element' | 'meta-tag' = 'title-element'): MetaField {
  return { key: 'title', value, from, passage: emptyPassage, path: '', line: 1, rule: 'test' };
}

const textOf = (block: Block): string => (block.kind === 'table' ? '' : block.passage.text);
const titles = (lines: readonly string[]): (string | null)[] =>
  split(lines).drafts.map((draft) => draft.title?.text ?? null);

const BODY = [
  '一、概述',
  '2018年,我市按照条例要求推进政府信息公开工作,不断拓宽公开渠道,切实保障群众的知情权、参与权和监督权,各项工作取得新的进展。',
  '二、主动公开政府信息情况',
  '全年主动公开政府信息1200条,其中网站公开800条,公报公开400条,均在规定期限内公开,没有发生逾期公开的情形。',
  '三、依申请公开政府信息情况',
  '全年收到政府信息公开申请3件,均已按期答复,没有收取费用,也没有发生行政复议和行政诉讼。',
];

describe('titles', () => {
  it.each([
    ['云溪市2018年政府信息公开工作年度报告', ['云溪市2018年政府信息公开工作年度报告']],
    ['2018年云溪市政府信息公开年度报告', ['2018年云溪市政府信息公开年度报告']],
    ['云溪市教育局2018年度政务公开工作年报', ['云溪市教育局2018年度政务公开工作年报']],
    ['云溪市教育局2023年政府信息公开工作年度报告', ['云溪市教育局', '2023年政府信息公开工作年度报告']],
    ['2018年云溪市教育局政府信息公开工作年度报告', ['2018年云溪市教育局', '政府信息公开工作年度报告']],
    ['云溪市 2016 年度 政府信息公开工作年度报告', ['云溪市 2016 年度 政府信息公开工作年度报告']],
    ['二〇一六年云溪市政府信息公开工作年度报告', ['二〇一六年云溪市政府信息公开工作年度报告']],
    ['雲溪市2012年政府信息公開工作年度報告', ['雲溪市2012年政府信息公開工作年度報告']],
    ['雲溪市2012年政府資訊公開年度報告', ['雲溪市2012年政府資訊公開年度報告']],
    ['青石乡2013年度政府信息公开年 度 报 告', ['青石乡2013年度政府信息公开', '年 度 报 告']],
    ['云溪市水务局关于2018年度政府信息公开工作年度报告', ['云溪市水务局关于', '2018年度政府信息公开工作年度报告']],
    ['云溪市水务局政府信息公开工作2010年度报告', ['云溪市水务局政府信息公开工作2010年度报告']],
    ['云溪市水务局2010年政府信息公开工作总结', ['云溪市水务局2010年政府信息公开工作总结']],
    ['云溪市水务局2014年政府信息公开工作情况', ['云溪市水务局', '2014年政府信息公开工作情况']],
    ['云溪市2018年政府信息公开工作年度报告', ['云溪市2018年政府信息公开工作年度报告（全文）']],
    ['云溪市审计局2025年政务信息公开工作开展年度报告', ['云溪市审计局2025年政务信息', '公开工作开展年度报告']],
  ])('%s', (title, lines) => {
    expect(titles([...lines, ...BODY])).toEqual([title]);
  });

  it.each([
    '关于做好2018年政府信息公开工作年度报告编制公布工作的通知',
    '《云溪市2018年政府信息公开工作年度报告》已经公布。',
    '及时编制并公布政府信息公开工作年度报告',
    '附件:云溪市2018年政府信息公开工作年度报告',
    '2014年政府信息公开工作情况',
    '(一)2014年政府信息公开工作总结',
    '云溪市2014年政府信息公开统计情况',
  ])('%s is none', (line) => {
    expect(titles([line, ...BODY])).toEqual([null]);
  });

  it('takes the name above the title for a crumb when the title says it, and keeps a body that it does not', () => {
    const title = '云溪市审计局2018年政府信息公开工作年度报告';
    for (const crumb of ['云溪市人民政府', '云溪市审计局', '云溪市审计和监督局', '云溪市']) {
      expect(split([crumb, title, ...BODY]).removals.map(({ passage }) => passage.text)).toEqual([crumb]);
    }
    const parts = ['云溪市审计局', '2018年政府信息公开工作年度报告'];
    expect(titles(['云溪市审计局', ...parts, ...BODY])).toEqual([title]);
    expect(split(['云溪市水务局', title, ...BODY]).removals).toEqual([]);
    const cover = '云溪市统计局•国家统计局云溪调查总队';
    const plain = split([cover, '云溪市2018年政府信息公开工作年度报告', ...BODY]);
    expect(plain.removals).toEqual([]);
    expect(plain.drafts[0]?.blocks.map(textOf)).toContain(cover);
  });

  it('reads a title glued to the first sentence', () => {
    const result = split(['云溪市 2018年度政府信息公开工作年度报告 根据条例规定,现公布本报告。', ...BODY]);
    expect(result.drafts[0]?.title?.text).toBe('云溪市 2018年度政府信息公开工作年度报告');
    expect(textOf(result.drafts[0]?.blocks[1] as Block)).toBe('根据条例规定,现公布本报告。');
  });

  it('takes the title of a report rather than a summary above it', () => {
    const both = ['云溪市2018年政府信息公开工作总结', '云溪市水务局2018年政府信息公开工作年度报告'];
    expect(titles([...both, ...BODY])).toEqual([both[1]]);
  });

  it('takes a summary for a title only where nothing stands above it', () => {
    const summary = '云溪市2018年政府信息公开工作情况';
    const title = '云溪市2018年政府信息公开工作年度报告';
    for (const heading of [summary, '各县区2018年政府信息公开工作总结']) {
      const inside = split([title, ...BODY, heading, ...BODY.slice(3)]);
      expect(inside.drafts.map((draft) => draft.title?.text)).toEqual([title]);
      expect(inside.removals).toEqual([]);
      expect(titles([...BODY, heading, ...BODY.slice(3)])).toEqual([null]);
    }
    expect(titles([summary, ...BODY])).toEqual([summary]);
  });

  it('leaves what stands above a glued title in its place, and drops the title as the name of a file', () => {
    const glued = '云溪市2018年度政府信息公开工作年度报告 根据条例规定,现公布本报告。';
    const result = split(['2019年3月1日', '云溪市2018年度政府信息公开工作年度报告.docx', glued, ...BODY]);
    expect(result.drafts[0]?.blocks.slice(1, 3).map(textOf)).toEqual(['2019年3月1日', '根据条例规定,现公布本报告。']);
    expect(result.removals.map(({ passage }) => passage.text)).toEqual(['云溪市2018年度政府信息公开工作年度报告.docx']);
    const other = split(['附表.docx', glued, ...BODY]);
    expect(other.drafts[0]?.blocks.slice(1, 3).map(textOf)).toEqual(['附表.docx', '根据条例规定,现公布本报告。']);
  });

  it('takes repetitions and the suffix of an encyclopaedia out', () => {
    const title = '2018年云溪市政府信息公开工作年度报告';
    const result = split([`${title}简介`, `${title}简介`, `${title}。`, ...BODY]);
    expect(result.drafts.map((draft) => draft.title?.text)).toEqual([title]);
    expect(result.removals.map(({ category, passage }) => [category, passage.text])).toEqual([
      ['duplicate-title', `${title}简介`],
      ['duplicate-title', `${title}。`],
      ['encyclopaedia', '简介'],
    ]);
  });

  it('leaves the end of a sentence that only looks like its title', () => {
    const title = '云溪市水务局2018年政府信息公开工作年度报告';
    const result = split([title, '根据条例规定，编制云溪市水务局', '2018年政府信息公开工作年度报告。', ...BODY]);
    expect(result.removals).toEqual([]);
    expect(result.drafts[0]?.blocks.map(textOf)).toContain('2018年政府信息公开工作年度报告。');
  });

  it('takes column words above the title out, but no agency, date or sentence', () => {
    const result = split(['热点栏目', '云溪市人民政府', '云溪市2018年政府信息公开工作年度报告', ...BODY]);
    expect(result.removals.map((removal) => removal.passage.text)).toEqual(['热点栏目']);
    expect(result.drafts[0]?.blocks.slice(0, 2).map(textOf)).toEqual([
      '云溪市2018年政府信息公开工作年度报告',
      '云溪市人民政府',
    ]);
  });
});

describe('several reports', () => {
  const first = '云溪市2018年政府信息公开工作年度报告';
  const second = '临湖县2018年政府信息公开工作年度报告';

  it('gives each title its own body', () => {
    const result = split([first, ...BODY, second, ...BODY]);
    expect(result.drafts.map((draft) => [draft.ordinal, draft.title?.text, draft.blocks.length])).toEqual([
      [1, first, 7],
      [2, second, 7],
    ]);
  });

  it('starts a report where the numbering begins again and no title stands', () => {
    expect(titles([...BODY, ...BODY])).toEqual([null, null]);
  });

  it('keeps a text with sections above the first title apart', () => {
    expect(titles([...BODY, second, ...BODY])).toEqual([null, second]);
  });

  it('needs a body for each: a link to another report is none', () => {
    const result = split([first, ...BODY, second]);
    expect(result.drafts).toHaveLength(1);
    expect(result.removals.map(({ category }) => category)).toEqual(['between-reports']);
  });

  it('goes on with the report when the numbering does', () => {
    const rest = ['四、存在的主要问题和改进措施', ...BODY.slice(1, 2)];
    expect(titles([first, ...BODY, '2018年青石镇政府信息公开工作年度报告', ...rest])).toHaveLength(1);
  });

  it('does not take the rows of a table or a list of contents for a restart', () => {
    const contents = ['一、概述', '二、主动公开政府信息情况', '三、依申请公开政府信息情况'];
    expect(titles([first, ...contents, ...BODY])).toEqual([first]);
    expect(titles([first, ...BODY, '一、本年新收政府信息公开申请数量', '0'])).toEqual([first]);
  });

  it('goes on behind a list of contents and an opening paragraph, and still sees the next report', () => {
    const contents = ['目录', '一、概述 1', '二、主动公开政府信息情况 2', '三、依申请公开政府信息情况 4'];
    const opening = `本报告由云溪市人民政府办公室编制,${'所列数据截至年底,电子版可在门户网站下载。'.repeat(7)}`;
    expect(titles([first, ...contents, opening, ...BODY])).toEqual([first]);
    expect(titles([first, opening, ...contents, opening, ...BODY])).toEqual([first]);
    expect(titles([...contents, opening, ...BODY, ...BODY])).toEqual([null, null]);
  });

  it('is one draft when nothing is a report', () => {
    expect(titles(['云溪市召开会议', '会议部署了下一步工作。'])).toEqual([null]);
    expect(split([]).drafts).toEqual([]);
  });
});

describe('roles', () => {
  it('names headings, signatures and attachments, and counts sections', () => {
    const lines = [
      ...['概述', '工作平稳。', '(一)组织领导', '领导重视。', '二、主动公开政府信息情况', '公开信息3条。'],
      ...['云溪市人民政府', '2019年1月18日', '附件:统计表.xls'],
    ];
    const [draft] = split(lines).drafts;
    expect(draft?.blocks.map((block) => [block.section, block.role])).toEqual([
      ...[[1, 'section-heading'], [1, 'text'], [1, 'sub-heading'], [1, 'text'], [2, 'section-heading'], [2, 'text']],
      ...[[2, 'signature'], [2, 'signature'], [2, 'attachment']],
    ]); // prettier-ignore
  });
});

describe('a numbered line', () => {
  it.each([
    ['三、咨询情况', 'section-heading'],
    ['三、咨询处理情况。', 'section-heading'],
    ['三、未公开政府信息的情况。', 'section-heading'],
    ['三、没有解决的主要问题。', 'section-heading'],
    ['三、无关信息的处理。', 'section-heading'],
    ['三、全年收到政府信息公开申请4件,均已答复。', 'text'],
    ['三、全年主动公开政府信息120余条。', 'text'],
    ['三、我局没有因政府信息公开引起的行政复议和行政诉讼。', 'text'],
  ])('%s is a %s', (line, role) => {
    const [draft] = split([...BODY, line]).drafts;
    expect(draft?.blocks.at(-1)?.role).toBe(role);
  });
});

describe('laws', () => {
  const samples = [
    ...BODY,
    '云溪市2018年政府信息公开工作年度报告',
    '2018年临湖县政府信息公开年度报告简介',
    '云溪市 2018年度政府信息公开工作年度报告 根据条例规定,现公布本报告。',
    '雲(yún)溪市2012年政府信息公開年度報告。',
    '云溪市教育局',
    '2023年政府信息公开工作年度报告',
    '2019年1月18日',
  ];

  it('gives every position to exactly one row', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...samples), fc.string()), { maxLength: 24 }), (lines) => {
        const { blocks, chars } = blocksOf(lines);
        const result = splitReports({ page: 'test', blocks, removals: [], metadata: [], layout: null }, splitRules);
        const rows = [...result.drafts.flatMap((draft) => draft.blocks), ...result.removals];
        const all = rows.flatMap((row) =>
          'passage' in row
            ? row.passage.ranges.flatMap(([from, to]) => Array.from({ length: to - from }, (_, i) => from + i))
            : [],
        );
        expect(all.sort((a, b) => a - b)).toEqual(Array.from({ length: chars }, (_, i) => i));
      }),
      { numRuns: 300 },
    );
  });
});

describe('suffix rules', () => {
  it.each(splitRules.titleSuffix.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
    for (const line of rule.removes) expect(line).toMatch(rule.suffix);
    for (const line of rule.keeps) expect(line).not.toMatch(rule.suffix);
  });
});

describe('headings', () => {
  const rolesOf = (lines: readonly string[]): string[] =>
    split(lines).drafts.flatMap((draft) => draft.blocks.map((block) => `${block.role} ${String(block.section)}`));

  it('are known by an ordinal and a space', () => {
    expect(rolesOf(['一 概 述', BODY[1] ?? '', '二 政府信息主动公开情况', BODY[3] ?? ''])).toEqual([
      'section-heading 1', 'text 1', 'section-heading 2', 'text 2',
    ]); // prettier-ignore
    expect(rolesOf([...BODY.slice(0, 2), '一 是加强领导', '二 〇一八年情况'])[2]).toBe('text 1');
  });

  it('may be numbered 1, 2, 3 where no section has a Chinese number', () => {
    const arabic = [
      '1、 总体情况',
      BODY[1] ?? '',
      '2、主动公开政府信息情况',
      BODY[3] ?? '',
      '3、存在的主要问题及改进情况',
    ];
    expect(rolesOf(arabic).filter((role) => role.startsWith('section'))).toHaveLength(3);
    expect(rolesOf([...BODY, ...arabic]).filter((role) => role.startsWith('section'))).toHaveLength(3);
  });
});

describe('a title in words that no pattern knows', () => {
  const titlesOf = (name: MetaField, lines: readonly string[]): (string | null)[] =>
    split([...lines, ...BODY], [name]).drafts.map((draft) => draft.title?.text ?? null);

  it.each([
    ['云溪市水务局2018年度政务公开工作总结', '云溪市水务局2018年度政务公开工作总结-云溪市人民政府'],
    ['云溪市水务局2018年政府信息公开工作自查报告', '云溪市人民政府 云溪市水务局2018年政府信息公开工作自查报告'],
    ['2018年政府信息公开工作年度报告——云溪市水务局', '2018年政府信息公开工作年度报告——云溪市水务局_信息公开'],
    ['云溪市水务局2018年政府信息公开年报公布', '云溪市水务局2018年政府信息公开年报公布'],
    ['云溪市水务局政府信息公开工作年度报告2018年', '云溪市水务局政府信息公开工作年度报告2018年-云溪市人民政府'],
  ])('%s is one where the page is called so', (title, name) => {
    expect(titlesOf(called(name), [title])).toEqual([title]);
  });

  it.each([
    ['政府信息公开', '政府信息公开_云溪市水务局2018年工作自查报告'],
    ['2018年政府信息公开', '2018年水务工作自查-2018年政府信息公开-云溪市人民政府'],
    ['云溪市政务公开网', '云溪市政务公开网'],
    ['云溪市水务局2018年工作自查报告', '云溪市水务局2018年工作自查报告-云溪市人民政府'],
    ['云溪市水务局2017年政府信息公开工作自查报告', '云溪市水务局2018年政府信息公开工作自查报告-云溪市人民政府'],
  ])('%s is none: a column, a site, another page', (line, name) => {
    expect(titlesOf(called(name), [line])).toEqual([null]);
  });

  it('needs no year where a tag names the article alone', () => {
    const title = '云溪市水务局政府信息公开工作自查情况';
    expect(titlesOf(called(title, 'meta-tag'), [title])).toEqual([title]);
    expect(titlesOf(called(title), [title])).toEqual([null]);
  });

  it('gives way to the title of the report, and is taken out above it', () => {
    const notice = '关于公开云溪市水务局2018年政府信息公开工作年度报告';
    const title = '云溪市水务局2018年政府信息公开工作年度报告';
    const { drafts, removals } = split([notice, title, ...BODY], [called(`${notice}-云溪市人民政府`)]);
    expect(drafts.map((draft) => draft.title?.text)).toEqual([title]);
    expect(removals.map(({ passage }) => passage.text)).toEqual([notice]);
  });

  it('is taken once where it stands twice above the text, and not from behind the text', () => {
    const title = '云溪市水务局2018年政府信息公开工作自查报告';
    const { drafts, removals } = split([title, title, ...BODY], [called(title)]);
    expect(drafts.map((draft) => draft.title?.text)).toEqual([title]);
    expect(removals.map(({ rule }) => rule)).toEqual(['split/repeated-title']);
    expect(split([...BODY, title], [called(title)]).drafts.map((draft) => draft.title)).toEqual([null]);
  });
});
