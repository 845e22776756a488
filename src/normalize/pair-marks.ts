import { isHanCode } from './char-table.ts';
import { isHanBeside, type Marks } from './chinese-marks.ts';

/**
 * Brackets by pairs: with Han inside or right outside they are Chinese. A pair of which one half is full-width already
 * becomes whole. Returns the lone ASCII ones: they are marks like any other.
 */
export function pairBrackets(marks: Marks): number[] {
  const { text, kept } = marks;
  if (!text.includes('(') && !text.includes(')')) return [];
  const hanBefore = countHan(text);
  const open: number[] = [];
  const lone: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const char = text[i] as string;
    if (char === '(' || char === '（') open.push(i);
    else if (char === ')' || char === '）') {
      const start = open.pop();
      if (start === undefined) lone.push(i);
      else decidePair(marks, start, i, (hanBefore[i] as number) - (hanBefore[start] as number) > 0);
    }
  }
  return [...open, ...lone].filter((i) => (text[i] === '(' || text[i] === ')') && kept?.[i] !== 1);
}

function decidePair({ text, to, kept }: Marks, start: number, end: number, hanInside: boolean): void {
  const halves = (text[start] === '(' ? 1 : 0) + (text[end] === ')' ? 1 : 0);
  if (halves === 0 || kept?.[start] === 1 || kept?.[end] === 1) return;
  if (halves === 2 && !hanInside && !isHanBeside(text, start, -1) && !isHanBeside(text, end, 1)) return;
  if (text[start] === '(') to.set(start, '（');
  if (text[end] === ')') to.set(end, '）');
}

/** Number of Han characters before each offset. */
function countHan(text: string): Uint32Array {
  const before = new Uint32Array(text.length + 1);
  for (let i = 0; i < text.length; i++) {
    before[i + 1] = (before[i] as number) + (isHanCode(text.charCodeAt(i)) ? 1 : 0);
  }
  return before;
}

/** Straight quotation marks by pairs, when they pair up in the block and enclose or touch Han; 「」 of Traditional text. */
export function pairQuotes(marks: Marks, converted: boolean): void {
  pairStraight(marks, '"', '“', '”');
  pairStraight(marks, "'", '‘', '’');
  if (!converted) return;
  const corner: Record<string, string> = { '「': '“', '」': '”', '『': '‘', '』': '’' };
  for (let i = 0; i < marks.text.length; i++) {
    const to = corner[marks.text[i] as string];
    if (to !== undefined) marks.to.set(i, to);
  }
}

function pairStraight({ text, to, kept }: Marks, straight: string, left: string, right: string): void {
  const at: number[] = [];
  for (let i = text.indexOf(straight); i !== -1; i = text.indexOf(straight, i + 1)) if (kept?.[i] !== 1) at.push(i);
  if (at.length % 2 !== 0) return;
  for (let k = 0; k < at.length; k += 2) {
    const start = at[k] as number;
    const end = at[k + 1] as number;
    const touches = isHanBeside(text, start, -1) || isHanBeside(text, end, 1);
    if (!/\p{Script=Han}/u.test(text.slice(start, end)) && !(touches && straight === '"')) continue;
    to.set(start, left);
    to.set(end, right);
  }
}

const FARTHEST = 60;

/** `“…“` and `”…”`: turned into pairs when the block's marks do not nest as they are and every pair is short. */
export function turnQuotes({ text, to }: Marks): void {
  const at: number[] = [];
  let depth = 0;
  let nests = true;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code !== 0x201c && code !== 0x201d && !to.has(i)) continue;
    const char = to.get(i) ?? text[i];
    if (char !== '“' && char !== '”') continue;
    at.push(i);
    depth += char === '“' ? 1 : -1;
    if (depth < 0) nests = false;
  }
  if ((nests && depth === 0) || at.length % 2 !== 0) return;
  for (let k = 0; k < at.length; k += 2) {
    const inside = text.slice((at[k] as number) + 1, at[k + 1]);
    if (inside.length > FARTHEST || inside.length === 0 || inside.includes('。')) return;
  }
  at.forEach((i, k) => {
    const char = k % 2 === 0 ? '“' : '”';
    if ((to.get(i) ?? text[i]) !== char) to.set(i, char);
  });
}
