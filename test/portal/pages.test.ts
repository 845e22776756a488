import { parseDocument } from 'htmlparser2';
import { Element, type ChildNode } from 'domhandler';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Article, FormTable } from '../../src/portal/article.ts';
import { encodeGb18030 } from '../../src/portal/encode-gb18030.ts';
import { chengdong2014 } from '../../src/portal/pages/chengdong-2014.ts';
import { provinceWater2018 } from '../../src/portal/pages/province-water-2018.ts';
import { qingshiHousing2019 } from '../../src/portal/pages/qingshi-housing-2019.ts';
import { qingshiStatistics2021 } from '../../src/portal/pages/qingshi-statistics-2021.ts';
import { yunxiEducation2025 } from '../../src/portal/pages/yunxi-education-2025.ts';
import { renderPage, type PortalPage } from '../../src/portal/portal-page.ts';
import { glueTable } from '../../src/portal/sites/mirror.ts';
import { portalSites } from '../../src/portal/sites.ts';
import { collectSchema } from '../../src/job/job-schema.ts';
import { expectedPages } from './expected.ts';

const sites = portalSites();
const pages = sites.flatMap((site) => site.pages.map((page) => ({ site, page })));
const articles: Article[] = [
  ...pages.flatMap(({ page }) => (page.kind === 'article' ? [page.article] : [])),
  ...[chengdong2014, provinceWater2018, qingshiHousing2019, qingshiStatistics2021, yunxiEducation2025],
];

function textOf(page: PortalPage, site: (typeof sites)[number]): string {
  const { body } = renderPage(page, site.face);
  const isGbk = page.kind === 'article' ? page.charset === 'gbk' : site.address === '127.0.0.24';
  return new TextDecoder(isGbk ? 'gb18030' : 'utf-8', { fatal: true }).decode(body);
}

