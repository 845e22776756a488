import type { Identity } from '../model.ts';
import { findAgency } from './find-agency.ts';
import { findEra } from './find-era.ts';
import { findFlags } from './find-flags.ts';
import { findPeriod } from './find-period.ts';
import { findPublished } from './find-published.ts';
import { findRegion } from './find-region.ts';
import { findYear } from './find-year.ts';
import { gatherFacts } from './gather-facts.ts';
import type { IdentifyInput, IdentifyRules, ReportFacts } from './identify-input.ts';
import { countSign, judgeReport } from './judge-report.ts';
import { toBodyId } from './to-body-id.ts';

/** Whether it is a report, whose, and for which year. Depends on the page alone; what the page does not say is null. */
export function identifyReport(input: IdentifyInput, rules: IdentifyRules): Identity {
  const facts = gatherFacts(input);
  const period = findPeriod(facts.opening, facts.text);
  const year = findYear(facts, period, input.finalUrl ?? input.url);
  const agency = findAgency(facts, input, rules);
  const region = findRegion(agency, year?.year ?? null, facts, input, rules.places);
  const { isReport, confidence, reason } = judgeReport(facts, rules, input.threshold);
  return {
    isReport,
    confidence,
    reason,
    title: input.report.title ?? pageTitle(facts, rules),
    agency,
    bodyId: toBodyId(agency, region),
    region,
    year: year?.year ?? null,
    yearFrom: year?.from ?? null,
    period,
    era: findEra(input.report, year?.year ?? null, rules.eraLabels),
    publishedOn: findPublished(input.metadata, input.hints.date, input.url),
    flags: findFlags(input, facts, rules.officialHosts, confidence),
  };
}

/** What the page's tags or its container call the page, where that is the title of a report. */
function pageTitle(facts: ReportFacts, rules: IdentifyRules): string | null {
  const sign = rules.signs.find((one) => one.id === 'sign/report-title');
  return sign !== undefined && facts.titleFromPage && countSign(sign, facts) > 0 ? facts.title : null;
}
