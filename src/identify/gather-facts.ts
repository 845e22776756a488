import { flatMap } from '../flat-map.ts';
import type { CleanBlock, CleanReport } from '../model.ts';
import { fold } from '../fold-key.ts';
import { squeeze } from '../to-key.ts';
import type { IdentifyInput, ReportFacts } from './identify-input.ts';

const OPENING_CHARS = 800;
const TAIL_LINES = 8;
/** No report is nearly as long; on a text without an end a pattern would run out of stack. */
const MOST_CHARS = 1_000_000;

/** The texts that the finders read: NFKC, no white space, so that patterns need one form of every mark. */
export function gatherFacts(input: IdentifyInput): ReportFacts {
  const own = input.report.title === null ? null : squeeze(input.report.title);
  const calledSo = pageTitle(input);
  const fromPage = own === null && input.reportsOnPage === 1 ? calledSo : null;
  const blocks = input.report.blocks.filter((block) => block.role !== 'title');
  const texts = blocks.map(blockText);
  const lines = texts.filter((_, i) => blocks[i]?.kind !== 'table');
  const cells = cellTexts(input.report);
  const text = [...(own === null ? [] : [own]), ...lines, ...cells].join('\n').slice(0, MOST_CHARS);
  return {
    title: own ?? fromPage,
    titleFromPage: own === null,
    pageTitle: calledSo,
    lines,
    headings: [...texts.filter((_, i) => isHeadingLike(blocks[i])), ...lines.map(leadIn)].filter((text) => text !== ''),
    opening: lines.join('\n').slice(0, OPENING_CHARS),
    text,
    tail: lines.filter((line) => line !== '').slice(-TAIL_LINES),
    cells,
    page: [text, ...input.metadata.map((field) => squeeze(field.value))].join('\n'),
  };
}

function blockText(block: CleanBlock): string {
  return block.kind === 'table' ? '' : fact(block.clean.text);
}

/** `(一)组织机构建设情况。市政府…`: the heading that a paragraph begins with. */
function leadIn(line: string): string {
  return (
    /^(?:[(][一二三四五六七八九十]+[)]|[一二三四五六七八九十]+、)([^。:]{2,30})[。:]/u.exec(line.slice(0, 200))?.[1] ??
    ''
  );
}

function fact(text: string): string {
  return squeeze(text);
}

function isHeadingLike(block: CleanBlock | undefined): boolean {
  if (block === undefined) return false;
  return block.role === 'section-heading' || block.role === 'sub-heading' || block.kind === 'heading';
}

function cellTexts(report: CleanReport): string[] {
  return flatMap(report.blocks, (block) =>
    block.kind === 'table' ? block.cells.map((cell) => fact(cell.clean.text)) : [],
  );
}

/** 云溪市水务局2018年政府信息公开年报-云溪市人民政府: behind the name of the article, without white space. */
const SITE = /(?<=公开[^-]{0,40})-(?!.*公开)[\p{Script=Han}()]{2,30}$/u;
const TITLE_KEYS = ['meta-tag', 'dump-header', 'line', 'title-element'] as const;

/** The page's title from its tags or its dump; the site's name behind a dash or underscore is cut off. */
function pageTitle(input: IdentifyInput): string | null {
  const { metadata } = input;
  for (const from of TITLE_KEYS) {
    const field = metadata.find((one) => one.key === 'title' && one.from === from && one.value.trim() !== '');
    if (field !== undefined) return fold(field.value.split(/[_|—]|\s-\s|--/u)[0] ?? field.value).replace(SITE, '');
  }
  const hint = input.hints.title;
  return hint === null || hint.trim() === '' ? urlTitle(input.url) : fold(hint);
}

/** Encyclopaedias write the title into the address. */
function urlTitle(url: string | null): string | null {
  const parts = url === null || !URL.canParse(url) ? [] : new URL(url).pathname.split('/').map(decodePart);
  const title = parts.find((part) => /信息公/u.test(fold(part)));
  return title === undefined ? null : fold(title).replace(/\.\w+$/u, '');
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
