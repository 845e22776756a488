import { offsetOf } from '../fold-key.ts';
import type { TitleDateRule } from '../rules/strip-rules.ts';
import type { Claim } from './claim.ts';
import { claimAll } from './claim.ts';
import type { Extent } from './find-extent.ts';
import type { Line } from './read-lines.ts';

/** The date that a system prints behind the title, in the element of its heading. In a paragraph the report's own cover says it. */
export function matchTitleDate(lines: readonly Line[], extent: Extent | null, rule: TitleDateRule): Claim[] {
  if (extent === null) return [];
  const claims: Claim[] = [];
  for (let i = 0; i < extent.first; i++) {
    const { block, folded, isCut } = lines[i] as Line;
    if (block.kind !== 'heading' || block.level === 0 || isCut) continue;
    const match = rule.date.exec(folded);
    if (match === null) continue;
    const from = offsetOf(block.passage.text, match.index);
    claims.push({ ...claimAll(i, rule), from, key: rule.key, value: match.groups?.['value'] ?? '' });
  }
  return claims;
}
