import { type AST, parseRegExpLiteral } from '@eslint-community/regexpp';

/** UTF-16 units that a pattern asks for; null: any. Never too few. */
export type Units = ReadonlySet<number> | null;

/** Among what a match begins or ends with: the text may be over there. `charCodeAt` says the same in front of a text and behind it. */
export const EDGE = Number.NaN;

interface Side {
  readonly of: 'first' | 'last';
  /** The assertion behind which nothing stands on this side: `$` for what comes first, `^` for what comes last. */
  readonly edge: 'end' | 'start';
}

interface Edge {
  readonly units: Units;
  /** True when it also matches nothing, so that its neighbour comes first or last. */
  readonly mayBeEmpty: boolean;
}

type Node = AST.Pattern | AST.Alternative | AST.Element;

const ANYTHING: Edge = { units: null, mayBeEmpty: true };
const NOTHING: Edge = { units: new Set(), mayBeEmpty: true };
const DIGITS: Units = new Set([...'0123456789'].map((digit) => digit.charCodeAt(0)));
/** A class of more characters is as good as any. */
const MOST_UNITS = 300;

/**
 * What every match of a pattern begins with, so that patterns can be looked up by the next character of a text instead of
 * tried. Null also for a pattern with flag `i`, and for one that matches nothing at all.
 */
export function firstUnitsOf(pattern: RegExp): Units {
  return edgeOf(pattern, { of: 'first', edge: 'end' });
}

/** What a text must begin with for the pattern to match, see {@link firstUnitsOf}; null unless all of it is bound to the beginning. */
export function startUnitsOf(pattern: RegExp): Units {
  const isBound = parseRegExpLiteral(pattern).pattern.alternatives.every(({ elements: [first] }) => {
    return first?.type === 'Assertion' && first.kind === 'start';
  });
  return isBound ? firstUnitsOf(pattern) : null;
}

/** What every match of a pattern ends with, see {@link firstUnitsOf}. */
export function lastUnitsOf(pattern: RegExp): Units {
  return edgeOf(pattern, { of: 'last', edge: 'start' });
}

/** Units of which a text must have one for the pattern to match anywhere in it, see {@link firstUnitsOf}. */
export function neededUnitsOf(pattern: RegExp): Units {
  return pattern.ignoreCase ? null : neededBy(parseRegExpLiteral(pattern).pattern);
}

function edgeOf(pattern: RegExp, side: Side): Units {
  if (pattern.ignoreCase) return null;
  const { units, mayBeEmpty } = edgeAt(parseRegExpLiteral(pattern).pattern, side);
  return mayBeEmpty ? null : units;
}

function edgeAt(node: Node, side: Side): Edge {
  switch (node.type) {
    case 'Pattern':
    case 'Group':
    case 'CapturingGroup':
      return anyOfThem(node.alternatives.map((one) => edgeAt(one, side)));
    case 'Alternative':
      return edgeOfSequence(node.elements, side);
    case 'Quantifier':
      return node.min > 0 ? edgeAt(node.element, side) : { ...edgeAt(node.element, side), mayBeEmpty: true };
    case 'Assertion':
      return node.kind === side.edge ? { units: new Set([EDGE]), mayBeEmpty: false } : NOTHING;
    case 'Character':
    case 'CharacterClass':
    case 'CharacterSet':
      return { units: unitsOf(node, side.of), mayBeEmpty: false };
    case 'ExpressionCharacterClass':
    case 'Backreference':
      return ANYTHING;
  }
}

function anyOfThem(all: readonly Edge[]): Edge {
  return {
    units: unitedAll(all.map(({ units }) => units)),
    mayBeEmpty: all.some((one) => one.mayBeEmpty),
  };
}

function edgeOfSequence(elements: readonly AST.Element[], side: Side): Edge {
  let { units } = NOTHING;
  for (const element of side.of === 'first' ? elements : elements.toReversed()) {
    const own = edgeAt(element, side);
    units = united(units, own.units);
    if (!own.mayBeEmpty) return { units, mayBeEmpty: false };
  }
  return { units, mayBeEmpty: true };
}

function neededBy(node: Node): Units {
  switch (node.type) {
    case 'Pattern':
    case 'Group':
    case 'CapturingGroup':
      return unitedAll(node.alternatives.map(neededBy));
    case 'Alternative':
      return node.elements.map(neededBy).reduce(fewer, null);
    case 'Quantifier':
      return node.min > 0 ? neededBy(node.element) : null;
    case 'Assertion':
      // What stands before or behind a match stands in the text as well.
      return 'alternatives' in node && !node.negate ? unitedAll(node.alternatives.map(neededBy)) : null;
    case 'Character':
    case 'CharacterClass':
    case 'CharacterSet':
      return unitsOf(node, 'last');
    case 'ExpressionCharacterClass':
    case 'Backreference':
      return null;
  }
}

/** Of two sets that a text must both meet, the one that says more. */
function fewer(a: Units, b: Units): Units {
  if (a === null || b === null) return a ?? b;
  return b.size < a.size ? b : a;
}

function unitsOf(node: AST.Character | AST.CharacterClass | AST.CharacterSet, side: Side['of']): Units {
  if (node.type === 'Character') return new Set([unitOf(node.value, side)]);
  if (node.type === 'CharacterSet') return node.kind === 'digit' && !node.negate ? DIGITS : null;
  if (node.negate) return null;
  const all: Units[] = [];
  for (const element of node.elements) {
    if (element.type === 'Character' || element.type === 'CharacterSet') all.push(unitsOf(element, side));
    else all.push(element.type === 'CharacterClassRange' ? unitsOfRange(element, side) : null);
  }
  return unitedAll(all);
}

function unitsOfRange({ min, max }: AST.CharacterClassRange, side: Side['of']): Units {
  if (max.value - min.value > MOST_UNITS) return null;
  const units = new Set<number>();
  for (let code = min.value; code <= max.value; code++) units.add(unitOf(code, side));
  return units;
}

function unitedAll(all: readonly Units[]): Units {
  return all.reduce(united, NOTHING.units);
}

function united(a: Units, b: Units): Units {
  return a === null || b === null ? null : new Set([...a, ...b]);
}

function unitOf(codePoint: number, side: Side['of']): number {
  const text = String.fromCodePoint(codePoint);
  return text.charCodeAt(side === 'first' ? 0 : text.length - 1);
}
