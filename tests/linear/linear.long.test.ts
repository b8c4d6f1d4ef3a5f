import { describe, expect, test } from 'vitest';
import { findGrowth, isLinear } from './growth';
import { fromExamples, HOSTILE, type HostileText } from './hostile';
import { convertWhole, ROWS } from './pipeline';

/** Half a million characters against a million: the longest text that is taken for an article. */
const SIZE = 500_000;
const PATIENCE = { timeout: 600_000 };

describe('a million characters cost at most 2.5 times what half a million cost', () => {
  test.each([...HOSTILE, ...everyExample()])('$name', PATIENCE, ({ make }) => {
    const growth = findGrowth(convertWhole, make, SIZE, 2 * SIZE);
    expect(growth === undefined || isLinear(growth), JSON.stringify(growth)).toBe(true);
  });
});

/** The examples of all rows in one text: what one rule leaves wears out another. */
function everyExample(): HostileText[] {
  const catches = ROWS.flatMap(({ examples }) => examples.catches);
  const leaves = ROWS.flatMap(({ examples }) => examples.leaves);
  return fromExamples({ examples: { catches, leaves } }).slice(-3);
}
