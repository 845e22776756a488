import fc from 'fast-check';
import type { ParseLimits } from '../../src/blocks/html/parse-html.ts';
import type { DecodedPage } from '../../src/model.ts';

/** Limits that no soup comes near. */
export const roomy: ParseLimits = { textUnits: 1e6, nodes: 1e6, depth: 1000, tagLength: 100_000 };

/** Fragments that parsers stumble over; any order of any of them is a page. */
const fragments = [
  '<p>', '</p>', '<div class="a b" id=x>', '</div>', '<span style="display:none">', '</span>', '<br>', '<br/>', '</br>', '<a href=x>',
  '</a>', '<table>', '</table>', '<tr>', '</tr>', '<td>', '<td rowspan=3 colspan="2">', '</td>', '<th>', '<thead>', '<caption>',
  '<li>', '<ul>', '</ul>', '<h2>', '</h2>', '<title>', '</title>', '<title/>', '<script>', '</script>', '<script src="a>b">',
  '<style>', '</style >', '<textarea>', '</textarea', '</textarea>', '<xmp>', '</xmp>', '<tmp>', '<xitle>', '<noscript>', '</noscript>',
  '<template>', '</template>', '<select><option>', '</select>', '<pre>', '</pre>', '<svg>', '</svg>', '<meta name=author content="云">',
  '<!--', '-->', '--->', '<!-->', '<!-', '<!', '<!>', '<!DOCTYPE html>', '<![CDATA[', '<![CD', ']]>', ']]]>', '<?xml', '?>', '</', '</ ',
  '</1', '</x', '<', '<<', '>', '< p>', '<1>', '<s', '<scr', '<t', '<x', '<a', '<a b', '<a b=', '<a b="', '<a b=\'c', '<a / ', '<a =x>',
  '/', '/>', '"', "'", '=', '-', '--', '&', '&amp;', '&amp', '&am', '&lt;script>', '&nbsp;', '&nbsp', '&nbspx', '&notit;', '&notin;',
  '&#', '&#x', '&#0;', '&#12288;', '&#x3000', '&#xD800;', '&#x110000;', '&#99999999999999999999;', '&#128;', '&#160', '&#65;', '&#x1F600;',
  '&NotEqualTilde;', '&CounterClockwiseContourIntegral;', '&ThickSpace;', '&zwnj;', '&ampamp;', '&;', '&#;', '&#xg;',
  '云溪市', '年报', '2019', '12件', ' ', '\n', '\u3000', '\u00a0', '\ufeff', '\u200b', '\0', '\u001c/script>', '\ud83d', '\ude00', '😀', 'x', '；', '。',
]; // prettier-ignore

/** Pages of nasty fragments and arbitrary characters. */
export const soup: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 12, arbitrary: fc.constantFrom(...fragments) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
    ),
    {
      maxLength: 40,
    },
  )
  .map((parts) => parts.join(''));

export function htmlPage(text: string): DecodedPage {
  return { id: 'soup', kind: 'html', text, charset: 'utf-8', charsetBecause: 'already text' };
}
