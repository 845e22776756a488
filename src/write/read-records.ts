import { createReadStream } from 'node:fs';

/** The records of a CSV file that we wrote, as they stand in it, line ends included: a line end in quotes is text. */
export async function* readRecords(path: string): AsyncGenerator<string> {
  let record = '';
  let isQuoted = false;
  for await (const chunk of createReadStream(path, 'utf8') as AsyncIterable<string>) {
    let from = 0;
    for (let at = 0; at < chunk.length; at++) {
      const char = chunk[at];
      if (char === '"') isQuoted = !isQuoted;
      if (char !== '\n' || isQuoted) continue;
      yield record + chunk.slice(from, at + 1);
      record = '';
      from = at + 1;
    }
    record += chunk.slice(from);
  }
  if (record !== '') yield record;
}
