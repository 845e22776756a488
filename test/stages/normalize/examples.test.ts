import { describe, expect, it } from 'vitest';
import { normalizeRules } from '../../../src/rules/normalize-rules.ts';
import { cleanLine } from './clean-page.ts';

const { spacing, punctuation, pinyin } = normalizeRules;

describe('spacing', () => {
  it.each(spacing.changes)('%j becomes %j', (before, after) => expect(cleanLine(before)).toBe(after));
  it.each(spacing.leaves)('%j stays', (text) => expect(cleanLine(text)).toBe(text));
});

describe('punctuation', () => {
  it.each(punctuation.changes)('%j becomes %j', (before, after) => expect(cleanLine(before)).toBe(after));
  it.each(punctuation.leaves)('%j stays', (text) => expect(cleanLine(text)).toBe(text));
});

describe('injected pinyin', () => {
  it.each(pinyin.changes)('%j becomes %j', (before, after) => expect(cleanLine(before)).toBe(after));
  it.each(pinyin.leaves)('%j stays', (text) => expect(cleanLine(text)).toBe(text));
});
