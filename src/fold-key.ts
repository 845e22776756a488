import { Converter } from 'opencc-js/t2cn';
import { squeeze, toKey } from './to-key.ts';

const INJECTED_PINYIN = /(?<=\p{Script=Han})(?:[(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńň]{1,6}[)）])+/gu;
const toSimplified = Converter({ from: 't', to: 'cn' });

/**
 * {@link toKey} for text that is not normalized yet: injected pinyin dropped and Traditional folded first. For matching
 * only, never for writing.
 */
export function foldKey(text: string): string {
  return toKey(fold(text));
}

/** Simplified, without injected pinyin and white space; punctuation and ordinals stay. For matching only. */
export function fold(text: string): string {
  return squeeze(toSimplified(text.replace(INJECTED_PINYIN, '')));
}
