import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../src/blocks/html/parse-html.ts';
import { countPageText } from '../../src/ledger/count-page-text.ts';
import { countChars } from '../../src/passage.ts';
import { htmlPage, roomy, soup } from './html-soup.ts';

/** Sum over the texts that the reader parses (lone surrogates replaced, as it does): `\s` and code points by their definition. */
function countParsed(source: string): number {
  let count = 0;
  for (const event of parseHtml(source.replaceAll(/\p{Surrogate}/gu, '\ufffd'), roomy).events) {
    if (event?.kind === 'text') count += [...event.data].filter((char) => !/\s/u.test(char)).length;
  }
  return count;
}

describe('countPageText', () => {
  it('agrees with the parser on tag soup', () => {
    fc.assert(
      fc.property(soup, (source) => {
        expect(countPageText(htmlPage(source))).toBe(countParsed(source));
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
