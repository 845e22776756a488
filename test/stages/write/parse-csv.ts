/** A strict reader of RFC 4180: throws on a stray quote, on text behind a closing quote, on ragged rows. */
export function parseCsv(text: string, lineEnd: '\n' | '\r\n'): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const isQuoted = text[at] === '"';
    const end = isQuoted ? endOfQuoted(text, at) : endOfPlain(text, at, lineEnd);
    row.push(isQuoted ? text.slice(at + 1, end - 1).replaceAll('""', '"') : text.slice(at, end));
    if (text[end] === ',') {
      at = end + 1;
      if (at === text.length) throw new Error('ends in a comma');
    } else {
      if (!text.startsWith(lineEnd, end))
        throw new Error(`no line end at ${end}: ${JSON.stringify(text.slice(end - 20, end + 20))}`);
      at = end + lineEnd.length;
      rows.push(row);
      row = [];
    }
  }
  const width = rows[0]?.length;
  if (rows.some((one) => one.length !== width)) throw new Error('ragged rows');
  return rows;
}

function endOfQuoted(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] !== '"') continue;
    if (text[at + 1] !== '"') return at + 1;
    at++;
  }
  throw new Error(`quote at ${from} is not closed`);
}

function endOfPlain(text: string, from: number, lineEnd: string): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === ',' || text.startsWith(lineEnd, at)) return at;
    if (text[at] === '"' || text[at] === '\n' || text[at] === '\r') throw new Error(`stray character at ${at}`);
  }
  throw new Error('no line end at the end');
}
