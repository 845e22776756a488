import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const root = new URL('../../', import.meta.url);
const KNOWN = /^(?:FROM|ARG|RUN|ENV|WORKDIR|COPY|USER|VOLUME|ENTRYPOINT|CMD)$/u;

/** Instructions with their continuation lines joined; comments and blank lines left out. */
function instructions(text: string): { readonly name: string; readonly rest: string }[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.trimStart().startsWith('#'));
  const joined = lines
    .join('\n')
    .replace(/\\\n\s*/gu, ' ')
    .split('\n');
  return joined.map((line) => {
    const [name = '', ...rest] = line.trim().split(/\s+/u);
    return { name, rest: rest.join(' ') };
  });
}

describe('Dockerfile', () => {
  const file = readFileSync(new URL('Dockerfile', root), 'utf8');
  const list = instructions(file);
  const of = (name: string): string[] => list.filter((one) => one.name === name).map((one) => one.rest);

  it('has known instructions only, beginning with a base image', () => {
    expect(list.filter((one) => !KNOWN.test(one.name))).toEqual([]);
    expect(list[0]).toEqual({ name: 'FROM', rest: 'node:24-slim' });
  });

  it('writes its list forms as JSON', () => {
    for (const rest of [...of('ENTRYPOINT'), ...of('CMD'), ...of('VOLUME')])
      expect(JSON.parse(rest)).toBeInstanceOf(Array);
  });

  it('copies only what is there', () => {
    for (const rest of of('COPY')) {
      const sources = rest.split(' ').slice(0, -1);
      expect(sources.filter((path) => !existsSync(new URL(path, root)))).toEqual([]);
    }
  });

  it('runs as another user than root, in Shanghai time, with the output as a volume and the browser behind an argument', () => {
    expect(of('USER')).toEqual(['node']);
    expect(of('VOLUME')).toEqual(['["/output"]']);
    expect(of('ENV').join(' ')).toContain('TZ=Asia/Shanghai');
    expect(of('ARG')).toEqual(['BROWSER=chromium']);
    expect(of('RUN')[0]).toMatch(/^if \[ "\$BROWSER" = chromium \]; then .*; else .*; fi$/u);
  });

  it('has no unclosed quote and no continuation into nothing', () => {
    for (const { rest } of list) expect((rest.match(/"/gu) ?? []).length % 2).toBe(0);
    expect(file).not.toMatch(/\\\n\s*\n/u);
  });
});
