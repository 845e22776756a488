import type { MarkupEvent, Tag, TextRun } from './parse-html.ts';

export interface Visitor {
  /** False: the walk stays out of the element; `leave` is not called then. */
  enter(tag: Tag): boolean;
  leave(tag: Tag): void;
  text(run: TextRun): void;
}

/** Walks a page in source order. */
export function visitMarkup(events: readonly MarkupEvent[], visitor: Visitor): void {
  let open: Tag | null = null;
  for (let at = 0; at < events.length; at++) {
    const event = events[at] as MarkupEvent;
    if (event === null) {
      if (open === null) continue;
      visitor.leave(open);
      open = open.parent;
    } else if (event.kind === 'text') visitor.text(event);
    else if (visitor.enter(event)) open = event;
    else at = event.end;
  }
}
