import { expect, test } from 'vitest';
import { correctedDate } from './corrected-value';

test.each([
  ['2020-05-28T08:30', '28/05/2020'],
  ['2020-05-28', '28/05/2020'],
  ['2020-05', '05/2020'],
  ['2020-Q2', 'quý II/2020'],
  ['2020', '2020'],
  ['XXXX-05-28', '28/05'],
  ['none', 'none'],
])('%s', (value, expected) => {
  expect(correctedDate(value)).toBe(expected);
});
