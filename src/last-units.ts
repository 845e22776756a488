import { type AST, parseRegExpLiteral } from '@eslint-community/regexpp';

/** The UTF-16 units that a match can end with; null: any. */
export type LastUnits = ReadonlySet<number> | null;

interface Ending {
  readonly last: LastUnits;
  /** True when it also matches nothing, so that what stands before it comes last. */
  readonly mayBeEmpty: boolean;
}

const ANYTHING: Ending = { last: null, mayBeEmpty: true };
const NOTHING: Ending = { last: new Set(), mayBeEmpty: true };
/** A class of more characters is as good as any. */
const MOST_UNITS = 300;

/**
 * What every match of a pattern ends with, so that patterns can be looked up by the end of a text instead of tried. Never
 * too few: where the pattern says too little, null. Pattern with flag `u` and without `i`.
 */
export function lastUnitsOf(pattern: RegExp): LastUnits {
  const { last, mayBeEmpty } = endingOf(parseRegExpLiteral(pattern).pattern);
  return mayBeEmpty ? null : last;
}

function endingOf(node: AST.Pattern | AST.Alternative | AST.Element): Ending {
  switch (node.type) {
    case 'Pattern':
    case 'Group':
    case 'CapturingGroup':
      return anyOfThem(node.alternatives.map(endingOf));
    case 'Alternative':
      return endOfSequence(node.elements);
    case 'Quantifier':
      return node.min > 0 ? endingOf(node.element) : { ...endingOf(node.element), mayBeEmpty: true };
    case 'Assertion':
      return NOTHING;
    case 'Character':
      return { last: new Set([lastUnit(node.value)]), mayBeEmpty: false };
    case 'CharacterClass':
      return { last: node.negate ? null : unitsOf(node.elements), mayBeEmpty: false };
    case 'CharacterSet':
    case 'ExpressionCharacterClass':
    case 'Backreference':
      return ANYTHING;
  }
}

function anyOfThem(endings: readonly Ending[]): Ending {
  return {
    last: endings.reduce<LastUnits>((all, { last }) => united(all, last), NOTHING.last),
    mayBeEmpty: endings.some((one) => one.mayBeEmpty),
  };
}

function endOfSequence(elements: readonly AST.Element[]): Ending {
  let { last } = NOTHING;
  for (const element of elements.toReversed()) {
    const ending = endingOf(element);
    last = united(last, ending.last);
    if (!ending.mayBeEmpty) return { last, mayBeEmpty: false };
  }
  return { last, mayBeEmpty: true };
}

function unitsOf(elements: AST.CharacterClass['elements']): LastUnits {
  const units = new Set<number>();
  for (const element of elements) {
    if (element.type === 'Character') units.add(lastUnit(element.value));
    else if (element.type === 'CharacterClassRange') {
      const { min, max } = element;
      if (max.value - min.value > MOST_UNITS) return null;
      for (let code = min.value; code <= max.value; code++) units.add(lastUnit(code));
    } else return null;
  }
  return units;
}

function united(a: LastUnits, b: LastUnits): LastUnits {
  return a === null || b === null ? null : new Set([...a, ...b]);
}

function lastUnit(codePoint: number): number {
  const text = String.fromCodePoint(codePoint);
  return text.charCodeAt(text.length - 1);
}
