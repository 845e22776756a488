import { commonCharacters } from './common-characters.ts';

/**
 * How much a reading of some bytes looks like text: 1 when every character beyond ASCII is a common Chinese one, below 0
 * for replacement marks, private-use and control characters. Text in ASCII alone scores 0.
 */
export function scoreText(text: string): number {
  let sum = 0;
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (IS_PLAIN[unit] === 1) continue;
    count++;
    const code = unit >= 0xd800 && unit <= 0xdbff ? (text.codePointAt(i) as number) : unit;
    if (code > 0xffff) i++;
    sum += code > 0xffff ? weightOf(code) : (WEIGHTS[code] as number);
  }
  return count === 0 ? 0 : sum / count;
}

const UNITS = Array.from({ length: 0x10000 }, (_, code) => code);
/** ASCII is in every charset and says nothing. */
const IS_PLAIN = Uint8Array.from(UNITS, (code) => (code < 0x80 && !isControl(code) ? 1 : 0));
const WEIGHTS = Float64Array.from(UNITS, weightOf);

function weightOf(code: number): number {
  if (commonCharacters.has(String.fromCodePoint(code))) return 1;
  if (code === 0xfffd || isControl(code) || isPrivate(code)) return -2;
  // Rare characters, kana, Hangul and symbols do stand in real text, but a wrong reading is made of them.
  return code < 0x250 ? 0 : -0.1;
}

function isControl(code: number): boolean {
  return (code < 0x20 && code !== 9 && code !== 10 && code !== 12 && code !== 13) || (code >= 0x7f && code < 0xa0);
}

function isPrivate(code: number): boolean {
  return (code >= 0xe000 && code <= 0xf8ff) || code >= 0xf0000;
}
