import { describe, expect, test } from 'vitest';
import { findGrowth, isLinear } from './growth';
import { fromExamples, HOSTILE, type HostileText } from './hostile';
import { convertWhole, eachMatch, PATTERN_ROWS, ROWS } from './pipeline';

/** Small inputs already tell a square: 16,000 characters squared are a quarter of a second. `npm run test:long` goes on to a million. */
const [LEAST, MOST] = [8_000, 16_000];
const PATIENCE = { timeout: 120_000 };

/** The texts whose work more than doubles when they double, with both costs in processor milliseconds. */
function findSquares(work: (text: string) => void, texts: readonly HostileText[]): string[] {
  return texts.flatMap(({ name, make }) => {
    const growth = findGrowth(work, make, LEAST, MOST);
    return growth && !isLinear(growth) ? [`${name}: ${JSON.stringify(growth)}`] : [];
  });
}

describe('twice the text, at most 2.5 times the work: patterns', () => {
  test.each(PATTERN_ROWS)('$id', PATIENCE, (row) => {
    const texts = [...fromExamples(row), ...HOSTILE].map(({ name, make }) => ({
      name,
      make: (size: number) => row.prepare(make(size)),
    }));
    expect(findSquares((text) => eachMatch(row, text), texts)).toEqual([]);
  });
});

describe('twice the text, at most 2.5 times the work: the whole conversion', () => {
  test.each(HOSTILE)('$name', PATIENCE, (text) => {
    expect(findSquares(convertWhole, [text])).toEqual([]);
  });

  test.each(ROWS)('all examples of $id', PATIENCE, (row) => {
    expect(findSquares(convertWhole, fromExamples(row).slice(-3, -2))).toEqual([]);
  });
});

test('the measurement tells a square from a line', () => {
  const square = (text: string) => {
    let sum = 0;
    for (let i = 0; i < text.length; i += 1) for (let j = 0; j < text.length; j += 1) sum += (i ^ j) & 1;
    expect(sum).toBeGreaterThan(0);
  };
  const growth = findGrowth(square, (size) => 'a'.repeat(size), LEAST, MOST);
  expect(growth && isLinear(growth)).toBe(false);
});
