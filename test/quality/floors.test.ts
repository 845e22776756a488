import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fallen, measured, ratio, readFloors, totalsOf, writeFloors } from './floors.ts';
import type { Measure, PageScore } from './score-page.ts';
import { measures } from './score-page.ts';

const none = { right: 0, of: 0 };
const score = (shares: Partial<PageScore['shares']>): PageScore => ({
  id: 'page',
  group: 'golden',
  shares: {
    ...(Object.fromEntries(measures.map((measure) => [measure, none])) as Record<Measure, typeof none>),
    ...shares,
  },
  faults: [],
  unlisted: [],
});

function tempFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-floors-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'floors.json');
}

describe('floors', () => {
  it('are shares, rounded down, of what was there to be scored', () => {
    const totals = totalsOf([score({ kept: { right: 2, of: 3 } }), score({ kept: { right: 4, of: 4 } })]);
    expect(measured(new Map([['golden', totals]]))).toEqual({ 'golden/kept': 0.8571 });
    expect(ratio({ right: 2, of: 3 })).toBe(0.6666);
  });

  it('say which score fell, and nothing about what was not measured', () => {
    const floors = { 'golden/kept': 0.9, 'golden/chrome': 1, 'shared/kept': 0.8 };
    expect(fallen(floors, { 'golden/kept': 0.8999, 'golden/chrome': 1 })).toEqual([
      'golden/kept fell to 0.8999; its floor is 0.9000',
    ]);
  });

  it('go up only, and down only by name', () => {
    const file = tempFile();
    writeFileSync(file, '{"golden/kept":0.9,"golden/year":0.9}');
    writeFloors(file, readFloors(file), { 'golden/kept': 0.8, 'golden/year': 0.95, 'golden/cells': 1 }, []);
    expect(readFloors(file)).toEqual({ 'golden/cells': 1, 'golden/kept': 0.9, 'golden/year': 0.95 });
    writeFloors(file, readFloors(file), { 'golden/kept': 0.8 }, ['golden/kept']);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ 'golden/kept': 0.8, 'golden/year': 0.95 });
  });
});