describe('the pages of the bundled portal', () => {
  it('are reports of their own: no two share a paragraph or a sentence of twelve characters or more', () => {
    const owners = new Map<string, string>();
    for (const { title, parts } of articles) {
      const texts = parts.flatMap((part) => (part.kind === 'paragraph' ? part.text.split(/[。；]/u) : []));
      for (const sentence of new Set(texts.filter((text) => text.length >= 12))) {
        expect(owners.get(sentence), `${title}: ${sentence}`).toBeUndefined();
        owners.set(sentence, title);
      }
    }
    expect(owners.size).toBeGreaterThan(250);
  });

  it('cover all forms, and every report has a signature with a date', () => {
    expect(articles.length).toBeGreaterThanOrEqual(20);
    const years = expectedPages.flatMap((page) => page.reports.map((report) => report.year));
    expect([Math.min(...years), Math.max(...years)]).toEqual([2012, 2025]);
    const eras = new Set(expectedPages.flatMap((page) => page.reports.map((report) => report.era)));
    expect([...eras].sort()).toEqual(['2008-2013', '2014-2018', '2019-2020', '2021-']);
    for (const { title, parts } of articles) {
      const signatures = parts.flatMap((part) => (part.kind === 'signature' ? [part.text] : []));
      expect(signatures.join(' '), title).toMatch(/(?:\d{4}|二〇一九)年.+日/u);
    }
  });

  it('are well formed: every element is closed where it was opened', () => {
    for (const { page, site } of pages) {
      if (renderPage(page, site.face).contentType !== 'text/html') continue;
      const html = textOf(page, site);
      const unclosed = findUnclosed(parseDocument(html, { withEndIndices: true }).children, html);
      expect(unclosed, `${site.address}${page.path}`).toEqual([]);
    }
  });

  it('have tables whose rows are all equally wide', () => {
    for (const { title, parts } of articles) {
      for (const part of parts) if (part.kind === 'table') expect(new Set(widthsOf(part.table)).size, title).toBe(1);
    }
  });

  it('glue tables so that the sums of the form leave one solution', () => {
    const tables = qingshiStatistics2021.parts.flatMap((part) => (part.kind === 'table' ? [part.table] : []));
    const digits = (row: FormTable[number]): string => /\d{7,}$/u.exec(glueTable([row]))?.[0] ?? '';
    const applications = (tables[1] ?? []).map(digits).filter((run) => run !== '');
    expect(applications).toHaveLength(25);
    for (const run of applications) expect(splits(run, 7).filter(isSummed), run).toHaveLength(1);
    const cases = digits(tables[2]?.at(-1) ?? []);
    const solved = splits(cases, 15).filter((row) => [0, 5, 10].every((from) => isSummed(row.slice(from, from + 5))));
    expect(solved).toEqual([[1, 0, 0, 1, 2, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0]]);
  });

  it('in GBK decode back to the text', () => {
    const text = '望江区2015年度政府信息公开工作情况报告（一）“公开”—— plain ASCII 鎔朱';
    expect(new TextDecoder('gb18030', { fatal: true }).decode(encodeGb18030(text))).toBe(text);
    expect(() => encodeGb18030('𠮷')).toThrow(/Expected a character of GBK/u);
    const gbk = pages.filter(({ page }) => page.kind === 'article' && page.charset === 'gbk');
    expect(gbk).toHaveLength(3);
    for (const { page, site } of gbk) {
      expect(() => new TextDecoder('utf-8', { fatal: true }).decode(renderPage(page, site.face).body)).toThrow();
      expect(textOf(page, site)).toContain('charset=gb2312');
    }
  });

  it('include one whose meta tag lies and a Traditional copy with converter wording', () => {
    const liar = pages.find(({ page }) => page.path.endsWith('c29_114.html'));
    expect(liar && textOf(liar.page, liar.site)).toMatch(/charset=gb2312[\s\S]+水务局/u);
    const traditional = pages.find(({ page }) => page.path.startsWith('/tw/'));
    expect(traditional && textOf(traditional.page, traditional.site)).toMatch(/入口網站|網路|程式|檔案|簡訊/u);
  });

  it('are what the expectations speak of', () => {
    const known = new Set(pages.map(({ page, site }) => `${site.address}${page.path}`));
    const absent = expectedPages.filter((page) => !known.has(`${page.host}${page.path}`)).map((page) => page.outcome);
    expect(absent).toEqual(['failed']);
  });

  it('are what jobs/demo.yaml asks for', () => {
    const job = collectSchema.parse(parse(readFileSync(new URL('../../jobs/demo.yaml', import.meta.url), 'utf8')));
    expect([...job.allow_private].sort()).toEqual(sites.map((site) => site.address).sort());
    const known = new Set(pages.map(({ page, site }) => `http://${site.address}:18721${page.path}`));
    for (const url of job.sources.flatMap((source) => source.start)) expect(known, url).toContain(url);
  });
});

/** Names of elements whose end tag is not where the element ends; void elements and the nineties' `TD`s have none. */
function findUnclosed(nodes: readonly ChildNode[], html: string): string[] {
  const voids = ['meta', 'link', 'img', 'input', 'br', 'hr'];
  return nodes.flatMap((node) => {
    if (!(node instanceof Element)) return [];
    const inner = findUnclosed(node.children, html);
    if (voids.includes(node.name)) return inner;
    const end = html.slice(0, (node.endIndex ?? 0) + 1).toLowerCase();
    return end.endsWith(`</${node.name}>`) ? inner : [node.name, ...inner];
  });
}

/** All ways to cut a run of digits into so many numbers without leading zeros. */
function splits(run: string, count: number): number[][] {
  if (count === 1) return run === '0' || /^[1-9]\d*$/u.test(run) ? [[Number(run)]] : [];
  const widths = Array.from({ length: run.length - count + 1 }, (_, index) => index + 1);
  return widths
    .filter((width) => width === 1 || !run.startsWith('0'))
    .flatMap((width) => splits(run.slice(width), count - 1).map((rest) => [Number(run.slice(0, width)), ...rest]));
}

/** The last number is the sum of those before it. */
function isSummed(row: readonly number[]): boolean {
  return row.slice(0, -1).reduce((sum, value) => sum + value, 0) === row.at(-1);
}

/** How many columns each row of a table fills, spans from above included. */
function widthsOf(rows: FormTable): number[] {
  const widths = rows.map(() => 0);
  rows.forEach((row, index) => {
    for (const cell of row) {
      for (let below = 0; below < cell.rowSpan; below++)
        widths[index + below] = (widths[index + below] ?? 0) + cell.colSpan;
    }
  });
  return widths;
}
