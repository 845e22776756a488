import { describe, expect, it } from 'vitest';
import type { PageResult } from '../../../src/model.ts';
import { readPage } from '../../../src/pipeline.ts';
import { rules } from '../../../src/rules/index.ts';
import { rawPage } from '../../golden/raw-page.ts';
import { hostileHtml, type HostilePage } from './hostile-html.ts';
import { hostileText } from './hostile-text.ts';
import { htmlReport, textReport } from './report-around.ts';

const toBytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function read(file: string, text: string): { result: PageResult; ms: number } {
  const raw = rawPage(file, toBytes(text));
  const before = process.cpuUsage();
  const result = readPage(raw, rules);
  const { user, system } = process.cpuUsage(before);
  return { result, ms: (user + system) / 1000 };
}

const codes = (result: PageResult): string[] => [...new Set(result.issues.map(({ code }) => code))];

/** Everything that a page must keep to, however hostile it is. */
function expectSound(result: PageResult, says: readonly string[]): void {
  const { chars, kept, metadata, removed, setAside, guarded } = result.account;
  expect(chars).toBe(kept + metadata + removed + setAside + guarded);
  expect(codes(result).filter((code) => code.startsWith('ledger'))).toEqual([]);
  expect(codes(result)).toEqual(expect.arrayContaining([...says]));
  expect(result.outcome, result.reason).toBe('written');
}

/** Four times the size: quadratic work would take sixteen times as long. The sum is slack for the machine. */
function expectLinear(file: string, { size, make, says = [] }: HostilePage): void {
  read(file, make(size / 16));
  const quarter = read(file, make(size / 4));
  const whole = read(file, make(size));
  expectSound(whole.result, says);
  expect(whole.ms).toBeLessThan(quarter.ms * 8 + 600);
}

describe('hostile pages cost time in proportion to their size, through all stages', () => {
  it.each(hostileHtml.map((page) => [page.name, page] as const))('HTML: %s', (_, page) => {
    expectLinear('page.html', page);
  });
  it.each(hostileText.map((page) => [page.name, page] as const))('text: %s', (_, page) => {
    expectLinear('page.txt', page);
  });
});

describe('what happened to them is said', () => {
  it('a page of 30 MB that is mostly markup is read whole, in bounded memory', { timeout: 300_000 }, () => {
    const script = `<script>var a = "${'x'.repeat(100_000)}";</script>`;
    const news = '<div class="news"><a href="/a.html" target="_blank" title="公开">公开指南</a></div>\n'.repeat(2_000);
    const page = htmlReport((script + news).repeat(110));
    expect(page.length).toBeGreaterThan(28_000_000);
    const before = process.memoryUsage().rss;
    const { result, ms } = read('page.html', page);
    expectSound(result, []);
    expect(ms).toBeLessThan(60_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(2_500_000_000);
  });

  it('a text beyond the limit is cut, and the account says how much', { timeout: 300_000 }, () => {
    const { result } = read(
      'page.html',
      htmlReport(`<pre>${'公'.repeat(20_100_000)}</pre><p>${'开'.repeat(1000)}</p>`),
    );
    expect(codes(result)).toContain('blocks.page-cut');
    expect(result.account.guarded).toBeGreaterThan(999);
  });

  it('2,000 joined digits of a form are given up at once', () => {
    const page = textReport(hostileText.at(-1)?.make(2_000) ?? '');
    expect(read('page.txt', page).ms).toBeLessThan(1_500);
  });
});
