const INDENT = ' '.repeat(10);

/** `split     1 report`: the stage's name in a column of its own. */
export function row(stage: string, text: string): string {
  return `${stage.padEnd(10)}${text}`;
}

/** Items under a row; more than `most` are counted instead of shown. */
export function listed(items: readonly string[], most: number): string[] {
  const shown = items.slice(0, most).map((item) => `${INDENT}  ${item}`);
  return items.length > most ? [...shown, `${INDENT}  … and ${items.length - most} more`] : shown;
}

/** At most `length` characters on one line, with an ellipsis where something is left out. */
export function cut(text: string, length: number): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  const chars = Array.from(line);
  return chars.length <= length ? line : `${chars.slice(0, length - 1).join('')}…`;
}
