import { describe, expect, it } from 'vitest';
import { pagesShown, paginate } from './pages';

describe('pages of a long list', () => {
  it.each([
    ['an empty list has one empty page', 0, [0]],
    ['a short one', 3, [3]],
    ['a full one', 4, [4]],
    ['one more', 5, [4, 1]],
  ])('%s', (_, rows, expected) => {
    const pages = paginate(Array.from({ length: rows }), 4);
    expect(pages.map((page) => page.rows.length)).toEqual(expected);
    expect(pages.every(({ count }) => count === pages.length)).toBe(true);
  });

  it.each([
    ['few are all shown', 2, 5, '1 2 3 4 5'],
    ['around the page that is read, and the ends', 20, 40, '1 … 17 18 19 20 21 22 23 … 40'],
    ['at the beginning', 1, 40, '1 2 3 4 … 40'],
    ['near it, without a gap', 5, 40, '1 2 3 4 5 6 7 8 … 40'],
    ['at the end', 40, 40, '1 … 37 38 39 40'],
  ])('%s', (_, number, count, expected) => {
    expect(
      pagesShown(number, count)
        .map((each) => each ?? '…')
        .join(' '),
    ).toBe(expected);
  });
});
