/**
 * Reads one numeral that stands alone: `1,234`, `１２`, `16.35万`, `1.39亿`, `十二`, `二〇一八`, `两千三百`, `1亿2000万`.
 *
 * @param text the numeral and its 万/亿, without sign, unit or words such as 余; white space is ignored
 * @returns its value without floating-point noise, or null when the text is no numeral
 */
export function readNumeral(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/[\s\u200b-\u200f\u2060\ufeff]/gu, '');
  if (plain === '' || plain.length > 40) return null;
  return readArabic(plain) ?? readHanDigits(plain) ?? readHanUnits(plain);
}

/** `value × 10^places`, correctly rounded: the decimal string is shifted, nothing is multiplied. */
export function shiftDecimal(value: number, places: number): number {
  const text = String(value);
  return text.includes('e') ? value * 10 ** places : Number(`${text}e${places}`);
}

const ARABIC = /^(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?((?:[十百千]?[万亿]|[百千]|万亿)?)$/u;
const PLACES: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };

function readArabic(text: string): number | null {
  const match = ARABIC.exec(text);
  if (match === null) return null;
  const [, whole = '', fraction = '', scale = ''] = match;
  let places = 0;
  for (const unit of scale) places += PLACES[unit] ?? 0;
  return Number(`${whole.replaceAll(',', '')}${fraction}e${places}`);
}

const HAN_DIGITS: Readonly<Record<string, number>> = {
  '〇': 0, '○': 0, '零': 0, '一': 1, '二': 2, '两': 2, '三': 3, '四': 4, '五': 5, '六': 6, '七': 7, '八': 8, '九': 9,
  '壹': 1, '贰': 2, '叁': 3, '肆': 4, '伍': 5, '陆': 6, '柒': 7, '捌': 8, '玖': 9,
}; // prettier-ignore

/** Digit by digit, as years are written: `二〇一八`, `二零一八`; one digit alone too. */
function readHanDigits(text: string): number | null {
  let digits = '';
  for (const char of text) {
    const digit = HAN_DIGITS[char];
    if (digit === undefined) return null;
    digits += digit;
  }
  return Number(digits);
}

const UNIT_VALUES: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const TOKEN = /^(?:(\d+)|([〇○零一二两三四五六七八九壹贰叁肆伍陆柒捌玖])|([十拾百佰千仟])|([万亿]))/u;

/** With units: `一百二十三`, `十二`, `三千零五`, `1亿2000万`. A unit alone is a number only when it is 十. */
function readHanUnits(text: string): number | null {
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let lastUnit = Infinity;
  for (let rest = text; rest !== '';) {
    const match = TOKEN.exec(rest);
    if (match === null) return null;
    const [token, arabic, han, unit, large] = match;
    rest = rest.slice(token.length);
    if (arabic !== undefined || han !== undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = arabic === undefined ? (HAN_DIGITS[han ?? ''] ?? 0) : Number(arabic);
    } else if (unit !== undefined) {
      const value = UNIT_VALUES[unit] ?? 1;
      if (value >= lastUnit || (digit === null && value !== 10)) return null;
      section += (digit ?? 1) * value;
      [digit, lastUnit] = [null, value];
    } else {
      const value = section + (digit ?? 0);
      if (value === 0 && total === 0) return null;
      total = large === '亿' ? (total + value) * 1e8 : total + value * 1e4;
      [section, digit, lastUnit] = [0, null, Infinity];
    }
  }
  return total + section + (digit ?? 0);
}
