import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LAWS } from './laws';
import { page, sample } from './pages';
import { findArticle, REAL } from './pipeline';

/** Samples for each law: few in the ordinary run; FC_RUNS, or the long run, tries many more. */
const RUNS = Number(process.env['FC_RUNS'] ?? (process.env['LONG_TESTS'] === '1' ? 5000 : 40));
/** The same samples each time, so that a failure is a failure of the change at hand; FC_SEED for others. */
const SEED = Number(process.env['FC_SEED'] ?? 20_260_102);

describe(`laws of the pipeline, each on ${RUNS} pages`, () => {
  test.each(LAWS)('$name', { timeout: 10_000 + RUNS * 300 }, ({ findBreach }) => {
    fc.assert(
      fc.property(sample, (each) => {
        const breach = findBreach(REAL, each);
        if (breach !== undefined) throw new Error(breach);
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });

  test('most pages are articles: the laws are not about rejections', () => {
    const pages = fc.sample(page, { numRuns: 200, seed: SEED });
    expect(pages.filter((text) => findArticle(REAL, text)).length).toBeGreaterThan(140);
  });
});
