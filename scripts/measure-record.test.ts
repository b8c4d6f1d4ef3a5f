import { expect, test } from 'vitest';
import measured from '../app/gioi-thieu/so-lieu/measured.json' with { type: 'json' };
import words from '../app/_text/overview.json' with { type: 'json' };
import { findIsoDay } from '../lib/model';
import { recordOf } from './measure-record';

const part = { precision: 99.5, recall: 98, pred: 10, gold: 11 };
const SCORES = {
  ...{ articles: 3, title_exact: 100, title_n: 3, date_exact: 50, date_n: 2, false_date: 0 },
  ...{ event_exact_where_told: 97, event_n: 2, lead_exact: 1, lead_n: 2, junk_leakage: 0, junk_n: 4 },
  ...{ body: part, people: part, documents: part },
};

test('a record holds the day, the size and each figure with what it is of', () => {
  const record = JSON.parse(recordOf(SCORES, '2026-01-02')) as typeof measured;
  expect([record.day, record.articles, record.scores.length]).toEqual(['2026-01-02', 3, measured.scores.length]);
  expect(record.scores).toContainEqual({ name: 'peopleRecall', percent: 98, of: 11 });
});

test('a scorer without a figure is a fault that names it', () => {
  expect(() => recordOf({ ...SCORES, people: {} }, '2026-01-02')).toThrow('people.precision');
});

test('the committed record has a day, and words for each figure', () => {
  expect(findIsoDay(measured.day)).toBeDefined();
  expect(measured.scores.filter(({ name }) => !(name in words.figures.scores))).toEqual([]);
});
