import { Parser } from 'htmlparser2';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MarkupEvent, parseHtml } from '../../src/blocks/html/parse-html.ts';
import { roomy, soup } from './html-soup.ts';

const RUNS = Number(process.env['RUNS'] ?? 3000);
/** Closes the tag that the soup may end in, whatever quotation marks it is in. */
const END = `>'>">`;
const EMPTY_END_TAG = /<\/[\t\n\f\r ]*>/u;
/** Of more than 64 UTF-16 units; the reader leaves such elements out. */
const LONG_NAME = /<[a-z][^\t\n\f\r />]{64}/i;

const textOf = (events: readonly MarkupEvent[]): string =>
  events.map((event) => (event?.kind === 'text' ? event.data : '')).join('');

function shapeOfEvents(events: readonly MarkupEvent[]): string {
  return events
    .map((event) => {
      if (event === null) return '|/';
      return event.kind === 'text' ? event.data : `|${event.name} ${JSON.stringify(event.attribs)}|`;
    })
    .join('');
}

/** The same as htmlparser2's own parser has it. */
function shapeByParser(source: string): string {
  let shape = '';
  const parser = new Parser({
    ontext: (data) => (shape += data),
    onopentag: (name, attribs) => (shape += `|${name} ${JSON.stringify(attribs)}|`),
    onclosetag: () => (shape += '|/'),
  });
  parser.end(source);
  return shape;
}

describe('parseHtml', () => {
  it('finds the elements and texts of htmlparser2 in tag soup', () => {
    fc.assert(
      fc.property(soup, (parts) => {
        const source = parts.toWellFormed() + END;
        fc.pre(!EMPTY_END_TAG.test(source) && !LONG_NAME.test(source));
        expect(shapeOfEvents(parseHtml(source, roomy).events)).toBe(shapeByParser(source));
      }),
      { numRuns: RUNS },
    );
  });

  it('takes a tag that is cut off, or an end tag without a name, for no text', () => {
    for (const tag of ['<p class="年', '<br/', '<a b=', '<p', '</p', '</p x', '</>', '</ >', '<td =x', "<a b='"])
      expect(textOf(parseHtml(`公开${tag}`, roomy).events), tag).toBe('公开');
    expect(textOf(parseHtml('公</>开<script></>1</script>', roomy).events)).toBe('公开</>1');
  });

  it('leaves out tags, never text', () => {
    fc.assert(
      fc.property(soup, fc.integer({ min: 0, max: 4 }), fc.integer({ min: 4, max: 30 }), (source, depth, tagLength) => {
        const { events } = parseHtml(source, { ...roomy, depth, tagLength });
        expect(textOf(events)).toBe(textOf(parseHtml(source, roomy).events));
      }),
      { numRuns: RUNS },
    );
  });

  it('holds the depth, and closes what it opens', () => {
    fc.assert(
      fc.property(soup, fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 9 }), (source, depth, nodes) => {
        for (const limits of [
          { ...roomy, depth },
          { ...roomy, depth, nodes },
        ]) {
          let open = 0;
          let deepest = 0;
          for (const event of parseHtml(source, limits).events) {
            if (event === null) open--;
            else if (event.kind === 'tag') deepest = Math.max(deepest, ++open);
            expect(open).toBeGreaterThanOrEqual(0);
          }
          expect(open).toBe(0);
          // One void and one raw-text element may stand inside the deepest.
          expect(deepest).toBeLessThanOrEqual(depth + 2);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('goes on in the same text behind an end tag that closes nothing', () => {
    const { events } = parseHtml('收到12</font>3件', roomy);
    expect(events).toHaveLength(1);
    expect(textOf(events)).toBe('收到123件');
  });

  it('leaves out elements with a name that no element has', () => {
    const [longest, longer] = ['x'.repeat(64), 'x'.repeat(65)];
    const { events } = parseHtml(`<${longest}>公开</${longest}><${longer}>信息</${longer}>`, roomy);
    expect(shapeOfEvents(events)).toBe(`|${longest} {}|公开|/信息`);
  });

  it('leaves out the end tags of what it left out', () => {
    const { events, issues } = parseHtml('<div><div><div>一</div>二</div>三</div>四', { ...roomy, depth: 2 });
    expect(shapeOfEvents(events)).toBe('|div {}||div {}|一二|/三|/四');
    expect(issues.map(({ code }) => code)).toEqual(['blocks.too-deep']);
  });

  it('takes the attributes from a tag that is too long, and only from it', () => {
    const { events, issues } = parseHtml(`<p a="${'年'.repeat(20)}" b=1>报<i c=2>告`, { ...roomy, tagLength: 20 });
    expect(shapeOfEvents(events)).toBe('|p {}|报|i {"c":"2"}|告|/|/');
    expect(issues.map(({ code }) => code)).toEqual(['blocks.tag-too-long']);
  });

  it('closes what closes itself inside a drawing, so that no drawing is too deep', () => {
    const { events, issues } = parseHtml(`<svg>${'<path/>'.repeat(400)}</svg><p>年报`, { ...roomy, depth: 256 });
    expect(events.filter((event) => event?.kind === 'tag')).toHaveLength(402);
    expect(issues).toEqual([]);
  });
});
