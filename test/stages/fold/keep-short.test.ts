import { describe, expect, it } from 'vitest';
import { keepShort, keepShortOf } from '../../../src/keep-short.ts';

describe('keepShort', () => {
  it('works on a short text once and on a long one every time', () => {
    const asked: string[] = [];
    const lengthOf = keepShort((text) => asked.push(text) && text.length);
    const long = '长'.repeat(81);
    expect([lengthOf('短'), lengthOf('短'), lengthOf(long), lengthOf(long)]).toEqual([1, 1, 81, 81]);
    expect(asked).toEqual(['短', long, long]);
  });

  it('lets go of what it kept rather than grow without end', () => {
    let works = 0;
    const keep = keepShort((text) => [++works, text]);
    for (let i = 0; i <= 10_000; i++) keep(String(i));
    keep('0');
    expect(works).toBe(10_002);
  });

  it('keeps null, and keeps apart what different owners say', () => {
    let works = 0;
    const of = keepShortOf((owner: { readonly name: string }, text: string) =>
      ++works && text === '无' ? null : `${owner.name}${text}`,
    );
    const [a, b] = [{ name: '甲' }, { name: '乙' }];
    expect([of(a, '一'), of(b, '一'), of(a, '一'), of(a, '无'), of(a, '无')]).toEqual([
      '甲一',
      '乙一',
      '甲一',
      null,
      null,
    ]);
    expect(works).toBe(3);
  });
});
