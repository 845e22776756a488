import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodePage } from '../../../src/decode/decode-page.ts';
import type { RawPage } from '../../../src/model.ts';

/** `云溪市政府信息公开工作年度报告` and its Traditional form, byte by byte. */
const GB = 'd4c6cfaacad0d5feb8aed0c5cfa2b9abbfaab9a4d7f7c4eab6c8b1a8b8e6';
const SIMPLIFIED = '云溪市政府信息公开工作年度报告';
const BIG5 = 'b6b3b7cba5abac46a9b2ab48aea7a4bdb67da475a740a67eabd7b3f8a769';
const TRADITIONAL = '雲溪市政府信息公開工作年度報告';

const hex = (digits: string): Buffer => Buffer.from(digits, 'hex');
const ascii = (text: string): Buffer => Buffer.from(text, 'latin1');
const page = (parts: readonly Buffer[], given: Partial<RawPage> = {}): RawPage => ({
  id: '0'.repeat(16),
  body: Buffer.concat(parts),
  url: null,
  finalUrl: null,
  file: 'page.html',
  contentType: null,
  status: null,
  fetchedAt: null,
  hints: { title: null, date: null, agency: null, region: null },
  snapshot: null,
  ...given,
});
const gbHtml = (head: string): Buffer[] => [ascii(`<html>${head}<p>`), hex(GB), ascii('</p></html>')];

describe('the charset', () => {
  it('reads GBK without a declaration', () => {
    const { text, charset, charsetBecause } = decodePage(page(gbHtml('')));
    expect([text, charset, charsetBecause]).toEqual([`<html><p>${SIMPLIFIED}</p></html>`, 'gb18030', 'statistics']);
  });

  it.each([
    ['wrong meta', '<meta charset="utf-8">', null],
    ['wrong meta of another country', '<meta charset=iso-8859-1>', null],
    ['wrong header', '', 'text/html; charset=UTF-8'],
    ['header of Latin-1', '', 'text/html;charset=ISO-8859-1'],
    ['Big5 declared', '<meta http-equiv="Content-Type" content="text/html; charset=big5">', null],
    ['an unknown label', '<meta charset="zh-hans">', 'text/html; charset=none'],
  ])('does not believe a declaration against the bytes: %s', (_, head, contentType) => {
    const decoded = decodePage(page(gbHtml(head), { contentType }));
    expect(decoded).toMatchObject({ charset: 'gb18030', charsetBecause: 'statistics' });
    expect(decoded.text).toContain(SIMPLIFIED);
  });

  it('names the meta element when it is right, also behind a long script', () => {
    const head = `<script>${'var a = 1;\n'.repeat(9000)}</script><meta charset=gb2312>`;
    expect(decodePage(page(gbHtml(head)))).toMatchObject({ charset: 'gb18030', charsetBecause: 'meta' });
  });

  it('reads Big5, declared or not', () => {
    for (const head of ['', '<meta charset=big5>', '<meta charset=gb2312>']) {
      const decoded = decodePage(page([ascii(`${head}<p>`), hex(BIG5), ascii('</p>')]));
      expect(decoded.charset).toBe('big5');
      expect(decoded.text).toContain(TRADITIONAL);
    }
  });

  it('reads four-byte GB18030', () => {
    // U+20000 is 95 32 82 36, U+3401 is 81 39 ef 30
    const decoded = decodePage(page([hex(GB), hex('95328236'), hex('8139ef30'), hex(GB)]));
    expect(decoded.text).toBe(`${SIMPLIFIED}\u{20000}\u3401${SIMPLIFIED}`);
  });

  it('takes valid UTF-8 for UTF-8 whatever is declared, and with its last character cut', () => {
    const utf8 = Buffer.from(`<meta charset="gb2312"><p>${SIMPLIFIED}`);
    const contentType = 'text/html; charset=gbk';
    expect(decodePage(page([utf8], { contentType }))).toMatchObject({
      charset: 'utf-8',
      charsetBecause: 'utf-8 valid',
    });
    expect(decodePage(page([utf8.subarray(0, -1)])).charset).toBe('utf-8');
  });

  it('reads UTF-8 with a few broken bytes as UTF-8', () => {
    const decoded = decodePage(page([Buffer.from(SIMPLIFIED), hex('ff'), Buffer.from(SIMPLIFIED), hex('e4b8')]));
    expect(decoded.text).toBe(`${SIMPLIFIED}\ufffd${SIMPLIFIED}\ufffd`);
  });

  it('obeys and drops a BOM', () => {
    const wide = Buffer.from(SIMPLIFIED, 'utf16le');
    const swapped = Buffer.from(wide).swap16();
    const decoded = [
      [hex('efbbbf'), Buffer.from(SIMPLIFIED)],
      [hex('fffe'), wide],
      [hex('feff'), swapped],
    ].map((parts) => decodePage(page(parts)));
    expect(decoded.map((one) => one.text)).toEqual([SIMPLIFIED, SIMPLIFIED, SIMPLIFIED]);
    expect(decoded.map((one) => one.charset)).toEqual(['utf-8', 'utf-16le', 'utf-16be']);
    expect(new Set(decoded.map((one) => one.charsetBecause))).toEqual(new Set(['bom']));
  });

  it('does not believe a UTF-8 BOM in front of GBK', () => {
    expect(decodePage(page([hex('efbbbf'), ...gbHtml('')])).text).toContain(SIMPLIFIED);
  });

  it('reads UTF-16 without a BOM', () => {
    const wide = Buffer.from(`${SIMPLIFIED}\n2018 ${SIMPLIFIED}\n`, 'utf16le');
    const decoded = [wide, Buffer.from(wide).swap16()].map((body) => decodePage(page([body])));
    expect(decoded.map((one) => one.charset)).toEqual(['utf-16le', 'utf-16be']);
    expect(decoded[1]?.text).toBe(`${SIMPLIFIED}\n2018 ${SIMPLIFIED}\n`);
    expect(decodePage(page([Buffer.from(SIMPLIFIED, 'utf16le')])).text).toBe(SIMPLIFIED);
  });

  it('keeps NUL bytes and survives lone surrogates', () => {
    expect(decodePage(page([Buffer.from(`${SIMPLIFIED}\0\0${SIMPLIFIED}`)])).text).toBe(
      `${SIMPLIFIED}\0\0${SIMPLIFIED}`,
    );
    expect(decodePage(page([hex('fffe'), hex('00d84100')])).text).toBe('\ufffdA');
  });

  it('decodes character references in a text, and leaves what is none', () => {
    const read = (text: string): string => decodePage(page([Buffer.from(text)], { file: 'a.txt' })).text;
    expect(read('&nbsp;&amp;nbsp;&NBSP;一、概述&#12288;&#x4e00;')).toBe('\u00a0\u00a0\u00a0一、概述\u3000一');
    expect(read('&ldquo;公开&rdquo；&lt;条例&gt;&nbsp 二')).toBe('“公开”<条例>\u00a0 二');
    for (const none of ['R&D; 费用', 'http://yunxi.example/?a=1&copy=2&nbsp=3', '&#0;&#xd800;&#9999999;', '& ;&;&#;'])
      expect(read(none)).toBe(none);
    const html = decodePage(page([Buffer.from('<p>&nbsp;一</p><p>二</p>')], { file: 'a.html' }));
    expect(html.text).toBe('<p>&nbsp;一</p><p>二</p>');
  });

  it('says so when the body was text before', () => {
    const given = { file: 'a.jsonl.gz#3', contentType: 'text/plain; charset=utf-8' };
    expect(decodePage(page([Buffer.from(SIMPLIFIED)], given)).charsetBecause).toBe('already text');
    expect(decodePage(page([], given))).toMatchObject({ text: '', kind: 'text' });
  });

  it('reads a page in a Western language by its declaration', () => {
    const decoded = decodePage(page([ascii('<meta charset="iso-8859-1">r\xe9sum\xe9 \xa9 2020')]));
    expect(decoded).toMatchObject({ charset: 'windows-1252', charsetBecause: 'meta' });
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.option(fc.string()), (body, contentType) => {
        expect(typeof decodePage(page([Buffer.from(body)], { contentType })).text).toBe('string');
      }),
    );
  });

  it('gives back any text that was written in UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        expect(decodePage(page([Buffer.from(text)])).text).toBe(text.replace(/^\ufeff/u, ''));
      }),
    );
  });
});

