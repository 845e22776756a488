import { describe, expect, it } from 'vitest';
import { judgeYield, type HostYield } from '../../../src/job/judge-yield.ts';

const host = (name: string, known: number, failed = 0, pages = 10): HostYield => ({
  host: name, known, failed, pages, gone: 0, held: 0, layoutChanged: 0, revisions: 0,
}); // prettier-ignore
const expected = { known: 0.95, failed: 0.2 };

describe('judgeYield', () => {
  it('is content when enough is known and few pages failed, at the border too', () => {
    expect(judgeYield(expected, [host('a', 95, 2)], [host('a', 100)])).toBeNull();
    expect(judgeYield(expected, [], [])).toBeNull();
    expect(judgeYield(expected, [host('a', 3)], [])).toBeNull();
  });

  it('names the hosts that lost most first, and not those that gained', () => {
    const now = [host('a', 10), host('b', 1), host('c', 30)];
    const before = [host('a', 20), host('b', 50), host('c', 20), host('d', 2)];
    expect(judgeYield(expected, now, before)).toBe(
      'reports known fell from 92 to 41 (b 50 → 1, a 20 → 10, d 2 → 0); the job expects at least 95 %',
    );
  });

  it('names five hosts and counts the rest', () => {
    const now = Array.from({ length: 7 }, (_, i) => host(`h${i}`, 0, 10 - i));
    expect(judgeYield(expected, now, [])).toBe(
      '70 % of pages failed (h0 10 of 10, h1 9 of 10, h2 8 of 10, h3 7 of 10, h4 6 of 10 and 2 more hosts); the job expects at most 20 %',
    );
  });
});
