import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeText } from '../../src/normalize/normalize-text.ts';
import { countChars, rangeLength } from '../../src/passage.ts';
import { chinese, contextOf, replay, withoutSpace } from '../stages/normalize/clean-page.ts';

const word = fc.constantFrom(
  '政府', '信息', '公开', '入口网站', '入口網站', '網路', '檔案', '档案馆', '规範', '答覆', '谘询', '製度', '方麵', '複', '著', '顯著', '乾縣', '乾', '於', '資訊公開', '国务院',
  '人民政府', '務(wù)', '开(kai)(kai)', '(GDP)', '（一）', '(', ')', '（', '）', ',', ':', ';', '!', '?', '，', '。', '、', '"', "'", '“', '”', '「', '」', '1,234', '3:1', '10:30', '%', '12', '.',
  'www.example.gov.cn', 'http://a.cn/b,c', 'a@b.cn', '表(一).xls', ' ', '  ', '\u3000', '\u00a0', '\n', '\u200b', '\ufeff', '⽂', '⻚', '﹝', '〕', 'open', 'data', '電話', '电话：', '民众', '设定', '张三', '𠮷', '|', '&nbsp;',
); // prettier-ignore
const textOf = fc.array(word, { maxLength: 24 }).map((words) => words.join(''));
const pageOf = fc.array(textOf, { minLength: 1, maxLength: 5 });
const anyText = fc.oneof(
  textOf,
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
);

/** A passage cut into several ranges with gaps between. */
const passageOf = fc.tuple(anyText, fc.array(fc.nat(7), { maxLength: 4 })).map(([text, cuts]) => {
  const ranges: [number, number][] = [];
  let left = countChars(text);
  let at = 3;
  for (const cut of cuts) {
    const size = Math.min(left, cut + 1);
    if (size > 0) ranges.push([at, at + size]);
    left -= size;
    at += size + 2;
  }
  if (left > 0) ranges.push([at, at + left]);
  return { text, ranges };
});

describe('normalizeText', () => {
  it('loses no character but by a recorded edit: edits replay, are sorted and do not overlap', () => {
    fc.assert(
      fc.property(passageOf, pageOf, fc.boolean(), (passage, page, keep) => {
        const clean = normalizeText(
          passage,
          contextOf([passage.text, ...page], keep ? { punctuation: 'keep' } : chinese),
        );
        expect(replay(clean)).toBe(withoutSpace(clean.text));
        expect(rangeLength(passage.ranges)).toBe(countChars(passage.text));
        let end = 0;
        for (const { range } of clean.edits) {
          expect(range[0]).toBeGreaterThanOrEqual(end);
          end = range[1];
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('cleaning what is clean changes nothing', () => {
    fc.assert(
      fc.property(pageOf, (page) => {
        const context = contextOf(page);
        const first = page.map((text) => normalizeText({ text, ranges: [[0, countChars(text)]] }, context).text);
        const again = contextOf(first);
        const second = first.map((text) => normalizeText({ text, ranges: [[0, countChars(text)]] }, again).text);
        expect(second).toEqual(first);
      }),
      { numRuns: 3000 },
    );
  });
});
