import type { DropRule, HideRule, HtmlRules } from '../../rules/html.ts';
import type { MarkupEvent, Tag, TextRun } from './parse-html.ts';
import { type CellPlace, planTable } from './plan-table.ts';
import { addCell, addCellBreak, addCellText, addRow, closeTable, openTable, type TableSurvey } from './survey-table.ts';
import { countsOf } from './text-counts.ts';
import { visitMarkup } from './visit-markup.ts';

/** What has to be known of the whole page before it can be read in one go. */
export interface PageSurvey {
  readonly drops: ReadonlyMap<Tag, DropRule | HideRule>;
  /** Cells of data tables and their places; cells of layout tables are not in it. */
  readonly cells: ReadonlyMap<Tag, CellPlace>;
}

/** A hidden element with this share of the page's Chinese text is the page, shown by a script later on. */
const MOST_OF_PAGE = 0.5;
const LEAST_HAN = 80;

/** First walk over the page: which elements are out of sight, which tables hold data. */
export function surveyPage(events: readonly MarkupEvent[], rules: HtmlRules): PageSurvey {
  const surveyor = new Surveyor(rules);
  visitMarkup(events, surveyor);
  return { drops: surveyor.finish(), cells: surveyor.cells };
}

interface Candidate {
  readonly rule: DropRule | HideRule;
  readonly from: number;
  han: number;
}

class Surveyor {
  readonly cells = new Map<Tag, CellPlace>();
  private readonly rules: HtmlRules;
  private readonly byName: ReadonlyMap<string, DropRule>;
  private readonly candidates = new Map<Tag, Candidate>();
  private readonly tables: TableSurvey[] = [];
  private han = 0;
  private links = 0;

  constructor(rules: HtmlRules) {
    this.rules = rules;
    this.byName = dropsByName(rules.drops);
  }

  /** Says whether the walk goes into the element. */
  enter(element: Tag): boolean {
    const rule = this.dropRule(element);
    if (rule !== null) {
      this.candidates.set(element, { rule, from: this.han, han: 0 });
      if ('always' in rule && rule.always) return false;
    }
    const { name } = element;
    if (name === 'title') return false;
    if (name === 'a' && 'href' in element.attribs) this.links++;
    if (name === 'table') this.tables.push(openTable());
    const table = this.tables.at(-1);
    if (table === undefined) return true;
    if (name === 'tr') addRow(table, element);
    else if (name === 'td' || name === 'th') addCell(table, element);
    else if (name === 'br' || this.rules.blockElements.has(name)) addCellBreak(table);
    return true;
  }

  leave(element: Tag): void {
    const candidate = this.candidates.get(element);
    if (candidate !== undefined) candidate.han = this.han - candidate.from;
    if (element.name === 'a' && 'href' in element.attribs) this.links--;
    if (element.name !== 'table') return;
    const table = this.tables.pop();
    if (table === undefined) return;
    for (const [cell, place] of planTable(table, this.rules.tables)) this.cells.set(cell, place);
    closeTable(table, this.tables.at(-1));
  }

  text(run: TextRun): void {
    const counts = countsOf(run);
    this.han += counts.han;
    const table = this.tables.at(-1);
    if (table !== undefined) addCellText(table, counts, this.links > 0);
  }

  finish(): Map<Tag, DropRule | HideRule> {
    const out = new Map<Tag, DropRule | HideRule>();
    for (const [element, { rule, han }] of this.candidates) {
      const isPage = han >= LEAST_HAN && han >= this.han * MOST_OF_PAGE;
      if (!isPage || ('always' in rule && rule.always)) out.set(element, rule);
    }
    return out;
  }

  private dropRule(element: Tag): DropRule | HideRule | null {
    const byName = this.byName.get(element.name);
    if (byName !== undefined) return byName;
    const { attribs } = element;
    for (const rule of this.rules.hides) {
      const value = attribs[rule.attribute];
      if (value !== undefined && (rule.value === null || rule.value.test(value))) return rule;
    }
    return null;
  }
}

const dropMaps = new WeakMap<readonly DropRule[], ReadonlyMap<string, DropRule>>();

/** Made once for a set of rules: small pages would otherwise spend their time on it. */
function dropsByName(drops: readonly DropRule[]): ReadonlyMap<string, DropRule> {
  const known = dropMaps.get(drops);
  if (known !== undefined) return known;
  const made = new Map(drops.flatMap((rule) => rule.elements.map((name) => [name, rule] as const)));
  dropMaps.set(drops, made);
  return made;
}
