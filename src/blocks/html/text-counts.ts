import { isWhite } from '../../is-white.ts';
import type { TextRun } from './parse-html.ts';

/** What is counted in a text for the decisions about its element. */
export interface TextCounts {
  /** Page-text positions: characters that are not white space. */
  readonly chars: number;
  readonly digits: number;
  /** Sentence ends. */
  readonly ends: number;
  /** Characters of the common Han block: enough to compare two parts of one page. */
  readonly han: number;
}

const NOTHING: TextCounts = { chars: 0, digits: 0, ends: 0, han: 0 };

/** The counts of a text that is whole; both walks over a page ask for them. */
export function countsOf(run: TextRun): TextCounts {
  return (run.counts ??= countText(run.data));
}

function countText(text: string): TextCounts {
  let chars = 0;
  let digits = 0;
  let ends = 0;
  let han = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x4e00 && code <= 0x9fff) han++;
    else if (isWhite(code) || (code >= 0xdc00 && code <= 0xdfff)) continue;
    else if (code >= 0x30 && code <= 0x39) digits++;
    else if (code === 0x3002 || code === 0xff1b) ends++;
    // A pair counts once, at its first half.
    chars++;
  }
  return chars === 0 ? NOTHING : { chars, digits, ends, han };
}
