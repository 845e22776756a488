import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/blocks/flat/read-text.ts';
import { readHtml } from '../../../src/blocks/html/read-html.ts';
import { fold } from '../../../src/fold-key.ts';
import type { DecodedPage, ReportDraft } from '../../../src/model.ts';
import { flatRules } from '../../../src/rules/flat.ts';
import { htmlRules } from '../../../src/rules/html.ts';
import { splitRules } from '../../../src/rules/sections.ts';
import { stripRules } from '../../../src/rules/strip-rules.ts';
import { splitReports } from '../../../src/split/split-reports.ts';
import { stripPage } from '../../../src/strip/strip-page.ts';

const SHARED = new URL('../../../../shared/', import.meta.url);
const isThere = existsSync(SHARED);
if (!isThere) console.log('real pages were not read: no shared folder');

interface Truth {
  readonly is_report: boolean;
  readonly chrome_lines?: readonly string[];
  readonly must_keep?: readonly string[];
  readonly must_not_keep?: readonly string[];
}

function readDrafts(text: string, kind: DecodedPage['kind']): readonly ReportDraft[] {
  const page: DecodedPage = { id: 'x', kind, text, charset: 'utf-8', charsetBecause: 'already text' };
  const blocks = kind === 'html' ? readHtml(page, htmlRules) : readText(page, flatRules);
  return splitReports(stripPage(blocks, stripRules), splitRules).drafts;
}

function textOf(drafts: readonly ReportDraft[]): string {
  const texts = drafts
    .flatMap((draft) => draft.blocks)
    .flatMap((block) => (block.kind === 'table' ? block.cells.map((cell) => cell.passage.text) : [block.passage.text]));
  return fold(texts.join('\n'));
}

const read = (path: string): string => readFileSync(new URL(path, SHARED), 'utf8');
const list = (path: string): string[] => (isThere ? readdirSync(new URL(path, SHARED)).sort() : []);

describe.runIf(isThere)('seeds', () => {
  const titles = list('seeds').map((file) =>
    readDrafts(read(`seeds/${file}`), 'text').map((draft) => draft.title !== null),
  );

  it('divides them as a reader does', () => {
    expect(titles).toEqual([[false], [false], [true], [true], [true, true, true, true]]);
  });

  it('leaves nothing of the price site', () => {
    const text = textOf(readDrafts(read(`seeds/${list('seeds')[4]}`), 'text'));
    for (const word of ['查看价格', '信息价', '番禺', '常见问题', '文献', '相关推荐', '热线:', '简介', '防火墙'])
      expect(text).not.toContain(word);
  });
});

describe.runIf(isThere)('excerpts', () => {
  const pages = list('cases/pages').map(
    (file) => JSON.parse(read(`cases/pages/${file}`)) as { excerpt: string; truth: Truth },
  );

  it('have nearly all chrome removed', () => {
    const all = pages.flatMap(({ excerpt, truth }) => {
      const text = textOf(readDrafts(excerpt, 'text'));
      return (truth.chrome_lines ?? []).map((line) => !text.includes(fold(line)));
    });
    expect(all.filter(Boolean).length / all.length).toBeGreaterThanOrEqual(0.98);
  });

  it('keep every sentence of a report', () => {
    for (const { excerpt, truth } of pages.filter((page) => page.truth.is_report)) {
      const text = textOf(readDrafts(excerpt, 'text'));
      const chrome = (truth.chrome_lines ?? []).map(fold);
      const sentences = excerpt
        .split(/[。\n]/u)
        .map(fold)
        .filter((sentence) => sentence.length > 24);
      const missing = sentences.filter(
        (sentence) => !text.includes(sentence) && !chrome.some((line) => line.includes(sentence)),
      );
      const repeated = missing.filter((sentence) => !/年度?报告|年报|^\d+、|\|/u.test(sentence));
      expect(repeated).toEqual([]);
    }
  });
});

describe.runIf(isThere)('complete pages', () => {
  it.each(list('cases/html').filter((file) => file.includes('.full.')))('%s', (file) => {
    const truth = JSON.parse(read(`cases/truth/${file.replace('.html', '.json')}`)) as Truth;
    const text = textOf(readDrafts(read(`cases/html/${file}`), 'html'));
    expect((truth.must_keep ?? []).filter((line) => !text.includes(fold(line)))).toEqual([]);
    expect((truth.must_not_keep ?? []).filter((line) => text.includes(fold(line)))).toEqual([]);
  });
});
