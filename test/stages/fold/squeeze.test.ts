import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { squeeze } from '../../../src/to-key.ts';

/** What {@link squeeze} is, without its table. */
const slowly = (text: string): string =>
  text.normalize('NFKC').replace(/[\s"'“”‘’「」『』\u200b-\u200f\u2060\u00ad\ufeff]/gu, '');

const unit = fc.oneof(
  fc.integer({ min: 0, max: 0x7f }),
  fc.integer({ min: 0x300, max: 0x36f }),
  fc.integer({ min: 0x2000, max: 0x23ff }),
  fc.integer({ min: 0x3000, max: 0x30ff }),
  fc.integer({ min: 0x4e00, max: 0x9fff }),
  fc.integer({ min: 0xff00, max: 0xffff }),
  fc.integer({ min: 0, max: 0xffff }),
);

describe('squeeze', () => {
  it('is NFKC without white space and quotation marks, whatever stands beside what', () => {
    const texts = fc.array(unit, { maxLength: 12 }).map((units) => String.fromCharCode(...units));
    fc.assert(
      fc.property(texts, (text) => {
        expect(squeeze(text)).toBe(slowly(text));
      }),
      { numRuns: 20_000 },
    );
  });

  it.each([
    ['第（一）项：“公开”　１２ 条', '第(一)项:公开12条'],
    ['e\u0301', '\u00e9'],
    ['㎡…', 'm2...'],
    ['', ''],
  ])('folds %j', (text, expected) => {
    expect(squeeze(text)).toBe(expected);
  });

  it('keeps texts apart that are longer than its room', () => {
    const long = '公开，'.repeat(5000);
    expect(squeeze(long)).toBe('公开,'.repeat(5000));
    expect(squeeze('三，四')).toBe('三,四');
  });
});
