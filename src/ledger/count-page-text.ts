import type { DecodedPage } from '../model.ts';
import { countHtmlText } from './count-html-text.ts';
import { countRun } from './count-run.ts';

/**
 * Length of the page text: non-white-space code points of the decoded text nodes (scripts, styles, titles, hidden and
 * template content included; markup, attributes, comments, CDATA sections and declarations not), or of the text of a
 * text page. It reads the undivided source with a tokenizer of its own, so that the ledger does not have to trust the
 * reader of `blocks/`. Time is proportional to the size. Never throws.
 */
export function countPageText(page: DecodedPage): number {
  return page.kind === 'html' ? countHtmlText(page.text) : countRun(page.text, 0, page.text.length);
}