describe('the kind', () => {
  const kindOf = (text: string, file: string | null, contentType: string | null = null): string =>
    decodePage(page([Buffer.from(text)], { file, contentType })).kind;

  it('goes by content type and file name', () => {
    expect(kindOf('<p>甲</p>', 'a.html')).toBe('html');
    expect(kindOf('<p>甲</p>', null, 'text/html; charset=utf-8')).toBe('html');
    expect(kindOf('甲\n乙', 'a.txt')).toBe('text');
  });

  it('goes by what is there when the name is wrong', () => {
    expect(kindOf('\n<!-- 模板 -->\n<!DOCTYPE html><title>甲</title>', 'a.txt')).toBe('html');
    expect(kindOf('<div><p>甲</p><p>乙</p></div>', 'a.jsonl#1', 'text/plain; charset=utf-8')).toBe('html');
    expect(kindOf('甲\n乙\n丙', 'a.html')).toBe('text');
    expect(kindOf('甲&nbsp;乙', 'a.html')).toBe('html');
  });

  it('leaves flattened text with a few left-over tags as text', () => {
    expect(kindOf(`${'一行文字\n'.repeat(20)}<br><br>\n`, 'a.txt')).toBe('text');
    expect(kindOf('数量 < 3\n比例 > 5\n', 'a.txt')).toBe('text');
  });

  it('takes time in proportion to the size', () => {
    const hostile = ['<meta ', '<!-- -->', '<!--', '<p ', '<?xml '].map((part) => part.repeat(100_000));
    const started = performance.now();
    for (const text of hostile) {
      kindOf(text, 'a.txt');
      decodePage(page([Buffer.from(text), hex('ff')]));
    }
    expect(performance.now() - started).toBeLessThan(4000);
  });
});
