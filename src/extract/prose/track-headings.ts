import type { CleanTextBlock } from '../../model.ts';
import type { Topic } from '../../rules/phrasing.ts';
import type { ProseRules } from '../../rules/phrasings.ts';
import { foldLine } from './fold-line.ts';

/** The headings that a block stands under, folded. */
export interface Headings {
  readonly section: string;
  readonly sub: string;
}

/** The headings from this block on. A heading longer than forty characters is text. */
export function trackHeadings(headings: Headings, block: CleanTextBlock): Headings {
  if (block.role !== 'section-heading' && block.role !== 'sub-heading') return headings;
  const text = foldLine(block.clean.text).text;
  if (text.length > 40) return headings;
  return block.role === 'section-heading' ? { section: text, sub: '' } : { section: headings.section, sub: text };
}

/** What the headings, or a sentence that serves as one, make the text speak of. The last heading decides first. */
export function topicsOf(text: string, rules: ProseRules): ReadonlySet<Topic> {
  const topics = new Set<Topic>();
  for (const { heading, topic } of rules.topics) if (heading.test(text)) topics.add(topic);
  return topics;
}
