import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/**
 * Relevance of search on hand-judged queries that are no part of the project: floors that rise, and fall only on purpose.
 * The folder is GOLD_DIR; without it the tests are skipped and say so, with REQUIRE_GOLD=1 they fail.
 */
const GOLD = process.env['GOLD_DIR'] ?? join('..', 'shared', 'gold');
const CORPUS = join(GOLD, 'query-corpus-texts.jsonl.gz');
const QUERIES = join(GOLD, 'queries.jsonl');
const present = [CORPUS, QUERIES, join(GOLD, 'score.mjs')].every((file) => existsSync(file));

if (!present) console.warn(`search floors: skipped, no judged queries in ${GOLD} (set GOLD_DIR)`);
test.runIf(process.env['REQUIRE_GOLD'] === '1')('the judged queries are there', () =>
  expect(present, `no judged queries in ${GOLD}`).toBe(true),
);

type Scores = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Percent, by kind of query and measure. */
const FLOORS: readonly (readonly [kind: string, measure: string, floor: number])[] = [
  ['all', 'mrr', 96.7],
  ['all', 'recall_at_10', 96.7],
  ['all', 'success_at_1', 94.5],
  ['all', 'success_at_10', 100],
  ['person_nodiacritics', 'mrr', 100],
  ['doc_number', 'mrr', 100],
  ['doc_number_short', 'mrr', 100],
  ['typo', 'mrr', 100],
  ['tone_variant', 'mrr', 100],
];

describe.runIf(present)('search', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gold-search-'));
  let scores: Scores = {};
  beforeAll(() => {
    const args = ['--corpus', CORPUS, '--queries', QUERIES, '--pred', join(folder, 'pred.json'), '--json'];
    const run = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/measure.ts', ...args], {
      encoding: 'utf8',
      env: { ...process.env, GOLD_DIR: GOLD },
    });
    if (run.status !== 0) throw new Error(run.stderr);
    scores = (JSON.parse(run.stdout) as { readonly search: Scores }).search;
  }, 180_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(FLOORS)('%s: %s is at least %d', (kind, measure, floor) =>
    expect(scores[kind]?.[measure]).toBeGreaterThanOrEqual(floor),
  );
});
