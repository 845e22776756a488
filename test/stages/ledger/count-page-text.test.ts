import { describe, expect, it } from 'vitest';
import { countPageText } from '../../../src/ledger/count-page-text.ts';

function count(text: string, kind: 'html' | 'text' = 'html'): number {
  return countPageText({ id: 'p', kind, text, charset: 'utf-8', charsetBecause: 'already text' });
}

describe('countPageText', () => {
  it.each([
    ['<p>云溪市 2019\u3000年&nbsp;报</p>', 9],
    ['<!DOCTYPE html><!-- no --><p title="no">甲</p>', 1],
    ['<script>if (a < b) c("</p>")</script>乙', 17],
    ['<style>p{}</style><title>甲&amp;乙</title><textarea>&amp;</textarea>', 11],
    ['<template>甲</template><div hidden>乙</div>', 2],
    ['<![CDATA[no]]>甲', 1],
    ['a < b', 3],
    ['😀', 1],
    ['\ud83d', 1],
    ['\ud83d<b>\ude00', 2],
    ['&#x1F600;&#0;&#xD800;&#12288;', 3],
    ['&amp&ampx&notit;&unknown;', 1 + 2 + 4 + 9],
    ['甲<a href="乙', 1],
    ['', 0],
  ])('%j has %i', (text, expected) => {
    expect(count(text)).toBe(expected);
  });

  it('reads text pages as they are', () => {
    expect(count('<p>甲 &amp;\n', 'text')).toBe(9);
  });
});
