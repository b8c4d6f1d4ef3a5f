import { beforeAll, describe, expect, test } from 'vitest';
import { loadArchive } from '../archive/load';
import type { Archive } from '../archive';
import type { Congress } from '../authority/terms';
import { parseEntityId, parseIsoDay, parseRuleId, type Dated, type KnownDate } from '../model';
import { dayNumber, yearOfDay } from './days';
import { facetContent, findSpan } from './facet-content';

const UNKNOWN: Dated = { known: false, role: 'event' };

function known(value: string, precision: KnownDate['precision']): Dated {
  return {
    ...{ known: true, role: 'published', value, precision, evidence: [] },
    ...{ rule: parseRuleId('fields/told'), confidence: 'high' },
  };
}

describe('the days that the date of an article can mean', () => {
  test.each([
    ['a minute', known('2020-07-01T10:45', 'minute'), UNKNOWN, '2020-07-01', '2020-07-01'],
    ['a day', known('2020-05-28', 'day'), UNKNOWN, '2020-05-28', '2020-05-28'],
    ['a month', known('2020-02', 'month'), UNKNOWN, '2020-02-01', '2020-02-29'],
    ['a quarter', known('2024-Q2', 'quarter'), UNKNOWN, '2024-04-01', '2024-06-30'],
    ['a year', known('2019', 'year'), UNKNOWN, '2019-01-01', '2019-12-31'],
    ['the event where publishing is unknown', UNKNOWN, known('2018-03', 'month'), '2018-03-01', '2018-03-31'],
    ['a day without its year', known('XXXX-11-03', 'month-day'), known('2016', 'year'), '2016-01-01', '2016-12-31'],
    ['bounds in one year', bounded('2020-03-01', '2020-05-01'), UNKNOWN, '2020-03-01', '2020-05-01'],
  ])('%s', (_, published, event, first, last) => {
    expect(findSpan({ published, event })).toEqual({ first, last });
  });

  test.each([
    ['nothing', UNKNOWN],
    ['bounds in two years', bounded('2019-03-01', '2020-05-01')],
    ['a lower bound alone', { ...UNKNOWN, bounds: { from: parseIsoDay('2019-03-01') } }],
    ['a day without its year', known('XXXX-11-03', 'month-day')],
  ])('%s tells none', (_, published) => expect(findSpan({ published, event: UNKNOWN })).toBeUndefined());
});

test.each([
  ['1900-01-01', 1, 1900],
  ['1900-01-02', 2, 1900],
  ['2020-12-31', 44_195, 2020],
  ['2021-01-01', 44_196, 2021],
  ['1899-12-31', 0, 1899],
])('%s is day %d of %d', (day, number, year) => {
  expect(dayNumber(parseIsoDay(day))).toBe(number);
  expect(yearOfDay(number)).toBe(year);
});

describe('of the archive', () => {
  let archive: Archive;
  beforeAll(() => {
    archive = loadArchive('content');
  });
  const congress = (term: string, opened: string, closed: string): Congress => ({
    ...{ id: parseEntityId(`dai-hoi-${term.toLowerCase()}`), term, confidence: 'high', sources: [] },
    ...{ opened: parseIsoDay(opened), closed: parseIsoDay(closed) },
  });
  // In no order: the latest to open counts.
  const congresses = [
    congress('XIII', '2021-01-25', '2021-02-01'),
    congress('XI', '2011-01-12', '2011-01-19'),
    congress('XII', '2016-01-20', '2016-01-28'),
  ];
  const content = () => facetContent(archive, congresses, { certainty: () => 'event', name: ({ name }) => name });

  test('articles have the term in office on their day', () => {
    const { articles } = content();
    const terms = articles.map(({ firstDay, lastDay, term }) => [yearOfDay(firstDay), yearOfDay(lastDay), term]);
    expect(articles).toHaveLength(archive.articles.length);
    for (const [first = 0, last = 0, term] of terms) {
      if (first > 2016 && last < 2021) expect(term).toBe(12);
    }
    expect(terms.some(([, , term]) => term === 12)).toBe(true);
  });

  test('entities have the numbers of their articles, ascending', () => {
    const { entities } = content();
    expect(entities.length).toBeGreaterThan(0);
    for (const { articles, id } of entities) {
      expect(articles, id).toEqual([...new Set(articles)].sort((a, b) => a - b));
      expect(articles.length, id).toBeGreaterThan(0);
    }
  });
});

function bounded(from: string, to: string): Dated {
  return { known: false, role: 'published', bounds: { from: parseIsoDay(from), to: parseIsoDay(to) } };
}
