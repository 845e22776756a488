import type { DecodedPage, Issue, PageBlocks } from '../../model.ts';
import type { HtmlRules } from '../../rules/html.ts';
import { joinParagraphs } from './join-paragraphs.ts';
import { PageReader } from './page-reader.ts';
import { parseHtml, type ParseLimits } from './parse-html.ts';
import { surveyPage } from './survey-page.ts';
import { visitMarkup } from './visit-markup.ts';

/** No real page comes near; a page beyond is cut, and says so. */
const LIMITS: ParseLimits = { textUnits: 20_000_000, nodes: 1_500_000, depth: 256, tagLength: 65_536 };

/**
 * Reads an HTML page into blocks in reading order. Never throws; time and memory are proportional to the size of the
 * page. Every page-text position ends in exactly one block, removal, metadata field or guarded range.
 */
export function readHtml(page: DecodedPage, rules: HtmlRules, limits: ParseLimits = LIMITS): PageBlocks {
  // Halves of pairs that stand alone become U+FFFD.
  const source = page.text.toWellFormed();
  const { events, cut, issues: found } = parseHtml(source, limits, attributesOf(rules));
  const reader = new PageReader(rules, surveyPage(events, rules), source);
  visitMarkup(events, reader);
  const { chars, blocks, removals, metadata } = reader.finish();
  const issues: Issue[] = [...found];
  if (cut > 0) issues.push(cutIssue(cut));
  return {
    page: page.id,
    chars: chars + cut,
    blocks: joinParagraphs(blocks, rules.lines),
    removals,
    metadata,
    guarded: cut > 0 ? [[chars, chars + cut]] : [],
    issues,
  };
}

/** Attributes that the reader asks for, beside those by which rules hide elements. */
const ATTRIBUTES = ['id', 'class', 'style', 'href', 'rowspan', 'colspan', 'name', 'property', 'itemprop', 'content'];

const known = new WeakMap<HtmlRules, ReadonlySet<string>>();

function attributesOf(rules: HtmlRules): ReadonlySet<string> {
  let names = known.get(rules);
  if (names === undefined)
    known.set(rules, (names = new Set([...ATTRIBUTES, ...rules.hides.map(({ attribute }) => attribute)])));
  return names;
}

function cutIssue(cut: number): Issue {
  const message = `The page is too large: its last ${cut} characters were cut`;
  return { code: 'blocks.page-cut', severity: 'warning', message, line: null };
}
