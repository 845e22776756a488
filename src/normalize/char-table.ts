import type { NormalizeRules } from '../rules/normalize-rules.ts';
import { scriptTable } from './script-table.ts';

/** What a block contains, as bits of {@link Scan.flags}: a pass whose bit is not there has nothing to do. */
export const HAS = {
  white: 4,
  hidden: 8,
  form: 16,
  repair: 32,
  ascii: 64,
  bracket: 128,
  quote: 256,
  zhu: 512,
  han: 1024,
} as const;

export interface Scan {
  readonly flags: number;
  /** Characters that exist in Traditional only. */
  readonly traditional: number;
  /** Characters that exist in Simplified only. */
  readonly simplified: number;
}

const tables = new WeakMap<NormalizeRules, Uint16Array>();

/** Bits by UTF-16 unit, built once for a set of rules. */
export function charTable(rules: NormalizeRules): Uint16Array {
  const known = tables.get(rules);
  if (known !== undefined) return known;
  const table = Uint16Array.from(scriptTable(rules.script).kinds);
  const set = (char: string, bit: number): void => {
    table[char.charCodeAt(0)] = (table[char.charCodeAt(0)] as number) | bit;
  };
  for (let code = 0; code < 65536; code++) {
    const char = String.fromCharCode(code);
    if (/\s/u.test(char)) set(char, HAS.white);
    if (rules.spacing.invisible.test(char) || (code >= 0x2f00 && code <= 0x2fd5)) set(char, HAS.hidden);
    if (isHanCode(code)) set(char, HAS.han);
  }
  const radicals = [...rules.spacing.radicals];
  for (let i = 0; i < radicals.length; i += 2) set(radicals[i] as string, HAS.hidden);
  const forms = [...rules.punctuation.forms];
  for (let i = 0; i < forms.length; i += 2) set(forms[i] as string, HAS.form);
  for (const repair of rules.repairs) set(repair.from, HAS.repair);
  for (const mark of Object.keys(rules.punctuation.marks)) set(mark, HAS.ascii);
  for (const char of '(（') set(char, HAS.bracket);
  for (const char of '"\'“”「」『』') set(char, HAS.quote);
  set('著', HAS.zhu);
  tables.set(rules, table);
  return table;
}

export function scanText(text: string, table: Uint16Array): Scan {
  let flags = 0;
  let traditional = 0;
  let simplified = 0;
  for (let i = 0; i < text.length; i++) {
    const bits = table[text.charCodeAt(i)] as number;
    flags |= bits;
    traditional += bits & 1;
    simplified += (bits >> 1) & 1;
  }
  return { flags, traditional, simplified };
}

/** Ideographs, with the lead halves of the supplementary planes that hold the rest of them. */
export function isHanCode(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || (code >= 0xf900 && code <= 0xfaff) ||
    code === 0x3007 || code === 0x3005 || (code >= 0xd840 && code <= 0xd88f) || (code >= 0xdc00 && code <= 0xdfff)
  ); // prettier-ignore
}

/** Han, Chinese marks, full-width forms and enclosed numbers: beside these, white space is layout. */
export function isCjkCode(code: number): boolean {
  return isHanCode(code) || isCjkMark(code);
}

export function isCjkMark(code: number): boolean {
  return (
    (code >= 0x3001 && code <= 0x303f) || (code >= 0xff01 && code <= 0xffe6) || (code >= 0x2460 && code <= 0x24ff) ||
    (code >= 0xfe30 && code <= 0xfe4f) || code === 0x201c || code === 0x201d || code === 0x2018 || code === 0x2019 ||
    code === 0x2026 || code === 0x2014
  ); // prettier-ignore
}
