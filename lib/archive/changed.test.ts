import { describe, expect, test } from 'vitest';
import { parseIsoDay, type Correction } from '../model';
import { lastChanged, lastChangedOf } from './changed';

const correctedOn = (day: string): Correction => ({
  field: 'title',
  was: 'a',
  now: 'b',
  because: 'c',
  by: 'd',
  on: parseIsoDay(day),
});
const article = (archived: string, ...days: string[]) => ({
  archived: parseIsoDay(archived),
  ...(days.length === 0 ? {} : { corrections: days.map(correctedOn) }),
});

describe('the day of the last change', () => {
  test.each([
    ['the day it came in', article('2026-11-22'), '2026-11-22'],
    ['that of the last correction', article('2026-11-22', '2026-12-02', '2026-12-01'), '2026-12-02'],
    ['a correction that was known before the article was converted', article('2026-11-22', '2026-11-20'), '2026-11-22'],
  ])('%s', (_, changing, expected) => expect(lastChanged(changing)).toBe(expected));

  test('of several articles is the newest, of none none', () => {
    expect(lastChangedOf([article('2026-11-22'), article('2026-11-20', '2026-12-01')])).toBe('2026-12-01');
    expect(lastChangedOf([])).toBeUndefined();
  });
});
