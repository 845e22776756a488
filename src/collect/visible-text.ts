import { scanMarkup } from './scan-markup.ts';

/** What a person sees of a page, roughly and in linear time: for judging a page, never for reading it. */
export interface VisibleText {
  /** The beginning, the title first, white space squeezed to single blanks. */
  readonly text: string;
  /** Characters that are not white space. */
  readonly chars: number;
  /** … of them outside links: menus are links, articles are not. */
  readonly charsOutsideLinks: number;
  readonly hasScripts: boolean;
  /** Ids of boxes that hold nothing. */
  readonly emptyBoxes: readonly string[];
}

const MAX_TEXT = 20_000;
const MAX_BOXES = 200;
const UNSEEN = new Set(['template', 'select', 'textarea']);
const BOXES = new Set(['div', 'main', 'section']);

export function readVisibleText(html: string): VisibleText {
  const found = { text: '', chars: 0, charsOutsideLinks: 0, hasScripts: false };
  const emptyBoxes: string[] = [];
  const boxes: { readonly id: string; readonly from: number }[] = [];
  let unseen = 0;
  let isInLink = false;
  let isInTitle = false;
  scanMarkup(html, {
    open(name, attributes) {
      if (name === 'script') found.hasScripts = true;
      if (name === 'a') isInLink = true;
      if (name === 'title') isInTitle = true;
      if (UNSEEN.has(name)) unseen++;
      if (BOXES.has(name)) boxes.push({ id: attributes().get('id') ?? '', from: found.chars });
    },
    text(text) {
      if (unseen > 0) return;
      if (found.text.length < MAX_TEXT) found.text += `${text.slice(0, MAX_TEXT).replace(/\s+/gu, ' ')} `;
      if (isInTitle) return;
      const chars = countVisible(text);
      found.chars += chars;
      if (!isInLink) found.charsOutsideLinks += chars;
    },
    close(name) {
      if (name === 'a') isInLink = false;
      if (name === 'title') isInTitle = false;
      if (UNSEEN.has(name)) unseen = Math.max(0, unseen - 1);
      const box = BOXES.has(name) ? boxes.pop() : undefined;
      if (box === undefined || box.id === '' || box.from !== found.chars || emptyBoxes.length >= MAX_BOXES) return;
      emptyBoxes.push(box.id);
    },
  });
  return { ...found, text: found.text.trim(), emptyBoxes };
}

function countVisible(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 0x20 && code !== 0xa0 && code !== 0x3000 && code !== 0xfeff) count++;
  }
  return count;
}
