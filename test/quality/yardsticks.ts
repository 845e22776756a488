import { readPage } from '../../src/pipeline.ts';
import { decodePage } from '../../src/decode/decode-page.ts';
import { rules } from '../../src/rules/index.ts';
import type { ScoredPage } from './page-set.ts';
import { bare, isKept, isLeft, linesOf } from './score-page.ts';

/** Title and text of the main part of an HTML page; null when nothing was found. */
type Reader = (html: string, page: ScoredPage) => Promise<string | null> | string | null;

export interface Yardstick {
  readonly name: string;
  readonly kept: number;
  readonly sentences: number;
  readonly left: number;
  readonly fragments: number;
  /** Characters, without white space, of report sentences that stand in the text. */
  readonly chars: number;
}

interface Block {
  readonly textContent: string | null;
  readonly children: ArrayLike<Block>;
  readonly tagName: string;
}

interface LinkedDom {
  readonly parseHTML: (html: string) => { document: Block & { body: Block } };
}

interface ReadabilityPackage {
  readonly Readability: new (document: unknown) => {
    parse: () => { title?: string | null; content?: string | null } | null;
  };
}

interface DefuddlePackage {
  readonly Defuddle: (document: unknown, url?: string, options?: object) => Promise<{ title: string; content: string }>;
}

/** A package that is no dependency of the product; null when it is not installed. */
async function load<T>(name: string): Promise<T | null> {
  try {
    return (await import(name)) as T;
  } catch {
    return null;
  }
}

const BLOCKS = /<\/?(?:p|div|h[1-6]|li|ul|ol|tr|table|section|article|br)\b[^>]*>/giu;

/** Extracted HTML as lines: blocks end lines, tags go. */
function toLines(dom: LinkedDom, content: string): string {
  const { document } = dom.parseHTML(`<html><body>${content.replace(BLOCKS, (tag) => `\n${tag}`)}</body></html>`);
  return document.body.textContent ?? '';
}

async function readers(): Promise<Map<string, Reader | null>> {
  const dom = await load<LinkedDom>('linkedom');
  const readability = await load<ReadabilityPackage>('@mozilla/readability');
  const defuddle = await load<DefuddlePackage>('defuddle/node');
  const ours: Reader = (_html, page) =>
    readPage(page.raw, rules)
      .reports.map((report) => report.clean.textFile)
      .join('\n');
  const byReadability: Reader = (html) => {
    if (dom === null || readability === null) return null;
    const parsed = new readability.Readability(dom.parseHTML(html).document).parse();
    return parsed === null ? null : `${parsed.title ?? ''}\n${toLines(dom, parsed.content ?? '')}`;
  };
  const byDefuddle: Reader = async (html, page) => {
    if (dom === null || defuddle === null) return null;
    const url = page.raw.url ?? 'http://page.example/';
    const parsed = await defuddle.Defuddle(dom.parseHTML(html).document, url, { markdown: false });
    return `${parsed.title}\n${toLines(dom, parsed.content)}`;
  };
  return new Map<string, Reader | null>([
    ['nianbao', ours],
    ['Readability', dom === null || readability === null ? null : byReadability],
    ['defuddle', dom === null || defuddle === null ? null : byDefuddle],
  ]);
}

function measure(name: string, text: string, page: ScoredPage): Yardstick {
  const whole = bare(text);
  const lines = linesOf(text);
  const { sentences, chrome } = page.expected;
  const kept = sentences.filter((sentence) => isKept(sentence, whole, lines));
  const left = chrome.filter((fragment) => isLeft(fragment, lines));
  const chars = kept.reduce((sum, sentence) => sum + bare(sentence).length, 0);
  return {
    name,
    kept: kept.length,
    sentences: sentences.length,
    left: left.length,
    fragments: chrome.length,
    chars,
  };
}

/** Every HTML page that is a report, by ourselves and by the two general extractors; null where one is not installed. */
export async function runYardsticks(
  pages: readonly ScoredPage[],
): Promise<{ id: string; group: string; rows: readonly (Yardstick | null)[] }[]> {
  const all = await readers();
  const out: { id: string; group: string; rows: (Yardstick | null)[] }[] = [];
  for (const page of pages) {
    const decoded = decodePage(page.raw);
    if (decoded.kind !== 'html' || !page.expected.isReport) continue;
    const rows: (Yardstick | null)[] = [];
    for (const [name, reader] of all) {
      rows.push(reader === null ? null : measure(name, await readQuietly(reader, decoded.text, page), page));
    }
    out.push({ id: page.id, group: page.group, rows });
  }
  return out;
}

/** A page that makes an extractor throw has no text from it. */
async function readQuietly(reader: Reader, html: string, page: ScoredPage): Promise<string> {
  try {
    return (await reader(html, page)) ?? '';
  } catch {
    return '';
  }
}
