interface Node<T> {
  readonly next: Map<number, Node<T>>;
  readonly values: T[];
}

/** Many names, found in text at one place at a time without cutting out a string for every length. */
export interface NameTree<T> {
  /** Values of the names that stand at `at`, the longest name first; empty for nearly every place. */
  readonly at: (text: string, at: number) => readonly NameHit<T>[];
}

export interface NameHit<T> {
  /** UTF-16 units of the name. */
  readonly length: number;
  /** What was given for this name, in the order given. */
  readonly values: readonly T[];
}

const NO_HITS: readonly never[] = [];

/** Built once for a list of names of two characters or more (shorter ones are left out); a name may come several times. */
export function createNameTree<T>(entries: Iterable<readonly [name: string, value: T]>): NameTree<T> {
  const root: Node<T> = { next: new Map(), values: [] };
  const mayBegin = new Uint8Array(0x10000);
  for (const [name, value] of entries) {
    if (name.length < 2) continue;
    mayBegin[pairOf(name, 0)] = 1;
    let node = root;
    for (let i = 0; i < name.length; i++) node = childOf(node, name.charCodeAt(i));
    node.values.push(value);
  }
  return { at: (text, at) => (mayBegin[pairOf(text, at)] === 1 ? hitsAt(root, text, at) : NO_HITS) };
}

/** The first two characters as one of 65536 numbers: nearly all places are told apart from beginnings by it. */
function pairOf(text: string, at: number): number {
  return (text.charCodeAt(at) * 31 + text.charCodeAt(at + 1)) & 0xffff;
}

function childOf<T>(node: Node<T>, code: number): Node<T> {
  let child = node.next.get(code);
  if (child === undefined) node.next.set(code, (child = { next: new Map(), values: [] }));
  return child;
}

function hitsAt<T>(root: Node<T>, text: string, at: number): readonly NameHit<T>[] {
  let hits: NameHit<T>[] | null = null;
  let node: Node<T> | undefined = root;
  for (let i = at; i < text.length; i++) {
    node = node.next.get(text.charCodeAt(i));
    if (node === undefined) break;
    if (node.values.length > 0) (hits ??= []).unshift({ length: i + 1 - at, values: node.values });
  }
  return hits ?? NO_HITS;
}
