import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { keepShort } from '../../../src/keep-short.ts';

/** Megabytes in use after everything that nobody holds was let go. */
function megabytesInUse(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed / 1e6;
}

describe('keepShort', () => {
  it('works once on a short text, and every time on a long one', () => {
    let calls = 0;
    const lengthOf = keepShort((text) => (calls++, text.length));
    expect([lengthOf('受理'), lengthOf('受理'), lengthOf('年'.repeat(81)), lengthOf('年'.repeat(81))]).toEqual([
      2, 2, 81, 81,
    ]);
    expect(calls).toBe(3);
  });

  it('lets the pages go whose lines it keeps', () => {
    const keep = keepShort((text) => text.trim());
    const before = megabytesInUse();
    for (let i = 0; i < 200; i++) {
      const page = `第${i}号频道的一个相当长的栏目名称。${'政府信息公开'.repeat(50_000)}${i}`;
      keep(page.slice(0, page.indexOf('。')));
    }
    // The pages together are 120 MB.
    expect(megabytesInUse() - before).toBeLessThan(20);
  });
});
