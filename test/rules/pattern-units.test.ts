import { describe, expect, it } from 'vitest';
import { EDGE, firstUnitsOf, lastUnitsOf, neededUnitsOf, startUnitsOf, type Units } from '../../src/pattern-units.ts';

const sorted = (text: string): string => [...text].sort().join('');

/** The edge of the text is shown as `|`. */
const shown = (units: Units): string | null =>
  units === null
    ? null
    : sorted([...units].map((unit) => (Number.isNaN(unit) ? '|' : String.fromCharCode(unit))).join(''));

describe('lastUnitsOf', () => {
  it.each([
    [/受理$/u, '理'],
    [/受理|答复$/u, '复理'],
    [/受理(?:申请)?(?:件|书)*$/u, '书件理请'],
    [/受理(?:申请)+$/u, '请'],
    [/受理[件书]$/u, '书件'],
    [/第[1-3]$/u, '123'],
    [/第\d$/u, '0123456789'],
    [/第[\d号]$/u, '0123456789号'],
    [/受理(?=.{3})(?<!未受理)$/u, '理'],
    [/(受|理){0,6}申$/u, '申'],
    [/(?:^|,|其中)$/u, ',中|'],
    [/^(?:全年)?共?$/u, '共年|'],
  ])('%s ends with %s', (pattern, expected) => {
    expect(shown(lastUnitsOf(pattern))).toBe(sorted(expected));
  });

  it.each([/受理[^,]$/u, /受理.{0,3}$/u, /受?$/u, /(受)\1$/u, /受[一-龥]$/u, /受\p{Script=Han}$/u, /受理$/iu])(
    '%s ends with anything',
    (pattern) => {
      expect(lastUnitsOf(pattern)).toBeNull();
    },
  );

  it('takes the half of a pair that stands last', () => {
    expect(lastUnitsOf(/受𠮷$/u)).toEqual(new Set(['𠮷'.charCodeAt(1)]));
  });
});

describe('firstUnitsOf', () => {
  it.each([
    [/受理/u, '受'],
    [/受理|答复/u, '受答'],
    [/(?:已|均)?受理/u, '受均已'],
    [/(?<=[,。])(?!未)受理/u, '受'],
    [/(?:未)*$/u, '未|'],
    [/[上下]一页/u, '上下'],
  ])('%s begins with %s', (pattern, expected) => {
    expect(shown(firstUnitsOf(pattern))).toBe(sorted(expected));
  });

  it.each([/.受理/u, /(?:受理)?/u, /[^受]理/u, /打印/iu])('%s begins with anything', (pattern) => {
    expect(firstUnitsOf(pattern)).toBeNull();
  });

  it('takes the half of a pair that stands first', () => {
    expect(firstUnitsOf(/𠮷受/u)).toEqual(new Set(['𠮷'.charCodeAt(0)]));
  });

  it('tells the edge by what charCodeAt says there', () => {
    expect(new Set([EDGE]).has('受理'.charCodeAt(2))).toBe(true);
    expect(new Set([EDGE]).has('受理'.charCodeAt(-1))).toBe(true);
  });
});

describe('startUnitsOf', () => {
  it.each([
    [/^受理/u, '受'],
    [/^受理|^[(（]?答/u, '(受答（'],
  ])('a text for %s begins with %s', (pattern, expected) => {
    expect(shown(startUnitsOf(pattern))).toBe(sorted(expected));
  });

  it.each([/受理/u, /^受理|答复/u, /^.受理/u])('a text for %s may begin with anything', (pattern) => {
    expect(startUnitsOf(pattern)).toBeNull();
  });
});

describe('neededUnitsOf', () => {
  it.each([
    [/受理/u, '受'],
    [/(?:收到|接到)申请/u, '申'],
    [/(?:未|没有).{0,9}(?:复议|诉讼|举报)/u, '未没'],
    [/.*(?:复议|诉讼)?申/u, '申'],
    [/\p{Script=Han}+局$/u, '局'],
    [/\p{Script=Han}(?<=大学)/u, '大'],
    [/^(?!复)[^,]*(?=诉讼)/u, '诉'],
  ])('%s needs one of %s', (pattern, expected) => {
    expect(shown(neededUnitsOf(pattern))).toBe(sorted(expected));
  });

  it.each([/.*/u, /(?:受理)?/u, /受理|.{3}/u, /(?!受)[^,]/u, /受理/iu])('%s needs nothing', (pattern) => {
    expect(neededUnitsOf(pattern)).toBeNull();
  });
});
