import { describe, expect, test } from 'vitest';
import { findGrowth, isLinear } from './growth';
import { fromExamples, HOSTILE } from './hostile';
import { convertWhole, ROWS } from './pipeline';

/** Half a million characters against a million: the longest text that is taken for an article. */
const SIZE = 500_000;
const PATIENCE = { timeout: 600_000 };

describe('a million characters cost at most 2.5 times what half a million cost', () => {
  test.each([
    ...HOSTILE,
    ...ROWS.flatMap((row) =>
      fromExamples(row)
        .filter(({ name }) => name.startsWith('all '))
        .map(({ make }) => ({ make, name: `all examples of ${row.id}` })),
    ),
  ])('$name', PATIENCE, ({ make }) => {
    const growth = findGrowth(convertWhole, make, SIZE, 2 * SIZE);
    expect(growth === undefined || isLinear(growth), JSON.stringify(growth)).toBe(true);
  });
});
