import { describe, expect, it } from 'vitest';
import { known, sampleArticle } from '../../tests/sample';
import { isInferred, parseIsoDay, parseRuleId, type Confidence, type KnownDate, type Precision } from '../model';
import { authorityDate, authorityDateWords, listedDate, longDate, machineDate, shortDate } from './date';

const ROWS: readonly [string, Precision, string, string, string | undefined][] = [
  ['2020-07-01T10:45', 'minute', '01/07/2020', 'lúc 10:45, ngày 1 tháng 7 năm 2020', '2020-07-01T10:45+07:00'],
  ['2020-05-28', 'day', '28/05/2020', 'ngày 28 tháng 5 năm 2020', '2020-05-28'],
  ['2020-05', 'month', '05/2020', 'tháng 5 năm 2020', '2020-05'],
  ['2024-Q2', 'quarter', 'quý II/2024', 'quý II năm 2024', undefined],
  ['2020', 'year', '2020', 'năm 2020', '2020'],
  ['XXXX-11-03', 'month-day', '03/11', 'ngày 3 tháng 11, không rõ năm', '11-03'],
];

describe('a date in words', () => {
  it.each(ROWS)('%s', (value, precision, short, long, machine) => {
    const date = { value, precision };
    expect([shortDate(date), longDate(date), machineDate(date)]).toEqual([short, long, machine]);
  });

  it.each([
    ['2019-05-30', '30/05/2019', 'ngày 30/05/2019'],
    ['2019-05', '05/2019', 'tháng 05/2019'],
    ['2019', '2019', 'năm 2019'],
  ])('of the authority: %s', (value, short, sentence) => {
    expect([authorityDate(value), authorityDateWords(value)]).toEqual([short, sentence]);
  });
});

function told(rule: string, confidence: Confidence): KnownDate {
  const date = known('event', '2020-05-28', 'day', ['Ngày 28/5', 'quý II/2020']);
  return { ...date, rule: parseRuleId(rule), confidence };
}

describe('the date that a list shows', () => {
  const from = { known: false, role: 'published', bounds: { from: parseIsoDay('2020-05-28') } } as const;
  const to = { known: false, role: 'published', bounds: { to: parseIsoDay('2021-08-03') } } as const;
  const stamp = known('published', '2020-07-01', 'day');
  const inferred = told('fields/event-year-inferred', 'high');
  const yearless: KnownDate = {
    ...told('fields/event-without-year', 'low'),
    value: 'XXXX-05-28',
    precision: 'month-day',
  };

  it.each([
    ['publication', { published: stamp, event: inferred }, { kind: 'published', text: '01/07/2020', inferred: false }],
    ['a day without its year', { published: from, event: yearless }, { kind: 'event', text: '28/05', hasYear: false }],
    [
      'else the event',
      { published: from, event: inferred },
      { kind: 'event', text: '28/05/2020', inferred: true, hasYear: true },
    ],
    ['else not before', { published: from }, { kind: 'after', text: '28/05/2020' }],
    ['else not after', { published: to }, { kind: 'before', text: '03/08/2021' }],
    ['else nothing', {}, { kind: 'unknown' }],
  ])('%s', (_, dates, expected) => {
    expect(listedDate(sampleArticle('a', dates))).toMatchObject(expected);
  });

  it.each([
    ['the stamp of the page', stamp, false],
    ['a day with the year of publication', told('fields/event-year-of-publication', 'high'), false],
    ['a year concluded from the text', inferred, true],
    ['not sure', told('fields/event-today', 'medium'), true],
    ['a day without a year', yearless, false],
    ['unknown', from, false],
  ] as const)('inferred? %s', (_, date, expected) => {
    expect(isInferred(date)).toBe(expected);
  });
});
