import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { findReprints, type Reprints } from '../../lib/archive/reprints';
import type { StoredArticle } from '../../lib/model';
import { convertCorpus, loadMarkedPairs, percentages, scorePairs, type Part } from './pairs';

/**
 * Pairs of articles of a corpus that is no part of the project (CORPUS_DIR), as a reader told reprints from look-alikes.
 * Most lie near the edge: drawn evenly over the share of words in common. Floors rise with the rules, and fall only on
 * purpose; those of 'unseen' count.
 */
const CORPUS = process.env['CORPUS_DIR'] ?? join('..', 'shared', 'corpus');
const present = existsSync(join(CORPUS, 'party.jsonl.gz'));
if (!present) console.warn(`reprints: skipped, no corpus in ${CORPUS} (set CORPUS_DIR)`);
test.runIf(process.env['REQUIRE_GOLD'] === '1')('the corpus is there', () => expect(present).toBe(true));

/** Percent. */
const FLOORS: Readonly<Record<Part, Readonly<Record<'precision' | 'recall' | 'F1', number>>>> = {
  tuning: { precision: 97, recall: 90, F1: 94 },
  unseen: { precision: 90, recall: 82, F1: 86 },
};

const pairs = loadMarkedPairs();

test('both halves hold enough to measure by', () => {
  for (const part of ['tuning', 'unseen']) expect(pairs.filter((one) => one.part === part).length).toBeGreaterThan(60);
});

describe.runIf(present)('reprints', () => {
  let articles: ReadonlyMap<string, StoredArticle> = new Map();
  let reprints: Reprints | undefined;
  beforeAll(() => {
    articles = convertCorpus(CORPUS, new Set(pairs.flatMap(({ ids }) => ids)));
    reprints = findReprints([...articles.values()]);
  }, 120_000);

  test.each(Object.keys(FLOORS) as Part[])('%s', (part) => {
    if (reprints === undefined) throw new Error('nothing was measured');
    const score = scorePairs(
      pairs.filter((pair) => pair.part === part),
      articles,
      reprints,
    );
    const figures = percentages(score);
    console.info(`reprints, ${part}:`, figures);
    const errors = part === 'tuning' ? score.errors.join('\n') : 'the unseen half fell';
    for (const [figure, floor] of Object.entries(FLOORS[part])) {
      expect(figures[figure as keyof typeof figures], `${figure}: ${errors}`).toBeGreaterThanOrEqual(floor);
    }
  });
});
