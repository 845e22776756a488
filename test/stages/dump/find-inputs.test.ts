import fc from 'fast-check';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { byCodePoint } from '../../../src/dump/by-code-point.ts';
import { findInputs, type LeftOut } from '../../../src/dump/find-inputs.ts';
import { globToRegExp } from '../../../src/dump/glob-to-regexp.ts';
import { InputError } from '../../../src/dump/records.ts';
import { dumpFolder } from './dump-folder.ts';

const namesIn = async (patterns: readonly string[], base: string): Promise<string[]> =>
  (await findInputs(patterns, base)).map(({ file }) => file);

describe('findInputs', () => {
  it('takes everything it knows in a folder, sorted by code point, and tells what it left', async () => {
    const base = dumpFolder({
      'a/2.html': '',
      'a/10.HTM': '',
      'a/sub/b.txt': '',
      'a/镇.html': '',
      'a/\u{20000}.html': '',
      'a/\uff21.html': '',
      'a/p.jsonl.gz': '',
      'a/c.warc': '',
      'a/logo.png': '',
      'a/.git/x.html': '',
    });
    const left: LeftOut[] = [];
    const found = await findInputs(['a/'], base, (one) => left.push(one));
    expect(found.map(({ file, kind }) => `${file} ${kind}`)).toEqual([
      '10.HTM page',
      '2.html page',
      'c.warc warc',
      'p.jsonl.gz jsonl',
      'sub/b.txt page',
      '镇.html page',
      '\uff21.html page',
      '\u{20000}.html page',
    ]);
    expect(left.map(({ path, why }) => `${path.slice(base.length)} ${why}`).sort()).toEqual([
      '/a/.git hidden',
      '/a/logo.png unknown-kind',
    ]);
    expect(found[0]).toMatchObject({ path: join(base, 'a/10.HTM'), bytes: 0 });
  });

  it('names files relative to the argument, and by the argument too where two hold the same name', async () => {
    const base = dumpFolder({ 'a/x.html': '', 'b/x.html': '', 'b/y.html': '' });
    expect(await namesIn(['a', './b/'], base)).toEqual(['a/x.html', 'b/x.html', 'y.html']);
    expect(await namesIn(['b', 'b/x.html', 'b/*.html'], base)).toEqual(['x.html', 'y.html']);
    expect(await namesIn(['a/x.html'], base)).toEqual(['x.html']);
  });

  it('reads patterns below their first folders', async () => {
    const base = dumpFolder({ 'd/a.html': '', 'd/e/b.html': '', 'd/e/f/c.txt': '', 'd/{x}.html': '' });
    expect(await namesIn(['d/**/*.html'], base)).toEqual(['a.html', 'e/b.html', '{x}.html']);
    expect(await namesIn(['d/*.html'], base)).toEqual(['a.html', '{x}.html']);
    expect(await namesIn(['d/**/{b,c}.{html,txt}'], base)).toEqual(['e/b.html', 'e/f/c.txt']);
    expect(await namesIn(['**/?.txt'], join(base, 'd'))).toEqual(['e/f/c.txt']);
    expect(await namesIn(['d/{x}.html'], base)).toEqual(['{x}.html']);
  });

  it('follows no link out of the tree and none to a folder', async () => {
    const base = dumpFolder({ 'in/a.html': '', 'out/b.html': '' });
    symlinkSync(join(base, 'out/b.html'), join(base, 'in/l.html'));
    symlinkSync(join(base, 'out'), join(base, 'in/folder'));
    symlinkSync(join(base, 'in'), join(base, 'in/loop'));
    symlinkSync(join(base, 'nowhere'), join(base, 'in/broken.html'));
    symlinkSync(join(base, 'in/a.html'), join(base, 'in/z.html'));
    expect(await namesIn(['in'], base)).toEqual(['a.html', 'z.html']);
  });

  it.each([
    [['none'], /No such file or folder: .*none/u],
    [['a/*.txt'], /"a\/\*\.txt" matches below .* no file/u],
    [['no/*.txt'], /is no folder/u],
    [['empty'], /folder .*empty holds no file/u],
    [['a/logo.png'], /Cannot tell what .*logo\.png is/u],
    [[], /No input is named/u],
  ])('says what is missing: %j', async (patterns, message) => {
    const base = dumpFolder({ 'a/x.html': '', 'a/logo.png': '', 'empty/.keep': '' });
    const error = await findInputs(patterns, base).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(InputError);
    expect((error as Error).message).toMatch(message);
  });
});

describe('byCodePoint', () => {
  it('is the order of the UTF-8 bytes', () => {
    const text = fc.string({ unit: 'binary', maxLength: 8 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(Math.sign(byCodePoint(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
      }),
    );
  });
});

describe('globToRegExp', () => {
  it('takes everything but wildcards as it stands', () => {
    expect(globToRegExp('d/[2018]a+(1).*').test('[2018]a+(1).html')).toBe(true);
    expect(globToRegExp('d/a.html').test('axhtml')).toBe(false);
    expect(globToRegExp('**').test('a/b/c.html')).toBe(true);
    expect(globToRegExp('/d/*').test('e')).toBe(true);
    expect(globToRegExp('/*/x').test('d/x')).toBe(true);
  });
});
