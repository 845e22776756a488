import { describe, expect, it } from 'vitest';
import { endsWith } from '../../../src/ends-with.ts';
import { rules } from '../../../src/rules/index.ts';

const cues = rules.extract.prose.phrasings.flatMap(({ before }) => (before === null ? [] : [before]));

/** Alternatives of a pattern outside all brackets. */
function alternatives(source: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const [token] of source.matchAll(/\\.|\[(?:\\.|[^\]\\])*\]|[^]/gu)) {
    if (token === '(') depth++;
    if (token === ')') depth--;
    if (token === '|' && depth === 0) parts.push('');
    else parts.push(`${parts.pop() ?? ''}${token}`);
  }
  return parts;
}

describe('endsWith', () => {
  it.each([
    ['受理申请', /申请$/u, true],
    ['受理申请书', /申请$/u, false],
    ['收到各类申请', /收到.{0,4}申请$|受理$/u, true],
    ['受理', /收到.{0,4}申请$|受理$/u, true],
    ['共收到', /^收到$/u, false],
    ['收到', /^收到$/u, true],
    ['', /(?:了|到)?$/u, true],
    ['公开3条信息', /公开(?=3)\d条信息$/u, true],
    ['𠮷受理', /𠮷受理$/u, true],
  ])('%s ends with %s: %s', (text, pattern, expected) => {
    expect([endsWith(text, pattern), pattern.test(text)]).toEqual([expected, expected]);
  });

  it('every cue closes with the end of the text, so that it can be matched from there', () => {
    const open = cues.filter(({ source }) => alternatives(source).some((one) => !one.endsWith('$')));
    expect(cues.length).toBeGreaterThan(100);
    expect(open).toEqual([]);
  });

  it('agrees with the search from the front on every example of every phrasing', () => {
    const texts = rules.extract.prose.phrasings.flatMap(({ reads, leaves }) => [
      ...reads.map(({ text }) => text),
      ...leaves.map((one) => (typeof one === 'string' ? one : one.text)),
    ]);
    const cut = texts.flatMap((text) => [...text.matchAll(/\d+/gu)].map(({ index }) => text.slice(0, index)));
    const differing = cut.flatMap((text) => cues.filter((cue) => endsWith(text, cue) !== cue.test(text)));
    expect(cut.length).toBeGreaterThan(300);
    expect(differing).toEqual([]);
  });
});
