import type { MetaKey, RemovalCategory, RuleId } from '../model.ts';
import type { CellField } from './read-fields.ts';

/** One rule asks for a stretch of one block. All rules see the original blocks; claims are united afterwards. */
export interface Claim {
  readonly block: number;
  /** UTF-16 offsets in the block's text; the whole block for a table. */
  readonly from: number;
  readonly to: number;
  readonly rule: RuleId;
  readonly category: RemovalCategory;
  /** Not null: the stretch becomes metadata. */
  readonly key: MetaKey | null;
  readonly value: string;
  /** Cells of a table that become metadata; the rest of it is removed. */
  readonly fields?: readonly CellField[];
}

/** All of a block. */
export function claimAll(block: number, rule: { id: RuleId; category: RemovalCategory }): Claim {
  return { block, from: 0, to: Infinity, rule: rule.id, category: rule.category, key: null, value: '' };
}
