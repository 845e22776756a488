import type { CheckResult, CleanReport } from '../model.ts';
import type { ListRules } from '../rules/checks.ts';
import type { PartList } from './read-lists.ts';
import { readLists } from './read-lists.ts';

/** R40 and R30: totals against the parts that the text lists for them, and the shares stated behind the parts. */
export function checkLists(report: CleanReport, rules: ListRules): CheckResult[] {
  const results: CheckResult[] = [];
  for (const block of report.blocks) {
    if (block.kind === 'table') continue;
    for (const [at, list] of readLists(block.clean.text, rules).entries()) {
      const where = `line-${block.line}${at === 0 ? '' : `.${at + 1}`}`;
      results.push(...checkTotal(list, where, block.line, rules), ...checkShares(list, where, block.line, rules));
    }
  }
  return results;
}

function checkTotal(list: PartList, where: string, line: number, rules: ListRules): CheckResult[] {
  const sum = list.parts.reduce((total, part) => total + part.value, 0);
  const isSure = !list.parts.some((part) => part.approx);
  const isMore = list.isOverlapping ? list.parts.some((part) => part.value > list.total.value) : sum > list.total.value;
  const isLess = list.isClosed && sum < list.total.value;
  const isWrong = isMore || isLess;
  // An open list that stays below its total says nothing.
  if (!isWrong && sum !== list.total.value) return [];
  return [
    {
      check: rules.total.id,
      severity: rules.total.severity,
      dimension: where,
      status: !isSure ? 'unknown' : isWrong ? 'fail' : 'pass',
      left: list.total.value,
      right: sum,
      suspect: null,
      otherReport: null,
      evidence: `${list.total.raw} = ${list.parts.map((part) => part.raw).join(' + ')} (line ${line})`,
    },
  ];
}

function checkShares(list: PartList, where: string, line: number, rules: ListRules): CheckResult[] {
  const stated = list.parts.filter((part) => part.share !== null && !part.approx);
  if (stated.length === 0 || list.total.value === 0) return [];
  return stated.map((part, at) => {
    const share = part.share ?? '0';
    const actual = (part.value / list.total.value) * 100;
    const decimals = (share.split('.')[1] ?? '').length;
    const isRight = Math.abs(actual - Number(share)) <= 0.5 * 10 ** -decimals + 1e-9;
    return {
      check: rules.percent.id,
      severity: rules.percent.severity,
      dimension: `${where}-${at + 1}`,
      status: isRight ? 'pass' : 'fail',
      left: Number(share),
      right: Math.round(actual * 100) / 100,
      suspect: null,
      otherReport: null,
      evidence: `${part.raw} of ${list.total.raw} stated as ${share}% (line ${line})`,
    };
  });
}
