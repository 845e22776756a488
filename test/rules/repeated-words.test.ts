import { describe, expect, it } from 'vitest';
import { rules } from '../../src/rules/index.ts';

interface Named {
  readonly path: string;
  readonly pattern: RegExp;
}

/** Every pattern of every rule, once. */
function patternsIn(root: object): Named[] {
  const found = new Map<string, Named>();
  const seen = new Set<object>();
  const visit = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null || seen.has(value) || ArrayBuffer.isView(value)) return;
    seen.add(value);
    if (value instanceof RegExp) found.set(`${value.source}/${value.flags}`, { path, pattern: value });
    else {
      const entries = value instanceof Map || value instanceof Set ? [...value.entries()] : Object.entries(value);
      for (const [key, inner] of entries) visit(inner, `${path}.${typeof key === 'string' ? key : ''}`);
    }
  };
  visit(root, '');
  return [...found.values()];
}

/** Words that many rules repeat at will: `(?:公开|信息)*`. */
const WORDS = [
  ...['公开', '信息', '申请', '工作', '政府', '政务', '部门', '单位', '乡镇', '街道', '复议', '诉讼', '主动', '网站'],
  ...['依申请', '通过', '共', '全年', '文件', '年度', '报告', '情况', '的', '、', '和', '我', '市', '县', '镇', '局'],
];
const LENGTH = 44;
/** Milliseconds. A pattern in order takes a thousandth of it; one that doubles its time with every word, minutes. */
const LONGEST = 400;

/** As a pattern is used: searched from the front, and backwards from the end where it closes there. */
function waysOf({ pattern }: Named): RegExp[] {
  const flags = pattern.flags.replace(/[gy]/gu, '');
  const front = new RegExp(pattern.source, flags);
  return pattern.source.includes('$') ? [front, new RegExp(`(?<=${pattern.source})`, `${flags}y`)] : [front];
}

describe('on words that repeat', () => {
  it('no pattern doubles its time with every word more', { timeout: 120_000 }, () => {
    const patterns = patternsIn(rules);
    expect(patterns.length).toBeGreaterThan(500);
    const slow = patterns.filter((named) => {
      const own = WORDS.filter((word) => named.pattern.source.includes(word));
      const texts = own.flatMap((a) => own.map((b) => (a === b ? a : a + b).repeat(LENGTH / 2).slice(0, LENGTH)));
      return texts.some((text) =>
        [text, `${text}1件。`].some((one) =>
          waysOf(named).some((way) => {
            way.lastIndex = way.sticky ? one.length : 0;
            const start = performance.now();
            way.test(one);
            return performance.now() - start > LONGEST;
          }),
        ),
      );
    });
    expect(slow.map(({ path }) => path)).toEqual([]);
  });
});
