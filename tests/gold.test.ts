import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/**
 * Scores on hand-marked articles that are no part of the project: floors that rise, and fall only on purpose.
 * The folder is GOLD_DIR; without it the tests are skipped and say so, with REQUIRE_GOLD=1 they fail.
 */
const GOLD = process.env['GOLD_DIR'] ?? join('..', 'shared', 'gold');
const present = existsSync(join(GOLD, 'score.mjs'));
const required = process.env['REQUIRE_GOLD'] === '1';

if (!present) console.warn(`gold floors: skipped, no gold set in ${GOLD} (set GOLD_DIR)`);
test.runIf(required)('the gold set is there', () => expect(present, `no gold set in ${GOLD}`).toBe(true));

interface Score {
  readonly [key: string]: unknown;
}

/** Percent. Rates of mistakes are ceilings. */
const FLOORS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  seeds: {
    title_exact: 100,
    date_exact: 100,
    event_exact_where_told: 100,
    byline_exact: 100,
    lead_exact: 100,
    'body.precision': 100,
    'body.recall': 99.9,
    captions_found: 100,
    'people.precision': 100,
    'people.recall': 100,
    'documents.precision': 100,
    'documents.recall': 100,
  },
  articles: {
    title_exact: 100,
    title_exact_real_only: 100,
    date_exact: 100,
    event_exact_where_told: 97,
    byline_exact_where_stated: 100,
    lead_exact: 99,
    'body.precision': 99.8,
    'body.recall': 99.9,
    captions_found: 98,
    'people.precision': 99.3,
    'people.recall': 99.9,
    'documents.precision': 100,
    'documents.recall': 100,
    documents_numbered_recall: 100,
    documents_named_recall: 100,
  },
};
const CEILINGS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  seeds: { false_date: 0, event_traps_taken: 0, junk_leakage: 0, captions_leaked_into_body: 0 },
  articles: { false_date: 0, event_traps_taken: 0, junk_leakage: 0, captions_leaked_into_body: 1.6 },
};

describe.runIf(present).each(['seeds', 'articles'])('gold %s', (name) => {
  const folder = mkdtempSync(join(tmpdir(), 'gold-'));
  let score: Score = {};
  beforeAll(() => {
    const args = ['--gold', join(GOLD, `${name}.jsonl`), '--pred', join(folder, 'pred.json'), '--json'];
    const run = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/measure.ts', ...args], {
      encoding: 'utf8',
      env: { ...process.env, GOLD_DIR: GOLD },
    });
    if (run.status !== 0) throw new Error(run.stderr);
    score = JSON.parse(run.stdout) as Score;
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(Object.entries(FLOORS[name] ?? {}))('%s is at least %d', (key, floor) =>
    expect(valueOf(score, key)).toBeGreaterThanOrEqual(floor),
  );
  test.each(Object.entries(CEILINGS[name] ?? {}))('%s is at most %d', (key, ceiling) =>
    expect(valueOf(score, key)).toBeLessThanOrEqual(ceiling),
  );
  test('every article was converted', () => expect(valueOf(score, 'missing_predictions')).toBe(0));
});

/** `body.precision` -> score.body.precision */
function valueOf(score: Score, key: string): number {
  const value = key.split('.').reduce<unknown>((part, name) => (part as Score)[name], score);
  if (typeof value !== 'number') throw new Error(`the scorer gave no ${key}`);
  return value;
}
