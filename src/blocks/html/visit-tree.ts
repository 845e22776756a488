import { type ChildNode, type Document, Element, isTag, isText } from 'domhandler';

export interface Visitor {
  /** False: the walk stays out of the element; `leave` is not called then. */
  enter(element: Element): boolean;
  leave(element: Element): void;
  text(data: string, startIndex: number): void;
}

/** Walks the tree in source order without recursion, so that depth costs nothing. */
export function visitTree(root: Document | Element, visitor: Visitor): void {
  let node: ChildNode | null = root.children[0] ?? null;
  while (node !== null) {
    if (isText(node)) visitor.text(node.data, node.startIndex ?? 0);
    else if (isTag(node) && visitor.enter(node)) {
      const first: ChildNode | undefined = node.children[0];
      if (first !== undefined) {
        node = first;
        continue;
      }
      visitor.leave(node);
    }
    node = following(node, root, visitor);
  }
}

function following(from: ChildNode, root: Document | Element, visitor: Visitor): ChildNode | null {
  let node: ChildNode = from;
  while (node.next === null) {
    const parent = node.parent;
    if (parent === null || parent === root || !(parent instanceof Element)) return null;
    visitor.leave(parent);
    node = parent;
  }
  return node.next;
}
