import { Converter } from 'opencc-js/t2cn';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, offsetOf } from '../../../src/fold-key.ts';
import { squeeze } from '../../../src/to-key.ts';

const toSimplified = Converter({ from: 't', to: 'cn' }) as (text: string) => string;
const PINYIN = /(?<=\p{Script=Han})(?:[(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńň]{1,6}[)）])+/gu;
const slowly = (text: string): string => squeeze(toSimplified(text.replace(PINYIN, '')));

/** Characters that conversion changes alone, in a phrase only, and never; brackets, marks, both planes. */
const chars = fc.constantFrom(
  ...'政務公開覆盖盤答覆瞭解海哩甦醒衹得沈阳沈重藉口毛坏一目瞭然信息（）(wù)a12 　“”：，𠀀豈⽂Ａ',
);

describe('fold', () => {
  it('says the same as without its short cut', () => {
    fc.assert(
      fc.property(fc.array(chars, { maxLength: 12 }), (list) => {
        const text = list.join('');
        expect(fold(text)).toBe(slowly(text));
      }),
      { numRuns: 3000 },
    );
  });

  it('says the same for every character of the first plane', () => {
    for (let code = 1; code < 0x10000; code += 1) {
      if (code >= 0xd800 && code < 0xe000) continue;
      const char = String.fromCharCode(code);
      if (fold(char) !== slowly(char)) expect.fail(`U+${code.toString(16)}`);
    }
  });

  it('drops injected pinyin, Traditional, white space and quotation marks', () => {
    expect(fold('政務(wù) 公(gong)(gong)開“專欄”')).toBe('政务公开专栏');
  });
});

describe('offsetOf', () => {
  it('stands behind the characters that were asked for', () => {
    expect(offsetOf('信 息“公开”', 3)).toBe(5);
    expect(offsetOf('信息', 0)).toBe(0);
    expect(offsetOf('𠀀信', 2)).toBe(2);
  });
});
