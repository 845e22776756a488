/**
 * Wrong, missing and surplus Han characters of `actual` against `expected`: both are walked side by side and brought back
 * into step where four characters agree again. For texts that differ in single words.
 */
export function countWrongHan(expected: string, actual: string): number {
  const a = hanOf(expected);
  const b = hanOf(actual);
  let i = 0;
  let j = 0;
  let wrong = 0;
  while (i < a.length || j < b.length) {
    if (a[i] === b[j]) {
      i++;
      j++;
      continue;
    }
    const [skipA, skipB] = nextStep(a, b, i, j);
    wrong += Math.max(skipA, skipB);
    i += skipA;
    j += skipB;
  }
  return wrong;
}

function nextStep(a: string, b: string, i: number, j: number): readonly [number, number] {
  for (let farthest = 1; farthest < 12; farthest++) {
    for (let x = 0; x <= farthest; x++) {
      for (const [p, q] of [[farthest, x], [x, farthest]] as const) {
        const ahead = a.slice(i + p, i + p + 4);
        if (ahead.length === 4 && ahead === b.slice(j + q, j + q + 4)) return [p, q];
      }
    } // prettier-ignore
  }
  return [1, 1];
}

function hanOf(text: string): string {
  return text.replace(/\P{Script=Han}/gu, '');
}
