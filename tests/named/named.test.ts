import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { canon } from '../../lib/text';
import { understandGold } from '../gold-texts';

/**
 * Bodies and provinces, as a reader marked them in the hand-marked articles (marks.json; the texts are no part of the
 * project and lie in GOLD_DIR). Floors rise with the rules, and fall only on purpose.
 */
const GOLD = process.env['GOLD_DIR'] ?? join('..', 'shared', 'gold');
const present = existsSync(join(GOLD, 'articles.jsonl'));

if (!present) console.warn(`named: skipped, no gold set in ${GOLD} (set GOLD_DIR)`);
test.runIf(process.env['REQUIRE_GOLD'] === '1')('the gold set is there', () => expect(present).toBe(true));

const names = z.array(z.string().min(1));
const { articles: marked } = z
  .strictObject({
    about: z.array(z.string()),
    articles: z.array(z.strictObject({ id: z.string(), organisations: names, places: names })),
  })
  .parse(JSON.parse(readFileSync('tests/named/marks.json', 'utf8')));

/** Percent. */
const FLOORS = {
  organisations: { precision: 99, recall: 91 },
  places: { precision: 98, recall: 98 },
} as const;
type Kind = keyof typeof FLOORS;

test('the marks are enough to measure by', () => expect(marked.length).toBeGreaterThanOrEqual(40));

describe.runIf(present).each(['organisations', 'places'] as const)('%s', (kind) => {
  let told: ReadonlyMap<string, Readonly<Record<Kind, readonly string[]>>> = new Map();
  beforeAll(() => {
    told = readNames();
  }, 60_000);

  test('precision and recall', () => {
    const errors: string[] = [];
    let [found, wanted, wrong] = [0, 0, 0];
    for (const article of marked) {
      const marks = new Set(article[kind].map(canon));
      const heard = new Set((told.get(article.id)?.[kind] ?? []).map(canon));
      wanted += marks.size;
      found += [...marks].filter((name) => heard.has(name)).length;
      wrong += [...heard].filter((name) => !marks.has(name)).length;
      errors.push(...[...marks].filter((name) => !heard.has(name)).map((name) => `${article.id} missed: ${name}`));
      errors.push(...[...heard].filter((name) => !marks.has(name)).map((name) => `${article.id} wrong: ${name}`));
    }
    const figures = { precision: (100 * found) / (found + wrong), recall: (100 * found) / wanted };
    console.info(`${kind}:`, figures, `${found} of ${wanted}, ${wrong} wrong`);
    expect(figures.precision, errors.join('\n')).toBeGreaterThanOrEqual(FLOORS[kind].precision);
    expect(figures.recall, errors.join('\n')).toBeGreaterThanOrEqual(FLOORS[kind].recall);
  });
});

/** What the conversion finds in the hand-marked articles, by their ids. */
function readNames(): Map<string, Record<Kind, readonly string[]>> {
  const understood = understandGold(GOLD);
  return new Map(
    marked.map(({ id }) => {
      const { organisations, places } = understood(id);
      const provinces = places.map(({ id: place, name }) => place ?? name);
      return [id, { organisations: organisations.map(({ name }) => name), places: provinces }];
    }),
  );
}
