import { describe, expect, test } from 'vitest';
import { keepTogether, TOGETHER } from './together';

const kept = (text: string) =>
  keepTogether(text)
    .filter(({ together }) => together)
    .map(({ text: words }) => words);

describe('rules', () => {
  test.each(TOGETHER.flatMap(({ id, examples }) => examples.catches.map((words) => [words, id] as const)))(
    '"%s" stays on one line (%s)',
    (words) => {
      expect(kept(`Theo ${words}, cả nước`)).toEqual([words]);
    },
  );

  test.each(TOGETHER.flatMap(({ id, examples }) => examples.leaves.map((words) => [words, id] as const)))(
    '"%s" is left to the browser (%s)',
    (words) => {
      expect(kept(words).filter((each) => each === words)).toEqual([]);
    },
  );
});

describe('keeping together', () => {
  test.each([
    ['Ngày 28/5, Nghị quyết số 21-NQ/TW khóa XII', ['Ngày 28/5', 'số 21-NQ/TW', 'khóa XII']],
    ['Ngày 30 tháng 4 năm 1975', ['Ngày 30 tháng 4', 'năm 1975']],
    ['đạt 72,86 %; nhiệm kỳ 2020 - 2025.', ['72,86 %', '2020 - 2025']],
    // Wider than a phone where the reader spaces the letters.
    ['số 1234-ABCDEF/ABCDEF-ABCDEF', []],
    ['', []],
  ])('%s', (text, expected) => {
    expect(kept(text)).toEqual(expected);
  });

  test.each(['Ngày 28/5 và 30 tháng 4', 'số số số 21-', '🎉 ngày 1 \u202e ngày 2', '12 12 12 tháng tháng 3'])(
    'loses and adds nothing: %s',
    (text) => {
      expect(
        keepTogether(text)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
    },
  );
});
