import { expect, test } from 'vitest';
import { changesBetween } from './nearest';

test.each([
  ['thang', 'thang', 0],
  ['thnag', 'thang', 1],
  ['thagn', 'thang', 1],
  ['hang', 'thang', 1],
  ['thangg', 'thang', 1],
  ['thnaq', 'thang', 2],
  ['', 'ab', 2],
  ['zzzz', 'thang', 3],
  ['a', 'thang', 3],
])('%s -> %s: %d changes, counted up to 2', (a, b, changes) => {
  expect(changesBetween(a, b, 2)).toBe(changes);
  expect(changesBetween(b, a, 2)).toBe(changes);
});
