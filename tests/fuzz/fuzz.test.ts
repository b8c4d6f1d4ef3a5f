import { describe, expect, test } from 'vitest';
import { fuzz } from './fuzz';
import { TARGETS } from './targets';

/** Inputs of the ordinary run; `npm run test:long` tries a million. */
const INPUTS = 2000;

describe('spoiled input never throws what it should not', () => {
  test.each(TARGETS)('$name', { timeout: 120_000 }, async (target) => {
    const { findings, inputs } = await fuzz(target, 1, Math.max(40, Math.round(INPUTS * target.share)));
    expect(findings).toEqual([]);
    expect(inputs).toBeGreaterThanOrEqual(40);
  });
});
