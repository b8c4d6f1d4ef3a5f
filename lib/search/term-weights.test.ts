import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createEncoder, FIELD_BREAK, takeTerms } from './encoder';
import { PairNumbers } from './pair-numbers';
import { tabulate } from './syllables';
import { TermWeights } from './term-weights';

const table = tabulate([{ abbr: 'UBND', expand: 'Ủy ban nhân dân' }]);

test.each([
  ['Đảng đảng ĐẢNG', 'one syllable in several capitals'],
  ['Ông Vương Đình Huệ và ông Vương Đình Huệ', 'a name twice'],
  ['UBND tỉnh họp, ủy ban nhân dân tỉnh kết luận', 'an abbreviation and what it stands for'],
  ['Chỉ thị số 35-CT/TW ngày 30/5/2019, chỉ thị 35', 'a number and a day'],
  [['đề', 'dẫn', 'thân bài đề', '2020-05-28'].join(FIELD_BREAK), 'fields'],
  ['', 'nothing'],
])('%s: the same terms as the encoder gives, each once and in their order (%s)', (text) => {
  const weights = new TermWeights();
  takeTerms(text, table, weights);
  const terms = createEncoder(table)(text);
  const { taken, ...weighed } = weights.finish();
  expect(taken).toBe(terms.length);
  expect(weighed.terms).toEqual([...new Set(terms)].filter((term) => term !== ''));
  expect(weighed.weights).toHaveLength(weighed.terms.length);
});

test('an article weighs the same whatever was weighed before it, also after all was forgotten', () => {
  const weights = new TermWeights();
  const weigh = (text: string) => {
    takeTerms(text, table, weights);
    return weights.finish();
  };
  const text = ['Đại hội đảng bộ', 'Đảng bộ tỉnh', 'Tỉnh họp đại hội'].join(FIELD_BREAK);
  const first = weigh(text);
  weigh(Array.from({ length: 150_000 }, (_, i) => `x${i}`).join(' '));
  expect(weigh(text)).toEqual(first);
});

test('numbers of pairs are those that were set, as in a map', () => {
  const number = fc.integer({ min: 0, max: 2 ** 31 - 1 });
  const small = fc.integer({ min: 0, max: 40 });
  const row = fc.tuple(fc.oneof(number, small), fc.oneof(number, small), number);
  fc.assert(
    fc.property(fc.array(row, { maxLength: 6000, size: 'max' }), (rows) => {
      const [pairs, map] = [new PairNumbers(), new Map<string, number>()];
      for (const [first, second, given] of rows) {
        pairs.set(first, second, given);
        map.set(`${first} ${second}`, given);
      }
      for (const [first, second] of rows) expect(pairs.get(first, second)).toBe(map.get(`${first} ${second}`));
      for (const [first, second] of rows) expect(pairs.get(second, first)).toBe(map.get(`${second} ${first}`));
      pairs.clear();
      expect(pairs.get(rows[0]?.[0] ?? 0, rows[0]?.[1] ?? 0)).toBeUndefined();
    }),
    { numRuns: 20 },
  );
});
