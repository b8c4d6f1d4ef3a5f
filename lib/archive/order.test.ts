import { describe, expect, it } from 'vitest';
import { parseIsoDay, type Dated } from '../model';
import { shelveByMonth, shelveByYear, findNeighbours } from './browse';
import { compareNewestFirst, findSortKey, findTimeOrder, findYear } from './order';
import { known, sampleArticle } from '../../tests/sample';

const UNKNOWN: Dated = { known: false, role: 'published' };
const after = (day: string): Dated => ({ known: false, role: 'published', bounds: { from: parseIsoDay(day) } });
const between = (from: string, to: string): Dated => ({
  known: false,
  role: 'published',
  bounds: { from: parseIsoDay(from), to: parseIsoDay(to) },
});

describe('where an article stands in time', () => {
  it.each([
    ['the minute of publication', known('published', '2020-07-01T10:45', 'minute'), '2020-07-01T10:45', '2020'],
    ['a quarter begins with its first month', known('event', '2024-Q2', 'quarter'), '2024-04-01', '2024'],
    ['a month', known('event', '2019-05', 'month'), '2019-05-01', '2019'],
    ['a day without year tells nothing', known('event', 'XXXX-11-03', 'month-day'), undefined, undefined],
    ['a lower bound orders, but tells no year', after('2020-05-28'), '2020-05-28', undefined],
    ['bounds within one year tell it', between('2020-05-28', '2020-12-31'), '2020-05-28', '2020'],
    ['nothing known', UNKNOWN, undefined, undefined],
  ])('%s', (_, date, key, year) => {
    const article = sampleArticle('a', date.role === 'event' ? { event: date } : { published: date });
    expect(findSortKey(article)).toBe(key);
    expect(findYear(article)).toBe(year);
  });

  it('takes publication before the event', () => {
    const article = sampleArticle('a', {
      published: known('published', '2021-01-02', 'day'),
      event: known('event', '2020-12-31', 'day'),
    });
    expect([findSortKey(article), findYear(article)]).toEqual(['2021-01-02', '2021']);
  });
});

describe('shelves', () => {
  const may = sampleArticle('may', { published: known('published', '2020-05-28', 'day') });
  const july = sampleArticle('july', { published: known('published', '2020-07-01T10:45', 'minute') });
  const year = sampleArticle('year', { event: known('event', '2020', 'year') });
  const undated = sampleArticle('undated');
  const sorted = [undated, may, year, july].sort(compareNewestFirst);

  it('stand newest first, undated last', () => {
    expect(sorted.map(({ id }) => id)).toEqual(['july', 'may', 'year', 'undated']);
  });

  it('are by year and by month', () => {
    expect(shelveByYear(sorted).map((shelf) => [shelf.year, shelf.articles.length])).toEqual([
      ['2020', 3],
      [undefined, 1],
    ]);
    expect(shelveByMonth([july, may, year]).map((shelf) => shelf.month)).toEqual([7, 5, undefined]);
  });

  it('tell the neighbours', () => {
    expect(findNeighbours(sorted, may)).toEqual({ newer: july, older: year });
    expect(findNeighbours(sorted, july)).toEqual({ older: may });
    expect(findNeighbours(sorted, undated)).toEqual({ newer: year });
  });
});

describe('how one article stands to another in time', () => {
  const on = (value: string, precision: Parameters<typeof known>[2]) => known('published', value, precision);
  it.each([
    ['a day before', on('2020-05-28', 'day'), on('2020-05-27', 'day'), 'older'],
    ['a day after', on('2020-05-28', 'day'), on('2020-05-29', 'day'), 'newer'],
    ['the same day', on('2020-05-28', 'day'), on('2020-05-28', 'day'), 'same-day'],
    ['the same day at another hour', on('2020-05-28T10:45', 'minute'), on('2020-05-28T07:00', 'minute'), 'same-day'],
    ['a month that holds the day', on('2020-05-28', 'day'), on('2020-05', 'month'), 'unknown'],
    ['the same month', on('2020-05', 'month'), on('2020-05', 'month'), 'unknown'],
    ['a quarter that is over', on('2020-07-01', 'day'), on('2020-Q2', 'quarter'), 'older'],
    ['a quarter that is not', on('2020-06-30', 'day'), on('2020-Q2', 'quarter'), 'unknown'],
    ['a year to come', on('2020-12', 'month'), on('2021', 'year'), 'newer'],
    ['a day without year', on('2020-05-28', 'day'), on('XXXX-12-08', 'month-day'), 'unknown'],
    ['a day before the bounds', after('2020-05-28'), on('2020-05-27', 'day'), 'older'],
    ['a day within the bounds', after('2020-05-28'), on('2020-05-29', 'day'), 'unknown'],
    ['a day after the bounds', between('2020-05-28', '2020-05-30'), on('2020-06-01', 'day'), 'newer'],
    ['nothing known of one', on('2020-05-28', 'day'), UNKNOWN, 'unknown'],
    ['nothing known of both', UNKNOWN, UNKNOWN, 'unknown'],
  ] as const)('%s', (_, own, other, order) => {
    const [a, b] = [sampleArticle('a', { published: own }), sampleArticle('b', { published: other })];
    expect(findTimeOrder(a, b)).toBe(order);
    const reverse = { older: 'newer', newer: 'older', 'same-day': 'same-day', unknown: 'unknown' } as const;
    expect(findTimeOrder(b, a)).toBe(reverse[order]);
  });

  it('takes the date that lists show', () => {
    const event = known('event', '2020-05-28', 'day');
    const partly = sampleArticle('a', { published: on('XXXX-12-08', 'month-day'), event });
    expect(findTimeOrder(partly, sampleArticle('b', { event: known('event', '2019-01-01', 'day') }))).toBe('unknown');
  });
});
