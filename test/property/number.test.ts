import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convertMoney, parseNumber } from '../../src/extract/parse-number.ts';
import { readNumeral } from '../../src/extract/read-numeral.ts';

const grouped = (n: number): string => n.toLocaleString('en-US');
const fullWidth = (n: number): string =>
  String(n).replace(/\d/gu, (digit) => String.fromCodePoint(0xff10 + Number(digit)));

function inHan(n: number): string {
  const digits = '零一二三四五六七八九';
  const section = (value: number): string => {
    let out = '';
    let gap = false;
    for (const [unit, size] of [
      ['千', 1000],
      ['百', 100],
      ['十', 10],
      ['', 1],
    ] as const) {
      const digit = Math.floor(value / size) % 10;
      if (digit === 0) gap = out !== '';
      else [out, gap] = [`${out}${gap ? '零' : ''}${digits[digit]}${unit}`, false];
    }
    return out;
  };
  if (n === 0) return '零';
  const [high, low] = [Math.floor(n / 10000), n % 10000];
  const tail = low === 0 ? '' : `${high > 0 && low < 1000 ? '零' : ''}${section(low)}`;
  return high === 0 ? section(low) : `${section(high)}万${tail}`;
}

describe('a number that is written is read back', () => {
  it('as digits, with separators, in full width and in Chinese', () => {
    fc.assert(
      fc.property(fc.nat({ max: 99_999_999 }), (n) => {
        for (const text of [String(n), grouped(n), fullWidth(n), inHan(n)]) expect(readNumeral(text), text).toBe(n);
        expect(parseNumber(grouped(n)).value).toBe(n);
      }),
    );
  });

  it('with a sign, in words or as a mark', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (n) => {
        for (const text of [`-${n}`, `－${n}`, `减${n}`, `(减${n})`, `减少${n}项`])
          expect(parseNumber(text).value, text).toBe(-n);
        for (const text of [`+${n}`, `＋${n}`, `增${n}`, `（增${n}）`]) expect(parseNumber(text).value, text).toBe(n);
        expect(parseNumber(`增${n}/减2`).value).toBe(n - 2);
      }),
    );
  });

  it('with six decimals, through 元 and 万元, without noise', () => {
    fc.assert(
      fc.property(fc.nat({ max: 9_999_999 }), fc.nat({ max: 999_999 }), (whole, part) => {
        const text = `${whole}.${String(part).padStart(6, '0')}`;
        expect(parseNumber(text).value).toBe(Number(text));
        expect(convertMoney(Number(`${whole}${String(part).padStart(6, '0')}`), '元', '万元')).toBe(
          Number(`${whole}${String(part).padStart(6, '0')}e-4`),
        );
      }),
    );
  });
});

describe('the states of a cell', () => {
  it.each([
    ['', 'blank', null], ['　', 'blank', null], ['0', 'zero', 0], ['０', 'zero', 0], ['/', 'na', null], ['—', 'na', null],
    ['——', 'na', null], ['-', 'na', null], ['不涉及', 'na', null], ['无', 'na', null], ['详见附件', 'text', null], ['1/2', 'text', null],
    ['(增1)', 'number', 1], ['增1/减2', 'number', -1], ['0/0', 'zero', 0], ['二〇一八', 'number', 2018], ['十二', 'number', 12],
    ['2000万', 'number', 20_000_000], ['5500余', 'number', 5500], ['4166.241619', 'number', 4166.241619], ['1.2.3', 'text', null],
  ] as const)('%s is %s', (raw, state, value) => {
    expect(parseNumber(raw)).toMatchObject({ state, value });
  }); // prettier-ignore

  it('keeps the unit and says what is approximate', () => {
    expect(parseNumber('13575394432.52元')).toMatchObject({ value: 13575394432.52, unit: '元' });
    expect(convertMoney(13575394432.52, '元', '万元')).toBe(1357539.443252);
    expect(parseNumber('近300条')).toMatchObject({ value: 300, unit: '条', approx: true });
  });

  it('reads no numeral where there is none', () => {
    for (const text of ['', '百', '万', '十余', '1,23', '一一百', '12件']) expect(readNumeral(text), text).toBeNull();
  });
});

describe('a number with words around it', () => {
  const about = ['', '约', '近', '超', '超过', '逾'];
  const signs = ['', '增', '增加', '新增', '净增', '+', '减', '减少', '净减', '-', '−', '–'];
  const numerals = ['12', '1,234', '0.5', '〇', '○', '零', '十二', '两千三百', '4万', '七亿', '五百六十九', '八'];
  const more = ['', '余', '多', '左右', '以上'];
  const units = '亿元|万元|千元|元|人次|件次|件|条|个|项|次|篇|人|名|宗|起|份|场|期|家|部|处|本|则'.split('|');

  it('is read, whatever the words', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...signs),
        fc.constantFrom(...about),
        fc.constantFrom(...numerals),
        fc.constantFrom(...more),
        fc.constantFrom('', ...units),
        fc.constantFrom('', '左右', '以上'),
        fc.boolean(),
        (sign, near, numeral, over, unit, behind, inBrackets) => {
          const text = `${sign}${near}${numeral}${over}${unit}${behind}`;
          const { state, value } = parseNumber(inBrackets ? `(${text})` : text);
          expect([state === 'number' || state === 'zero', value === null], text).toEqual([true, false]);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it.each(['增1/减2', '+1、-2', '增3;减0', '增1,减1'])('reads the net change of %s', (text) => {
    expect(parseNumber(text).state).toMatch(/number|zero/u);
  });
});
