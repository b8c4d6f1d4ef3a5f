import { expect, test } from 'vitest';
import { findGrowth, isLinear } from '../../tests/linear/growth';
import { gatherBeginnings } from './suggestions';

test('a name of any length is read in linear time', () => {
  const record = { kind: 'outlet', id: 'a', name: 'a', aliases: [], detail: '', articles: 1, hasPage: true } as never;
  const work = (text: string) =>
    void gatherBeginnings([
      { record, names: [text.split(' ')], exactName: text, exactNames: [text], documentKeys: new Set() },
    ]);
  const growth = findGrowth(work, (size) => 'ab '.repeat(size / 3), 3000, 300_000);
  expect(growth === undefined || isLinear(growth), JSON.stringify(growth)).toBe(true);
});
