import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { PersonMention } from '../../lib/model';
import { understandGold } from '../gold-texts';
import { readMarks, scoreRoles, type Part, type RoleScore } from './score';

/**
 * Person and office, as a reader marked them in the hand-marked articles (marks.json; the texts are no part of the project
 * and lie in GOLD_DIR). Floors rise with the rules, and fall only on purpose; those of 'unseen' count.
 */
const GOLD = process.env['GOLD_DIR'] ?? join('..', 'shared', 'gold');
const present = existsSync(join(GOLD, 'articles.jsonl'));
const required = process.env['REQUIRE_GOLD'] === '1';

if (!present) console.warn(`roles: skipped, no gold set in ${GOLD} (set GOLD_DIR)`);
test.runIf(required)('the gold set is there', () => expect(present, `no gold set in ${GOLD}`).toBe(true));

/** Percent. */
const FLOORS: Readonly<Record<Part, Readonly<Record<'precision' | 'recall' | 'standing' | 'body' | 'place', number>>>> =
  {
    tuning: { precision: 99, recall: 95, standing: 92, body: 95, place: 87 },
    unseen: { precision: 97, recall: 90, standing: 92, body: 94, place: 92 },
  };

const marks = readMarks(JSON.parse(readFileSync('tests/roles/marks.json', 'utf8')));

test('both halves hold enough to measure by', () => {
  expect(marks.filter(({ id }) => id.startsWith('d')).length).toBeGreaterThanOrEqual(45);
  for (const part of ['tuning', 'unseen']) expect(marks.filter((one) => one.part === part).length).toBeGreaterThan(20);
});

describe.runIf(present).each(['tuning', 'unseen'] as const)('people and their offices, %s half', (part) => {
  let score: RoleScore | undefined;
  beforeAll(() => {
    const people = readPeople();
    score = scoreRoles(
      marks.filter((article) => article.part === part),
      (id) => people(id),
    );
  }, 60_000);

  test.each(Object.entries(FLOORS[part]))('%s is at least %d', (figure, floor) => {
    expect(percentOf(score, figure), describeErrors(score, part)).toBeGreaterThanOrEqual(floor);
  });
});

/** The errors of the half that rules are mended by; the other half's are not shown. */
function describeErrors(score: RoleScore | undefined, part: Part): string {
  if (part === 'unseen') return 'the unseen half fell';
  return (score?.errors ?? []).map(({ id, kind, person, role }) => `${id} ${kind}: ${person}: ${role}`).join('\n');
}

function percentOf(score: RoleScore | undefined, figure: string): number {
  if (score === undefined) throw new Error('nothing was measured');
  const { found, wanted, wrong, agreement } = score;
  if (figure === 'precision') return (100 * found) / (found + wrong);
  if (figure === 'recall') return (100 * found) / wanted;
  const { right, of } = agreement[figure as keyof typeof agreement];
  return (100 * right) / of;
}

/** Whom the conversion finds in a hand-marked article. */
function readPeople(): (id: string) => readonly PersonMention[] {
  const understood = understandGold(GOLD);
  return (id) => understood(id).people;
}
