import { describe, expect, it } from 'vitest';
import { known, sampleArticle } from '../../tests/sample';
import { parseIsoDay, type Precision, type StoredArticle } from '../model';
import { findChronicle, tabulateMonths, tallyDays } from './chronicle';
import { findTimePlace } from './time-place';

type Row = readonly ['published' | 'event' | 'from', value?: string, precision?: Precision];

const articlesOf = (rows: readonly Row[]): StoredArticle[] =>
  rows.map(([role, value = '', precision = 'day'], index) => {
    if (value === '') return sampleArticle(`a-${index}`, {});
    if (role !== 'from') return sampleArticle(`a-${index}`, { [role]: known(role, value, precision) });
    const bounds = { from: parseIsoDay(value), to: parseIsoDay(`${value.slice(0, 4)}-12-31`) };
    return sampleArticle(`a-${index}`, { event: { known: false, role: 'event', bounds } });
  });

describe('findTimePlace', () => {
  it.each([
    ['a minute', ['published', '2020-07-01T10:45', 'minute'], 'published 2020 2020-07 2020-07-01'],
    ['a month', ['event', '2020-05', 'month'], 'event 2020 2020-05 -'],
    ['a quarter', ['event', '2024-Q2', 'quarter'], 'event 2024 - -'],
    ['a day without its year', ['event', 'XXXX-11-03', 'month-day'], undefined],
    ['bounds within a year', ['from', '2021-03-01'], 'bounds 2021 - -'],
    ['nothing', ['event'], undefined],
  ] as const)('%s', (_, row, expected) => {
    const [article] = articlesOf([row]);
    const place = article && findTimePlace(article);
    expect(place && [place.role, place.year, place.month ?? '-', place.day ?? '-'].join(' ')).toBe(expected);
  });
});

describe('findChronicle', () => {
  const drawn = (rows: readonly Row[], most: number): string => {
    const { unit, columns, early, coarse, undated } = findChronicle(articlesOf(rows), most);
    const filled = columns.filter(({ published, event }) => published + event > 0);
    const told = filled.map(({ period, published, event }) => `${period}:${published}+${event}`).join(' ');
    return `${unit} ${columns.length} ${told} early ${early} coarse ${coarse} undated ${undated}`;
  };
  const many = Array.from({ length: 40 }, (): Row => ['event', '2020-05-01']);

  it.each<readonly [what: string, rows: readonly Row[], most: number, expected: string]>([
    ['nothing', [], 9, 'year 0  early 0 coarse 0 undated 0'],
    ['no dates', [['event'], ['event']], 9, 'year 0  early 0 coarse 0 undated 2'],
    ['bounds alone', [['from', '2021-03-01']], 9, 'year 0  early 0 coarse 1 undated 0'],
    [
      'one day, both dates',
      [
        ['published', '2020-05-01'],
        ['event', '2020-05-01'],
      ],
      9,
      'day 1 2020-05-01:1+1 early 0 coarse 0 undated 0',
    ],
    [
      'days while they fit',
      [
        ['event', '2020-02-27'],
        ['event', '2020-03-02'],
      ],
      9,
      'day 5 2020-02-27:0+1 2020-03-02:0+1 early 0 coarse 0 undated 0',
    ],
    [
      'else months',
      [
        ['event', '2019-12-27'],
        ['event', '2020-02-02'],
      ],
      9,
      'month 3 2019-12:0+1 2020-02:0+1 early 0 coarse 0 undated 0',
    ],
    [
      'else quarters; a month counts',
      [
        ['event', '2019-02', 'month'],
        ['published', '2020-12-31'],
      ],
      9,
      'quarter 8 2019-Q1:0+1 2020-Q4:1+0 early 0 coarse 0 undated 0',
    ],
    [
      'years however many',
      [
        ['event', '1950-02-01'],
        ['event', '2020-12-31'],
      ],
      9,
      'year 71 1950:0+1 2020:0+1 early 0 coarse 0 undated 0',
    ],
    [
      'a year tells less than a month',
      [
        ['event', '2020', 'year'],
        ['event', '2020-01-05'],
        ['event', '2020-03-05'],
      ],
      9,
      'month 3 2020-01:0+1 2020-03:0+1 early 0 coarse 1 undated 0',
    ],
    [
      'a few far before the others',
      [...many, ['event', '1950-02-01']],
      9,
      'day 1 2020-05-01:0+40 early 1 coarse 0 undated 0',
    ],
  ])('%s', (_, rows, most, expected) => {
    expect(drawn(rows, most)).toBe(expected);
  });
});

describe('tables', () => {
  const articles = articlesOf([
    ['published', '2020-05-02T08:00', 'minute'],
    ['event', '2020-05-02'],
    ['event', '2020-12', 'month'],
    ['event', '2019', 'year'],
    ['event'],
  ]);

  it('tell each month of each year, newest first', () => {
    const rows = tabulateMonths(articles).map(({ year, months, unknownMonth, total }) => {
      return `${year} ${months.map(({ published, event }) => published + event).join('')} ${unknownMonth} ${total}`;
    });
    expect(rows).toEqual(['2020 000020000001 0 3', '2019 000000000000 1 1']);
  });

  it('tell each day, what its date is the date of apart', () => {
    expect([...tallyDays(articles)]).toEqual([['2020-05-02', { published: 1, event: 1 }]]);
  });
});
