import { load } from 'cheerio';
import type { Contender } from './measure-rounds.ts';

/** A page as others take it: decoded already. */
export interface TextPage {
  readonly text: string;
}

export const parseOnly: Contender<TextPage> = { name: 'cheerio.load', run: ({ text }) => load(text) };

interface Readable {
  new (document: unknown): { parse: () => unknown };
}

/** Mozilla Readability over a linkedom document; null when they are not installed. */
export async function readability(): Promise<Contender<TextPage> | null> {
  try {
    const { Readability } = (await import('@mozilla/readability')) as { Readability: Readable };
    const { parseHTML } = (await import('linkedom')) as {
      parseHTML: (html: string) => { document: unknown };
    };
    return { name: 'Readability', run: ({ text }) => new Readability(parseHTML(text).document).parse() };
  } catch {
    return null;
  }
}
