import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../../src/blocks/read-blocks.ts';
import { checkLedger, type LedgerInput } from '../../../src/ledger/check-ledger.ts';
import type { CleanReport } from '../../../src/model.ts';
import { normalizeReports } from '../../../src/normalize/normalize-reports.ts';
import { rules } from '../../../src/rules/index.ts';
import { splitReports } from '../../../src/split/split-reports.ts';
import { stripPage } from '../../../src/strip/strip-page.ts';

const HTML =
  '<title>年报</title><h1>云溪市2019年政府信息公开工作年度报告</h1><p>一、总体情况</p>' +
  '<p>全年公开信息 12 条,网站访问 3 次.</p><table><tr><td>收到</td><td>3</td></tr><tr><td>办结</td><td>2</td></tr></table>';

function ledgerOf(html: string): LedgerInput {
  const page = { id: 'p', kind: 'html', text: html, charset: 'utf-8', charsetBecause: 'utf-8 valid' } as const;
  const blocks = readBlocks(page, rules.blocks);
  const stripped = stripPage(blocks, rules.strip);
  const split = splitReports(stripped, rules.split);
  const reports = normalizeReports(split.drafts, rules.normalize, { punctuation: 'chinese' });
  return { chars: blocks.chars, blocks, stripped, split, reports };
}

const whole = ledgerOf(HTML);
const codes = (input: LedgerInput): string[] => checkLedger(input).issues.map(({ code }) => code);
const withText = (change: (text: string) => string): LedgerInput => ({
  ...whole,
  reports: whole.reports.map((report): CleanReport => ({ ...report, textFile: change(report.textFile) })),
});

describe('checkLedger', () => {
  it('accounts for every character of a page that was read', () => {
    const { account, issues } = checkLedger(whole);
    expect(issues).toEqual([]);
    expect(account.kept + account.removed + account.metadata + account.setAside + account.guarded).toBe(account.chars);
    expect(account.kept).toBeGreaterThan(40);
  });

  it('holds white space and bars between cells for layout', () => {
    expect(codes(withText((text) => text.replaceAll(' ', '\n\n').replaceAll('|', '||')))).toEqual([]);
  });

  it.each([
    ['a character is missing', (text: string) => text.replace('云', '')],
    ['a character is doubled', (text: string) => text.replace('云', '云云')],
    ['two characters have changed places', (text: string) => text.replace('云溪', '溪云')],
    ['the end is cut off', (text: string) => text.slice(0, -4)],
    ['something was added at the end', (text: string) => `${text}完`],
  ])('says so when %s in the text file', (_, change) => {
    expect(codes(withText(change))).toEqual(['ledger.text-file']);
  });

  it('says so when a position belongs to nothing, or to two', () => {
    const [first] = whole.split.drafts;
    if (first === undefined) throw new Error('no draft');
    const lost = { ...first, blocks: first.blocks.slice(1) };
    expect(codes({ ...whole, split: { ...whole.split, drafts: [lost] } })).toContain('ledger.tiling');
    expect(codes({ ...whole, split: { ...whole.split, drafts: [first, first] } })).toContain('ledger.tiling');
  });

  it('says so when the reader numbered other characters than the page has', () => {
    expect(codes({ ...whole, chars: whole.chars + 1 })).toContain('ledger.count');
  });
});
