import { roomFor, textInRoom } from '../../text-room.ts';

/** Text as the phrasings see it, and where each of its UTF-16 units stood. */
export interface FoldedLine {
  readonly text: string;
  /** Offsets in the line of the units of `text`; null where they are the same: nothing was dropped. */
  readonly at: Int32Array | null;
}

const WHITE = 0;
/** What each UTF-16 unit becomes; {@link WHITE} for what is dropped. */
const FOLDED = foldTable();

/** Drops white space and makes full-width ASCII half-width, one unit for one, so that offsets can be told back. */
export function foldLine(line: string): FoldedLine {
  const units = roomFor(line.length);
  let at: Int32Array | null = null;
  let length = 0;
  for (let i = 0; i < line.length; i++) {
    const code = line.charCodeAt(i);
    const folded = FOLDED[code] as number;
    if (folded === WHITE && code !== 0) {
      at ??= Int32Array.from({ length: line.length }, (_, k) => k);
      continue;
    }
    if (at !== null) at[length] = i;
    units[length++] = folded;
  }
  return { text: textInRoom(length), at };
}

/** Where in the line the folded unit at `index` stood. */
export function originOf({ at }: FoldedLine, index: number): number {
  return at === null ? index : (at[index] ?? 0);
}

function foldTable(): Uint16Array {
  const table = Uint16Array.from({ length: 0x10000 }, (_, code) => foldCode(code));
  for (const [from, to] of ['﹐,', '﹪%', '٪%']) table[(from as string).charCodeAt(0)] = (to as string).charCodeAt(0);
  return table;
}

function foldCode(code: number): number {
  if (code >= 0xff01 && code <= 0xff5e) return code - 0xfee0;
  return /\s/u.test(String.fromCharCode(code)) ? WHITE : code;
}
