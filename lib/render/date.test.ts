import { describe, expect, it } from 'vitest';
import { known, sampleArticle } from '../../tests/sample';
import { parseIsoDay, type Precision } from '../model';
import { authorityDate, isInferred, listedDate, longDate, machineDate, shortDate } from './date';

const ROWS: readonly [string, Precision, string, string, string | undefined][] = [
  ['2020-07-01T10:45', 'minute', '01/07/2020', '10:45, ngày 1 tháng 7 năm 2020', '2020-07-01T10:45+07:00'],
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
    ['2019-05-30', '30/05/2019'],
    ['2019-05', '05/2019'],
    ['2019', '2019'],
  ])('of the authority: %s', (value, text) => {
    expect(authorityDate(value)).toBe(text);
  });
});

describe('the date that a list shows', () => {
  const from = { known: false, role: 'published', bounds: { from: parseIsoDay('2020-05-28') } } as const;
  const to = { known: false, role: 'published', bounds: { to: parseIsoDay('2021-08-03') } } as const;
  const stamp = known('published', '2020-07-01', 'day');
  const inferred = known('event', '2020-05-28', 'day', ['Ngày 28/5', 'quý II/2020']);

  it.each([
    ['publication', { published: stamp, event: inferred }, { kind: 'published', text: '01/07/2020', inferred: false }],
    ['else the event', { published: from, event: inferred }, { kind: 'event', text: '28/05/2020', inferred: true }],
    ['else not before', { published: from }, { kind: 'after', text: '28/05/2020' }],
    ['else not after', { published: to }, { kind: 'before', text: '03/08/2021' }],
    ['else nothing', {}, { kind: 'unknown' }],
  ])('%s', (_, dates, expected) => {
    expect(listedDate(sampleArticle('a', dates))).toMatchObject(expected);
  });

  it('is inferred where it rests on more than one place, or is not sure', () => {
    expect(isInferred(stamp)).toBe(false);
    expect(isInferred(inferred)).toBe(true);
    expect(isInferred({ ...known('event', '2020', 'year'), confidence: 'medium' } as typeof inferred)).toBe(true);
  });
});
