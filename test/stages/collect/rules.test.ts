import { describe, expect, it } from 'vitest';
import { findBlock, findGone } from '../../../src/collect/find-block.ts';
import { findLinks } from '../../../src/collect/find-links.ts';
import { toPlainAddress } from '../../../src/collect/plain-address.ts';
import { fold } from '../../../src/fold-key.ts';
import { blockedSigns, blockedStatuses, goneSigns } from '../../../src/rules/blocked-pages.ts';
import { linkRules, type WordRule } from '../../../src/rules/links.ts';
import { renderingRules } from '../../../src/rules/rendering.ts';

const words = Object.values(linkRules).filter(
  (rule: unknown): rule is WordRule => typeof rule === 'object' && rule !== null && 'pattern' in rule,
);
const signs = [...blockedSigns, ...goneSigns, renderingRules.roots, renderingRules.waiting];
const ids = [...words, ...linkRules.visitParameters, ...linkRules.pagers, ...signs].map((rule) => rule.id);

describe('rules of collecting', () => {
  it('have ids of their own, reasons and examples, and patterns that do not remember', () => {
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z]+\/[a-z0-9-]+$/u);
    for (const rule of [...words, ...signs]) {
      expect(rule.why.length).toBeGreaterThan(10);
      expect(rule.pattern.flags).not.toMatch(/[gy]/u);
    }
  });

  it.each(words.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
    expect(rule.reads.length).toBeGreaterThan(0);
    expect(rule.leaves.length).toBeGreaterThan(0);
    for (const text of rule.reads) expect([text, rule.pattern.test(fold(text))]).toEqual([text, true]);
    for (const text of rule.leaves) expect([text, rule.pattern.test(fold(text))]).toEqual([text, false]);
  });

  it.each(signs.map((sign) => [sign.id, sign] as const))('%s', (_, sign) => {
    for (const text of sign.shows) expect([text, sign.pattern.test(text.replace(/\s/gu, ''))]).toEqual([text, true]);
    for (const text of sign.leaves) expect([text, sign.pattern.test(text.replace(/\s/gu, ''))]).toEqual([text, false]);
  });

  it.each(linkRules.pagers.map((pager) => [pager.id, pager] as const))('%s', (_, pager) => {
    const where = { base: 'http://a.example/nb/index.html', follow: 'auto', isList: true, latestYear: 2026 } as const;
    const next = (script: string): readonly string[] => findLinks(`<script>${script}</script>`, where, linkRules).next;
    expect(next(pager.example)).toEqual(pager.leadsTo.map((name) => `http://a.example/nb/${name}`));
    for (const script of pager.leaves) expect(next(script)).toEqual([]);
  });

  it.each(linkRules.visitParameters.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
    const plain = (query: string): string | null => toPlainAddress(`http://a.example/x?${query}`, linkRules);
    for (const query of rule.reads) expect(plain(query)).toBe('http://a.example/x');
    for (const query of rule.leaves) expect(plain(query)).toBe(`http://a.example/x?${query}`);
  });
});

describe('findBlock', () => {
  const rules = { statuses: blockedStatuses, signs: blockedSigns, gone: goneSigns };
  it('reads short pages only: a report may say the same words', () => {
    expect(findBlock(200, '您的访问过于频繁', rules)).toMatch(/^blocked\/too-frequent/u);
    expect(findBlock(200, `${'本机关主动公开信息。'.repeat(100)}您的访问过于频繁`, rules)).toBeNull();
    expect(findGone(`${'本机关主动公开信息。'.repeat(100)}您访问的页面不存在`, rules)).toBeNull();
    expect(findBlock(403, 'x', rules)).toBe('the portal answered 403');
  });
});
