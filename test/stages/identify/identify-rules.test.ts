import { describe, expect, it } from 'vitest';
import { endingOf, toBodyName } from '../../../src/identify/find-agency.ts';
import { countSign } from '../../../src/identify/judge-report.ts';
import { identifyRules } from '../../../src/rules/identify.ts';
import type { ReportFacts } from '../../../src/identify/identify-input.ts';
import { squeeze } from '../../../src/to-key.ts';

function factsOf(where: string, example: string): ReportFacts {
  const lines = example.split('\n').map(squeeze);
  const text = lines.join('\n');
  const empty = {
    title: null,
    titleFromPage: false,
    pageTitle: null,
    lines,
    headings: [],
    opening: '',
    text: '',
    tail: [],
    cells: [],
    page: '',
  };
  if (where === 'title') return { ...empty, title: text };
  if (where === 'cells') return { ...empty, cells: lines };
  if (where === 'heading') return { ...empty, headings: [text] };
  return { ...empty, opening: text, text };
}

function squeezeLines(text: string): string {
  return text.split('\n').map(squeeze).join('\n');
}

describe.each(identifyRules.signs)('$id', (sign) => {
  it.each(sign.shows)('shows in %j', (example) => {
    expect(countSign(sign, factsOf(sign.where, example))).toBe(1);
  });
  it.each(sign.not)('does not show in %j', (example) => {
    expect(countSign(sign, factsOf(sign.where, example))).toBe(0);
  });
});

describe.each(identifyRules.bodyEndings)('$id', (ending) => {
  it.each(ending.names)('ends %s', (name) => {
    expect(endingOf(name, identifyRules.bodyEndings)?.id).toBe(ending.id);
  });
  it.each(ending.notNames)('does not end %s', (name) => {
    expect(endingOf(name, identifyRules.bodyEndings)?.id).not.toBe(ending.id);
  });
});

describe.each(identifyRules.agencyPhrases)('$id', (phrase) => {
  it.each(phrase.reads)('reads %j as %s', (text, body) => {
    const raw = [...squeezeLines(text).matchAll(new RegExp(phrase.pattern, 'gu'))].map(
      (match) => match.groups?.['body'] ?? '',
    );
    const cut = { ...identifyRules, subOffices: [], disclosureOffices: [] };
    expect(raw.map((name) => toBodyName(name, cut))).toContain(body);
  });
  it.each(phrase.leaves)('leaves %j', (text) => {
    const raw = [...squeezeLines(text).matchAll(new RegExp(phrase.pattern, 'gu'))].map(
      (match) => match.groups?.['body'] ?? '',
    );
    expect(raw.map((name) => toBodyName(name, identifyRules)).filter((name) => name !== null)).toEqual([]);
  });
});
