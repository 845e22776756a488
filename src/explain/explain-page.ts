import type { Metric } from '../rules/dictionary.ts';
import { tracePage, type PageOptions, type PageTrace } from '../pipeline.ts';
import type { RawPage, Removal } from '../model.ts';
import type { Rules } from '../rules/index.ts';
import { explainReport } from './explain-report.ts';
import { reasonsOf } from './reasons-of.ts';
import { cut, listed, row } from './layout-lines.ts';

/**
 * What each stage did with one page, for a person: what was kept, what was taken out and why, what was converted, which
 * numbers were read from where, and what did not add up. Plain text, lines of about 120 columns.
 */
export function explainPage(raw: RawPage, rules: Rules, options?: PageOptions): string {
  const trace = tracePage(raw, rules, options);
  const metrics = new Map(rules.dictionary.map((metric: Metric) => [metric.key, metric]));
  const lines = [
    row('page', raw.file ?? raw.url ?? raw.id),
    row('decode', explainDecode(raw, trace)),
    row('blocks', explainBlocks(trace)),
    ...explainStrip(trace, reasonsOf(rules)),
    row('split', explainSplit(trace)),
    ...trace.cleaned.flatMap((report, index) => explainReport(report, trace, index, metrics)),
    '',
    row('ledger', explainLedger(trace)),
    ...explainIssues(trace),
    row('outcome', `${trace.result.outcome}${trace.result.reason === '' ? '' : `: ${trace.result.reason}`}`),
  ];
  return `${lines.join('\n')}\n`;
}

function explainDecode(raw: RawPage, { decoded }: PageTrace): string {
  return `${raw.body.byteLength} bytes of ${decoded.kind}, read as ${decoded.charset} (${decoded.charsetBecause})`;
}

function explainBlocks({ blocks }: PageTrace): string {
  const counts = new Map<string, number>();
  for (const block of blocks.blocks) {
    const kind = block.kind === 'table' ? `table (${block.shape})` : block.kind;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const kinds = [...counts].map(([kind, count]) => `${count} ${kind}`).join(', ');
  return `${blocks.chars} characters in ${blocks.blocks.length} blocks: ${kinds || 'none'}`;
}

function explainStrip({ stripped, result }: PageTrace, reasons: ReadonlyMap<string, string>): string[] {
  const chars = result.account.removed;
  const layout = stripped.layout === null ? 'no known layout' : `layout ${stripped.layout}`;
  const lines = [row('strip', `${layout}; taken out: ${result.removals.length} pieces, ${chars} characters`)];
  lines.push(...listed(removalLines(result.removals, reasons), 60));
  const fields = result.metadata.map(
    (field) => `${field.key.padEnd(16)} ${`from ${field.from}`.padEnd(34)} ${cut(field.value, 60)}`,
  );
  if (fields.length > 0) lines.push(row('', 'kept as metadata, not as text'), ...listed(fields, 30));
  return lines;
}

/** Removals by rule in the order of the page: what the rule is for, then what it took. */
function removalLines(removals: readonly Removal[], reasons: ReadonlyMap<string, string>): string[] {
  const byRule = new Map<string, Removal[]>();
  for (const removal of removals) byRule.set(removal.rule, [...(byRule.get(removal.rule) ?? []), removal]);
  return [...byRule].flatMap(([rule, taken]) => [
    `${rule} (${taken[0]?.category}): ${reasons.get(rule) ?? 'no reason given'}`,
    ...listed(taken.map(removalText), 8).map((line) => `    ${line.trimStart()}`),
  ]);
}

function removalText({ category, passage, line }: Removal): string {
  if (category === 'script' || category === 'style') return `line ${line}: ${passage.text.length} characters of code`;
  return `line ${line}: «${cut(passage.text, 70)}»`;
}

function explainSplit({ split }: PageTrace): string {
  return split.drafts.length === 1 ? '1 candidate report' : `${split.drafts.length} candidate reports`;
}

function explainLedger({ result: { account } }: PageTrace): string {
  const parts = `${account.kept} kept + ${account.metadata} metadata + ${account.removed} removed + ${account.setAside} set aside + ${account.guarded} guarded`;
  const sum = account.kept + account.metadata + account.removed + account.setAside + account.guarded;
  return `${account.chars} characters on the page = ${parts}${sum === account.chars ? '' : `: does NOT add up (${sum})`}`;
}

function explainIssues({ result }: PageTrace): string[] {
  if (result.issues.length === 0) return [];
  return [
    row('notes', 'what a person should look at'),
    ...listed(
      result.issues.map((issue) => `${issue.severity.padEnd(8)} ${issue.code}: ${cut(issue.message, 90)}`),
      40,
    ),
  ];
}
