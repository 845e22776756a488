import { Parser } from 'htmlparser2';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardHtml } from '../../src/blocks/html/guard-html.ts';
import { countPageText } from '../../src/ledger/count-page-text.ts';
import { countChars } from '../../src/passage.ts';
import { htmlPage, soup } from './html-soup.ts';

/** Sum over the text nodes that a real parser yields (lone surrogates replaced, as the reader does): `\s` and code points by their definition. */
function countByParser(source: string): number {
  let count = 0;
  let node = '';
  const end = (): void => {
    count += [...node].filter((char) => !/\s/u.test(char)).length;
    node = '';
  };
  const parser = new Parser({ ontext: (data) => (node += data), onopentag: end, onclosetag: end, oncomment: end });
  parser.end(guardHtml(source.replaceAll(/\p{Surrogate}/gu, '\ufffd')).text);
  end();
  return count;
}

describe('countPageText', () => {
  it('agrees with the parser on tag soup', () => {
    fc.assert(
      fc.property(soup, (source) => {
        expect(countPageText(htmlPage(source))).toBe(countByParser(source));
      }),
      { numRuns: Number(process.env['RUNS'] ?? 3000) },
    );
  });

  it('counts every unit of a text page, markup or not', () => {
    fc.assert(
      fc.property(soup, (source) => {
        expect(countPageText({ ...htmlPage(source), kind: 'text' })).toBe(countChars(source));
      }),
      { numRuns: 300 },
    );
  });
});

describe('guardHtml', () => {
  const plain = { depth: 1000, tagLength: 100_000 };

  it('changes no text, whatever it blanks', () => {
    fc.assert(
      fc.property(soup, fc.integer({ min: 0, max: 4 }), fc.integer({ min: 4, max: 30 }), (source, depth, tagLength) => {
        const { text } = guardHtml(source, { depth, tagLength });
        expect(text).toHaveLength(source.length);
        expect(countPageText(htmlPage(text))).toBe(countPageText(htmlPage(source)));
      }),
      { numRuns: Number(process.env['RUNS'] ?? 3000) },
    );
  });

  it('holds the depth of what the parser opens', () => {
    fc.assert(
      fc.property(soup, (source) => {
        const depth = 3;
        let open = 0;
        let deepest = 0;
        const parser = new Parser({
          onopentag: () => (deepest = Math.max(deepest, ++open)),
          onclosetag: () => open--,
        });
        parser.end(guardHtml(source, { ...plain, depth }).text);
        // One void or raw-text element may stand inside the deepest.
        expect(deepest).toBeLessThanOrEqual(depth + 1);
      }),
      { numRuns: 2000 },
    );
  });
});
