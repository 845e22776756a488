import { createHash } from 'node:crypto';
import { fold } from '../fold-key.ts';
import type { Identity, Observation, PageResult, ReportResult } from '../model.ts';
import type { RelateRules } from '../rules/relations.ts';

/** What comparing reports needs of one, small enough to hold a million of them. */
export interface ReportSummary {
  readonly reportId: string;
  readonly pageId: string;
  readonly bodyId: string | null;
  readonly year: number | null;
  /** The copy stands on a government host. */
  readonly official: boolean;
  /** Kinds of damage that the text had. */
  readonly damage: number;
  readonly chars: number;
  /** The lowest hashes of its sentences, ascending; names of the body and digits are taken out first. */
  readonly sentences: readonly number[];
  /** How many sentences there were before only the lowest hashes were kept. */
  readonly sentenceCount: number;
  /** Values of the figures that the rules compare, by `metric` or `metric/dimension`; null: no figure in the cell. */
  readonly figures: Readonly<Record<string, number | null>>;
  /** A hash of all figures of a table; null when they are all zero. */
  readonly tables: Readonly<Record<string, string | null>>;
}

const KEPT_HASHES = 64;

export function summarize(page: PageResult, report: ReportResult, rules: RelateRules): ReportSummary {
  const hashes = sentenceHashes(report, rules);
  const host = hostOf(page.finalUrl ?? page.url);
  return {
    reportId: report.id,
    pageId: page.page,
    bodyId: report.identity.bodyId,
    year: report.identity.year,
    official: host !== null && rules.officialHost.test(host),
    damage: report.clean.damage.length,
    chars: report.clean.textFile.length,
    sentences: hashes.slice(0, KEPT_HASHES),
    sentenceCount: hashes.length,
    figures: figuresOf(report.observations, rules),
    tables: tablesOf(report.observations),
  };
}

function hostOf(url: string | null): string | null {
  return url !== null && URL.canParse(url) ? new URL(url).hostname : null;
}

function sentenceHashes(report: ReportResult, rules: RelateRules): number[] {
  const names = namesOf(report.identity);
  const hashes = new Set<number>();
  for (const block of report.clean.blocks) {
    if (block.kind === 'table' || block.role === 'title') continue;
    for (const sentence of block.clean.text.split(/[。;；!！?？]/u)) {
      const bare = sentence.replace(/[\s\d.,%]/gu, '');
      if (bare.length < rules.sentenceChars || rules.stock.some((phrase) => phrase.pattern.test(sentence))) continue;
      const key = names.reduce((text, name) => text.replaceAll(name, '~'), bare);
      // A mirror may have left some characters Traditional.
      hashes.add(createHash('sha256').update(fold(key)).digest().readUInt32BE(0));
    }
  }
  return [...hashes].sort((a, b) => a - b);
}

/** The body's own names, longest first: a copy with its names replaced is still a copy. */
function namesOf(identity: Identity): string[] {
  const full = [identity.agency?.name, identity.region?.name].filter(
    (name) => name != null && name.length >= 2,
  ) as string[];
  const parts = full.flatMap((name) => name.match(/[^省市县区镇乡]{1,6}(?:街道|[省市县区镇乡])/gu) ?? []);
  const short = parts.map((name) => name.replace(/(?:街道|[省市县区镇乡])$/u, '')).filter((name) => name.length >= 2);
  return [...new Set([...full, ...parts, ...short])].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

function keyOf(one: Observation): string {
  return one.dimension === null ? one.metric : `${one.metric}/${one.dimension}`;
}

function figuresOf(observations: readonly Observation[], rules: RelateRules): Record<string, number | null> {
  const wanted = new Set(rules.years.flatMap((rule) => [...rule.now, ...rule.before, ...rule.plus, ...rule.minus]));
  for (const term of rules.jumps.terms) wanted.add(term);
  const figures: Record<string, number | null> = {};
  for (const one of observations) {
    if (one.tableId === null || one.occurrence !== 1 || one.scope !== 'body' || !wanted.has(keyOf(one))) continue;
    figures[keyOf(one)] = one.unit === 'unknown' ? null : one.value;
  }
  return figures;
}

function tablesOf(observations: readonly Observation[]): Record<string, string | null> {
  const cells = new Map<string, string[]>();
  const filled = new Set<string>();
  for (const one of observations) {
    if (one.tableId === null || one.occurrence !== 1) continue;
    const list = cells.get(one.tableId) ?? [];
    list.push(`${keyOf(one)}@${one.scope}=${one.value}`);
    cells.set(one.tableId, list);
    if (one.value !== null && one.value !== 0) filled.add(one.tableId);
  }
  const hash = (list: readonly string[]): string =>
    createHash('sha256').update(list.toSorted().join('\n')).digest('hex').slice(0, 16);
  return Object.fromEntries([...cells].map(([table, list]) => [table, filled.has(table) ? hash(list) : null]));
}
